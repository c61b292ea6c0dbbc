import { pattern } from '../../pattern/pattern.ts'
import type { Scan } from '../scan.ts'
import { findParties, type Party } from './owners.ts'
import { keyOf } from './person.ts'
import { findPersons } from './persons.ts'
import { keepsOnly, staysAsItIs, takesBack } from './staying.ts'

/** What a change says of each of the people it names, as stretches of its text. */
export interface SaidOfEach {
  /** Of those whose order is changed or taken back. */
  readonly changed: readonly string[]
  /** Of those whose order stays as it is. */
  readonly kept: readonly string[]
  /** Whether anything is taken back beside what is kept. */
  readonly takesBack: boolean
  /** 只要我妈的, 别的都不要了: all that is not kept is taken back. */
  readonly isRest: boolean
}

const nothing: SaidOfEach = { changed: [], kept: [], takesBack: false, isRest: false }

/** More than live behind one door or two. */
const mostPeople = 40
/** So often people are named in no message but a hostile one. */
const mostNamed = 200
const boundary = pattern(
  /[,，。;；:!！?？\n]\s*|\s(?:and|but)\s|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])|但是?|不过/i,
)
const except = /(?:除了?|\bexcept(?:\sfor)?|\ball\sbut)\s?$/i
const owned = /[^\s,，。][的嘅]|['’]s\b/
const others = pattern(/其[他它余]|别[的人]|剩下|另外|都|全|\b(?:others?|rest|everything|all)\b/i)

/**
 * Parts a change that names people one after the other: 我妈的改3盒，我自己的不要了; 取消我的，保留爸爸的. Empty where several are
 * spoken of together, where a medicine stands before all of them, and where only one is named without a word of keeping.
 *
 * @param text normalised, without mentions of the bot
 */
export function saidOfEach(text: string, seen: Scan, writer: string): SaidOfEach {
  const starts = new Set(seen.sightings.map(({ start }) => start))
  const persons = findPersons(text, starts, writer)
  if (persons.length > mostNamed) return nothing
  const parties = findParties(text, persons, seen.paired)
  const [first, ...more] = parties
  const isPlain = parties.every(({ members, behind }) => members.length === 1 && !behind)
  if (first === undefined || !isPlain) return nothing
  if (more.length === 0) return besideOne(text, first)
  const people = new Set(parties.map(({ members }) => keyOf(members[0], false)))
  const isNobodyTwice = people.size === parties.length && people.size <= mostPeople
  const isSaidBefore = seen.paired.some(({ sighting }) => sighting.start < first.start)
  if (!isNobodyTwice || isSaidBefore) return nothing
  const cuts = parties.map(({ start }, index) => beginOf(text, parties[index - 1]?.end ?? 0, start))
  const stretches = cuts.map((start, index) => text.slice(start, cuts[index + 1]))
  const kept = stretches.filter(staysAsItIs)
  const changed = stretches.filter((stretch) => !kept.includes(stretch))
  return { changed, kept, takesBack: changed.some(takesBack), isRest: false }
}

/** 除了我妈的都不要了, 只要我妈的: one is named, and theirs stays. */
function besideOne(text: string, { start, end }: Party): SaidOfEach {
  if (keepsOnly(text.slice(0, start), text.slice(end)))
    return { changed: [], kept: [text], takesBack: true, isRest: true }
  if (except.test(text.slice(0, start)) && takesBack(text))
    return { changed: [], kept: [text.slice(start, end)], takesBack: true, isRest: true }
  const from = beginOf(text, 0, start)
  const to = boundary.all(text).find(({ index }) => index >= end)?.index ?? text.length
  const rest = `${text.slice(0, from)} ${text.slice(to)}`
  const clause = text.slice(from, to)
  if (!staysAsItIs(clause)) return nothing
  if (!takesBack(rest)) return takesBack(text) ? nothing : { ...nothing, kept: [clause] }
  const isRest = others.test(rest)
  // 小王的退了，妈妈的留着: of somebody whom no reader knows, but maybe the book.
  const changed = !isRest && owned.test(rest) ? [rest.trim()] : []
  return { changed, kept: [clause], takesBack: true, isRest }
}

/** Where the clause begins in which somebody is named; themselves, where it is that of who was named before. */
function beginOf(text: string, after: number, person: number): number {
  const last = boundary.all(text.slice(after, person)).at(-1)
  if (last !== undefined) return after + last.index + last[0].length
  return after === 0 ? 0 : person
}
