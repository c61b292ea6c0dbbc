import { namesOf } from '../catalogue/catalogue.ts'
import type { World } from '../dispatch/world.ts'
import { type Appointment, isOpen } from '../domain/appointment.ts'
import { mayReadWords } from '../replies/audience.ts'
import { type Card, cardOf } from './card.ts'
import { listenerOf, maySee, type Viewer } from './viewer.ts'

export interface Found {
  /** As searched: shortened where it was too long. */
  readonly query: string
  /** Open ones first, then the newest first. */
  readonly cards: readonly Card[]
  /** How many there are, also beyond those shown. */
  readonly total: number
}

const longestQuery = 40
const mostFound = 50

/**
 * Finds by code, name, room or drug, whatever of these the viewer is shown: nothing can be found out by searching that
 * could not be read.
 */
export function search(world: World, viewer: Viewer, words: string): Found {
  const query = words.slice(0, longestQuery).trim()
  const wanted = folded(query)
  if (wanted === '') return { query, cards: [], total: 0 }
  const drugs = drugsNamed(world, wanted)
  const found = [...world.book.appointments.values()].filter(
    (appointment) => maySee(viewer, world, appointment) && fits(world, viewer, appointment, wanted, drugs),
  )
  found.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.createdAt - a.createdAt)
  const cards = found.slice(0, mostFound).map((appointment) => cardOf(world, viewer, appointment))
  return { query, cards, total: found.length }
}

/** 3-502, 3—502 and 3502 are one room, and 络活喜 does not care about spaces. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—_·.,，、。#]+/gu, '')

/** The drugs with a name like this: who looks for 络活喜 finds who wrote 氨氯地平, too. */
function drugsNamed({ catalogue }: World, wanted: string): ReadonlySet<string> {
  // One character is a part of half of all names.
  if ([...wanted].length < 2) return new Set()
  const fitting = [...catalogue.drugs.values()].filter((drug) =>
    namesOf(drug).some((name) => folded(name).includes(wanted)),
  )
  return new Set(fitting.map(({ generic }) => generic))
}

function fits(
  world: World,
  viewer: Viewer,
  appointment: Appointment,
  wanted: string,
  drugs: ReadonlySet<string>,
): boolean {
  const card = cardOf(world, viewer, appointment)
  const { medicines } = card
  const seen = [card.code, card.label, card.community ?? '']
  if (medicines.kind === 'named') seen.push(...medicines.items.map(({ written }) => written))
  if (mayReadWords(listenerOf(viewer))) seen.push(appointment.request.writer.name, card.phone ?? '')
  if (seen.some((text) => folded(text).includes(wanted))) return true
  if (medicines.kind !== 'named') return false
  // A pharmacist sees a part of an order only: its own drugs decide.
  const written = new Set(medicines.items.map((item) => item.written))
  return appointment.request.items.some(
    ({ drug, written: words }) => drug !== null && drugs.has(drug) && written.has(words),
  )
}
