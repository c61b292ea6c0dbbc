import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { advance } from '../advance.ts'
import { announce } from '../announce.ts'
import { sameAccount } from '../ledger.ts'
import { offerToLearn } from '../lessons.ts'
import { isUnknown } from '../missing.ts'
import { mayServe, personOf } from '../people.ts'
import { itemOf } from '../reading.ts'
import { record, withRequest } from '../revise.ts'
import { namedAppointments } from '../targets.ts'
import type { Turn } from '../turn.ts'
import { saysOfOrder } from './at-work.ts'
import { standingLine, tellStandings } from './standings.ts'

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
    isNaming(person, only, read) &&
    mayServe(turn.world.directory, person, only)
  )
    return nameDrug(turn, message, person, only, read)
  if (person.role !== 'pharmacist' && read.intent !== 'other' && read.intent !== 'status') return null
  if (found.some(({ request }) => sameAccount(request.writer, senderOf(message)))) return null
  return tellStandings(turn, person, found, unknown, saysOfOrder(person, read))
}

/** "0317-004 是氨氯地平" */
const isNaming = (person: Person, { standing }: Appointment, read: Understanding): boolean =>
  person.role === 'coordinator' &&
  standing.kind === 'deciding' &&
  standing.reason === 'unknown-drug' &&
  read.items.concat(bareMentions(read)).some(({ match }) => match.kind === 'drug' && match.sure)

/** Drugs named without an amount, as items. */
const bareMentions = (read: Understanding): Understanding['items'] =>
  read.mentions.flatMap(({ written, match, refused }) =>
    refused || match.kind !== 'drug'
      ? []
      : [
          {
            written,
            match,
            drug: match.drug,
            brand: match.brand,
            form: null,
            release: null,
            strength: read.answer.strength,
            pack: null,
            quantity: null,
            unit: null,
            doubted: false,
          },
        ],
  )

function nameDrug(
  turn: Turn,
  message: IncomingMessage,
  person: Person,
  appointment: Appointment,
  read: Understanding,
): Outcome {
  const named = (read.items.length > 0 ? read.items : bareMentions(read)).map(itemOf)
  let next = 0
  // The amount is the resident's; the written words stay in the history.
  const items = appointment.request.items.map((item) => {
    const drug = isUnknown(item, turn.world.catalogue) ? named[next++] : undefined
    return drug === undefined
      ? item
      : {
          ...drug,
          quantity: item.quantity ?? drug.quantity,
          unit: item.unit ?? drug.unit,
          strength: item.strength ?? drug.strength,
        }
  })
  const before = appointment.request.items.map(({ written }) => written).join('、')
  const after = items.map(({ written }) => written).join('、')
  const request = withRequest(appointment, { items })
  const decided = record(turn, appointment, 'decided', { request }, { old: before, new: after })
  const advanced = advance(turn, decided, { doubts: [] })
  announce(turn, advanced)
  const offer = offerToLearn(turn, message, appointment, advanced)
  const standing = standingLine(turn, person, advanced)
  const text = offer === null ? standing : `${standing}\n${offer.text}`
  turn.answer(text, 'zh', [advanced], null, offer === null ? [] : [offer.choice])
  return 'done'
}
