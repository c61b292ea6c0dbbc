import type { Recipient } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import { readAmounts } from './amounts.ts'
import { chooseItems, isAsked } from './items.ts'
import { readNotes } from './notes.ts'
import type { Paired } from './pairing.ts'
import type { Scan } from './scan.ts'
import { addressOf, findHouses } from './shares/addresses.ts'
import {
  type Apiece,
  type Counted,
  readApiece,
  readMoreForOthers,
  readPortions,
  speaksOfEach,
} from './shares/apiece.ts'
import { findOwners, findParties, leadsIn, type Party } from './shares/owners.ts'
import { keyOf, oneOfSeveral, type Person } from './shares/person.ts'
import { findPersons } from './shares/persons.ts'
import { overlaps } from './span.ts'
import type { Intent, ListLine, ReadItem } from './understanding.ts'
import type { WhenReader } from './when.ts'

/** What is known of the message as a whole. */
export interface Whole {
  readonly intent: Intent
  /** The name that the group shows of who writes. */
  readonly writer: string
  readonly sentAt: Instant
  readonly wish: Wish | null
  readonly urgent: boolean
  readonly phone: string | null
  readonly readWhen: WhenReader
}

/** Who wants what; a writer who is not named is `null`. */
interface Share {
  readonly person: Person | null
  readonly items: readonly ReadItem[]
}

/** More than live behind one door or two: a whole building is written as a list. */
const mostPeople = 40
/** So often people are named in no message but a hostile one. */
const mostNamed = 200

/** One medicine, counted once, is for one: so are most messages, and nobody has to be looked for in them. */
const mayBeShared = (text: string, { amounts }: Scan, items: readonly Paired[]): boolean =>
  items.length > 1 || (items.length === 1 && (amounts.length > 1 || speaksOfEach(text)))

/**
 * What a message asks for each of several people, in the order in which they are named, like the lines of a list: 帮我妈配
 * 拜新同2盒，我自己立普妥1盒. Empty where all of it is for one, and where nothing says that it is for several: whose a medicine
 * is that could be anybody's, it is that of who was named last before it.
 *
 * @param text normalised, without mentions of the bot
 */
export function readShares(text: string, seen: Scan, whole: Whole): readonly ListLine[] {
  const items = seen.paired.filter(isAsked)
  if (whole.intent !== 'request' || !mayBeShared(text, seen, items)) return []
  const starts = new Set(seen.sightings.map(({ start }) => start))
  const persons = findPersons(text, starts, whole.writer)
  if (persons.length === 0 || persons.length > mostNamed) return []
  const parties = findParties(text, persons, items)
  const shares = (
    portioned(text, seen, persons, items, whole.intent) ?? divided(text, seen, parties, items, whole.intent)
  ).filter((share) => share.items.length > 0)
  const isOne = shares.length < 2 || isOneAfterAll(shares) || isHeading(shares)
  return isOne || shares.length > mostPeople ? [] : linesOf(text, shares, parties, whole)
}

/** How much of what was asked about is for whom. */
export interface AnsweredShare extends Counted {
  /** Null for the writer. */
  readonly recipient: Recipient | null
  /** What they are called, by their name or their relation. */
  readonly word: string
}

/**
 * 爸爸2盒，妈妈1盒, without a medicine, as an answer; empty unless several are named, each with an amount.
 *
 * @param text normalised
 */
export function readAnsweredShares(text: string, writer: string): readonly AnsweredShare[] {
  const portions = readPortions(text, findPersons(text, new Set(), writer), {
    sightings: [],
    strengths: [],
    amounts: readAmounts(text),
  })
  return [...(portions ?? [])].map(([{ recipient, name, word }, { quantity, unit }]) => ({
    recipient,
    word: name ?? word,
    quantity,
    unit,
  }))
}

