import { pattern } from '../pattern/pattern.ts'
import type { IntentReading } from './intent/intent.ts'
import type { Scan } from './scan.ts'
import type { Sighting } from './sightings.ts'
import type { Intent, ReadItem } from './understanding.ts'

/**
 * Of a medicine two things can be uncertain: which one it is, and whether it is what the message is about. Here the second
 * is weighed, by a few plain signs: what speaks for the purpose of the whole message, and how the medicine stands in it.
 */

/** The signs, in the measure of a lead: by how much more speaks for something than against it, about -1 to 1. */
const weights = {
  /** A set word or a shape has decided what the message is for, and not the sum of its words. */
  cue: 0.1,
  /** An amount right beside the name, or one that is said of all. */
  countedBeside: 0.3,
  /** 要X, 拿两盒, need X: a wish right in front of the name or the amount. */
  wished: 0.2,
  /** 有一盒X, X这次不登 一盒: said of the amount that it is there already, or of the name that it is not wanted. */
  denied: -0.3,
  /** 不要X, where something is taken back. */
  refused: 0.3,
} as const
/** So much together is enough to act on. A message of which too little is known to weigh it has as much from its form. */
const enough = 0.3

/** What is weighed of a message. */
export interface Weighed {
  /** Normalised, without mentions of the bot. */
  readonly text: string
  readonly seen: Pick<Scan, 'sightings' | 'strengths' | 'amounts'>
  readonly items: readonly ReadItem[]
  readonly reading: IntentReading
}

const wanting: ReadonlySet<Intent> = new Set<Intent>(['request', 'amend'])
const nothing: ReadonlySet<string> = new Set()
/** Who names or counts so many has a list before them. */
const mostWeighed = 60

/**
 * The medicines, by their generic names, of which it is not plain that the message wants them, takes them back or asks
 * about them, however plain it is which ones they are. A short answer is weighed against its question, and not here.
 */
export function doubtedIn(weighed: Weighed): ReadonlySet<string> {
  const { text, items, reading, seen } = weighed
  if (items.length === 0 || reading.intent === 'other') return nothing
  if (Math.max(seen.sightings.length, seen.amounts.length) > mostWeighed) return nothing
  const isWanting = wanting.has(reading.intent)
  const mayStandFor = isWanting && standsFor.test(text)
  const doubted = new Set<string>()
  for (const item of items) {
    if (item.match.kind !== 'drug') continue
    const { drug } = item.match
    const isDoubted = isWanting
      ? isPerhapsUnwanted(weighed, item, drug, mayStandFor)
      : isPerhapsBeside(weighed, drug)
    if (isDoubted) doubted.add(drug)
  }
  return doubted
}

/**
 * The medicines, by their generic names, that are taken back in the breath in which they are named, while others are
 * counted: "X… 不对，Y两盒", "X… Y两盒 X我不要的". They are no items at all.
 */
export function takenBackIn({ text, seen, items, reading }: Weighed): ReadonlySet<string> {
  if (reading.intent === 'other' || items.length < 2 || !standsFor.test(text)) return nothing
  if (Math.max(seen.sightings.length, seen.amounts.length) > mostWeighed) return nothing
  const isWanting = wanting.has(reading.intent)
  if (isWanting && items.every(({ quantity }) => quantity === null)) return nothing
  const takenBack = items.flatMap(({ match, quantity }) => {
    if (match.kind !== 'drug') return []
    const named = sightingsOf(seen, match.drug)
    if (quantity !== null || !isWanting)
      return named.length === 1 && named.some((one) => isExchanged(text, seen, one)) ? [match.drug] : []
    const isGone = named.at(-1)?.standing === 'refused' || named.some((one) => isCorrected(text, seen, one))
    return isGone ? [match.drug] : []
  })
  return new Set(takenBack)
}

const leadOf = ({ lead, because }: IntentReading): number =>
  lead === null ? enough : lead + (guessed.has(because) ? 0 : weights.cue)
const guessed: ReadonlySet<string> = new Set(['classifier', 'by default'])

/**
 * Named in a message that asks for something, and perhaps only spoken of.
 *
 * @param mayStandFor see `standsFor`
 */
