import type { Unit } from '../domain/request.ts'
import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import type { Amount } from './amounts.ts'
import { readBareNumbers, strengthMeant } from './bare-numbers.ts'
import { correction, sharing } from './corrections.ts'
import { settledAmount } from './settled-amount.ts'
import { settledStrength } from './settled-strength.ts'
import type { Sighting } from './sightings.ts'
import { isBarred, type Slot } from './slot.ts'
import type { Span } from './span.ts'
import type { Strength } from './strengths.ts'

/** A medicine with what was said of its strength and amount. */
export interface Paired {
  readonly sighting: Sighting
  readonly strength: string | null
  readonly pack: string | null
  readonly quantity: number | null
  readonly unit: Unit | null
  /** The end of the last word that belongs to it. */
  readonly end: number
}

/** What was said without a medicine beside it. */
export interface Loose {
  readonly strength: string | null
  readonly amount: { readonly quantity: number; readonly unit: Unit | null } | null
}

export interface Pairing {
  readonly paired: readonly Paired[]
  readonly loose: Loose
}

type Token = { readonly start: number } & (
  | { readonly kind: 'sighting'; readonly span: Sighting }
  | { readonly kind: 'strength'; readonly span: Strength }
  | { readonly kind: 'amount'; readonly span: Amount }
)

/** 两盒, and then 小孩吃的美林: what it is for stands before its name. */
const tight =
  /^\s?(?:[\u4e00-\u9fff]{1,5}[的嘅](?!\s)|装?[的嘅]|of(?:\s+(?:the|my|his|her))?|份|量|(?:supply|worth)\s+of)?\s?$/i
/** 2 bottles of children's X, a box of waterproof X, 1 box generic X: of which kind, and nothing else is named. */
const kindBetween = pattern(
  /^\s(?:of\s(?:(?!(?:and|or|plus|for|with|to|from|in|on|at|is|are|was|which|that|if|not)\b)[a-z][a-z'’-]*\s){1,4}|(?:(?:generic|branded?|plain|regular|normal|infant|adult|kids|oral|liquid|chewable|small|large|[a-z]+-[a-z]+|[a-z]+['’]s)\s){1,2})$/i,
)
const separator = pattern(
  /[,，、。;；\n+&]|\s(?:和|跟|及|与|还有|and|plus)\s?|(?:和|跟|同埋|连同|外加|以及|还有|加上|另外|and)$/i,
)
const undone = /(?:不是|唔[系係]|[写报登填开配选点勾打输]成了?|\bnot|原来是?|之前是?|以前是?|wrote|from)\s?$/i
const replacedBehind = /^\s?的?\s?(?:改|换|变|调|转(?:做|成|为|到)|->|→|的?(?:写错|报错)|to\s+\d)/i

/** X停一停, 四盒全撤: what is refused is counted and taken back once more. */
const takenBack = /^(?:全部?|都|统统|一起|也)*(?:撤|退|取消|作废|销|免|[不勿唔][要用使]|删|划)/

/**
 * Gives every strength and amount to its medicine. People name the medicine first ("络活喜5mg 2盒") or the amount
 * ("两盒络活喜"), and in one message keep to one order, so what stands closest wins and what is taken falls to the next.
 */