/** 络活喜，我妈1盒，我2盒; 格华止，我0.5g 2盒，我妈0.85g 1盒: one medicine, of which each has some. */
function portioned(
  text: string,
  seen: Scan,
  persons: readonly Person[],
  paired: readonly Paired[],
  intent: Intent,
): readonly Share[] | null {
  const [item, ...others] = chooseItems(text, paired, intent)
  // Of two strengths the medicine is an item for each, however often it is named.
  const isOne = others.length === 0 || new Set(paired.map(({ sighting }) => sighting)).size === 1
  const portions =
    item !== undefined && isOne
      ? (readPortions(text, persons, seen) ?? readMoreForOthers(text, persons, seen))
      : null
  if (item === undefined || portions === null) return null
  const hasOwn = [...portions.values()].some(({ strength }) => strength !== null)
  const shares = [...portions].map(([person, { quantity, unit, strength }]): Share => {
    const counted = { ...item, quantity, unit }
    return { person, items: [hasOwn ? { ...counted, strength, pack: null } : counted] }
  })
  return byPerson(shares).length === shares.length ? shares : null
}

/** What is due to somebody, before it is made into items. */
interface Due {
  readonly person: Person | null
  readonly theirs: readonly Paired[]
}

function divided(
  text: string,
  seen: Scan,
  parties: readonly Party[],
  paired: readonly Paired[],
  intent: Intent,
): readonly Share[] {
  const equal = readEqual(text, seen, parties, paired)
  const due = [...ownedBy(text, parties, paired)].flatMap(([party, theirs]): readonly Due[] => {
    if (party === null) return [{ person: null, theirs }]
    if (equal === null || party !== equal.party) return [{ person: speakerOf(party), theirs }]
    const { quantity, unit } = equal.apiece.amount
    const each = equal.theirs.map((one) => ({ ...one, quantity, unit }))
    return party.members.map((person) => ({ person, theirs: each }))
  })
  return byPerson(due).map(([first, ...others]): Share => {
    const theirs = [first, ...others].flatMap((one) => one.theirs)
    return { person: first.person, items: chooseItems(text, theirs, intent) }
  })
}

/** What is whose; of what stands before everybody it is the writer's only where the first of them goes on with their own. */
function ownedBy(
  text: string,
  parties: readonly Party[],
  paired: readonly Paired[],
): ReadonlyMap<Party | null, readonly Paired[]> {
  const owners = findOwners(text, parties, paired)
  const [first] = parties
  const isWriters =
    first !== undefined &&
    leadsIn(text, first, paired) &&
    paired.some((item) => item.quantity !== null && owners.get(item) === null)
  return Map.groupBy(paired, (item) => owners.get(item) ?? (isWriters ? null : (first ?? null)))
}

interface Equal {
  readonly party: Party
  readonly theirs: readonly Paired[]
  readonly apiece: Apiece
}

/** Who of several that are named together get as much each, and of what; null where it may mean anything else. */
function readEqual(
  text: string,
  seen: Scan,
  parties: readonly Party[],
  paired: readonly Paired[],
): Equal | null {
  const several = parties.filter(({ members }) => members.length > 1)
  const apiece = several.length === 0 ? null : readApiece(text, seen.sightings)
  if (apiece === null) return null
  const party = several.findLast(({ start }) => start < apiece.amount.start) ?? several[0]
  const owned = parties.length === 1 ? paired : (ownedBy(text, parties, paired).get(party ?? null) ?? [])
  // 我和老公的降压药，我吃代文，他吃络活喜，各一盒: what kind it is gets no amount.
  const isNamed = paired.some(({ sighting }) => sighting.match.kind === 'drug')
  const theirs = isNamed ? owned.filter(({ sighting }) => sighting.match.kind !== 'class') : owned
  const isClear = apiece.ofAll || new Set(theirs.map(({ sighting }) => sighting.written)).size === 1
  return party !== undefined && isClear && theirs.length > 0 ? { party, theirs, apiece } : null
}

