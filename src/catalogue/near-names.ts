import type { Named } from './names.ts'
import { beginAlike, isSilent, learnSounds, roughen, soundsOf } from './sounds.ts'
import { isComplaint, isFollowedByDose, mayStand } from './surroundings.ts'

/** A name that is written wrongly here, as far as one can tell. */
export interface NearHit {
  readonly start: number
  readonly end: number
  readonly named: Named
  /** Generic names of other drugs that are as near. */
  readonly near: readonly string[]
  /** Sounds the same; else one syllable is wrong. */
  readonly soundsAlike: boolean
}

/** Finds misspelt names between two places of a folded text. */
export type NearFinder = (text: string, from: number, to: number) => readonly NearHit[]

/** A name as it is compared, and its substance alone. */
export interface StemmedName {
  readonly key: string
  readonly stem: string
  readonly named: Named
}

const withSalt = /^.{3}[钠钾钙镁]$/
const chineseOnly = /^[\u3400-\u9fff]+$/

interface Spelling {
  readonly sounds: string
  readonly stem: string
  readonly named: Named
}

const fewestSyllables = 2
/** Two or three syllables alone say too little: an amount or a strength must follow. */
const shortName = 3
/** Shorter names have too many neighbours one character away. */
const fewestForOneWrong = 4
const mostSyllables = 10
/** What a symptom or a reading is called differs from what belongs to it by one character as often as not: 血糖控制. */
const symptom = /感冒|咳|热|痛|泻|胃|痔|炎|痒|疹|消食|便|血[糖压脂氧]/

/**
 * Residents write by voice and by pinyin: 二甲双瓜, 拜糖平, 氨绿地平. A name counts as meant where its syllables are
 * the same, where one of three is a slip of the tongue, or one of four or more is wrong, missing or too many. What is
 * found so is always a guess.
 */
export function createNearFinder(names: Iterable<StemmedName>): NearFinder {
  const spellings = collectSpellings(names)
  const byHead = lookUpBy(spellings, ({ sounds }) => pairAt(sounds, 0))
  const byRough = lookUpBy(
    spellings.filter(({ stem }) => stem.length === shortName),
    ({ sounds }) => tripleAt(roughen(sounds), 0),
  )
  const byTail = lookUpBy(
    spellings.filter(({ stem }) => stem.length >= fewestForOneWrong),
    ({ sounds }) => pairAt(sounds, sounds.length - 2),
  )
  return (text, from, to) => {
    if (to - from < fewestSyllables || spellings.length === 0) return []
    const sounds = soundsOf(text.slice(from, to))
    const rough = roughen(sounds)
    const within: Within = {
      text,
      sounds,
      from,
      heads: alongEach(sounds, (at) => byHead(pairAt(sounds, at))),
      tails: alongEach(sounds, (at) => byTail(pairAt(sounds, at))),
      roughs: alongEach(sounds, (at) => byRough(tripleAt(rough, at))),
    }
    const hits: NearHit[] = []
    for (let at = 0; at + fewestSyllables <= sounds.length; ) {
      const found = bestAt(within, at)
      const later = found === null || found.soundsAlike ? null : bestAt(within, at + 1)
      // 顺便氨率地平: what sounds right from the next syllable on stands behind another word.
      const best = later?.soundsAlike && later.end === found?.end ? later : found
      if (best === null) at += 1
      else {
        hits.push(best)
        at = best.end - from
      }
    }
    return hits
  }
}

function collectSpellings(names: Iterable<StemmedName>): readonly Spelling[] {
  const stems = new Map<string, Named>()
  for (const { key, stem: substance, named } of names) {
    // With its salt 丙戊酸钠 is long enough for a wrong syllable.
    const stem = substance.length === shortName && withSalt.test(key) ? key : substance
    // 止咳 of 止咳贴 is a complaint, and any short piece of a longer name might be one.
    if (stem.length <= shortName && stem !== key) continue
    if (named.drugs.length === 0 || stem.length < fewestSyllables || stem.length > mostSyllables) continue
    // 诺氟沙星 is the medicine of that name before it is the eye drops.
    if ((stems.has(stem) && stem !== key) || !chineseOnly.test(stem) || isComplaint(stem)) continue
    stems.set(stem, named)
  }
  learnSounds(stems.keys())
  return Array.from(stems, ([stem, named]) => ({ sounds: soundsOf(stem), stem, named }))
}

