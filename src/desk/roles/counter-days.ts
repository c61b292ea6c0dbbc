import { addDays, type Day, localDay, startOfDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import { hasMilestone, inOrder, isPlaced, openLegs, type PlacedLeg } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { Account } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days, type Interval } from '../../domain/time.ts'
import type { RosterLine, RosterStop } from '../../replies/phrases.ts'
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

/** No slots there on these days; what is booked then moves. @returns how many it moved, and how many found no place */
export function shut(turn: Turn, { platform, id }: Account, pharmacy: string, when: Interval) {
  for (const day of daysIn(turn.scene, when))
    turn.put('pauses', keyOf(pharmacy, day), { pharmacy, day, at: turn.now, by: { platform, id } })
  return moveAway(turn, { kind: 'hours', pharmacy })
}

/** What was moved stays where it went. @returns whether any of these days was closed */
export function reopen(turn: Turn, pharmacy: string, when: Interval): boolean {
  const closed = daysIn(turn.scene, when).filter((day) => turn.book.pauses.has(keyOf(pharmacy, day)))
  for (const day of closed) turn.put('pauses', keyOf(pharmacy, day), null)
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

export function knowsWholeDays(turn: Turn): Outcome {
  turn.answer(say.wholeDaysOnly(), 'zh')
  return 'declined'
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
