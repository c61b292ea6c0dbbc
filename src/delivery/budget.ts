import type { Chat, Platform } from '../domain/message.ts'

/** At most so many messages in any stretch of so many milliseconds. */
export interface Rate {
  readonly messages: number
  readonly within: number
}

/** What a network allows, and how much of it a group wants to read. */
export interface Budget {
  /** Between two messages to one chat. */
  readonly spacing: Rate
  /** What the network allows in a group; nothing passes it, however urgent. */
  readonly group: readonly Rate[]
  /** In all chats of one account together. */
  readonly total: readonly Rate[]
  /** What people want to read in a group: beyond it, messages that can be folded wait and share one digest. */
  readonly gentle: readonly Rate[]
  /** The same of what somebody waits for: a little more, before their answers share a message as well. */
  readonly gentleAnswers: readonly Rate[]
  /** Up to so many milliseconds more between two messages to one chat, by chance, as a person would. */
  readonly dawdle: number
  /** The longest message, in UTF-16 units. */
  readonly longest: number
  /** Milliseconds after which a message that the network has not answered for is tried again. */
  readonly patience: number
}

const second = 1000
const minute = 60 * second

/** A hundred bookings in a minute make seven messages to read, and the first two come at once. */
const gentle: readonly Rate[] = [
  { messages: 2, within: 10 * second },
  { messages: 4, within: 30 * second },
  { messages: 7, within: minute },
]

const gentleAnswers: readonly Rate[] = [
  { messages: 4, within: 10 * second },
  { messages: 6, within: 30 * second },
  { messages: 8, within: minute },
]

/** Networks of our own have no limit. */
const free: Budget = {
  spacing: { messages: 1, within: 0 },
  group: [],
  total: [],
  gentle: [],
  gentleAnswers: [],
  dawdle: 0,
  longest: 20_000,
  patience: 10 * second,
}

/** Telegram: core.telegram.org/bots/faq. WeChat publishes nothing: cautious. QQ: what group bots live with. */
export const budgets: Readonly<Record<Platform, Budget>> = {
  telegram: {
    spacing: { messages: 1, within: second },
    group: [{ messages: 20, within: minute }],
    total: [{ messages: 30, within: second }],
    gentle,
    gentleAnswers,
    dawdle: 0,
    longest: 4096,
    patience: 30 * second,
  },
  wechat: {
    spacing: { messages: 1, within: 2 * second },
    group: [{ messages: 8, within: minute }],
    total: [{ messages: 40, within: minute }],
    gentle,
    gentleAnswers,
    dawdle: 2 * second,
    longest: 2000,
    patience: minute,
  },
  qq: {
    spacing: { messages: 1, within: second },
    group: [{ messages: 15, within: minute }],
    total: [{ messages: 60, within: minute }],
    gentle,
    gentleAnswers,
    dawdle: second,
    longest: 3000,
    patience: 30 * second,
  },
  console: free,
  simulator: free,
  paste: free,
}

/** The rates that a chat must keep to: the network's in a group, its spacing alone in a private conversation. */
export const chatRates = (budget: Budget, chat: Chat): readonly Rate[] =>
  'group' in chat ? [budget.spacing, ...budget.group] : [budget.spacing]

/** A private conversation is its reader's own: nobody else is disturbed by it. */
export const gentleRates = (budget: Budget, chat: Chat, forAnswers: boolean): readonly Rate[] =>
  'group' in chat ? (forAnswers ? budget.gentleAnswers : budget.gentle) : []
