import type { Appointment } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { tellStatus } from './inquiries.ts'
import { openOf, sameAccount } from './ledger.ts'
import { drugWords, editFrom } from './reading.ts'
import { forWhom, namesDrugOf, quotedBy, targetOf } from './targets.ts'
import { type Change, carryOutChanges, carryOutTogether } from './together.ts'
import type { Turn } from './turn.ts'
import { askWhich } from './which.ts'

/**
 * One message that changes several orders of its writer: 我妈的改3盒，我自己的不要了; 拜新同改3盒，立普妥改2盒. What is said of one of
 * them is done to that one only.
 *
 * @returns null where it is about one order, or nobody can say which part of it is about which
 */
export function takePartedChange(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.kept.length > 0 && read.codes.length === 0) return takeBesideKept(turn, message, read)
  if (read.codes.length > 0 || quotedBy(turn, message).length === 1) return null
  const own = openOf(turn.book, senderOf(message))
  if (own.length < 2) return null
  const changes = byPerson(turn, message, read) ?? byMedicine(own, read)
  return changes === null ? null : carryOutChanges(turn, message, changes.map(ofWhole))
}

/**
 * 我自己那份取消，妈妈的照旧: whose is to stay is out of the question, and what is said is done to the others; asked about where
 * nobody can say to which.
 */
function takeBesideKept(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const own = openOf(turn.book, senderOf(message))
  if (own.length === 0) return null
  const kept = new Set(read.kept.flatMap((part) => meantBy(own, part)))
  const others = own.filter((order) => !kept.has(order))
  if (others.length === 0) return tellStatus(turn, message, { ...read, intent: 'status' })
  const edit = editFrom(read)
  if (read.parts.length === 0) {
    const isClear = kept.size > 0 && (others.length === 1 || read.answer.all)
    return isClear ? carryOutTogether(turn, message, others, edit) : askWhich(turn, message, others, edit)
  }
  const changes: Change[] = []
  for (const part of read.parts) {
    const [appointment, ...more] = meantBy(others, part)
    if (appointment === undefined || more.length > 0) return askWhich(turn, message, others, editFrom(part))
    changes.push({ appointment, edit: editFrom(part) })
  }
  return carryOutChanges(turn, message, changes.map(ofWhole))
}

/** The orders for whoever is named, those with the medicine that is named if there are any. */
function meantBy(orders: readonly Appointment[], part: Understanding): readonly Appointment[] {
  const theirs = forWhom(orders, part)
  const named = (theirs.length > 0 ? theirs : orders).filter((order) => namesDrugOf(order, part))
  return named.length > 0 ? named : theirs
}

/** All medicines of an order taken back by name are the order. */
function ofWhole({ appointment, edit }: Change): Change {
  if (edit.kind !== 'cancel') return { appointment, edit }
  const isLeft = appointment.request.items.some(({ drug }) => drug === null || !edit.drugs.includes(drug))
  return { appointment, edit: isLeft ? edit : { ...edit, drugs: [] } }
}

/** Each part is about an order of its own. */
function byPerson(turn: Turn, message: IncomingMessage, { parts }: Understanding): readonly Change[] | null {
  const changes = parts.flatMap((part): Change[] => {
    const target = part.intent === 'amend' || part.intent === 'cancel' ? targetOf(turn, message, part) : null
    const isOwn = target?.kind === 'one' && sameAccount(target.appointment.request.writer, senderOf(message))
    return isOwn ? [{ appointment: target.appointment, edit: editFrom(part) }] : []
  })
  return changes.length === parts.length ? several(changes) : null
}

/** Each medicine that is named is in one of the orders, and not all in the same. */
function byMedicine(own: readonly Appointment[], read: Understanding): readonly Change[] | null {
  const orderOf = (drug: string | null): Appointment | null => {
    const found = own.filter(
      ({ request }) => drug !== null && request.items.some((item) => item.drug === drug),
    )
    return found.length === 1 ? (found[0] ?? null) : null
  }
  const edit = editFrom(read)
  if (edit.kind === 'cancel')
    return changesOf(Map.groupBy(read.items.map(drugWords), orderOf), (drugs) => ({ ...edit, drugs }))
  const named = new Set(edit.items.map(({ drug }) => drug))
  const refused = edit.refused.filter((drug) => !named.has(drug))
  const set = changesOf(
    Map.groupBy(edit.items, ({ drug }) => orderOf(drug)),
    (items) => ({ ...edit, items, refused: [], recipient: null }),
    1,
  )
  const gone = changesOf(Map.groupBy(refused, orderOf), (drugs) => ({ kind: 'cancel', drugs }), 0)
  return set === null || gone === null ? null : several([...set, ...gone])
}

/** @returns null where something belongs to none of the orders, or they are fewer than they must be */
function changesOf<T>(
  groups: ReadonlyMap<Appointment | null, readonly T[]>,
  editOf: (theirs: readonly T[]) => Edit,
  atLeast = 2,
): readonly Change[] | null {
  const changes = [...groups].flatMap(([appointment, theirs]) =>
    appointment === null ? [] : [{ appointment, edit: editOf(theirs) }],
  )
  return changes.length < groups.size || changes.length < atLeast ? null : changes
}

const several = (changes: readonly Change[]): readonly Change[] | null =>
  changes.length > 1 && new Set(changes.map(({ appointment }) => appointment.id)).size === changes.length
    ? changes
    : null
