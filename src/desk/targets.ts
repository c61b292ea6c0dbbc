import { type Appointment, isOpen } from '../domain/appointment.ts'
import { roomKey } from '../domain/book-indexes.ts'
import { chatOf, type IncomingMessage, referenceKey, senderOf } from '../domain/message.ts'
import type { Recipient } from '../domain/request.ts'
import { minutes } from '../domain/time.ts'
import { readOwn } from '../intake/own.ts'
import type { Understanding } from '../intake/understanding.ts'
import { readVerdicts } from '../intake/verdicts.ts'
import { byCode, openOf, sameAccount } from './ledger.ts'
import { mayServe, personOf } from './people.ts'
import { patientFrom } from './reading.ts'
import type { Turn } from './turn.ts'

/** Which appointment a message means. */
export type Target =
  | { readonly kind: 'one'; readonly appointment: Appointment }
  | { readonly kind: 'several'; readonly appointments: readonly Appointment[] }
  | { readonly kind: 'none' }
  /** Named by code or quote, but made by another account. */
  | { readonly kind: 'other'; readonly appointment: Appointment }
  | { readonly kind: 'unknown-code'; readonly code: string }

/** A change follows the request it corrects: within this time the newest is meant. */
const stillSpeakingOfIt = minutes(10)

/**
 * The code named, the order quoted, or one of the sender's own open ones: by the drugs named, else the only one, else
 * the one they have just asked for.
 */
export function targetOf(turn: Turn, message: IncomingMessage, read: Understanding): Target {
  const [code] = read.codes
  if (code !== undefined) {
    const appointment = byCode(turn.book, code)
    if (appointment === null) return { kind: 'unknown-code', code }
    return own(turn, message, appointment) ? { kind: 'one', appointment } : { kind: 'other', appointment }
  }
  const quoted = quotedBy(turn, message)
  if (quoted.length === 1) {
    const [appointment] = quoted
    if (appointment !== undefined)
      return own(turn, message, appointment) ? { kind: 'one', appointment } : { kind: 'other', appointment }
  }
  const open =
    quoted.length > 0 ? quoted.filter((a) => own(turn, message, a)) : openOf(turn.book, senderOf(message))
  const target = narrow(turn, atTheDoor(open, read), read)
  if (target.kind !== 'none') return target
  const madeForThem = orderAt(turn, message, read) ?? orderByPhone(turn, read)
  if (madeForThem === null) return target
  return { kind: own(turn, message, madeForThem) ? 'one' : 'other', appointment: madeForThem }
}

/** 取消2-202的 takes nothing back of 2-203. A change that names a room may say where it shall go. */
function atTheDoor(open: readonly Appointment[], { intent, address }: Understanding): readonly Appointment[] {
  if (intent !== 'cancel' || address.room === null) return open
  return open.filter(({ request }) => {
    const { building, room } = request.patient.address
    return room === address.room && (address.building === null || address.building === building)
  })
}

/** An open order for the address that the sender lives at or names, made by somebody else: 女儿报的那单. */
function orderAt(turn: Turn, message: IncomingMessage, read: Understanding): Appointment | null {
  const { community, address } = patientFrom(read, message, turn.book, turn.world.directory)
  const room = roomKey(community, address)
  if (room === null) return null
  const there = turn.book.appointments.by('room', room).filter(isOpen)
  const named = there.filter((appointment) => namesDrugOf(appointment, read))
  const [only, ...others] = named.length > 0 ? named : there
  return only !== undefined && others.length === 0 ? only : null
}

/** A phone number is a claim and no key: whoever made the order is asked first. */
function orderByPhone({ book }: Turn, read: Understanding): Appointment | null {
  if (read.phone === null) return null
  const theirs = book.appointments.by('phone', read.phone).filter(isOpen)
  const named = theirs.filter((appointment) => namesDrugOf(appointment, read))
  const [only, ...others] = named.length > 0 ? named : theirs
  return only !== undefined && others.length === 0 ? only : null
}

function narrow(turn: Turn, open: readonly Appointment[], read: Understanding): Target {
  const ofPerson = forWhom(open, read)
  const theirs = ofPerson.length > 0 ? ofPerson : open
  const named = theirs.filter((appointment) => namesDrugOf(appointment, read))
  // 再给我妈加一盒…: whose it is goes before what is in somebody else's order.
  const candidates = named.length > 0 ? named : theirs
  const [newest, ...others] = candidates
  if (newest === undefined) return { kind: 'none' }
  if (others.length === 0) return { kind: 'one', appointment: newest }
  // 爷爷的换成X, where nothing was ordered for him: not the newest, whosever it is.
  const isNobodys = read.recipient !== null && ofPerson.length === 0 && named.length === 0
  if (turn.now - newest.createdAt <= stillSpeakingOfIt && read.intent === 'amend' && !isNobodys)
    return { kind: 'one', appointment: newest }
  return { kind: 'several', appointments: candidates }
}

