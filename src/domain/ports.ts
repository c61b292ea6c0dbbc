import type { Appointment } from './appointment.ts'
import type { Book, Change } from './book.ts'
import type { Chat, Choice, IncomingMessage, Original, Platform, Post } from './message.ts'
import type { AccountStanding } from './standing.ts'
import type { Instant } from './time.ts'

/** How a message ended. Counts of these add up to what was received. */
export type Outcome =
  /** Not for the bot: no answer, only its id is kept. */
  | 'silent'
  | 'booked'
  /** Waitlisted or waiting for a pharmacist. */
  | 'waiting'
  | 'asked'
  | 'declined'
  /** With a person: coordinator, agent. */
  | 'handed'
  /** A change, a question or a role's word that was carried out or answered. */
  | 'done'

export interface Result {
  readonly outcome: Outcome
  /** Ids of the appointments concerned. */
  readonly appointments: readonly string[]
}

/** What the desk makes of one message or tick. */
export interface Decision {
  readonly changes: readonly Change[]
  readonly posts: readonly Post[]
  readonly result: Result
}

/** What would come of a message. */
export interface Preview {
  /** It was taken before: nothing would come of it. */
  readonly isSeen: boolean
  readonly decision: Decision
}

/** One text that stands for all that waits for a chat until a person takes it there. */
export interface Handout {
  readonly chat: Chat
  readonly text: string
  /** Since when the first of it waits. */
  readonly since: Instant
  readonly isUrgent: boolean
  /** Ids of the posts that it stands for. */
  readonly posts: readonly string[]
}

export type CommitOutcome =
  | { readonly status: 'ok'; readonly version: number }
  /** Somebody else committed first: read and decide again. */
  | { readonly status: 'conflict' }
  /**
   * The inbox key was taken before; this is what came of it. `isOther` where the message said something else then: its
   * writer has changed it since.
   */
  | { readonly status: 'seen'; readonly result: Result; readonly isOther?: boolean }

/** A message that was taken, and what came of it. */
export interface Received {
  readonly key: string
  /** When it was taken. */
  readonly at: Instant
  readonly result: Result
}

export type Settlement =
  /** The network's own id of what was sent; a quote of it is found by it. Several posts may share one (a digest). */
  | { readonly status: 'sent'; readonly at: Instant; readonly networkId: string | null }
  | { readonly status: 'retry'; readonly notBefore: Instant; readonly reason: string }
  /** Shown to coordinators, never dropped. */
  | { readonly status: 'failed'; readonly at: Instant; readonly reason: string }

export interface WaitingPost {
  readonly post: Post
  readonly attempts: number
  readonly notBefore: Instant
}

/** A post that could not be sent for good. */
export interface FailedPost extends WaitingPost {
  readonly reason: string
}

/**
 * The book's storage. A commit is durable when it returns; posts are committed with the changes that caused them.
 * Nothing else in the program touches the storage.
 */
export interface Store {
  read(district: string): Promise<{ readonly book: Book; readonly version: number }>
  /**
   * @param inboxKey the message's key; null for timed work
   * @param content what the message said; only a hash of it is kept, to tell an edit from a repetition
   */
  commit(
    district: string,
    version: number,
    decision: Decision,
    inboxKey: string | null,
    content?: string,
  ): Promise<CommitOutcome>
  /** Posts that wait to be sent, oldest first: all of them, whatever their `notBefore`. */
  claim(district: string): Promise<readonly WaitingPost[]>
  settle(district: string, postId: string, settlement: Settlement): Promise<void>
  /** Posts that could not be sent for good. */
  failures(district: string): Promise<readonly FailedPost[]>
  /** Messages taken within the last day at least, oldest first. */
  received(district: string): Promise<readonly Received[]>
  /** Appointments that have left the book. @param month of their requests, `YYYY-MM` */
  closedIn(district: string, month: string): Promise<readonly Appointment[]>
  close(): Promise<void>
}

/** The network says no. Without `retryAfter` the outbox chooses when to try again. */
export class SendError extends Error {
  readonly permanent: boolean
  /** Milliseconds that the network asked us to wait. */
  readonly retryAfter: number | null
  constructor(message: string, options: { permanent: boolean; retryAfter?: number }) {
    super(message)
    this.name = 'SendError'
    this.permanent = options.permanent
    this.retryAfter = options.retryAfter ?? null
  }
}

/** What a network may do with a message beyond its text; one that cannot leaves it. */
export interface SendHints {
  /** The network's id of the one message that it answers, in the same chat: shown as a quote of it. */
  readonly answers: string | null
  readonly choices: readonly Choice[]
  /** Id of the account that alone may press the buttons; null for everybody. */
  readonly asked: string | null
}

/** A network. An adapter is a leaf: events in, posts out, no rules. */
export interface ChatAdapter {
  readonly platform: Platform
  /**
   * Resolves when the account listens, or goes on trying by itself while its network is out of reach.
   * @param receive resolves when the message is durable; only then may the adapter acknowledge it
   * @throws where it can never succeed: a wrong token, a port that is taken
   */
  start(receive: (message: IncomingMessage) => Promise<void>): Promise<void>
  /** @returns the network's id of the message, null where there is none @throws {SendError} */
  send(chat: Chat, text: string, hints?: SendHints): Promise<{ readonly id: string | null }>
  /**
   * Passes on somebody's message as it is, with its picture, voice or file.
   * @returns as `send` does @throws {SendError} permanent where this message cannot be passed on there: words must do
   */
  forward?(original: Original, to: Chat): Promise<{ readonly id: string | null }>
  /** Takes no more messages; resolves when those on their way are handed over. */
  stop(): Promise<void>
  /** The account's own id on its network, null while it is not known. */
  self?(): string | null
  /** How the account stands; where several are joined into one adapter, each of them. */
  standings?(): readonly AccountStanding[]
  /** Those of the groups that the account sits in, as its network says; none where it does not say. */
  groupsAmong?(groups: readonly string[]): Promise<readonly string[]>
  /** The same of each of several joined accounts, in their order. */
  seats?(groups: readonly string[]): Promise<readonly (readonly string[])[]>
  /** Which of several joined accounts speaks in a chat: each has a budget of its own. */
  speakerIn?(chat: Chat): string
}

/** Time and chance come from outside, so that everything can be replayed. */
export interface Clock {
  now(): Instant
}
