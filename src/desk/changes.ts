import type { Appointment } from '../domain/appointment.ts'
import type { Amendment, Edit } from '../domain/edit.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { noAddress } from '../domain/request.ts'
import { minutes } from '../domain/time.ts'
import { readOwn } from '../intake/own.ts'
import type { Answer, Understanding } from '../intake/understanding.ts'
import { advance } from './advance.ts'
import { announce } from './announce.ts'
import { carryOut } from './carry-out.ts'
import { fewerOf } from './fewer.ts'
import { tellStatus } from './inquiries.ts'
import { openOf, sameAccount } from './ledger.ts'
import { listedHere } from './listed.ts'
import { askWhatMakesRoom } from './makes-room.ts'
import { withItemNamed } from './named-in-part.ts'
import { outcomeOf } from './outcome.ts'
import { takePartedChange } from './parted-changes.ts'
import { personOf } from './people.ts'
import { askQuestion } from './questions.ts'
import { amendmentFrom, declinedIn, editFrom, roomIn } from './reading.ts'
import { reply } from './replying.ts'
import { open, takeRequest } from './requests.ts'
import { tellStandings } from './roles/standings.ts'
import { areSiblings, siblingsOf } from './siblings.ts'
import { forWhom, isForWhom, isOfSomebody, quotedBy, type Target, targetOf } from './targets.ts'
import { carryOutTogether } from './together.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn, medicinesOf } from './views.ts'
import { askWhich } from './which.ts'

/** A message that changes or takes back something asked earlier. */
export function takeChange(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const parted = takePartedChange(turn, message, read)
  if (parted !== null) return parted
  const edit = editFrom(read)
  const own = edit.kind === 'cancel' && read.codes.length === 0 ? openOf(turn.book, senderOf(message)) : []
  if (own.length > 1 && read.items.length === 0 && message.quotes === null) {
    // 老婆的全部不要了: all of hers, and of nobody else's.
    const theirs = forWhom(own, read)
    const meant = theirs.length > 0 ? theirs : own
    const gone = theirs.length === 0 && isOfSomebody(read) ? null : takenBack(meant, read)
    if (gone === null) return askWhich(turn, message, meant, edit)
    if (gone.length > 0) return carryOutTogether(turn, message, gone, edit)
  }
  const target = targetOf(turn, message, read)
  const trip = onOneTrip(turn, message, read, target, edit)
  if (trip.length > 1) return carryOutTogether(turn, message, trip, edit)
  switch (target.kind) {
    case 'one': {
      const isNamed = read.mentions.some(({ match }) => match.kind === 'drug') || read.answer.all
      const named = isNamed ? edit : withItemNamed(edit, target.appointment.request.items, read.text)
      if (namesNothingOf(named, target.appointment)) return tellStatus(turn, message, read)
      if (named.kind === 'amend' && isOfAnother(named, target.appointment, read))
        return askWhich(turn, message, [target.appointment], { ...named, recipient: null })
      const appointment = inTheirLanguage(turn, target.appointment, read)
      if (wantsAnother(named, appointment, read)) return orderAgain(turn, message, appointment)
      const asked = askWhatMakesRoom(turn, message, read, appointment, named)
      if (asked !== null) return asked
      const outcome = carryOut(turn, appointment, fewerOf(named, appointment.request, read))
      if (!turn.hasAnswered) answerRole(turn, message, target.appointment)
      return outcome
    }
    case 'several':
      return askWhich(turn, message, target.appointments, edit)
    case 'other':
      return askOwner(turn, message, target.appointment, edit)
    case 'unknown-code':
      reply(turn, read.language, (say, hail) => say.unknownCode(hail, target.code))
      return 'declined'
    case 'none':
      // "再要一盒美林" from somebody who has nothing open is simply a new need.
      if (edit.kind === 'amend' && edit.items.some((item) => item.quantity !== null))
        return takeRequest(turn, message, read)
      reply(turn, read.language, (say, hail) => say.nothingOpen(hail, read.bereaved))
      return 'declined'
  }
}

