import type { DrugClass } from '../domain/drug.ts'
import { pattern } from '../pattern/pattern.ts'
import { remembering } from '../pattern/remembering.ts'
import type { Catalogue } from './catalogue.ts'
import { doseForms, releases, salts } from './dose-forms.ts'
import { stemOf } from './generic-name.ts'
import { createHalfNameFinder, type HalfName } from './half-names.ts'
import { createLatinFinder } from './latin-names.ts'
import {
  type LongerName,
  longerBefore,
  longerBehind,
  longerNames,
  mayBeginBefore,
  mayGoOn,
  runsIntoAnother,
} from './longer-names.ts'
import { NameIndex } from './name-index.ts'
import { coded, collectNames, foldCase, type Named } from './names.ts'
import { createNearFinder, type NearFinder, type StemmedName } from './near-names.ts'
import { soundsOf } from './sounds.ts'
import { isComplaint, isFollowedByDose, isHalved, mayBeTail, mayBeTalkedOf } from './surroundings.ts'

/** Which medicine a stretch of text names. */
export interface Hit {
  /** Half-open, in the text that was searched; salts, forms and release words at both ends belong to it. */
  readonly start: number
  readonly end: number
  /** Generic name; null for a class. */
  readonly drug: string | null
  readonly class: DrugClass | null
  readonly brand: string | null
  readonly form: string | null
  readonly release: string | null
  /** All strengths that the drug is made in. */
  readonly strengths: readonly string[]
  readonly isDevice: boolean
  /** False where it was a guess: a misspelling, a name of several drugs, a part of a longer name. */
  readonly sure: boolean
  /** Generic names of the other drugs that it may be; itself among them where it is asked about even if there are none. */
  readonly near: readonly string[]
}

export interface Lexicon {
  /** All medicines named in a normalised text, in order, none within another. */
  find(text: string): readonly Hit[]
  /** What a single name stands for: as found in a text, else by its stem, else by its sound. */
  lookUp(name: string): Hit | null
}

const prefix = new RegExp(`(?:${salts.join('|')})+$`)
const endsOfSalts = endsOf(salts)
const suffix = pattern(
  new RegExp(
    `^(?:酸?[钠钾钙镁](?![\u3400-\u9fff])|酸钠|[钠钾](?=片|缓|肠|胶|滴|注|颗)|\\([ⅠⅡⅢIV]+\\))?\\s?((?:${releases.join('|')}|薄膜衣)*)(${doseForms.join('|')})?(?:剂(?!量))?`,
  ),
)
/** 丹参多酚酸片: what stands between a name and a form makes another name of it, if it says no purpose, kind or number. */
const runsOn = pattern(
  /^(?![嚼含舌糖薄和跟与及加还再要降止退消感胃安抗助补小儿成大进国原新老普])(?:(?![的那这一二两三四五六七八九十半每次天早晚中睡吃服用配开拿])[\u3400-\u9fff]){1,3}(?:胶囊|颗粒|口服液|软膏|乳膏|滴眼液|注射液|糖浆|合剂|凝胶|[片丸散栓])(?=$|[^\u3400-\u9fff]|[一二两三四五六七八九十半])/,
)
const latinRelease = /^[\s-]?(?:xr|sr|cr|er|mr|la|xl|od)(?![a-z])/i
/** In front of a name these make another substance of it, so that the rest alone is no sure reading. */
const modifier = /(?:复方|左旋|右旋|左|右|艾司|去甲|双氢|精蛋白|非诺)$/
const latin = /[a-z]/i
const digit = /[0-9]/
const shortName = 2
const startsUnit = pattern(/^(?:[0-9.]|\s?(?:盒|瓶|支|片|粒|袋|板|mg|g\b|ml|ug|%))/i)

