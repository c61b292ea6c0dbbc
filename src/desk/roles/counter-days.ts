import { addDays, type Day, localDay, startOfDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import { hasMilestone, inOrder, isPlaced, openLegs, type PlacedLeg } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
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

/** 明天休息: no slots on these days, and what is booked then moves; who must know is told. */
export function closeDays(turn: Turn, { pharmacy, platform, id }: Pharmacist, when: Interval): Outcome {
  const place = pharmacyOf(turn.world.directory, pharmacy)
  if (place === null) return 'declined'
  for (const day of daysIn(turn.scene, when))
    turn.put('pauses', keyOf(pharmacy, day), { pharmacy, day, at: turn.now, by: { platform, id } })
  const { moved, waiting } = moveAway(turn, { kind: 'hours', pharmacy })
  turn.answer(say.dayClosed(null, when, moved, waiting, turn.scene), 'zh')
  const chat = coordinatorsChat(turn.world.directory, place.street)
  if (chat !== null) turn.tell(chat, say.dayClosed(place.name, when, moved, waiting, turn.scene), 'zh')
  return 'done'
}

/** 明天照常: what was moved stays where it went. */
export function openDays(turn: Turn, { pharmacy }: Pharmacist, when: Interval): Outcome {
  const closed = daysIn(turn.scene, when).filter((day) => turn.book.pauses.has(keyOf(pharmacy, day)))
  for (const day of closed) turn.put('pauses', keyOf(pharmacy, day), null)
  turn.answer(say.dayOpen(when, closed.length > 0, turn.scene), 'zh')
  return closed.length > 0 ? 'done' : 'declined'
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
