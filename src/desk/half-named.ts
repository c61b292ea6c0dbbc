import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readHalfNamed } from '../intake/half-named.ts'
import type { Understanding } from '../intake/understanding.ts'
import { namedIn } from './fill.ts'
import { openOf } from './ledger.ts'
import { personOf } from './people.ts'
import { takeNeed } from './shares.ts'
import { namesDrugOf } from './targets.ts'
import type { Turn } from './turn.ts'

/**
 * 那个治头晕的，叫敏使朗还是啥: whoever half knows the name is asked whether it is this one that they want.
 *
 * @returns null where no name is said so, or it is on its way already
 */
export function takeHalfNamed(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const mention = read.medicalQuestion ? null : readHalfNamed(read)
  if (mention === null || personOf(turn.world.directory, senderOf(message)) !== null) return null
  if (openOf(turn.book, senderOf(message)).some((order) => namesDrugOf(order, read))) return null
  const items = namedIn({ ...read, items: [], mentions: [{ ...mention, refused: false }] })
  return takeNeed(turn, message, {
    ...read,
    intent: 'request',
    items: items.map((item) => ({ ...item, doubted: true })),
  })
}
