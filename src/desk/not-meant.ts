import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readNotMeant } from '../intake/not-meant.ts'
import type { Understanding } from '../intake/understanding.ts'
import { takeChange } from './changes.ts'
import { openOf } from './ledger.ts'
import { answerWindow } from './questions.ts'
import { orderedBy } from './taken-in-part.ts'
import type { Turn } from './turn.ts'
import { askWhichItem } from './which-item.ts'

/**
 * 开玩笑的: takes back what its writer has just ordered, and said nothing else of since. Of anything older, or of one of
 * several orders, it is asked whether that is meant.
 *
 * @returns null where they have ordered nothing, or say more
 */
export function takeNotMeant(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.intent !== 'other' || read.items.length > 0 || !readNotMeant(read.text)) return null
  const open = openOf(turn.book, senderOf(message))
  const [first] = open
  if (first === undefined) return null
  return open.length === 1 && isJustOrdered(turn, first)
    ? takeChange(turn, message, { ...read, intent: 'cancel' })
    : askWhichItem(turn, message, read, orderedBy(turn, message, read))
}

const isJustOrdered = ({ now }: Turn, { createdAt, history }: Appointment): boolean =>
  now - createdAt <= answerWindow && history.every(({ what }) => what !== 'amended')
