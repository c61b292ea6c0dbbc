import type { Decision, Settlement, Store } from '../../src/domain/ports.ts'
import { days, type Instant } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { aDecision, anAppointment, aPost, booking, counting, district, morning } from '../store/samples.ts'

/** A piece of a district's life as a store sees it. */
export type Step =
  | {
      readonly kind: 'commit'
      readonly key: string | null
      readonly decision: Decision
      readonly at: Instant
    }
  | { readonly kind: 'settle'; readonly post: string; readonly settlement: Settlement }

const commit = (key: string | null, decision: Decision, day = 0): Step => ({
  kind: 'commit',
  key,
  decision,
  at: morning + days(day),
})
const leave = (number: number): Decision =>
  aDecision([{ table: 'appointments', key: anAppointment(number).id, value: null }])
const sent = (post: string): Step => ({
  kind: 'settle',
  post,
  settlement: { status: 'sent', at: morning, networkId: `net-${post}` },
})

/** Everything that makes the store touch the disk: bookings, posts, keys that grow old, appointments that leave. */
export const script: readonly Step[] = [
  commit('key-1', booking(1, [aPost('p1')])),
  sent('p1'),
  commit('key-2', booking(2, [aPost('p2'), aPost('p3')])),
  commit('key-3', counting('2026-03-17', 3)),
  sent('p2'),
  commit('key-4', booking(4), 2),
  commit(null, leave(1), 2),
  { kind: 'settle', post: 'p3', settlement: { status: 'failed', at: morning, reason: 'kicked out' } },
  commit('key-5', booking(5, [aPost('p5')]), 2),
  commit(null, leave(2), 4),
  commit('key-6', counting('2026-03-21', 1), 4),
]

/** What can be seen of a store, as one text, so that two can be compared. */
export async function viewOf(store: Store): Promise<string> {
  const { book } = await store.read(district)
  return JSON.stringify({
    book: Object.entries(book).map(([name, table]) => [name, [...table]]),
    waiting: await store.claim(district),
    failed: await store.failures(district),
  })
}

/** What a store must look like after each step: `views[n]` after the first `n`. The memory store is the model. */
export async function modelViews(steps: readonly Step[]): Promise<readonly string[]> {
  const model = createMemoryStore()
  const views = [await viewOf(model)]
  for (const step of steps) {
    await take(model, step)
    views.push(await viewOf(model))
  }
  return views
}

/** @throws what the store throws */
export async function take(store: Store, step: Step): Promise<void> {
  if (step.kind === 'settle') return store.settle(district, step.post, step.settlement)
  const { version } = await store.read(district)
  const outcome = await store.commit(district, version, step.decision, step.key)
  if (outcome.status === 'conflict') throw new Error('Nobody else commits here')
}
