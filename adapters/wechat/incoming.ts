import { type payloads, types } from 'wechaty-puppet'
import type { Attachment, IncomingMessage } from '../../src/domain/message.ts'
import type { Instant } from '../../src/domain/time.ts'
import { isXml, type Quote, quoteIn, recalledIn, titleIn } from './markup.ts'
import type { Quoted } from './recent-words.ts'

/** A message with what is known of those whom it concerns. */
export interface Heard {
  readonly message: payloads.Message
  /** As the chat shows them: the name in the room before the person's own. */
  readonly sender: string
  /** What the room is called; null in private, and where the provider does not tell. */
  readonly topic?: string | null
  readonly self: {
    readonly id: string
    /** What the bot is called there. */
    readonly names: readonly string[]
  }
  /** When it arrived, for a message that does not say when it was written. */
  readonly now: Instant
}

/**
 * What a payload of the puppet is to the program; null where nobody said anything to anybody. Pure but for `find`.
 *
 * @param find the message of that chat which is quoted by its words, as far as it is remembered
 */
export function incomingOf(
  { message, sender, topic = null, self, now }: Heard,
  find: (quote: Quote) => Quoted,
): IncomingMessage | null {
  if (message.talkerId === '' || message.talkerId === self.id) return null
  const said = saidBy(message)
  if (said === null) return null
  const quoted = said.quote === null ? null : find(said.quote)
  return {
    id: message.id,
    at: instantOf(message.timestamp, now),
    platform: 'wechat',
    group: roomOf(message),
    ...(topic === null ? {} : { groupName: topic }),
    sender: { id: message.talkerId, name: sender },
    text: said.text,
    mentionsBot: mentions(message, self.id) || namesOne(said.text, self.names),
    quotes: quoted?.id ?? null,
    ...(quoted === null || quoted.kind === null ? {} : { quoted: [{ kind: quoted.kind, name: null }] }),
    attachments: said.attachment === null ? [] : [said.attachment],
    ...(said.recalls === null ? {} : { recalls: said.recalls }),
  }
}

/** Null in a private conversation. */
export const roomOf = ({ roomId }: payloads.Message): string | null =>
  roomId === undefined || roomId === '' ? null : roomId

interface Said {
  readonly text: string
  readonly quote: Quote | null
  readonly attachment: Attachment | null
  readonly recalls: string | null
}

const nothingElse = { quote: null, attachment: null, recalls: null } as const
const { Message } = types

/** What each type of message says; what is not here says nothing (a sticker, a notice of the program). */
function saidBy({ type, text = '', filename }: payloads.Message): Said | null {
  const name = filename === undefined || filename === '' ? null : filename
  switch (type) {
    case Message.Text:
      return textOf(text)
    case Message.Image:
      return { ...nothingElse, text: '', attachment: { kind: 'image', name } }
    case Message.Audio:
      return { ...nothingElse, text: '', attachment: { kind: 'voice', name } }
    case Message.Attachment:
    case Message.Video:
      return { ...nothingElse, text: '', attachment: { kind: 'file', name } }
    case Message.Recalled: {
      const recalls = recalledIn(text)
      return recalls === null ? null : { ...nothingElse, text: '', recalls }
    }
    // A 接龙 that was made with the button for it.
    case Message.GroupNote:
      return textOf(text)
    // Some puppets know no type for a quote.
    case Message.Unknown:
      return quoteIn(text) === null ? null : textOf(text)
    case Message.Url:
    case Message.MiniProgram:
    case Message.ChatHistory:
    case Message.Location:
    case Message.Contact:
    case Message.Transfer:
    case Message.RedEnvelope:
      return quoteIn(text) === null
        ? { ...nothingElse, text: '', attachment: { kind: 'file', name: name ?? titleIn(text) } }
        : textOf(text)
    default:
      return null
  }
}

function textOf(text: string): Said | null {
  const quote = quoteIn(text)
  if (quote !== null) return { ...nothingElse, text: quote.reply, quote }
  const plain = isXml(text) ? (titleIn(text) ?? '') : text
  return plain.trim() === '' ? null : { ...nothingElse, text: plain }
}

const mentions = (message: payloads.Message, self: string): boolean =>
  'mentionIdList' in message && message.mentionIdList?.includes(self) === true

/** "@药约小助手" as it stands in the text, followed by what the program puts after a mention, a space or the end. */
const namesOne = (text: string, names: readonly string[]): boolean =>
  names.some((name) => {
    if (name === '') return false
    for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
      const next = text.charAt(at + 1 + name.length)
      if (!/[\p{L}\p{N}]/u.test(next)) return true
    }
    return false
  })

/** Providers count in seconds or in milliseconds. */
function instantOf(timestamp: number, now: Instant): Instant {
  if (!Number.isFinite(timestamp) || timestamp <= 0) return now
  return timestamp < 100_000_000_000 ? timestamp * 1000 : timestamp
}
