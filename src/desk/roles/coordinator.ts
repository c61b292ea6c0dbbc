import { localDay, startOfDay } from '../../booking/calendar.ts'
import type { Appointment } from '../../domain/appointment.ts'
import type { Alert } from '../../domain/book.ts'
import type { Pharmacy } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { officeWords } from '../../replies/office.ts'
import type { ToDoLine } from '../../replies/phrases/coordinator.ts'
import { alertLine, alertsFor, alertsMeant, settledBefore } from '../alerts.ts'
import { agree } from '../by-phone.ts'
import { openOf } from '../ledger.ts'
import { moveAway } from '../moves.ts'
import { holdersNamed } from '../office/offices.ts'
import { close, reach, record } from '../revise.ts'
import { overdueFor, summaryFor, toDoFor } from '../rosters.ts'
import { namedAppointments, referenceOf } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { holdBack, tellClosed, tellOpened } from './closed-counter.ts'
import { partMeant, pausesOf, reopen, shut } from './counter-days.ts'
import { moveBack, movedFrom, tellHowToTakeBack } from './moved-away.ts'
import { moveAll, reassignAll } from './reassignment.ts'
import { askLines, lastCancelled } from './restored.ts'
import {
  type Coordinator,
  isOnTheirStreets,
  isTalk,
  isTheirs,
  onlyAmong,
  pharmaciesNamed,
  withPharmacy,
} from './their-counters.ts'

const say = phrases('zh')

/** A coordinator's word about the orders and institutions of their streets. */
export function obeyCoordinator(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Coordinator,
): Outcome | null {
  switch (command.kind) {
    case 'move-back':
      return moveBack(turn, person, command.pharmacy)
    case 'hold-back':
      return holdBack(turn, person, command.pharmacy)
    case 'undo-move':
      return tellHowToTakeBack(turn, message, person)
    case 'summary':
      turn.answer(say.summary(summaryFor(turn, person)), 'zh')
      return 'done'
    case 'to-do':
      turn.answer(say.toDo(toDoFor(turn, person), turn.scene, overdueFor(turn, person)), 'zh')
      return 'done'
    case 'to-do-of': {
      const of = command.of === 'asked' ? ['asked', 'unanswered'] : [command.of]
      turn.answer(
        say.toDo(
          toDoFor(turn, person).filter(({ what }) => of.includes(what)),
          turn.scene,
        ),
        'zh',
      )
      return 'done'
    }
    case 'reassign-all':
      return moveAll(turn, message, read, command, person)
    case 'reassign':
      return reassignAll(turn, message, read, command.pharmacy, person)
    case 'pause':
    case 'resume': {
      const returned = command.kind === 'resume' ? sayHowToReturn(turn, person, command.pharmacy ?? '') : null
      if (returned !== null) return returned
      const words = counterNamed(turn, person, command) ?? onlyPaused(turn, person, command.kind)
      if (words === null) return askWhere(turn, person, command.kind)
      return withPharmacy(turn, person, words, (now, pharmacy) =>
        (command.kind === 'pause' ? pause : resume)(now, pharmacy, person, read, command.time),
      )
    }
    case 'close-day':
    case 'open-day':
      return setDays(turn, message, read, person, command)
    case 'close-part':
      return setPart(turn, message, read, person, command)
    case 'take-alert':
    case 'close-alert':
      return followUp(turn, message, read, person, command.kind)
    default:
      return 'silent'
  }
}

/** The counters of theirs that are closed now or will be. */
const pausedOf = (turn: Turn, person: Coordinator): readonly Pharmacy[] =>
  turn.world.directory.pharmacies.filter(
    (pharmacy) => isTheirs(pharmacy, person) && pausesOf(turn.book, pharmacy.id).length > 0,
  )

/** 恢复惠民: of two that are called so the one that is closed. */
const counterNamed = (
  turn: Turn,
  person: Coordinator,
  { kind, pharmacy }: Extract<Command, { readonly kind: 'pause' | 'resume' }>,
): string | null =>
  pharmacy === null || kind === 'pause' ? pharmacy : onlyAmong(pausedOf(turn, person), pharmacy)

