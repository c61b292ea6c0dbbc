import { type Appointment, isOpen } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { Address } from '../../domain/request.ts'
import { withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import { doorsMeant } from '../../intake/doors.ts'
import { normalise } from '../../intake/normalise.ts'
import { isSurname, named } from '../../intake/patient-name.ts'
import { readNamedBeside } from '../../intake/spoken-of.ts'
import type { Command, Mention, Understanding } from '../../intake/understanding.ts'
import { rememberingLast } from '../../pattern/remembering.ts'
import { addressLabel } from '../../replies/audience.ts'
import { mayServe } from '../people.ts'
import type { Turn } from '../turn.ts'
import { namesOf, spokenOfWithin, wasHere } from './spoken-names.ts'

/** What a word of an office is said of, as far as it says so without a code. */
export interface SpokenOf {
  /** All orders that they could have in mind, whatever they wait for, also those that are over. */
  readonly theirs: readonly Appointment[]
  /** By a name or a door: those of `theirs` that it fits; null where nobody is named. */
  readonly ofThem: readonly Appointment[] | null
  /** The medicines of which it is said. */
  readonly medicines: readonly Mention[]
  /** Names and doors that fit none of `theirs`. */
  readonly strangers: readonly string[]
}

/** A counter that says little: what is no word of its work is a name, or a medicine that nobody knows. */
const inFewWords: ReadonlySet<Command['kind']> = new Set(['approve', 'ready', 'picked-up'])

/** Whom and what a word of an office names; what fits no order of theirs is a stranger, and never passed over. */
export function spokenOf(turn: Turn, read: Understanding, person: Person, kind: Command['kind']): SpokenOf {
  const theirs = ordersOf(turn, person)
  const medicines = read.mentions.filter(({ match }) => match.kind === 'drug')
  const said = withoutShortCodes(bareWords(read.text))
  const called = new Set(theirs.flatMap(namesOf).filter((name) => said.includes(name)))
  // 代文审好了: what is written in an order of theirs is its medicine, though elsewhere it may be another word.
  const written = new Set(theirs.flatMap(writtenIn).filter((word) => said.includes(word)))
  const known = [
    ...called,
    ...written,
    ...read.mentions.flatMap(({ written }) => [written, normalise(written).text]),
  ]
  const isCounter = person.role === 'pharmacist' && inFewWords.has(kind)
  const others = readNamedBeside(said, known.toSorted(longestFirst), isCounter).filter(
    (name) => !isOfOffices(turn, name, said),
  )
  const bySurname = others.flatMap((name) => {
    const order = onlyOfThatSurname(theirs, name)
    return order === null ? [] : [{ name, order }]
  })
  const doors = doorsIn(read.text)
  const atDoor = doors.length === 0 ? [] : theirs.filter((order) => isTheirDoor(order, read))
  const byName = theirs.filter((order) => namesOf(order).some((name) => called.has(name)))
  const byWords =
    medicines.length > 0
      ? []
      : theirs.filter((order) => isOpen(order) && writtenIn(order).some((word) => written.has(word)))
  const found = [
    ...new Set([
      ...(byName.length > 0 ? [] : byWords),
      ...byName,
      ...atDoor,
      ...bySurname.map(({ order }) => order),
    ]),
  ]
  // 603 alone may count anything.
  const strange = doors.filter(
    ({ address }) => address.building !== null && !theirs.some((order) => livesAt(order, address)),
  )
  const strangers = others.filter((name) => !bySurname.some((each) => each.name === name))
  const strangeDoors = strange.map(({ address }) => addressLabel(address))
  const isNamed = found.length > 0 || strangers.length > 0 || strangeDoors.length > 0
  return {
    theirs,
    ofThem: isNamed ? narrowed(found, atDoor) : null,
    medicines,
    strangers: [...strangers, ...strangeDoors],
  }
}

const writtenIn = ({ request }: Appointment): readonly string[] =>
  request.items.flatMap(({ written }) => (written.length < 2 ? [] : [written]))

/** Those who are named and have no order that is theirs, where nobody is named who has one. */
export function onlyStrangers(turn: Turn, read: Understanding, person: Person): readonly string[] {
  const { ofThem, strangers } = spokenOf(turn, read, person, 'undone')
  return ofThem?.length === 0 ? strangers : []
}

const longestFirst = (a: string, b: string): number => b.length - a.length

/** 1-101桑阿姨 is not the one of 2-103. */
function narrowed(found: readonly Appointment[], atDoor: readonly Appointment[]): readonly Appointment[] {
  const both = atDoor.filter((order) => found.includes(order))
  return both.length > 0 ? both : found
}

/** Open, or of the last days. */
function ordersOf(turn: Turn, person: Person): readonly Appointment[] {
  const isTheirs = (order: Appointment): boolean =>
    person.role === 'pharmacist'
      ? wasHere(turn, person, order)
      : mayServe(turn.world.directory, person, order)
  return [...turn.book.appointments.values()].filter(
    (order) => (isOpen(order) || turn.now - order.createdAt <= spokenOfWithin) && isTheirs(order),
  )
}

/** Whether it is of a door that they name. */
export const isTheirDoor = (order: Appointment, { text }: Understanding): boolean =>
  doorsIn(text).some(({ address }) => livesAt(order, address))

const doorsIn = rememberingLast((text) => doorsMeant(withoutShortCodes(bareWords(text))))

function livesAt({ request }: Appointment, { building, room }: Address): boolean {
  const home = request.patient.address
  return room !== null && home.room === room && (building === null || home.building === building)
}

/** Two who are named side by side: what is said is said of each. */
const between = /^[的家那单份些药卡、,，和跟与及同还有也都\s/&+]*$/
/** 1-101送到 1-102送到. */
const andSo =
  /^[的家那单份些药卡、,，和跟与及同还有也都\s/&+]*(?:已经?|都)?(?<step>[收拿取领送还])[到达好掉完了给回]*[、,，\s]*$/
const steps = /[收拿取领送还](?=[到达好掉完了给])/g

/** A name or a door in the text, half-open, with the orders that it fits. */
interface Named {
  readonly start: number
  readonly end: number
  readonly orders: readonly Appointment[]
}

/** Whoever is named, in turn; a name beside its door is one. */
export function namedInTurn(read: Understanding, theirs: readonly Appointment[]): readonly Named[] {
  const said = withoutShortCodes(bareWords(read.text))
  const names = [...new Set(theirs.flatMap(namesOf))].toSorted(longestFirst).flatMap((name): Named[] => {
    const start = said.indexOf(name)
    const orders = theirs.filter((order) => namesOf(order).includes(name))
    return start < 0 ? [] : [{ start, end: start + name.length, orders }]
  })
  const doors = doorsIn(read.text).map(({ address, start, end }): Named => {
    return { start, end, orders: theirs.filter((order) => livesAt(order, address)) }
  })
  const found: Named[] = []
  for (const named of [...doors, ...names].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last !== undefined && named.start < last.end) continue
    const both = last?.orders.filter((order) => named.orders.includes(order)) ?? []
    if (last !== undefined && both.length > 0 && named.start - last.end <= 2)
      found.splice(-1, 1, { start: last.start, end: named.end, orders: both })
    else found.push(named)
  }
  return found
}

