import { describe, expect, it } from 'vitest'
import { type Appointment, isOpen, isPlaced, openLegs } from '../../src/domain/appointment.ts'
import fc from '../support/draws.ts'
import { eastGroup } from './district.ts'
import { expectInvariants } from './invariants.ts'
import { beginLife, type Life } from './life.ts'

/** One message for several people, and what becomes of it: each order lives its own life. */

const sender = { id: 'u-1', name: '3-502 金凤阿姨' }
const people = fc.shuffledSubarray(['我妈', '我爸', '我老公', '我外婆', '我自己'], {
  minLength: 2,
  maxLength: 3,
})
const medicines = fc.shuffledSubarray(['络活喜', '二甲双胍', '达喜', '拜新同'], {
  minLength: 3,
  maxLength: 3,
})
const amounts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 })
const link = fc.constantFrom('的', '要', '要配')

const say = (life: Life, text: string) => life.say({ sender, group: eastGroup, text: `@志愿者 ${text}` })
const orders = async (life: Life): Promise<readonly Appointment[]> => [
  ...(await life.book()).appointments.values(),
]
const amountOf = ({ request }: Appointment): number | null => request.items[0]?.quantity ?? null

interface Wanted {
  readonly who: string
  readonly what: string
  readonly count: number
}

const message: fc.Arbitrary<{ readonly wanted: readonly Wanted[]; readonly text: string }> = fc
  .tuple(people, medicines, amounts, link)
  .map(([names, drugs, counts, between]) => {
    const wanted = names.map((who, at) => ({ who, what: drugs[at] ?? '', count: counts[at] ?? 1 }))
    return {
      wanted,
      text: wanted.map(({ who, what, count }) => `${who}${between}${what}${count}盒`).join('，'),
    }
  })

describe('one message for several people', () => {
  it('makes an order for each, at one place, told in one answer; said again it makes nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(message, async ({ wanted, text }) => {
        const life = beginLife()
        const { answers } = await say(life, text)
        const made = await orders(life)
        expect(made.map(amountOf), text).toEqual(wanted.map(({ count }) => count))
        expect(answers, text).toHaveLength(1)
        for (const { code } of made) expect(answers[0]?.text).toContain(code)
        const places = made.flatMap(openLegs).filter(isPlaced)
        expect(new Set(places.map(({ pharmacy }) => pharmacy)).size, text).toBe(1)
        expect((await say(life, text)).answers, text).toHaveLength(1)
        expect(await orders(life), text).toHaveLength(wanted.length)
        await expectInvariants(life)
      }),
      { numRuns: 25 },
    )
  })

  it('takes back the order of whoever is named and no other, and all of them with one word', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.nat(2), async ({ wanted, text }, nth) => {
        const life = beginLife()
        await say(life, text)
        const at = nth % wanted.length
        await say(life, `${wanted[at]?.who}的不要了`)
        expect((await orders(life)).map(isOpen), text).toEqual(wanted.map((_, index) => index !== at))
        await say(life, '都不要了')
        expect((await orders(life)).filter(isOpen), text).toEqual([])
        await expectInvariants(life)
      }),
      { numRuns: 25 },
    )
  })

  it('changes the order of whoever is named, by the person or by the medicine', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.boolean(), async ({ wanted, text }, byMedicine) => {
        const life = beginLife()
        await say(life, text)
        const words = wanted.map(
          ({ who, what }, index) => `${byMedicine ? what : `${who}的`}改${index + 4}盒`,
        )
        await say(life, words.join('，'))
        expect((await orders(life)).map(amountOf), `${text} / ${words.join('，')}`).toEqual(
          wanted.map((_, index) => index + 4),
        )
        await expectInvariants(life)
      }),
      { numRuns: 25 },
    )
  })

  it('gives each the amount that is answered for them', async () => {
    await fc.assert(
      fc.asyncProperty(message, async ({ wanted, text }) => {
        const life = beginLife()
        await say(life, text.replaceAll(/\d盒/g, ''))
        const answer = wanted.map(({ who, count }) => `${who}${count}盒`).join('，')
        await life.say({ sender, group: eastGroup, text: answer })
        expect((await orders(life)).map(amountOf), `${text} / ${answer}`).toEqual(
          wanted.map(({ count }) => count),
        )
        await expectInvariants(life)
      }),
      { numRuns: 25 },
    )
  })
})
