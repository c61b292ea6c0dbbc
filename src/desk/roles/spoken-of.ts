import { type Appointment, isOpen } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import { normalise } from '../../intake/normalise.ts'
import { isSurname, named } from '../../intake/patient-name.ts'
import { readNamedBeside } from '../../intake/spoken-of.ts'
import type { Command, Mention, Understanding } from '../../intake/understanding.ts'
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
  const { room } = read.address
  const atDoor = room === null ? [] : theirs.filter((order) => isTheirDoor(order, read))
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
  const isStrangeDoor = room !== null && atDoor.length === 0
  const strangers = others.filter((name) => !bySurname.some((each) => each.name === name))
  const doors = isStrangeDoor ? [addressLabel(read.address) || room] : []
  const isNamed = found.length > 0 || strangers.length > 0 || doors.length > 0
  return {
    theirs,
    ofThem: isNamed ? narrowed(found, atDoor) : null,
    medicines,
    strangers: [...strangers, ...doors],
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

export function isTheirDoor({ request }: Appointment, { address }: Understanding): boolean {
  const { building, room } = request.patient.address
  return (
    address.room !== null &&
    address.room === room &&
    (address.building === null || address.building === building)
  )
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