/** Builds the finder of a catalogue's names. Costs some milliseconds; what it finds costs microseconds. */
export function createLexicon(catalogue: Catalogue): Lexicon {
  const names = collectNames(catalogue)
  const stemmed = Array.from(names, ([key, named]): StemmedName => ({ key, stem: stemOf(key), named }))
  const formless = namesWithoutForm(stemmed, names)
  const index = new NameIndex(new Map([...names, ...formless]))
  const guesses = new Set(formless.values())
  const stems = new Map<string, Named>()
  for (const { stem, named } of stemmed)
    if (named.drugs.length > 0 && !stems.has(stem)) stems.set(stem, named)
  const findMisspelt = createNearFinder(stemmed)
  const findLatin = createLatinFinder(stemmed)
  // After the finders, which learn how all names sound at once.
  const longer = { before: longerNames(names), behind: longerBehind(names) }
  const findNear: NearFinder = (text, from, to) => {
    const [misspelt, latin] = [findMisspelt(text, from, to), findLatin(text, from, to)]
    if (latin.length === 0) return misspelt
    return [...misspelt, ...latin].sort((a, b) => a.start - b.start)
  }
  const findHalf = createHalfNameFinder(stemmed)
  return {
    find: (text) =>
      withHalfNames(findHalf(text), findAll(foldCase(text), text, index, findNear, guesses, longer), text),
    lookUp(name) {
      const text = name.normalize('NFKC').trim()
      const found = findAll(foldCase(text), text, index, findNear, guesses, longer)
      const whole = found.find((hit) => hit.start === 0 && hit.end === text.length)
      if (whole?.sure) return whole
      const named = stems.get(stemOf(text))
      if (named !== undefined) return hitOf(named, 0, text.length, text)
      return whole ?? null
    },
  }
}

/** A name that stands whole is what it says: of 达喜什么的 nothing is forgotten. What a half name holds is a part of it. */
function withHalfNames(halves: readonly HalfName[], hits: readonly Hit[], text: string): readonly Hit[] {
  const fresh = halves.filter(
    ({ start, end, named }) =>
      !hits.some(
        (hit) => hit.start < end && start < hit.end && (named === null || (hit.sure && hit.drug !== null)),
      ),
  )
  if (fresh.length === 0) return hits
  const others = hits.filter((hit) => !fresh.some(({ start, end }) => hit.start < end && start < hit.end))
  const found = fresh.map(
    ({ start, end, named, near }): Hit =>
      named === null ? { ...unknownHit, start, end } : hitOf(named, start, end, text, near),
  )
  return [...others, ...found].sort((a, b) => a.start - b.start)
}

const unknownHit = {
  drug: null,
  class: null,
  brand: null,
  form: null,
  release: null,
  strengths: [],
  isDevice: false,
  sure: false,
  near: [],
} as const

const fewestWithoutForm = 4

/**
 * 安宫降压 of 安宫降压丸: a name that holds another one is meant where it stands whole but for its form, and not the one
 * that it holds. A guess, since what is said in place of the form is not known.
 */
function namesWithoutForm(
  stemmed: readonly StemmedName[],
  names: ReadonlyMap<string, Named>,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  for (const { key, stem, named } of stemmed)
    if (stem !== key && stem.length >= fewestWithoutForm && named.drugs.length > 0 && !names.has(stem))
      if (/^[\u3400-\u9fff]+$/.test(stem) && !isComplaint(stem) && holdsAnother(stem, named, names))
        found.set(stem, { ...named })
  return found
}

/** Whether a shorter name of another medicine stands in it, with more than a character left. */
function holdsAnother(stem: string, { drugs }: Named, names: ReadonlyMap<string, Named>): boolean {
  for (let start = 0; start + shortName <= stem.length; start += 1)
    for (let end = start + shortName; end <= Math.min(stem.length, start + stem.length - 2); end += 1) {
      const inner = names.get(stem.slice(start, end))
      if (inner !== undefined && inner.drugs.length > 0 && inner.drugs[0] !== drugs[0]) return true
    }
  return false
}

/** Words that stand close to a name and are none of its characters. */
const wishing = /^[要配买拿开带取来和跟有]+$/

