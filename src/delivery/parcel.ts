import { nightUntil } from '../booking/quiet-hours.ts'
import type { Chat, Language, Post } from '../domain/message.ts'
import type { WaitingPost } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { foldDigest } from '../replies/digest.ts'
import { type Budget, chatRates, gentleRates } from './budget.ts'
import { cutText } from './cut-text.ts'
import type { Meter } from './meter.ts'

/** One message to a chat: a post, a part of a long one, or a digest of several. */
export interface Parcel {
  readonly chat: Chat
  readonly text: string
  readonly posts: readonly [Post, ...Post[]]
  /** Which part of its text it is, counted from 0, and whether nothing comes after it. */
  readonly part: number
  readonly isLast: boolean
}

export type Next =
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  /** Nothing may go before; `Infinity` where it hangs on a message that is on its way. */
  | { readonly kind: 'wait'; readonly until: Instant }

export interface Scales {
  readonly meter: Meter
  readonly budget: Budget
  readonly now: Instant
  readonly timezone: string
  /** How many parts of a long post have gone already. */
  readonly partsSent: (post: Post) => number
}

/**
 * What goes next to a chat. Urgent posts first, the others in their order; what can be folded and exceeds what a group
 * wants to read waits a little and goes as one digest, past posts that have nothing to do with it.
 *
 * @param queue all that waits for one chat, oldest first, at least one
 */
export function nextParcel(queue: readonly [WaitingPost, ...WaitingPost[]], scales: Scales): Next {
  const { meter, budget, now } = scales
  const chat = queue[0].post.to
  // A chat in which a post failed is tried again with that post: otherwise the later ones would overtake it.
  const chatHold = Math.max(
    ...queue.map((held) => (held.attempts > 0 ? held.notBefore : Number.NEGATIVE_INFINITY)),
  )
  const readyAt = ({ post }: WaitingPost): Instant =>
    Math.max(chatHold, nightHold(post, now, scales.timezone))
  const ready = queue.filter((held) => readyAt(held) <= now).map((held) => held.post)
  if (ready.length === 0) return { kind: 'wait', until: Math.min(...queue.map(readyAt)) }

  const networkFree = meter.freeAt(chat, now, chatRates(budget, chat), budget.total)
  if (networkFree > now) return { kind: 'wait', until: networkFree }

  const gentle = gentleRates(budget, chat)
  const posts = choose(urgentFirst(ready), meter.room(chat, gentle, now))
  if (posts === null) {
    const later = queue.filter((held) => readyAt(held) > now).map(readyAt)
    return { kind: 'wait', until: Math.min(meter.freeAt(chat, now, gentle), ...later) }
  }
  return { kind: 'parcel', parcel: wrap(chat, posts, scales) }
}

function nightHold(post: Post, now: Instant, timezone: string): Instant {
  return (post.weight === 'notice' ? nightUntil(now, timezone) : null) ?? Number.NEGATIVE_INFINITY
}

const urgentFirst = (posts: readonly Post[]): readonly Post[] => [
  ...posts.filter((post) => post.weight === 'urgent'),
  ...posts.filter((post) => post.weight !== 'urgent'),
]

const canFold = (post: Post): boolean => post.digest !== null && post.weight !== 'urgent'

const speakOfTheSame = (a: Post, b: Post): boolean =>
  a.about.some((appointment) => b.about.includes(appointment))

/**
 * The posts of the next message; null where all of them had better wait for company.
 * @param room how many more messages the group wants to read now
 */
function choose(posts: readonly Post[], room: number): readonly [Post, ...Post[]] | null {
  const foldable = posts.filter(canFold)
  const passed: Post[] = []
  for (const post of posts) {
    // Two posts about one appointment never change places.
    const isBlocked = passed.some((earlier) => speakOfTheSame(earlier, post))
    if (isBlocked || (canFold(post) && room === 0)) passed.push(post)
    else if (!canFold(post) || foldable.length <= room) return [post]
    else return [post, ...companions(post, posts)]
  }
  return null
}

/** What may share a digest with the first: everything foldable that does not overtake its own appointment. */
function companions(first: Post, posts: readonly Post[]): readonly Post[] {
  const left: Post[] = []
  const together: Post[] = []
  for (const post of posts.slice(posts.indexOf(first) + 1)) {
    if (canFold(post) && !left.some((earlier) => speakOfTheSame(earlier, post))) together.push(post)
    else left.push(post)
  }
  return together
}

function wrap(chat: Chat, posts: readonly [Post, ...Post[]], scales: Scales): Parcel {
  const { budget, now, timezone } = scales
  const folded =
    posts.length > 1 ? foldDigest(posts, { now, timezone }, languageOf(posts), budget.longest)[0] : undefined
  const [first = posts[0], ...others] = folded?.posts ?? [posts[0]]
  const parts = cutText(folded?.text ?? first.text, budget.longest)
  const part = Math.min(scales.partsSent(first), parts.length - 1)
  return {
    chat,
    text: parts[part] ?? '',
    posts: [first, ...others],
    part,
    isLast: part === parts.length - 1,
  }
}

/** English only where everybody who is spoken to wrote English. */
const languageOf = (posts: readonly Post[]): Language =>
  posts.every((post) => post.language === 'en') ? 'en' : 'zh'
