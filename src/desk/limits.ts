import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment, DecisionReason } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { needsPrescription } from '../domain/drug.ts'
import type { Item, Request } from '../domain/request.ts'
import { days, type Instant } from '../domain/time.ts'
import { hailOf } from '../replies/hail.ts'

/** Twelve weeks, with three months (90 days) still within (TRANSCRIPTS, "Too much, too soon"). */
const longestSupply = 90
const mostBoxes = 6
const mostBottles = 3
const mostFeverBoxes = 3
/** How long a supply covers where nobody said it (TRANSCRIPTS). */
const usualCover = 14

function isTooMuch(item: Item, catalogue: Catalogue): boolean {
  const { quantity, unit } = item
  if (quantity === null) return false
  if (unit === '天') return quantity > longestSupply
  const drug = item.drug === null ? undefined : catalogue.drugs.get(item.drug)
  if (drug === undefined || drug.supply === 'device') return false
  const boxes = unit === '盒' || unit === null
  if (needsPrescription(drug)) return boxes ? quantity > mostBoxes : unit === '瓶' && quantity > mostBottles
  return drug.marks.feverCold && boxes && quantity > mostFeverBoxes
}

/** Why a pharmacist must look at a request before it is placed; null if nothing speaks against it. */
export function reasonToReview(
  request: Request,
  appointment: string,
  book: Book,
  catalogue: Catalogue,
  now: Instant,
): Extract<DecisionReason, 'too-much' | 'too-soon'> | null {
  if (request.items.some((item) => isTooMuch(item, catalogue))) return 'too-much'
  const covered = request.items.some((item) =>
    supplyKeys(request, item, catalogue).some((key) => {
      const last = book.supplies.get(key)
      return last !== undefined && last.until > now && last.appointment !== appointment
    }),
  )
  return covered ? 'too-soon' : null
}

/**
 * Under which keys a supply is remembered: the patient (an address with the recipient or name), and the phone, which
 * is a claim that links requests. Devices have no supply to run out too soon.
 */
function supplyKeys(request: Request, item: Item, catalogue: Catalogue): readonly string[] {
  const { drug } = item
  if (drug === null || catalogue.drugs.get(drug)?.supply === 'device') return []
  const phone = request.phone === null ? [] : [`tel:${request.phone}`]
  return [...patientKeys(request), ...phone].map((key) => `${key}|${drug}`)
}

/** An address with the recipient or name; a writer without a room is told apart by the account. */
function patientKeys({ patient, writer }: Request): readonly string[] {
  const { lane, building, unit, room } = patient.address
  const place = [patient.community, lane, building, unit, room].map((part) => part ?? '').join('/')
  const account = room === null ? `${writer.platform}:${writer.id}` : ''
  return namesOf(patient, writer.name).map((name) => `${place}|${name}|${account}`)
}

/** Who writes 我要 stands with the name on a list that somebody kept, the writer or a neighbour. */
function namesOf({ name, recipient }: Request['patient'], writerName: string): readonly string[] {
  if (name === null && recipient !== null) return [recipient]
  const own = hailOf(writerName).name
  if (name === null) return own === null ? [''] : ['', own]
  return name === own ? [name, ''] : [name]
}

/** What was handed over covers its time from now on: the last supply of each drug for the patient. */
export function supplied(
  appointment: Appointment,
  items: readonly Item[],
  catalogue: Catalogue,
  now: Instant,
): readonly { readonly key: string; readonly until: Instant }[] {
  return items.flatMap((item) => {
    const covered = item.unit === '天' && item.quantity !== null ? item.quantity : usualCover
    return supplyKeys(appointment.request, item, catalogue).map((key) => ({
      key,
      until: now + days(covered),
    }))
  })
}