export function pairUp(
  text: string,
  sightings: readonly Sighting[],
  written: readonly Strength[],
  counted: readonly Amount[],
): Pairing {
  const { amounts, made } = partGlued(text, sightings, counted)
  const strengths = [...written, ...twoStrengths(text, sightings), ...made]
  const tokens = inOrder<Token>([
    ...sightings.map((span) => ({ kind: 'sighting' as const, start: span.start, span })),
    ...strengths.map((span) => ({ kind: 'strength' as const, start: span.start, span })),
    ...amounts.map((span) => ({ kind: 'amount' as const, start: span.start, span })),
  ])
  const lastSighting = tokens.findLastIndex(({ kind }) => kind === 'sighting')
  const slots: Slot[] = []
  let waiting: { strength: Strength | null; amounts: readonly Amount[]; each: Amount | null } = {
    strength: null,
    amounts: [],
    each: null,
  }
  const loose: { strengths: Strength[]; amounts: Amount[] } = { strengths: [], amounts: [] }
  /** 妈妈1盒爸爸2盒, 都是X: shares add up; else the amount closest to the medicine is its own. */
  const wait = (span: Amount): void => {
    const last = waiting.amounts.at(-1)
    const isShare =
      last !== undefined && last.unit === span.unit && sharing.test(text.slice(last.end, span.start))
    waiting.amounts = isShare ? [...waiting.amounts, span] : [span]
  }
  let free: Slot | undefined
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    // X Y过敏 两盒: what nobody may have is not counted.
    const last = slots.at(-1)
    if (last !== undefined && !isBarred(last)) free = last
    const slot = free
    switch (token.kind) {
      case 'sighting': {
        if (token.span.standing === 'barred') {
          slots.push({ sighting: token.span, strengths: [], amounts: [], end: token.span.end })
          return
        }
        const { strength, each } = waiting
        const counted = isElsewhere(text, waiting.amounts, token.span, next) ? [] : waiting.amounts
        slots.push({
          sighting: token.span,
          strengths: strength === null ? [] : [strength],
          amounts: counted.length > 0 ? [...counted] : each === null ? [] : [each],
          end: token.span.end,
        })
        waiting = { strength: null, amounts: [], each }
        return
      }
      case 'strength': {
        const { span } = token
        if (isUndone(text, span) && strengths.length > 1) return
        if (span.bare && !(slot !== undefined && (span.start - slot.end <= 2 || isMade(slot, span)))) return
        if (goesForward(text, slot, slot?.strengths.length ?? 0, tokens, index)) {
          waiting.strength = span
        } else if (slot === undefined) loose.strengths.push(span)
        else takeStrength(text, slots, slot, span, next)
        return
      }
      case 'amount': {
        const { span } = token
        if (isSumOf(slots, span)) return
        if (span.each && giveInOrder(text, slots, tokens.slice(index))) return
        if (span.each) {
          partStrengths(text, slots)
          const open = slots.filter((one) => !isBarred(one))
          const named = open.filter(({ sighting }) => sighting.match.kind !== 'class')
          // 降压药 络活喜还有代文 各两盒: the class is a heading.
          const without = (named.length > 0 ? named : open).filter(({ amounts: own }) => own.length === 0)
          for (const one of without) one.amounts.push(span)
          if (without.length === 0) waiting.each = span
        } else if (last !== undefined && last !== slot && isCountedAll(text, last, slot, tokens, index)) {
          last.amounts.push(span)
          last.end = span.end
        } else if (goesForward(text, slot, slot?.amounts.length ?? 0, tokens, index)) wait(span)
        else if (slot === undefined) {
          if (index < lastSighting) wait(span)
          else loose.amounts.push(span)
        } else if (
          (span.unit === '天' && last !== slot) ||
          (slot.sighting.standing === 'refused' &&
            /[,，。;；\n]|[\s…][^\s]{2,}/.test(text.slice(slot.end, span.start)) &&
            !takenBack.test(text.slice(span.end, span.end + 8)))
        ) {
          // "不用拿了, 带回来一大包": what is counted behind a refusal is something else.
          loose.amounts.push(span)
        } else {
          slot.amounts.push(span)
          slot.end = span.end
        }
      }
    }
  })
  repeatAmounts(text, slots)
  shareSupply(slots, amounts)
  giveLoose(slots, loose)
  const lastStrength = loose.strengths.at(-1)
  const lastAmount = amounts.length > 0 && slots.length === 0 ? settledAmount(text, amounts) : null
  readBareNumbers(text, slots, amounts)
  return {
    paired: slots.map((slot) => pairedOf(text, slot)),
    loose: { strength: lastStrength?.strength ?? null, amount: lastAmount },
  }
}

/** 牛奶两瓶 X一盒: what is counted somewhere in front of a medicine that has its own amount right behind is something else. */
function isElsewhere(
  text: string,
  counted: readonly Amount[],
  { start, end }: Sighting,
  next: Token | undefined,
): boolean {
  const last = counted.at(-1)
  if (last === undefined) return false
  if (counted.length === 1 && isAnswerInFront(text, last, start)) return true
  if (next?.kind !== 'amount' || next.span.total || next.span.each) return false
  if (!/^\s?$/.test(text.slice(end, next.span.start))) return false
  const gap = text.slice(last.end, start)
  return !tight.test(gap) && /[\s,，、。;；\n]/.test(gap) && !correction.test(gap)
}

