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
  if (first === undefined || parties.some(({ behind }) => behind)) return nothing
  const beside = more.length > 0 ? null : besideOne(text, first)
  if (beside !== null) return beside
  if (!parties.every((party) => party.members.length === 1 || isOfAll(text, party))) return nothing
  const named = parties.flatMap(({ members }) => members)
  const people = new Set(named.map((member) => keyOf(member, false)))
  const isNobodyTwice = people.size === named.length && people.size <= mostPeople
  const isSaidBefore = seen.paired.some(({ sighting }) => sighting.start < first.start)
  if (!isNobodyTwice || isSaidBefore) return nothing
  const cuts = parties.map(({ start }, index) => beginOf(text, parties[index - 1]?.end ?? 0, start))
  const stretches = parties.flatMap((party, index) => ofEach(text, party, cuts[index] ?? 0, cuts[index + 1]))
  const kept = stretches.filter(staysAsItIs)
  const changed = stretches.filter((stretch) => !kept.includes(stretch))
  return { changed, kept, takesBack: changed.some(takesBack), isRest: false }
}

const withAll = /^(?:那?[份单个样])?[的嘅]?[^,，。;；!！?？\n]{0,8}(?:都|全|一起|统统)|^['’]s\s*(?:$|[,.;!])/
/** To another time: how much it is of each of them, 改成2盒 does not say. */
const moves =
  /(?:改|换|推迟|提前|挪|延)[到成在]?(?![^,，。;\n]{0,6}[\d一二两三四五六][盒瓶支板袋包])|\b(?:move|change)\b(?![^.\n]{0,20}\bbox)/i
const shared = /各|每人|一人|分别|\b(?:each|apiece)\b/

/** 老婆和我的都不要了: said of each of them. Who keeps theirs, and how much each gets, is read elsewhere. */
const isOfAll = (text: string, { start, end }: Party): boolean =>
  withAll.test(text.slice(end)) &&
  !except.test(text.slice(0, start)) &&
  !shared.test(text) &&
  (takesBack(text) || moves.test(text))

/** What is said of a party, as it would be said of each of its members. */
function ofEach(text: string, party: Party, from: number, to: number | undefined): readonly string[] {
  const { members, start, end } = party
  if (members.length === 1) return [text.slice(from, to)]
  const rest = text.slice(end, to)
  return members.map((member) => {
    const word = text.slice(member.start, member.end).trim()
    const isOwned = /[的嘅]$|^mine$/i.test(word) || /^[的嘅'’]/.test(rest)
    const behind = /^mine$/i.test(word) ? rest.replace(/^['’]s/, '') : rest
    return `${text.slice(from, start)} ${word}${isOwned ? '' : '的'}${behind}`
  })
}

/**
 * 除了我妈的都不要了, 只要我妈的: one is named, or several as one, and theirs stays.
 *
 * @returns null where several are named and nothing says that theirs stays
 */
function besideOne(text: string, { start, end, members }: Party): SaidOfEach | null {
  const each = members.map((member) => `${text.slice(member.start, member.end)}的`)
  const isOne = members.length === 1
  if (keepsOnly(text.slice(0, start), text.slice(end)))
    return { changed: [], kept: isOne ? [text] : each, takesBack: true, isRest: true }
  if (except.test(text.slice(0, start)) && takesBack(text))
    return { changed: [], kept: isOne ? [text.slice(start, end)] : each, takesBack: true, isRest: true }
  if (!isOne) return null
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
