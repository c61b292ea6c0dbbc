import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/domain/message.ts'
import { days, hours, minutes } from '../../src/domain/time.ts'
import { aPost, morning } from '../store/samples.ts'
import { aGroup, aNetwork, textsOf } from './network.ts'

const slot = { from: morning + hours(2), to: morning + hours(2.5) }
const yesterday = morning - days(1)

const late = (number: number, rest: Partial<Post> = {}): Post =>
  aPost(`p${number}`, {
    to: aGroup('a'),
    text: `${number}号约好了。`,
    inReplyTo: [`m${number}`],
    about: [`2026-0317-${String(number).padStart(3, '0')}`],
    late: yesterday + minutes(number),
    digest: { pharmacy: '惠民药房', slot, resident: `3-${100 + number}`, drugs: '达喜1', count: 1 },
    ...rest,
  })
const lateQuestion = (number: number): Post => late(number, { text: `${number}号要几盒？`, digest: null })

describe('a backlog', () => {
  it('is answered in one summary for each group, with every booking and every question in it', async () => {
    const { put, sent, run, outbox } = aNetwork()
    const answered: string[] = []
    outbox.watch((post) => answered.push(...post.inReplyTo))
    const numbers = Array.from({ length: 20 }, (_, n) => n)
    await put(...numbers.map((n) => (n % 5 === 4 ? lateQuestion(n) : late(n))))
    await put(late(50, { to: aGroup('b') }), late(51, { to: aGroup('b') }))
    await run()
    const [toA, ...more] = sent.filter(({ chat }) => chat.endsWith(':a'))
    expect(more).toEqual([])
    expect(sent.filter(({ chat }) => chat.endsWith(':b'))).toHaveLength(1)
    expect(toA?.text).toMatch(/^我掉线了一阵，昨天.*20条现在补上/)
    for (const n of numbers) expect(toA?.text).toContain(n % 5 === 4 ? `${n}号要几盒` : `3-${100 + n}`)
    expect(new Set(answered).size).toBe(22)
  })

  it('waits for the rest of it, however slowly it comes', async () => {
    const { put, sent, run, clock } = aNetwork()
    for (let n = 0; n < 10; n += 1) {
      await put({ ...late(n), at: clock.now() })
      clock.set(clock.now() + 10_000)
      await run(clock.now())
      expect(sent).toEqual([])
    }
    await run()
    expect(sent).toHaveLength(1)
  })

  it('holds up neither what is urgent nor what is asked now', async () => {
    const { put, sent, outbox } = aNetwork()
    await put(late(1), late(2))
    await put(
      aPost('now', { text: '现在的', to: aGroup('a'), about: [] }),
      aPost('urgent', { text: '急', to: aGroup('b'), weight: 'urgent', late: yesterday, about: [] }),
    )
    await outbox.flush()
    expect(textsOf(sent)).toEqual(['急', '现在的'])
  })

  it('goes on in a second message where one is too short for it', async () => {
    const { put, sent, run } = aNetwork()
    const long = '很长的一句话，'.repeat(100)
    await put(...Array.from({ length: 12 }, (_, n) => late(n, { digest: null, text: `${n}号${long}` })))
    await run()
    expect(sent.length).toBeGreaterThan(1)
    expect(sent.length).toBeLessThan(6)
    for (const { text } of sent) expect(text.length).toBeLessThanOrEqual(4096)
    const all = textsOf(sent).join()
    for (let n = 0; n < 12; n += 1) expect(all).toContain(`${n}号${long}`)
  })

  it('is answered one by one in a private conversation', async () => {
    const { put, sent, run } = aNetwork()
    const to = { platform: 'telegram', account: 'u-1' } as const
    await put(late(1, { to }), late(2, { to }))
    await run()
    expect(textsOf(sent)).toEqual([late(1).text, late(2).text])
  })
})

describe('news that nobody waits for', () => {
  const news = (number: number): Post =>
    aPost(`n${number}`, {
      to: aGroup('pharmacy'),
      text: `新约${number}`,
      about: [`${number}`],
      weight: 'notice',
      inReplyTo: [],
    })

  it('shares messages in a rush, so that a group has at most ten a minute to read', async () => {
    const { put, sent, run, clock } = aNetwork()
    for (let n = 0; n < 100; n += 1) {
      await put({ ...news(n), at: clock.now() })
      await run(clock.now())
      clock.set(clock.now() + 600)
    }
    await run()
    expect(sent.length).toBeLessThanOrEqual(10)
    const read = textsOf(sent).join('\n').split('\n')
    for (let n = 0; n < 100; n += 1) expect(read).toContain(`新约${n}`)
  })
})
