import { localDay, startOfDay } from '../../booking/calendar.ts'
import { pharmacyOf, streetOf } from '../../dispatch/catchment.ts'
import { reassign as reassignTo } from '../../dispatch/move.ts'
import { type Appointment, isPlaced, openLegs } from '../../domain/appointment.ts'
import type { Alert } from '../../domain/book.ts'
import type { Person, Pharmacy } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Interval } from '../../domain/time.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import type { ToDoLine } from '../../replies/phrases.ts'
import { alertLine, alertsFor, alertsMeant, settledBefore } from '../alerts.ts'
import { agree } from '../by-phone.ts'
import { moveAway, rearranged, tellMoved } from '../moves.ts'
import { findPharmacy } from '../people.ts'
import { close, reach } from '../revise.ts'
import { summaryFor, toDoFor } from '../rosters.ts'
import { namedAppointments, referenceOf } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView } from '../views.ts'
import { pausesOf, reopen, shut } from './counter-days.ts'

type Coordinator = Extract<Person, { role: 'coordinator' }>

const say = phrases('zh')

/** A coordinator's word about the orders and institutions of their streets. */
export function obeyCoordinator(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Coordinator,
): Outcome {
  switch (command.kind) {
    case 'summary':
      turn.answer(say.summary(summaryFor(turn, person), turn.scene), 'zh')
      return 'done'
    case 'to-do':
      turn.answer(say.toDo(toDoFor(turn, person), turn.scene), 'zh')
      return 'done'
    case 'reassign':
      return reassignAll(turn, message, read, command.pharmacy, person)
    case 'pause':
    case 'resume':
      return withPharmacy(turn, person, command.pharmacy, (now, pharmacy) =>
        (command.kind === 'pause' ? pause : resume)(now, pharmacy, person, read, command.time),
      )
    case 'close-day':
    case 'open-day':
      return setDays(turn, message, read, person, command)
    case 'take-alert':
    case 'close-alert':
      return followUp(turn, message, read, person, command.kind)
    default:
      return 'silent'
  }
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
  const labels = new Set([...ofAlerts, ...others.map(({ code }) => code)])
  // 我来 is also what people say to each other; 接手 is said of what has come.
  if (labels.size === 0 && isTaken && read.command !== null && message.group !== null && !read.addressed)
    return 'silent'
  if (labels.size === 0) return answerUnclear(turn, message, person, found)
  for (const appointment of settled) closeComplaint(turn, appointment)
  const spoken = isTaken ? [] : alerts.flatMap(([, alert]) => agreedIn(turn, alert) ?? [])
  const left = [...labels].filter((label) => !spoken.includes(label)).join('、')
  const noted = left === '' ? [] : [isTaken ? say.alertTaken(left) : say.alertClosed(left)]
  turn.answer([...spoken.map((label) => say.toldThem(label)), ...noted].join('\n'), 'zh', found)
  return 'done'
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
  if (open.length > 1) {
    const lines = open.map(([, alert]) => alertLine(turn, alert))
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

function isOnTheirStreets(turn: Turn, { request }: Appointment, person: Coordinator): boolean {
  const street = streetOf(turn.world.directory, request.patient.community)
  return street === null || person.streets.includes(street)
}

/** The medicine is in the resident's hands after all, and right. */
const closeComplaint = (turn: Turn, appointment: Appointment): Appointment =>
  close(turn, reach(turn, appointment, 'delivered'), 'fulfilled', 'complaint settled')

function withPharmacy(
  turn: Turn,
  person: Coordinator,
  words: string | null,
  act: (turn: Turn, pharmacy: Pharmacy) => string,
): Outcome {
  const { directory } = turn.world
  const theirs = directory.pharmacies.filter((pharmacy) => isTheirs(pharmacy, person))
  // Among one's own a short name will do.
  const pharmacy =
    findPharmacy({ ...directory, pharmacies: theirs }, words ?? '') ?? findPharmacy(directory, words ?? '')
  if (pharmacy === null) {
    turn.answer(say.unknownPharmacy(words ?? ''), 'zh')
    return 'declined'
  }
  if (!isTheirs(pharmacy, person)) {
    turn.answer(say.notTheirs(pharmacy.name), 'zh')
    return 'declined'
  }
  turn.answer(act(turn, pharmacy), 'zh')
  return 'done'
}

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
  // 小区明天休息 is said among people, and of other things.
  const isTalk = findPharmacy(turn.world.directory, words ?? '') === null
  if (isTalk && message.group !== null && !message.mentionsBot && !read.addressed) return 'silent'
  return withPharmacy(turn, person, words, (now, { id, name }) => {
    if (kind === 'open-day') return say.dayOpen(days, reopen(now, id, days), now.scene)
    const { moved, waiting } = shut(now, person, id, days)
    return say.dayClosed(name, false, days, moved, waiting, now.scene)
  })
}

const isTheirs = (pharmacy: Pharmacy, person: Coordinator): boolean =>
  person.streets.includes(pharmacy.street) ||
  pharmacy.serves.some((street) => person.streets.includes(street))

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
    return say.paused(pharmacy.name, moved, waiting)
  }
  const when = timeOf(turn, read, time)
  if (when === null || !isKnown(when, turn)) return say.askPauseTime(pharmacy.name)
  const { moved, waiting } = shut(turn, person, pharmacy.id, when)
  return say.pausedFor(pharmacy.name, when, moved, waiting, turn.scene)
}

