import { pattern } from '../../pattern/pattern.ts'
import type { Paired } from '../pairing.ts'
import type { Span } from '../span.ts'
import { joint, type Person } from './person.ts'

/** Somebody, or several who are named as one: 我和老公. */
export interface Party extends Span {
  readonly members: readonly [Person, ...Person[]]
  /** It stands behind what it owns: 络活喜2盒给我妈. */
  readonly behind: boolean
}

const stop = /[,。;!?\n]|\band\b/i
const ownership = pattern(
  /^(?:的|嘅)?(?:要|想)?(?:吃|用|喝|服|贴|打|滴|备着)?(?:的|嘅)?(?:药|那份)?(?:\stoo|\splease)?[)\s]*$/i,
)
const hinge = pattern(/^[\s(:]{0,2}(?:都|全|全部)?(?:是|给|帮|替|for)?\s?$/i)
const remark = pattern(/[,。;!?\n]\s*(?:都|全|全部)?(?:是|给)?\s?$/)

/** Who are named together, with nothing wanted between them, are one party. */
export function findParties(
  text: string,
  persons: readonly Person[],
  items: readonly Paired[],
): readonly Party[] {
  const parties: Party[] = []
  for (const person of persons) {
    const last = parties.at(-1)
    const between = last === undefined ? null : text.slice(last.end, person.start)
    if (last !== undefined && between !== null && (between === '' || joint.test(between)))
      parties[parties.length - 1] = { ...last, members: [...last.members, person], end: person.end }
    else parties.push({ members: [person], behind: false, start: person.start, end: person.end })
  }
  const beginsWithItem = (items[0]?.sighting.start ?? 0) < (parties[0]?.start ?? 0)
  return parties.map((party) => ({ ...party, behind: isBehind(text, party, items, beginsWithItem) }))
}

/**
 * 2盒给我妈，…: the medicine stands before them in their clause, and none behind. "，我妈的，" speaks of what was named only
 * where the text begins with a medicine, or none follows: else it heads what follows.
 */
function isBehind(
  text: string,
  { start, end, members }: Party,
  items: readonly Paired[],
  beginsWithItem: boolean,
): boolean {
  const before = items.findLast(({ sighting }) => sighting.end <= start)
  if (before === undefined) return false
  const next = items.find(({ sighting }) => sighting.start >= end)?.sighting.start
  const gap = text.slice(Math.max(before.end, before.sighting.end), start)
  const isGiven = members[0].given && hinge.test(gap)
  if (!isGiven && !(hinge.test(gap) || remark.test(gap))) return false
  if (!isGiven && !beginsWithItem && next !== undefined) return false
  const rest = text.slice(end, next)
  const clause = rest.slice(0, stop.exec(rest)?.index ?? rest.length)
  // 络活喜2盒给我妈 立普妥1盒给我: a space ends the clause where a medicine stands in what would be the rest of it.
  const isOpen = next !== undefined && clause.length === rest.length
  const space = clause.search(/\s/)
  if (isOpen && (space < 0 || !hinge.test(gap) || (space === 0 && !isGiven))) return false
  return ownership.test(isOpen ? clause.slice(0, space) : clause)
}

/** Whose each medicine is; null where it stands before everybody who is named. */
export type Owners = ReadonlyMap<Paired, Party | null>

/**
 * Whoever stands right behind a medicine in its clause, else who was named last before it. 我的代文没了 老伴的可定也没了
 * 代文2盒 可定1盒: what was named as somebody's and is counted only later, where nobody is named any more, stays theirs.
 */
export function findOwners(text: string, parties: readonly Party[], items: readonly Paired[]): Owners {
  const owners = new Map(items.map((item) => [item, ownerOf(text, parties, items, item)]))
  const last = parties.at(-1)?.end ?? 0
  const later = items.filter(({ sighting, quantity }) => quantity !== null && sighting.start >= last)
  for (const item of later) {
    const named = items.find((one) => one !== item && isOf(one, item) && one.quantity === null)
    const owner = named === undefined ? undefined : owners.get(named)
    if (owner !== undefined) owners.set(item, owner)
  }
  return owners
}

const isOf = ({ sighting: { match: one } }: Paired, { sighting: { match: other } }: Paired): boolean =>
  one.kind === 'drug' && other.kind === 'drug' && one.drug === other.drug

function ownerOf(
  text: string,
  parties: readonly Party[],
  items: readonly Paired[],
  { sighting }: Paired,
): Party | null {
  const behind = parties.find(({ start }) => start >= sighting.end)
  if (behind?.behind === true) {
    const isLast = !items.some(
      (other) => other.sighting.start > sighting.start && other.sighting.end <= behind.start,
    )
    if (isLast || !/[,。;!?\n]/.test(text.slice(sighting.end, behind.start))) return behind
  }
  return parties.findLast(({ start }) => start <= sighting.start) ?? null
}

/** Whether what a party wants follows in its own clause, so that what stands before all of it is somebody else's. */
export function leadsIn(text: string, { end }: Party, items: readonly Paired[]): boolean {
  const next = items.find(({ sighting }) => sighting.start >= end)
  return next !== undefined && !stop.test(text.slice(end, next.sighting.start))
}
