import type { Api } from 'grammy'
import type { Chat, Original } from '../../src/domain/message.ts'
import { SendError, type SendHints } from '../../src/domain/ports.ts'
import { buttonRows } from './buttons.ts'
import { within } from './deadline.ts'
import { isSupergroup, messageId, readMessageId } from './message-id.ts'
import type { Place, Places } from './places.ts'
import { asSendError, movedChat } from './refusals.ts'

export interface SenderParts {
  readonly api: Api
  readonly places: Places
}

const noHints: SendHints = { answers: null, choices: [], asked: null }

/** Telegram answers within seconds, or the way there is broken. */
const sendTimeout = 30_000

/** @returns our id of the message that Telegram took @throws {SendError} */
export async function sendText(
  { api, places }: SenderParts,
  chat: Chat,
  text: string,
  hints: SendHints = noHints,
): Promise<string> {
  const place = placeIn(places, chat)
  if (place === null) throw new SendError('this is no chat of Telegram', { permanent: true })
  const answered = hints.answers === null || !('group' in chat) ? null : answeredIn(place, hints.answers)
  const topic =
    place.message_thread_id ?? (answered === null ? null : places.topicOf(place.chat_id, answered))
  const rows = buttonRows(hints)
  const rest = {
    link_preview_options: { is_disabled: true },
    ...(rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }),
  }
  const where = {
    ...(topic === null ? {} : { message_thread_id: topic }),
    ...(answered === null
      ? {}
      : { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
  }
  const send = async (chatId: number, payload: typeof rest): Promise<string> => {
    const sent = await api.sendMessage(chatId, text, payload, within(sendTimeout))
    places.noteTopic(chatId, sent.message_id, topic)
    return messageId(sent.message_id, sent.chat, sent.from?.id ?? 0)
  }
  try {
    return await send(place.chat_id, { ...rest, ...where })
  } catch (error) {
    const movedTo = movedChat(error)
    if (movedTo === null) throw asSendError(error)
    places.moved(place.chat_id, movedTo)
    // The new chat has no messages yet that could be answered, and no topics.
    return await send(movedTo, rest).catch((again: unknown) => {
      throw asSendError(again)
    })
  }
}

/**
 * Passes a message on as it is: Telegram shows from whom it came.
 *
 * @param self the bot's own id, null while it is not known
 * @returns our id of the new message @throws {SendError}
 */
export async function passOn(
  { api, places }: SenderParts,
  { chat, message }: Original,
  to: Chat,
  self: number | null,
): Promise<string> {
  const from = placeIn(places, chat)
  const target = placeIn(places, to)
  const number = from === null ? null : numberFor(message, from, self)
  if (from === null || target === null || number === null)
    throw new SendError('this message is not one that the bot can pass on', { permanent: true })
  const { chat_id, message_thread_id } = target
  const rest = message_thread_id === undefined ? {} : { message_thread_id }
  try {
    const sent = await api.forwardMessage(chat_id, from.chat_id, number, rest, within(sendTimeout))
    return messageId(sent.message_id, sent.chat, sent.from?.id ?? 0)
  } catch (error) {
    throw asSendError(error)
  }
}

/** In private chats and small groups each bot counts for itself: another bot's number would be another message. */
function numberFor(id: string, { chat_id }: Place, self: number | null): number | null {
  const number = answeredIn({ chat_id }, id)
  const bot = /@(\d+)/.exec(id)?.[1]
  return isSupergroup(chat_id) || bot === String(self) ? number : null
}

const placeIn = (places: Places, chat: Chat): Place | null =>
  'group' in chat ? places.placeOf(chat.group) : placeOfPerson(chat.account)

/** The number of the message that is answered, where it is one of the chat as it is now. */
function answeredIn({ chat_id }: Place, id: string): number | null {
  const { number, ofBot } = readMessageId(id)
  return ofBot === isSupergroup(chat_id) ? null : number
}

/** @returns null for an account that stands for many (`1087968824#…`) or is none of Telegram's */
const placeOfPerson = (account: string): Place | null =>
  /^\d{1,16}$/.test(account) ? { chat_id: Number(account) } : null
