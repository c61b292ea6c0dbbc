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
import { readNameAtDoor } from '../../intake/patient-name.ts'
import { readRestoring } from '../../intake/restoring.ts'
import {
  bringsNeed,
  readHandover,
  saysUnreached,
  speaksOfOwnHome,
  speaksToAll,
} from '../../intake/staff-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { hailOf } from '../../replies/audience.ts'
import { fromMessage, fromOrder, raiseAlert } from '../alerts.ts'
import { answerFor } from '../answers.ts'
import { takeChange } from '../changes.ts'
import { byCode, openOf, sameAccount } from '../ledger.ts'
import { agentOf, mayServe, personOf } from '../people.ts'
import { questionsFor } from '../questions.ts'
import { reply } from '../replying.ts'
import { record } from '../revise.ts'
import { takeNeed } from '../shares.ts'
import { namedAppointments, namesDrugOf } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { atWork, toBeDone } from './at-work.ts'
import { isOnePatient } from './meaning.ts'
import { askWhichOfThese, isNamed } from './meant.ts'
import { takeSeveral } from './several.ts'
import { onlyStrangers } from './spoken-of.ts'
import { standingLine, tellStandings } from './standings.ts'
import { namesCounter, takeToCounter } from './to-counter.ts'

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
  const undone = toBeDone(turn, person, read)
  if (person !== null && undone.length > 0) {
    askWhichOfThese(turn, person, undone)
    return 'asked'
  }
  if (read.thanksOnly || read.medicalQuestion || speaksOfOwnHome(read.text)) return null
  if (person === null) return takeAgentsWordInGroup(turn, message, read)
  const { found, isCoded, unknown } = ordersNamed(turn, message, read, person)
  if (found.some(({ request }) => sameAccount(request.writer, senderOf(message)))) return null
  const strangers = saysOfPerson(person, read) ? onlyStrangers(turn, read, person) : []
  if (found.length === 0 && strangers.length > 0) {
    askWhichOfThese(turn, person, [], strangers)
    return 'asked'
  }
  const moved = takeToCounter(turn, read, found, person)
  if (moved !== null) return moved
  const changed = takeHandover(turn, read, found, person) ?? takeCall(turn, read, found, person)
  if (changed !== null) return changed
  const several = person.role === 'pharmacist' ? null : takeSeveral(turn, read, found, person)
  if (several !== null) return several
  const asked = person.role === 'pharmacist' ? passOnQuestion(turn, message, read, found, person) : null
  if (asked !== null) return asked
  // A whole code has its own ways.
  if (read.codes.length > 0) return null
  const unsaid = asksToTell.test(read.text) ? declineMessage(turn, found) : null
  if (unsaid !== null) return unsaid
  const complained = person.role === 'operator' ? passOnComplaint(turn, message, found, person) : null
  if (complained !== null) return complained
  if (found.length > 0) return takeNamed(turn, message, read, found, person, isCoded)
  if (unknown.length > 0 && read.items.length === 0) {
    turn.answer(unknown.map((end) => say.noSuchOrder(end)).join('\n'), 'zh')
    return 'declined'
  }
  return (
    askCommunity(turn, read, person) ??
    declineOwnNeed(turn, message, read) ??
    takeBrought(turn, message, read, person) ??
    askWhose(turn, message, read)
  )
}

/** Of an agent among the neighbours: 大家把卡挂门上 is said to them, 甲阿姨的康忻什么时候有 is asked of that order. */
function takeAgentsWordInGroup(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'agent' || read.codes.length > 0 || read.list !== null) return null
  const asks = question.test(read.text) || asksWhat.test(read.text)
  if (!asks && speaksToAll(read.text) && read.items.length === 0) {
    reply(turn, read.language, (phrase, hail) => phrase.saidToAll(hail))
    return 'done'
  }
  if (read.intent !== 'status' && !asks) return null
  const { found } = ordersNamed(turn, message, read, person)
  const isOwn = found.some(({ request }) => sameAccount(request.writer, person))
  if (found.length > 0) return isOwn ? null : tellOf(turn, person, found)
  const strangers = openOf(turn.book, person).length > 0 ? [] : onlyStrangers(turn, read, person)
  if (strangers.length === 0) return null
  askWhichOfThese(turn, person, [], strangers)
  return 'asked'
}

/** 杨桂芳打不通, which asks nothing and brings no need. Whoever answers the telephone hears so in their own way. */
const saysOfPerson = ({ role }: Person, { items, codes, text }: Understanding): boolean =>
  role !== 'operator' && items.length + codes.length === 0 && !bringsNeed(text) && !question.test(text)

/** In private with somebody who has an office, or in its own group. */
export const inOffice = (turn: Turn, message: IncomingMessage): Person | null =>
  message.group === null ? personOf(turn.world.directory, senderOf(message)) : atWork(turn, message)

