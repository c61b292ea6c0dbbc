import { addDays, type Day, endOfDay, localDay, openingAt, startOfDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import { hasMilestone, inOrder, isPlaced, openLegs, type PlacedLeg } from '../../domain/appointment.ts'
import type { Book, Pause } from '../../domain/book.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { Account } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days, hours, type Instant, type Interval, minutes } from '../../domain/time.ts'
import type { Command, Instead } from '../../intake/understanding.ts'
import type { RosterLine, RosterStop } from '../../replies/phrases/roster.ts'
import { counterLine } from '../counters.ts'
import { moveAway } from '../moves.ts'
import { coordinatorsChat } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'
import { pharmacyView } from '../views.ts'
import { letGo, readyAtClosed } from './closed-counter.ts'

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

/**
 * 明天休息, of a pharmacist's own counter: the coordinators hear of it.
 *
 * @param instead of which closing it takes the place, where it is put right
 */
export function closeDays(turn: Turn, person: Pharmacist, when: Interval, instead?: Instead): Outcome {
  const place = pharmacyOf(turn.world.directory, person.pharmacy)
  if (place === null) return 'declined'
  const wrong = instead === undefined ? null : closedBefore(turn, person, instead, when)
  if (wrong === null && instead?.isSure === false) {
    turn.answer(say.askClosingTime(), 'zh')
    return 'asked'
  }
  if (wrong !== null) openDays(turn, person, wrong)
  const { moved, waiting } = shut(turn, person, person.pharmacy, when)
  const ready = readyAtClosed(turn, place.id, when)
  const told = (isOwn: boolean): string => say.dayClosed(place.name, isOwn, when, moved, waiting, turn.scene)
  turn.answer([told(true), ...(ready === null ? [] : [ready.toCounter])].join('\n'), 'zh')
  const chat = coordinatorsChat(turn.world.directory, place.street)
  if (chat !== null)
    turn.tell(chat, [told(false), ...(ready === null ? [] : [ready.toCoordinators])].join('\n'), 'zh')
  return 'done'
}

/** 明天照常: the coordinators have heard that it would be closed. */
export function openDays(turn: Turn, { pharmacy }: Pharmacist, when: Interval): Outcome {
  const wasClosed = reopen(turn, pharmacy, when)
  turn.answer(say.dayOpen(when, wasClosed, turn.scene), 'zh')
  if (!wasClosed) return 'declined'
  const place = pharmacyOf(turn.world.directory, pharmacy)
  if (place !== null) letGo(turn, place)
  const chat = place === null ? null : coordinatorsChat(turn.world.directory, place.street)
  if (place !== null && chat !== null) turn.tell(chat, say.openAfterAll(place.name, when, turn.scene), 'zh')
  return 'done'
}

/** 不关了，照常开: what they have closed last. */
export function openAgain(turn: Turn, person: Pharmacist): Outcome {
  const { timezone } = turn.scene
  const today = localDay(turn.now, timezone)
  const last = lastClosed(turn, person, days(1)) ?? {
    from: startOfDay(today, timezone),
    to: endOfDay(today, timezone),
  }
  return openDays(turn, person, last)
}

/** 说错了 is of what they have said within the hour. */
const justNow = hours(1)

/** The closing that was wrong; null where there is none. */
function closedBefore(turn: Turn, person: Pharmacist, { not }: Instead, when: Interval): Interval | null {
  if (not === null) {
    const last = lastClosed(turn, person, justNow)
    // 说错了，三点关门 takes no closing of other days back.
    const { timezone } = turn.scene
    const isOfNow =
      when.to - when.from < days(1) && localDay(when.from, timezone) === localDay(turn.now, timezone)
    return last === null || (isOfNow && (when.from >= last.to || when.to <= last.from)) ? null : last
  }
  const wrong: readonly (Day | undefined)[] = daysIn(turn.scene, not)
  const isClosed = [...turn.book.pauses.values()].some(
    (pause) => isOf(pause, person.pharmacy) && wrong.includes(pause.day),
  )
  return isClosed ? not : null
}

/** The days of the newest closing of a counter, where that is not too long ago. */
function lastClosed({ book, now, scene }: Turn, { pharmacy }: Pharmacist, within: number): Interval | null {
  const rows = [...book.pauses.values()].filter((pause) => isOf(pause, pharmacy) && now - pause.at <= within)
  const newest = Math.max(...rows.map(({ at }) => at))
  const closed = rows.flatMap(({ at, day }) => (at === newest && day !== undefined ? [day] : [])).toSorted()
  const [first] = closed
  const last = closed.at(-1)
  if (first === undefined || last === undefined) return null
  return { from: startOfDay(first, scene.timezone), to: endOfDay(last, scene.timezone) }
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
export function closePart(
  turn: Turn,
  person: Pharmacist,
  part: Part & { readonly instead?: Instead },
): Outcome {
  const when = partMeant(turn, part)
  if (when !== null) return closeDays(turn, person, when, part.instead)
  turn.answer(say.askClosingTime(), 'zh')
  return 'asked'
}

/** Whether the counter is closed at the moment, going by the directory. */
export function isShut({ world: { directory }, now, scene }: Turn, { pharmacy }: Pharmacist): boolean {
  const place = pharmacyOf(directory, pharmacy)
  return place === null || openingAt(place, scene.timezone, now) === null
}

/** 今天还有几单: what is still to be handed over here, slot by slot. */
export function listDay(
  turn: Turn,
  { pharmacy }: Pharmacist,
  { days: when, at }: Pick<Extract<Command, { readonly kind: 'day-list' }>, 'days' | 'at'>,
): Outcome {
  const from = startOfDay(localDay(when?.from ?? turn.now, turn.scene.timezone), turn.scene.timezone)
  const to = when?.to ?? from + days(1)
  // Who says 2点半 behind a counter means the afternoon.
  const isThen = ({ slot }: RosterStop): boolean =>
    at === undefined || [at, at + 12 * 60].some((minute) => slot.from === from + minutes(minute))
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
  const then = at === undefined ? [] : inTime.filter(isThen)
  turn.answer(
    then.length > 0 ? say.slotAtCounter(then, turn.scene) : say.dayAtCounter(from, inTime, turn.scene),
    'zh',
  )
  return 'done'
}
