import { endOfDay, localDay } from '../booking/calendar.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import { accountKey, chatOf, type IncomingMessage, referenceKey, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Item, noAddress, type Patient, type Request } from '../domain/request.ts'
import type { Wish } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { hailOf } from '../replies/audience.ts'
import { advance } from './advance.ts'
import { announce } from './announce.ts'
import { askAnother, differenceOf } from './another.ts'
import { asBefore, lastOrders } from './last-orders.ts'
import { nextCode, openOf } from './ledger.ts'
import type { Doubt } from './missing.ts'
import { outcomeOf } from './outcome.ts'
import { doubtsOf, patientFrom, perhapsOf, requestFrom } from './reading.ts'
import { askAddOrReplace, findRepeats, isSamePatient, tellRepeated } from './repeats.ts'
import { record } from './revise.ts'
import { phrases, type Turn } from './turn.ts'

/** A new need: written down, and taken as far as it can go. What is on its way already makes no second appointment. */
export function takeRequest(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const patient = patientFrom(read, message, turn.book, turn.world.directory)
  const said = requestFrom(read, message, patient)
  const trip = tripBeside(turn, said, read.text)
  const request = trip === null ? said : { ...said, wish: trip.wish }
  if (read.sameAsLast && request.items.length === 0) return repeatLast(turn, message, read, request)
  const { fresh, same, otherAmount } = findRepeats(turn, request)
  const askAbout = ({ appointment, items }: NonNullable<typeof otherAmount>): Outcome =>
    askAddOrReplace(turn, message, appointment, items)
  if (otherAmount !== null && fresh.length === 0) return askAbout(otherAmount)
  if (same.length > 0 && fresh.length === 0) {
    const [before] = same
    const difference = before === undefined ? null : differenceOf(before, request)
    return before === undefined || difference === null
      ? tellRepeated(turn, message, same)
      : askAnother(turn, message, before, request, difference)
  }
  const freshIndexOf = (item: number): readonly number[] => {
    const index = request.items[item] === undefined ? -1 : fresh.indexOf(request.items[item])
    return index < 0 ? [] : [index]
  }
  const doubts = doubtsOf(read.items).flatMap(({ item, choices }): Doubt[] =>
    freshIndexOf(item).map((index) => ({ item: index, choices })),
  )
  const perhaps = perhapsOf(read.items).flatMap(freshIndexOf)
  const appointment = open(turn, message, { ...request, items: fresh }, null)
  const advanced = advance(turn, appointment, { doubts, perhaps, keep: trip?.pharmacy ?? null })
  announce(turn, advanced)
  if (same.length > 0) tellRepeated(turn, message, same)
  return otherAmount === null ? outcomeOf(advanced) : askAbout(otherAmount)
}

const together = /一起|一道|顺便|顺带|同时|一趟|\bas\s+well\b|\btoo\b|\balso\b|\balong\s+with\b/i

/**
 * 顺便再配个达喜, as well: no time is named, for it is the trip that is fixed already; so it is with more for another person
 * for whom they have ordered. Null where there is none.
 */
function tripBeside(turn: Turn, request: Request, text: string): { wish: Wish; pharmacy: string } | null {
  const isBeside = request.patient.recipient !== null || together.test(text)
  if (request.wish !== null || request.urgent || !isBeside) return null
  const [leg] = openOf(turn.book, request.writer)
    .filter((before) => isSamePatient(before.request, request))
    .flatMap(openLegs)
    .filter(isPlaced)
    .filter(({ slot, status }) => status === 'booked' && slot.from > turn.now)
  if (leg === undefined) return null
  const { timezone } = turn.scene
  const to = endOfDay(localDay(leg.slot.from, timezone), timezone)
  return { wish: { from: leg.slot.from, to }, pharmacy: leg.pharmacy }
}

/** 照旧: the items of the last order, for the same patient unless the words say otherwise. */
function repeatLast(turn: Turn, message: IncomingMessage, read: Understanding, request: Request): Outcome {
  const [last] = lastOrders(turn, message, read)
  if (last === undefined) {
    const asked = advance(turn, open(turn, message, request, null), { doubts: [] })
    const say = phrases(request.language)
    turn.answer(say.noLastOrder(hailOf(message.sender.name)), request.language, [asked])
    return 'asked'
  }
  const again = asBefore(request, last)
  const { same } = findRepeats(turn, again)
  if (same.length > 0) return tellRepeated(turn, message, same)
  const advanced = advance(turn, open(turn, message, again, null), { doubts: [] })
  announce(turn, advanced)
  return outcomeOf(advanced)
}

/**
 * Writes a request down under a code; what follows decides where it stands.
 *
 * @param from key of the message that asked for it. An edited message stands for the one that it was: whoever edits it
 *   again, or takes it back, means this order
 */
export function open(
  turn: Turn,
  message: IncomingMessage,
  request: Request,
  line: number | null,
  from: string = referenceKey(chatOf(message), message.edits ?? message.id),
): Appointment {
  const appointment: Appointment = {
    ...nextCode(turn),
    createdAt: turn.now,
    from,
    line,
    chat: chatOf(message),
    request,
    standing: { kind: 'placed' },
    legs: [],
    milestones: [],
    history: [],
  }
  remember(turn, message, request, appointment.id)
  const written = request.items.map((item: Item) => item.written).join('、')
  return record(turn, appointment, 'requested', {}, { old: null, new: written })
}

/** Of a neighbour's order only the community is the writer's as well. */
const elsewhere = ({ patient }: Request): Patient | null =>
  patient.recipient === '邻居' && patient.community !== null
    ? { community: patient.community, address: noAddress, recipient: null, name: null }
    : null

/** What is known of the writer from now on: their last patient answers for a missing address. */
export function remember(turn: Turn, message: IncomingMessage, request: Request, appointment: string): void {
  const account = senderOf(message)
  const key = accountKey(account)
  const before = turn.book.people.get(key)
  // 隔壁102要…: the writer lives next door to that, and nobody knows where.
  const own = request.patient.recipient === '邻居' ? null : request.patient
  const askedPrivacy = request.notes.some((note) => note.kind === 'privacy')
  turn.put('people', key, {
    account,
    name: message.sender.name,
    patient: own !== null && hasBuilding(own.address) ? own : (before?.patient ?? elsewhere(request)),
    lastAppointment: appointment,
    language: request.language,
    private: askedPrivacy || (before?.private ?? false),
    reachable: message.group === null ? true : (before?.reachable ?? null),
    seenAt: turn.now,
  })
}
