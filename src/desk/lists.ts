import { type Appointment, isOpen } from '../domain/appointment.ts'
import type { KnownLine, KnownList } from '../domain/book.ts'
import type { Amendment, Edit } from '../domain/edit.ts'
import {
  type Account,
  chatKey,
  chatOf,
  type IncomingMessage,
  messageKey,
  senderOf,
} from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Patient, type Request } from '../domain/request.ts'
import type { ListLine, ReadList, Understanding } from '../intake/understanding.ts'
import { labelInGroup, labelInList } from '../replies/audience.ts'
import { advance } from './advance.ts'
import { applyAmendment, isSame } from './amend.ts'
import { tellDeciders } from './announce.ts'
import { carryOut } from './carry-out.ts'
import { askOwner } from './changes.ts'
import { openOf, sameAccount } from './ledger.ts'
import { doubtsOf, itemOf, patientFrom, requestFrom } from './reading.ts'
import { findRepeats } from './repeats.ts'
import { open } from './requests.ts'
import { questionText } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn } from './views.ts'

/** A 接龙 that was seen before in this chat: with a line, or the title, of the one posted now. */
export function findKnownList(
  turn: Turn,
  message: IncomingMessage,
  list: ReadList,
): { key: string; known: KnownList } | null {
  const here = chatKey(chatOf(message))
  const texts = new Set(list.lines.map((line) => line.text))
  for (const [key, known] of turn.book.lists)
    if (chatKey(known.chat) === here && known.lines.some((line) => texts.has(line.text)))
      return { key, known }
  return null
}

/**
 * Every line that wants something is an appointment of its own and belongs to the poster of the version in which it
 * first appeared. Posted again, lines already booked stand and new ones are added; a missing line changes nothing
 * unless it was its owner who left it out.
 */
export function takeList(turn: Turn, message: IncomingMessage, read: Understanding, list: ReadList): Outcome {
  const before = findKnownList(turn, message, list)
  let lines: readonly KnownLine[] = before?.known.lines ?? []
  const taken: Appointment[] = []
  const unread: string[] = []
  let unchanged = 0
  let hasAsked = false
  for (const [index, line] of list.lines.entries()) {
    const took = takeLine(turn, message, read, lines, line, index)
    lines = took.lines
    if (typeof took.became !== 'string') taken.push(took.became)
    if (took.became === 'unchanged') unchanged += 1
    if (took.became === 'nothing' && !line.declined) unread.push(placeOnList(message, line, index))
    if (took.became === 'asked') hasAsked = true
  }
  const removed = leftOut(turn, message, list, lines)
  const key = before?.key ?? messageKey(message)
  const standing = lines.filter((line) => !removed.includes(line))
  turn.put('lists', key, { chat: chatOf(message), at: turn.now, lines: standing })
  for (const line of removed) takeBack(turn, line)
  if (taken.length === 0 && hasAsked) return 'asked'
  return removed.length > 0 && taken.length === 0
    ? 'done'
    : tellList(turn, message, read, taken, unread, unchanged)
}

interface TookLine {
  readonly lines: readonly KnownLine[]
  readonly became: Appointment | 'unchanged' | 'asked' | 'nothing'
}

function takeLine(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  lines: readonly KnownLine[],
  line: ListLine,
  index: number,
): TookLine {
  const owner = senderOf(message)
  const known = lines.find(({ text }) => text === line.text)
  if (known !== undefined) return { lines, became: known.appointment === null ? 'nothing' : 'unchanged' }
  const withLine = (appointment: string | null) => [...lines, { text: line.text, appointment, owner }]
  if (line.declined || line.items.length === 0) return { lines: withLine(null), became: 'nothing' }
  const request = lineRequest(turn, message, read, line)
  const old = lines.find((each) => isSameResident(turn, each, request))
  const appointment = old === undefined ? null : openOrder(turn, old)
  if (old !== undefined && appointment !== null) {
    if (isOwners(old, appointment, owner)) {
      const renewed = lines.map((each) => (each === old ? { ...old, text: line.text } : each))
      return { lines: renewed, became: amendLine(turn, appointment, line) }
    }
    const { otherAmount } = findRepeats(turn, { ...request, writer: appointment.request.writer })
    if (otherAmount === null) return { lines, became: 'unchanged' }
    // Whoever posts it, the line is its owner's to change.
    askOwner(turn, message, appointment, lineEdit(line))
    return { lines, became: 'asked' }
  }
  const { fresh, same } = findRepeats(turn, request)
  const [first] = same
  if (fresh.length === 0 && first !== undefined) return { lines: withLine(first.id), became: 'unchanged' }
  const opened = open(turn, message, request, index)
  return { lines: withLine(opened.id), became: advance(turn, opened, { doubts: doubtsOf(line.items) }) }
}

/** The poster's own lines that this version leaves out. */
function leftOut(
  turn: Turn,
  message: IncomingMessage,
  list: ReadList,
  lines: readonly KnownLine[],
): readonly KnownLine[] {
  const texts = new Set(list.lines.map(({ text }) => text))
  return lines.filter((line) => {
    const order = openOrder(turn, line)
    return !texts.has(line.text) && order !== null && isOwners(line, order, senderOf(message))
  })
}

