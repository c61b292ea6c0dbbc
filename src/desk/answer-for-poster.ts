import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { askOwner } from './changes.ts'
import { sameAccount } from './ledger.ts'
import { listedHere } from './listed.ts'
import { amendmentFrom } from './reading.ts'
import { reply } from './replying.ts'
import type { Turn } from './turn.ts'

/**
 * 3, of somebody whose line on a list is asked about: its poster answers for it, and they hear so; 我那个格华止要2盒 is put
 * to the poster.
 *
 * @returns null where it answers nothing that was asked of their line
 */
export function takeAnswerForPoster(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const { answer, items, language } = read
  const counted = items.filter(({ quantity }) => quantity !== null)
  if (answer.number === null && answer.amount === null && counted.length === 0) return null
  const asked = listedHere(turn, message).find(
    ({ standing, request }) =>
      standing.kind === 'asking' &&
      !sameAccount(request.writer, senderOf(message)) &&
      counted.every(({ drug }) => request.items.some((item) => drug !== null && item.drug === drug)),
  )
  if (asked === undefined) return null
  if (counted.length > 0)
    return askOwner(turn, message, asked, { kind: 'amend', ...amendmentFrom(read), mode: 'set' })
  turn.touch(asked)
  reply(turn, language, (say, hail) => say.posterAnswers(hail))
  return 'declined'
}
