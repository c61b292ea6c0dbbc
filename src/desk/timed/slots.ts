import { streetOf } from '../../dispatch/catchment.ts'
import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import { type Chat, chatKey } from '../../domain/message.ts'
import { hours, type Instant, minutes } from '../../domain/time.ts'
import { isHeld } from '../../pickup/held.ts'
import type { Chased } from '../../replies/phrases/appointment.ts'
import { agreementOf } from '../agreement.ts'
import { remindOf } from '../alerts.ts'
import { agentOf, coordinatorsChat, pharmacyChat, privateChat } from '../people.ts'
import { record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLine } from '../views.ts'
import { toWriters } from '../writers.ts'
import { tellNotReady } from './not-ready.ts'

/** What is said once about a leg, and remembered in the history under this word. */
type Notice = 'slot-reminder' | 'not-ready' | 'nudge' | 'slot-passed' | 'still-not-ready' | 'asked-after'

const reminderBefore = hours(1)
/** So long before a slot its counter is reminded, of all together that has come in since. */
const nudgesBefore = [hours(1), minutes(30), minutes(10)] as const
/** So long a counter is left alone with what has just come in. */
const nudgeAfterBooking = minutes(20)
const stayHomeBefore = minutes(15)
const askAfter = minutes(30)
/** What was missed for longer than this is history, and nobody is told of it (the bot was down). */
const forgetAfter = hours(12)

interface Due {
  readonly notice: Notice
  readonly appointment: Appointment
  readonly leg: PlacedLeg
}

/**
 * The hour before a slot and what is left over after it (DESIGN §5, "Not ready in time"). Residents hear of their own
 * order; pharmacists and agents get one post for all of a slot.
 */
export function followSlots(turn: Turn): void {
  const due: Due[] = []
  for (const appointment of turn.book.appointments.by('open', yes).toSorted(inOrder))
    if (appointment.standing.kind === 'placed')
      for (const leg of openLegs(appointment))
        if (isPlaced(leg) && leg.status === 'booked')
          for (const notice of noticesDue(turn, appointment, leg))
            if (!isSaid(appointment, notice, leg)) due.push({ notice, appointment, leg })
  for (const each of due) note(turn, each)
  const about = (wanted: Notice): readonly Due[] => due.filter(({ notice }) => notice === wanted)
  for (const orders of atOnePlace(about('slot-reminder')))
    toWriters(turn, orders, (view, say) => say.remindSlot(view, turn.scene))
  const late = new Set(about('not-ready').map(({ appointment }) => appointment))
  tellNotReady(turn, [...late])
  nudge(turn, about('nudge'))
  askWhoFetched(turn, about('slot-passed'))
  askStillNotReady(turn, about('still-not-ready'))
}

function noticesDue(turn: Turn, appointment: Appointment, leg: PlacedLeg): readonly Notice[] {
  if (hasMilestone(leg, 'picked-up')) return []
  const { now, world } = turn
  const { from, to } = leg.slot
  const isReady = isReadyFor(turn, appointment, leg)
  if (now >= from) {
    if (now < to + askAfter || now >= to + forgetAfter) return []
    return isReady || pharmacyChat(world.directory, leg.pharmacy) === null
      ? ['slot-passed']
      : ['still-not-ready']
  }
  const placedAt = placedSince(appointment)
  if (isReady) {
    // Booked or made ready within the last hour: the word of that was the reminder.
    const readyAt = leg.milestones.find(({ name }) => name === 'ready')?.at ?? placedAt
    const lastSaid = Math.max(placedAt, readyAt)
    const isDue = now >= from - reminderBefore && lastSaid < from - reminderBefore
    return isDue && !isHeld(appointment) ? ['slot-reminder'] : []
  }
  const notices: Notice[] = []
  const isDue = (before: number): boolean =>
    now >= from - before && placedAt + nudgeAfterBooking <= from - before
  if (nudgesBefore.some(isDue)) notices.push('nudge')
  if (now >= from - stayHomeBefore) notices.push('not-ready')
  return notices
}

/** When it got the slot that it has. */
const placedSince = ({ history, createdAt }: Appointment): Instant =>
  history.findLast(({ what }) => what === 'placed' || what === 'moved' || what === 'decided')?.at ?? createdAt

const markOf = (notice: Notice, leg: PlacedLeg): string => `${notice} ${leg.id} ${leg.slot.from}`

const isSaid = ({ history }: Appointment, notice: Notice, leg: PlacedLeg): boolean =>
  history.some((entry) => entry.what === 'reminded' && entry.new === markOf(notice, leg))

function note(turn: Turn, { notice, appointment: { id }, leg }: Due): void {
  const appointment = turn.book.appointments.get(id)
  if (appointment !== undefined)
    record(turn, appointment, 'reminded', {}, { old: null, new: markOf(notice, leg) })
}

/** What is fetched together, so that one word of it is clear. */
const atOnePlace = (due: readonly Due[]): Iterable<readonly Appointment[]> =>
  Map.groupBy(due, ({ leg }) => `${leg.pharmacy}|${leg.slot.from}`)
    .values()
    .map((same) => [...new Set(same.map(({ appointment }) => appointment))])

