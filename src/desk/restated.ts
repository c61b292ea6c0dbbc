import type { Appointment } from '../domain/appointment.ts'
import type { Amendment } from '../domain/edit.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Address, Item, Note, Request } from '../domain/request.ts'
import type { Wish } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { sameItems } from './advance.ts'
import { amendItems, amountOf, corrected, isSame, type Restated } from './amend.ts'
import { carryOutAmend } from './carry-out.ts'
import type { Doubt } from './missing.ts'
import { amendmentFrom, doubtsOf, perhapsOf } from './reading.ts'
import type { Turn } from './turn.ts'

/** What an order becomes by being written again as a whole, and what else than its items is new. */
export interface Revision extends Restated {
  readonly edit: Amendment
}

/**
 * The difference between an order and the words that now stand for it. What they leave out of amounts, strengths and
 * addresses stays, because it may have been answered since; a medicine that they no longer name goes.
 *
 * @param elsewhere drugs that the same words found on their way in other orders
 * @returns null where nothing that matters differs
 */
export function revisionOf(
  appointment: Appointment,
  read: Understanding,
  elsewhere: readonly string[],
): Revision | null {
  const { request, history } = appointment
  const named = read.items.filter(({ match }) => match.kind !== 'drug' || !elsewhere.includes(match.drug))
  const edit = onlyNew(request, amendmentFrom({ ...read, items: named }))
  if (named.length === 0) return asRevision(request, edit, amendItems(request.items, edit), null)
  const firstWords = history.find(({ what }) => what === 'requested')?.new?.split('、') ?? []
  const lines = restate(request.items, edit.items, firstWords)
  const doubts = doubtsOf(named).flatMap(({ item, choices }): Doubt[] => {
    const index = lines.findIndex(({ from }) => from === item)
    return lines[index]?.item.drug === null ? [{ item: index, choices }] : []
  })
  return asRevision(
    request,
    edit,
    lines.map(({ item }) => item),
    doubts,
    stillPerhaps(appointment, named, lines),
  )
}

/** What was there before without a question has been decided. */
function stillPerhaps(
  { request, standing }: Appointment,
  named: Understanding['items'],
  lines: readonly Line[],
): readonly number[] {
  const missing = standing.kind === 'asking' ? standing.missing : []
  const asked = missing.flatMap((one) => (one.kind === 'wanted' ? one.items : []))
  const decided = request.items.filter((_, index) => !asked.includes(index))
  const perhaps = perhapsOf(named)
  return lines.flatMap(({ item, from }, index) =>
    perhaps.includes(from) && !decided.some((old) => isSame(old, item)) ? [index] : [],
  )
}

/** The same for words that only changed an order, such as an answer. @returns null where nothing differs */
export function changeOf({ request }: Appointment, read: Understanding): Revision | null {
  const edit = onlyNew(request, amendmentFrom(read))
  return asRevision(request, edit, amendItems(request.items, edit), null)
}

/** Carries it out, and says how the order stands now. */
export const revise = (turn: Turn, appointment: Appointment, { edit, ...restated }: Revision): Outcome =>
  carryOutAmend(turn, appointment, { kind: 'amend', ...edit }, restated)

function asRevision(
  request: Request,
  edit: Amendment,
  items: Revision['items'],
  doubts: Revision['doubts'],
  perhaps: Revision['perhaps'] = [],
): Revision | null {
  const isNew = items === null || !sameItems(items, request.items) || saysMore(edit)
  return isNew ? { edit, items, doubts, perhaps } : null
}

interface Line {
  readonly item: Item
  /** Index of the new words that it stands in. */
  readonly from: number
}

/** What was there and still is, in its order, then what is new. */
function restate(
  before: readonly Item[],
  wanted: readonly Item[],
  firstWords: readonly string[],
): readonly Line[] {
  const same = wanted.map((item) => before.findIndex((old) => isSame(old, item)))
  const rest = before.flatMap((_, index) => (same.includes(index) ? [] : [index]))
  const partner = wanted.map((item, index) => {
    const at = same[index] ?? -1
    if (at >= 0) return at
    // A vague word that stood there from the beginning was answered since: what was chosen then is what it means.
    return item.drug === null && firstWords.includes(item.written) ? (rest.shift() ?? -1) : -1
  })
  const lines = wanted.map((item, from) => {
    const at = partner[from] ?? -1
    const old = before[at]
    if (old === undefined) return { at: before.length, from, item }
    return { at, from, item: item.drug === null ? { ...old, ...amountOf(item, old) } : corrected(old, item) }
  })
  return lines.sort((a, b) => a.at - b.at || a.from - b.from)
}

/** What the words say beyond the items, as far as the order does not have it yet. */
function onlyNew({ patient, wish, phone, notes }: Request, edit: Amendment): Amendment {
  const isKnown = ({ kind, text }: Note): boolean =>
    notes.some((note) => note.kind === kind && note.text === text)
  return {
    ...edit,
    wish: edit.wish !== null && isSameWish(edit.wish, wish) ? null : edit.wish,
    address: edit.address !== null && isWithin(edit.address, patient.address) ? null : edit.address,
    recipient: edit.recipient === patient.recipient ? null : edit.recipient,
    phone: edit.phone === phone ? null : edit.phone,
    notes: edit.notes.filter((note) => !isKnown(note)),
  }
}

const saysMore = ({ wish, address, recipient, phone, notes }: Amendment): boolean =>
  wish !== null || address !== null || recipient !== null || phone !== null || notes.length > 0

const isSameWish = (a: Wish, b: Wish | null): boolean => a.from === b?.from && a.to === b.to

/** Says nothing that the other does not say. */
const isWithin = (said: Address, known: Address): boolean =>
  (['lane', 'building', 'unit', 'room'] as const).every(
    (part) => said[part] === null || said[part] === known[part],
  )