const untilThen = /^(?:到|至|直到|until|till?|through)/i

/** 到周五 is from now to the end of that day, 下午3点前 until then; null where no time was understood. */
function timeOf({ now, scene }: Turn, { time, days: named }: Understanding, words: string): Interval | null {
  const from = startOfDay(localDay(now, scene.timezone), scene.timezone)
  if (untilThen.test(words)) return named === null ? null : { from, to: named.to }
  return time === null || time.to === null ? null : { from: time.from ?? from, to: time.to }
}

/** Open again, now or on the days that are said; what was moved stays where it went. */
function resume(
  turn: Turn,
  pharmacy: Pharmacy,
  _person: Coordinator,
  read: Understanding,
  time: string,
): string {
  const when = time === '' ? null : (timeOf(turn, read, time) ?? read.days)
  if (when !== null) return say.dayOpen(when, reopen(turn, pharmacy.id, when), turn.scene)
  const isPaused = turn.book.pauses.has(pharmacy.id)
  // Who paused it for some days says only 恢复, too.
  const all = isPaused ? [pharmacy.id] : pausesOf(turn.book, pharmacy.id)
  for (const key of all) turn.put('pauses', key, null)
  return say.resumed(pharmacy.name)
}

function reassignAll(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  words: string,
  person: Coordinator,
): Outcome {
  const { found, unknown } = namedAppointments(turn, message, read)
  const pharmacy = findPharmacy(turn.world.directory, words)
  const lines = unknown.map((code) => say.noSuchOrder(code))
  if (found.length === 0 && unknown.length === 0) lines.push(say.noSuchOrder(''))
  for (const appointment of found) {
    turn.touch(appointment)
    if (!isOnTheirStreets(turn, appointment, person)) lines.push(say.notTheirs(appointment.code))
    else if (pharmacy === null) lines.push(say.unknownPharmacy(words))
    else lines.push(reassign(turn, appointment, pharmacy))
  }
  turn.answer(lines.join('\n'), 'zh', found)
  const hasTheirs = found.some((appointment) => isOnTheirStreets(turn, appointment, person))
  return hasTheirs && pharmacy !== null ? 'done' : 'declined'
}

/**
 * Moves an order to an institution by a coordinator's word; the rules of catchment and prescription hold for them too.
 * One that waited for their decision is placed by it.
 */
function reassign(turn: Turn, appointment: Appointment, pharmacy: Pharmacy): string {
  const { code, standing } = appointment
  if (standing.kind === 'asking') return say.stillAsking(code)
  const ready = standing.kind === 'deciding' ? awaiting(appointment) : appointment
  const done = reassignTo(turn.world, ready, pharmacy, turn.now)
  if (done.kind === 'refused') {
    return done.why === 'already-there'
      ? say.alreadyNoted(code)
      : say.cannotReassign(code, pharmacy.name, done.why)
  }
  const from = openLegs(appointment).find(isPlaced)?.pharmacy ?? null
  if (ready !== appointment) turn.putAppointment(ready)
  const moved = rearranged(turn, done, 'moved')
  tellMoved(
    turn,
    moved,
    'reassigned',
    from === null ? null : (pharmacyOf(turn.world.directory, from)?.name ?? null),
  )
  return say.reassigned(code, appointmentView(turn.world, moved, 'coordinator'), turn.scene)
}

/** What waited for a decision, as one leg that waits for its place. */
const awaiting = (appointment: Appointment): Appointment => ({
  ...appointment,
  standing: { kind: 'placed' },
  legs: [
    {
      id: 1,
      items: appointment.request.items,
      milestones: [],
      status: 'waitlist',
      pharmacy: null,
      slot: null,
    },
  ],
})
