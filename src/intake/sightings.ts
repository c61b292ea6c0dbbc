import type { Hit } from '../catalogue/hit.ts'
import type { Lexicon } from '../catalogue/lexicon.ts'
import { isFollowedByDose } from '../catalogue/surroundings.ts'
import { pattern } from '../pattern/pattern.ts'
import type { Span } from './span.ts'
import { nameIn, reach } from './standing/named.ts'
import { retracts } from './standing/retraction.ts'
import type { Standing } from './standing/rule.ts'
import { standingOf } from './standing/rules.ts'
import {
  bindsTogether,
  clashes,
  isDismissedBehind,
  placeRefused,
  takesBackRow,
  wantsOnly,
  wordsTakenBack,
} from './standing/together.ts'
import type { DrugMatch } from './understanding.ts'

/** A medicine seen in the normalised text. */
export interface Sighting extends Span {
  readonly written: string
  readonly match: DrugMatch
  readonly form: string | null
  readonly release: string | null
  /** All strengths that the drug is made in. */
  readonly strengths: readonly string[]
  /** No medicine: a thermometer, a mask. */
  readonly isDevice?: boolean
  readonly standing: Standing
}

/** The medicines of a text with what is said for and against each. `text` is normalised. */
export function readSightings(text: string, lexicon: Lexicon): readonly Sighting[] {
  const hits = lexicon
    .find(text)
    .filter(
      (hit, index, all) =>
        !isUse(text, all[index - 1], hit, all[index + 1]) &&
        !isOtherForm(text, all[index - 1], hit) &&
        !(isPackedWith(text, hit) && all.some(({ drug }) => drug !== null && keptCold.test(drug))),
    )
  const isTakenBack = takenBackLaterIn(text)
  const sightings = hits.map((hit, index) => ({
    start: hit.start,
    end: hit.end,
    written: text.slice(hit.start, hit.end),
    match: matchOf(hit),
    form: hit.form,
    release: hit.release,
    strengths: hit.strengths,
    isDevice: hit.isDevice,
    standing: isTakenBack(hit) ? ('refused' as const) : standingOf(nameIn(text, hits, hit, index)),
  }))
  return refuseByPlace(text, refuseByPart(refuseOthers(text, refuseTogether(text, sightings))))
}

/** X两盒 Y两盒 后面那个先别配: which of a row is not wanted is said by its place in it. */
function refuseByPlace(text: string, sightings: readonly Sighting[]): readonly Sighting[] {
  const found = sightings.length > 1 ? placeRefused(text) : null
  if (found === null) return sightings
  const row = sightings.filter(
    ({ end, standing }) => end <= found.at && (standing === 'wanted' || standing === 'aside'),
  )
  const gone = row.length > 1 ? row.at(found.place) : undefined
  if (gone === undefined) return sightings
  // What is said of the one stands behind the last, which it was taken to be said of.
  return sightings.map((one) =>
    one === gone
      ? { ...one, standing: 'refused' }
      : one === row.at(-1)
        ? { ...one, standing: 'wanted' }
        : one,
  )
}

/** 血糖仪一台 血糖试纸两桶, 试纸不要了: no is said to a kind by which one of what is named in front is called as well. */
function refuseByPart(sightings: readonly Sighting[]): readonly Sighting[] {
  const refused = sightings.flatMap(({ match, standing, written, isDevice }, at) =>
    (match.kind === 'class' || isDevice === true) && standing === 'refused' ? [{ at, written }] : [],
  )
  if (refused.length === 0) return sightings
  const gone = new Set<Sighting>()
  for (const { at, written } of refused) {
    const called = sightings
      .slice(0, at)
      .filter(
        (one) => one.match.kind === 'drug' && one.standing === 'wanted' && one.match.drug.includes(written),
      )
    if (called.length === 1) for (const one of called) gone.add(one)
  }
  return gone.size === 0
    ? sightings
    : sightings.map((one) => (gone.has(one) ? { ...one, standing: 'refused' } : one))
}

/** Whether a name is called by words that are taken back later on; and the words themselves name what is taken back. */
export function takenBackLaterIn(text: string): (name: Span) => boolean {
  const takenBack = wordsTakenBack(text)
  return ({ start, end }) =>
    takenBack.some(
      ({ words, at, until }) =>
        (start < at && isCalled(text.slice(start, Math.min(end + nounBehind, at)), words)) ||
        (start > at && start < until),
    )
}

/** Behind a name the noun of which it is a part may go on so far: saline nose spray. */
const nounBehind = 16
/** Whether the first words of a text, up to a pause, are of this name or end in it. */
const isCalled = (text: string, words: string): boolean =>
  ` ${text.toLowerCase().split(/[^a-z\s-]|\sand\s/, 1)[0]} `.includes(` ${words} `)

/** Two tubes of X and one of Y… actually just the X. */
function refuseOthers(text: string, sightings: readonly Sighting[]): readonly Sighting[] {
  const named = new Set<string>()
  let only: { readonly at: number; readonly drug: string } | null = null
  for (const [at, { match, start }] of sightings.entries()) {
    if (match.kind !== 'drug') continue
    const isAgain = named.has(match.drug)
    if (isAgain && wantsOnly(text.slice(Math.max(0, start - reach), start), text))
      only = { at, drug: match.drug }
    named.add(match.drug)
  }
  if (only === null) return sightings
  const { at, drug } = only
  return sightings.map((one, index) => {
    const isOther = one.match.kind === 'drug' && one.match.drug !== drug
    return index < at && isOther && one.standing === 'wanted' ? { ...one, standing: 'refused' } : one
  })
}