function findAll(
  folded: string,
  text: string,
  index: NameIndex<Named>,
  findNear: NearFinder,
  guesses: ReadonlySet<Named>,
  longer: LongerNames,
): readonly Hit[] {
  const hits: Hit[] = []
  const classes: Hit[] = []
  let at = 0
  let free = 0
  const takeNear = (to: number): void => {
    for (const near of findNear(folded, free, to)) {
      const over = classes.filter(({ start, end }) => start < near.end && near.start < end)
      // 消食片 is written as it should be, whatever else sounds like it.
      if (over.some(({ start, end }) => start <= near.start && near.end <= end)) continue
      // 要胰岛素 is no misspelt 人胰岛素.
      if (over.some(({ start, end }) => end === near.end && wishing.test(folded.slice(near.start, start))))
        continue
      // 头孢取消 is a class word and a wish, unless what follows shows that it is a name.
      if (over.length === 0 || near.soundsAlike || isFollowedByDose(folded, near.end))
        hits.push(hitOf(near.named, near.start, near.end, text, near.near))
    }
  }
  const accepts = (start: number, end: number, named: Named): boolean =>
    fits(folded, text, start, end, named) &&
    (!isShort(folded, start, end, named) ||
      mayBeTalkedOf(folded, start, end) ||
      (start > 0 && hits.at(-1)?.end === start))
  /** 纱布碘伏创可贴: short names that end where one begins that is sure to be there. */
  const takeRow = (to: number): void => {
    const row: Hit[] = []
    for (let end = to; end - shortName >= free; end -= shortName) {
      const start = end - shortName
      const found = index.longestAt(
        folded,
        start,
        (_, last, named) =>
          last === end && isShort(folded, start, end, named) && fits(folded, text, start, end, named),
      )
      if (found === null || isHalved(folded, start)) break
      row.unshift(hitOf(found.value, start, end, text))
    }
    takeNear(row[0]?.start ?? to)
    hits.push(...row)
  }
  while (at < folded.length - 1) {
    const start = at
    const found = index.longestAt(folded, start, accepts)
    if (found === null) {
      at += 1
      continue
    }
    const passed = runsIntoAnother(folded, start, found.end, index, accepts)
    if (passed > 0) {
      at += passed
      continue
    }
    const end = endOfMisspelt(folded, start, found.end, found.value)
    const whole = longerBefore(longer.before.get(found.value), folded, start, free)
    const hit =
      whole === undefined
        ? hitOf(found.value, start, end, text, guesses.has(found.value) ? [] : null)
        : hitOf(whole.named, whole.start, end, text, genericsOf(found.value))
    at = Math.max(hit.end, start + 1)
    if (hit.class !== null) {
      classes.push(hit)
      continue
    }
    takeRow(hit.start)
    const isTail =
      whole === undefined &&
      isShort(folded, start, found.end, found.value) &&
      hits.at(-1)?.end !== hit.start &&
      mayBeTail(folded, hit.start)
    const perhaps =
      hit.sure && whole === undefined ? perhapsLonger(folded, hit, found, longer, free) : undefined
    const near = perhaps === undefined ? hit.near : [...hit.near, ...genericsOf(perhaps)]
    hits.push(isTail || perhaps !== undefined ? { ...hit, sure: false, near } : hit)
    free = at
  }
  takeNear(folded.length)
  // A class word may be what is left of a misspelt name: 地平 in 氨绿地平.
  const alone = classes.filter(({ start, end }) => !hits.some((hit) => hit.start < end && start < hit.end))
  return joinNeighbours(
    alone.length === 0 ? hits : [...hits, ...alone].sort((a, b) => a.start - b.start),
    text,
    (name) => index.longestAt(foldCase(name), 0, (_, end) => end === name.length)?.value ?? null,
  )
}

/** Names that hold shorter ones, by those that they end or begin with. */
interface LongerNames {
  readonly before: ReadonlyMap<Named, readonly LongerName[]>
  readonly behind: ReadonlyMap<Named, readonly LongerName[]>
}

/** The longer name that may be meant where a shorter one is written as it should be. */
const perhapsLonger = (
  folded: string,
  hit: Hit,
  found: { readonly end: number; readonly value: Named },
  { before, behind }: LongerNames,
  free: number,
): Named | undefined =>
  mayBeginBefore(before.get(found.value), folded, hit.start, free) ??
  (hit.end === found.end ? mayGoOn(behind.get(found.value), folded, hit.end) : undefined)

const genericsOf = ({ drugs }: Named): readonly string[] => drugs.map(({ generic }) => generic)

/**
 * 瑞舒伐他定, 依折麦部: behind a short name the rest of the generic one, with the right sound or with one character
 * wrong. Else the name ends where it did.
 */
function endOfMisspelt(folded: string, start: number, end: number, { drugs }: Named): number {
  const generic = drugs[0]?.generic ?? ''
  if (drugs.length > 1 || generic.length <= end - start) return end
  const name = folded.slice(start, end)
  if (!generic.startsWith(name)) return end
  const rest = generic.slice(name.length)
  const written = folded.slice(end, end + rest.length)
  const wrong = [...rest].filter((character, index) => written.charAt(index) !== character).length
  const isMeant = (rest.length > 1 && wrong === 1) || soundsOf(written) === soundsOf(rest)
  return isMeant ? end + rest.length : end
}

