import { streetOf } from '../dispatch/catchment.ts'
import { isDevice } from '../dispatch/eligible.ts'
import { type Placement, place } from '../dispatch/place.ts'
import { type Appointment, isOpen, isPlaced, openLegs } from '../domain/appointment.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Request } from '../domain/request.ts'
import type { ListLine, Understanding } from '../intake/understanding.ts'
import { advance } from './advance.ts'
import { tellDeciders } from './announce.ts'
import { asBefore, lastOrders } from './last-orders.ts'
import { type Doubt, missingIn } from './missing.ts'
import { outcomeOf } from './outcome.ts'
import { doubtsOf, itemOf, patientFrom, requestFrom } from './reading.ts'
import { askAddOrReplace, findRepeats } from './repeats.ts'
import { open, remember, takeRequest } from './requests.ts'
import { tellShares } from './share-text.ts'
import type { Turn } from './turn.ts'

/** A new need: for one patient, or for each of several people of one message. */
export function takeNeed(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  if (read.shares.length > 1) return takeShares(turn, message, read, read.shares)
  const last = read.sameAsLast && read.items.length === 0 ? lastOrders(turn, message, read) : []
  return last.length > 1 ? takeAllAgain(turn, message, read, last) : takeRequest(turn, message, read)
}

/** One message for several people: an appointment for each. */
export const takeShares = (
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  shares: readonly ListLine[],
): Outcome =>
  takeWanted(
    turn,
    message,
    shares.map((share) => ({
      request: shareRequest(turn, message, read, share),
      doubts: doubtsOf(share.items),
    })),
  )

/** 照旧, from somebody whose last message was for several people. */
function takeAllAgain(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  last: readonly Appointment[],
): Outcome {
  // An address that is named now would be that of all; the one that the group name shows is the writer's own.
  const patient = { community: null, address: read.address, recipient: null, name: null }
  const request = requestFrom(read, message, patient)
  return takeWanted(
    turn,
    message,
    last.map((order) => ({ request: asBefore(request, order), doubts: [] })),
  )
}

/** What is wanted for one of them. */
interface Wanted {
  readonly request: Request
  /** By the index of its items. */
  readonly doubts: readonly Doubt[]
}

/**
 * An appointment for each, at one institution where that is possible, and one answer. What is on its way for one of them
 * already makes no second one.
 */
function takeWanted(turn: Turn, message: IncomingMessage, all: readonly Wanted[]): Outcome {
  // What was there before the message: two people may want the same of it.
  const wanted = all.map(({ request, doubts }) => {
    // A phone is that of the household, and makes nobody of it another.
    const repeats = findRepeats(turn, { ...request, phone: null })
    return { request, doubts, repeats }
  })
  const fresh = wanted.filter(({ repeats }) => repeats.fresh.length > 0)
  const same = new Set(wanted.flatMap(({ repeats }) => repeats.same))
  const requests = fresh.map(({ request }) => request)
  let keep = oneInstitution(turn, requests) ?? placeOf([...same])
  const taken: Appointment[] = []
  for (const { request, doubts, repeats } of fresh) {
    const left = doubts.flatMap(({ item, choices }) => {
      const index = request.items[item] === undefined ? -1 : repeats.fresh.indexOf(request.items[item])
      return index < 0 ? [] : [{ item: index, choices }]
    })
    const opened = open(turn, message, { ...request, items: repeats.fresh }, null)
    const only = keep !== null && servesAsWell(turn, opened, keep) ? keep : null
    const advanced = advance(turn, opened, { doubts: left, keep, only })
    keep ??= placeOf([advanced])
    taken.push(advanced)
  }
  rememberWriter(turn, message, taken)
  const before = [...same].flatMap(({ id }) => turn.book.appointments.get(id) ?? []).filter(isOpen)
  if (taken.length + before.length > 0) tellShares(turn, message, taken, before)
  for (const appointment of taken) tellDeciders(turn, appointment)
  const others = wanted.flatMap(({ repeats }) => repeats.otherAmount ?? [])
  for (const { appointment, items } of others) askAddOrReplace(turn, message, appointment, items)
  return outcomeOfAll(taken, others.length > 0)
}

/** Where any of them is fetched. */
const placeOf = (orders: readonly Appointment[]): string | null =>
  orders.flatMap(openLegs).find(isPlaced)?.pharmacy ?? null

/** What of several orders still needs somebody comes before what is done. */
function outcomeOfAll(taken: readonly Appointment[], hasAsked: boolean): Outcome {
  const outcomes = taken.map(outcomeOf)
  if (hasAsked) return 'asked'
  return (['asked', 'handed', 'waiting', 'booked'] as const).find((one) => outcomes.includes(one)) ?? 'done'
}

/** Whoever asks for others as well lives where their own medicine goes, and not next door. */
function rememberWriter(turn: Turn, message: IncomingMessage, taken: readonly Appointment[]): void {
  const own =
    taken.find(({ request }) => request.patient.recipient === null) ??
    taken.find(({ request }) => request.patient.recipient !== '邻居')
  if (own !== undefined) remember(turn, message, own.request, own.id)
}

/** The request of one of them. An address that the message gives to somebody else is better than none at all. */
function shareRequest(turn: Turn, message: IncomingMessage, read: Understanding, share: ListLine): Request {
  const { address, recipient, name, items, wish, urgent, notes } = share
  const theirs = { ...read, address, recipient, patientName: name }
  const found = patientFrom(theirs, message, turn.book, turn.world.directory)
  const isBetter = !hasBuilding(found.address) && found.address.room === null && hasBuilding(read.address)
  const patient = isBetter ? { ...found, address: read.address } : found
  return { ...requestFrom(theirs, message, patient), items: items.map(itemOf), wish, urgent, notes }
}

/** The one institution that could serve all of it, so that one trip fetches everything; null where there is none. */
function oneInstitution(turn: Turn, requests: readonly Request[]): string | null {
  const complete = requests.filter((request) => missingIn(request, []).length === 0)
  const [first] = complete
  if (first === undefined || complete.length < 2) return null
  const { community } = first.patient
  if (!complete.every(({ patient }) => patient.community === community)) return null
  const all = { ...first, items: complete.flatMap((request) => request.items) }
  const placement = placeFor(turn, all, [])
  if (placement?.kind !== 'placed' || placement.waiting.length > 0) return null
  const [part, ...others] = placement.parts
  return others.length === 0 ? part.pharmacy : null
}

/** Whether it can all be had there as well, and the wish is missed there only where it is missed everywhere. */
function servesAsWell(turn: Turn, { request }: Appointment, pharmacy: string): boolean {
  // What is no medicine has a rule of its own.
  if (request.items.some((item) => isDevice(item, turn.world.catalogue))) return false
  const others = turn.world.directory.pharmacies.map(({ id }) => id).filter((id) => id !== pharmacy)
  const there = placeFor(turn, request, others)
  if (there?.kind !== 'placed' || there.waiting.length > 0) return false
  const anywhere = there.wishMissed ? placeFor(turn, request, []) : null
  return anywhere?.kind !== 'placed' || anywhere.wishMissed
}

/** Where and when it could be had now; null where nobody knows the street. */
function placeFor(turn: Turn, { items, patient, wish }: Request, avoid: readonly string[]): Placement | null {
  const { community } = patient
  const street = streetOf(turn.world.directory, community)
  if (street === null) return null
  const errand = { items, street, community, wish, since: turn.now, keep: null, appointment: null, avoid }
  return place(errand, turn.world)
}