/** 两盒 还有X: so many of what was asked about; of what is named next nobody has said how many. */
const isAnswerInFront = (text: string, { start, end }: Span, next: number): boolean =>
  start <= mostInFront &&
  next - end <= mostBetween &&
  nothingYet.test(text.slice(0, start)) &&
  goesOnTo.test(text.slice(end, next))
/** Characters: nobody says more in front of an answer, or before going on. */
const mostInFront = 8
const mostBetween = 16
const nothingYet = /^(?:ok(?:ay)?|yes|[好的那就行嗯我要来\s,，])*$/i
const goesOnTo =
  /^[\s,，、。;；]*(?:吧|谢谢)?[\s,，、。;；]*(?:对了|然后|那)?(?:还有|还要|另外|另要|再(?:要|来|加|配)(?![一两二三四五六\d])|外加|以及|and\s|plus\s|also\s)[^,，。;；\d]{0,4}$/i

function isCountedAll(
  text: string,
  barred: Slot,
  free: Slot | undefined,
  tokens: readonly Token[],
  index: number,
): boolean {
  const [amount, next, behindNext] = tokens.slice(index, index + 3)
  if (amount === undefined || (free !== undefined && free.amounts.length === 0)) return false
  if (next?.kind === 'sighting' && behindNext?.kind !== 'amount') return false
  return /^\s?(?:类|的)?药?物?过敏[吃用的]*\s?$/.test(text.slice(barred.sighting.end, amount.span.start))
}

const respectively = /(?:分别|依次|各自)(?:是|要|来|拿|配)?\s?$/
/** X、Y、Z分别两盒一盒一盒: as many amounts as medicines, each to its own. */
function giveInOrder(text: string, slots: readonly Slot[], tokens: readonly Token[]): boolean {
  const own: Amount[] = []
  for (const token of tokens) {
    if (token.kind !== 'amount') break
    own.push(token.span)
  }
  const [first] = own
  if (first === undefined || own.length < 2 || own.length !== slots.length) return false
  if (!respectively.test(text.slice(0, first.start)) || slots.some(({ amounts }) => amounts.length > 0))
    return false
  for (const [index, slot] of slots.entries()) slot.amounts.push(...own.slice(index, index + 1))
  return true
}

/** 三个月的量 X Y: for how long is said once, in front of all. */
function shareSupply(slots: readonly Slot[], amounts: readonly Amount[]): void {
  const [supply] = amounts
  if (supply === undefined || amounts.length > 1 || supply.unit !== '天') return
  if (slots[0] === undefined || slots[0].sighting.start < supply.end) return
  for (const slot of slots)
    if (slot.amounts.length === 0 && slot.sighting.standing === 'wanted') slot.amounts.push(supply)
}

/** So many boxes of one medicine are a slip. */
const many = 100
/** 优甲乐502盒, 钙尔奇D31瓶: a strength that it is made in, or the end of its name, and how many boxes, without a space. */
function partGlued(
  text: string,
  sightings: readonly Sighting[],
  amounts: readonly Amount[],
): { readonly amounts: readonly Amount[]; readonly made: readonly Strength[] } {
  const made: Strength[] = []
  const parted = amounts.map((amount) => {
    if (amount.quantity < many && !ofVitamin.test(text.slice(amount.start - 1, amount.end))) return amount
    const sighting = sightings.find(({ end }) => end === amount.start)
    const digits = /^\d{2,}(?=\D)/.exec(text.slice(amount.start, amount.end))?.[0]
    if (sighting === undefined || digits === undefined || digits.endsWith('0')) return amount
    const start = amount.start + digits.length - 1
    const strength = strengthMeant(sighting.strengths, digits.slice(0, -1))
    if (strength === undefined && amount.quantity >= many) return amount
    if (strength !== undefined)
      made.push({ start: amount.start, end: start, strength, pack: null, bare: false })
    return { ...amount, start, quantity: Number(digits.slice(-1)) }
  })
  return { amounts: parted, made }
}
const ofVitamin = /^[dD]3[1-9]\D/

const theSame = pattern(
  /^\s?(?:也|都)?(?:是)?(?:同样|一样|照样|同上|same)(?:数量|多|的?量)?(?=$|[\s,，。;；!！吧])/i,
)