/**
 * In their own group, without a word to the bot: whether a coordinator asks or says something of an order that they name
 * by the end of its code, by a name or a door. 王阿姨又来找我了 is said to colleagues.
 */
export function speaksOfOrders(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  const person = inOffice(turn, message)
  if (person?.role !== 'coordinator' || read.thanksOnly) return false
  const { found, isCoded } = ordersNamed(turn, message, read, person)
  const { intent, text } = read
  const isSaid =
    ofOrders.has(intent) || readRestoring(text) !== null || asksHowItIs.test(text) || decides.test(text)
  const isOfMedicine =
    read.items.length > 0 ||
    readHandover(text) ||
    saysUnreached(text) ||
    asksToTell.test(text) ||
    namesCounter(turn, person, read)
  if (found.length === 0)
    return read.items.length > 0 && read.address.building !== null && saysMeant.test(text)
  return isCoded || isSaid || isOfMedicine || isBareName(found, text)
}

/** 顾奶奶要的是氨氯地平，10-201. */
const saysMeant = /[要说指]的(?:就)?是|其实是/
/** 帮我跟刘师傅说一声: the bot carries no messages. */
const asksToTell =
  /^(?:@\S+\s*)?(?:请|麻烦|你)?(?:告诉|通知|转告)(?!我)|(?:帮|替)我?(?:跟|和|对|给|告诉|通知|转告)|(?:跟|和|对|告诉|通知|转告)[^,，。]{1,12}?(?:说一?声|讲一?声|一声)/

const ofOrders: ReadonlySet<Understanding['intent']> = new Set(['amend', 'cancel', 'status', 'received'])
/** 丙阿姨的8盒我同意了: whose word that is, they hear. */
const decides = /同意|批准|[批准]了/
const asksHowItIs = /怎么样|怎样|什么情况|好了(?:吗|没|伐)|到哪|进度/

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
  person: Person,
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

/** 诺和龙医保不能报，问下要不要: whoever can phone the resident asks them. Whose it is, its medicine may say. */
function passOnQuestion(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  found: readonly Appointment[],
  person: Person,
): Outcome | null {
  if (!asksForMe.test(read.text) && !asksOfInstead.test(bareWords(read.text))) return null
  const open = turn.book.appointments.by('open', yes)
  const theirs = open.filter(
    (order) => mayServe(turn.world.directory, person, order) && namesDrugOf(order, read),
  )
  const meant = found.length > 0 ? found : theirs
  const [first] = meant
  if (first === undefined || !isOnePatient(meant)) {
    askWhichOfThese(turn, person, meant)
    return 'asked'
  }
  raiseAlert(turn, { kind: 'help', ...fromOrder(first), text: message.text })
  turn.answer([standingLine(turn, person, first), say.passedOnToCoordinators()].join('\n'), 'zh', meant)
  return 'handed'
}

const asksForMe =
  /问(?:问|一?下|一?声)?[^,，。]{0,10}?(?:(?:还|是否)?要不要|行不行|可不可以|愿不愿意?|能不能接受|是否|换不换)/

/** 甲阿姨的格列美脲换国产的行吗: whether something else will do is for the resident to say. */
const asksOfInstead =
  /(?:换|改|用|给|拿|发|配)(?:成|用|个|他|她|点)?[^,，。;；?？]{1,12}(?:行|可以|好|肯|愿意|同意|要|接受)(?:不(?:行|可以|好|肯|愿意|要))?(?:吗|伐|么|不|[?？])|(?:能|可|好)不(?:能|可以|好)(?:换|改|用)[^,，。]{1,10}|(?:国产|进口|别的牌子|另一种|\d+(?:mg|毫克)的?)(?:的)?(?:行|可以|要|肯)(?:不行|不可以|不要)?(?:吗|伐|么|不|[?？])/

/** Only what becomes of their order reaches a resident through the bot. */
function declineMessage(turn: Turn, found: readonly Appointment[]): Outcome | null {
  const [first] = found
  if (first === undefined || !isOnePatient(found)) return null
  for (const order of found) turn.touch(order)
  turn.answer(say.carriesNoMessages(labelHere(turn, first)), 'zh', found)
  return 'declined'
}

/** What somebody says on the telephone who has not got it, or not what they should have. */
const complains =
  /没(?:有)?(?:收到|拿到|到(?!货)|送|人送|见到)|不对|少了|[送给拿发]错|投诉|催|\b(?:not\s+(?:arrived|come)|wrong|missing)\b/i