function isPerhapsUnwanted(weighed: Weighed, item: ReadItem, drug: string, mayStandFor: boolean): boolean {
  const { text, seen, items, reading } = weighed
  const named = sightingsOf(seen, drug)
  if (mayStandFor && named.some((one) => standsForAnother(weighed, one))) return true
  const isBesideCounted = items.some((other) => other !== item && other.quantity !== null)
  const lead = leadOf(reading)
  if (!isBesideCounted && item.quantity !== null && lead + weights.denied >= enough) return false
  const counted = item.quantity === null ? 'bare' : howCounted(text, seen, named, item)
  if (isBesideCounted && differs(weighed, named, counted)) return true
  const known = lead + byCount[counted]
  return known < enough && known + (isWished(text, named) ? weights.wished : 0) < enough
}

/** Whether it stands otherwise than what is counted beside it. */
function differs({ text, seen }: Weighed, named: readonly Sighting[], counted: Counted): boolean {
  if (named.length > 1 && isTornBetween(text, named)) return true
  switch (counted) {
    case 'bare':
      return (
        !isWished(text, named) ||
        named.some((one) => isNextToAnother(text, seen, one) || leadsToCounted(text, seen, one))
      )
    case 'not':
    case 'denied':
      return true
    case 'beside':
      return named.every((one) => isTold(text, seen, one))
    case 'wished':
    case 'apart':
      return false
  }
}