/** 可定两盒，波立维同样. */
function repeatAmounts(text: string, slots: readonly Slot[]): void {
  for (const [index, slot] of slots.entries()) {
    const before = slots[index - 1]
    const end = slot.sighting.end
    if (before !== undefined && slot.amounts.length === 0 && theSame.test(text.slice(end, end + 12), text))
      slot.amounts.push(...before.amounts.slice(-1))
  }
}

const twoNumbers = pattern(
  /^\s?(\d{1,3}(?:\.\d{1,2})?)\s?的?\s?(?:和|跟|与|、|\+|加)\s?(\d{1,3}(?:\.\d{1,2})?)(?=\s?的?\s?(?:各|都|每))/,
)

/** 优甲乐25和50各一盒: two numbers behind a name are two strengths, where the drug is made in both. */
function twoStrengths(text: string, sightings: readonly Sighting[]): readonly Strength[] {
  return sightings.flatMap(({ end, strengths }) => {
    const found = twoNumbers.exec(text.slice(end, end + 20), text)
    if (found === null) return []
    const [whole, first = '', second = ''] = found
    const [one, other] = [strengthMeant(strengths, first), strengthMeant(strengths, second)]
    if (one === undefined || other === undefined) return []
    const middle = end + whole.indexOf(first) + first.length
    return [
      { start: end, end: middle, strength: one, pack: null, bare: false },
      {
        start: end + whole.length - second.length,
        end: end + whole.length,
        strength: other,
        pack: null,
        bare: false,
      },
    ]
  })
}

/** Before "各一盒" a medicine of two strengths is two. */
function partStrengths(text: string, slots: Slot[]): void {
  const last = slots.at(-1)
  const [first, second] = last?.strengths ?? []
  if (last === undefined || first === undefined || second === undefined || last.amounts.length > 0) return
  if (last.strengths.length > 2 || first.strength === second.strength) return
  if (correction.test(text.slice(first.end, second.start))) return
  last.strengths = [first]
  slots.push({ sighting: last.sighting, strengths: [second], amounts: [], end: last.end })
}

/** "I wrote 50mcg, it is 75mcg now, update my Euthyrox": with one medicine there is no doubt whose they are. */
function giveLoose(
  slots: readonly Slot[],
  loose: { readonly strengths: readonly Strength[]; readonly amounts: readonly Amount[] },
): void {
  const wanted = slots.filter(({ sighting }) => sighting.standing === 'wanted')
  if (wanted.length === 1 && wanted[0]?.amounts.length === 0)
    wanted[0].amounts.push(...loose.amounts.slice(-1))
  const [only, ...others] = slots
  if (only === undefined || others.length > 0 || only.strengths.length > 0) return
  only.strengths.push(...loose.strengths.slice(-1))
}

/** 320/9 of a drug that is made so, wherever it stands. */
const isMade = ({ sighting }: Slot, { strength }: Strength): boolean =>
  sighting.strengths.some((made) => made.replace(/[^\d./]/g, '') === strength)

const wishesMore = pattern(/[\s,，][^\s,，]{0,4}(?:[加添要来配拿买带捎整弄搞开订登])\s?$/)
const isCounted = pattern(
  /^\s?(?:(?:也|再|还|就)?[来要拿配买开带加添整弄](?:个)?)?(?:[xX×*]\s?\d|(?:\d+|[一二两三四五六七八九十半]+)\s?[盒瓶支袋包板罐片粒贴管])/,
)

