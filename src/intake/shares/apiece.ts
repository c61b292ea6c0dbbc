import { noAddress, type Unit } from '../../domain/request.ts'
import { inOrder } from '../../pattern/in-order.ts'
import { pattern } from '../../pattern/pattern.ts'
import { type Amount, readAmounts } from '../amounts.ts'
import { hide, type Span } from '../span.ts'
import type { Strength } from '../strengths.ts'
import type { Person } from './person.ts'

export interface Counted {
  readonly quantity: number
  readonly unit: Unit | null
}

const apiece = pattern(/每人|每个人|每位|人手|各人|一人|一个人|各自|各(?!位|种|样|类|家)|\beach\b/i)

const ofEverybody = /^(?:每|人手|各人)/

/** 一人两盒, 每人一盒, 各两盒, 2 boxes each: what every one of several people shall have. */
export interface Apiece {
  readonly amount: Amount
  /** 每人: of every medicine; 一人一盒 of two medicines may be one for each. */
  readonly ofAll: boolean
}

/** Whether any words of it are there: nearly no message has them. */
export const speaksOfEach = (text: string): boolean => apiece.test(text)

const wish = /^(?:都|也|要|来|配|拿|带|给|是|\s)*/

/** The amount that is given to each; null where none is. */
export function readApiece(text: string, sightings: readonly Span[]): Apiece | null {
  const hidden = hide(text, sightings)
  for (const { index, 0: word } of apiece.all(text)) {
    const isBehind = /^each$/i.test(word)
    const behind = index + word.length + (wish.exec(hidden.slice(index + word.length))?.[0].length ?? 0)
    const from = isBehind ? Math.max(0, index - 24) : behind
    // The usual reader takes 每人 for a limit, so it is not shown those words.
    const amounts = readAmounts(hidden.slice(from, isBehind ? index : behind + 12))
    const amount = isBehind ? amounts.at(-1) : amounts[0]
    if (amount === undefined || amount.unit === '天' || (!isBehind && amount.start > 0)) continue
    const { start, end } = amount
    return {
      amount: { ...amount, start: from + start, end: from + end, each: true },
      ofAll: isBehind || ofEverybody.test(word),
    }
  }
  return null
}

const beside =
  /^(?:的|嘅)?(?:也|还|再|就|只)?(?:要|来|配|拿|带|捎|吃|用|买|得|改(?:成|为|到)?)?(?:的)?[\s:,、]{0,2}$|^\s(?:needs?|wants?|gets?|takes?)\s$/

/** 2盒给我妈: whose it is, behind the amount. */
const whose = /^(?:\sof\s)?\s?的?(?:是|给|归|for)?\s?$/i

/** What somebody has of a medicine that is named for all. */
export interface Portion extends Counted {
  /** Said of theirs alone: 我0.5g 2盒，我妈0.85g 1盒. */
  readonly strength: string | null
}

/** What is said once of one medicine for several people. */
export interface SaidOfOne {
  readonly sightings: readonly Span[]
  readonly strengths: readonly Strength[]
  readonly amounts: readonly Amount[]
}

/**
 * Of one medicine the amount of each person: 络活喜，我妈1盒，我2盒.
 *
 * @returns null unless everything that is counted is somebody's, and more than one person has some
 */
export function readPortions(
  text: string,
  persons: readonly Person[],
  { sightings, strengths, amounts }: SaidOfOne,
): ReadonlyMap<Person, Portion> | null {
  const [first, ...rest] = amounts
  const sum = rest.reduce((all, { quantity }) => all + quantity, 0)
  // 络活喜3盒，我妈2盒，我1盒: first all of it, and then what of it is whose.
  const isOfAll = rest.length > 1 && first?.quantity === sum && first.end < (persons[0]?.start ?? 0)
  const counted = isOfAll ? rest : amounts
  const isBehind = (persons[0]?.start ?? 0) > (counted[0]?.start ?? 0)
  const named = inOrder([...sightings, ...strengths])
  const portions = new Map<Person, Portion>()
  for (const { start, end, quantity, unit, each, total, past } of counted) {
    const person = isBehind
      ? persons.find((next) => next.start >= end)
      : persons.findLast((last) => last.end <= start)
    if (person === undefined || portions.has(person) || each || total || past) return null
    const between = isBehind
      ? without(text, named, end, person.start)
      : without(text, named, person.end, start)
    if (!(isBehind ? whose : beside).test(between)) return null
    const [from, to] = isBehind ? [start, person.start] : [person.end, end]
    const own = strengths.find((strength) => isOf(text, strength, from, to))
    portions.set(person, { quantity, unit, strength: own?.strength ?? null })
  }
  return portions.size > 1 ? portions : null
}

const moreFor = pattern(/也|再|另外|还|顺便|顺带|顺手|一起|一道|\b(?:and|also|too|as\s+well|plus|another)\b/i)
const broughtAlong =
  /^(?:家)?(?:的|嘅)?[\s,]{0,2}(?:那边|那份)?(?:也|还|再|同样|一起|一道|就|帮|给|要|来|配|拿|带|捎|吃|用|买|得|个|上|份|\s)*$/

/**
 * 二甲双胍一盒，帮隔壁李伯也带一盒: the first amount is the medicine's own and so the writer's, and what comes behind is each
 * for somebody named in front of it.
 *
 * @returns null where it says no such thing
 */
export function readMoreForOthers(
  text: string,
  persons: readonly Person[],
  { sightings, amounts }: SaidOfOne,
): ReadonlyMap<Person, Portion> | null {
  const [own, ...others] = amounts
  const [first] = persons
  const [medicine, ...more] = sightings
  if (own === undefined || first === undefined || medicine === undefined || more.length > 0) return null
  if (others.length === 0 || own.each || own.total || own.past || own.unit === '天') return null
  if (Math.max(own.end, medicine.end) > first.start) return null
  const portions = new Map<Person, Portion>([
    [writer, { quantity: own.quantity, unit: own.unit, strength: null }],
  ])
  for (const { start, end, quantity, unit, each, total, past } of others) {
    const person = persons.findLast((last) => last.end <= start)
    const from = portions.size === 1 ? own.end : (person?.start ?? 0)
    if (person === undefined || portions.has(person) || each || total || past) return null
    if (!moreFor.test(text.slice(from, end), text)) return null
    if (!broughtAlong.test(text.slice(person.end, start))) return null
    portions.set(person, { quantity, unit, strength: null })
  }
  return portions
}

const writer: Person = {
  recipient: null,
  name: null,
  word: '',
  address: noAddress,
  given: false,
  start: 0,
  end: 0,
}

/** Whether a strength stands within a stretch, or right before or behind it. */
const isOf = (text: string, { start, end }: Span, from: number, to: number): boolean =>
  start >= from
    ? end <= to || /^\s?的?\s?$/.test(text.slice(to, start))
    : end <= from && /^\s?的?\s?$/.test(text.slice(end, from))

/** A stretch of the text without what is named in it. */
function without(text: string, sightings: readonly Span[], from: number, to: number): string {
  let rest = ''
  let at = from
  for (const { start, end } of sightings) {
    if (end <= from || start >= to) continue
    rest += text.slice(at, Math.max(at, start))
    at = end
  }
  return rest + text.slice(at, Math.max(at, to))
}
