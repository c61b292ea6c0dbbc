import { localDay } from '../booking/calendar.ts'
import { type Appointment, isOpen } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { type Account, accountKey } from '../domain/message.ts'
import { days, type Instant } from '../domain/time.ts'
import type { Turn } from './turn.ts'

export const sameAccount = (a: Account, b: Account): boolean => a.platform === b.platform && a.id === b.id

const newestFirst = (a: Appointment, b: Appointment): number =>
  b.createdAt - a.createdAt || (b.id > a.id ? 1 : -1)

const ordersOf = (book: Book, account: Account): readonly Appointment[] =>
  book.appointments.by('writer', accountKey(account)).toSorted(newestFirst)

/** An account's own open appointments, the newest first. */
export function openOf(book: Book, account: Account): readonly Appointment[] {
  return ordersOf(book, account).filter(isOpen)
}

/** An account's own closed appointments that are still in the book, the newest first. */
export function closedOf(book: Book, account: Account): readonly Appointment[] {
  return ordersOf(book, account).filter((appointment) => !isOpen(appointment))
}

/** Those that closed within the seven days in which a complaint is heard. */
export const recentlyClosedOf = (book: Book, account: Account, now: Instant): readonly Appointment[] =>
  closedOf(book, account).filter(({ standing }) => standing.kind === 'closed' && now - standing.at <= days(7))

/** By code as people say it; of several years the newest. */
export function byCode(book: Book, code: string): Appointment | null {
  return book.appointments.by('code', code).toSorted(newestFirst)[0] ?? null
}

/** The next code of the district's local day: `MMDD-NNN`, four digits after 999, unique with the year inside. */
export function nextCode(turn: Turn): { id: string; code: string } {
  const day = localDay(turn.now, turn.scene.timezone)
  const number = (turn.book.counters.get(day)?.last ?? 0) + 1
  turn.put('counters', day, { last: number })
  const code = `${day.slice(5, 7)}${day.slice(8, 10)}-${String(number).padStart(3, '0')}`
  return { id: `${day.slice(0, 4)}-${code}`, code }
}
