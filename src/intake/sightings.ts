import type { Hit, Lexicon } from '../catalogue/lexicon.ts'
import type { Span } from './span.ts'
import type { DrugMatch } from './understanding.ts'

/** Why a medicine that is named is not asked for. */
export type Standing =
  /** Nothing speaks against it. */
  | 'wanted'
  /** 不要, 还有, 不是X. */
  | 'refused'
  /** What it was before: "X换成Y". */
  | 'replaced'
  /** "没有X就要Y": Y. */
  | 'alternative'
  /** Spoken of only: an allergy, what was taken once, what goes badly together. */
  | 'aside'

/** A medicine seen in the normalised text. */
export interface Sighting extends Span {
  readonly written: string
  readonly match: DrugMatch
  readonly form: string | null
  readonly release: string | null
  readonly standing: Standing
}

/** The words around a sighting that can speak for or against it: up to its neighbours, within the sentence. */
interface Surroundings {
  readonly before: string
  readonly after: string
}

const sentenceEnd = /[。;；!！?？\n]/
const clauseEnd = /[。;；!！?？\n,，、]/

const refusedBefore =
  /(?<!要)(?<!是)(?:不要|不需要|不用|不想要|不必|(?<![特区个级分类])别|莫|勿要|勿|唔要|唔使|甭|无需|除了|不含|不包括|don'?t\s+(?:need|want)|do\s+not\s+(?:need|want)|no\s+need\s+(?:for|of)|\bno\b|\bnot\b|without|except|forget(?:\s+about)?|skip)\s?(?:再|要|给我|给|配|买|拿|开|带|送|换|有|放|吃|那个|这个|那种|那|the|my|any|more|上次的?|之前的?)*\s?$/i
const notThis = /(?<!是)(?:不是|唔[系係]|并非|而非)\s?(?:要|那个|说|普通的?|我?要的?|指)*\s?$/
const stopsBefore =
  /(?:停掉|停用|停了|取消|退掉|退了?|撤掉|去掉|划掉|删掉|cancel(?:\s+the|\s+my)?|drop(?:\s+the)?|remove(?:\s+the)?)\s?(?:了|那个|那单|昨天的?|上次的?|我的)*\s?$/i

/** 还有, where no question about stock follows and nothing was asked for in between. */
const haveStill =
  /^(?:[^。;；!！?？\n,，]{0,8}?)(?:(?:家里|屋里|屋企|手头|自己|我|佢|她|他|这边|上次的?|已经)?(?:还|仲|都|也|是)?(?:有(?:了|的|着|得|好多|很多|不少|一[盒瓶]|两[盒瓶]|[三四五六七八九\d]+[盒瓶板支])|剩|够(?:了|吃|用|食)|够的)|(?:家里|屋里|屋企|手头)(?:还|仲|都|也)?有(?!没|冇)|(?:还|仲|都|也)有(?!没|冇|吗|伐|货|么|嘛|不|卖|得|呢|啵|$)|(?:还|仲)有(?=$)|食剩|(?:we|i)?\s?(?:still\s+|already\s+)?(?:have|got)\s+(?:some|enough|plenty|it|them|that|those|one|left|mine))/i
const noneOfIt = /没有了|没了|冇了|冇喇|没有$|冇有/
const dontWant =
  /^(?:[^。;；!！?？\n,，]{0,10}?)(?:不要(?!紧)|不用(?!管|找)|不需要|不必|勿要|唔要|唔使|唔需要|先不|暂时不|不配|不拿|不买|算了|停了|停掉|停药|取消|退掉|退了|撤了|作废|不取了|免了|去掉|划掉|删掉|(?:is|are)?\s?not\s+needed|no\s+need|no\s+longer|don'?t\s+need|can\s+wait|skip)/i
const conditionBefore = /(?:没有|没得|没|冇|缺|断|if\s+(?:there'?s\s+|there\s+is\s+)?no|if\s+not)\s?$/i
const conditionBehind = /^\s?(?:的话|就|那就|我就|嘅话|缺货的话|也|换|来)/
const unavailable = /^\s?(?:没得|没有|冇|缺货|断货|无货|没货)[^,，。]{0,4}(?:的话|就|嘅话|换|那|来)/
const allergy = /^\s?(?:类|的)?药?(?:物)?过敏|^\s?allergy|^\s?allergic/i
const allergyBefore = /(?:过敏史?[:：]?|allergic\s+to)\s?$|对\s?$/i
const asideBehind =
  /^\s?(?:[^。;；!！?？\n,，]{0,6})(?:不打架|打架|勿好|不好|冲突|相克|一起吃|同吃|同服|吃了(?:胃|拉|头|过|不|难|恶|吐|没|会)|吃出|不管用|没用|没效|副作用|三年了|两年了|很久了|好几年)/
const asideBefore =
  /(?:跟我?那个|和我?那个|以前|之前|上次|上回|上个月|原来|原先|过去|从前|本来|去年|小时候|在吃|吃着|一直吃|长期吃|刚打完|打了|吃了|代替|替代|instead\s+of|like|similar\s+to|used\s+to\s+take|was\s+on|am\s+on|i'?m\s+on)[^。;；!！?？\n,，、]{0,8}$/i
const replacing =
  /(?:改成|改为|改作|换成|换为|换作|变成|换|改|->|→|⇒|=>|替换成|调成|转成|to|with|for)\s?(?:的|了|配|要|吃|the|a)*\s?$/i
const replacedClause = /(?:换掉|换了|换下来|不吃了|停了)/

/** The medicines of a text with what is said for and against each. `text` is normalised. */
export function readSightings(text: string, lexicon: Lexicon): readonly Sighting[] {
  const hits = lexicon.find(text)
  return hits.map((hit, index) => {
    const around = surroundingsOf(text, hit, hits[index - 1], hits[index + 1])
    return {
      start: hit.start,
      end: hit.end,
      written: text.slice(hit.start, hit.end),
      match: matchOf(hit),
      form: hit.form,
      release: hit.release,
      standing: standingOf(text, hit, hits, index, around),
    }
  })
}

function matchOf(hit: Hit): DrugMatch {
  if (hit.class !== null) return { kind: 'class', class: hit.class }
  if (hit.drug === null) return { kind: 'unknown' }
  return { kind: 'drug', drug: hit.drug, brand: hit.brand, sure: hit.sure, near: hit.near }
}

const reach = 40

function surroundingsOf(
  text: string,
  hit: Span,
  previous: Span | undefined,
  next: Span | undefined,
): Surroundings {
  const back = text.slice(Math.max(previous?.end ?? 0, hit.start - reach), hit.start)
  const ahead = text.slice(hit.end, Math.min(next?.start ?? text.length, hit.end + reach))
  return { before: lastPart(back, sentenceEnd), after: ahead.split(sentenceEnd, 1)[0] ?? '' }
}

const lastPart = (text: string, separator: RegExp): string => text.split(separator).at(-1) ?? ''

function standingOf(
  text: string,
  hit: Hit,
  hits: readonly Hit[],
  index: number,
  { before, after }: Surroundings,
): Standing {
  const previous = hits[index - 1]
  const next = hits[index + 1]
  const clause = after.split(clauseEnd, 1)[0] ?? ''
  if (allergy.test(after) || allergyBefore.test(before)) return 'aside'
  if (conditionBefore.test(before) && conditionBehind.test(after))
    return hits.some((other) => other !== hit && other.drug === hit.drug) ? 'aside' : 'wanted'
  if (previous !== undefined && isAlternative(text, previous, hit)) return 'alternative'
  if (next !== undefined && replaces(text.slice(hit.end, next.start))) return 'replaced'
  if (notThis.test(before) && !/吗|嘛|\?/.test(clause)) return 'refused'
  if (refusedBefore.test(before) || stopsBefore.test(before)) return 'refused'
  const counted = /\d\s?[盒瓶板支]|[一两三]\s?[盒瓶]/.test(clause.split(/不|有|剩|够/, 1)[0] ?? '')
  if (dontWant.test(clause)) return 'refused'
  if (!counted && haveStill.test(clause) && !noneOfIt.test(clause) && !/有(?:没有|吗|伐|货)/.test(clause))
    return 'refused'
  if (replacedClause.test(clause) && next !== undefined) return 'replaced'
  if (asideBehind.test(after) || asideBefore.test(before)) return 'aside'
  return 'wanted'
}

/** "没有X就要Y", "X没得的话Y也行": Y stands in the same sentence, behind a condition about X. */
function isAlternative(text: string, previous: Hit, hit: Hit): boolean {
  const between = text.slice(previous.end, hit.start)
  if (between.length > 16 || sentenceEnd.test(between)) return false
  if (unavailable.test(between)) return true
  return (
    conditionBefore.test(text.slice(Math.max(0, previous.start - 6), previous.start)) &&
    !/[,，]/.test(between.slice(3))
  )
}

const replaces = (between: string): boolean =>
  between.length <= 16 && !sentenceEnd.test(between) && replacing.test(between) && !/[莫别不]换/.test(between)
