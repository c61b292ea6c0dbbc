import type { Drug } from '../domain/drug.ts'
import { RoughSet } from '../pattern/rough-set.ts'
import { type HeadLookUp, lookUpByHead, pairOf } from './heads.ts'
import type { Named } from './names.ts'
import { beginAlike, roughen, type Sounds, silence, soundsIn } from './sounds.ts'
import { isComplaint, isFollowedByDose, mayStand } from './surroundings.ts'

/** A name that is written wrongly here, as far as one can tell. */
export interface NearHit {
  readonly start: number
  readonly end: number
  readonly named: Named
  /** Generic names of other drugs that are as near; its own, where it is so far from what is written that it is asked. */
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

/** 宝宝已经 is nobody's misspelt 宝宝湿巾. */
const ofBabies = /^(?:宝宝|婴儿)/
const withSalt = /^.{3}[钠钾钙镁]$/
const chineseOnly = /^[\u3400-\u9fff]+$/

interface Spelling {
  readonly sounds: Sounds
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
/** 测血压 is done, and no 测血氧 that is written wrongly. */
const measuring = /^[测量查]/
const symptom = /感冒|咳|热|痛|泻|胃|痔|炎|痒|疹|消食|便|血[糖压脂氧]/

/**
 * Residents write by voice and by pinyin: 二甲双瓜, 拜糖平, 氨绿地平. A name counts as meant where its syllables are
 * the same, where one of three is a slip of the tongue, or one of four or more is wrong, missing or too many. What is
 * found so is always a guess.
 */
export function createNearFinder(names: readonly StemmedName[]): NearFinder {
  const spellings = collectSpellings(names)
  const tables: Tables = {
    byHead: lookUpByHead(spellings),
    byRough: lookUpBy(
      spellings.filter(({ stem }) => stem.length === shortName),
      ({ sounds }) => roughTriple(sounds, 0),
    ),
    byTail: lookUpBy(
      spellings.filter(({ stem }) => stem.length >= fewestForOneWrong),
      ({ sounds }) => pairOf(sounds.at(-2), sounds.at(-1)),
    ),
  }
  return (text, from, to) => {
    if (to - from < fewestSyllables) return noHits
    const candidates = candidatesIn({ text, from, sounds: soundsIn(text, from, to) }, tables)
    if (candidates === null) return noHits
    const bestAt = (at: number): NearHit | null => {
      const there = candidates.get(at)
      return there === undefined ? null : choose(text, from + at, there)
    }
    const hits: NearHit[] = []
    for (let at = 0; at + fewestSyllables <= to - from; ) {
      const found = bestAt(at)
      const later = found === null || found.soundsAlike ? null : bestAt(at + 1)
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

const noHits: readonly NearHit[] = []

/** Names by what of them a text is searched for. */
interface Tables {
  /** By how they begin. */
  readonly byHead: HeadLookUp<Spelling>
  /** By their last two, where they are long enough for a wrong one. */
  readonly byTail: LookUp
  /** Those of three syllables, by how they sound roughly. */
  readonly byRough: LookUp
}

function collectSpellings(names: readonly StemmedName[]): readonly Spelling[] {
  const stems = new Map<string, Named>()
  names.forEach((name) => {
    const stem = stemToHear(name)
    // 诺氟沙星 is the medicine of that name before it is the eye drops.
    if (stem !== null && (stem === name.key || !stems.has(stem))) stems.set(stem, name.named)
  })
  const spellings: Spelling[] = []
  stems.forEach((named, stem) => {
    spellings.push({ sounds: soundsIn(stem, 0, stem.length), stem, named })
  })
  return spellings
}

/** What of a name is listened for; null where it would be heard in what is no medicine. */
function stemToHear({ key, stem: substance, named: { drugs } }: StemmedName): string | null {
  // 隐形眼镜 is not what it is cleaned with. With its salt 丙戊酸钠 is long enough for a wrong syllable.
  const isWhole = drugs.every(isDevice) || (substance.length === shortName && withSalt.test(key))
  const stem = isWhole ? key : substance
  if (drugs.length === 0 || stem.length < fewestSyllables || stem.length > mostSyllables) return null
  // 止咳 of 止咳贴 is a complaint, and any short piece of a longer name might be one.
  if (stem.length <= shortName && stem !== key) return null
  if (!chineseOnly.test(stem) || ofBabies.test(stem)) return null
  // 健胃消时片 is one, and an amount behind it must show that it is.
  return stem.length < fewestForOneWrong && (isComplaint(stem) || measuring.test(stem)) ? null : stem
}

const isDevice = ({ supply }: Drug): boolean => supply === 'device'

/** A stretch of a text as it sounds. */
interface Stretch {
  readonly text: string
  /** Where the sounds begin in the text. */
  readonly from: number
  readonly sounds: Sounds
}

interface Candidate extends Spelling {
  readonly length: number
  readonly errors: 0 | 1
  readonly swapped: boolean
}

/** By where they begin in a stretch: the names that may be meant; null where there are none, as nearly always. */
type Candidates = ReadonlyMap<number, readonly Candidate[]>

function candidatesIn(stretch: Stretch, { byHead, byTail, byRough }: Tables): Candidates | null {
  const { text, from, sounds } = stretch
  let found: Map<number, Candidate[]> | null = null
  const add = (at: number, spelling: Spelling, length: number, errors: 0 | 1, swapped = false): void => {
    found ??= new Map()
    const others = found.get(at)
    if (others === undefined) found.set(at, [{ ...spelling, length, errors, swapped }])
    else others.push({ ...spelling, length, errors, swapped })
  }
  for (let at = 0; at + fewestSyllables <= sounds.length; at += 1) {
    // No name has a place without sound among its first two.
    if (!isSpoken(sounds[at]) || !isSpoken(sounds[at + 1])) continue
    for (const spelling of byHead(sounds, at)) {
      const isHead = sounds[at] === spelling.sounds[0] && sounds[at + 1] === spelling.sounds[1]
      if (isHead && runsOn(sounds, at, spelling.sounds, 0)) add(at, spelling, spelling.sounds.length, 0)
      else if (isSwapped(stretch, at, spelling)) add(at, spelling, spelling.sounds.length, 1, true)
      else if (isHead) {
        const length = endsAlike(stretch, at, spelling)
          ? shortName
          : lengthWithOneWrongBehind(sounds, at, spelling.sounds)
        if (length > 0) add(at, spelling, length, 1)
      }
    }
    if (isSpoken(sounds[at + 2]))
      for (const spelling of byRough(roughTriple(sounds, at)))
        if (differByOne(sounds, at, spelling.sounds) && isFollowedByDose(text, from + at + shortName))
          add(at, spelling, shortName, 1)
    // One wrong syllable among the first two: the last two stand where they should, give or take one.
    for (const spelling of byTail(pairOf(sounds[at], sounds[at + 1]))) {
      const start = at + 2 - spelling.sounds.length
      if (isOneWrongInFront(sounds, start, spelling.sounds)) add(start, spelling, spelling.sounds.length, 1)
      if (isOneMissingInFront(sounds, start + 1, spelling.sounds))
        add(start + 1, spelling, spelling.sounds.length - 1, 1)
    }
  }
  return found
}

/** 口服补盐液: the very characters of the name, of which two next to each other are swapped. */
function isSwapped({ text, sounds, from }: Stretch, at: number, { stem, sounds: name }: Spelling): boolean {
  let first = 0
  while (first < name.length && sounds[at + first] === name[first]) first += 1
  return (
    name.length >= shortName &&
    first + 1 < name.length &&
    sounds[at + first] === name[first + 1] &&
    sounds[at + first + 1] === name[first] &&
    runsOn(sounds, at + first + 2, name, first + 2) &&
    text.charAt(from + at + first) === stem.charAt(first + 1) &&
    text.charAt(from + at + first + 1) === stem.charAt(first)
  )
}

/** 优甲落: two of three characters are right, and the third begins as it should. */
const endsAlike = ({ text, sounds, from }: Stretch, at: number, { stem, sounds: name }: Spelling): boolean =>
  name.length === shortName &&
  text.startsWith(stem.slice(0, 2), from + at) &&
  beginAlike(sounds[at + 2], name[2])

function isPlausible(text: string, start: number, candidate: Candidate): boolean {
  const { length, errors, named, stem } = candidate
  const end = start + length
  const written = text.slice(start, end)
  if (counting.test(written)) return false
  if (stem.startsWith('小儿') && child.test(written)) return false
  const dosed = isFollowedByDose(text, end)
  if (dosed && errors > 0 && wishing.test(written) && !stem.endsWith(written.slice(-1))) return false
  const same = sameCharacters(text, start, candidate)
  // A syllable that sounds the same may be written with any, the last one (布地奈的) or the only wrong one: 加吧喷丁.
  const isSlip = length > shortName && same === length - 1 && (errors === 0 || particles(written) === stem)
  if (!isSlip && bindsWithin(errors === 0 ? written.slice(0, -1) : written, stem)) return false
  if (length < shortName) return dosed && same > 0 && mayStand(text, start, end)
  if (errors === 0) return dosed || same * 2 >= length + (length === shortName ? 1 : 0)
  if (length === shortName) return dosed && same > 0
  const idle = common.test(stem) ? 2 : 0
  if ((same - idle) * 2 < length - idle) return false
  const complains = symptom.test(named.name) || symptom.test(written)
  return dosed || (!complains && length >= fewestForOneWrong && mayStand(text, start, end))
}

/** 儿童尺寸 is no 儿童回春: with what many names begin it says little to begin. */
const common = /^(?:小儿|儿童|复方)/

/** 胰岛素来两支 is no misspelt 胰岛素针. */
const wishing = /[来要拿买带配开整搞弄取领攞]$/

/** 女儿遗尿 is said of a daughter, and no misspelt 小儿遗尿. */
const child = /^(?:小孩|女儿|孩儿|孩子|娃儿|[乖幺]儿)/

/** What counts something, or binds words together, is no part of a misspelt name. */
const counting = /[一二两三四五六七八九十几][盒瓶支片粒袋板个包]|[毫微]克|毫升|单位/
const binding = /[的了是吗呢吧]/g
/** The 吗 of 吗丁林 is one of 吗丁啉. */
const bindsWithin = (written: string, stem: string): boolean =>
  (written.match(binding) ?? []).some((character) => !stem.includes(character))

/** 非洛的平: the particle that is 的 or 地 is one word to whoever types. */
const particles = (written: string): string => written.replaceAll('的', '地')

function sameCharacters(text: string, start: number, { stem, length }: Candidate): number {
  let same = 0
  for (let index = 0; index < length; index += 1) if (stem.includes(text.charAt(start + index))) same += 1
  return same
}

function choose(text: string, start: number, possible: readonly Candidate[]): NearHit | null {
  const candidates = possible.filter((candidate) => isPlausible(text, start, candidate))
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
  const itself = best.swapped ? [drug.generic] : []
  const near = [...itself, ...best.named.drugs.slice(1).map(({ generic }) => generic), ...others]
  return {
    start,
    end: start + best.length,
    named: best.named,
    soundsAlike: best.errors === 0,
    near: [...new Set(near)].slice(0, 4),
  }
}

/** Fewer errors, then more syllables, then more characters that are the very same, of which the first says most. */
const rank = (text: string, start: number, candidate: Candidate): number =>
  (1 - candidate.errors) * 1000 +
  candidate.length * 20 +
  sameCharacters(text, start, candidate) +
  (candidate.stem.startsWith(text.charAt(start)) ? 0.5 : 0)

/** Behind `at` stands all of a name from its `first` syllable on. */
function runsOn(sounds: Sounds, at: number, name: Sounds, first: number): boolean {
  for (let nth = first; nth < name.length; nth += 1) if (sounds[at + nth - first] !== name[nth]) return false
  return true
}

function differByOne(sounds: Sounds, at: number, name: Sounds): boolean {
  let wrong = 0
  for (let nth = 0; nth < name.length; nth += 1) if (sounds[at + nth] !== name[nth]) wrong += 1
  return wrong === 1
}

/**
 * How much of `sounds` from `at` is `name` with one syllable wrong, missing or too many after the first two, which are
 * right; 0 if it is not.
 */
function lengthWithOneWrongBehind(sounds: Sounds, at: number, name: Sounds): number {
  if (name.length < fewestForOneWrong) return 0
  let same = 2
  while (same < name.length && sounds[at + same] === name[same]) same += 1
  const hasRest = same + 1 < name.length
  const wrong = sounds[at + same]
  if (wrong === undefined) return 0
  if (wrong !== silence && runsOn(sounds, at + same + 1, name, same + 1)) return name.length
  if (same >= fewestForOneWrong - 1 && hasRest && runsOn(sounds, at + same, name, same + 1))
    return name.length - 1
  if (wrong !== silence && hasRest && runsOn(sounds, at + same + 1, name, same)) return name.length + 1
  return 0
}

/** A name whose last two syllables stand where they should, from `at` on but for one of the first two. */
const isOneWrongInFront = (sounds: Sounds, at: number, name: Sounds): boolean =>
  at >= 0 &&
  runsOn(sounds, at + 2, name, 2) &&
  (sounds[at] === name[0]) !== (sounds[at + 1] === name[1]) &&
  isSpoken(sounds[at]) &&
  isSpoken(sounds[at + 1])

/** The same, of which one of the first two is left out. */
const isOneMissingInFront = (sounds: Sounds, at: number, name: Sounds): boolean =>
  at >= 0 &&
  name.length > fewestForOneWrong &&
  runsOn(sounds, at + 1, name, 2) &&
  (sounds[at] === name[1] || sounds[at] === name[0])

const isSpoken = (sound: number | undefined): boolean => sound !== undefined && sound !== silence

/** Three sounds one after another, as they sound roughly, as one small number. */
const roughTriple = (sounds: Sounds, at: number): number =>
  ((roughen(sounds[at] ?? 0) & 0x3ff) << 20) |
  ((roughen(sounds[at + 1] ?? 0) & 0x3ff) << 10) |
  (roughen(sounds[at + 2] ?? 0) & 0x3ff)

type LookUp = (key: number) => readonly Spelling[]

const none: readonly Spelling[] = []

function lookUpBy(spellings: readonly Spelling[], keyOf: (spelling: Spelling) => number): LookUp {
  const groups = Map.groupBy(spellings, keyOf)
  // Nearly all places of a text begin and end no name.
  const keys = new RoughSet()
  for (const key of groups.keys()) keys.add(key)
  return (key) => (keys.mayHave(key) ? (groups.get(key) ?? none) : none)
}
