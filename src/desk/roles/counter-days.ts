import { addDays, type Day, endOfDay, localDay, openingAt, startOfDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import { hasMilestone, inOrder, isPlaced, openLegs, type PlacedLeg } from '../../domain/appointment.ts'
import type { Book, Pause } from '../../domain/book.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { Account } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days, type Instant, type Interval } from '../../domain/time.ts'
import type { Command } from '../../intake/understanding.ts'
import type { RosterLine, RosterStop } from '../../replies/phrases/roster.ts'
import { counterLine } from '../counters.ts'
import { moveAway } from '../moves.ts'
import { coordinatorsChat } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'
import { pharmacyView } from '../views.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

/** So far ahead a pharmacist closes days by a word; what is longer is the directory's. */
const mostDays = 14

const keyOf = (pharmacy: string, day: Day): string => `${pharmacy}|${day}`

function daysIn({ timezone }: Turn['scene'], { from, to }: Interval): readonly Day[] {
  const first = localDay(from, timezone)
  const all = Array.from({ length: mostDays }, (_, n) => addDays(first, n))
  return all.filter((day) => startOfDay(day, timezone) < to)
}

/** No slots there in that time; what is booked then moves. @returns how many it moved, and how many found no place */
export function shut(turn: Turn, { platform, id }: Account, pharmacy: string, when: Interval) {
  const { timezone } = turn.scene
  const note = { pharmacy, at: turn.now, by: { platform, id } }
  for (const day of daysIn(turn.scene, when)) {
    const from = Math.max(when.from, startOfDay(day, timezone))
    const to = Math.min(when.to, endOfDay(day, timezone))
    const isWhole = from === startOfDay(day, timezone) && to === endOfDay(day, timezone)
    if (isWhole) turn.put('pauses', keyOf(pharmacy, day), { ...note, day })
    else turn.put('pauses', `${keyOf(pharmacy, day)}|${from}-${to}`, { ...note, day, part: { from, to } })
  }
  return moveAway(turn, { kind: 'hours', pharmacy })
}

const isOf = (pause: Pause, pharmacy: string): boolean => pause.pharmacy === pharmacy

/** The rows that close it now or later. */
export const pausesOf = ({ pauses }: Pick<Book, 'pauses'>, pharmacy: string): readonly string[] =>
  [...pauses].filter(([, pause]) => isOf(pause, pharmacy)).map(([key]) => key)

/** What was moved stays where it went. @returns whether any of these days, or a part of them, was closed */
export function reopen(turn: Turn, pharmacy: string, when: Interval): boolean {
  const days: readonly (Day | undefined)[] = daysIn(turn.scene, when)
  const closed = [...turn.book.pauses].filter(
    ([, pause]) => isOf(pause, pharmacy) && days.includes(pause.day),
  )
  for (const [key] of closed) turn.put('pauses', key, null)
  return closed.length > 0
}

/** 明天休息, of a pharmacist's own counter: the coordinators hear of it. */
export function closeDays(turn: Turn, person: Pharmacist, when: Interval): Outcome {
  const place = pharmacyOf(turn.world.directory, person.pharmacy)
  if (place === null) return 'declined'
  const { moved, waiting } = shut(turn, person, person.pharmacy, when)
  turn.answer(say.dayClosed(place.name, true, when, moved, waiting, turn.scene), 'zh')
  const chat = coordinatorsChat(turn.world.directory, place.street)
  if (chat !== null) turn.tell(chat, say.dayClosed(place.name, false, when, moved, waiting, turn.scene), 'zh')
  return 'done'
}

/** 明天照常. */
export function openDays(turn: Turn, { pharmacy }: Pharmacist, when: Interval): Outcome {
  const wasClosed = reopen(turn, pharmacy, when)
  turn.answer(say.dayOpen(when, wasClosed, turn.scene), 'zh')
  return wasClosed ? 'done' : 'declined'
}

type Part = Pick<Extract<Command, { readonly kind: 'close-part' }>, 'time' | 'toEvening'>

/** 明天下午休息, 今天4点关门: that part of the day; null where no hours are said (提前关门), or they are over. */
export function partMeant({ now, scene: { timezone } }: Turn, { time, toEvening }: Part): Interval | null {
  const from = time?.from ?? startOfDay(localDay(now, timezone), timezone)
  const to = toEvening === true ? endOfDay(localDay(from, timezone), timezone) : (time?.to ?? null)
  const isMidnight = (at: Instant): boolean => at === startOfDay(localDay(at, timezone), timezone)
  if (time === null || to === null || (isMidnight(from) && isMidnight(to))) return null
  return to > Math.max(from, now) ? { from, to } : null
}

/** Without hours it is asked from when. */
export function closePart(turn: Turn, person: Pharmacist, part: Part): Outcome {
  const when = partMeant(turn, part)
  if (when !== null) return closeDays(turn, person, when)
  turn.answer(say.askClosingTime(), 'zh')
  return 'asked'
}

/** Whether the counter is closed at the moment, going by the directory. */
export function isShut({ world: { directory }, now, scene }: Turn, { pharmacy }: Pharmacist): boolean {
  const place = pharmacyOf(directory, pharmacy)
  return place === null || openingAt(place, scene.timezone, now) === null
}

/** 今天还有几单: what is still to be handed over here, slot by slot. */
export function listDay(turn: Turn, { pharmacy }: Pharmacist, when: Interval | null): Outcome {
  const from = startOfDay(localDay(when?.from ?? turn.now, turn.scene.timezone), turn.scene.timezone)
  const to = when?.to ?? from + days(1)
  const isHere = (leg: PlacedLeg): boolean =>
    leg.pharmacy === pharmacy && leg.status === 'booked' && leg.slot.from >= from && leg.slot.from < to
  const found = turn.book.appointments
    .by('open', yes)
    .toSorted(inOrder)
    .flatMap((appointment) =>
      openLegs(appointment)
        .filter(isPlaced)
        .filter((leg) => isHere(leg) && !hasMilestone(leg, 'picked-up'))
        .map((leg) => ({ slot: leg.slot, line: counterLine(turn, appointment, leg) })),
    )
  const bySlot = Map.groupBy(found, ({ slot }) => slot.from)
  const stops = [...bySlot.values()].flatMap((all): readonly RosterStop[] => {
    const lines: readonly RosterLine[] = all.map(({ line }) => line)
    const [first] = all
    return first === undefined
      ? []
      : [{ pharmacy: pharmacyView(turn.world, pharmacy), slot: first.slot, lines }]
  })
  const inTime = stops.toSorted((a, b) => a.slot.from - b.slot.from)
  turn.answer(say.dayAtCounter(from, inTime, turn.scene), 'zh')
  return 'done'
}