/** 我和我妈络活喜一人两盒: four boxes in all, which no reader of amounts can know. */
export function withEqual(text: string, seen: Scan, writer: string): Scan {
  if (!speaksOfEach(text)) return seen
  const paired = seen.paired.filter(({ sighting }) => sighting.standing === 'wanted')
  const starts = new Set(seen.sightings.map(({ start }) => start))
  const parties = findParties(text, findPersons(text, starts, writer), paired)
  const equal = readEqual(text, seen, parties, paired)
  if (equal === null) return seen
  const { party, theirs, apiece } = equal
  const { quantity, unit } = apiece.amount
  const counted = { quantity: quantity * party.members.length, unit }
  return {
    ...seen,
    amounts: [...seen.amounts.filter((amount) => !overlaps(amount, apiece.amount)), apiece.amount],
    paired: seen.paired.map((one) => (theirs.includes(one) ? { ...one, ...counted } : one)),
  }
}

/** What several want together stands with the writer, if they are among them. */
const speakerOf = ({ members }: Party): Person =>
  members.find(({ recipient, name }) => recipient === null && name === null) ?? members[0]

/** What belongs together because it is for the same person, however often they are named. */
function byPerson<T extends { readonly person: Person | null }>(all: readonly T[]): readonly [T, ...T[]][] {
  const children = all.flatMap(({ person }) => (person?.recipient === '孩子' ? [person.word] : []))
  const isOneChild = children.some((word) => !oneOfSeveral.test(word))
  const [only] = all
  if (only !== undefined && all.length === 1) return [[only]]
  const groups = Map.groupBy(all, ({ person }) => keyOf(person, isOneChild))
  return [...groups.values()].flatMap(([first, ...others]): [T, ...T[]][] =>
    first === undefined ? [] : [[first, ...others]],
  )
}

/** 我妈高血压，吃络活喜，我要2盒络活喜: one medicine twice, and only one of them counted, is one wish in two breaths. */
function isOneAfterAll(shares: readonly Share[]): boolean {
  const counted = new Map<string, boolean>()
  return shares
    .flatMap(({ items }) => items)
    .some(({ drug, quantity }) => {
      if (drug === null) return false
      const before = counted.get(drug)
      counted.set(drug, quantity !== null)
      return before !== undefined && !(before && quantity !== null)
    })
}

/** 外公的降压药和外婆的降糖药都快没了，络活喜2盒，格华止2盒: kinds of medicine, and then the medicines, whose nobody says. */
const isHeading = (shares: readonly Share[]): boolean => {
  const isKind = ({ items }: Share): boolean =>
    items.every(({ match, quantity }) => match.kind === 'class' && quantity === null)
  const first = shares.findIndex(isKind)
  return first >= 0 && !shares.slice(first).every(isKind)
}

function linesOf(
  text: string,
  shares: readonly Share[],
  parties: readonly Party[],
  { wish, urgent, phone, readWhen, sentAt }: Whole,
): readonly ListLine[] {
  const stretches = shares.map(({ person }) => stretchOf(text, parties, person))
  const wishes = stretches.map((stretch) => readWhen(stretch, sentAt))
  const hasOwnTimes = new Set(wishes.flatMap((own) => (own === null ? [] : [JSON.stringify(own)]))).size > 1
  const notes = readNotes(text)
  const houses = findHouses(text)
  return shares.map(({ person, items }, index): ListLine => {
    const stretch = stretches[index] ?? ''
    const isNamesake = shares.filter((other) => other.person?.recipient === person?.recipient).length > 1
    const word = isNamesake && person !== null && person.recipient !== null ? person.word : null
    return {
      text: stretch.trim(),
      name: person?.name ?? (person?.recipient === '邻居' ? null : word),
      address: addressOf(text, houses, person, parties),
      phone,
      recipient: person?.recipient ?? null,
      wish: hasOwnTimes ? (wishes[index] ?? wish) : wish,
      urgent,
      // An allergy is one person's; what is said of the door is said for all.
      notes: notes.filter(
        (note) =>
          note.kind !== 'health' ||
          stretch.includes(note.text) ||
          !stretches.some((other) => other.includes(note.text)),
      ),
      items,
      declined: false,
    }
  })
}

/** From where somebody is named to where the next one is; what stands before all of them is the writer's. */
function stretchOf(text: string, parties: readonly Party[], person: Person | null): string {
  const index = person === null ? -1 : parties.findIndex(({ members }) => members.includes(person))
  return text.slice(parties[index]?.start ?? 0, parties[index + 1]?.start)
}
