import type { Appointment } from '../domain/appointment.ts'
import { applyChanges, type Book, emptyBook } from '../domain/book.ts'
import { type Post, referenceKey } from '../domain/message.ts'
import type { Decision, FailedPost, Settlement, WaitingPost } from '../domain/ports.ts'
import { RunMap } from '../domain/run-map.ts'

/** Everything that a store keeps of a district, but for the keys of messages seen. Immutable. */
export interface DistrictState {
  /** Grows with every commit and is never given twice, not even after a commit was rolled back. */
  readonly version: number
  readonly book: Book
  /** In the order of their commits; a post keeps its place when it must be tried again. */
  readonly waiting: RunMap<WaitingPost>
  readonly failed: RunMap<FailedPost>
}

export const emptyState = (): DistrictState => ({
  version: 0,
  book: emptyBook(),
  waiting: RunMap.of(new Map()),
  failed: RunMap.of(new Map()),
})

/** The state after a decision: its changes and posts together, or (if anything throws) neither. */
export function applyDecision(
  state: DistrictState,
  { changes, posts }: Pick<Decision, 'changes' | 'posts'>,
  version: number,
): DistrictState {
  return {
    version,
    book: applyChanges(state.book, changes),
    waiting: posts.length === 0 ? state.waiting : withPosts(state, posts),
    failed: state.failed,
  }
}

function withPosts({ waiting, failed }: DistrictState, posts: readonly Post[]): RunMap<WaitingPost> {
  const fresh = new Map<string, WaitingPost>()
  for (const post of posts) {
    const id = freeId(post.id, (taken) => fresh.has(taken) || waiting.has(taken) || failed.has(taken))
    fresh.set(id, { post: id === post.id ? post : { ...post, id }, attempts: 0, notBefore: post.at })
  }
  return waiting.with(fresh)
}

/** Two posts with one id would be a bug of ours; both are sent all the same, because nothing is dropped in silence. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id
  for (let n = 2; isTaken(free); n += 1) free = `${id}~${n}`
  return free
}

/**
 * The state after the outbox told what became of a post. Leaves the version alone: a reference more or a post less
 * takes nothing away from a decision that is being made meanwhile. A failed post that is settled as `retry` waits again.
 */
export function applySettlement(state: DistrictState, postId: string, settlement: Settlement): DistrictState {
  const held = state.waiting.get(postId) ?? state.failed.get(postId)
  if (held === undefined) return state
  const { post } = held
  const attempts = held.attempts + 1
  const waiting = state.waiting.with([[postId, null]])
  const failed = state.failed.with([[postId, null]])
  switch (settlement.status) {
    case 'sent':
      return { ...state, waiting, failed, book: withReference(state.book, post, settlement) }
    case 'retry': {
      const again = { post, attempts, notBefore: settlement.notBefore }
      return { ...state, waiting: state.waiting.with([[postId, again]]), failed }
    }
    case 'failed': {
      const lost = { ...held, attempts, reason: settlement.reason }
      return { ...state, waiting, failed: state.failed.with([[postId, lost]]) }
    }
  }
}

/** Remembers under which id a post went out, so that quoting it picks the appointments. A digest has many posts. */
function withReference(book: Book, post: Post, sent: Settlement & { readonly status: 'sent' }): Book {
  if (sent.networkId === null) return book
  const key = referenceKey(post.to, sent.networkId)
  const before = book.references.get(key)?.appointments ?? []
  const appointments = [...new Set([...before, ...post.about])]
  return applyChanges(book, [
    { table: 'references', key, value: { at: sent.at, fromBot: true, appointments } },
  ])
}

/** Appointments that a decision takes out of the book, as they were, or as the decision itself last puts them. */
export function leavingOf(book: Book, { changes }: Decision): readonly Appointment[] {
  const last = new Map<string, Appointment>()
  const leaving: Appointment[] = []
  for (const change of changes) {
    if (change.table !== 'appointments') continue
    const before = last.get(change.key) ?? book.appointments.get(change.key)
    if (change.value !== null) last.set(change.key, change.value)
    else if (before !== undefined) leaving.push(before)
  }
  return leaving
}

/** The month of the request, which the appointment's id begins with: `2026-0317-005`. */
export const monthOf = (id: string): string =>
  /^\d{4}-\d{4}-/.test(id) ? `${id.slice(0, 4)}-${id.slice(5, 7)}` : 'other'
