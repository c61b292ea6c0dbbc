import type { Unit } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import { hearing } from '../saying.ts'
import type { Counted } from './amount.ts'
import { loneBehind, oneSuch } from './behind.ts'
import { isEach } from './beside.ts'
import * as words from './doubt-words.ts'
import type { Scene } from './form.ts'

/** An amount where it stands: what the doubts look at. */
export interface Candidate extends Counted, Scene {
  /** At most twelve characters in front of it. */
  readonly before: string
  /** At most ten behind it. */
  readonly after: string
  /** 各两盒: of every medicine beside it. */
  readonly each: boolean
}

export function candidateOf(one: Counted, scene: Scene): Candidate {
  const { start, end, quantity, unit } = one
  const { text, begins, things } = scene
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 10)
  const each = isEach(before, after, text)
  return { text, begins, things, start, end, quantity, unit, before, after, each }
}

/** A reason why nobody asks for so many. */
export interface Doubt {
  readonly because: string
  /** Texts with the amount in 〔〕; □ stands for a medicine. */
  readonly examples: readonly string[]
  readonly when: (candidate: Candidate) => boolean
}

const notSoMany = hearing(words.notSoMany)
const putRight: Doubt = {
  because: 'it is not so many',
  examples: ['不是〔3盒〕是2盒'],
  when: ({ before, text }) => notSoMany.test(before, text),
}

const toldBehind = hearing(words.toldBehind)
const told: Doubt = {
  because: 'it was so many before, or it is told what there is in a pack or left of it',
  examples: ['〔1瓶〕改2瓶', '〔2盒〕起送', '〔10支〕装'],
  when: ({ after, text }) => toldBehind.test(after, text),
}

const isPriced = hearing(words.priced)
const priced: Doubt = {
  because: 'it is what so many cost, or how many there may be',
  examples: ['多少钱〔一盒〕', '每盒〔28片〕'],
  when: ({ before, text }) => isPriced.test(before, text),
}

/** What a pack holds. */
const pieces: ReadonlySet<Unit | null> = new Set<Unit | null>([
  '片',
  '粒',
  '支',
  '袋',
  '包',
  '贴',
  '板',
  '管',
  null,
])

const fewestInPack = 5
/** 一盒28片, 10支装 2盒: what is in a pack, as long as pieces are counted. */
const packing = pattern(
  /(?:(?<!不是|唔[系係]|[勿弗]是)[一1每半][盒瓶板支袋]|装|满|[片粒支袋贴丸]\s?[*xX×])\s?(?:有|是|共|里)?\s?$/,
)
/** 28片的 1盒, 60片一瓶的那种: what is in a pack. */
const piecesOfPack = pattern(/^\s?的\s?(?:\d+|[一二两三四五六七八九十]+)\s?[盒瓶板支袋包](?!的)/)
/** 28 tablets, 2: of packs that hold so many. */
const thenHowMany = /^[\s,，]+(?:\d|两|一|二|三)[.。!\s]*$/
const inPack: Doubt = {
  because: 'so many pieces are in a pack',
  examples: ['一盒〔28片〕', '装〔10支〕', '〔28片〕的 1盒', '〔28 tablets〕, 2'],
  when: ({ unit, quantity, before, after, text }) =>
    pieces.has(unit) &&
    (packing.test(before, text) ||
      piecesOfPack.test(after, text) ||
      (unit !== null && quantity >= fewestInPack && thenHowMany.test(after))),
}

/** 一盒七片的那种, 要四盒. */
const piecesThenCount = pattern(
  /^\s?(?:\d+|[一二两三四五六七八九十]+)\s?[片粒支袋贴个](?:的|装|那)[^\n;；]{0,8}?[要来配拿买整开带,，。\s]\s?(?:\d+|[一二两三四五六七八九十]+)\s?[盒瓶板袋包]/,
)
const packOfPieces = /^的(?:那[种个款]|包装|规格|[,，。\s]|$)/
const onePack: Doubt = {
  because: 'it is the one pack whose pieces are told',
  examples: ['〔一盒〕七片的那种,要四盒', '60片〔一瓶〕的那种'],
  when: ({ quantity, text, before, end, after }) =>
    quantity === 1 &&
    (piecesThenCount.test(text.slice(end, end + 24), text) ||
      (packOfPieces.test(after) && /[片粒支袋贴]\s?$/.test(before))),
}

const blisters: Doubt = {
  because: 'both numbers describe the pack',
  examples: ['7粒〔*4板〕'],
  when: ({ unit, before, text, start, end }) =>
    unit === '板' && /[片粒支袋贴丸]\s?$/.test(before) && /^[*xX×]/.test(text.slice(start, end)),
}

