import type { Update } from 'grammy/types'
import { z } from 'zod'

/**
 * The part of Telegram's updates that is read here; everything else passes through unread.
 * https://core.telegram.org/bots/api#update
 */

const user = z.object({
  id: z.number(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
})
export type User = z.infer<typeof user>

const chat = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().optional(),
})

const entity = z.object({
  type: z.string(),
  /** In UTF-16 units, as JavaScript counts. */
  offset: z.number(),
  length: z.number(),
  user: user.optional(),
})
export type Entity = z.infer<typeof entity>

const file = z.object({ file_name: z.string().optional() })

const located = {
  message_id: z.number(),
  chat,
  message_thread_id: z.number().optional(),
  /** Written in a topic of a forum; without it the thread is one of replies. */
  is_topic_message: z.boolean().optional(),
}
const locatedShape = z.object(located)
export type Located = z.infer<typeof locatedShape>

/** What can come beside or instead of text. */
const enclosed = {
  photo: z.array(z.unknown()).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  contact: z.unknown().optional(),
  location: z.unknown().optional(),
}
const enclosedShape = z.object(enclosed)
export type Enclosed = z.infer<typeof enclosedShape>

const message = z.object({
  ...located,
  ...enclosed,
  /** Seconds since the epoch. */
  date: z.number(),
  edit_date: z.number().optional(),
  from: user.optional(),
  /** The chat in whose name it was written: an anonymous admin's group, a channel. */
  sender_chat: chat.optional(),
  reply_to_message: z.object({ message_id: z.number(), from: user.optional(), ...enclosed }).optional(),
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(entity).optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  migrate_to_chat_id: z.number().optional(),
  migrate_from_chat_id: z.number().optional(),
})
export type TelegramMessage = z.infer<typeof message>

const button = z.object({ text: z.string(), callback_data: z.string().optional() })

const press = z.object({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  /** The bot's own message under which the button is; absent where it is too old. */
  message: z
    .object({
      ...located,
      reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
    })
    .optional(),
})
export type Press = z.infer<typeof press>

export const updateShape = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
})
export type TelegramUpdate = z.infer<typeof updateShape>

/** The kinds of updates that Telegram is asked for. */
export const wantedUpdates = ['message', 'edited_message', 'callback_query'] as const

const inChat = z.object({ chat: z.object({ id: z.number() }) })
const placed = z.object({
  message: inChat.optional(),
  edited_message: inChat.optional(),
  callback_query: z.object({ message: inChat.optional() }).optional(),
})

/** Updates of one chat are handled in their order; those of no chat, or of none that we understand, share one. */
export function chatIdOf(update: Update): number {
  const { message, edited_message, callback_query } = placed.safeParse(update).data ?? {}
  return (message ?? edited_message ?? callback_query?.message)?.chat.id ?? 0
}
