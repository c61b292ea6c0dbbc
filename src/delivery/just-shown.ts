import { chatKey, chatOf, type IncomingMessage } from '../domain/message.ts'
import { type Instant, minutes } from '../domain/time.ts'

interface Shown {
  readonly message: string
  readonly attachments: IncomingMessage['attachments']
  readonly at: Instant
  /** The message that it was given to; the same one may be handed in again. */
  readonly givenTo: string | null
}

/** After that, what somebody says is about something else. */
const holds = minutes(2)
/** So many people are remembered who have shown something: those of the last minutes by far. */
const remembered = 2_000

/**
 * Remembers what people show without a word, so that what they say a moment later can be about it: a photo of the box,
 * then “@志愿者 要这个”. In memory: who shows something just before a restart has to quote it.
 *
 * @returns gives each message what its writer showed before it, once to one that may be for the bot
 */
export function createJustShown(): (message: IncomingMessage) => IncomingMessage {
  const shown = new Map<string, Shown>()

  return (message) => {
    const { id, at, sender, attachments, text, quotes, recalls, edits } = message
    const key = `${chatKey(chatOf(message))} ${sender.id}`
    const before = shown.get(key)
    if (recalls != null) {
      if (recalls === before?.message) shown.delete(key)
      return message
    }
    if (attachments.length > 0) {
      shown.delete(key)
      if (text.trim() === '') shown.set(key, { message: id, attachments, at, givenTo: null })
      const oldest = shown.size > remembered ? shown.keys().next().value : undefined
      if (oldest !== undefined) shown.delete(oldest)
      return message
    }
    if (before === undefined || edits != null || quotes !== null || message.shownBefore !== undefined)
      return message
    if (at - before.at > holds || (before.givenTo !== null && before.givenTo !== id)) return message
    // What is said to a neighbour in between leaves it as it is.
    if (message.group === null || message.mentionsBot || text.includes('@'))
      shown.set(key, { ...before, givenTo: id })
    return { ...message, shownBefore: { message: before.message, attachments: before.attachments } }
  }
}