/** A stretch of a text as it sounds, with the names that may begin and end in it. */
interface Within {
  readonly text: string
  readonly sounds: string
  /** Where the sounds begin in the text. */
  readonly from: number
  /** By place: names whose first two syllables stand there. */
  readonly heads: readonly (readonly Spelling[])[]
  /** By place: names whose last two syllables stand there. */
  readonly tails: readonly (readonly Spelling[])[]
  /** By place: names of three syllables that sound roughly so. */
  readonly roughs: readonly (readonly Spelling[])[]
}

const alongEach = (
  sounds: string,
  find: (at: number) => readonly Spelling[],
): readonly (readonly Spelling[])[] => Array.from({ length: sounds.length }, (_, at) => find(at))

interface Candidate extends Spelling {
  readonly length: number
  readonly errors: 0 | 1
}

function bestAt(within: Within, at: number): NearHit | null {
  const { text, sounds, from, heads, tails, roughs } = within
  if (isSilent(sounds.charAt(at))) return null
  const candidates: Candidate[] = []
  for (const spelling of heads[at] ?? none)
    if (sounds.startsWith(spelling.sounds, at))
      candidates.push({ ...spelling, length: spelling.sounds.length, errors: 0 })
    else {
      const length = endsAlike(within, at, spelling)
        ? shortName
        : lengthWithOneWrongBehind(sounds, at, spelling.sounds)
      if (length > 0) candidates.push({ ...spelling, length, errors: 1 })
    }
  const rough = roughs[at] ?? none
  if (rough.length > 0 && isFollowedByDose(text, from + at + shortName))
    for (const spelling of rough)
      if (differByOne(sounds.slice(at, at + shortName), spelling.sounds))
        candidates.push({ ...spelling, length: shortName, errors: 1 })
  // One wrong syllable among the first two: the last two stand where they should, give or take one.
  for (let end = at + fewestForOneWrong - 1; end <= at + mostSyllables && end <= sounds.length; end += 1)
    for (const spelling of tails[end - 2] ?? none)
      if (isOneWrongInFront(sounds.slice(at, end), spelling.sounds))
        candidates.push({ ...spelling, length: end - at, errors: 1 })
  if (candidates.length === 0) return null
  return choose(
    text,
    from + at,
    candidates.filter((candidate) => isPlausible(text, from + at, candidate)),
  )
}

/** 优甲落: two of three characters are right, and the third begins as it should. */
const endsAlike = ({ text, sounds, from }: Within, at: number, { stem, sounds: name }: Spelling): boolean =>
  name.length === shortName &&
  text.startsWith(stem.slice(0, 2), from + at) &&
  beginAlike(sounds.charAt(at + 2), name.charAt(2))

function isPlausible(text: string, start: number, candidate: Candidate): boolean {
  const { length, errors, named } = candidate
  const end = start + length
  if (counting.test(text.slice(start, end))) return false
  // The last syllable of a name that sounds the same may be written with any: 布地奈的.
  if (bindsWithin(text.slice(start, errors === 0 ? end - 1 : end), candidate.stem)) return false
  const dosed = isFollowedByDose(text, end)
  const same = sameCharacters(text, start, candidate)
  if (length < shortName) return dosed && same > 0 && mayStand(text, start, end)
  if (errors === 0) return dosed || same * 2 >= length + (length === shortName ? 1 : 0)
  if (length === shortName) return dosed && same > 0
  if (same * 2 < length) return false
  const complains = symptom.test(named.name) || symptom.test(text.slice(start, end))
  return dosed || (!complains && length >= fewestForOneWrong && mayStand(text, start, end))
}

/** What counts something, or binds words together, is no part of a misspelt name. */
const counting = /[一二两三四五六七八九十几][盒瓶支片粒袋板个包]|[毫微]克|毫升|单位/
const binding = /[的了是吗呢吧]/g
/** The 吗 of 吗丁林 is one of 吗丁啉. */
const bindsWithin = (written: string, stem: string): boolean =>
  (written.match(binding) ?? []).some((character) => !stem.includes(character))

