import type { Attachment, IncomingMessage } from '../../src/domain/message.ts'
import type { Instant } from '../../src/domain/time.ts'
import { readButton } from './buttons.ts'
import { editId, messageId } from './message-id.ts'
import type { Places } from './places.ts'
import type { Enclosed, Entity, Located, Press, TelegramMessage, TelegramUpdate, User } from './update.ts'

export interface Me {
  readonly id: number
  /** Without the @. */
  readonly username: string
}

/** What an update is to us. */
export type Event =
  | { readonly kind: 'message'; readonly message: IncomingMessage; readonly press: Press | null }
  /** A button that is somebody else's to press. */
  | { readonly kind: 'not-yours'; readonly press: Press }
  | { readonly kind: 'nothing' }

const nothing: Event = { kind: 'nothing' }

/** Pure but for `places`, which learns where a chat has moved and which topics there are. */
export function translate(update: TelegramUpdate, me: Me, places: Places, now: Instant): Event {
  const { message, edited_message: edited, callback_query: press } = update
  if (press !== undefined) return translatePress(press, me, places, now)
  const written = message ?? edited
  if (written === undefined) return nothing
  learnMove(written, places)
  const heard = hear(written, me, places)
  if (heard === null) return nothing
  if (message !== undefined) return { kind: 'message', message: heard, press: null }
  const id = editId(heard.id, update.update_id)
  return { kind: 'message', message: { ...heard, id, edits: heard.id }, press: null }
}

/** Telegram says it twice: in the group that ends, and in the supergroup that begins. */
function learnMove(
  { chat, migrate_from_chat_id, migrate_to_chat_id }: TelegramMessage,
  places: Places,
): void {
  if (migrate_to_chat_id !== undefined) places.moved(chat.id, migrate_to_chat_id)
  if (migrate_from_chat_id !== undefined) places.moved(migrate_from_chat_id, chat.id)
}

function hear(written: TelegramMessage, me: Me, places: Places): IncomingMessage | null {
  const { chat } = written
  const sender = senderOf(written, me)
  const text = written.text ?? written.caption ?? written.sticker?.emoji ?? ''
  const attachments = attachmentsOf(written)
  // Somebody joined, a title changed …: nobody said anything.
  if (sender === null || (text === '' && attachments.length === 0)) return null
  if (chat.type === 'channel') return null

  const group = groupOf(written, places)
  places.noteTopic(chat.id, written.message_id, topicOf(written))
  const quoted = quotedIn(written)
  const shown = quoted === null ? [] : attachmentsOf(quoted)
  return {
    id: messageId(written.message_id, chat, me.id),
    at: (written.edit_date ?? written.date) * 1000,
    platform: 'telegram',
    group,
    ...(group === null || chat.title === undefined ? {} : { groupName: chat.title }),
    sender,
    text: group === null ? withoutStart(text) : text,
    mentionsBot: quoted?.from?.id === me.id || mentions(written, text, me),
    quotes: quoted === null ? null : messageId(quoted.message_id, chat, me.id),
    ...(shown.length === 0 ? {} : { quoted: shown }),
    attachments,
  }
}

const groupOf = (written: Located, places: Places): string | null =>
  written.chat.type === 'private' ? null : places.groupOf(written.chat.id, topicOf(written))

/** The general topic of a forum has no number. */
const topicOf = ({ is_topic_message, message_thread_id }: Located): number | null =>
  is_topic_message === true ? (message_thread_id ?? null) : null

/** Every message of a topic "replies" to the service message that opened the topic. */
function quotedIn(written: TelegramMessage): NonNullable<TelegramMessage['reply_to_message']> | null {
  const quoted = written.reply_to_message
  return quoted === undefined || quoted.message_id === topicOf(written) ? null : quoted
}

/** Anonymous admins of a group and posts relayed from a channel: accounts that stand for many. */
const relays: ReadonlySet<number> = new Set([1087968824, 777000, 136817688])

/**
 * Who wrote it, null for bots. Whoever writes in the name of a group or a channel hides behind an account that they
 * share with others: its id is kept, but marked, so that it never is anybody of the directory.
 */
function senderOf({ from, sender_chat }: TelegramMessage, me: Me): IncomingMessage['sender'] | null {
  if (from === undefined || from.id === me.id) return null
  const name = nameOf(from)
  if (sender_chat !== undefined || relays.has(from.id))
    return { id: `${from.id}#${sender_chat?.id ?? 'unknown'}`, name: sender_chat?.title ?? name }
  return from.is_bot ? null : { id: String(from.id), name }
}

const nameOf = ({ first_name, last_name }: User): string =>
  [first_name, last_name].filter((part) => part).join(' ')

function attachmentsOf(written: Enclosed): readonly Attachment[] {
  const { photo, voice, audio, document, video, video_note, animation, contact, location } = written
  if (photo !== undefined) return [{ kind: 'image', name: null }]
  const spoken = voice ?? audio
  if (spoken !== undefined) return [{ kind: 'voice', name: spoken.file_name ?? null }]
  const file = document ?? video ?? video_note ?? animation
  if (file !== undefined) return [{ kind: 'file', name: file.file_name ?? null }]
  return contact !== undefined || location !== undefined ? [{ kind: 'file', name: null }] : []
}

function mentions({ entities, caption_entities }: TelegramMessage, text: string, me: Me): boolean {
  const name = `@${me.username}`.toLowerCase()
  const isMe = ({ type, offset, length, user }: Entity): boolean => {
    if (type === 'text_mention') return user?.id === me.id
    const words = text.slice(offset, offset + length).toLowerCase()
    return (type === 'mention' && words === name) || (type === 'bot_command' && words.endsWith(name))
  }
  return [...(entities ?? []), ...(caption_entities ?? [])].some(isMe)
}

/** `t.me/bot?start=WORD` opens the chat with "/start WORD": the word is what the person says. */
const withoutStart = (text: string): string => text.replace(/^\/start\s+(?=\S)/, '')

function translatePress(press: Press, me: Me, places: Places, now: Instant): Event {
  const button = readButton(press.data)
  const under = press.message
  if (button === null || under === undefined) return nothing
  const { answer, asked } = button
  const keys = under.reply_markup?.inline_keyboard.flat() ?? []
  const label = keys.find(({ callback_data }) => callback_data === press.data)?.text ?? ''
  const sender = { id: String(press.from.id), name: nameOf(press.from) }
  if (asked !== null && asked !== sender.id) return { kind: 'not-yours', press }
  return {
    kind: 'message',
    press,
    message: {
      id: `press${press.id}`,
      // Telegram does not tell when.
      at: now,
      platform: 'telegram',
      group: groupOf(under, places),
      sender,
      text: answer,
      pressed: { label, answer },
      mentionsBot: true,
      quotes: messageId(under.message_id, under.chat, me.id),
      attachments: [],
    },
  }
}