/** A line that only repeats what somebody else has ordered already gives nobody a right over that order. */
const isOwners = (line: KnownLine, { request }: Appointment, account: Account): boolean =>
  sameAccount(line.owner, account) && sameAccount(request.writer, account)

function openOrder(turn: Turn, { appointment }: KnownLine): Appointment | null {
  const order = appointment === null ? undefined : turn.book.appointments.get(appointment)
  return order !== undefined && isOpen(order) ? order : null
}

function takeBack(turn: Turn, line: KnownLine): void {
  const order = openOrder(turn, line)
  if (order !== null) carryOut(turn, order, { kind: 'cancel', drugs: [] })
}

function tellList(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  taken: readonly Appointment[],
  unread: readonly string[],
  unchanged: number,
): Outcome {
  const say = phrases(read.language)
  const views = taken.map((appointment) => ({
    ...appointmentView(turn.world, appointment),
    label: lineLabel(message, appointment),
  }))
  turn.answer(say.listTaken(views, unread, unchanged, turn.scene), read.language, taken)
  const isAsked = askFirst(turn, taken)
  for (const appointment of taken) tellDeciders(turn, appointment)
  return isAsked ? 'asked' : 'booked'
}

/** What is missing of the first that lacks something: several questions at once would get one answer. */
function askFirst(turn: Turn, lines: readonly Appointment[]): boolean {
  for (const line of lines) {
    if (line.standing.kind !== 'asking') continue
    const { chat, request } = line
    const text = questionText(turn, line, line.standing.missing, listenerIn(chat))
    turn.tell(chat, text, request.language, [line], 'notice')
    return true
  }
  return false
}

/** An answer has settled a line of a list: the next of its poster's that lacks something is asked about. */
export function askNextLine(turn: Turn, { line, from, standing, request: { writer } }: Appointment): void {
  if (line === null || standing.kind === 'asking') return
  const others = openOf(turn.book, writer).filter((order) => order.from === from && order.line !== null)
  askFirst(
    turn,
    others.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  )
}

/** Which line it is, by what the list shows of it: its door, else its name, else its number. */
const placeOnList = (message: IncomingMessage, { address, name }: ListLine, index: number): string =>
  labelInList(message.text, address) || name || String(index + 1)

/** A line is told apart by what the list itself shows: its building and room stand there for everybody to read. */
function lineLabel(message: IncomingMessage, appointment: Appointment): string {
  const { address } = appointment.request.patient
  const shown = labelInList(message.text, address)
  return shown === '' ? labelInGroup(message.sender.name, address) : shown
}

function lineRequest(turn: Turn, message: IncomingMessage, read: Understanding, line: ListLine): Request {
  const whole = patientFrom(read, message, turn.book, turn.world.directory)
  // Whoever posts for the building is not the patient of each line: only a line without an address is their own.
  const own = hasBuilding(line.address)
  const patient: Patient = {
    community: whole.community,
    address: own
      ? line.address
      : line.address.room === null
        ? whole.address
        : { ...whole.address, room: line.address.room },
    recipient: line.recipient,
    name: line.name,
  }
  return {
    ...requestFrom(read, message, patient),
    items: line.items.map(itemOf),
    wish: line.wish ?? read.wish,
    urgent: line.urgent,
    phone: line.phone,
    notes: line.notes,
    card: null,
    prescription: null,
  }
}

function isSameResident(turn: Turn, old: KnownLine, request: Request): boolean {
  const appointment = old.appointment === null ? undefined : turn.book.appointments.get(old.appointment)
  if (appointment === undefined) return false
  const one = appointment.request.patient
  const two = request.patient
  return (
    hasBuilding(two.address) &&
    one.address.building === two.address.building &&
    one.address.unit === two.address.unit &&
    one.address.room === two.address.room &&
    one.name === two.name &&
    appointment.request.items.some((item) =>
      request.items.some((other) => item.drug !== null && other.drug === item.drug),
    )
  )
}

function amendLine(turn: Turn, appointment: Appointment, line: ListLine): Appointment {
  const edit = lineEdit(line)
  const drugs = struckOff(appointment, edit)
  if (drugs.length > 0) carryOut(turn, appointment, { kind: 'cancel', drugs })
  const now = turn.book.appointments.get(appointment.id) ?? appointment
  const done = applyAmendment(turn, now, edit)
  return done.kind === 'amended' ? done.appointment : now
}

/** What its owner struck off a line is taken back, as a line is that they left out. */
function struckOff({ request }: Appointment, { items }: Amendment): readonly string[] {
  // 头孢 may be the one that was asked about before.
  if (items.some(({ drug }) => drug === null)) return []
  const gone = request.items.filter((item) => !items.some((named) => isSame(item, named)))
  return gone.length === request.items.length ? [] : gone.map(({ written }) => written)
}

/** A line as it stands now: what it says takes the place of what it said before. */
const lineEdit = (line: ListLine): Extract<Edit, { kind: 'amend' }> => ({
  kind: 'amend',
  mode: 'set',
  items: line.items.map(itemOf),
  refused: [],
  amount: null,
  strength: null,
  wish: line.wish,
  address: null,
  recipient: line.recipient,
  phone: line.phone,
  notes: [],
})