const leftOver = hearing(words.leftOver)
/** "only 1 bottle of the syrup", "just 2 boxes please": so many are wanted, where none are said to be left. */
const onlyBefore = pattern(/\b(?:only|just)\s+$/i)
const onlyWanted = /^\s*(?:of\b|please\b|pls\b|this\s+time|,?\s*not\s+\d)(?!.{0,40}\b(?:left|remain))/i
/** 够吃一个月的就行. */
const justEnough = /^的?(?:量|药|份)?(?:就|即)(?:行|可|好|成|中|够)/
/** 最后两片优甲乐, 只剩一支来得时: of what is named next, so much is left. */
const lastOf = pattern(/(?:最后|[只就仅]剩(?:下|了)?)\s?$/)
const left: Doubt = {
  because: 'so much is left',
  examples: ['只剩〔两粒〕', '家里还有〔一盒〕', '最后〔两片〕□'],
  when: ({ text, start, end, before, after, begins }) => {
    // Far enough to see "could we have".
    if (!leftOver.test(text.slice(Math.max(0, start - 20), start), text) || justEnough.test(after))
      return false
    if (onlyBefore.test(before, text) && onlyWanted.test(text.slice(end, end + 60))) return false
    const namesNext = begins(end) || begins(end + 1) || /^的(?![\s,，。;；!！]|$)/.test(after)
    return !namesNext || lastOf.test(before, text)
  },
}

const taken = hearing(words.dose)
const dose: Doubt = {
  because: 'it is how much is taken at a time',
  examples: ['每天〔两片〕', '一次〔一个〕', '早晚〔1粒〕'],
  when: ({ unit, before, text, each }) =>
    !each && (pieces.has(unit) || unit === '个') && taken.test(before, text),
}

/** 倒了一大片, 赞一个. */
const idiom = pattern(/一大片|[赞顶]一个/)
const saying: Doubt = {
  because: 'it is a way of speaking that counts nothing',
  examples: ['倒了〔一大片〕', '赞〔一个〕'],
  when: ({ unit, text, start, end }) =>
    unit !== null && idiom.test(text.slice(Math.max(0, start - 1), end + 1), text),
}

const repeated: Doubt = {
  because: 'said twice over it is how they come',
  examples: ['〔一支〕一支的那种', '〔一盒〕盒'],
  when: ({ text, start, end }) => {
    const word = text.slice(start, end)
    return (
      /^一./.test(word) &&
      (text.startsWith(word, end) || text.endsWith(word, start) || text.startsWith(word.slice(1), end)) &&
      !/(?:分别|依次|各自)\S{0,12}$/.test(text.slice(0, start))
    )
  },
}

const noneCounted: Doubt = {
  because: 'it is a dose in units, an order, or the one that is spoken of',
  examples: ['一共〔12个〕单位', '登〔一个〕: □两盒', '头〔一个〕', '这〔2个〕'],
  when: ({ unit, before, after }) =>
    unit === '个' &&
    (after.startsWith('单位') ||
      (/[登报记填接约]$/.test(before) && /^\s?[:：,，]/.test(after)) ||
      /[头第这那哪另同]$/.test(before)),
}

/** Units that are pieces of everyday speech as well. */
const needsBoundary: ReadonlySet<Unit | null> = new Set<Unit | null>(['个', '台', '套'])
/** What stands for each character of a medicine's name: 尿袋5个 counts, whatever follows. */
const ofName = /\u25a1\s?$|\u25a1[\u4e00-\u9fff]{1,3}的$/
const ofNoName = /^[人月点年]|^周(?![一二三四五六日末])|^(?:星期|礼拜)(?![一二三四五六日天])|^(?:小时|钟头)/
/** 想要一台欧姆龙: of a device that is called by its make. */
const ofMake = pattern(/[要买换来配拿送订搞整]\s?$/)
const noMake = /^[阶风手湾式词]/
const somethingElse: Doubt = {
  because: 'it counts what is said behind it, and that is no medicine',
  examples: ['〔两个〕人', '〔三台〕阶', '□〔2个〕人'],
  when: ({ unit, end, before, after, text, begins, things }) => {
    if (!needsBoundary.has(unit) || begins(end) || loneBehind.test(after)) return false
    const isMake =
      (unit === '台' && ofMake.test(before, text) && !noMake.test(after)) ||
      (things.size > 0 && oneSuch.test(after))
    return !isMake && !(ofName.test(before) && !ofNoName.test(after))
  },
}

/** An amount is asked for where none of them holds. */
export const doubts: readonly Doubt[] = [
  putRight,
  told,
  priced,
  inPack,
  onePack,
  blisters,
  left,
  dose,
  saying,
  repeated,
  noneCounted,
  somethingElse,
]
