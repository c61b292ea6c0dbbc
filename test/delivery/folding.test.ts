import { describe, expect, it } from 'vitest'
import { budgets } from '../../src/delivery/budget.ts'
import type { Post } from '../../src/domain/message.ts'
import { aPost, morning } from '../store/samples.ts'
import { aGroup, aNetwork, textsOf } from './network.ts'

const slot = { from: morning + 3_600_000, to: morning + 5_400_000 }

/** The answer to a booking, which a digest can carry. */
const booked = (number: number, rest: Partial<Post> = {}): Post =>
  aPost(`p${number}`, {
    to: aGroup('a'),
    text: `您好，${number}号约好了。`,
    inReplyTo: [`m${number}`],
    about: [`2026-0317-${String(number).padStart(3, '0')}`],
    digest: { pharmacy: '惠民药房', slot, resident: `3-${number}`, drugs: '达喜1', count: 1 },
    ...rest,
  })
const question = (number: number): Post =>
  aPost(`q${number}`, {
    to: aGroup('a'),
    text: `${number}号要几盒？`,
    about: [`2026-0317-${String(number)}`],
  })

describe('folding', () => {
  it('leaves a quiet group its own words, at once', async () => {
    const { put, sent, outbox, clock, run } = aNetwork()
    await put(booked(101))
    await outbox.flush()
    clock.set(morning + 60_000)
    await put(booked(102))
    await run(clock.now())
    expect(textsOf(sent)).toEqual([booked(101).text, booked(102).text])
  })

  it('makes at most ten messages of a hundred bookings in a minute, and everybody finds theirs', async () => {
    const { put, sent, clock, run, outbox } = aNetwork()
    const answered: string[] = []
    outbox.watch((post) => answered.push(...post.inReplyTo))
    for (let n = 0; n < 100; n++) {
      clock.set(Math.max(clock.now(), morning + n * 600))
      await put(booked(101 + n))
      await run(morning + (n + 1) * 600 - 1)
    }
    await run()
    expect(sent.length).toBeLessThanOrEqual(10)
    const all = textsOf(sent).join('\n')
    for (let n = 0; n < 100; n++) {
      const own = all.includes(`3-${101 + n}`) || all.includes(`${101 + n}号`)
      expect(own).toBe(true)
    }
    expect(answered.toSorted()).toEqual(Array.from({ length: 100 }, (_, n) => `m${101 + n}`))
    // Two at once, and nobody waits longer than the pause between two messages of a full minute.
    expect(sent[1]?.at).toBeLessThan(morning + 2000)
    expect(sent.at(-1)?.at).toBeLessThan(morning + 60_000 + 30_000)
  })

  it('does not keep a question waiting for company', async () => {
    const { put, sent, run } = aNetwork()
    await put(...Array.from({ length: 10 }, (_, n) => booked(101 + n)), question(301))
    await run(morning + 5000)
    expect(textsOf(sent)).toContain(question(301).text)
    await run()
    expect(sent).toHaveLength(2)
  })

  it('sends a long answer to its end although a rush begins meanwhile, and repeats no part of it', async () => {
    const { put, sent, run } = aNetwork({ budgets: { telegram: { ...budgets.telegram, longest: 300 } } })
    const line = (n: number): string => `第${n}行`.padEnd(40, '。')
    const long = { ...question(301), text: Array.from({ length: 20 }, (_, n) => line(n)).join('\n') }
    await put(long)
    await run(morning)
    await put(
      ...Array.from({ length: 10 }, (_, n) => booked(101 + n)),
      ...[302, 303, 304, 305, 306].map(question),
    )
    await run()
    const all = textsOf(sent).join('\n')
    for (let n = 0; n < 20; n += 1) expect(all.split(line(n))).toHaveLength(2)
    for (const number of [302, 303, 304, 305, 306]) expect(all.split(`${number}号要几盒`)).toHaveLength(2)
  })

  it('never lets a booking overtake what was said before of the same appointment', async () => {
    const { put, sent, run } = aNetwork()
    const asked = question(301)
    const then = booked(301, { about: asked.about })
    await put(...Array.from({ length: 10 }, (_, n) => booked(101 + n)), asked, then)
    await run()
    const texts = textsOf(sent)
    expect(texts.findIndex((text) => text.includes('301号要几盒'))).toBeLessThan(
      texts.findIndex((text) => text.includes('3-301') || text.includes('301号约好了')),
    )
  })

  it('splits a digest between residents where the network takes no more', async () => {
    const { put, sent, run } = aNetwork({ budgets: { telegram: { ...budgets.telegram, longest: 300 } } })
    await put(...Array.from({ length: 60 }, (_, n) => booked(101 + n)))
    await run()
    for (const { text } of sent) expect(text.length).toBeLessThanOrEqual(300)
    const all = textsOf(sent).join('\n')
    for (let n = 0; n < 60; n++)
      expect(all.includes(`3-${101 + n}`) || all.includes(`${101 + n}号`)).toBe(true)
  })

  it('lets what is urgent stand alone', async () => {
    const { put, sent, run } = aNetwork()
    await put(...Array.from({ length: 10 }, (_, n) => booked(101 + n)), booked(301, { weight: 'urgent' }))
    await run()
    expect(textsOf(sent)[0]).toBe(booked(301).text)
  })

  it('finds every appointment of a digest by a quote of it', async () => {
    const { put, store, sent, run } = aNetwork()
    await put(...Array.from({ length: 10 }, (_, n) => booked(101 + n)))
    await run()
    expect(sent).toHaveLength(1)
    const { book } = await store.read('310109')
    expect(book.references.get('telegram:g:a:net-1')?.appointments).toHaveLength(10)
  })
})
