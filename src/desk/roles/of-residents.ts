import { addDays, localDay } from '../../booking/calendar.ts'
import { type Appointment, isOpen } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { chatOf, type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { minutes } from '../../domain/time.ts'
import { readCannotCome } from '../../intake/cannot-come.ts'
import { readShortCodes, withoutShortCodes } from '../../intake/codes.ts'
import { bareWords, question } from '../../intake/command.ts'
import { bringsNeed, readHandover, saysUnreached, speaksOfOwnHome } from '../../intake/staff-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { hailOf } from '../../replies/audience.ts'
import { answerFor } from '../answers.ts'
import { takeChange } from '../changes.ts'
import { byCode, openOf, sameAccount } from '../ledger.ts'
import { agentOf, mayServe, personOf } from '../people.ts'
import { questionsFor } from '../questions.ts'
import { reply } from '../replying.ts'
import { record } from '../revise.ts'
import { takeNeed } from '../shares.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { atWork } from './at-work.ts'
import { askWhichOfThese, isNamed, isOnePatient } from './meant.ts'
import { standingLine, tellStandings } from './standings.ts'

type Officer = Extract<Person, { role: 'pharmacist' | 'agent' | 'coordinator' }>

const say = phrases('zh')

/**
 * What somebody with an office says of residents and their orders in the words of every day: what a call has brought,
 * how somebody's order stands, who else shall carry it. In private they order nothing for themselves unless they say so.
 *
 * @returns null where they speak of something else, or of their own home
 */
export function takeWordOfResidents(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const person = inOffice(turn, message)
  if (person === null || read.thanksOnly || read.medicalQuestion || speaksOfOwnHome(read.text)) return null
  const { found, isCoded, unknown } = ordersNamed(turn, message, read, person)
  if (found.some(({ request }) => sameAccount(request.writer, senderOf(message)))) return null
  const changed = takeHandover(turn, read, found, person) ?? takeCall(turn, read, found, person)
  if (changed !== null) return changed
  // A whole code has its own ways.
  if (read.codes.length > 0) return null
  if (found.length > 0) return takeNamed(turn, message, read, found, person, isCoded)
  if (unknown.length > 0 && read.items.length === 0) {
    turn.answer(unknown.map((end) => say.noSuchOrder(end)).join('\n'), 'zh')
    return 'declined'
  }
  return declineOwnNeed(turn, message, read) ?? askWhose(turn, message, read)
}

/** In private with somebody who has an office, or in its own group. */
export function inOffice(turn: Turn, message: IncomingMessage): Officer | null {
  const person =
    message.group === null ? personOf(turn.world.directory, senderOf(message)) : atWork(turn, message)
  return person?.role === 'operator' ? null : person
}

interface Named {
  readonly found: readonly Appointment[]
  /** By a code, or the end of one. */
  readonly isCoded: boolean
  /** Ends of codes that no order of theirs has. */
  readonly unknown: readonly string[]
}

/** A short code is of what was asked for within so many days. */
const daysOfCodes = 7

/** By code or quote, else by the end of a code, else by name or door: those that are theirs to serve. */
export function ordersNamed(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Officer,
): Named {
  const { directory } = turn.world
  const theirs = (orders: readonly Appointment[]): readonly Appointment[] =>
    orders.filter((order) => mayServe(directory, person, order))
  const coded = namedAppointments(turn, message, read)
  if (read.codes.length > 0 || coded.found.length > 0)
    return { found: theirs(coded.found), isCoded: true, unknown: [] }
  const ends = readShortCodes(read.text)
  const byEnd = ends.map((end) => ({ end, orders: theirs(endingIn(turn, end)) }))
  const ended = byEnd.flatMap(({ orders }) => orders)
  const unknown = byEnd.filter(({ orders }) => orders.length === 0).map(({ end }) => end)
  if (ended.length > 0) return { found: ended, isCoded: true, unknown }
  const open = turn.book.appointments.by('open', yes)
  return { found: theirs(open.filter((order) => isNamed(order, read))), isCoded: false, unknown }
}

/** Those that are open, else the last one. */
function endingIn(turn: Turn, end: string): readonly Appointment[] {
  const today = localDay(turn.now, turn.scene.timezone)
  const all = Array.from({ length: daysOfCodes }, (_, n) => {
    const [, month = '', day = ''] = addDays(today, -n).split('-')
    return byCode(turn.book, `${month}${day}-${end}`)
  }).filter((order) => order !== null)
  const open = all.filter(isOpen)
  return open.length > 0 ? open : all.slice(0, 1)
}

/** 改给小李送: who carries goes by the community, so that nothing is noted, least of all of the patient. */
function takeHandover(
  turn: Turn,
  read: Understanding,
  found: readonly Appointment[],
  person: Officer,
): Outcome | null {
  if (person.role === 'pharmacist' || question.test(read.text)) return null
  const isOfCarrier = readHandover(read.text)
  // 改给女儿, of an order that is somebody's: whose it is they change themselves.
  const isOfPatient = found.length > 0 && read.intent === 'amend' && read.recipient !== null
  if ((!isOfCarrier && !isOfPatient) || (isOfPatient && saysMore(read))) return null
  const codes = found.map(({ code }) => code)
  for (const order of found) turn.touch(order)
  if (isOfPatient && !carries.test(read.text)) {
    turn.answer(say.patientStays(codes), 'zh', found)
    return 'declined'
  }
  const [first] = found
  const agent = first === undefined ? null : agentOf(turn.world.directory, first.request.patient.community)
  const carrier = person.role === 'agent' ? null : (agent?.name ?? null)
  turn.answer(say.carrierStays(codes, carrier), 'zh', found)
  return 'declined'
}

const carries = /[送拿取跑代领]/

const saysMore = ({ items, wish, answer }: Understanding): boolean =>
  items.length > 0 || wish !== null || answer.amount !== null

/** What a call has brought, of the one order that waits for it: which medicine, how many; or that nobody answered. */
function takeCall(
  turn: Turn,
  read: Understanding,
  found: readonly Appointment[],
  person: Officer,
): Outcome | null {
  if (person.role === 'pharmacist' || question.test(read.text)) return null
  const waiting = found.filter(({ standing }) => standing.kind === 'asking')
  if (saysUnreached(read.text)) {
    const called = waiting.length > 0 ? waiting : found.length > 0 ? found : asked(turn, person)
    const [only, ...others] = called
    if (only === undefined || read.items.length > 0) return null
    if (others.length > 0 && !isOnePatient(called)) {
      askWhichOfThese(turn, person, called)
      return 'asked'
    }
    record(turn, only, 'reminded', {}, { old: null, new: 'not reached by phone' })
    turn.answer(say.unreachedNoted(only.code, labelHere(turn, only)), 'zh', [only])
    return 'done'
  }
  const [only, ...others] = found.length > 0 ? waiting : spokenOf(turn, read, person)
  if (only === undefined || others.length > 0 || read.intent === 'cancel' || bringsNeed(read.text))
    return null
  const outcome = answerFor(turn, read, only)
  if (outcome === null) return null
  const now = turn.book.appointments.get(only.id) ?? only
  const missing = now.standing.kind === 'asking' ? now.standing.missing[0].kind : null
  const line = standingLine(turn, person, now)
  turn.answer(missing === null ? line : `${line}\n${say.stillToAsk(now.code, missing)}`, 'zh', [now])
  return outcome
}

/** So long after a word of theirs 2盒 goes on with it. */
const goesOn = minutes(10)

/** What they have said something of just now, where they say no more than how many. */
function spokenOf({ book, now, cause }: Turn, read: Understanding, person: Officer): readonly Appointment[] {
  if (read.answer.amount === null || read.mentions.length > 0 || read.codes.length > 0) return []
  return book.appointments.by('open', yes).filter(({ standing, history }) => {
    const last = history.findLast(({ what }) => what === 'answered')
    const isTheirs = last !== undefined && sameAccount(last.by, person) && sameAccount(cause.by, person)
    return standing.kind === 'asking' && isTheirs && now - last.at <= goesOn
  })
}

/** The only ones that an agent has been asked to phone about. */
const asked = (turn: Turn, person: Officer): readonly Appointment[] =>
  turn.book.appointments
    .by('open', yes)
    .filter((order) => order.standing.kind === 'asking' && mayServe(turn.world.directory, person, order))

/** 李奶奶的怎么样了, 003, 李奶奶的不要了. */
function takeNamed(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  found: readonly Appointment[],
  person: Officer,
  isCoded: boolean,
): Outcome | null {
  const { intent, text } = read
  if (read.wantsPerson || intent === 'wrong' || intent === 'received') return null
  const asks = question.test(text) || asksWhat.test(text) || intent === 'status' || isBareName(found, text)
  if (asks && intent !== 'cancel')
    return isCoded ? tellStandings(turn, person, found, []) : tellOf(turn, person, found)
  if ((intent === 'cancel' || intent === 'amend') && person.role !== 'pharmacist') {
    const [only, ...others] = found
    if (only !== undefined && others.length === 0)
      return takeChange(turn, message, { ...read, codes: [only.code] })
    askWhichOfThese(turn, person, found)
    return 'asked'
  }
  // At a door that is named it is a need that they bring for somebody.
  if (intent === 'request' && (read.address.building !== null || bringsNeed(text)))
    return takeNeed(turn, message, withCommunity(read, found))
  return tellStandings(turn, person, found, [], true)
}

const asksWhat = /什么|啥|哪|多少|几[盒点时样]|情况|进度/

/** As many as are told one by one; of more it is asked whose. */
const mostTold = 6

function tellOf(turn: Turn, person: Officer, found: readonly Appointment[]): Outcome {
  if (found.length <= mostTold) return tellStandings(turn, person, found, [])
  askWhichOfThese(turn, person, found)
  return 'asked'
}

/** 李奶奶, 5-101李奶奶的, 003: nothing is said of it. */
function isBareName(found: readonly Appointment[], text: string): boolean {
  const names = found.flatMap(({ request: { patient, writer } }) => [patient.name, hailOf(writer.name).name])
  let rest = withoutShortCodes(bareWords(text))
  for (const name of names) if (name !== null) rest = rest.replaceAll(name, '')
  return /^[\d\-—号室楼弄的药单子呢那个昨今天早上下午报约配,，、\s]*$/u.test(rest)
}

/** Where somebody lives who is known by name, nobody need be asked. */
function withCommunity(read: Understanding, found: readonly Appointment[]): Understanding {
  const [known] = isOnePatient(found) ? found : []
  return { ...read, community: read.community ?? known?.request.patient.community ?? null }
}

/** A medicine, and nobody's name beside it: it is not known whose it would be. */
function declineOwnNeed(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const isMore = read.intent === 'amend' && read.items.some(({ quantity }) => quantity !== null)
  const isNew = read.intent === 'request' || (isMore && openOf(turn.book, senderOf(message)).length === 0)
  const isNeed = isNew && read.items.length > 0 && message.group === null && message.quotes === null
  const isOfResident = read.address.building !== null || bringsNeed(read.text) || read.phone !== null
  const asked = questionsFor(turn.book, senderOf(message), chatOf(message), 0)
  const isAsked = asked.some(({ about }) => about.kind !== 'unclear')
  if (!isNeed || isOfResident || isAsked) return null
  const words = read.items.map(({ written }) => written)
  reply(turn, read.language, (phrase) => phrase.whoseNeed(words))
  return 'declined'
}

/** 李奶奶的好了吗, of nobody who has something open here: it is not of their own orders either, if there are none. */
function askWhose(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { intent, text } = read
  const isOfOrder = intent === 'status' || intent === 'amend' || intent === 'cancel'
  const isOwn = openOf(turn.book, senderOf(message)).length > 0 || message.quotes !== null
  if (!isOfOrder || isOwn || message.group !== null) return null
  if ((intent === 'status' && read.items.length > 0) || read.wantsPerson || readCannotCome(text)) return null
  turn.answer(intent === 'status' ? say.nobodySo() : say.noSuchOrder(''), 'zh')
  return 'declined'
}
