import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment, Leg } from '../domain/appointment.ts'
import type { Address, Item } from '../domain/request.ts'

/** What is written on a bag. It hangs on a door handle, so it says no more than the neighbours may read. */
export interface BagLabel {
  readonly code: string
  /** `690弄2号1402`, `7-2-1103`; empty where no address is known. */
  readonly door: string
  /** The patient's name, else the relation to the writer, else the writer as the group shows them. */
  readonly who: string
  /** Null where something in the bag is nobody's business: then only how many. */
  readonly items: readonly string[] | null
  readonly count: number
}

function doorOf({ lane, building, unit, room }: Address): string {
  if (lane !== null) return `${lane}弄${building === null ? '' : `${building}号`}${room ?? ''}`
  return [building, unit, room].filter((part) => part !== null).join('-')
}

const written = ({ written, strength, quantity, unit }: Item): string =>
  [
    written,
    ...(strength === null ? [] : [strength]),
    ...(quantity === null ? [] : [`${quantity}${unit ?? ''}`]),
  ].join(' ')

const isSensitive = (item: Item, catalogue: Catalogue): boolean =>
  item.drug !== null && (catalogue.drugs.get(item.drug)?.marks.sensitive.length ?? 0) > 0

/** The label of the bag that one leg fills. Sensitive drugs, and those of who asked for privacy, are only counted. */
export function labelOf({ code, request }: Appointment, leg: Leg, catalogue: Catalogue): BagLabel {
  const { patient, writer, notes } = request
  const hidden =
    notes.some(({ kind }) => kind === 'privacy') || leg.items.some((item) => isSensitive(item, catalogue))
  return {
    code,
    door: doorOf(patient.address),
    who: patient.name ?? patient.recipient ?? writer.name,
    items: hidden ? null : leg.items.map(written),
    count: leg.items.length,
  }
}

/** The label as lines of text: code, door and name, then what is in the bag. */
export function labelLines({ code, door, who, items, count }: BagLabel): readonly string[] {
  const whose = door === '' || who.includes(door) ? who : `${door} ${who}`
  return [code, whose, ...(items ?? [`${count}样`])]
}
