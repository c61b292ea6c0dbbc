import type { Chat, Language, Post } from '../domain/message.ts'
import type { WaitingPost } from '../domain/ports.ts'
import { type Instant, minutes } from '../domain/time.ts'
import { type Folded, foldDigest } from '../replies/digest.ts'
import { joinTexts, summariseLate } from '../replies/late-summary.ts'
import { foldRosters } from '../replies/roster.ts'
import { type Budget, chatRates, gentleRates } from './budget.ts'
import { cutText } from './cut-text.ts'
import type { Meter } from './meter.ts'

/** One message to a chat: a post, a part of a long one, or several in one. */
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
  /** When the night ends in which it is now, null by day. Told, because every queue asks it at every turn. */
  readonly nightEnds: Instant | null
  /** How many parts of a long post have gone already. */
  readonly partsSent: (post: Post) => number
}

/**
 * What goes next to a chat. Urgent posts first, the others in their order; what exceeds what a group wants to read waits
 * a little and goes as one, past posts that have nothing to do with it. Answers to what was written while the bot was
 * away go as one summary.
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
  const lateHold = lateUntil(queue)
  const readyAt = ({ post }: WaitingPost): Instant =>
    Math.max(
      chatHold,
      nightHold(post, scales.nightEnds),
      gatherHold(post, queue),
      isLate(post) ? lateHold : chatHold,
    )
  const ready = queue.filter((held) => readyAt(held) <= now).map((held) => held.post)
  if (ready.length === 0) return { kind: 'wait', until: Math.min(...queue.map(readyAt)) }

  const networkFree = meter.freeAt(chat, now, chatRates(budget, chat), budget.total)
  if (networkFree > now) return { kind: 'wait', until: networkFree }

  const room = (kind: Kind): number => meter.room(chat, gentleRates(budget, chat, kind === 'answer'), now)
  const posts = choose(urgentFirst(ready), room, now)
  if (posts === null) {
    const times = [
      ...queue.map((held) => (readyAt(held) > now ? readyAt(held) : patientUntil(held.post))),
      ...[true, false].map((isAnswer) => meter.freeAt(chat, now, gentleRates(budget, chat, isAnswer))),
    ]
    return { kind: 'wait', until: Math.min(...times.filter((at) => at > now)) }
  }
  return { kind: 'parcel', parcel: wrap(chat, posts, scales) }
}

function nightHold(post: Post, nightEnds: Instant | null): Instant {
  return (post.weight === 'notice' ? nightEnds : null) ?? Number.NEGATIVE_INFINITY
}

/** Until when a post waits for company; no longer than until something that must be said now speaks of the same. */
function gatherHold(post: Post, queue: readonly WaitingPost[]): Instant {
  if (post.gathers === undefined) return Number.NEGATIVE_INFINITY
  const isOvertaken = queue.some(
    ({ post: other }) => other.gathers === undefined && speakOfTheSame(other, post),
  )
  return isOvertaken ? Number.NEGATIVE_INFINITY : post.gathers
}

const urgentFirst = (posts: readonly Post[]): readonly Post[] => [
  ...posts.filter((post) => post.weight === 'urgent'),
  ...posts.filter((post) => post.weight !== 'urgent'),
]

/** An answer to a group that waited while the bot was away. */
const isLate = (post: Post): boolean =>
  post.late !== undefined && post.weight !== 'urgent' && 'group' in post.to

/** A backlog comes message by message: its summary waits until nothing more has come for a while. */
const lateQuiet = minutes(0.5)
const lateAtMost = minutes(10)

function lateUntil(queue: readonly WaitingPost[]): Instant {
  const times = queue.flatMap(({ post }) => (isLate(post) ? [post.at] : []))
  return Math.min(Math.max(...times) + lateQuiet, Math.min(...times) + lateAtMost)
}

/** What a post is for the chat that it goes to; what is alike may share a message. */
type Kind =
  /** Stands by itself. */
  | 'alone'
  /** Calls somebody, whatever else there is. */
  | 'alert'
  | 'late'
  /** Of which a digest says all that there is to say. */
  | 'booking'
  /** Nobody waits for it. */
  | 'news'
  /** A question, or anything else that somebody waits for. */
  | 'answer'

