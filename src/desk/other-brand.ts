import { streetOf } from '../dispatch/catchment.ts'
import { place } from '../dispatch/place.ts'
import { errandFor } from '../dispatch/relegging.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Chat } from '../domain/message.ts'
import type { Item } from '../domain/request.ts'
import { advance } from './advance.ts'
import { askQuestion } from './questions.ts'
import { record, withRequest } from './revise.ts'
import type { Turn } from './turn.ts'

/** Under whatever brand: what stays is the substance, which the resident may not know by its name. */
const withoutBrand = (item: Item): Item => ({ ...item, written: item.drug ?? item.written, brand: null })

/**
 * What waits for a brand and could be had at once under another one: offered, never substituted in silence (DESIGN §5,
 * Brand).
 *
 * @returns the substances; empty where another brand would not help
 */
export function otherBrands(turn: Turn, appointment: Appointment): readonly string[] {
  if (streetOf(turn.world.directory, appointment.request.patient.community) === null) return []
  return openLegs(appointment)
    .filter((leg) => !isPlaced(leg))
    .flatMap((leg) => leg.items)
    .flatMap((item) => {
      if (item.brand === null || item.drug === null) return []
      const errand = errandFor(turn.world, appointment, [withoutBrand(item)], turn.now)
      return place(errand, turn.world).kind === 'placed' ? [item.drug] : []
    })
}

/** Remembers that the other brand was offered: a yes, or 换, is understood for a while. */
export function askAboutOtherBrand(turn: Turn, appointment: Appointment, chat: Chat): void {
  const drugs = otherBrands(turn, appointment)
  if (drugs.length === 0) return
  const about = { kind: 'other-brand', appointment: appointment.id, drugs } as const
  askQuestion(turn, chat, appointment.request.writer, about, appointment)
}

/** Another brand will do: the substance takes the brand's place, and what waited is placed. */
export function takeOtherBrand(turn: Turn, appointment: Appointment, drugs: readonly string[]): Appointment {
  const items = appointment.request.items.map((item) =>
    item.drug !== null && drugs.includes(item.drug) ? withoutBrand(item) : item,
  )
  const words = (all: readonly Item[]): string => all.map(({ written }) => written).join('、')
  const values = { old: words(appointment.request.items), new: words(items) }
  const amended = record(
    turn,
    appointment,
    'amended',
    { request: withRequest(appointment, { items }) },
    values,
  )
  return advance(turn, amended, { cleared: true })
}
