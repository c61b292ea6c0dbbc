import { localDay, slotsOfDay } from '../booking/calendar.ts'
import { holdersOf } from '../booking/places.ts'
import type { World } from '../dispatch/world.ts'
import type { Slot } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import type { Instant } from '../domain/time.ts'
import { type Card, cardOf } from './card.ts'
import { institutionsOf, maySee, type Viewer } from './viewer.ts'

export interface SlotView {
  readonly pharmacy: Pharmacy
  readonly slot: Slot
  readonly taken: number
  readonly cards: readonly Card[]
  /** Appointments of streets or communities that are not the viewer's: counted, not shown. */
  readonly elsewhere: number
}

/** Who holds a place in a slot; null where there is no such slot, or it is not for the viewer. */
export function slotView(world: World, viewer: Viewer, id: string, from: Instant): SlotView | null {
  const { directory } = world
  const pharmacy = institutionsOf(viewer, directory).find((one) => one.id === id)
  if (pharmacy === undefined) return null
  const { timezone } = directory.district
  const slot = slotsOfDay(pharmacy, timezone, localDay(from, timezone)).find((one) => one.from === from)
  if (slot === undefined) return null
  const holders = [...holdersOf(world, pharmacy.id, slot)].flatMap(
    (holder) => world.book.appointments.get(holder) ?? [],
  )
  const visible = holders.filter((appointment) => maySee(viewer, world, appointment))
  visible.sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    pharmacy,
    slot,
    taken: holders.length,
    cards: visible.map((appointment) => cardOf(world, viewer, appointment)),
    elsewhere: holders.length - visible.length,
  }
}