function kindOf(post: Post): Kind {
  if (post.forwards !== undefined) return 'alone'
  if (post.weight === 'urgent') return post.digest === null && post.inReplyTo.length === 0 ? 'alert' : 'alone'
  if (isLate(post)) return 'late'
  if (post.digest !== null) return 'booking'
  return post.weight === 'notice' ? 'news' : 'answer'
}

/** What a group wants to read little of. */
const isGentle = (kind: Kind): boolean => kind === 'booking' || kind === 'news' || kind === 'answer'

/** In a rush an answer waits for company like everything else, but no longer than this. */
const answerPatience = minutes(1 / 3)

const patientUntil = (post: Post): Instant =>
  kindOf(post) === 'answer' ? post.at + answerPatience : Number.POSITIVE_INFINITY

/** So many calls for somebody are read faster in one message than one by one at the pace of the network. */
const alertsInOne = 3

const speakOfTheSame = (a: Post, b: Post): boolean =>
  a.about.some((appointment) => b.about.includes(appointment))

/**
 * The posts of the next message; null where all of them had better wait for company.
 * @param room how many more messages of a kind the group wants to read now
 */
function choose(
  posts: readonly Post[],
  room: (kind: Kind) => number,
  now: Instant,
): readonly [Post, ...Post[]] | null {
  const passed: Post[] = []
  for (const post of posts) {
    const kind = kindOf(post)
    // Two posts about one appointment never change places.
    const isBlocked = passed.some((earlier) => speakOfTheSame(earlier, post))
    const hasRoom = !isGentle(kind) || room(kind) > 0 || patientUntil(post) <= now
    if (isBlocked || !hasRoom) passed.push(post)
    else return together(post, posts, sharing(post, posts, room(kind)))
  }
  return null
}

/** What may go in one message with a post. */
function sharing(post: Post, posts: readonly Post[], room: number): (other: Post) => boolean {
  const kind = kindOf(post)
  const isAlike = (other: Post): boolean => kindOf(other) === kind
  const alike = posts.filter(isAlike).length
  switch (kind) {
    case 'alone':
      return () => false
    case 'late':
      return isAlike
    case 'alert':
      return alike < alertsInOne ? () => false : isAlike
    case 'booking':
    case 'news':
    case 'answer':
      if (post.gathers === undefined && alike <= room) return () => false
      // The last message that the group wants to read now is for everybody who waits.
      return room > 1 ? isAlike : (other) => isGentle(kindOf(other))
  }
}

/**
 * A post with all that may share its message and does not overtake its own appointment, in their order: those before it
 * were passed for want of room, and here it is.
 */
function together(
  post: Post,
  posts: readonly Post[],
  mayShare: (post: Post) => boolean,
): readonly [Post, ...Post[]] {
  const left: Post[] = []
  const taken: Post[] = []
  for (const other of posts) {
    const isFree = mayShare(other) && !left.some((earlier) => speakOfTheSame(earlier, other))
    if (other === post || isFree) taken.push(other)
    else left.push(other)
  }
  const [first = post, ...others] = taken
  return [first, ...others]
}

function wrap(chat: Chat, posts: readonly [Post, ...Post[]], scales: Scales): Parcel {
  const folded = asOne(posts, scales)
  const [first = posts[0], ...others] = folded.posts
  const parts = cutText(folded.text, scales.budget.longest)
  const part = Math.min(scales.partsSent(first), parts.length - 1)
  return {
    chat,
    text: parts[part] ?? '',
    posts: [first, ...others],
    part,
    isLast: part === parts.length - 1,
  }
}

/** The posts, or as many as fit, in one text. */
function asOne(posts: readonly [Post, ...Post[]], scales: Scales): Folded {
  const { budget, now, timezone } = scales
  const scene = { now, timezone }
  const [first] = posts
  // A long post of which a part has gone already ends by itself.
  const alone = { text: first.text, posts: [first] }
  if (scales.partsSent(first) > 0) return alone
  if (isLate(first)) return summariseLate(posts, scene, languageOf(posts), budget.longest)
  if (posts.length === 1) return alone
  const folded = posts.some((post) => post.roster !== undefined)
    ? foldRosters(posts, scene, budget.longest)
    : foldDigest(posts, scene, languageOf(posts), budget.longest)
  return joinTexts(folded, budget.longest)
}

/** English only where everybody who is spoken to wrote English. */
const languageOf = (posts: readonly Post[]): Language =>
  posts.every((post) => post.language === 'en') ? 'en' : 'zh'
