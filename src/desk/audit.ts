import { localDay } from '../booking/calendar.ts'
import type { World } from '../dispatch/world.ts'
import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { yes } from '../domain/book-indexes.ts'
import type { Post } from '../domain/message.ts'
import type { Decision, Outcome, Received } from '../domain/ports.ts'
import { days, type Instant } from '../domain/time.ts'
import { trouble } from '../replies/trouble.ts'
import { coordinatorsChat } from './people.ts'
import { theBot } from './turn.ts'

/** Why something does not add up. */
export type Discrepancy =
  /** A message was answered with this appointment, or its code was given, and it is nowhere. */
  | 'missing'
  /** It waits for an answer, and nobody was asked. */
  | 'nobody-asked'
  /** It counts as placed and has no place and no turn in the waitlist. */
  | 'nowhere'
  /** Its slot passed more than a day ago, and nobody was asked what became of it. */
  | 'slot-forgotten'
  /** A message counts as booked or waiting, without an appointment. Here the id is the message's key. */
  | 'without-appointment'

export interface Finding {
  readonly id: string
  readonly why: Discrepancy
}

/** How what was received within the last day has ended, and what does not add up. */
export interface Accounts {
  readonly received: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly findings: readonly Finding[]
}

const none: Readonly<Record<Outcome, number>> = {
  silent: 0,
  booked: 0,
  waiting: 0,
  asked: 0,
  declined: 0,
  handed: 0,
  done: 0,
}

/** Ids of appointments that must be somewhere: those named in results, and every code that was given on a day. */
function expectedIds(book: Book, received: readonly Received[]): ReadonlySet<string> {
  const codes = [...book.counters].flatMap(([day, { last }]) => {
    const [year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.slice(1) ?? []
    if (year === undefined) return []
    return Array.from({ length: last }, (_, n) => `${year}-${month}${date}-${String(n + 1).padStart(3, '0')}`)
  })
  return new Set([...received.flatMap(({ result }) => result.appointments), ...codes])
}

/** Ids that are expected and not in the book: they must have left it. */
const idsToFind = (book: Book, received: readonly Received[]): readonly string[] =>
  [...expectedIds(book, received)].filter((id) => !book.appointments.has(id))

/**
 * Whether every received request is booked, waiting, asked, declined or with a person (DESIGN §5, Silence).
 *
 * @param received messages of the last day
 * @param closed ids, among those of `idsToFind`, of appointments that have left the book
 */
export function audit(
  book: Book,
  received: readonly Received[],
  closed: ReadonlySet<string>,
  now: Instant,
): Accounts {
  const outcomes = { ...none }
  for (const { result } of received) outcomes[result.outcome] += 1
  const missing = idsToFind(book, received).filter((id) => !closed.has(id))
  const open = book.appointments.by('open', yes)
  return {
    received: received.length,
    outcomes,
    findings: [
      ...missing.map((id): Finding => ({ id, why: 'missing' })),
      ...received.filter(isEmpty).map(({ key }): Finding => ({ id: key, why: 'without-appointment' })),
      ...open.flatMap((appointment): readonly Finding[] => {
        const why = discrepancyOf(book, appointment, now)
        return why === null ? [] : [{ id: appointment.id, why }]
      }),
    ],
  }
}

/** The same, with what has left the book looked up where it went. @param closedIn by month, `YYYY-MM` */
export async function auditWithHistory(
  book: Book,
  received: readonly Received[],
  closedIn: (month: string) => Promise<readonly Appointment[]>,
  now: Instant,
): Promise<Accounts> {
  const ids = new Set(idsToFind(book, received))
  const closed = new Set<string>()
  for (const month of new Set([...ids].map((id) => `${id.slice(0, 4)}-${id.slice(5, 7)}`)))
    for (const { id } of await closedIn(month)) if (ids.has(id)) closed.add(id)
  return audit(book, received, closed, now)
}

const isEmpty = ({ result }: Received): boolean =>
  (result.outcome === 'booked' || result.outcome === 'waiting') && result.appointments.length === 0

function discrepancyOf(book: Book, appointment: Appointment, now: Instant): Discrepancy | null {
  const { id, standing, history } = appointment
  if (standing.kind === 'asking') {
    const isAsked = book.questions.by('appointment', id).some(({ about }) => about.kind === 'missing')
    return isAsked ? null : 'nobody-asked'
  }
  if (standing.kind !== 'placed') return null
  const legs = openLegs(appointment)
  if (legs.length === 0) return 'nowhere'
  const isForgotten = legs.filter(isPlaced).some((leg) => {
    if (leg.status !== 'booked' || hasMilestone(leg, 'picked-up') || leg.slot.to + days(1) > now) return false
    return !history.some(({ what, new: mark }) => what === 'reminded' && mark?.startsWith('slot-passed'))
  })
  return isForgotten ? 'slot-forgotten' : null
}

/** The row that remembers the day of the last check. */
const auditedKey = 'audited'

const dayNumber = (now: Instant, timezone: string): number =>
  Number(localDay(now, timezone).replaceAll('-', ''))

/** Whether the check of this local day is still to be made. A clock that was set back makes none twice. */
export const isAuditDue = ({ book, directory }: World, now: Instant): boolean =>
  (book.counters.get(auditedKey)?.last ?? 0) < dayNumber(now, directory.district.timezone)

const mostNamed = 20

/** Notes that the check was made, and tells the coordinators what it found. */
export function reportAudit({ directory }: World, { findings }: Accounts, now: Instant): Decision {
  const { timezone } = directory.district
  const day = dayNumber(now, timezone)
  const chat = findings.length === 0 ? null : coordinatorsChat(directory, null)
  const names = findings.map(({ id }) => /^\d{4}-(\d{4}-\d{3,4})$/.exec(id)?.[1] ?? '?')
  const text = trouble.zh.doesNotAddUp(names.slice(0, mostNamed), Math.max(0, names.length - mostNamed))
  const id = `audit:${day}`
  const post: Omit<Post, 'to'> = {
    id,
    at: now,
    text,
    inReplyTo: [],
    about: findings.map((finding) => finding.id).slice(0, mostNamed),
    weight: 'notice',
    digest: null,
    language: 'zh',
  }
  return {
    changes: [
      { table: 'counters', key: auditedKey, value: { last: day } },
      ...(chat === null
        ? []
        : [
            {
              table: 'alerts' as const,
              key: id,
              value: {
                at: now,
                kind: 'help' as const,
                street: null,
                chat,
                account: theBot,
                name: '每日对账',
                text,
                appointment: null,
                closedAt: null,
              },
            },
          ]),
    ],
    posts: chat === null ? [] : [{ ...post, to: chat }],
    result: { outcome: 'done', appointments: [] },
  }
}