function goesForward(
  text: string,
  slot: Slot | undefined,
  taken: number,
  tokens: readonly Token[],
  index: number,
): boolean {
  const span: Span | undefined = tokens[index]?.span
  const next = tokens[index + 1]
  if (span === undefined || next === undefined) return false
  if (next.kind === 'strength') {
    // 2 boxes of 500mg metformin: the strength between does not part them.
    return false
  }
  if (next.kind !== 'sighting') return false
  const gap = text.slice(span.end, next.span.start)
  if (!tight.test(gap) && !kindBetween.test(gap, text)) return false
  if (slot === undefined) return true
  const back = text.slice(slot.end, span.start)
  // X 2瓶Y不要: what is not wanted has no need of an amount that stands at once behind what is.
  if (taken === 0 && /^\s?$/.test(back) && isGone(next.span) && slot.sighting.standing === 'wanted')
    return false
  // 春季过敏X1支Y1瓶
  if (
    taken === 0 &&
    back === '' &&
    slot.sighting.standing === 'aside' &&
    areCountedBehind(text, tokens, index + 1)
  )
    return false
  const isLatin = /[a-z]/i.test(text.charAt(next.span.start))
  const isNextCounted = isCounted.test(text.slice(next.span.end, next.span.end + 8), text)
  const isOfNext = gap !== '' || !areCountedBehind(text, tokens, index + 1)
  // X as ever, but this time 2 boxes of Y
  if (isLatin && /[a-z]{2}/i.test(back) && !isNextCounted) return true
  const isTight = gap === '' || /\S/.test(gap) || isLatin
  // X那不登了 登一盒Y, 一直吃的X 再加一盒Y: what is not asked for is not counted.
  if (slot.sighting.standing !== 'wanted' && (gap === '' || isLatin)) return true
  if (taken > 0) return (isTight && isOfNext) || separator.test(back)
  // 立普妥到没到 顺便再加一盒钙尔奇D
  if (gap === '' && wishesMore.test(back) && !isNextCounted) return true
  return isTight && isOfNext && separator.test(back) && !/^\s*$/.test(back)
}

const isGone = ({ standing }: Sighting): boolean => standing === 'refused' || standing === 'replaced'

/** So many words further on nobody remembers how the row began. */
const farthest = 40
const countedAtOnce = /^(?:(?:也|再|还|就)?[来要拿配买开带加添整弄]个?)?$/
/**
 * 一瓶Y两盒Z三盒, as a voice is written down: each of the row has its amount behind it, and so has what stands in front of the
 * first. In 一瓶Y两盒Z it is the other way round.
 */
function areCountedBehind(text: string, tokens: readonly Token[], from: number): boolean {
  let end: number | null = null
  for (let at = from; at < Math.min(tokens.length, from + farthest); at += 1) {
    const medicine = tokens[at]
    if (medicine?.kind !== 'sighting' || (end !== null && medicine.span.start !== end)) break
    while (tokens[at + 1]?.kind === 'strength') at += 1
    const [last, amount] = [tokens[at], tokens[at + 1]]
    if (last === undefined || amount?.kind !== 'amount') return false
    if (!countedAtOnce.test(text.slice(last.span.end, amount.span.start))) return false
    end = amount.span.end
    at += 1
  }
  return end !== null
}

function takeStrength(
  text: string,
  slots: Slot[],
  slot: Slot,
  span: Strength,
  next: Token | undefined,
): void {
  const last = slot.strengths.at(-1)
  if (
    last !== undefined &&
    slot.amounts.length > 0 &&
    next?.kind === 'amount' &&
    !correction.test(text.slice(slot.end, span.start))
  ) {
    slots.push({ sighting: slot.sighting, strengths: [span], amounts: [], end: span.end })
    return
  }
  slot.strengths.push(span)
  slot.end = Math.max(slot.end, span.end)
}

/** 上次的可定是10mg的, 这次换5mg. */
const madeBefore = /(?:上次|上回|上趟|之前|原来|原先|以前)[^,，。;；]{0,14}(?:是|吃)\s?$/

const isUndone = (text: string, { start, end }: Span): boolean =>
  madeBefore.test(text.slice(Math.max(0, start - 20), start)) ||
  undone.test(text.slice(Math.max(0, start - 10), start)) ||
  replacedBehind.test(text.slice(end, end + 6))

/** 0.01%阿托品, 75%酒精: by this strength the medicine goes. */
const inName = /\d+(?:\.\d+)?%/

function pairedOf(text: string, { sighting, strengths, amounts, end }: Slot): Paired {
  const strength = settledStrength(text, strengths)
  const amount = settledAmount(text, amounts)
  return {
    sighting,
    strength: strength?.strength ?? inName.exec(sighting.written)?.[0] ?? null,
    pack: strength?.pack ?? null,
    quantity: amount?.quantity ?? null,
    unit: amount?.unit ?? null,
    end,
  }
}

/** X四盒 Y两盒 一共六盒: counted once more, all together. */
const isSumOf = (slots: readonly Slot[], { total, quantity }: Amount): boolean => {
  if (!total) return false
  const counted = slots.flatMap(({ amounts: [first] }) => (first === undefined ? [] : [first.quantity]))
  return counted.length > 1 && counted.reduce((sum, one) => sum + one, 0) === quantity
}
