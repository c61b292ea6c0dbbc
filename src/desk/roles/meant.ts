import { type Day, localDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
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
import type { Instant } from '../../domain/time.ts'
import { leavesOut, readAllBut } from '../../intake/all-but.ts'
import { readCodes, readShortCodes } from '../../intake/codes.ts'
import { readHowMany } from '../../intake/how-many.ts'
import { withoutMentions } from '../../intake/mention.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { cardOf } from '../../pickup/cards.ts'
import { isToBeFetched } from '../../pickup/fetch-wish.ts'
import { mayServe } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLineHere } from '../views.ts'
import { aroundRun } from './doubted.ts'
import { isOnePatient, type Meant, only } from './meaning.ts'
import { asTheyStand, ofMedicines } from './of-medicines.ts'
import { namesOf, ordersUnder } from './spoken-names.ts'
import { isTheirDoor, sideBySide, spokenOf } from './spoken-of.ts'

/**
 * By code, else by quote, else by the name or the door that they say, else what waits for just that word: the only one,
 * or all of them where they say 都. Nothing is refused on a guess.
 */
export function meantBy(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
  command: Command,
): Meant {
  const { kind } = command
  const but = readAllBut(withoutMentions(read.text).trim())
  if (but !== null) return allOthers(turn, message, read, person, command, but.except)
  const { found, unknown } = namedAppointments(turn, message, read)
  const short = readShortCodes(read.text)
  if (found.length > 0 || unknown.length > 0)
    return short.length === 0
      ? { found, unknown, among: [] }
      : withEnds(turn, person, command, found, unknown, short)
  const waiting = waitingFor(turn, person, command)
  if (short.length > 0) return withEnds(turn, person, command, [], [], short)
  const there = kind === 'picked-up' ? atPlaceNamed(turn, read, waiting) : []
  if (there.length > 0) return only(there)
  const [, day] = ofThatDay.exec(read.text) ?? []
  if (day !== undefined && inBulk.has(kind)) {
    const then = waiting.filter(({ code }) => code.startsWith(`${day}-`))
    if (then.length > 0) return { ...only(then), ofAll: true }
  }
  if (leavesOut(read.text)) return { found: [], unknown: [], among: dueOf(turn, waiting) }
  const spoken = spokenOf(turn, read, person, kind)
  const { strangers } = spoken
  const candidates = [...waiting, ...alsoOpen(turn, person, kind)]
  if (spoken.medicines.length > 0) return ofMedicines(read, spoken, candidates)
  const each = person.role === 'pharmacist' ? [] : sideBySide(read, spoken.theirs)
  if (each.length > 1) return { ...ofEach(each, waiting), strangers }
  const ofNames = person.role === 'pharmacist' ? underNames(turn, read, person, command, waiting) : null
  if (ofNames !== null) return { ...ofNames, strangers }
  const named = spoken.ofThem === null ? [] : candidates.filter((each) => spoken.ofThem?.includes(each))
  if (spoken.ofThem !== null && named.length === 0)
    return spoken.ofThem.length === 0
      ? { found: [], unknown: [], among: waiting, strangers }
      : { ...asTheyStand(spoken.ofThem), strangers }
  const chosen = named.length > 0 ? named : waiting
  // Nobody was met with what nobody has fetched: 药放门卫了 is of what is on its way.
  const carried = command.kind === 'undone' && command.step === 'delivered' ? named.filter(isCarried) : []
  if (isOnePatient(carried)) return { ...only(carried), strangers }
  // What they have in their bag goes before what still lies at a counter.
  const inTurn = named.filter((appointment) => waiting.includes(appointment))
  if (isOnePatient(named)) return { ...only(inTurn.length > 0 ? inTurn : named), strangers }
  if (chosen.length === 1 && !byNameOnly.has(kind)) return { ...only(chosen), strangers }
  const all = named.length > 0 ? [] : saidOfAll(turn, read, person, kind, waiting)
  if (all.length === 0) return { found: [], unknown, among: chosen, strangers }
  const left = read.answer.all && kind === 'picked-up' ? dueOf(turn, waiting) : []
  return { ...only(all), ofAll: true, among: left.filter((appointment) => !all.includes(appointment)) }
}

