import { addDays, localDay } from '../../booking/calendar.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Command } from '../../intake/understanding.ts'
import type { OpenLine } from '../../replies/phrases/staff.ts'
import { mayServe } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLineHere } from '../views.ts'

type OpenList = Extract<Command, { readonly kind: 'open-list' }>['of']

const say = phrases('zh')

/** 谁还没备好, 哪些晚了, 还有哪些没送: of the orders that are theirs to serve, those that come first first. */
export function listOpen(turn: Turn, person: Person, of: OpenList): Outcome {
  const theirs = turn.book.appointments
    .by('open', yes)
    .filter((order) => mayServe(turn.world.directory, person, order))
    .toSorted(inOrder)
  const found = theirs
    .flatMap((order) =>
      legsMeant(turn, person, order, of)
        .slice(0, 1)
        .map((leg) => ({ order, leg })),
    )
    .toSorted((a, b) => a.leg.slot.from - b.leg.slot.from)
  const listener = person.role === 'operator' ? 'coordinator' : person.role
  const lines = found.map(({ order, leg }): OpenLine => {
    turn.touch(order)
    const pharmacy = pharmacyOf(turn.world.directory, leg.pharmacy)?.name ?? leg.pharmacy
    return {
      line: rosterLineHere(turn, order, listener),
      at: of === 'to-deliver' ? null : { pharmacy, slot: leg.slot },
    }
  })
  // 都送到了 would be true and mislead, where nobody has fetched anything.
  const isLate = (order: Appointment): boolean => legsMeant(turn, person, order, 'late').length > 0
  const late = of === 'to-deliver' ? theirs.filter(isLate).length : 0
  turn.answer(
    say.openList(of, lines, turn.scene, late),
    'zh',
    found.map(({ order }) => order),
  )
  return 'done'
}

function legsMeant(turn: Turn, person: Person, order: Appointment, of: OpenList): readonly PlacedLeg[] {
  const here = (leg: Leg): boolean => person.role !== 'pharmacist' || leg.pharmacy === person.pharmacy
  const today = localDay(turn.now, turn.scene.timezone)
  return openLegs(order)
    .filter(isPlaced)
    .filter((leg) => leg.status === 'booked' && here(leg))
    .filter((leg) => {
      if (hasMilestone(leg, 'picked-up')) return of === 'to-deliver'
      if (of === 'late') return leg.slot.to <= turn.now
      if (of === 'tomorrow') return localDay(leg.slot.from, turn.scene.timezone) === addDays(today, 1)
      const isDue = localDay(leg.slot.from, turn.scene.timezone) <= today
      return of === 'not-ready' && isDue && !hasMilestone(leg, 'ready')
    })
}

/** 今天一共做了几个, of a counter. */
export function tellDone(turn: Turn, { pharmacy }: Extract<Person, { role: 'pharmacist' }>): Outcome {
  const { timezone } = turn.scene
  const today = localDay(turn.now, timezone)
  const legs = [...turn.book.appointments.values()]
    .flatMap(({ legs: all }) => all)
    .filter(isPlaced)
    .filter((leg) => leg.pharmacy === pharmacy)
  const wasToday = (leg: Leg, step: 'ready' | 'picked-up'): boolean =>
    leg.milestones.some(({ name, at }) => name === step && localDay(at, timezone) === today)
  const isLeft = (leg: PlacedLeg): boolean =>
    leg.status === 'booked' && !hasMilestone(leg, 'picked-up') && localDay(leg.slot.from, timezone) <= today
  turn.answer(
    say.doneToday({
      ready: legs.filter((leg) => wasToday(leg, 'ready')).length,
      pickedUp: legs.filter((leg) => wasToday(leg, 'picked-up')).length,
      left: legs.filter(isLeft).length,
    }),
    'zh',
  )
  return 'done'
}

/** Where paper and numbers are to be had, and who is called. */
export function tellWhere(turn: Turn, person: Person, what: 'paper' | 'duty'): Outcome {
  if (what === 'paper') {
    turn.answer(say.onTheBoard(), 'zh')
    return 'done'
  }
  const streets = person.role === 'coordinator' ? person.streets : []
  const names = turn.world.directory.people.flatMap((one) =>
    one.role === 'coordinator' && (streets.length === 0 || one.streets.some((code) => streets.includes(code)))
      ? [one.name]
      : [],
  )
  turn.answer(say.onDuty(names.slice(0, 6)), 'zh')
  return 'done'
}