function sameCharacters(text: string, start: number, { stem, length }: Candidate): number {
  let same = 0
  for (let index = 0; index < length; index += 1) if (stem.includes(text.charAt(start + index))) same += 1
  return same
}

const differByOne = (a: string, b: string): boolean =>
  [...a].filter((sound, index) => sound !== b.charAt(index)).length === 1

function choose(text: string, start: number, candidates: readonly Candidate[]): NearHit | null {
  const best = candidates.reduce<Candidate | null>(
    (found, next) => (found === null || rank(text, start, next) > rank(text, start, found) ? next : found),
    null,
  )
  const drug = best?.named.drugs[0]
  if (best === null || drug === undefined) return null
  const others = candidates
    .filter(({ errors, length }) => errors <= best.errors + 1 && length >= best.length - 1)
    .flatMap(({ named }) => named.drugs.map(({ generic }) => generic))
    .filter((generic) => generic !== drug.generic)
  return {
    start,
    end: start + best.length,
    named: best.named,
    soundsAlike: best.errors === 0,
    near: [...new Set([...best.named.drugs.slice(1).map(({ generic }) => generic), ...others])].slice(0, 4),
  }
}

/** Fewer errors, then more syllables, then more characters that are the very same. */
const rank = (text: string, start: number, candidate: Candidate): number =>
  (1 - candidate.errors) * 1000 + candidate.length * 20 + sameCharacters(text, start, candidate)

/**
 * How much of `sounds` from `at` is `name` with one syllable wrong, missing or too many after the first two, which are
 * right; 0 if it is not.
 */
function lengthWithOneWrongBehind(sounds: string, at: number, name: string): number {
  if (name.length < fewestForOneWrong) return 0
  let same = 2
  while (same < name.length && sounds.charAt(at + same) === name.charAt(same)) same += 1
  const rest = name.slice(same + 1)
  const wrong = sounds.charAt(at + same)
  if (wrong === '') return 0
  if (!isSilent(wrong) && sounds.startsWith(rest, at + same + 1)) return name.length
  if (same >= fewestForOneWrong - 1 && rest !== '' && sounds.startsWith(rest, at + same))
    return name.length - 1
  if (!isSilent(wrong) && rest !== '' && sounds.startsWith(name.slice(same), at + same + 1))
    return name.length + 1
  return 0
}

/** `piece` ends as `name` does and differs from it by one syllable among its first two. */
function isOneWrongInFront(piece: string, name: string): boolean {
  if (piece.length === name.length)
    return (
      piece.slice(2) === name.slice(2) &&
      (piece.charAt(0) === name.charAt(0)) !== (piece.charAt(1) === name.charAt(1)) &&
      !isSilent(piece.charAt(0)) &&
      !isSilent(piece.charAt(1))
    )
  if (piece.length === name.length - 1 && name.length > fewestForOneWrong)
    return name.endsWith(piece) || (name.charAt(0) === piece.charAt(0) && name.slice(2) === piece.slice(1))
  return false
}

/** Two sounds, of which there are some hundreds, as one small number: a string would have to be cut out first. */
const pairAt = (sounds: string, at: number): number =>
  ((sounds.charCodeAt(at) & 0x1fff) << 13) | (sounds.charCodeAt(at + 1) & 0x1fff)
const tripleAt = (sounds: string, at: number): number =>
  ((sounds.charCodeAt(at) & 0x3ff) << 20) |
  ((sounds.charCodeAt(at + 1) & 0x3ff) << 10) |
  (sounds.charCodeAt(at + 2) & 0x3ff)

type LookUp = (key: number) => readonly Spelling[]

const none: readonly Spelling[] = []
/** Nearly all places of a text begin and end no name: a sieve says so at once. */
const sieveBits = 16
const sieved = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - sieveBits)

function lookUpBy(spellings: readonly Spelling[], keyOf: (spelling: Spelling) => number): LookUp {
  const groups = new Map<number, Spelling[]>()
  const sieve = new Uint8Array(2 ** sieveBits)
  for (const spelling of spellings) {
    const key = keyOf(spelling)
    sieve[sieved(key)] = 1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [spelling])
    else group.push(spelling)
  }
  return (key) => (sieve[sieved(key)] === 0 ? none : (groups.get(key) ?? none))
}
