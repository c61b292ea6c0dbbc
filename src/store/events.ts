import type { Change } from '../domain/book.ts'
import type { Post } from '../domain/message.ts'
import type { Settlement } from '../domain/ports.ts'
import type { SeenKey, StoredDistrict } from './codec.ts'
import { applyDecision, applySettlement, type DistrictState } from './state.ts'

/** A message that was taken, and the key by which it is known when it comes again. */
export interface Taken {
  readonly key: string
  readonly seen: SeenKey
}

/** What happens to a district. All of it in its order makes the district anew. */
export type StoreEvent =
  | {
      readonly kind: 'commit'
      /** Of the book after it. */
      readonly version: number
      readonly changes: readonly Change[]
      readonly posts: readonly Post[]
      readonly taken: Taken | null
    }
  /** What became of a post. */
  | { readonly kind: 'settlement'; readonly postId: string; readonly settlement: Settlement }
  /** A message that changed nothing and got no answer. */
  | { readonly kind: 'taken'; readonly taken: Taken }

export function applyEvent(state: DistrictState, event: StoreEvent): DistrictState {
  switch (event.kind) {
    case 'commit':
      return applyDecision(state, event, event.version)
    case 'settlement':
      return applySettlement(state, event.postId, event.settlement)
    case 'taken':
      return state
  }
}

const isTaken = (taken: Taken | null): taken is Taken => taken !== null

/** The messages that these events tell of. */
export const takenIn = (events: readonly StoreEvent[]): readonly Taken[] =>
  events.map((event) => (event.kind === 'settlement' ? null : event.taken)).filter(isTaken)

/** The district after what has happened since its book was written. */
export const replayed = (stored: StoredDistrict, events: readonly StoreEvent[]): StoredDistrict => ({
  ...stored,
  state: events.reduce(applyEvent, stored.state),
  seen: stored.seen.with(takenIn(events).map(({ key, seen }) => [key, seen])),
})
