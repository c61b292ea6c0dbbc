import { type Appointment, inOrder, isOpen } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { roomKey } from '../domain/book-indexes.ts'
import { accountKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Item, type Request } from '../domain/request.ts'
import { hailOf, wordsFor } from '../replies/audience.ts'
import { isOtherBrand } from './amend.ts'
import { sameAccount } from './ledger.ts'
import { askQuestion } from './questions.ts'
import { standingText } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { isPrivate, listenerIn, viewForSender } from './views.ts'

export interface Repeats {
  /** Items that are not on their way yet. */
  readonly fresh: readonly Item[]
  /** Open appointments that already carry the same drug and amount. */
  readonly same: readonly Appointment[]
  /** An open appointment with the same drug in another amount. */
  readonly otherAmount: { readonly appointment: Appointment; readonly items: readonly Item[] } | null
}

/**
 * What of a request is on its way already: asked by the same account for the same person in whatever chat, or for the
 * same patient or phone (TRANSCRIPTS, "Who is who").
 */
export function findRepeats(turn: Turn, request: Request): Repeats {
  const open = maybeSamePatient(turn.book, request)
    .filter((appointment) => isOpen(appointment) && isSamePatient(appointment.request, request))
    .sort(inOrder)
  const same = new Set<Appointment>()
  const fresh: Item[] = []
  const changed = new Map<Appointment, Item[]>()
  for (const item of request.items) {
    const { before, old } = onItsWay(open, item)
    if (before === undefined || old === undefined) fresh.push(item)
    // 来优时 is another medicine than 来得时, however much of it: instead, or besides?
    else if (isOtherBrand(item, old)) changed.set(before, [...(changed.get(before) ?? []), item])
    else if (item.quantity === null || (item.quantity === old.quantity && isSameUnit(item, old)))
      same.add(before)
    else if (old.quantity === null) fresh.push(item)
    else changed.set(before, [...(changed.get(before) ?? []), item])
  }
  const [first] = changed
  const otherAmount = first === undefined ? null : { appointment: first[0], items: first[1] }
  return { fresh, same: [...same], otherAmount }
}

/** The order that has it already, under the same brand where there are several. */
function onItsWay(open: readonly Appointment[], item: Item): { before?: Appointment; old?: Item } {
  const found = open.flatMap((before) =>
    before.request.items.filter((old) => isSameDrug(old, item)).map((old) => ({ before, old })),
  )
  return found.find(({ old }) => !isOtherBrand(old, item)) ?? found[0] ?? {}
}

const isSameUnit = (a: Item, b: Item): boolean => a.unit === b.unit || a.unit === null || b.unit === null

/** The plain tablet and the 缓释 of a substance are two medicines; a brand alone does not say which it is. */
const isSameRelease = (a: Item, b: Item): boolean =>
  a.release === b.release ||
  (a.release === null ? a.brand !== null && a.form === null : b.brand !== null && b.form === null)

const isSameDrug = (a: Item, b: Item): boolean =>
  a.drug !== null &&
  a.drug === b.drug &&
  isSameRelease(a, b) &&
  (a.strength === null || b.strength === null || a.strength === b.strength)

/** Orders of the same account, phone or room: all that `isSamePatient` could find. */
function maybeSamePatient({ appointments }: Book, { writer, phone, patient }: Request): Appointment[] {
  const room = roomKey(patient.community, patient.address)
  return [
    ...new Set([
      ...appointments.by('writer', accountKey(writer)),
      ...(phone === null ? [] : appointments.by('phone', phone)),
      ...(room === null ? [] : appointments.by('room', room)),
    ]),
  ]
}

/** The same person to be served: by the same account, by address and name, or by phone. */
export function isSamePatient(a: Request, b: Request): boolean {
  if (a.phone !== null && a.phone === b.phone) return true
  const isSameKin =
    a.patient.recipient === b.patient.recipient &&
    (a.patient.name ?? b.patient.name) === (b.patient.name ?? a.patient.name)
  if (sameAccount(a.writer, b.writer)) return isSameKin && isSameAddress(a, b, true)
  const isAtOneDoor =
    hasBuilding(a.patient.address) && a.patient.address.room !== null && isSameAddress(a, b, false)
  return isAtOneDoor && (isSameKin || isSameName(a, b))
}

/** 替6号楼102陶阿婆配X, and 陶阿婆 of that door herself. */
function isSameName(a: Request, b: Request): boolean {
  const name = nameOf(a)
  return name !== null && name === nameOf(b)
}
const nameOf = ({ patient, writer }: Request): string | null =>
  patient.name ?? (patient.recipient === null ? hailOf(writer.name).name : null)

/** For one account, what one of two messages leaves out is no difference: people name their community only once. */
function isSameAddress(a: Request, b: Request, lenient: boolean): boolean {
  const same = (x: string | null, y: string | null): boolean =>
    x === y || (lenient && (x === null || y === null))
  const one = a.patient.address
  const two = b.patient.address
  const community = lenient || a.patient.community === b.patient.community
  return (
    community &&
    same(one.lane, two.lane) &&
    same(one.building, two.building) &&
    same(one.unit, two.unit) &&
    same(one.room, two.room)
  )
}

/** The same again: no new appointment; whoever asked is told how the first one stands. */
export function tellRepeated(
  turn: Turn,
  message: IncomingMessage,
  appointments: readonly Appointment[],
): Outcome {
  for (const appointment of appointments) {
    const { language } = appointment.request
    const view = viewForSender(turn, message, appointment)
    const text =
      appointment.standing.kind === 'asking'
        ? standingText(turn, appointment, view, listenerIn(chatOf(message)))
        : phrases(language).repeated(view, turn.scene)
    turn.touch(appointment)
    turn.answer(text, language, [appointment])
  }
  return 'done'
}

/** Another amount of what is on its way: add or replace? */
export function askAddOrReplace(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  items: readonly Item[],
): Outcome {
  const [item] = items
  const old = item === undefined ? undefined : onItsWay([appointment], item).old
  if (item === undefined || old === undefined) return 'declined'
  const about = { kind: 'add-or-replace', appointment: appointment.id, items } as const
  askQuestion(turn, chatOf(message), senderOf(message), about, appointment)
  const { language } = appointment.request
  const view = viewForSender(turn, message, appointment)
  const say = phrases(language)
  const hidden = isPrivate(turn.world, appointment)
  const shown = wordsFor(listenerIn(chatOf(message)), item, turn.world.catalogue, hidden) ?? ''
  const words = shown === '' || view.recipient === null ? shown : say.shareWords(view, shown)
  // What must not be repeated there has no name in the answer.
  const before = { ...old, written: words === '' || !isOtherBrand(old, item) ? words : old.written }
  turn.touch(appointment)
  turn.answer(say.askAddOrReplace(view.hail, words, before, item), language, [appointment])
  return 'asked'
}