/** 改成明天下午, and nothing else, is said of all that one message asked for: they go together. */
function onOneTrip(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  target: Target,
  edit: Edit,
): readonly Appointment[] {
  if (edit.kind !== 'amend' || edit.wish === null || edit.items.length > 0) return []
  const saysMore = [edit.amount, edit.strength, edit.address, edit.recipient].some((said) => said !== null)
  if (saysMore || read.mentions.length > 0) return []
  if (target.kind === 'several')
    return read.answer.all || areSiblings(turn, target.appointments) ? target.appointments : []
  if (target.kind !== 'one' || !sameAccount(target.appointment.request.writer, senderOf(message))) return []
  const isPointedAt =
    read.codes.length > 0 ||
    quotedBy(turn, message).length === 1 ||
    readOwn(read.text) !== null ||
    isForWhom(target.appointment, read)
  return isPointedAt ? [] : siblingsOf(turn, target.appointment)
}

/**
 * Which of several orders "都不要了" and "两盒不要了" take back: those that come to the amount that is said.
 *
 * @returns null where that is one of several, or none; empty where neither an amount nor 都 was said
 */
function takenBack(open: readonly Appointment[], { answer }: Understanding): readonly Appointment[] | null {
  const { amount, all } = answer
  if (amount === null) return all ? open : []
  const fitting = open.filter((appointment) => comesTo([appointment], amount))
  if (fitting.length === 1) return fitting
  return fitting.length === 0 && all && comesTo(open, amount) ? open : null
}

function comesTo(orders: readonly Appointment[], { quantity, unit }: NonNullable<Answer['amount']>): boolean {
  const items = orders.flatMap(({ request }) => request.items)
  const isCounted = items.every((item) => unit === null || unit === '个' || item.unit === unit)
  return isCounted && items.reduce((sum, item) => sum + (item.quantity ?? 0), 0) === quantity
}

/** 再要一份, and nothing else: one more of all of it. */
const wantsAnother = (edit: Edit, { standing }: Appointment, read: Understanding): boolean =>
  edit.kind === 'amend' &&
  edit.mode === 'add' &&
  standing.kind === 'placed' &&
  read.mentions.length === 0 &&
  [edit.amount, edit.strength, edit.wish, edit.address, edit.recipient].every((said) => said === null) &&
  /再(?:帮我|给我)?(?:要|来|配|约)(?:一|1)?(?:份|单|次)|\bone\s+more\b|\banother\s+one\b/i.test(read.text)

/** One more of all of it: an order of its own. */
export function orderAgain(turn: Turn, message: IncomingMessage, { request }: Appointment): Outcome {
  const again = advance(turn, open(turn, message, request, null), { doubts: [] })
  announce(turn, again)
  return outcomeOf(again)
}

/** Whoever goes on in another language is answered in it from then on. A drug's name alone is no language. */
export function inTheirLanguage(
  turn: Turn,
  appointment: Appointment,
  { language, text }: Understanding,
): Appointment {
  const { request } = appointment
  const isTheirs = sameAccount(request.writer, turn.cause.by)
  const isPlain = language === 'en' || /\p{Script=Han}{4}/u.test(text)
  if (!isTheirs || !isPlain || request.language === language) return appointment
  return turn.putAppointment({ ...appointment, request: { ...request, language } })
}

/** 外婆的改3盒, of what was ordered for the mother: whose it is does not change by that. 不对，是外婆的 says that it does. */
function isOfAnother(edit: Amendment, order: Appointment, read: Understanding): boolean {
  const { recipient } = order.request.patient
  const saysMore = edit.amount !== null || edit.items.length > 0 || edit.wish !== null
  const isOther = recipient !== null && edit.recipient !== null && !isForWhom(order, read)
  return isOther && saysMore && edit.mode !== 'add' && !corrects.test(read.text)
}
const corrects = /不对|错|不是|应该|[是换]成?给|\b(?:sorry|wrong|not\sfor)\b/i

/** What is taken back is not in the order: it is told how that stands, and nothing of it goes. */
const namesNothingOf = (edit: Edit, { request }: Appointment): boolean =>
  edit.kind === 'cancel' &&
  edit.drugs.length > 0 &&
  !request.items.some(
    ({ drug, written }) => edit.drugs.includes(written) || (drug !== null && edit.drugs.includes(drug)),
  )

/** So long after an order a bare time or strength is about it, and not the beginning of another one. */
const afterthoughtWithin = minutes(30)
/** 后天上午 reads like a need, 下午吧 like nothing. */
const mayBeTime: ReadonlySet<Understanding['intent']> = new Set(['request', 'other'])
/** 刚才那个是我自己吃的，明天下午我来拿: beside whatever else is told. */
const fetches = /[来去](?:拿|取|领)(?!不)/
const asksAnew = /药|配|买|need|want|order|get me/i
const isShort = (text: string): boolean => [...text.replace(/@\S+/gu, '').trim()].length <= 12