/** 恢复, where only one is paused. */
function onlyPaused(turn: Turn, person: Coordinator, kind: 'pause' | 'resume'): string | null {
  const [only, ...others] = kind === 'resume' ? pausedOf(turn, person) : []
  return only === undefined || others.length > 0 ? null : only.name
}

/** 恢复 and 暂停, and no institution: which one; or it is an order that they have just cancelled. */
function askWhere(turn: Turn, person: Coordinator, kind: 'pause' | 'resume'): Outcome {
  const paused = kind === 'resume' ? pausedOf(turn, person) : []
  const cancelled = kind === 'resume' ? lastCancelled(turn, person) : []
  const lines = [
    ...askLines(turn, cancelled),
    ...(paused.length > 0 || cancelled.length === 0
      ? [kind === 'pause' ? say.whichToPause() : say.whichToResume(paused.map(({ name }) => name))]
      : []),
  ]
  turn.answer(lines.join('\n'), 'zh', cancelled)
  return 'asked'
}

/** 恢复 小李: somebody who was stopped, and no institution. */
function sayHowToReturn(turn: Turn, person: Coordinator, words: string): Outcome | null {
  const [only, ...others] =
    pharmaciesNamed(turn, person, words).length === 0 ? holdersNamed(turn, person, words) : []
  const stopped = [only, ...others].find((holder) => holder?.isActive === false)
  if (only === undefined) return null
  turn.answer(officeWords.zh.howToReturn((stopped ?? only).person.name), 'zh')
  return 'declined'
}

/** 我来, 处理好了: of the alert that is quoted, whose order is named, or the only one. */
function followUp(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Coordinator,
  kind: 'take-alert' | 'close-alert',
): Outcome {
  const { found } = namedAppointments(turn, message, read)
  const alerts = alertsMeant(turn, person, referenceOf(turn, message)?.appointments ?? [], found, read)
  const isTaken = kind === 'take-alert'
  for (const [key, alert] of alerts)
    turn.put('alerts', key, isTaken ? { ...alert, takenAt: turn.now } : { ...alert, closedAt: turn.now })
  const settled = isTaken ? [] : found.filter((appointment) => isSettled(turn, appointment, person))
  const ofAlerts = alerts.map(([, alert]) => nameOf(alertLine(turn, alert)))
  const others = settled.filter(({ id }) => !alerts.some(([, alert]) => alert.appointment === id))
  const outOfDanger = isTaken ? [] : ordersInDanger(turn, person, alerts, found)
  const alone = outOfDanger.filter(({ id }) => !alerts.some(([, alert]) => alert.appointment === id))
  const labels = new Set([...ofAlerts, ...[...others, ...alone].map(({ code }) => code)])
  // 我来 is also what people say to each other; 接手 is said of what has come.
  if (labels.size === 0 && isTaken && read.command !== null && message.group !== null && !read.addressed)
    return 'silent'
  if (labels.size === 0) return answerUnclear(turn, message, person, found)
  for (const appointment of settled) closeComplaint(turn, appointment)
  for (const order of outOfDanger) {
    const standing = { kind: 'deciding', by: 'coordinator', reason: 'after-danger' } as const
    record(turn, order, 'decided', { standing }, { old: 'danger', new: 'after-danger' })
  }
  const spoken = isTaken ? [] : alerts.flatMap(([, alert]) => agreedIn(turn, alert) ?? [])
  const left = [...labels].filter((label) => !spoken.includes(label)).join('、')
  const noted = left === '' ? [] : [isTaken ? say.alertTaken(left) : say.alertClosed(left)]
  const asked = outOfDanger.map(({ code }) => say.medicinesLeft(code))
  turn.answer([...spoken.map((label) => say.toldThem(label)), ...noted, ...asked].join('\n'), 'zh', found)
  return 'done'
}