/** 李奶奶打热线说药还没到: whoever answers the telephone hears how it stands, and the coordinators hear of it. */
function passOnComplaint(
  turn: Turn,
  message: IncomingMessage,
  found: readonly Appointment[],
  person: Person,
): Outcome | null {
  if (!complains.test(message.text)) return null
  const [first] = found
  if (first !== undefined && !isOnePatient(found)) {
    askWhichOfThese(turn, person, found)
    return 'asked'
  }
  if (first === undefined) turn.answer(say.nobodySo(), 'zh')
  else tellStandings(turn, person, found, [])
  const caller = first === undefined ? fromMessage(message, null, null) : fromOrder(first)
  raiseAlert(turn, { kind: 'help', ...caller, text: message.text })
  turn.addToAnswer(say.passedOnToCoordinators())
  return 'handed'
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
  person: Person,
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
  person: Person,
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
function spokenOf({ book, now, cause }: Turn, read: Understanding, person: Person): readonly Appointment[] {
  if (read.answer.amount === null || read.mentions.length > 0 || read.codes.length > 0) return []
  return book.appointments.by('open', yes).filter(({ standing, history }) => {
    const last = history.findLast(({ what }) => what === 'answered')
    const isTheirs = last !== undefined && sameAccount(last.by, person) && sameAccount(cause.by, person)
    return standing.kind === 'asking' && isTheirs && now - last.at <= goesOn
  })
}

/** The only ones that an agent has been asked to phone about. */
const asked = (turn: Turn, person: Person): readonly Appointment[] =>
  turn.book.appointments
    .by('open', yes)
    .filter((order) => order.standing.kind === 'asking' && mayServe(turn.world.directory, person, order))

/** 李奶奶的怎么样了, 003, 李奶奶的不要了. */
function takeNamed(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  found: readonly Appointment[],
  person: Person,
  isCoded: boolean,
): Outcome | null {
  const { intent, text } = read
  // 甲阿姨那盒到了 of a counter is no receipt.
  const isReceipt = intent === 'received' && person.role !== 'pharmacist'
  if (read.wantsPerson || intent === 'wrong' || isReceipt) return null
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
    return takeNeed(turn, message, forResident(withCommunity(read, found), person))
  return tellStandings(turn, person, found, [], true)
}

const asksWhat = /什么|啥|哪|多少|几[盒点时样]|情况|进度/

/** As many as are told one by one; of more it is asked whose. */
const mostTold = 6

function tellOf(turn: Turn, person: Person, found: readonly Appointment[]): Outcome {
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

/** 4-401的陈奶奶不会用手机，要立普妥一盒, from whoever looks after the house: nobody need be asked in which community that is. */
function takeBrought(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
): Outcome | null {
  const isNeed = read.intent === 'request' && read.items.length > 0 && read.list === null
  if (person.role !== 'agent' || !isNeed || message.group !== null || read.address.building === null)
    return null
  const [community = null, ...others] = person.communities
  const known = { ...read, community: read.community ?? (others.length === 0 ? community : null) }
  return takeNeed(turn, message, forResident(known, person))
}

/** The order is the resident's and not of whoever brings it: 帮1-102乙阿姨登记. */
function forResident(read: Understanding, { role }: Person): Understanding {
  const patientName = read.patientName ?? (role === 'pharmacist' ? null : readNameAtDoor(read.text))
  return patientName === null || read.shares.length > 1 ? read : { ...read, patientName, recipient: '邻居' }
}

/** A medicine, and nobody's name beside it: it is not known whose it would be. */
function declineOwnNeed(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const isMore = read.intent === 'amend' && read.items.some(({ quantity }) => quantity !== null)
  const isNew = read.intent === 'request' || (isMore && openOf(turn.book, senderOf(message)).length === 0)
  const isNeed = isNew && read.items.length > 0 && message.group === null && message.quotes === null
  const isOfResident = read.address.building !== null || bringsNeed(read.text) || read.phone !== null
  const asked = questionsFor(turn.book, senderOf(message), chatOf(message), 0)
  const isAsked = asked.some(({ about }) => about.kind !== 'unclear' && about.kind !== 'invited')
  if (!isNeed || isOfResident || isAsked) return null
  const words = read.items.map(({ written }) => written)
  reply(turn, read.language, (phrase) => phrase.whoseNeed(words))
  return 'declined'
}

/** 顾奶奶要的是氨氯地平，10-201, from who answers for many communities: in which of them, it is no order of their own. */
function askCommunity(turn: Turn, read: Understanding, person: Person): Outcome | null {
  const isNeed = read.intent === 'request' && read.items.length > 0
  const isSomewhere = read.community !== null || read.list !== null || read.phone !== null
  if (person.role !== 'coordinator' || !isNeed || isSomewhere || read.address.building === null) return null
  const words = read.items.map(({ written }) => written)
  reply(turn, read.language, (phrase) => phrase.needsCommunity(words))
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
