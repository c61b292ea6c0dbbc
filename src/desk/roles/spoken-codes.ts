import { type Appointment, isOpen, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import { readCodes, withWholeCodes } from '../../intake/codes.ts'
import { readCommand } from '../../intake/command.ts'
import { readNamed } from '../../intake/role-word/orders-named.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { mayServe, personOf } from '../people.ts'
import type { Turn } from '../turn.ts'
import { atWork } from './at-work.ts'
import { namesSpoken } from './spoken-names.ts'

/**
 * 李奶奶取了, 004 备好了, 4 5 都备好了: behind a counter people say the end of a code. Where only one order of theirs ends in it, it is
 * as if they had said the whole.
 */
export function withSpokenCodes(turn: Turn, message: IncomingMessage, read: Understanding): Understanding {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person === null) return read
  const isForUs = message.group === null || message.mentionsBot || read.addressed
  if (!isForUs && atWork(turn, message) === null) return read
  const coded = withCodes(turn, person, read)
  const patients = person.role === 'pharmacist' ? namesSpoken(turn, person, read.text) : []
  if (patients.length === 0) return coded
  return { ...coded, patients, command: coded.command ?? readNamed(coded, patients) }
}

function withCodes(turn: Turn, person: Person, read: Understanding): Understanding {
  if (!/\d/.test(read.text)) return read
  const day = ofDay.exec(read.text)
  const said = day === null ? read.text : read.text.replace(day[0], ' ')
  const text = withWholeCodes(said, (end) => onlyCode(turn, person, end, day?.[1]))
  if (text === said) return read
  const codes = readCodes(text)
  return { ...read, text, codes, command: readCommand(text, { mentions: read.mentions, codes }) }
}

/** 002 备好了 是0316的: which day's it is. */
const ofDay = /(?:[,，\s]*(?:是|就是))?(?<!\d)((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:那天)?的(?!\d)/

/** What is open goes before what is over, of which the last is meant. */
function onlyCode(turn: Turn, person: Person, end: string, day = ''): string | null {
  const { directory } = turn.world
  const theirs = [...turn.book.appointments.values()].filter(
    (appointment) => appointment.code.endsWith(`${day}-${end}`) && mayServe(directory, person, appointment),
  )
  const open = theirs.filter((appointment) => isOpen(appointment) && isStillTheirs(appointment, person))
  const [only, ...others] =
    open.length > 0 ? open : theirs.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, 1)
  return only !== undefined && others.length === 0 ? only.code : null
}

/** What was moved to another counter is no longer meant at this one. */
const isStillTheirs = (appointment: Appointment, person: Person): boolean =>
  person.role !== 'pharmacist' ||
  appointment.standing.kind === 'deciding' ||
  openLegs(appointment).some((leg) => leg.pharmacy === person.pharmacy)
