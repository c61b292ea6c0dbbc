import { itemNeedsPrescription } from '../dispatch/eligible.ts'
import { type Appointment, hasMilestone, isOpen, isPlaced, type PlacedLeg } from '../domain/appointment.ts'
import type { CounterView, GoneReason } from '../replies/phrases/pharmacist.ts'
import type { RosterLine } from '../replies/phrases/roster.ts'
import { rosterEntryOf } from '../replies/roster.ts'
import { sameItems } from './advance.ts'
import { askToTell } from './by-phone.ts'
import { tellErrands } from './errands.ts'
import { personOf, pharmacyChat } from './people.ts'
import { tellNothingToDecide } from './reviewers.ts'
import { phrases, type Turn } from './turn.ts'
import { medicinesOf, rosterLine } from './views.ts'

const say = phrases('zh')

/**
 * Tells the institutions what a turn has changed at their counters: what is new, what stands otherwise, and what need
 * not be prepared any more. It compares the book before and after, so no rule can forget to tell somebody; a counter
 * gets one post for each slot. Where a counter has neither group nor pharmacist, the coordinators get it instead.
 */
export function tellCounters(turn: Turn): void {
  const news = turn
    .changedAppointments()
    .flatMap(({ old, now }) => (now === undefined ? [] : newsOf(turn, old, now)))
  for (const alike of Map.groupBy(news, groupOf).values()) tell(turn, alike)
  tellNothingToDecide(turn)
  tellErrands(turn)
}

interface News {
  readonly what: 'new' | 'changed' | GoneReason
  readonly appointment: Appointment
  /** As it is now, or as it was where it is gone. */
  readonly leg: PlacedLeg
  readonly line: RosterLine
  readonly before: CounterView | null
}

const groupOf = ({ what, leg, appointment }: News): string =>
  `${leg.pharmacy}|${what}|${what === 'new' ? leg.slot.from : what === 'changed' ? appointment.id : ''}`

function newsOf(turn: Turn, old: Appointment | undefined, now: Appointment): readonly News[] {
  const held = waitingAt(old)
  const holds = waitingAt(now)
  const news: News[] = []
  for (const [pharmacy, leg] of holds) {
    const was = held.get(pharmacy)
    const line = counterLine(turn, now, leg)
    if (old === undefined || was === undefined) {
      // What was closed and is open again lies there, or was handed out there.
      const isKnown = old !== undefined && isStill(old, pharmacy)
      if (!isKnown && !isApprovedHere(turn, leg))
        news.push({ what: 'new', appointment: now, leg, line, before: null })
    } else if (isChanged(turn, old, was, leg, line)) {
      const medicines = medicinesOf(turn.world, old, 'pharmacist', was.items)
      const before = { medicines, slot: was.slot, reviewed: hasMilestone(was, 'reviewed') }
      news.push({ what: 'changed', appointment: now, leg, line, before })
    }
  }
  if (old === undefined) return news
  for (const [pharmacy, leg] of held)
    if (!isStill(now, pharmacy) && !isTheirOwnWord(turn, pharmacy)) {
      const line = counterLine(turn, old, leg)
      news.push({ what: whyGone(now, leg), appointment: now, leg, line, before: null })
    }
  return news
}

/** What a counter has to prepare or to hand out, by institution. */
const waitingAt = (appointment: Appointment | undefined): ReadonlyMap<string, PlacedLeg> =>
  new Map(
    (appointment === undefined || appointment.standing.kind !== 'placed' ? [] : appointment.legs)
      .filter(isPlaced)
      .filter((leg) => leg.status === 'booked')
      .map((leg) => [leg.pharmacy, leg]),
  )

const isChanged = (turn: Turn, old: Appointment, was: PlacedLeg, leg: PlacedLeg, line: RosterLine): boolean =>
  !sameItems(was.items, leg.items) ||
  was.slot.from !== leg.slot.from ||
  (line.urgent && !old.request.urgent) ||
  line.notes.length > counterLine(turn, old, was).notes.length

/** Fetched, handed over or not come for: the counter knows it. */
const isStill = ({ standing, legs }: Appointment, pharmacy: string): boolean =>
  (standing.kind === 'placed' || (standing.kind === 'closed' && standing.status !== 'cancelled')) &&
  legs.some((leg) => leg.pharmacy === pharmacy && leg.status !== 'cancelled')

function whyGone(now: Appointment, leg: PlacedLeg): GoneReason {
  if (!isOpen(now)) return 'cancelled'
  if (now.standing.kind !== 'placed') return 'undecided'
  const isWanted = leg.items.some((item) => now.request.items.some((other) => other.drug === item.drug))
  return isWanted ? 'elsewhere' : 'cancelled'
}

/** 审核通过 has just been answered with where and when. */
const isApprovedHere = (turn: Turn, leg: PlacedLeg): boolean =>
  isTheirOwnWord(turn, leg.pharmacy) &&
  leg.milestones.some(({ name, message }) => name === 'reviewed' && message === turn.messageKey)

/** Who has said it at this counter need not be told. */
function isTheirOwnWord(turn: Turn, pharmacy: string): boolean {
  const person = turn.chat === null ? null : personOf(turn.world.directory, turn.cause.by)
  return person?.role === 'pharmacist' && person.pharmacy === pharmacy
}

/** A line for the counter that prepares a leg: its own milestones, and whether it is still to be reviewed there. */
export function counterLine(turn: Turn, appointment: Appointment, leg: PlacedLeg): RosterLine {
  const needsReview = leg.items.some((item) => itemNeedsPrescription(item, turn.world.catalogue))
  return {
    ...rosterLine(turn.world, appointment, 'pharmacist', leg.items),
    milestones: leg.milestones.map(({ name }) => name),
    toReview: needsReview && !hasMilestone(leg, 'reviewed'),
  }
}

function tell(turn: Turn, news: readonly News[]): void {
  const [first] = news
  if (first === undefined) return
  const { what, leg, before } = first
  const lines = news.map(({ line }) => line)
  const chat = pharmacyChat(turn.world.directory, leg.pharmacy)
  const isByPhone = chat === null
  const text =
    what === 'new'
      ? say.newAtPharmacy(lines, leg.slot, turn.scene, isByPhone)
      : what === 'changed' && before !== null
        ? say.changedAtPharmacy(first.line, before, leg.slot, turn.scene, isByPhone)
        : say.goneFromPharmacy(lines, what === 'changed' ? 'elsewhere' : what)
  const weight = lines.some((line) => line.urgent) ? 'urgent' : 'notice'
  const about = news.map(({ appointment }) => appointment)
  if (isByPhone) {
    askToTell(turn, leg.pharmacy, text, about, what !== 'new' && what !== 'changed')
    return
  }
  const roster = what === 'new' ? rosterEntryOf(lines, leg.slot) : undefined
  turn.tellCounter(chat, text, about, weight, roster)
}
