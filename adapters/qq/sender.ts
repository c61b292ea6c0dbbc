import { z } from 'zod'
import type { Chat, Original } from '../../src/domain/message.ts'
import { SendError, type SendHints } from '../../src/domain/ports.ts'
import { type Link, RefusedCall } from './link.ts'
import { numberOrText } from './params.ts'
import { messageShape } from './segment.ts'
import { messageId, numberOf } from './translate.ts'

export interface SenderParts {
  readonly link: Pick<Link, 'call'>
  /** The bot's QQ number. */
  readonly self: string
  /** The group through which somebody writes who is no friend of the account; null for friends. */
  groupOf(account: string): string | null
}

const sentShape = z.object({ message_id: z.union([z.number(), z.string()]).transform(String) })

/** Bad parameters, and calls that the server does not have: trying again changes nothing. */
const hopeless: ReadonlySet<number> = new Set([100, 1400, 1404])

/** @returns our id of the message, null where the server gives none @throws {SendError} */
export async function sendText(
  { link, self, groupOf }: SenderParts,
  chat: Chat,
  text: string,
  hints?: SendHints,
): Promise<string | null> {
  const quoted = hints?.answers ? numberOf(hints.answers, self) : null
  const segment = { type: 'text', data: { text } }
  const quote = quoted === null || !('group' in chat) ? [] : [{ type: 'reply', data: { id: quoted } }]
  return sent(self, () => send({ link, groupOf }, chat, [...quote, segment]))
}

/** Parts of a message that the server's address of them, or its own file, is enough to send again. */
const resendable: ReadonlySet<string> = new Set(['image', 'record', 'video'])
const originalShape = z.object({ message: messageShape })

/**
 * Passes a message on as it is where the server can do that; it is no part of OneBot v11. Elsewhere its pictures and
 * voice are sent again, by what the server itself says of where they are.
 *
 * @returns as `sendText` @throws {SendError} permanent where nothing of the message can be passed on
 */
export async function passOn(
  { link, self, groupOf }: SenderParts,
  { message }: Original,
  to: Chat,
): Promise<string | null> {
  const number = numberOf(message, self)
  if (number === null) throw new SendError('QQ: it is another account’s message', { permanent: true })
  const id = { message_id: numberOrText(number) }
  return sent(self, async () => {
    try {
      return 'group' in to
        ? await link.call('forward_group_single_msg', { ...id, group_id: numberOrText(to.group) })
        : await link.call('forward_friend_single_msg', { ...id, user_id: numberOrText(to.account) })
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error
    }
    const original =
      originalShape.safeParse(await link.call('get_msg', id).catch(nothingThere)).data?.message ?? []
    const parts = original.flatMap(({ type, data: { url, file } }) =>
      resendable.has(type) && (url || file) ? [{ type, data: { file: url || file } }] : [],
    )
    if (parts.length === 0) throw new SendError('QQ: nothing of it can be sent again', { permanent: true })
    return send({ link, groupOf }, to, parts)
  })
}

/** A server that does not know the message any more will not know it later. */
function nothingThere(error: unknown): null {
  if (error instanceof RefusedCall) return null
  throw error
}

type OutgoingSegment = { readonly type: string; readonly data: object }

const send = (
  { link, groupOf }: Pick<SenderParts, 'link' | 'groupOf'>,
  chat: Chat,
  message: readonly OutgoingSegment[],
): Promise<unknown> =>
  'group' in chat
    ? link.call('send_group_msg', { group_id: numberOrText(chat.group), message })
    : link.call('send_private_msg', {
        user_id: numberOrText(chat.account),
        ...through(groupOf(chat.account)),
        message,
      })

/** @returns our id of what the call has sent, null where the server gives none @throws {SendError} */
async function sent(self: string, call: () => Promise<unknown>): Promise<string | null> {
  try {
    const answer = sentShape.safeParse(await call())
    return answer.success ? messageId(answer.data.message_id, self) : null
  } catch (error) {
    if (error instanceof SendError) throw error
    const words = error instanceof Error ? error.message : String(error)
    throw new SendError(`QQ: ${words}`, {
      permanent: error instanceof RefusedCall && hopeless.has(error.retcode),
    })
  }
}

const through = (group: string | null): object => (group === null ? {} : { group_id: numberOrText(group) })