/**
 * 1-101的卡和1-102的卡都拿到了, 甲阿姨 乙阿姨送到: the orders of each who is named, where they stand side by side and one and
 * the same is said of all; else none.
 */
export function sideBySide(
  read: Understanding,
  theirs: readonly Appointment[],
): readonly (readonly Appointment[])[] {
  const said = withoutShortCodes(bareWords(read.text))
  const named = namedInTurn(read, theirs)
  const kinds = said.match(steps)?.map((step) => (step === '送' || step === '还' ? step : '取')) ?? []
  const isOneStep = new Set(kinds).size < 2
  const isJoined = named.every(({ start }, at) => {
    const gap = said.slice(named[at - 1]?.end ?? start, start)
    return between.test(gap) || (isOneStep && andSo.test(gap))
  })
  return isJoined ? named.map(({ orders }) => orders).filter((orders) => orders.length > 0) : []
}

const titled = new RegExp(named)

/** 王阿姨, of the only one here whose name 王秀英 says no more than that. */
function onlyOfThatSurname(theirs: readonly Appointment[], name: string): Appointment | null {
  if (titled.exec(name)?.[0] !== name) return null
  const letter = [...name].find(isSurname) ?? ''
  const those = theirs.filter(
    (order) => isOpen(order) && namesOf(order).some((own) => own.startsWith(letter) && !titled.test(own)),
  )
  const [only, ...others] = those
  return only !== undefined && others.length === 0 ? only : null
}

/** Of a counter, a community or a colleague, who are named by the way. */
function isOfOffices({ world: { directory } }: Turn, name: string, said: string): boolean {
  const isPlace =
    directory.pharmacies.some((pharmacy) => pharmacy.name.includes(name)) ||
    directory.streets.some(
      (street) => street.name.includes(name) || street.communities.some((one) => one.name.includes(name)),
    )
  const isColleague = directory.people.some((one) => one.name.endsWith(name)) && !said.includes(`${name}的`)
  return isPlace || isColleague
}
