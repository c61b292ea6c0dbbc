import { localDay, placesOfDay } from '../booking/calendar.ts'
import { takenOfDay } from '../booking/places.ts'
import { streetOf } from '../dispatch/catchment.ts'
import { isPaused, itemNeedsPrescription } from '../dispatch/eligible.ts'
import type { World } from '../dispatch/world.ts'
import {
  type Appointment,
  appointmentStatuses,
  hasMilestone,
  inOrder,
  isOpen,
  isPlaced,
  type Leg,
  openLegs,
  statusOf,
} from '../domain/appointment.ts'
import { yes } from '../domain/book-indexes.ts'
import type { Person } from '../domain/directory.ts'
import type { Patient } from '../domain/request.ts'
import { days, type Interval } from '../domain/time.ts'
import { readNameAddress } from '../intake/where.ts'
import { isOverdue, lastWeek, numbersOf, sumOf } from '../pickup/day-numbers.ts'
import { pickUpList } from '../pickup/list.ts'
import { labelForRole, labelInList } from '../replies/audience.ts'
import type { SummaryView, ToDoLine } from '../replies/phrases/coordinator.ts'
import type { RosterLine, RosterStop } from '../replies/phrases/roster.ts'
import { alertLine } from './alerts.ts'
import { wordsOf } from './announce.ts'
import { communityOf } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { medicinesOf, pharmacyView, rosterLine, withCard } from './views.ts'

type Agent = Extract<Person, { role: 'agent' }>
type Coordinator = Extract<Person, { role: 'coordinator' }>

const isOnStreets = (turn: Turn, person: Coordinator, appointment: Appointment): boolean => {
  const street = streetOf(turn.world.directory, appointment.request.patient.community)
  return street === null || person.streets.includes(street)
}

/** Today and the last seven days on a coordinator's streets, what is open, and how full each institution is. */
export function summaryFor(turn: Turn, person: Coordinator): SummaryView {
  const { directory } = turn.world
  const { timezone } = turn.scene
  const day = localDay(turn.now, timezone)
  const ours = [...turn.book.appointments.values()].filter((one) => isOnStreets(turn, person, one))
  const open = { ...noCounts }
  for (const appointment of ours) if (isOpen(appointment)) open[statusOf(appointment)] += 1
  const week = numbersOf(ours, lastWeek(day), timezone)
  const pharmacies = directory.pharmacies
    .filter((pharmacy) => pharmacy.serves.some((street) => person.streets.includes(street)))
    .map((pharmacy) => ({
      name: pharmacy.name,
      booked: takenOfDay(turn.world, pharmacy, timezone, day),
      places: placesOfDay(pharmacy, timezone, day),
      paused: isPaused(turn.world, pharmacy.id),
    }))
  return {
    today: sumOf(week.slice(0, 1)),
    week: sumOf(week),
    open,
    late: overdueFor(turn, person),
    pharmacies,
    waitingForPeople: toDoFor(turn, person).length,
  }
}

/** How many on their streets are past their time, and not ready or not fetched. */
export const overdueFor = (turn: Turn, person: Coordinator): number =>
  turn.book.appointments
    .by('open', yes)
    .filter((one) => isOnStreets(turn, person, one) && isOverdue(one, turn.now)).length

const noCounts = Object.fromEntries(appointmentStatuses.map((status) => [status, 0])) as Record<
  (typeof appointmentStatuses)[number],
  number
>

/** What needs a person on a coordinator's streets: urgent first, then by age. */
export function toDoFor(turn: Turn, person: Coordinator): readonly ToDoLine[] {
  const lines: (ToDoLine & { readonly urgent: boolean })[] = []
  for (const appointment of turn.book.appointments.by('open', yes).toSorted(inOrder)) {
    if (!isOnStreets(turn, person, appointment)) continue
    const what = needOf(appointment)
    if (what === null) continue
    const { urgent, patient } = appointment.request
    const community = communityOf(turn.world.directory, patient.community)?.name ?? null
    lines.push({
      code: appointment.code,
      label: labelForRole(appointment.request, community),
      what,
      words: wordsOf(turn, appointment),
      at: appointment.createdAt,
      urgent,
    })
  }
  const shown = new Set(lines.map(({ code }) => code))
  for (const alert of turn.book.alerts.values()) {
    if (alert.closedAt !== null || (alert.street !== null && !person.streets.includes(alert.street))) continue
    const line = alertLine(turn, alert)
    // Its order waits for a word by itself, and stands there already.
    if (line.code !== null && shown.has(line.code)) continue
    lines.push({ ...line, urgent: alert.kind === 'emergency' || alert.kind === 'urgent' })
  }
  return lines.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.at - b.at)
}

function needOf(appointment: Appointment): ToDoLine['what'] | null {
  const { standing } = appointment
  if (standing.kind === 'deciding') return standing.reason
  if (standing.kind === 'asking') return 'asked'
  return openLegs(appointment).some((leg) => !isPlaced(leg)) ? 'waitlist' : null
}

/**
 * What an agent fetches where and when. In the community's group, which everybody reads, it names nobody beyond what
 * the group shows itself; the full list is for the agent's private chat.
 *
 * @param named the days that were asked for
 */
export function pickUpListFor(
  turn: Turn,
  { communities }: Agent,
  inPrivate: boolean,
  named: Interval | null = null,
): string {
  const { world, now, scene } = turn
  // 明天的单子 is of that day alone; without a day it is what comes next.
  const list = pickUpList(world, communities, named?.to ?? now + days(1))
  const meant = list.stops.filter(({ slot }) => named === null || slot.from >= named.from)
  const stops = meant.map(
    ({ pharmacy, slot, pickUps }): RosterStop => ({
      pharmacy: pharmacyView(world, pharmacy),
      slot,
      lines: pickUps.map(({ appointment, leg, milestones }) => ({
        ...(inPrivate
          ? rosterLine(world, appointment, 'agent', leg.items)
          : groupLine(turn, appointment, leg)),
        milestones: withCard(world, appointment, milestones),
        toReview: isToReview(world, leg),
      })),
    }),
  )
  return phrases('zh').pickUpList(stops, list.waiting.length, scene)
}

const isToReview = ({ catalogue }: World, leg: Leg): boolean =>
  !hasMilestone(leg, 'reviewed') && leg.items.some((item) => itemNeedsPrescription(item, catalogue))

/** 1-101替邻居: where it is to be asked for, where the group must not read whose door it goes to. */
function neighbourOf(writerName: string, { recipient }: Patient): string {
  const door = recipient === '邻居' ? labelInList(writerName, readNameAddress(writerName)) : ''
  return door === '' ? '' : `${door}替邻居`
}

function groupLine({ world }: Turn, appointment: Appointment, leg: Leg): RosterLine {
  const { writer, patient } = appointment.request
  return {
    ...rosterLine(world, appointment, 'agent', leg.items),
    label: labelInList(writer.name, patient.address) || neighbourOf(writer.name, patient),
    medicines: medicinesOf(world, appointment, 'group', leg.items),
    notes: [],
    phone: null,
  }
}
