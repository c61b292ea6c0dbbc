import type { Leg } from '../domain/appointment.ts'
import type { Book, StockNote } from '../domain/book.ts'
import { isClaiming, shelfKey } from '../domain/book-indexes.ts'
import { onceFor } from '../domain/remembered.ts'
import type { Item, Unit } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import type { World } from './world.ts'

/** Units that are less than a package: how many packages they come to is the pharmacist's to say. */
const parts: ReadonlySet<Unit> = new Set<Unit>(['片', '粒', '板', '袋', '贴', '天'])

/** How many packages an item takes from the shelf at least. */
export function packsOf({ quantity, unit }: Item): number {
  if (quantity === null || (unit !== null && parts.has(unit))) return 1
  return Math.max(1, Math.ceil(quantity))
}

/** A note on a brand concerns only those who wrote that brand, one on the substance everybody (DESIGN §5, Brand). */
export const concerns = (
  note: Pick<StockNote, 'drug' | 'brand'>,
  item: Pick<Item, 'drug' | 'brand'>,
): boolean => note.drug === item.drug && (note.brand === null || note.brand === item.brand)

/** Notes by pharmacy and drug, the latest first; of two at once the one on the brand, which knows more. */
const notesIn = onceFor((stock: Book['stock']): ReadonlyMap<string, readonly StockNote[]> => {
  const notes = Map.groupBy(stock.values(), ({ pharmacy, drug }) => shelfKey(pharmacy, drug))
  for (const list of notes.values())
    list.sort((a, b) => b.saidAt - a.saidAt || Number(a.brand === null) - Number(b.brand === null))
  return notes
})

/** What an institution last said of an item; null where it has said nothing. Later notes win. */
export function noteOn(world: Pick<World, 'book'>, pharmacy: string, item: Item): StockNote | null {
  const all = notesIn(world.book.stock)
  if (item.drug === null || all.size === 0) return null
  return all.get(shelfKey(pharmacy, item.drug))?.find((note) => concerns(note, item)) ?? null
}

/** Packages of a drug that a leg takes from an institution's shelf. */
interface Claim {
  readonly appointment: string
  readonly item: Item
  /** When it left the shelf, in a bag or in somebody's hands; null while it is still there. */
  readonly setAside: Instant | null
}

/** When a leg's medicines left the shelf. A count of the shelf that was made later no longer holds them. */
function setAsideAt(leg: Leg, closedAt: Instant | null): Instant | null {
  const gone = leg.milestones
    .filter(({ name }) => name === 'ready' || name === 'picked-up')
    .map(({ at }) => at)
  if (gone.length > 0) return Math.min(...gone)
  return leg.status === 'fulfilled' ? closedAt : null
}

function claimsOn(appointments: Book['appointments'], pharmacy: string, drug: string): readonly Claim[] {
  return appointments.by('shelf', shelfKey(pharmacy, drug)).flatMap(({ id, standing, legs }) => {
    const closedAt = standing.kind === 'closed' ? standing.at : null
    return legs
      .filter((leg) => leg.pharmacy === pharmacy && isClaiming(leg))
      .flatMap((leg) => leg.items.map((item) => ({ leg, item })))
      .filter(({ item }) => item.drug === drug)
      .map(({ leg, item }) => ({ appointment: id, item, setAside: setAsideAt(leg, closedAt) }))
  })
}

/** How many packages of what a note counts are promised to others and were on the shelf when it was counted. */
export function promised(world: Pick<World, 'book'>, note: StockNote, except: string | null): number {
  const claims = claimsOn(world.book.appointments, note.pharmacy, note.drug)
  return claims
    .filter(({ appointment, item }) => appointment !== except && concerns(note, item))
    .filter(({ setAside }) => setAside === null || setAside > note.saidAt)
    .reduce((sum, { item }) => sum + packsOf(item), 0)
}

/**
 * Whether an institution has enough of an item, as far as it is known: unless it said that it is out, or a number that
 * is too small after what is promised to others.
 *
 * @param except an appointment whose own promises do not count against it
 */
export function suffices(
  world: Pick<World, 'book'>,
  pharmacy: string,
  item: Item,
  except: string | null,
): boolean {
  const note = noteOn(world, pharmacy, item)
  if (note === null || note.amount === null) return true
  if (note.amount <= 0) return false
  return note.amount - promised(world, note, except) >= packsOf(item)
}
