import type { Instant } from './time.ts'

export const platforms = ['wechat', 'telegram', 'qq', 'console', 'simulator', 'paste'] as const
export type Platform = (typeof platforms)[number]

/** A person on a network. Rights hang on this pair, never on a display name. */
export interface Account {
  readonly platform: Platform
  readonly id: string
}

/** A chat: a group, or the private conversation with one account. */
export type Chat =
  | { readonly platform: Platform; readonly group: string }
  | { readonly platform: Platform; readonly account: string }

export interface Attachment {
  readonly kind: 'image' | 'voice' | 'file'
  readonly name: string | null
}

/** What an adapter hands over. The adapter acknowledges to its network only when the hand-over has returned. */
export interface IncomingMessage {
  /** The network's own id of the message; with platform and chat it is the key under which it is taken once. */
  readonly id: string
  readonly at: Instant
  readonly platform: Platform
  /** Null in a private conversation. */
  readonly group: string | null
  /** The group's name as its network shows it, where it tells. */
  readonly groupName?: string | null
  readonly sender: { readonly id: string; readonly name: string }
  readonly text: string
  /** The network itself says that the bot was mentioned. "@志愿者" in the text counts as well and is read by intake. */
  readonly mentionsBot: boolean
  /** The network's id of the quoted message, in the same chat. */
  readonly quotes: string | null
  /** What came with the quoted message, where the network tells; `quotes` may be null where it does not tell which. */
  readonly quoted?: readonly Attachment[]
  /** What its writer showed there a moment before, without a word: on WeChat a picture can carry neither words nor a mention. */
  readonly shownBefore?: { readonly message: string; readonly attachments: readonly Attachment[] }
  readonly attachments: readonly Attachment[]
  /** Its writer changed an earlier message of this chat, which now reads like this one: the network's id of that one. */
  readonly edits?: string | null
  /** Its writer took back an earlier message of this chat; then there is no text. The network's id of that one. */
  readonly recalls?: string | null
  /** It was not written: a button under the quoted post was pressed, which read like this. */
  readonly pressed?: Choice
  /** Somebody brought it along from a chat in which the bot does not sit: who vouches for it that it was said. */
  readonly carriedBy?: Account | null
}

/** One line of a digest: what a group must know of one booking when there is no room for a message of its own. */
export interface DigestEntry {
  /** Its name, as people read it. */
  readonly pharmacy: string
  readonly slot: { readonly from: Instant; readonly to: Instant } | null
  /** The label the group itself shows, or building and room: decided by `replies/audience`. */
  readonly resident: string
  /** Drugs as the resident wrote them; null where they are not to be named in a group. */
  readonly drugs: string | null
  /** How many items, for the private ones. */
  readonly count: number
  /** What the line says of it; booked where it is not said. */
  readonly what?: 'booked' | 'ready'
  /** The run of the community's agent that fetches it; without one the resident goes. */
  readonly run?: { readonly agent: string; readonly cutoff: Instant; readonly leaves: Instant } | null
}

/** What is new at a counter in one slot, so that in a rush several posts can be one list. */
export interface RosterEntry {
  readonly slot: { readonly from: Instant; readonly to: Instant }
  /** One for each order, as people read it. */
  readonly lines: readonly string[]
  /** Something of it must be reviewed first. */
  readonly toReview: boolean
}

/** Something that can be chosen with one press where a network has buttons; it is said in the text as well. */
export interface Choice {
  readonly label: string
  /** What the press says for whoever presses it, as if they had written it. */
  readonly answer: string
}

/** Somebody's message as it lies on its network: a picture or a voice is passed on by it, and never kept here. */
export interface Original {
  readonly chat: Chat
  /** The network's id of the message. */
  readonly message: string
}

/** Something the bot will say somewhere. */
export interface Post {
  /** Deterministic, so that deciding again gives the same post: message key and ordinal. */
  readonly id: string
  readonly at: Instant
  readonly to: Chat
  readonly text: string
  /** Ids of the messages that it answers (not those that merely caused it), all from the chat it goes to. */
  readonly inReplyTo: readonly string[]
  /** Ids of the appointments (and keys of the alerts) that it speaks of; a quote of the post means them. */
  readonly about: readonly string[]
  /** `urgent` passes everything, `answer` passes the night, `notice` waits for the morning and may be folded. */
  readonly weight: 'urgent' | 'answer' | 'notice'
  /** What this post contributes to a digest when it must share one; null if it cannot be folded. */
  readonly digest: DigestEntry | null
  /** What it contributes to a list for a counter, where it tells one what is new. */
  readonly roster?: RosterEntry
  readonly language: Language
  /** When the message that it answers was written, where that was long before the bot could read it. */
  readonly late?: Instant
  /** Until then it waits for company, in a group that wants to hear little: what is said there unasked, and bookings. */
  readonly gathers?: Instant
  readonly choices?: readonly Choice[]
  /** Who may press the buttons, where only one person was asked; otherwise everybody in the chat. */
  readonly asked?: string | null
  /** Passed on in its place where the network can; then the text is what is said where it cannot. */
  readonly forwards?: Original
}

export type Language = 'zh' | 'en'

export const accountKey = (account: Account): string => `${account.platform}:${account.id}`
export const senderOf = (message: IncomingMessage): Account => ({
  platform: message.platform,
  id: message.sender.id,
})

export const chatOf = (message: IncomingMessage): Chat =>
  message.group === null
    ? { platform: message.platform, account: message.sender.id }
    : { platform: message.platform, group: message.group }

export const chatKey = (chat: Chat): string =>
  'group' in chat ? `${chat.platform}:g:${chat.group}` : `${chat.platform}:p:${chat.account}`

/** The key under which a message is taken once and can be quoted. */
export const messageKey = (message: Pick<IncomingMessage, 'id' | 'platform' | 'group' | 'sender'>): string =>
  referenceKey(
    message.group === null
      ? { platform: message.platform, account: message.sender.id }
      : { platform: message.platform, group: message.group },
    message.id,
  )

export const referenceKey = (chat: Chat, id: string): string => `${chatKey(chat)}:${id}`
