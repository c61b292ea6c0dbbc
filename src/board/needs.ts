import type { World } from '../dispatch/world.ts'
import { type Appointment, isOpen, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import { hours, type Instant } from '../domain/time.ts'
import { hailOf, mayReadWords } from '../replies/audience.ts'
import type { ToDoLine } from '../replies/phrases/coordinator.ts'
import { type Card, cardOf } from './card.ts'
import { listenerOf, maySee, maySeeAlert, type Viewer } from './viewer.ts'
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts'

/** Something that waits for a person, with the words it came from and what was understood of them. */
export interface Need {
  /** Unique on the page. */
  readonly key: string
  readonly why: ToDoLine['what']
  readonly weight: 'danger' | 'urgent' | 'usual'
  readonly since: Instant
  /** The message as written; null for viewers who may not read it, and where nobody said anything. */
  readonly words: string | null
  /** Who wrote it. */
  readonly from: string
  /** What was understood; null for an alert without an appointment. */
  readonly card: Card | null
  /** Where they are found; null where nothing is known, or the card tells it. */
  readonly where: Whereabouts | null
  /** Whose word is awaited. */
  readonly by: 'pharmacist' | 'coordinator' | 'agent' | 'resident' | 'stock'
}

/** A passed slot and the like need nobody any more after a day. */
const alertsStay = hours(24)
/** So many are shown; the count says how many there are. */
export const mostNeeds = 40

/** What needs a person, of what the viewer may see: danger first, then urgent, then the longest waiting. */
export function needsOf(world: World, viewer: Viewer, now: Instant): readonly Need[] {
  const needs: Need[] = []
  for (const appointment of world.book.appointments.values()) {
    if (!isOpen(appointment) || !maySee(viewer, world, appointment)) continue
    const need = needOf(world, viewer, appointment)
    if (need !== null) needs.push(need)
  }
  const shown = new Set(needs.map(({ card }) => card?.id))
  for (const [key, alert] of world.book.alerts) {
    if (alert.closedAt !== null || now - alert.at > alertsStay || !maySeeAlert(viewer, alert)) continue
    if (shown.has(alert.appointment ?? undefined) && alert.appointment !== null) continue
    needs.push(needOfAlert(world, viewer, key, alert))
  }
  return needs.sort((a, b) => rank[a.weight] - rank[b.weight] || a.since - b.since)
}

const rank = { danger: 0, urgent: 1, usual: 2 } as const

function needOf(world: World, viewer: Viewer, appointment: Appointment): Need | null {
  const what = reasonOf(appointment)
  if (what === null) return null
  const { request } = appointment
  const isDanger = what.why === 'danger' || what.why === 'wrong-medicine'
  return {
    key: `need-${appointment.id}`,
    ...what,
    weight: isDanger ? 'danger' : request.urgent ? 'urgent' : 'usual',
    since: appointment.createdAt,
    words: mayReadWords(listenerOf(viewer)) ? (appointment.history.findLast(isSaid)?.said ?? null) : null,
    from: nameOf(request.writer.name),
    card: cardOf(world, viewer, appointment),
    where: null,
  }
}

const isSaid = ({ said, what }: Appointment['history'][number]): boolean =>
  said !== undefined && (what === 'requested' || what === 'amended' || what === 'reopened')

function reasonOf(appointment: Appointment): Pick<Need, 'why' | 'by'> | null {
  const { standing } = appointment
  if (standing.kind === 'deciding') return { why: standing.reason, by: standing.by }
  if (standing.kind === 'asking') return { why: 'asked', by: 'resident' }
  return openLegs(appointment).some((leg) => !isPlaced(leg)) ? { why: 'waitlist', by: 'stock' } : null
}

function needOfAlert(world: World, viewer: Viewer, key: string, alert: Alert): Need {
  const about = alert.appointment === null ? undefined : world.book.appointments.get(alert.appointment)
  const card = about !== undefined && maySee(viewer, world, about) ? cardOf(world, viewer, about) : null
  return {
    key: `alert-${key.replace(/[^\w-]/gu, '_')}`,
    why: alert.kind,
    by: alert.kind === 'slot-passed' || alert.kind === 'unanswered' ? 'agent' : 'coordinator',
    weight: alert.kind === 'emergency' || alert.kind === 'wrong-medicine' ? 'danger' : 'usual',
    since: alert.at,
    words: mayReadWords(listenerOf(viewer)) ? alert.text : null,
    from: nameOf(alert.name),
    card,
    where: card === null ? whereaboutsOf(world, viewer, alert) : null,
  }
}

/** As the group shows them, without decoration; whoever answers for the street finds them by it. */
const nameOf = (name: string): string => hailOf(name).name ?? name.slice(0, 24)