/** Those for whoever is named; the writer's own where they say so and have ordered for others as well. */
export function forWhom(orders: readonly Appointment[], read: Understanding): readonly Appointment[] {
  // 公公 and 婆婆 are one kind of relation: the word itself goes before it.
  const called = orders.filter((appointment) => isCalled(appointment, read))
  const related = called.length > 0 ? called : orders.filter((appointment) => isForWhom(appointment, read))
  const named = related.length > 0 || read.recipient !== null ? related : pointedAt(orders, read.text)
  // 我的络活喜改2盒 may speak of what they have ordered for another; 我的再加一盒达喜 does not.
  const isOfMedicine = read.mentions.length > 0 && read.amend !== 'add'
  const own = named.length > 0 || isOfMedicine ? null : readOwn(read.text)
  if (own === null || (own === 'maybe' && read.intent === 'status')) return named
  return orders.filter(({ request }) => request.patient.recipient === null)
}

/** 他的换成X: of those for whom others were ordered, who may be called so. */
function pointedAt(orders: readonly Appointment[], text: string): readonly Appointment[] {
  const pronoun = ofThem.exec(text)?.[1]
  if (pronoun === undefined) return []
  const never = pronoun === '他' ? women : pronoun === '她' ? men : nobody
  return orders.filter(
    ({ request: { patient } }) => patient.recipient !== null && !never.has(patient.recipient),
  )
}
const ofThem = /(?:^|[\s,，。;；])([他她伊佢])[的嘅]/
const women: ReadonlySet<string> = new Set<Recipient>(['母亲', '奶奶', '外婆'])
const men: ReadonlySet<string> = new Set<Recipient>(['父亲', '爷爷', '外公'])
const nobody: ReadonlySet<string> = new Set()

/** 小王的, 外婆的: of somebody, who may be none of those that they have ordered for. */
export const isOfSomebody = ({ recipient, text }: Understanding): boolean =>
  recipient !== null ||
  readVerdicts(text).some(
    ({ says, words }) =>
      says === 'gone' &&
      /^(?:[小老阿]\p{Script=Han}|\p{Script=Han}{1,2}(?:阿姨|老师|师傅|伯伯|奶奶|爷爷))的$/u.test(words),
  )

/** 我妈的不要了, 赵老师的改成2盒: the patient by relation or by name. */
export const isForWhom = (appointment: Appointment, read: Understanding): boolean =>
  isCalled(appointment, read) ||
  (read.recipient !== null && appointment.request.patient.recipient === read.recipient)

const isCalled = ({ request: { patient } }: Appointment, { text }: Understanding): boolean =>
  patient.name !== null && text.includes(patient.name)

export function namesDrugOf(appointment: Appointment, read: Pick<Understanding, 'mentions'>): boolean {
  return appointment.request.items.some((item) =>
    read.mentions.some(
      ({ match, written }) =>
        written === item.written || (match.kind === 'drug' && item.drug !== null && match.drug === item.drug),
    ),
  )
}

/** The appointments that the quoted message spoke of. */
export function quotedBy(turn: Turn, message: IncomingMessage): readonly Appointment[] {
  const reference = referenceOf(turn, message)
  return (reference?.appointments ?? []).flatMap((id) => {
    const appointment = turn.book.appointments.get(id)
    return appointment === undefined ? [] : [appointment]
  })
}

export function referenceOf(turn: Turn, message: IncomingMessage) {
  if (message.quotes === null) return null
  return turn.book.references.get(referenceKey(chatOf(message), message.quotes)) ?? null
}

/** Made by this account, or in the hands of the sender's role. */
function own(turn: Turn, message: IncomingMessage, appointment: Appointment): boolean {
  const account = senderOf(message)
  if (sameAccount(appointment.request.writer, account)) return true
  const person = personOf(turn.world.directory, account)
  return (
    person !== null && person.role !== 'pharmacist' && mayServe(turn.world.directory, person, appointment)
  )
}

/** The codes that a role's message names, in order; without one, what it quotes. */
export function namedAppointments(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): { readonly found: readonly Appointment[]; readonly unknown: readonly string[] } {
  if (read.codes.length === 0) return { found: quotedBy(turn, message).filter(isOpen), unknown: [] }
  const found: Appointment[] = []
  const unknown: string[] = []
  for (const code of new Set(read.codes)) {
    const appointment = byCode(turn.book, code)
    if (appointment === null) unknown.push(code)
    else found.push(appointment)
  }
  return { found, unknown }
}