function fits(folded: string, text: string, start: number, end: number, named: Named): boolean {
  const first = folded.charAt(start)
  const last = folded.charAt(end - 1)
  const previous = folded.charAt(start - 1)
  if (latin.test(first) && (latin.test(previous) || digit.test(previous))) return false
  if (digit.test(first) && (digit.test(previous) || previous === '-')) return false
  if (latin.test(last) && latin.test(folded.charAt(end)) && !isPlural(folded, start, end)) return false
  if (named.exact !== null && text.slice(start, end) !== named.exact) return false
  if (isCode(folded, start, end)) return isFollowedByDose(folded, end)
  if (digit.test(last) && startsUnit.test(folded.slice(end, end + 3))) return false
  return named.class !== null || !isComplaint(folded.slice(start, end)) || isFollowedByDose(folded, end)
}

/** 30R and B12 are rooms and makes of other things as well; a mask is N95 anywhere. */
const isCode = (folded: string, start: number, end: number): boolean =>
  /[\db]/.test(folded.charAt(start)) && coded.test(folded.slice(start, end))

/** Two Chinese characters may be a piece of everyday speech: the words around must let a medicine stand there. */
const isShort = (folded: string, start: number, end: number, named: Named): boolean =>
  end - start <= shortName &&
  named.class === null &&
  /^[\u3400-\u9fff]{2}$/.test(folded.slice(start, end)) &&
  !isComplaint(folded.slice(start, end))

/** insulin pens, bandages: a name may be counted; "the pills" are any, not the pill. */
const isPlural = (folded: string, start: number, end: number): boolean =>
  /^e?s(?![a-z])/.test(folded.slice(end, end + 3)) && /^(?!the )(?:.* |.{5})/.test(folded.slice(start, end))

/** The hit with what surrounds the name: 盐酸 in front of 二甲双胍, 缓释片 behind it. */
function hitOf(
  named: Named,
  start: number,
  end: number,
  text: string,
  near: readonly string[] | null = null,
): Hit {
  const salt = saltBefore(text, start)
  const whole: { start: number; end: number; release: string | null; form: string | null } = {
    start: start - salt.length,
    end,
    release: null,
    form: null,
  }
  const tail = suffix.exec(text.slice(end, end + 16))
  const written = text.slice(whole.start, end)
  const behind = `${tail?.[1] ?? ''}${tail?.[2] ?? ''}`
  if (named.class === null && tail !== null && (behind !== '' || /^\S/.test(tail[0])))
    whole.end = end + tail[0].trimEnd().length
  if (named.class === null && behind === '') {
    const mark = latinRelease.exec(text.slice(whole.end, whole.end + 5))
    if (mark !== null) whole.end += mark[0].length
  }
  const form = behind !== '' ? behind : (formIn(written) ?? named.brand?.form ?? null)
  const drug = named.drugs[0]
  const others = near ?? named.drugs.slice(1).map(({ generic }) => generic)
  return {
    ...whole,
    drug: drug?.generic ?? null,
    class: named.class,
    brand: named.brand?.name ?? null,
    form,
    release: releases.find((release) => form?.includes(release)) ?? null,
    strengths: drug?.strengths ?? [],
    isDevice: drug?.supply === 'device',
    sure:
      near === null &&
      named.drugs.length <= 1 &&
      !modifier.test(text.slice(Math.max(0, start - 3), start)) &&
      !(behind === '' && runsOn.test(text.slice(whole.end, whole.end + 8), text)),
    near: others,
  }
}

const namedForm = new RegExp(`(?:${releases.join('|')})?(?:${doseForms.join('|')})$`)
const endsOfForms = endsOf(doseForms)

/** By their last characters: nearly all names are known at once to have none of such words there. */
function endsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(-1)))
}

const saltBefore = (text: string, start: number): string =>
  endsOfSalts.has(text.charAt(start - 1))
    ? (prefix.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '')
    : ''

/** Many a name; most messages name one of a few hundred. */
const mostNames = 1000
const formOf = remembering((name) => namedForm.exec(name)?.[0] ?? null, mostNames)
const formIn = (name: string): string | null => (endsOfForms.has(name.slice(-1)) ? formOf(name) : null)