/** Of each what waits for it; where nothing does, whatever there is, so that it is said how it stands. */
function ofEach(each: readonly (readonly Appointment[])[], waiting: readonly Appointment[]): Meant {
  const due = each.map((orders) => {
    const theirs = orders.filter((order) => waiting.includes(order))
    return theirs.length > 0 ? theirs : asTheyStand(orders).found
  })
  return {
    found: [...new Set(due.filter(isOnePatient).flat())],
    unknown: [],
    among: due.filter((orders) => !isOnePatient(orders)).flat(),
  }
}

const isCarried = (appointment: Appointment): boolean =>
  openLegs(appointment).some((leg) => hasMilestone(leg, 'picked-up'))

/** 0317的全备好了: all with codes of that day. */
const ofThatDay = /(?<!\d)(\d{4})(?:那天)?的?(?:单子?)?(?:都|全)/

/** 惠民药房的都拿了: what is fetched from that counter, where only one of them is called so. */
const ofPlace = /([^\s,，。]{2,12}?)(?:那边|这边)?的?(?:都|全)/

function atPlaceNamed(
  turn: Turn,
  { text }: Understanding,
  waiting: readonly Appointment[],
): readonly Appointment[] {
  const words = ofPlace.exec(text)?.[1] ?? ''
  const isCalledSo = ({ pharmacy }: Leg): boolean =>
    pharmacy !== null && (pharmacyOf(turn.world.directory, pharmacy)?.name.includes(words) ?? false)
  const due = words.length < 2 ? [] : dueOf(turn, waiting)
  const legs = due.flatMap(openLegs).filter((leg) => isToFetch(leg) && isCalledSo(leg))
  const isOne = new Set(legs.map(({ pharmacy }) => pharmacy)).size === 1
  // A part of it at another counter is not fetched yet.
  return isOne ? due.filter((appointment) => openLegs(appointment).every(isCalledSo)) : []
}

/** 002 004 0317-006都备好了: yesterday's 002 and today's are asked about, whatever is plain is done. */
function withEnds(
  turn: Turn,
  person: Person,
  command: Command,
  found: readonly Appointment[],
  unknown: readonly string[],
  ends: readonly string[],
): Meant {
  const { directory } = turn.world
  const waiting = waitingFor(turn, person, command).filter((order) => !found.includes(order))
  const open = turn.book.appointments.by('open', yes).filter((order) => mayServe(directory, person, order))
  const byEnd = ends.map((end) => {
    const endsSo = ({ code }: Appointment): boolean => code.endsWith(`-${end}`)
    const due = waiting.filter(endsSo)
    return due.length > 0 ? due : open.filter(endsSo)
  })
  const plain = byEnd.flatMap((orders) => (orders.length === 1 ? orders : []))
  const unsure = byEnd.flatMap((orders) => (orders.length > 1 ? orders : []))
  const nowhere = [...unknown, ...ends.filter((_, at) => byEnd[at]?.length === 0)]
  const all = [...new Set([...found, ...plain])]
  return { found: all, unknown: nowhere, among: unsure }
}

/** 李奶奶、刘师傅的都好了: of each what waits for it; where nothing does, whatever there is, so that it is said how it stands. */
function underNames(
  turn: Turn,
  { patients = [], answer }: Understanding,
  person: Extract<Person, { role: 'pharmacist' }>,
  command: Command,
  waiting: readonly Appointment[],
): Meant | null {
  if (patients.length === 0) return null
  const each = patients.map((name) => {
    const theirs = ordersUnder(turn, person, name)
    const due = theirs.filter((order) => waiting.includes(order))
    const undone = command.kind === 'undone' && command.step === 'picked-up' ? due.filter(isCarried) : []
    if (undone.length > 0) return undone
    return due.length > 0 ? due : theirs
  })
  // Two neighbours are called so, or she has two orders and one of them is refused.
  const isPlain = (orders: readonly Appointment[]): boolean =>
    isOnePatient(orders) && (orders.length === 1 || answer.all || !ofOne.has(command.kind))
  const unsure = each.filter((orders) => !isPlain(orders)).flat()
  const found = [...new Set(each.filter(isPlain).flat())]
  return { found, unknown: [], among: unsure, byName: true }
}

