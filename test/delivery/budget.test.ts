import { describe, expect, it } from 'vitest'
import { budgets } from '../../src/delivery/budget.ts'
import { joinAccounts } from '../../src/delivery/switchboard.ts'
import type { Chat, Post } from '../../src/domain/message.ts'
import { type ChatAdapter, SendError } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { aPost, morning, settableClock } from '../store/samples.ts'
import fc from '../support/draws.ts'
import { aGroup, aNetwork, expectKept, fullest } from './network.ts'

const weights: readonly Post['weight'][] = ['urgent', 'answer', 'notice']

/** So many posts to so many groups, of every weight, half of them foldable. */
function posts(count: number, groups: number, platform: Chat['platform']): readonly Post[] {
  return Array.from({ length: count }, (_, n) =>
    aPost(`p${n}`, {
      to: aGroup(`g${n % groups}`, platform),
      text: `${n}`,
      inReplyTo: [`m${n}`],
      about: [`a${n}`],
      weight: weights[n % weights.length] ?? 'answer',
      digest:
        n % 2 === 0
          ? null
          : { pharmacy: '惠民药房', slot: null, resident: `3-${n}`, drugs: '达喜1', count: 1 },
    }),
  )
}

describe('the budget of a network', () => {
  it.each(['telegram', 'wechat'] as const)('is kept for a thousand posts at once on %s', async (platform) => {
    const answered = new Set<string>()
    const { put, sent, outbox, run } = aNetwork()
    outbox.watch(({ inReplyTo }) => {
      for (const id of inReplyTo) answered.add(id)
    })
    await put(...posts(1000, 20, platform))
    await run()
    expectKept(sent, budgets[platform])
    expect(answered.size).toBe(1000)
  })

  it('is kept however long the way takes, and when some of it fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5000 }), { minLength: 5, maxLength: 30 }), async (delays) => {
        let nth = 0
        const network = aNetwork({}, () => {
          nth += 1
          network.clock.set(network.clock.now() + (delays[nth % delays.length] ?? 0))
          if (nth % 11 === 0) throw new Error('lost on the way')
        })
        await network.put(...posts(120, 4, 'telegram'))
        await network.run()
        expectKept(network.sent, budgets.telegram)
        expect(await network.store.claim('310109')).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('is kept over restarts', async () => {
    const first = aNetwork()
    await first.put(...posts(200, 2, 'telegram'))
    await first.run(morning + 20_000)
    const second = aNetwork({ store: first.store })
    second.clock.set(first.clock.now())
    await second.run()
    expectKept([...first.sent, ...second.sent], budgets.telegram)
    expect(first.sent.length).toBeGreaterThan(10)
    expect(second.sent.length).toBeGreaterThan(10)
  })

  it('does not hold the bot for an hour when the clock is set back by one', async () => {
    const { put, sent, clock, run } = aNetwork()
    await put(...posts(40, 2, 'telegram'))
    await run(morning + 30_000)
    const back = clock.now() - 3_600_000
    clock.set(back)
    await put(...posts(4, 2, 'telegram'))
    await run(back + 120_000)
    const late = sent.filter(({ at }) => at < morning)
    expect(late.length).toBeGreaterThan(0)
  })

  it('lets the urgent words of one group pass the others', async () => {
    const { put, sent, run } = aNetwork()
    const calm = Array.from({ length: 60 }, (_, n) => aPost(`c${n}`, { to: aGroup(`g${n}`), text: `${n}` }))
    await put(...calm, aPost('u', { to: aGroup('last'), text: 'urgent', weight: 'urgent' }))
    await run()
    expect(sent[0]?.text).toBe('urgent')
  })

  it('is each account’s own where a network has several, and kept by both', async () => {
    const sent: { at: Instant; by: number }[] = []
    const clock = settableClock()
    const anAccount = (nth: number): ChatAdapter => ({
      platform: 'wechat',
      start: async () => {},
      stop: async () => {},
      async send(chat) {
        const isTheirs = 'group' in chat && Number(chat.group.slice(1)) % 2 === nth
        if (!isTheirs) throw new SendError('not in this group', { permanent: true })
        sent.push({ at: clock.now(), by: nth })
        return { id: null }
      },
    })
    const accounts = [anAccount(0), anAccount(1)]
    const { put, run } = aNetwork({ clock, adapters: [joinAccounts('wechat', accounts)] }, undefined, clock)
    await put(...posts(200, 100, 'wechat'))
    await run()
    const of = (nth: number) => sent.filter(({ by }) => by === nth).map(({ at }) => at)
    for (const rate of budgets.wechat.total) {
      expect(fullest(of(0), rate)).toBeLessThanOrEqual(rate.messages)
      expect(fullest(of(1), rate)).toBeLessThanOrEqual(rate.messages)
      expect(
        fullest(
          sent.map(({ at }) => at),
          rate,
        ),
      ).toBeGreaterThan(rate.messages)
    }
  })
})