/** What was ordered in an emergency that is settled now: people are well looked after, and its medicines wait. */
function ordersInDanger(
  turn: Turn,
  person: Coordinator,
  alerts: readonly (readonly [key: string, alert: Alert])[],
  found: readonly Appointment[],
): readonly Appointment[] {
  const meant = alerts.flatMap(([, { appointment }]) => turn.book.appointments.get(appointment ?? '') ?? [])
  // What somebody ordered after an alarm that was theirs waits as well.
  const theirs = alerts.flatMap(([, { kind, account }]) =>
    kind === 'emergency' ? openOf(turn.book, account) : [],
  )
  return [...new Set([...found, ...meant, ...theirs])].filter(
    (order) =>
      order.standing.kind === 'deciding' &&
      order.standing.reason === 'danger' &&
      isOnTheirStreets(turn, order, person),
  )
}

/** The label of an order whose counter has been phoned. */
function agreedIn(turn: Turn, alert: Alert): string | null {
  const order = alert.appointment === null ? undefined : turn.book.appointments.get(alert.appointment)
  if (alert.kind !== 'by-phone' || order === undefined || !agree(turn, order)) return null
  return nameOf(alertLine(turn, alert))
}

/** No open alert is meant: which of several it is, that it is settled already, or that nothing waits. */
function answerUnclear(
  turn: Turn,
  message: IncomingMessage,
  person: Coordinator,
  found: readonly Appointment[],
): Outcome {
  const open = found.length > 0 ? [] : alertsFor(turn, person)
  if (open.length > 0) {
    const isUrgent = ([, { kind }]: (typeof open)[number]): boolean => kind === 'emergency'
    const lines = [...open.filter(isUrgent), ...open.filter((one) => !isUrgent(one))].map(([, alert]) =>
      alertLine(turn, alert),
    )
    turn.answer(say.whichAlert(lines, turn.scene), 'zh')
    return 'asked'
  }
  const quoted = referenceOf(turn, message)?.appointments ?? []
  const before = settledBefore(turn, person, quoted, found)
  if (before !== null) {
    turn.answer(say.alertSettled(nameOf(alertLine(turn, before))), 'zh', found)
    return 'done'
  }
  const isAny = found.length > 0 || open.length > 0 || message.quotes !== null
  turn.answer(isAny ? say.noAlert() : say.toDo(toDoFor(turn, person), turn.scene), 'zh', found)
  return 'declined'
}

const nameOf = ({ code, label }: ToDoLine): string => [code, label].filter(Boolean).join(' ')

/** A complaint of their streets, which 处理好了 ends. */
const isSettled = (turn: Turn, appointment: Appointment, person: Coordinator): boolean =>
  isOnTheirStreets(turn, appointment, person) &&
  appointment.standing.kind === 'deciding' &&
  appointment.standing.reason === 'wrong-medicine'

/** The medicine is in the resident's hands after all, and right. */
const closeComplaint = (turn: Turn, appointment: Appointment): Appointment =>
  close(turn, reach(turn, appointment, 'delivered'), 'fulfilled', 'complaint settled')

/** 惠民药房明天休息, and 照常. */
function setDays(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Coordinator,
  {
    kind,
    days,
    pharmacy: words,
  }: Extract<Command, { readonly days: Interval; readonly pharmacy: string | null }>,
): Outcome {
  if (isTalk(turn, message, read, words)) return 'silent'
  return withPharmacy(turn, person, words, (now, pharmacy) =>
    kind === 'open-day' ? openDays(now, pharmacy, person, days) : closeCounter(now, pharmacy, person, days),
  )
}

/** 惠民药房明天上午停诊. Without hours it is asked from when. */
function setPart(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Coordinator,
  part: Extract<Command, { readonly kind: 'close-part' }>,
): Outcome {
  if (isTalk(turn, message, read, part.pharmacy)) return 'silent'
  const when = partMeant(turn, part)
  return withPharmacy(turn, person, part.pharmacy, (now, pharmacy) =>
    when === null ? say.askPauseTime(pharmacy.name) : closeCounter(now, pharmacy, person, when),
  )
}