/** 除了小蓝的都收了: of all but those that are named; where nobody can say whom, none is noted. */
function allOthers(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
  command: Command,
  except: string,
): Meant {
  const waiting = waitingFor(turn, person, command)
  const all = dueOf(turn, waiting)
  const due = toBeHad(turn, command.kind, all)
  const codes = readCodes(except)
  const { found, unknown } = namedAppointments(turn, message, { ...read, codes })
  const short = readShortCodes(except)
  const isLeft = (appointment: Appointment): boolean =>
    (codes.length > 0 && found.includes(appointment)) ||
    short.some((end) => appointment.code.endsWith(`-${end}`)) ||
    isNamed(appointment, { ...read, text: except })
  const left = [...new Set([...(codes.length > 0 ? found : []), ...due.filter(isLeft)])]
  const others = due.filter((appointment) => !left.includes(appointment))
  const isPlain = left.length > 0 && unknown.length === 0 && namesNoMore(except, codes, short)
  // Nothing else waits for it.
  if (isPlain && others.length === 0) return { ...only([]), left }
  return isPlain && (inBulk.has(command.kind) || command.kind === 'picked-up')
    ? { ...only(others), left, ofAll: true, among: notYet(all, [...left, ...others]) }
    : { found: [], unknown, among: left.length > 0 ? others : due }
}

/** Of what no counter has made ready they are asked. */
const notYet = (all: readonly Appointment[], known: readonly Appointment[]): readonly Appointment[] =>
  all.filter((appointment) => !known.includes(appointment))

/** 除了4都好了, where 4 is the end of no code. */
const namesNoMore = (except: string, codes: readonly string[], short: readonly string[]): boolean =>
  codes.length + short.length > 0 || !/(?<![\d-])\d{1,2}(?![\d-])/.test(except)

/** What an agent has fetched was ready, or its time has come; of the rest they are asked. */
const toBeHad = (turn: Turn, kind: Command['kind'], due: readonly Appointment[]): readonly Appointment[] =>
  kind === 'picked-up'
    ? askedFor(due).filter((appointment) => isReadyThere(appointment) || isOnRun(turn, appointment))
    : due

/** Where some have asked for somebody to fetch it, the others fetch theirs by themselves. */
function askedFor(orders: readonly Appointment[]): readonly Appointment[] {
  const asked = orders.filter(isToBeFetched)
  return asked.length > 0 ? asked : orders
}

const isReadyThere = (appointment: Appointment): boolean =>
  openLegs(appointment).some((leg) => hasMilestone(leg, 'ready'))

const isOnRun = ({ now }: Turn, appointment: Appointment): boolean =>
  firstSlot(appointment) <= now + aroundRun

/** 都备好了 is of what is due. An agent's 取到了, with 都 or without, is of what was ready on this run. */
function saidOfAll(
  turn: Turn,
  { answer, text }: Understanding,
  { role }: Person,
  kind: Command['kind'],
  waiting: readonly Appointment[],
): readonly Appointment[] {
  const due = dueOf(turn, waiting)
  const count = readHowMany(text)
  // 4 5 都备好了, where no code ends so: whatever they mean, it is not all of them.
  if (count === 'unclear') return []
  const isSo = (orders: readonly Appointment[]): boolean => count === null || count === orders.length
  if (kind !== 'picked-up') return answer.all && inBulk.has(kind) && isSo(due) ? due : []
  const theirs = role === 'agent' ? askedFor(due) : due
  const ready = theirs.filter(isReadyThere)
  const onRun = theirs.filter((appointment) => isOnRun(turn, appointment))
  if (count !== null) return [onRun, ready].find(isSo) ?? []
  if (whole.test(text)) return toBeHad(turn, kind, due)
  // What no counter has made ready nobody can have fetched: that is asked about.
  const fetched = ready.filter((appointment) => onRun.includes(appointment))
  return role === 'agent' || answer.all ? fetched : []
}

/** 全部取了: none left out. */
const whole = /全部|统统|一份不[差少落]|\ball\s+of\s+(?:them|it)\b/i

/** By name it may be said of what nobody has noted as fetched, too: 王阿姨的送到了. */
const alsoOpen = (turn: Turn, person: Person, kind: Command['kind']): readonly Appointment[] =>
  kind === 'delivered' ? waitingFor(turn, person, { kind: 'picked-up' }) : []

