import { localDay } from '../../booking/calendar.ts'
import { days, hours } from '../../domain/time.ts'
import { guessesCount } from '../office/codes.ts'
import type { Turn } from '../turn.ts'

/** Complaints are heard for seven days; so long a closed order stays in the book. */
const keepClosed = days(7)
/** 照旧 brings everybody's last order again: three months' supply and some days. */
const keepLast = days(100)
/** What holds nothing up is not waited for; what is missing is asked for until the order is closed. */
const keepQuestions = days(1)
const keepReferences = days(8)
const keepLists = days(2)
const keepAlerts = days(7)
const keepCounters = days(3)

/** The row that remembers the hour of the last time. */
const tidiedKey = 'tidied'

/**
 * Takes out of the book what no rule needs any more, so that its size follows the open work. Once an hour, because it
 * walks through all of it, and nothing of this is urgent.
 */
export function tidy(turn: Turn): void {
  const { now, book } = turn
  const hour = Math.floor(now / hours(1))
  if (book.counters.get(tidiedKey)?.last === hour) return
  // In a book without orders a walk is no work, and nothing is worth a write.
  if (book.appointments.size > 0) turn.put('counters', tidiedKey, { last: hour })
  const lastOrders = new Set([...book.people.values()].map(({ lastAppointment }) => lastAppointment))
  for (const [key, { standing }] of book.appointments)
    if (standing.kind === 'closed' && now - standing.at > (lastOrders.has(key) ? keepLast : keepClosed))
      turn.put('appointments', key, null)
  for (const [key, { at, appointments }] of book.references)
    if (now - at > keepReferences && !appointments.some((id) => turn.book.appointments.has(id)))
      turn.put('references', key, null)
  for (const [key, { askedAt, about }] of book.questions)
    if (about.kind !== 'missing' && now - askedAt > keepQuestions) turn.put('questions', key, null)
  for (const [key, { at }] of book.lists) if (now - at > keepLists) turn.put('lists', key, null)
  for (const [key, { until }] of book.supplies) if (until < now) turn.put('supplies', key, null)
  for (const [key, alert] of book.alerts)
    if (now - (alert.closedAt ?? alert.at) > keepAlerts) turn.put('alerts', key, null)
  for (const [key, { until }] of book.enrolments) if (until <= now) turn.put('enrolments', key, null)
  for (const [key, { at }] of book.guesses)
    if (at.every((one) => now - one >= guessesCount)) turn.put('guesses', key, null)
  const today = localDay(now, turn.scene.timezone)
  for (const [key, { day }] of book.pauses)
    if (day !== undefined && day < today) turn.put('pauses', key, null)
  // A clock that is set back over midnight must not give yesterday's codes again.
  const last = localDay(now - keepCounters, turn.scene.timezone)
  for (const day of book.counters.keys()) if (day < last) turn.put('counters', day, null)
}
