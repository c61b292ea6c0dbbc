import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/domain/appointment.ts'
import fc from '../support/draws.ts'
import { eastGroup } from './district.ts'
import { beginLife } from './life.ts'

const wang = { id: '71234567', name: '3-502 王阿姨' }

const sure = ['络活喜2盒', '二甲双胍1盒', '达喜三盒'] as const
const perhaps = ['立普妥', '代文', '优甲乐'] as const
const answers = [
  '要',
  '不要',
  '不用了谢谢',
  '1盒',
  '要，2盒',
  '就前面的',
  '立普妥不要，代文1盒',
  '代文2盒',
  '3号楼502',
  '哈哈',
  '帮我看',
  '明天上午来拿',
] as const

/** What stands of the only order after a message and the answers to what was asked of it. */
async function orderAfter(text: string, said: readonly string[]) {
  const life = beginLife()
  for (const words of [`@志愿者 ${text}`, ...said])
    await life.say({ sender: wang, group: eastGroup, text: words })
  const orders = [...(await life.book()).appointments.values()]
  expect(orders).toHaveLength(1)
  const [order] = orders
  if (order === undefined) throw new Error('nothing was written down')
  return { status: statusOf(order), items: order.request.items }
}

describe('what may only be spoken of', () => {
  const message = fc.record({
    sure: fc.uniqueArray(fc.constantFrom(...sure), { minLength: 1, maxLength: 3 }),
    perhaps: fc.uniqueArray(fc.constantFrom(...perhaps), { minLength: 1, maxLength: 2 }),
    said: fc.array(fc.constantFrom(...answers), { maxLength: 3 }),
  })

  it('costs nothing of what is wanted for certain, and is never booked without a word for it', async () => {
    await fc.assert(
      fc.asyncProperty(message, async ({ sure: wanted, perhaps: doubted, said }) => {
        const { status, items } = await orderAfter([...wanted, ...doubted].join('，'), said)
        const written = items.map((item) => item.written)
        for (const one of wanted) expect(written.some((word) => one.startsWith(word))).toBe(true)
        expect(new Set(written).size).toBe(written.length)
        if (status === 'booked') expect(items.every(({ quantity }) => quantity !== null)).toBe(true)
        if (said.length === 0) expect(status).toBe('proposed')
      }),
      { numRuns: 60 },
    )
  })

  it('goes with a no, and the rest is booked', async () => {
    await fc.assert(
      fc.asyncProperty(message, async ({ sure: wanted, perhaps: doubted }) => {
        const { status, items } = await orderAfter([...wanted, ...doubted].join('，'), ['不要'])
        expect(status).toBe('booked')
        expect(items).toHaveLength(wanted.length)
      }),
      { numRuns: 30 },
    )
  })

  it('stays with an amount, which is for all of it', async () => {
    const { status, items } = await orderAfter('络活喜2盒，立普妥', ['两盒'])
    expect(status).toBe('booked')
    expect(items.map(({ drug, quantity }) => [drug, quantity])).toEqual([
      ['氨氯地平', 2],
      ['阿托伐他汀', 2],
    ])
  })
})