/** What takes something from somebody is never meant by chance. */
const byNameOnly: ReadonlySet<Command['kind']> = new Set(['reject', 'undone'])

/** Each of these is decided for an order of its own. */
const ofOne: ReadonlySet<Command['kind']> = new Set(['approve', 'reject', 'undone', 'no-show', 'part-only'])

/** 都备好了, 都送到了. Each review is of its own. */
const inBulk: ReadonlySet<Command['kind']> = new Set([
  'ready',
  'delivered',
  'card-collected',
  'card-returned',
])

const firstSlot = (appointment: Appointment): Instant =>
  Math.min(
    ...openLegs(appointment)
      .filter(isPlaced)
      .map(({ slot }) => slot.from),
  )

/** 都 speaks of today's; where nothing is left of today, of the next day's. */
function dueOf({ now, scene }: Turn, waiting: readonly Appointment[]): readonly Appointment[] {
  const days = waiting.map((appointment) => dayOf(firstSlot(appointment), scene.timezone))
  const today = localDay(now, scene.timezone)
  const until = days.some((day) => day <= today) ? today : days.toSorted()[0]
  return until === undefined ? [] : waiting.filter((_, at) => (days[at] ?? until) <= until)
}

/** What has no place, such as a card that stayed with the agent when its order ended, is of no later day. */
const dayOf = (at: Instant, timezone: string): Day => (Number.isFinite(at) ? localDay(at, timezone) : '')

const isToFetch = (leg: Leg): boolean => leg.status === 'booked' && !hasMilestone(leg, 'picked-up')

/** The orders that a word of somebody could be about. */
function waitingFor(turn: Turn, person: Person, command: Command): readonly Appointment[] {
  const { directory, catalogue } = turn.world
  const here = (leg: Leg): boolean => person.role !== 'pharmacist' || leg.pharmacy === person.pharmacy
  const waits = (appointment: Appointment): boolean => {
    const { standing } = appointment
    const legs = openLegs(appointment).filter((leg) => leg.status === 'booked' && here(leg))
    switch (command.kind) {
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
      case 'undone':
        // Nothing was noted of what never happened.
        return legs.length > 0
      case 'card-collected':
        return legs.length > 0 && cardOf(appointment) === null
      case 'card-returned':
        return cardOf(appointment) !== null
      default:
        return false
    }
  }
  // A card stays with the agent when its order ends.
  const { appointments } = turn.book
  const all = command.kind === 'card-returned' ? [...appointments.values()] : appointments.by('open', yes)
  return all
    .filter((appointment) => mayServe(directory, person, appointment) && waits(appointment))
    .toSorted(inOrder)
}

/** 王阿姨的, 3-502的: by the patient's name, the writer's, or the door. */
export const isNamed = (order: Appointment, read: Understanding): boolean =>
  isTheirDoor(order, read) || namesOf(order).some((name) => read.text.includes(name))

const say = phrases('zh')

/** 除了005都备好了: that 005 stands as before is said, too. */
export const leftOut = (left: readonly Appointment[], isAllElseNoted = false): readonly string[] =>
  left.length === 0
    ? []
    : [
        say.leftOut(
          left.map(({ code }) => code),
          isAllElseNoted,
        ),
      ]

/** Asks which one it is, with those that it could be. */
export function askWhichOfThese(
  turn: Turn,
  person: Person,
  among: readonly Appointment[],
  strangers: readonly string[] = [],
  hint: readonly string[] = [],
): void {
  const which = among.length === 0 ? say.noSuchOrder('') : whichOfThese(turn, person, among)
  turn.answer([...noneOf(strangers), which, ...hint].join('\n'), 'zh', among)
}

/** That there is no order of those who are named, so that nothing was noted of them. */
export const noneOf = (strangers: readonly string[] = []): readonly string[] =>
  strangers.length === 0 ? [] : [say.noOrderOf(strangers)]

/** The question which one it is. */
export function whichOfThese(turn: Turn, { role }: Person, among: readonly Appointment[]): string {
  const listener = role === 'operator' ? 'coordinator' : role
  for (const appointment of among) turn.touch(appointment)
  return say.whichOfThese(among.map((appointment) => rosterLineHere(turn, appointment, listener)))
}
