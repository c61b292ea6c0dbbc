import { addDays, type Day, localDay } from '../booking/calendar.ts'
import type { World } from '../dispatch/world.ts'
import { isPlaced } from '../domain/appointment.ts'
import type { Note } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { notesFor } from '../replies/audience.ts'
import { type Card, cardOf, type LegCard, lateOf } from './card.ts'
import { maySee, type Viewer } from './viewer.ts'

/** By whom a day's list is parted: who hands out, or who fetches. */
export type ListedBy = 'pharmacy' | 'agent'

/** Of the list as a table, in this order. */
export const listColumns = [
  'day',
  'from',
  'to',
  'pharmacy',
  'code',
  'who',
  'community',
  'medicines',
  'stage',
  'late',
  'phone',
  'notes',
] as const
export type ListColumn = (typeof listColumns)[number]

/** One bag. */
export interface ListedLeg {
  readonly card: Card
  readonly leg: LegCard
  readonly late: boolean
  /** What whoever carries the list must heed. */
  readonly notes: readonly Note[]
}

export interface ListPart {
  /** Of the institution, or of the agents; null where a community has no agent. */
  readonly name: string | null
  readonly legs: readonly ListedLeg[]
}

/** All that is to be fetched on a day, of what the viewer may see. */
export interface DayListView {
  readonly day: Day
  readonly isToday: boolean
  readonly before: Day
  readonly after: Day
  readonly by: ListedBy
  readonly parts: readonly ListPart[]
  readonly total: number
  readonly late: number
}

/** Today's list begins with what earlier days have left over: whoever prints it must not lose that. */
export function dayListView(world: World, viewer: Viewer, day: Day, by: ListedBy, now: Instant): DayListView {
  const { timezone } = world.directory.district
  const isToday = day === localDay(now, timezone)
  const parts = new Map<string | null, ListedLeg[]>()
  for (const appointment of world.book.appointments.values()) {
    if (!appointment.legs.some(isPlaced) || !maySee(viewer, world, appointment)) continue
    const card = cardOf(world, viewer, appointment)
    for (const leg of card.legs) {
      if (leg.at === null || leg.cancelled) continue
      const ofDay = localDay(leg.at.slot.from, timezone)
      const late = lateOf(leg, now) !== null
      if (ofDay !== day && !(isToday && late && ofDay < day)) continue
      const name = by === 'pharmacy' ? leg.at.name : agentsOf(world, appointment.request.patient.community)
      parts.set(name, [...(parts.get(name) ?? []), { card, leg, late, notes: heeded(card, by) }])
    }
  }
  const all = [...parts.values()].flat()
  const rank = (name: string | null): number =>
    name === null
      ? Number.POSITIVE_INFINITY
      : world.directory.pharmacies.findIndex((one) => one.name === name)
  return {
    day,
    isToday,
    before: addDays(day, -1),
    after: addDays(day, 1),
    by,
    parts: [...parts]
      .map(([name, legs]) => ({ name, legs: legs.toSorted(byTime) }))
      .sort(
        (a, b) => byFirst(a, b) || rank(a.name) - rank(b.name) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
      ),
    total: all.length,
    late: all.filter(({ late }) => late).length,
  }
}

const startOf = (one: ListedLeg | undefined): Instant => one?.leg.at?.slot.from ?? 0

export const byTime = (a: ListedLeg, b: ListedLeg): number =>
  startOf(a) - startOf(b) || (a.card.id < b.card.id ? -1 : 1)

/** What is for the counter or for the agent, and for both that it must not be spoken of. */
function heeded({ notes }: Card, by: ListedBy): readonly Note[] {
  const theirs = notesFor(by === 'pharmacy' ? 'pharmacist' : 'agent', notes)
  return notes.filter((note) => note.kind === 'privacy' || theirs.includes(note))
}

/** Where the day begins stands first, and what nobody fetches last. */
const byFirst = (a: ListPart, b: ListPart): number =>
  Number(a.name === null) - Number(b.name === null) || startOf(a.legs[0]) - startOf(b.legs[0])

/** The agents of a community by their whole names, for there is a 小李 in many; null where it has none. */
function agentsOf({ directory }: World, community: string | null): string | null {
  const agents = directory.people.filter(
    (person) => person.role === 'agent' && community !== null && person.communities.includes(community),
  )
  return agents.length === 0 ? null : agents.map(({ name }) => name).join('、')
}
