import { z } from 'zod'
import type { Attachment } from '../../src/domain/message.ts'
import type { Link } from './link.ts'
import { numberOrText } from './params.ts'
import { messageShape, readSegments } from './segment.ts'
import { numberOf } from './translate.ts'

const shape = z.object({ message: messageShape })
/** What is quoted is worth no long wait: the message itself waits for it. */
const timeout = 3_000

/**
 * What came with a message that somebody quotes, asked of the server.
 *
 * @param id ours of the message
 * @param self the bot's QQ number
 * @returns nothing where the server does not know it any more, or does not answer
 */
export async function attachmentsOf(
  link: Pick<Link, 'call'>,
  id: string,
  self: string,
): Promise<readonly Attachment[]> {
  const number = numberOf(id, self)
  if (number === null) return []
  const call = link.call('get_msg', { message_id: numberOrText(number) }, timeout)
  const found = shape.safeParse(await call.catch(() => null)).data
  return found === undefined ? [] : readSegments(found.message, self).attachments
}
