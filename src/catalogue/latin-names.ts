import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import { namesOf } from './catalogue.ts'
import type { Named } from './names.ts'
import type { NearFinder, NearHit, StemmedName } from './near-names.ts'
import { spell } from './sounds.ts'

/** Letters that stand by themselves: nothing Latin right beside them. */
const run = pattern(/(?<![a-z\d.@_/-]|[a-z]\s)[a-z]+(?:[ '][a-z]{1,6}){0,7}(?![a-z\d@_]|\s[a-z])/)
const word = pattern(/[a-z]{5,}/)
/** What people write in Latin letters beside Chinese and is no medicine. */
const everyday = new Set(
  (
    'mg ml ug mcg iu kg cm mm otc vip svip ok okk pcr bmi hpv ct mri ecg dna rna usb wifi app qq vx wx tel tmd icu gp id ' +
    'no yes box boxes bottle bottles pack packs tab tabs tablet tablets cap caps capsule capsules pen pens pill pills strip ' +
    'strips pls plz please thx thanks the and for mom mum dad baby kids maternal paternal grandma grandpa new old one two three day days week month am pm asap ' +
    'sos lol sir not max min test covid bus car cafe email wechat taobao room rm apt flat unit bldg block building bot hi hello sorry ' +
    'volunteer order cancel morning afternoon today tomorrow monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)
const wishInFront = /(?:[要配买拿带开来订取求攞和跟加、]|[盒瓶支板袋包片粒]的?)\s?$/
const counted =
  /^\s?(?:[x×*]\s?)?(?:\d+(?:\.\d+)?|[一二两俩三仨四五六七八九十半]+)\s?(?:个月|box|pack|bottle|strip|pen|tab|cap|pill|tube|inhaler|mg\b|ug\b|mcg\b|ml\b|iu\b|g\b|毫克|微克|毫升|克|[盒瓶板支袋罐包粒片贴天])|^\s?x\s?\d|^\s?(?:[和跟、+]|还有|各)/
const countedInFront =
  /(?:box|pack|bottle|strip|pen|tab|cap|pill|tube|inhaler)(?:e?s)?\s(?:of\s)?$|\b\d{1,2}\s$/
const fewestInitials = 3
const mostInitials = 8
/** A short name in full is still a word of something else as often as not: daiwen, keding. */
const plainlySpelt = 8
const fewestSpelt = 6
/** A medicine that goes by so many names is known well enough to be meant by less than its initials. */
const wellKnownBy = 10
/** Three letters are the initials of something or other in any case. */
const fairlyKnown = 5
/** English words of less are one letter from a name as often as not: process, running. Then an amount must stand by. */
const fewestForOneWrong = 8
const mostNear = 4
/** Nobody orders so much in one message. */
const mostRuns = 200

interface Known {
  readonly named: Named
  /** By how many names the medicine goes: the best sign of how well it is known that a catalogue has. */
  readonly weight: number
}

interface LatinIndex {
  readonly byInitials: ReadonlyMap<string, readonly Known[]>
  /** What may be meant by its initials with one left out. */
  readonly wellKnown: readonly (Known & { readonly initials: string })[]
  readonly byPinyin: ReadonlyMap<string, readonly Known[]>
  /** Latin names by their first and by their last three letters: one error leaves one of the two as it was. */
  readonly byEdge: ReadonlyMap<string, readonly (Known & { readonly key: string })[]>
}

const threeLetters = pattern(/[a-z]{3}/)

/**
 * Finds medicines in Latin letters that are no name of theirs: the initials of their pinyin (aldp), the pinyin itself
 * (anlvdiping, luo huo xi), and English names with a letter wrong. What is found so is always a guess. The tables are
 * made when the first text needs them.
 */
export function createLatinFinder(names: readonly StemmedName[]): NearFinder {
  let made: LatinIndex | null = null
  return (text, from, to) => {
    const part = text.slice(from, to)
    if (!threeLetters.test(part, text)) return []
    made ??= indexLatin(names)
    const hits: NearHit[] = []
    const add = (start: number, end: number, found: readonly Known[]): void => {
      const hit = choose(start, end, found)
      if (hit !== null && !hits.some((other) => other.start < end && start < other.end)) hits.push(hit)
    }
    for (const { 0: written, index } of run.all(part, text).slice(0, mostRuns))
      add(from + index, from + index + written.length, ofRun(text, from + index, written, made))
    for (const { 0: written, index } of word.all(part, text).slice(0, mostRuns))
      add(from + index, from + index + written.length, ofMisspelt(text, from + index, written, made))
    return inOrder(hits)
  }
}

function ofRun(text: string, start: number, written: string, index: LatinIndex): readonly Known[] {
  const letters = written.replace(/[ ']/g, '')
  if (everyday.has(letters)) return []
  const end = start + written.length
  const isWished = wishInFront.test(text.slice(Math.max(0, start - 3), start))
  const mayBeMeant = isWished || counted.test(text.slice(end, end + 12))
  if (letters.length >= (mayBeMeant ? fewestSpelt : plainlySpelt)) {
    const spelt = index.byPinyin.get(foldPinyin(letters))
    if (spelt !== undefined) return spelt
  }
  if (!mayBeMeant || letters !== written) return []
  if (letters.length < fewestInitials || letters.length > mostInitials) return []
  const meant =
    index.byInitials.get(letters) ?? index.wellKnown.filter(({ initials }) => lacksOne(letters, initials))
  return letters.length > fewestInitials || meant.some(({ weight }) => weight >= fairlyKnown) ? meant : []
}

function ofMisspelt(text: string, start: number, written: string, index: LatinIndex): readonly Known[] {
  const end = start + written.length
  if (/[a-z\d]/.test(text.charAt(start - 1)) || /[a-z\d]/.test(text.charAt(end)) || everyday.has(written))
    return []
  const isCounted =
    counted.test(text.slice(end, end + 12)) || countedInFront.test(text.slice(Math.max(0, start - 12), start))
  if (written.length < fewestForOneWrong && !isCounted) return []
  const candidates = [headOf(written), tailOf(written)].flatMap((edge) => index.byEdge.get(edge) ?? [])
  return candidates.filter(({ key }) => isOneApart(key, written))
}

function choose(start: number, end: number, found: readonly Known[]): NearHit | null {
  const ranked = found.toSorted((a, b) => b.weight - a.weight)
  const best = ranked[0]
  const drug = best?.named.drugs[0]
  if (best === undefined || drug === undefined) return null
  const near = ranked.flatMap(({ named }) => named.drugs.map(({ generic }) => generic))
  return {
    start,
    end,
    named: best.named,
    soundsAlike: true,
    near: [...new Set(near)].filter((generic) => generic !== drug.generic).slice(0, mostNear),
  }
}

function indexLatin(names: readonly StemmedName[]): LatinIndex {
  const byInitials = new Map<string, Known[]>()
  const wellKnown: (Known & { readonly initials: string })[] = []
  const byPinyin = new Map<string, Known[]>()
  const byEdge = new Map<string, (Known & { readonly key: string })[]>()
  for (const { key, stem, named } of names) {
    const drug = named.drugs[0]
    if (drug === undefined) continue
    const known: Known = { named, weight: namesOf(drug).length }
    if (/^[a-z][a-z -]{4,}$/.test(key))
      for (const edge of new Set([headOf(key), tailOf(key)])) put(byEdge, edge, { ...known, key })
    if (!/^[\u3400-\u9fff]{2,8}$/.test(stem)) continue
    const syllables = spell(stem)
    put(byPinyin, foldPinyin(syllables.join('')), known)
    if (stem.length < fewestInitials) continue
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
    put(byInitials, initials, known)
    if (known.weight >= wellKnownBy) wellKnown.push({ ...known, initials })
  }
  return { byInitials, wellKnown, byPinyin, byEdge }
}

function put<T extends Known>(table: Map<string, T[]>, key: string, known: T): void {
  const others = table.get(key)
  if (others === undefined) table.set(key, [known])
  else if (!others.some(({ named }) => named.drugs[0] === known.named.drugs[0])) others.push(known)
}

/** Spellings that keyboards and ears of the south do not tell apart, and the ü that has no key. */
const foldPinyin = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/([ln])(?:v|ü|yu)/g, '$1u')

const headOf = (name: string): string => `${name.slice(0, 3)}-`
const tailOf = (name: string): string => `-${name.slice(-3)}`

/** `letters` is `name` without one of its letters behind the first. */
function lacksOne(letters: string, name: string): boolean {
  if (letters.length + 1 !== name.length || letters[0] !== name[0]) return false
  let same = 1
  while (same < letters.length && letters[same] === name[same]) same += 1
  return name.slice(same + 1) === letters.slice(same)
}

/** One letter is another, missing, too many, or has changed places with the next. */
export function isOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    return long.slice(same + 1) === short.slice(same)
  }
  if (a.slice(same + 1) === b.slice(same + 1)) return true
  return a[same] === b[same + 1] && a[same + 1] === b[same] && a.slice(same + 2) === b.slice(same + 2)
}
