import { closesAt } from '../../booking/calendar.ts'
import { overbooked } from '../../booking/places.ts'
import { pharmacyOf } from '../../dispatch/catchment.ts'
import { isMovable } from '../../dispatch/relegging.ts'
import { openLegs } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import { moveAway } from '../moves.ts'
import { coordinatorsChat } from '../people.ts'
import { phrases, type Turn, theBot } from '../turn.ts'

/**
 * What a changed directory means for what is booked (DESIGN §5, "Capacity, stock, hours"): a slot outside the hours is
 * moved, and one that holds more than the counter serves is shown to the coordinators, once. Nobody is dropped.
 */
export function followCapacity(turn: Turn): void {
  for (const pharmacy of shutOut(turn)) moveAway(turn, { kind: 'hours', pharmacy })
  for (const { pharmacy, slot, appointments, places } of overbooked(turn.world, turn.now)) {
    const key = `capacity|${pharmacy.id}|${slot.from}|${places}`
    const chat = coordinatorsChat(turn.world.directory, pharmacy.street)
    if (chat === null || turn.book.alerts.has(key)) continue
    const text = phrases('zh').capacityCut(pharmacy.name, slot, appointments.length, places, turn.scene)
    const whose = { street: pharmacy.street, chat, account: theBot, name: pharmacy.name }
    turn.put('alerts', key, {
      ...whose,
      at: turn.now,
      kind: 'capacity',
      text,
      appointment: null,
      closedAt: null,
    })
    const about = appointments.flatMap((id) => turn.book.appointments.get(id) ?? [])
    turn.tell(chat, text, 'zh', about)
  }
}

/** Institutions at which something is booked for a time at which they are closed. */
function shutOut({ book, world, now, scene }: Turn): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  for (const appointment of book.appointments.by('open', yes))
    for (const leg of openLegs(appointment)) {
      if (!isMovable(leg) || leg.slot.from <= now || found.has(leg.pharmacy)) continue
      const slot = `${leg.pharmacy}|${leg.slot.from}|${leg.slot.to}`
      if (seen.has(slot)) continue
      seen.add(slot)
      const pharmacy = pharmacyOf(world.directory, leg.pharmacy)
      if (pharmacy !== null && closesAt(pharmacy, scene.timezone, leg.slot) === null) found.add(leg.pharmacy)
    }
  return found
}
