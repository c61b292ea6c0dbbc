import { z } from 'zod'
import type { Chat } from '../../src/domain/message.ts'
import { SendError, type SendHints } from '../../src/domain/ports.ts'
import { type Link, RefusedCall } from './link.ts'
import { numberOrText } from './params.ts'
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
  try {
    const answer =
      'group' in chat
        ? await link.call('send_group_msg', {
            group_id: numberOrText(chat.group),
            message: quoted === null ? [segment] : [{ type: 'reply', data: { id: quoted } }, segment],
          })
        : await link.call('send_private_msg', {
            user_id: numberOrText(chat.account),
            ...through(groupOf(chat.account)),
            message: [segment],
          })
    const sent = sentShape.safeParse(answer)
    return sent.success ? messageId(sent.data.message_id, self) : null
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new SendError(`QQ: ${words}`, {
      permanent: error instanceof RefusedCall && hopeless.has(error.retcode),
    })
  }
}

const through = (group: string | null): object => (group === null ? {} : { group_id: numberOrText(group) })