function closeCounter(turn: Turn, pharmacy: Pharmacy, person: Coordinator, when: Interval): string {
  const { moved, waiting } = shut(turn, person, pharmacy.id, when)
  const text = say.dayClosed(pharmacy.name, false, when, moved, waiting, turn.scene)
  return tellClosed(turn, person, pharmacy, when, text)
}

/** What was moved stays where it went. */
function openDays(turn: Turn, pharmacy: Pharmacy, person: Coordinator, when: Interval): string {
  const wasClosed = reopen(turn, pharmacy.id, when)
  const text = say.dayOpen(when, wasClosed, turn.scene)
  return wasClosed ? tellOpened(turn, person, pharmacy, text) : text
}

/** 两天, 一小时: how long, and nobody can say from when. */
const isKnown = ({ from, to }: Interval, { now }: Turn): boolean => to > from && to > now

/**
 * No new slots there, and what is booked and not ready moves: from now on until it is resumed, or in the time that is
 * said.
 */
function pause(
  turn: Turn,
  pharmacy: Pharmacy,
  person: Coordinator,
  read: Understanding,
  time: string,
): string {
  if (time === '') {
    const { platform, id } = person
    turn.put('pauses', pharmacy.id, { pharmacy: pharmacy.id, at: turn.now, by: { platform, id } })
    const { moved, waiting } = moveAway(turn, { kind: 'paused', pharmacy: pharmacy.id })
    return tellClosed(turn, person, pharmacy, null, say.paused(pharmacy.name, moved, waiting))
  }
  const when = timeOf(turn, read, time)
  if (when === null || !isKnown(when, turn)) return say.askPauseTime(pharmacy.name)
  const { moved, waiting } = shut(turn, person, pharmacy.id, when)
  const text = say.pausedFor(pharmacy.name, when, moved, waiting, turn.scene)
  return tellClosed(turn, person, pharmacy, when, text)
}

/** 到下午两点, 到明天中午, and not 到周五. */
const saysClock = /点|[:：]\d|\d\s?[ap]m/i
const untilThen = /^(?:到|至|直到|until|till?|through)/i
const noon = /中午|noon/i
/** 到明早 is over when the morning begins, 到今晚 when the evening does. */
const untilBegin = /早|晚|傍晚|夜|night|evening/i
/** 到明天上午: until it begins, or until it is over? */
const unclearPart = /上午|下午|morning|afternoon/i

/** 到周五 is from now to the end of that day, 下午3点前 until then; null where no time was understood. */
function timeOf({ now, scene }: Turn, { time, days: named }: Understanding, words: string): Interval | null {
  const from = startOfDay(localDay(now, scene.timezone), scene.timezone)
  if (!untilThen.test(words))
    return time === null || time.to === null ? null : { from: time.from ?? from, to: time.to }
  const until = endMeant(words, time?.from ?? null, time?.to ?? null, named?.to ?? null)
  return until === null ? null : { from, to: until }
}

/** When it is over: at the clock, or in the part of the day that is said, else at the end of the day. */
function endMeant(
  words: string,
  from: Instant | null,
  to: Instant | null,
  endOfDays: Instant | null,
): Instant | null {
  if (saysClock.test(words) || untilBegin.test(words)) return from
  if (noon.test(words)) return from === null || to === null ? null : (from + to) / 2
  return unclearPart.test(words) ? null : endOfDays
}

/** Open again, now or on the days that are said; what was moved stays where it went. */
function resume(
  turn: Turn,
  pharmacy: Pharmacy,
  person: Coordinator,
  read: Understanding,
  time: string,
): string {
  const when = time === '' ? null : (timeOf(turn, read, time) ?? read.days)
  if (when !== null) return openDays(turn, pharmacy, person, when)
  const isPaused = turn.book.pauses.has(pharmacy.id)
  // Who paused it for some days says only 恢复, too.
  const all = isPaused ? [pharmacy.id] : pausesOf(turn.book, pharmacy.id)
  for (const key of all) turn.put('pauses', key, null)
  if (all.length === 0) return say.notPaused(pharmacy.name)
  const text = say.resumed(pharmacy.name, movedFrom(turn, person, pharmacy.id).length)
  return tellOpened(turn, person, pharmacy, text)
}