/**
 * Words that name a kind of medicine alone, and behind a name only what it is made into: Travatan eye drops. Inhalers and
 * patches are counted as well, so that they stay words of their own.
 */
const kindOfForm =
  /^(?:(?:eye|ear|nose|nasal)\s?(?:drops?|spray|ointment|gel)|creams?|ointments?|gels?|syrups?|drops|sprays?|眼药水|眼药膏|滴眼液|眼膏|鼻喷剂?|喷鼻剂?|滴鼻液?|滴耳液?|喷雾剂?|吸入剂|外用药|药膏|药水)$/i
const isFormOf = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  last.form === null &&
  hit.class !== null &&
  /^ ?$/.test(text.slice(last.end, hit.start)) &&
  kindOfForm.test(text.slice(hit.start, hit.end))

/** 美林退烧药, 络活喜降压片: close behind a name a class says what it is for. */
const isKindOf = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  hit.class !== null &&
  last.end === hit.start &&
  /[药片剂膏水贴的]$/.test(text.slice(hit.start, hit.end)) &&
  text.charAt(hit.end) !== '各'

/** 维生素D(星鲨): in brackets a word that may mean this medicine or others says no more. */
const isMeantBy = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  hit.class?.choices.includes(last.drug) === true &&
  /^\s?\($/.test(text.slice(last.end, hit.start))

/** 氯沙坦押氢氯噻嗪: a character that joins nothing is what became of a salt. */
const stray = /^(?![和跟与及同加或配兼带的再换改转变各都和要来拿还非不比盒瓶支片粒])[\u3400-\u9fff]$/

/** 缬沙坦安氯地平, of which one half is written wrongly, is the fixed combination all the same. */
function combined(last: Hit, hit: Hit, find: (name: string) => Named | null): Hit | null {
  const named = find(`${last.drug}${hit.drug}`) ?? find(`${hit.drug}${last.drug}`)
  const [drug, ...others] = named?.drugs ?? []
  if (drug === undefined || others.length > 0) return null
  const sure = last.sure && hit.sure
  return { ...hit, start: last.start, drug: drug.generic, strengths: drug.strengths, sure, near: [] }
}

/** 替米沙坦格列美脲各两盒: two things, whatever is sold in one tablet. */
const severally = /^\s?(?:各|分别|都|全|统统|两样)/

/** 缬沙坦氢氯噻嗪 where the catalogue has only the parts: neither part is what was meant. */
function joinNeighbours(
  hits: readonly Hit[],
  text: string,
  find: (name: string) => Named | null,
): readonly Hit[] {
  const joined: Hit[] = []
  for (const [index, hit] of hits.entries()) {
    const last = joined.at(-1)
    const next = hits[index + 1]
    // 维生素C维生素B2谷维素: three in a row are a list.
    const isInRow =
      (next?.start === hit.end && next.drug !== null) ||
      (last !== undefined && joined.at(-2)?.end === last.start)
    if (last !== undefined && isFormOf(text, last, hit)) {
      joined[joined.length - 1] = { ...last, end: hit.end, form: text.slice(hit.start, hit.end) }
      continue
    }
    if (last !== undefined && (isKindOf(text, last, hit) || isMeantBy(text, last, hit))) {
      joined[joined.length - 1] = { ...last, end: hit.end }
      continue
    }
    const between = last === undefined ? '' : text.slice(last.end, hit.start)
    const isStray = stray.test(between)
    const pair = last !== undefined && (isStray || between === '/') ? combined(last, hit, find) : null
    if (pair !== null) {
      joined[joined.length - 1] = { ...pair, sure: pair.sure && !isStray }
      continue
    }
    if (
      last === undefined ||
      last.end !== hit.start ||
      last.drug === hit.drug ||
      last.drug === null ||
      hit.drug === null ||
      last.brand !== null ||
      hit.brand !== null ||
      last.form !== null ||
      last.isDevice ||
      hit.isDevice ||
      isInRow ||
      severally.test(text.slice(hit.end, hit.end + 2))
    ) {
      joined.push(hit)
      continue
    }
    joined[joined.length - 1] = combined(last, hit, find) ?? {
      ...last,
      end: hit.end,
      form: hit.form,
      release: hit.release,
      sure: false,
      near: [...last.near, hit.drug],
    }
  }
  return joined
}
