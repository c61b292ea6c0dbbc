import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  openLegs,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import { minutes } from '../../domain/time.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { cardOf } from '../../pickup/cards.ts'
import { hailOf } from '../../replies/audience.ts'
import { mayServe } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLineHere } from '../views.ts'

/** Which orders somebody with a role speaks of. */
export interface Meant {
  readonly found: readonly Appointment[]
  /** Codes that there are not. */
  readonly unknown: readonly string[]
  /** Those that it could be, where nobody can say which. */
  readonly among: readonly Appointment[]
}

/**
 * By code, else by quote, else by the name or the door that they say, else what waits for just that word: the only one,
 * or all of them where they say 都. Nothing is refused on a guess.
 */
export function meantBy(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
  kind: Command['kind'],
): Meant {
  const { found, unknown } = namedAppointments(turn, message, read)
  if (found.length > 0 || unknown.length > 0) return { found, unknown, among: [] }
  const waiting = waitingFor(turn, person, kind)
  const named = waitingOrOpen(turn, person, kind, waiting).filter((appointment) => isNamed(appointment, read))
  const chosen = named.length > 0 ? named : waiting
  if (chosen.length === 1 && (named.length > 0 || kind !== 'reject')) return only(chosen)
  if (named.length === 0 && kind === 'picked-up' && person.role === 'agent') {
    const run = waiting.filter((appointment) => isOnThisRun(turn, appointment))
    if (run.length > 0) return only(run)
  }
  return named.length === 0 && read.answer.all && inBulk.has(kind)
    ? only(waiting)
    : { found: [], unknown, among: chosen }
}

/** By name it may be said of what nobody has noted as fetched, too: 王阿姨的送到了. */
const waitingOrOpen = (
  turn: Turn,
  person: Person,
  kind: Command['kind'],
  waiting: readonly Appointment[],
): readonly Appointment[] =>
  kind === 'delivered' ? [...new Set([...waiting, ...waitingFor(turn, person, 'picked-up')])] : waiting

const only = (found: readonly Appointment[]): Meant => ({ found, unknown: [], among: [] })

/** 都备好了, 都送到了. Each review is of its own. */
const inBulk: ReadonlySet<Command['kind']> = new Set([
  'ready',
  'picked-up',
  'delivered',
  'card-collected',
  'card-returned',
])

/** A run is over within an hour or so of the time that it goes for. */
const aroundRun = minutes(60)

/** Ready, and it is time to fetch it: today and not much ahead. */
const isOnThisRun = ({ now }: Turn, appointment: Appointment): boolean =>
  openLegs(appointment).some(
    (leg) =>
      isPlaced(leg) && hasMilestone(leg, 'ready') && isToFetch(leg) && leg.slot.from <= now + aroundRun,
  )

const isToFetch = (leg: Leg): boolean => leg.status === 'booked' && !hasMilestone(leg, 'picked-up')

/** The orders that a word of somebody could be about. */
function waitingFor(turn: Turn, person: Person, kind: Command['kind']): readonly Appointment[] {
  const { directory, catalogue } = turn.world
  const here = (leg: Leg): boolean => person.role !== 'pharmacist' || leg.pharmacy === person.pharmacy
  const waits = (appointment: Appointment): boolean => {
    const { standing } = appointment
    const legs = openLegs(appointment).filter((leg) => leg.status === 'booked' && here(leg))
    switch (kind) {
      case 'approve':
      case 'reject':
        return standing.kind === 'deciding'
          ? standing.by === 'pharmacist'
          : legs.some((leg) => needsReview(leg, catalogue))
      case 'ready':
        return legs.some((leg) => !hasMilestone(leg, 'ready'))
      case 'picked-up':
      case 'no-show':
        return legs.some(isToFetch)
      case 'delivered':
        return legs.length > 0 && legs.every((leg) => hasMilestone(leg, 'picked-up'))
      case 'card-collected':
        return legs.length > 0 && cardOf(appointment) === null
      case 'card-returned':
        return cardOf(appointment) !== null
      default:
        return false
    }
  }
  return turn.book.appointments
    .by('open', yes)
    .filter((appointment) => mayServe(directory, person, appointment) && waits(appointment))
    .toSorted(inOrder)
}

/** 王阿姨的, 3-502的: by the patient's name, the writer's, or the door. */
function isNamed({ request }: Appointment, { text, address }: Understanding): boolean {
  const { patient, writer } = request
  const { building, room } = patient.address
  const isTheirDoor =
    address.room !== null &&
    address.room === room &&
    (address.building === null || address.building === building)
  const names = [patient.name, hailOf(writer.name).name].filter((name) => name !== null && name.length > 1)
  return isTheirDoor || names.some((name) => name !== null && text.includes(name))
}

const say = phrases('zh')

/** Asks which one it is, with those that it could be. */
export function askWhichOfThese(turn: Turn, { role }: Person, among: readonly Appointment[]): void {
  const listener = role === 'operator' ? 'coordinator' : role
  for (const appointment of among) turn.touch(appointment)
  const lines = among.map((appointment) => rosterLineHere(turn, appointment, listener))
  turn.answer(lines.length === 0 ? say.noSuchOrder('') : say.whichOfThese(lines), 'zh', among)
}
