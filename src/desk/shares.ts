import { streetOf } from '../dispatch/catchment.ts'
import { place } from '../dispatch/place.ts'
import { type Appointment, isOpen, isPlaced, openLegs } from '../domain/appointment.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Item, type Request } from '../domain/request.ts'
import type { ListLine, Understanding } from '../intake/understanding.ts'
import { advance } from './advance.ts'
import { tellDeciders } from './announce.ts'
import { missingIn } from './missing.ts'
import { outcomeOf } from './outcome.ts'
import { doubtsOf, itemOf, patientFrom, requestFrom } from './reading.ts'
import { askAddOrReplace, findRepeats } from './repeats.ts'
import { open, remember, takeRequest } from './requests.ts'
import { tellShares } from './share-text.ts'
import type { Turn } from './turn.ts'

/** A new need: for one patient, or for each of several people of one message. */
export const takeNeed = (turn: Turn, message: IncomingMessage, read: Understanding): Outcome =>
  read.shares.length > 1 ? takeShares(turn, message, read, read.shares) : takeRequest(turn, message, read)

/**
 * One message for several people: an appointment for each, at one institution where that is possible, and one answer.
 * What is on its way for one of them already makes no second one.
 */
export function takeShares(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  shares: readonly ListLine[],
): Outcome {
  // What was there before the message: two people may want the same of it.
  const wanted = shares.map((share) => {
    const request = shareRequest(turn, message, read, share)
    // A phone is that of the household, and makes nobody of it another.
    return { share, request, repeats: findRepeats(turn, { ...request, phone: null }) }
  })
  const fresh = wanted.filter(({ repeats }) => repeats.fresh.length > 0)
  let keep = oneInstitution(
    turn,
    fresh.map(({ request }) => request),
  )
  const taken: Appointment[] = []
  for (const { share, request, repeats } of fresh) {
    const doubts = doubtsOf(share.items).flatMap(({ item, choices }) => {
      const index = request.items[item] === undefined ? -1 : repeats.fresh.indexOf(request.items[item])
      return index < 0 ? [] : [{ item: index, choices }]
    })
    const opened = open(turn, message, { ...request, items: repeats.fresh }, null)
    const advanced = advance(turn, opened, { doubts, keep })
    keep ??= openLegs(advanced).find(isPlaced)?.pharmacy ?? null
    taken.push(advanced)
  }
  rememberWriter(turn, message, taken)
  const same = new Set(wanted.flatMap(({ repeats }) => repeats.same).map(({ id }) => id))
  const before = [...same].flatMap((id) => turn.book.appointments.get(id) ?? []).filter(isOpen)
  if (taken.length + before.length > 0) tellShares(turn, message, taken, before)
  for (const appointment of taken) tellDeciders(turn, appointment)
  for (const { repeats } of wanted)
    if (repeats.otherAmount !== null)
      askAddOrReplace(turn, message, repeats.otherAmount.appointment, repeats.otherAmount.items)
  return outcomeOfAll(
    taken,
    wanted.some(({ repeats }) => repeats.otherAmount !== null),
  )
}

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
  const patient = hasBuilding(found.address) ? found : { ...found, address: read.address }
  return { ...requestFrom(theirs, message, patient), items: items.map(itemOf), wish, urgent, notes }
}

/** The one institution that could serve all of it, so that one trip fetches everything; null where there is none. */
function oneInstitution(turn: Turn, requests: readonly Request[]): string | null {
  const complete = requests.filter((request) => missingIn(request, []).length === 0)
  const [first] = complete
  if (first === undefined || complete.length < 2) return null
  const { community } = first.patient
  const street = streetOf(turn.world.directory, community)
  const isOneTrip = complete.every(({ patient }) => patient.community === community)
  if (street === null || !isOneTrip) return null
  const items: readonly Item[] = complete.flatMap((request) => request.items)
  const errand = {
    items,
    street,
    community,
    wish: first.wish,
    since: turn.now,
    keep: null,
    appointment: null,
    avoid: [],
  }
  const placement = place(errand, turn.world)
  if (placement.kind !== 'placed' || placement.waiting.length > 0) return null
  const [part, ...others] = placement.parts
  return others.length === 0 ? part.pharmacy : null
}