/**
 * "还是4盒", "1102室": an amount or a room without a drug, from somebody who has something open, is about that; so is a
 * bare "时间改成后天" shortly after the order.
 *
 * @returns null where it is neither
 */
export function takeAfterthought(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const room = roomIn(read)
  const [newest] = openOf(turn.book, senderOf(message))
  if (read.mentions.length > 0 || newest === undefined) return null
  const isFresh =
    turn.now - newest.createdAt <= afterthoughtWithin || quotedBy(turn, message).includes(newest)
  const isTime =
    read.wish !== null && (isShort(read.text) || fetches.test(read.text)) && mayBeTime.has(read.intent)
  const says = read.answer.amount !== null || room !== null || (isFresh && isTime)
  if (!says || (read.intent === 'request' && (!isFresh || asksAnew.test(read.text)))) return null
  const address = room === null ? read.address : { ...noAddress, room }
  return takeChange(turn, message, { ...read, intent: 'amend', address })
}

/**
 * 不要来得时了，要来优时; 立普妥不要，代文1盒; 发错了，是诺和锐30，不是诺和锐: what is refused is in an open order of the
 * writer's, and something is named in its place. A need that also says what is still at home is a need of its own.
 *
 * @returns null where it is neither
 */
export function takeInstead(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.items.length === 0 || !read.mentions.some((mention) => mention.refused)) return null
  const { refused, items } = amendmentFrom(read)
  const instead =
    read.intent === 'request' ? [...declinedIn(read), ...items.map(({ drug }) => drug)] : refused
  const given = refused.filter((drug) => instead.includes(drug))
  const isOrdered = openOf(turn.book, senderOf(message)).some(({ request }) =>
    request.items.some(({ drug }) => drug !== null && given.includes(drug)),
  )
  return isOrdered ? takeChange(turn, message, { ...read, intent: 'amend', amend: 'replace' }) : null
}

/**
 * 我来不了了，明天行吗: another time for what is open, however it is asked for.
 *
 * @returns null where nothing is open, no time is named, or something else is said of it
 */
export function takeAnotherTime(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const isOther = read.intent === 'cancel' || read.intent === 'wrong' || read.intent === 'received'
  if (read.wish === null || isOther || read.items.some(({ quantity }) => quantity !== null)) return null
  if (openOf(turn.book, senderOf(message)).length === 0) return null
  return takeChange(turn, message, { ...read, items: [], intent: 'amend' })
}

/** Who has acted on another's order in their role, elsewhere than in its chat, is told how it stands now. */
function answerRole(turn: Turn, message: IncomingMessage, { id }: Appointment): void {
  const person = personOf(turn.world.directory, senderOf(message))
  const now = turn.book.appointments.get(id)
  if (person !== null && now !== undefined) tellStandings(turn, person, [now], [])
}

/** Only what is to go is asked about. */
function whatOf(turn: Turn, appointment: Appointment, edit: Edit) {
  const gone =
    edit.kind === 'amend'
      ? []
      : appointment.request.items.filter(
          ({ drug, written }) => edit.drugs.includes(written) || (drug !== null && edit.drugs.includes(drug)),
        )
  if (gone.length === 0) return {}
  return { medicines: medicinesOf(turn.world, appointment, listenerIn(appointment.chat), gone) }
}

/** A change from an account other than the one that made the order is confirmed by that account first. */
export function askOwner(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  edit: Edit,
): Outcome {
  const { language, writer } = appointment.request
  const say = phrases(language)
  const about = {
    kind: 'confirm-for-other',
    appointment: appointment.id,
    asker: senderOf(message),
    askerChat: chatOf(message),
    edit,
  } as const
  askQuestion(turn, appointment.chat, writer, about, appointment)
  const view = { ...appointmentView(turn.world, appointment), ...whatOf(turn, appointment, edit) }
  turn.touch(appointment)
  const isListed = listedHere(turn, message).includes(appointment)
  const text = say.askConfirmForOther(view.hail, edit.kind, view, isListed)
  turn.tell(appointment.chat, text, language, [appointment])
  reply(turn, language, (s, hail) => s.waitsForConfirmation(hail))
  return 'asked'
}
