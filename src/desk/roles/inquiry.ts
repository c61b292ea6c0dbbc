import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Intent, Understanding } from '../../intake/understanding.ts'
import { sameAccount } from '../ledger.ts'
import { mayServe, personOf } from '../people.ts'
import { namedAppointments } from '../targets.ts'
import type { Turn } from '../turn.ts'
import { saysOfOrder } from './at-work.ts'
import { isNaming, nameDrug } from './naming.ts'
import { tellStandings } from './standings.ts'

/**
 * Somebody with a role names a code without a command: a coordinator who says what an unknown medicine is has decided
 * it; everybody else is told how the order stands.
 *
 * @returns null where the sender has no role, or speaks of their own order like any resident
 */
export function takeRolesInquiry(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person === null || read.codes.length === 0) return null
  const { found, unknown } = namedAppointments(turn, message, read)
  const [only, ...others] = found
  if (
    only !== undefined &&
    others.length === 0 &&
    isNaming(turn, person, only, read) &&
    mayServe(turn.world.directory, person, only)
  )
    return nameDrug(turn, message, person, only, read)
  if (person.role !== 'pharmacist' && !isOfThatOrder.has(read.intent) && !isFetched(read)) return null
  if (found.some(({ request }) => sameAccount(request.writer, senderOf(message)))) return null
  return tellStandings(turn, person, found, unknown, isFetched(read) || saysOfOrder(person, read))
}

/** Beside a code even 二甲双胍2盒 is no need of their own. What changes or takes back is carried out elsewhere. */
const isOfThatOrder: ReadonlySet<Intent> = new Set(['other', 'status', 'request', 'stock'])

/** 001拿到了 of who carries it, of which nothing was noted: it is in their bag, and in nobody's home. */
const isFetched = ({ intent, codes, text }: Understanding): boolean =>
  intent === 'received' && (codes.length > 1 || /[取拿领]/.test(text))