/** A counter gets one post of all its slots. */
function nudge(turn: Turn, due: readonly Due[]): void {
  for (const [pharmacy, theirs] of Map.groupBy(due, ({ leg }) => leg.pharmacy)) {
    const chat = pharmacyChat(turn.world.directory, pharmacy)
    const all = theirs.map(({ appointment }) => appointment)
    if (chat === null) {
      remindToPhone(turn, all)
      continue
    }
    const stops = [...Map.groupBy(theirs, ({ leg }) => leg.slot.from)]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([, same]) => {
        const [first] = same
        const codes = same.map(({ appointment: { code } }) => code)
        return first === undefined ? [] : [{ codes, slot: first.leg.slot }]
      })
    turn.tell(chat, phrases('zh').nudgeReady(stops, turn.scene), 'zh', all)
  }
}

/** Nobody has said yet that the counter was phoned. */
function remindToPhone(turn: Turn, appointments: readonly Appointment[]): void {
  for (const [key, alert] of turn.book.alerts) {
    const appointment = appointments.find(({ id }) => id === alert.appointment)
    if (alert.kind !== 'by-phone' || alert.closedAt !== null || appointment === undefined) continue
    remindOf(turn, key, alert)
  }
}

/** A passed slot alone is no `noshow`: the agent, else the pharmacist, is asked, not the resident. */
function askWhoFetched(turn: Turn, due: readonly Due[]): void {
  const asked = due.flatMap((each) => {
    const chat = whoKnows(turn, each)
    return chat === null ? [] : [{ ...each, chat }]
  })
  const bySlot = Map.groupBy(asked, ({ chat, leg }) => `${chatKey(chat)}|${leg.slot.from}`)
  for (const [first, ...others] of bySlot.values()) {
    if (first === undefined) continue
    const all = [first, ...others]
    const lines = all.map(({ appointment, leg }) => {
      const listener = agentFor(turn, appointment) === null ? 'pharmacist' : 'agent'
      return rosterLine(turn.world, appointment, listener, leg.items)
    })
    const text = phrases('zh').slotPassed(lines, first.leg.slot, turn.scene)
    turn.tell(
      first.chat,
      text,
      'zh',
      all.map(({ appointment }) => appointment),
    )
  }
}

/** What was never ready nobody can have fetched, as far as anybody knows: its counter is asked. */
function askStillNotReady(turn: Turn, due: readonly Due[]): void {
  const bySlot = Map.groupBy(due, ({ leg }) => `${leg.pharmacy}|${leg.slot.from}`)
  for (const [first, ...others] of bySlot.values()) {
    const chat = first === undefined ? null : pharmacyChat(turn.world.directory, first.leg.pharmacy)
    if (first === undefined || chat === null) continue
    const all = [first, ...others]
    const roster = all.map(({ appointment, leg }) =>
      rosterLine(turn.world, appointment, 'pharmacist', leg.items),
    )
    turn.tell(
      chat,
      phrases('zh').stillNotReady(roster, first.leg.slot, turn.scene),
      'zh',
      all.map(({ appointment }) => appointment),
    )
  }
}

/** So long a counter is left alone with what it was asked. */
const askAgainAfter = minutes(30)

/**
 * Somebody asks where it is, and its time has gone by: the counter hears so, and once more when it is asked for again.
 *
 * @returns what was done of it; null where nothing is late, or nobody can be written to
 */
export function chaseLate(turn: Turn, appointment: Appointment): Chased | null {
  const { directory } = turn.world
  let chased: Chased | null = null
  for (const leg of openLegs(appointment)) {
    if (!isPlaced(leg) || leg.status !== 'booked' || leg.slot.to > turn.now) continue
    const chat = pharmacyChat(directory, leg.pharmacy)
    if (chat === null || isReadyFor(turn, appointment, leg)) continue
    const last = lastAsked(appointment, leg)
    if (last !== null && turn.now - last < askAgainAfter) {
      chased ??= 'before'
      continue
    }
    chased = last === null ? 'asked' : 'again'
    note(turn, { notice: 'asked-after', appointment, leg })
    const line = rosterLine(turn.world, appointment, 'pharmacist', leg.items)
    turn.tell(chat, phrases('zh').askedAfter(line), 'zh', [appointment], 'urgent')
  }
  return chased
}

const lastAsked = ({ history }: Appointment, leg: PlacedLeg): Instant | null =>
  history.findLast(({ what, new: mark }) => what === 'reminded' && mark === markOf('asked-after', leg))?.at ??
  null

/** A counter that was phoned says no more: that it has agreed is as good as 备好了. */
const isReadyFor = ({ world }: Turn, appointment: Appointment, leg: PlacedLeg): boolean =>
  hasMilestone(leg, 'ready') || agreementOf(world.directory, appointment, leg) === 'agreed'

const agentFor = (turn: Turn, appointment: Appointment) =>
  agentOf(turn.world.directory, appointment.request.patient.community)

function whoKnows(turn: Turn, { appointment, leg }: Due): Chat | null {
  const agent = agentFor(turn, appointment)
  if (agent !== null) return privateChat(agent)
  const { directory } = turn.world
  const street = streetOf(directory, appointment.request.patient.community)
  return pharmacyChat(directory, leg.pharmacy) ?? coordinatorsChat(directory, street)
}