const usedWith = /\bfor\s(?:use\s(?:in|with)\s)?(?:my|our|his|her|the|an?)?\s?$/i
/** 血压计电池, 制氧机的滤芯: what belongs to a device is not the device. */
const accessory =
  /^(?:上|里)?的?(?:电池|充电|电源|适配器|滤[芯棉网]|配件|零件|说明书|发票|收据|包装|保修|(?:面罩|咬嘴|管子|软管|脚踏板?|轮子|扶手|盖子|气囊|探头|数据线)(?!都?(?:坏|掉|裂|丢|断|破|碎)))/
const usedFor =
  /^\s?(?:(?:专用|里?配套?|自带|原装|原配|上用|里用|用)的?|[上里]的|的)(?:那[种个款只根]|原装|专用|配套)?的?\s?$/
/** 膝盖贴X两包: where it is put, written close to what is put there. */
const putOn = /[贴滴喷涂擦敷]$/
/** "budesonide for my nebulizer", 胰岛素笔用的针头: a device that only says what another thing is for. */
const isUse = (text: string, previous: Hit | undefined, hit: Hit, next: Hit | undefined): boolean =>
  hit.isDevice &&
  (accessory.test(text.slice(hit.end, hit.end + 8)) ||
    (previous !== undefined && usedWith.test(text.slice(previous.end, hit.start))) ||
    (next !== undefined &&
      (usedFor.test(text.slice(hit.end, next.start)) ||
        (next.start === hit.end && putOn.test(text.slice(hit.start, hit.end))))))

const formWord = /[喷滴膏液剂片丸贴]|药水|胶囊|颗粒|糖浆|雾化|吸入/
const formDenied =
  /(?:不是|[勿弗]是|唔[系係]|(?:不要|[勿弗唔]要|别(?:给|拿|配|要|开)?)(?:那个|那种|普通的?)*)\s?$/
/** 布地奈德吸入的那个 不是鼻喷 一支: a form that the medicine in front shall not have is no medicine of its own. */
const isOtherForm = (text: string, previous: Hit | undefined, hit: Hit): boolean =>
  hit.class !== null &&
  previous !== undefined &&
  previous.drug !== null &&
  formWord.test(text.slice(hit.start, hit.end)) &&
  formDenied.test(text.slice(previous.end, hit.start))

const keptCold = /胰岛素|肽$|单抗|生长激素|干扰素|促红素|疫苗/
const coolBag = pattern(/^(?:冰袋|冰包|保温[袋包]|ice\s?packs?)$/i)
const packing =
  /(?:[要带放用配加附装有和]|\b(?:with|in|an?|some|and|plus))(?:上|好|着|[个点些]|\b(?:an?|some))*\s?$/i
/** 诺和锐两支 记得放冰袋: in what another thing shall come, where nobody counts it. */
const isPackedWith = (text: string, { start, end }: Hit): boolean =>
  coolBag.test(text.slice(start, end), text) &&
  packing.test(text.slice(Math.max(0, start - 12), start)) &&
  !isFollowedByDose(text, end)

/** 取消X和Y, X和Y都别买了: what is said in front of the first or behind the last is said of all that 和 or 、 binds to it. */
function refuseTogether(text: string, sightings: readonly Sighting[]): readonly Sighting[] {
  const together = [...sightings]
  const takenInRow = new Set<Sighting>()
  for (const [index, second] of sightings.entries()) {
    const first = together[index - 1]
    if (first?.standing !== 'refused' || second.standing !== 'wanted') continue
    if (!bindsTogether(text.slice(first.end, second.start), '', text)) continue
    const isRow = index > 1 && takenInRow.has(first)
    if (!isRow && !takesBackRow(text.slice(Math.max(0, first.start - 32), first.start), text)) continue
    const refused = { ...second, standing: 'refused' as const }
    takenInRow.add(refused)
    together[index] = refused
  }
  let behind = ''
  for (let index = together.length - 1; index > 0; index -= 1) {
    const [first, second] = [together[index - 1], together[index]]
    if (first === undefined || second === undefined) continue
    // 上次讲的X和Y都别配了: told of, and taken back with the other.
    if (first.standing !== 'wanted' && first.standing !== 'aside') continue
    // X1盒、Y2盒、Z1盒都撤了: what is said behind the last of a row is said of each.
    const isOfRow = second !== sightings[index] && !takenInRow.has(second)
    if (!isOfRow) behind = text.slice(second.end, second.end + reach)
    if (!bindsTogether(text.slice(first.end, second.start), behind, text)) continue
    if (second.standing === 'refused' && isDismissedBehind(behind, text))
      together[index - 1] = { ...first, standing: 'refused' }
    if (first.standing === 'aside') continue
    if (second.standing !== 'wanted' && clashes(behind, text))
      together[index - 1] = { ...first, standing: 'aside' }
    // X跟Y… 算了，要Z takes back both.
    const third = together[index + 1]
    if (
      second.standing === 'replaced' &&
      third !== undefined &&
      retracts(text.slice(second.end, third.start), isFollowedByDose(text, third.end), text)
    )
      together[index - 1] = { ...first, standing: 'replaced' }
  }
  return together
}

function matchOf(hit: Hit): DrugMatch {
  if (hit.class !== null) return { kind: 'class', class: hit.class }
  if (hit.drug === null) return { kind: 'unknown' }
  return { kind: 'drug', drug: hit.drug, brand: hit.brand, sure: hit.sure, near: hit.near }
}
