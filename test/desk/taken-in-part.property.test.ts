import { describe, expect, it } from 'vitest'
import { isOpen } from '../../src/domain/appointment.ts'
import fc from '../support/draws.ts'
import { eastGroup } from './district.ts'
import { expectInvariants } from './invariants.ts'
import { beginLife, type Life } from './life.ts'

/** Of what somebody has ordered some is to go: what is said to stay never does, and what goes was named. */

const sender = { id: 'u-1', name: '3-502 金凤阿姨' }

interface Thing {
  readonly order: string
  readonly written: string
  /** Its whole name or brand first, then a part of it or what it is for. */
  readonly calls: readonly [string, ...string[]]
}

const things: readonly Thing[] = [
  { order: '拜唐苹2盒', written: '拜唐苹', calls: ['拜唐苹', '阿卡波糖', '降糖药'] },
  { order: '血糖试纸1盒', written: '血糖试纸', calls: ['血糖试纸', '试纸'] },
  { order: '络活喜2盒', written: '络活喜', calls: ['络活喜', '氨氯地平', '降压药'] },
  { order: '达喜1盒', written: '达喜', calls: ['达喜', '铝碳酸镁', '胃药'] },
  { order: '达克宁乳膏1支', written: '达克宁乳膏', calls: ['达克宁', '药膏', '达克宁乳膏'] },
]
const unknown = ['红盒子的', '那个白色药片', '圆片片的那种药', '止痒的']

type Wording = (gone: string, stays: string) => string

const bothNamed: readonly Wording[] = [
  (x, y) => `${x}不要了，${y}照旧`,
  (x, y) => `${x}不要了,${y}留着`,
  (x, y) => `${x}不用了 ${y}还要`,
  (x, y) => `${y}照旧，${x}不要`,
  (x, y) => `${y}还要的，${x}退掉`,
  (x, y) => `${y}别动，${x}取消`,
  (x, y) => `留着${y}，${x}退了吧`,
  (x, y) => `取消${x}，保留${y}`,
  (x, y) => `${x}先不要了，${y}继续拿`,
  (x, y) => `${x}不要了，${y}不变，谢谢`,
  (x, y) => `麻烦把${x}退掉，${y}要的`,
]
const onlyOneNamed: readonly Wording[] = [(x) => `${x}退掉 别的不动`, (x) => `${x}不要了，其他照旧`]
const onlyOneStays: readonly ((stays: string) => string)[] = [
  (y) => `只要${y}`,
  (y) => `就留${y}吧`,
  (y) => `只要${y}，别的不要了`,
  (y) => `除了${y}，别的都不要了`,
  (y) => `${y}照旧，别的退掉`,
]

const ordered = fc.shuffledSubarray([...things], { minLength: 2, maxLength: 3 })
const nth = fc.nat(2)

const say = (life: Life, text: string) => life.say({ sender, group: eastGroup, text: `@志愿者 ${text}` })

/** What is still ordered. */
const left = async (life: Life): Promise<readonly string[]> =>
  [...(await life.book()).appointments.values()]
    .filter(isOpen)
    .flatMap(({ request }) => request.items.map(({ written }) => written))

async function order(life: Life, wanted: readonly Thing[], isOneMessage: boolean): Promise<void> {
  const words = wanted.map((thing) => thing.order)
  if (isOneMessage) await say(life, words.join('，'))
  else for (const word of words) await say(life, word)
  expect((await left(life)).toSorted()).toEqual(wanted.map(({ written }) => written).toSorted())
}

const callOf = ({ calls }: Thing, at: number): string => calls[at % calls.length] ?? calls[0]

describe('of several things that were ordered', () => {
  it('what is said to stay stays, and nothing goes but what was named', async () => {
    await fc.assert(
      fc.asyncProperty(
        ordered,
        fc.constantFrom(...bothNamed, ...onlyOneNamed),
        nth,
        nth,
        fc.boolean(),
        async (wanted, wording, goneCall, staysCall, isOneMessage) => {
          const [gone, stays] = wanted
          if (gone === undefined || stays === undefined) return
          const life = beginLife()
          await order(life, wanted, isOneMessage)
          const text = wording(callOf(gone, goneCall), callOf(stays, staysCall))
          const { answers } = await say(life, text)
          const others = wanted.filter((thing) => thing !== gone).map(({ written }) => written)
          expect((await left(life)).toSorted(), text).toEqual(others.toSorted())
          expect(answers.length, text).toBeGreaterThan(0)
          await expectInvariants(life)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('the only one that is wanted stays, whatever becomes of the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        ordered,
        fc.constantFrom(...onlyOneStays),
        nth,
        fc.boolean(),
        async (wanted, wording, call, isOneMessage) => {
          const [stays] = wanted
          if (stays === undefined) return
          const life = beginLife()
          await order(life, wanted, isOneMessage)
          const text = wording(callOf(stays, call))
          await say(life, text)
          expect(await left(life), text).toContain(stays.written)
          if (isOneMessage) expect(await left(life), text).toEqual([stays.written])
          await expectInvariants(life)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('none goes by words that fit none: it is asked which, and only the one that is chosen goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        ordered.filter((wanted) => wanted.every(({ written }) => written !== '达克宁乳膏')),
        fc.constantFrom(...bothNamed),
        fc.constantFrom(...unknown),
        nth,
        fc.boolean(),
        async (wanted, wording, words, call, isOneMessage) => {
          const [stays, ...rest] = wanted
          if (stays === undefined) return
          const life = beginLife()
          await order(life, wanted, isOneMessage)
          const text = wording(words, callOf(stays, call))
          const { answers, outcome } = await say(life, text)
          expect((await left(life)).toSorted(), text).toEqual(wanted.map(({ written }) => written).toSorted())
          expect(outcome, text).toBe('asked')
          const [chosen] = rest.filter(({ written }) => answers[0]?.text.includes(written))
          expect(answers[0]?.text, text).not.toContain(stays.written)
          await life.say({
            sender,
            group: eastGroup,
            text: rest.length === 1 ? '是' : (chosen?.written ?? ''),
          })
          expect((await left(life)).toSorted(), text).toEqual(
            wanted
              .filter((thing) => thing !== chosen)
              .map(({ written }) => written)
              .toSorted(),
          )
          await expectInvariants(life)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('all stay where a refusal is taken back in the same breath, or only asked about', async () => {
    for (const text of ['达喜不用退', '别取消达喜', '达喜不要退', '达喜还要吗', '别的照旧']) {
      const life = beginLife()
      await order(life, things.slice(2, 4), true)
      await say(life, text)
      expect(await left(life), text).toEqual(['络活喜', '达喜'])
    }
  })
})
