import type { Message } from 'grammy/types'
import { z } from 'zod'
import type { Telegram } from './telegram.ts'

/** What a method answers: the result, or Telegram's refusal. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: object
    }

export const refuse = (error_code: number, description: string, parameters?: object): Answer => ({
  ok: false,
  error_code,
  description,
  ...(parameters === undefined ? {} : { parameters }),
})

const done = (result: unknown): Answer => ({ ok: true, result })

const chatId = z.object({ chat_id: z.coerce.number() })
const text = chatId.extend({
  text: z.string().min(1).max(4096),
  message_thread_id: z.number().optional(),
  reply_parameters: z
    .object({ message_id: z.number(), allow_sending_without_reply: z.boolean().optional() })
    .optional(),
  reply_markup: z.unknown().optional(),
})

const forward = chatId.extend({ from_chat_id: z.coerce.number(), message_id: z.number() })

/** Somebody who never wrote to the bot, a group that does not exist. */
export const unknownChat = 404404

/** The methods of the Bot API that answer at once. Long polls and webhooks belong to the server. */
export const methods: Readonly<Record<string, (telegram: Telegram, payload: unknown) => Answer>> = {
  getMe: ({ bot }) =>
    done({
      ...bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    }),

  sendMessage(telegram, payload) {
    const asked = text.safeParse(payload)
    if (!asked.success) return refuse(400, 'Bad Request: message text is empty')
    const { chat_id, message_thread_id, reply_parameters, reply_markup } = asked.data
    const refused = refusedChat(telegram, chat_id)
    if (refused !== null) return refused
    const quoted =
      reply_parameters === undefined ? undefined : telegram.message(chat_id, reply_parameters.message_id)
    if (
      reply_parameters !== undefined &&
      quoted === undefined &&
      !reply_parameters.allow_sending_without_reply
    )
      return refuse(400, 'Bad Request: message to be replied not found')
    const sent = {
      message_id: telegram.nextNumber(chat_id),
      date: Math.floor(Date.now() / 1000),
      chat: telegram.chat(chat_id),
      from: telegram.bot,
      text: asked.data.text,
      ...(message_thread_id === undefined ? {} : { message_thread_id, is_topic_message: true }),
      ...(quoted === undefined ? {} : { reply_to_message: quoted }),
      ...(reply_markup === undefined ? {} : { reply_markup }),
    } as Message
    telegram.take(sent)
    return done(sent)
  },

  forwardMessage(telegram, payload) {
    const asked = forward.safeParse(payload)
    if (!asked.success) return refuse(400, 'Bad Request: message to forward not found')
    const { chat_id, from_chat_id, message_id } = asked.data
    const refused = refusedChat(telegram, chat_id)
    if (refused !== null) return refused
    const original = telegram.message(from_chat_id, message_id)
    if (original === undefined) return refuse(400, 'Bad Request: message to forward not found')
    const { message_id: _, chat: __, from, date, ...content } = original
    const sent = {
      ...content,
      message_id: telegram.nextNumber(chat_id),
      date: Math.floor(Date.now() / 1000),
      chat: telegram.chat(chat_id),
      from: telegram.bot,
      forward_origin: { type: 'user', sender_user: from, date },
    } as Message
    telegram.take(sent)
    return done(sent)
  },

  sendChatAction(telegram, payload) {
    const asked = chatId.safeParse(payload)
    if (!asked.success) return refuse(400, 'Bad Request: chat not found')
    return refusedChat(telegram, asked.data.chat_id) ?? done(true)
  },

  getChatMember(telegram, payload) {
    const asked = chatId.safeParse(payload)
    if (!asked.success || asked.data.chat_id === unknownChat)
      return refuse(400, 'Bad Request: chat not found')
    return done({ status: 'member', user: telegram.bot })
  },
  getChat(telegram, payload) {
    const asked = chatId.safeParse(payload)
    if (!asked.success || asked.data.chat_id === unknownChat)
      return refuse(400, 'Bad Request: chat not found')
    return done({
      ...telegram.chat(asked.data.chat_id),
      permissions: { can_send_messages: telegram.canWrite },
    })
  },
  getWebhookInfo: ({ pending }) => done({ url: '', pending_update_count: pending.length }),

  answerCallbackQuery: () => done(true),
  editMessageReplyMarkup: () => done(true),

  getFile(_telegram, payload) {
    const asked = z.object({ file_id: z.string() }).safeParse(payload)
    if (!asked.success) return refuse(400, 'Bad Request: invalid file_id')
    const { file_id } = asked.data
    return done({ file_id, file_unique_id: `u${file_id}`, file_size: 4, file_path: `photos/${file_id}.jpg` })
  },
}

function refusedChat(telegram: Telegram, id: number): Answer | null {
  if (id === unknownChat) return refuse(400, 'Bad Request: chat not found')
  const to = telegram.movedTo(id)
  return to === null
    ? null
    : refuse(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to })
}