/** One of these is in every text in which a name may stand for something else than an order. */
const standsFor = pattern(
  /例如|比如|譬如|例[:：]|示范|模板|格式|\be\.g\b|\bfor\s+example\b|不对|错|呸|没说全|没写完|不要|[哦噢啊]不|\bno\s+wait|\bwait\b|\bsorry|\bi\s+mean|\bscratch\s+that|\bnever\s?mind|[(（]|叫|就是|牌子/i,
)
const standsForAnother = (weighed: Weighed, one: Sighting): boolean =>
  isExample(weighed.text, one) || isCorrected(weighed.text, weighed.seen, one) || isRenamed(weighed, one)

/** Named in a message that takes something back, asks about it or has it. */
function isPerhapsBeside({ text, seen, items, reading }: Weighed, drug: string): boolean {
  const isCancel = reading.intent === 'cancel'
  if (standsFor.test(text) && sightingsOf(seen, drug).some((one) => isCorrected(text, seen, one))) return true
  const isRefused = isCancel && sightingsOf(seen, drug).some(({ standing }) => standing === 'refused')
  if (isCancel && !isRefused && items.length > 1) return true
  // X拿到了, 冰袋还是凉的: told of, and it is not what has come.
  if (reading.intent === 'received' && sightingsOf(seen, drug).every((one) => isDescribed(text, one)))
    return true
  // X两盒 不要Y那种 is no cancellation for all that.
  const wantsAnother = seen.sightings.some(
    ({ match, standing }) => match.kind === 'drug' && match.drug !== drug && standing === 'wanted',
  )
  return leadOf(reading) + (isRefused && !wantsAnother ? weights.refused : 0) < enough
}

const isDescribed = (text: string, { end }: Sighting): boolean =>
  /^(?:都|也|倒)?(?:还|仍然?)?是?(?:挺|很|蛮|有点|冰)?(?:凉|冷|冰|热|干|新|好看|暖)的?(?:$|[\s,，。!])/.test(
    text.slice(end, end + 10),
  )

const sightingsOf = ({ sightings }: Weighed['seen'], drug: string): readonly Sighting[] =>
  sightings.filter(({ match }) => match.kind === 'drug' && match.drug === drug)

const nextTo = ({ sightings }: Weighed['seen'], one: Sighting): Sighting | undefined =>
  sightings.find(({ start }) => start >= one.end)
const isSame = ({ match: a }: Sighting, { match: b }: Sighting): boolean =>
  a.kind === 'drug' && b.kind === 'drug' && a.drug === b.drug

const ofAnother = /(?:没有?|没得|冇|缺|上次的?|上回的?|之前的?|\b(?:if\s+no|last))\s?$/i
/** 搞一盒X 不 X我吃了没得用: wanted, and in the next breath not. 没有X就算了 is no such thing. */
function isTornBetween(text: string, named: readonly Sighting[]): boolean {
  const own = named.filter(({ start }) => !ofAnother.test(text.slice(Math.max(0, start - 8), start)))
  return new Set(own.map(({ standing }) => standing)).size > 1
}

const former = /(?:本来|原本|原先|原来|以前|之前|上次|上回)[^,，。;；\s]{0,6}$/
/** 本来想要X两盒的: told of, though it is counted. A phrase of its own, or a wish in front of it, is no story. */
function isTold(text: string, { amounts }: Weighed['seen'], { start, end, standing }: Sighting): boolean {
  if (standing !== 'aside') return false
  if (former.test(text.slice(Math.max(0, start - 10), start))) return true
  const phrase = end + (/^[^\s,，。;；]*/.exec(text.slice(end, end + 24))?.[0].length ?? 0)
  const isPhrase =
    (start === 0 || /[\s,，。;；:：]/.test(text.charAt(start - 1))) &&
    amounts.some((amount) => amount.start >= end && amount.end <= phrase)
  return !isPhrase && !endsInWish(text, start)
}

const example =
  /(?:例如|比如|譬如|例[:：]|示范|模板|格式[:：]|\be\.g\b|\bfor\s+example\b)[^。;；!！?？\n]{0,24}$/i
/** 登记格式：例如“1栋101 X1盒”. */
const isExample = (text: string, { start }: Sighting): boolean =>
  example.test(text.slice(Math.max(0, start - 32), start))

const correctedTo =
  /(?:不对|没(?:[说讲写]全|[写打说]完)|[打说写讲报弄搞记]错[了咗]?|错[了咗]|啊?呸|[哦噢啊]不|\bno\s+wait|\bwait\b|\bsorry|\bi\s+mean[ts]?|\bscratch\s+that|\bnever\s?mind)[^。;；\n]{0,12}$/i
/** X… 不对，Y: what is named in the place of another. */
function isCorrected(text: string, seen: Weighed['seen'], one: Sighting): boolean {
  const next = nextTo(seen, one)
  if (next === undefined || isSame(one, next)) return false
  const between = text.slice(one.end, next.start)
  const isMeant = next.standing === 'wanted' || next.standing === 'aside'
  if (between.length > 40 || !isMeant || !correctedTo.test(between)) return false
  // X一支 sorry 一瓶，Y: only its amount was wrong.
  const amount = seen.amounts.findLast(({ start, end }) => start >= one.end && end <= next.start)
  return amount === undefined || correctedTo.test(text.slice(amount.end, next.start))
}

const inItsPlace =
  /(?:是|要的|[换改]成?|先[问要配]|(?<!n[o']t\s)\bjust|\brather|\binstead|\bmean[ts]?|\bonly)(?:的是|一?个|问|the|\s)*$/i
/** X 4盒… 不对，是Y 4盒; X能借到吗？不对，先问Y: of what is counted or asked about, the other is said to be meant. */
function isExchanged(text: string, seen: Weighed['seen'], one: Sighting): boolean {
  const next = nextTo(seen, one)
  if (next === undefined || !isCorrected(text, seen, one)) return false
  return inItsPlace.test(text.slice(one.end, next.start))
}

const naming = /^[\s,，]*(?:[(（]\s*|(?:就?叫|就是|也就是|牌子[是叫]?)(?:啥子?|什么|做|个)?\s*)$/
/** X(Y), X 叫Y: two names for one thing that the catalogue does not know as one. */
function isRenamed({ text, seen, items }: Weighed, one: Sighting): boolean {
  const { sightings } = seen
  const at = sightings.indexOf(one)
  return [sightings[at - 1], sightings[at + 1]].some((other) => {
    if (other === undefined || isSame(one, other) || other.match.kind !== 'drug') return false
    const { drug } = other.match
    // What kind it is has been left out for what is named behind it: so it was understood.
    if (other.start < one.start && !items.some((item) => item.drug === drug)) return false
    const [first, second] = other.start < one.start ? [other, one] : [one, other]
    const counted = seen.amounts.find(({ start, end }) => start >= first.end && end <= second.start)
    return naming.test(text.slice(counted?.end ?? first.end, second.start))
  })
}

/** 漱口水 氯己定1瓶: a bare name with another one right behind it may only say what kind of thing that is. */
function isNextToAnother(text: string, seen: Weighed['seen'], one: Sighting): boolean {
  const next = nextTo(seen, one)
  return next !== undefined && !isSame(one, next) && /^\s?[a-z]*\s?$/i.test(text.slice(one.end, next.start))
}

/** 配点钙片，迪巧1瓶: what is counted right behind may be what was meant. */
function leadsToCounted(text: string, seen: Weighed['seen'], one: Sighting): boolean {
  const next = nextTo(seen, one)
  if (next === undefined || isSame(one, next) || !/^[,，、]\s?$/.test(text.slice(one.end, next.start)))
    return false
  return /^\s?[\d一二两三四五六]/.test(text.slice(next.end))
}

const wish =
  /(?:要|(?<![回过起出])来|[拿配买带捎订取攞弄整搞登记求需想添补续和跟与及+&、]|(?<!给)开|还有|另外|再?加上?|\b(?:need|want|like|have|get|order|please|add|also|plus|and))(?:一下|[个点些嘅的]|my|some|an?|of|the|more|\s)*$/i
const endsInWish = (text: string, at: number): boolean => wish.test(text.slice(Math.max(0, at - 16), at))
const isWished = (text: string, named: readonly Sighting[]): boolean =>
  named.some(({ start }) => endsInWish(text, start))

/** What may stand between a name and its amount and says nothing else. */
const glue =
  /^(?:[的嘅装给我俺帮先就再都各每个嗰那种款请要来拿配买开登记整弄搞求订需x×*=:：,，、.…。()（）\s-]|缓释|控释|肠溶|胶囊|颗粒|口服液|滴眼液|眼药水|喷雾剂?|软膏|乳膏|[片丸膏贴]|\b(?:of|an?|one|need|i|please|the|my|his|her|tablets?|capsules?|drops?|cream|gel|spray|ointment|syrup|inhaler)\b)*$/i
const denial =
  /不[要用必登配买拿算是吃]|(?<![特区个级分类])别|莫|勿要|甭|唔(?:使|要|系)|停|过敏|\b(?:not?|never|stop\w*)\b|n['’]t\b/i
/** 有两盒X, 借去我两盒X: so much of it is there, or has gone. */
const had =
  /(?:(?<![没冇])有|剩|多|[借送匀欠掉丢吃用领寄翻找捡](?:走|去|来|了|到|过|出|回|着|掉)+|[拿买带配开](?:走|去|了|过|回)+来?|那|这|的)(?:我们?|他们?|她们?|你们?|侬|佢|人家)?\s?$/
const same = /^[^,，。;；]{0,4}(?:同样|一样|照样|同上|也是|same)/i
const number = /^\s?[x×*=:：]?\s?[\d一二两三四五六七八九十]/i

/** Right beside its amount, with a wish in front of that, apart from it; with a denial; by what was said elsewhere; not at all. */
type Counted = 'beside' | 'wished' | 'apart' | 'denied' | 'not' | 'bare'
const byCount: Readonly<Record<Counted, number>> = {
  beside: weights.countedBeside,
  wished: weights.wished,
  apart: 0,
  denied: weights.denied,
  not: 0,
  bare: 0,
}

/** How a medicine that has an amount comes by it. */
function howCounted(
  text: string,
  { sightings, strengths, amounts }: Weighed['seen'],
  named: readonly Sighting[],
  { quantity, unit }: ReadItem,
): Counted {
  const said = amounts.filter(({ past }) => !past)
  const equal = said.filter((amount) => amount.quantity === quantity && amount.unit === unit)
  // 我妈1盒我2盒: what is for several is nowhere said in one.
  const own = equal.length > 0 ? equal : said
  const first = sightings[0]?.start ?? 0
  // 各两盒, and 一个月的量 in front of all of them.
  if (own.some(({ each, total, unit: of, end }) => each || total || (of === '天' && end <= first)))
    return 'beside'
  let found: Counted = 'not'
  for (const { start, end } of named) {
    const before = sightings.findLast((other) => other.end <= start)?.end ?? 0
    const behind = sightings.find((other) => other.start >= end)?.start ?? text.length
    for (const amount of own) {
      if (amount.start < before || amount.end > behind) continue
      const isBehind = amount.start >= end
      if (isBehind && amount.start <= end + 1) return 'beside'
      if (!isBehind && had.test(text.slice(Math.max(0, amount.start - 8), amount.start))) {
        if (found === 'not') found = 'denied'
        continue
      }
      const between = isBehind ? text.slice(end, amount.start) : text.slice(amount.end, start)
      // 5mg*28片 stands between them as well, and says nothing else.
      const isGlue =
        between.length <= 48 &&
        glue.test(
          strengths.reduce(
            (left, { start: from, end: to }) => left.replace(text.slice(from, to), ' '),
            between,
          ),
        )
      if (isGlue) return 'beside'
      if (isBehind && denial.test(between)) found = found === 'not' ? 'denied' : found
      else if (endsInWish(text, amount.start)) found = 'wished'
      else if (found !== 'wished') found = 'apart'
    }
    if (number.test(text.slice(end, end + 4)) || same.test(text.slice(end, end + 8))) return 'beside'
  }
  return found
}
