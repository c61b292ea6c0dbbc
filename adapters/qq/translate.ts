import type { IncomingMessage } from '../../src/domain/message.ts'
import type { MessageEvent, Recall, Upload } from './frame.ts'
import { readSegments } from './segment.ts'

/**
 * Our id of a QQ message: servers number messages for each account on their own, some from 1 on, so that the account
 * belongs to the id.
 */
export const messageId = (id: string, self: string): string => `${id}@${self}`

/** @returns OneBot's id; null where it is another account's */
export function numberOf(id: string, self: string | null): string | null {
  const [, number, account] = /^(.+)@(\d+)$/.exec(id) ?? []
  return number === undefined || account !== self ? null : number
}

/** @returns null for the bot's own messages and those of QQ itself */
export function hearMessage(event: MessageEvent): IncomingMessage | null {
  const { self_id: self, sender } = event
  if (event.user_id === self || event.sub_type === 'notice') return null
  const isGroup = event.message_type === 'group'
  const anonymous = isGroup ? (event.anonymous ?? null) : null
  const { text, mentionsBot, quotes, attachments } = readSegments(event.message, self)
  return {
    id: messageId(event.message_id, self),
    at: event.time * 1000,
    platform: 'qq',
    group: isGroup ? event.group_id : null,
    // Everybody who is anonymous shares an account: marked, it never is anybody of the directory.
    sender:
      anonymous === null
        ? { id: event.user_id, name: (isGroup && sender?.card) || sender?.nickname || event.user_id }
        : { id: `${event.user_id}#${anonymous.id}`, name: anonymous.name },
    text,
    mentionsBot,
    quotes: quotes === null ? null : messageId(quotes, self),
    attachments,
  }
}

/** @param name of whoever sent it, as far as it is known @returns null for the bot's own */
export function hearUpload(event: Upload, name: string): IncomingMessage | null {
  const { self_id: self, user_id: writer, file } = event
  if (writer === self) return null
  return {
    // It has no number of its own.
    id: messageId(`file-${event.time}-${file.id ?? file.name}`, self),
    at: event.time * 1000,
    platform: 'qq',
    group: event.notice_type === 'group_upload' ? (event.group_id ?? null) : null,
    sender: { id: writer, name },
    text: '',
    mentionsBot: false,
    quotes: null,
    attachments: [{ kind: 'file', name: file.name }],
  }
}

/**
 * @param nameOf the name that the writer of the message had, by its id
 * @returns null where a moderator removed it: its writer still wants what they wrote
 */
export function hearRecall(event: Recall, nameOf: (id: string) => string): IncomingMessage | null {
  const { self_id: self, user_id: writer } = event
  if (writer === self || (event.operator_id ?? writer) !== writer) return null
  const recalls = messageId(event.message_id, self)
  return {
    id: `${recalls}~recalled`,
    at: event.time * 1000,
    platform: 'qq',
    group: event.notice_type === 'group_recall' ? (event.group_id ?? null) : null,
    sender: { id: writer, name: nameOf(recalls) },
    text: '',
    mentionsBot: false,
    quotes: null,
    attachments: [],
    recalls,
  }
}
