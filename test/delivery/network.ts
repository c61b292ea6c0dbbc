import { expect } from 'vitest'
import type { Budget, Rate } from '../../src/delivery/budget.ts'
import type { OutboxParts } from '../../src/delivery/outbox.ts'
import { createOutbox } from '../../src/delivery/outbox.ts'
import { silentLog } from '../../src/domain/log.ts'
import { type Chat, chatKey, type Post, platforms } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { aDecision, district, settableClock } from '../store/samples.ts'

/** A message as the network got it. */
export interface Sent {
  readonly at: Instant
  readonly chat: string
  readonly text: string
}

/** An outbox on a virtual clock, and a network that takes down what it gets. */
export interface Network {
  readonly store: Store
  readonly clock: ReturnType<typeof settableClock>
  readonly outbox: ReturnType<typeof createOutbox>
  readonly sent: readonly Sent[]
  calls(): number
  put(...posts: readonly Post[]): Promise<void>
  /** Lets time pass until nothing waits any more, or nothing until then. */
  run(until?: Instant): Promise<void>
}

/** @param answer what the network does with a call: it may throw, wait, or let time pass */
export function aNetwork(
  rest: Partial<OutboxParts> = {},
  answer: (chat: Chat, text: string, nth: number) => unknown = () => {},
  clock = settableClock(),
): Network {
  const store = rest.store ?? createMemoryStore()
  const sent: Sent[] = []
  let calls = 0
  const send = async (chat: Chat, text: string) => {
    calls += 1
    await answer(chat, text, calls)
    sent.push({ at: clock.now(), chat: chatKey(chat), text })
    return { id: `net-${sent.length}` }
  }
  const outbox = createOutbox({
    store,
    district,
    timezone: 'Asia/Shanghai',
    adapters: platforms.filter((name) => name !== 'qq').map((platform) => ({ platform, send })),
    clock,
    random: () => 0,
    log: silentLog,
    ...rest,
  })

  return {
    store,
    clock,
    outbox,
    sent,
    calls: () => calls,
    async put(...posts) {
      const { version } = await store.read(district)
      await store.commit(district, version, aDecision([], posts), null)
    },
    async run(until = Number.POSITIVE_INFINITY) {
      for (;;) {
        await outbox.flush()
        const next = await outbox.nextAt()
        if (next === null || next > until) return
        // Otherwise the pump would turn on the spot.
        if (next <= clock.now()) throw new Error('The outbox could have sent something, and did not')
        clock.set(next)
      }
    },
  }
}

export const aGroup = (id: string, platform: Chat['platform'] = 'telegram'): Chat => ({ platform, group: id })
export const textsOf = (sent: readonly Sent[]): readonly string[] => sent.map(({ text }) => text)

/** The most messages that arrived in any stretch of a rate's length. */
export function fullest(arrivals: readonly Instant[], { within }: Rate): number {
  const counts = arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + within).length)
  return Math.max(0, ...counts)
}

/** No stretch of time held more than the network allows. */
export function expectKept(sent: readonly Sent[], budget: Budget): void {
  const chats = Map.groupBy(sent, ({ chat }) => chat)
  for (const messages of chats.values())
    for (const rate of [budget.spacing, ...budget.group])
      if (rate.within > 0)
        expect(
          fullest(
            messages.map(({ at }) => at),
            rate,
          ),
        ).toBeLessThanOrEqual(rate.messages)
  for (const rate of budget.total)
    expect(
      fullest(
        sent.map(({ at }) => at),
        rate,
      ),
    ).toBeLessThanOrEqual(rate.messages)
}
