import type { NameIndex } from './name-index.ts'
import { type Named, shortName } from './names.ts'
import type { StemmedName } from './near-names.ts'
import { roughen, type Sounds, silence, soundsIn } from './sounds.ts'

/** A name that ends with another medicine's, and how the characters in front of that sound. */
export interface LongerName {
  readonly named: Named
  readonly sounds: Sounds
  /** The shorter one has two characters, which end many words: what is in front must sound as it should. */
  readonly ofShort: boolean
}

/** Names that hold shorter ones, by those that they end or begin with. */
export interface LongerNames {
  readonly before: ReadonlyMap<Named, readonly LongerName[]>
  readonly behind: ReadonlyMap<Named, readonly LongerName[]>
}

const mostInFront = 4
const mostBehind = 5

/**
 * Before: 华佗再造丸 by 再造丸, so that 华陀再造丸 is not taken for the shorter one. Behind: 云南白药痔疮膏 by 云南白药, the
 * names of other medicines that begin with one, and how they go on.
 * @param index of the same names
 */
export function longerNames(names: readonly StemmedName[], index: NameIndex<Named>): LongerNames {
  const before = new Map<Named, LongerName[]>()
  const behind = new Map<Named, LongerName[]>()
  names.forEach(({ key, named }) => {
    if (named.drugs.length !== 1 || !chineseOnly.test(key)) return
    for (let length = 1; length <= mostInFront && key.length - length >= shortName; length += 1) {
      const ofShort = key.length - length === shortName
      // One character in front of two says nothing.
      if (ofShort && length < shortName) continue
      const inner = index.valueOf(key, length)
      if (inner !== undefined && isOther(inner, named))
        put(before, inner, { named, sounds: soundsIn(key, 0, length), ofShort })
    }
    for (let length = shortName + 1; length <= mostBehind && key.length - length > shortName; length += 1) {
      const end = key.length - length
      const inner = index.valueOf(key, 0, end)
      if (inner !== undefined && isOther(inner, named))
        put(behind, inner, { named, sounds: soundsIn(key, end, key.length), ofShort: false })
    }
  })
  return { before, behind }
}

const isOther = (inner: Named, { drugs }: Named): boolean =>
  inner.drugs.length > 0 && inner.drugs[0] !== drugs[0]

function put(found: Map<Named, LongerName[]>, shorter: Named, longer: LongerName): void {
  const others = found.get(shorter)
  if (others === undefined) found.set(shorter, [longer])
  else others.push(longer)
}

/** Not what joins two names, or says what is done: X加Y, X各两盒. */
const mayRunOn = /(?![和跟与及同加或配兼带的再换各都要])[\u3400-\u9fff]/

/** 云南白药智疮膏: the longer name that what stands behind a shorter one may be the rest of, one character being wrong. */
export function mayGoOn(
  longer: readonly LongerName[] | undefined,
  text: string,
  end: number,
): Named | undefined {
  if (longer === undefined || !mayRunOn.test(text.charAt(end))) return undefined
  return longer.find(({ sounds }) => {
    const written = soundsIn(text, end, end + sounds.length)
    return wrongIn(written.map(roughen), sounds.map(roughen)) <= 1
  })?.named
}

/** 处方X, 女儿X: words of every day that end where a name begins. */
const everydayWord = /[儿童]$|[处药配地开]方$|复[查诊]$/

/** 复丽卡托普利: of two characters in front one is right, which is too little to say and too much to pass over. */
export function mayBeginBefore(
  longer: readonly LongerName[] | undefined,
  text: string,
  start: number,
  free: number,
): Named | undefined {
  const from = start - shortName
  if (longer === undefined || from < free) return undefined
  const front = text.slice(from, start)
  if (!chineseOnly.test(front) || everydayWord.test(front) || binding.test(front)) return undefined
  const written = soundsIn(text, from, start)
  return longer.find(
    ({ sounds, ofShort }) => !ofShort && sounds.length === shortName && wrongIn(written, sounds) === 1,
  )?.named
}
/** 七叶皂苷 in 方七叶皂苷: what is right in front is heard in what a longer name has there. */
export function mayBeCutShort(
  longer: readonly LongerName[] | undefined,
  text: string,
  start: number,
  free: number,
): boolean {
  if (longer === undefined || start <= free) return false
  if (everydayWord.test(text.slice(Math.max(free, start - shortName), start))) return false
  const [sound] = soundsIn(text, start - 1, start)
  return (
    sound !== undefined &&
    sound !== silence &&
    longer.some(({ sounds, ofShort }) => !ofShort && sounds.includes(sound))
  )
}

const chineseOnly = /^[\u3400-\u9fff]+$/

/** A longer name and where it begins in the text. */
export interface LongerHit {
  readonly named: Named
  readonly start: number
}

/**
 * The longer name that is meant where a shorter one begins, going by how the characters in front of it sound: 华陀再造丸,
 * and 颉沙坦氨氯地平 with one of them wrong, left out or too many. To an ear that takes b for p all may be so;
 * 女儿 is no 小儿.
 *
 * @param longer those that end with the shorter one
 * @param free where what is in front of it belongs to no other name
 */
export function longerBefore(
  longer: readonly LongerName[] | undefined,
  text: string,
  start: number,
  free: number,
): LongerHit | undefined {
  if (longer === undefined) return undefined
  const from = Math.max(free, start - mostInFront - 1)
  const before = soundsIn(text, from, start)
  if (before.length === 0 || before.at(-1) === silence) return undefined
  let best: { readonly hit: LongerHit; readonly fit: number } | undefined
  for (const { named, sounds, ofShort } of longer)
    for (const length of [sounds.length, sounds.length - 1, sounds.length + 1]) {
      const fit = fitOf(before.slice(-length), length, sounds)
      if (fit < exactly && (ofShort || binding.test(text.slice(start - length, start)))) continue
      if (fit > (best?.fit ?? 0)) best = { hit: { named, start: start - length }, fit }
    }
  return best?.hit
}

const exactly = 100
/** 哎不是X is no 艾司X: of such words a sentence is made. */
const binding = /[的了是吗呢吧不要和跟]/

/** How well the sounds in front are those of a longer name; 0 if they are not. The more of them, the better. */
function fitOf(written: Sounds, length: number, name: Sounds): number {
  if (written.length < length || length === 0) return 0
  if (length === name.length && written.every((sound, at) => sound === name[at])) return exactly + length
  if (length < shortName || written.includes(silence)) return 0
  const wrong = wrongIn(written.map(roughen), name.map(roughen))
  if (wrong === 0) return 50 + length
  const common = Math.max(length, name.length) - wrong
  return wrong === 1 && name.length > shortName && common >= shortName ? common : 0
}

/** How many stand between what is the same at both ends, in the longer of the two. */
function wrongIn(heard: Sounds, meant: Sounds): number {
  let front = 0
  while (front < heard.length && heard[front] === meant[front]) front += 1
  const most = Math.min(heard.length, meant.length) - front
  let back = 0
  while (back < most && heard.at(-1 - back) === meant.at(-1 - back)) back += 1
  return Math.max(heard.length, meant.length) - front - back
}

/**
 * 儿童泰诺林: whom it is for and 泰诺林, and not 儿童泰诺 with a 林 left over; 和坦度螺酮 is no 和坦.
 *
 * @returns how many characters further the name that is meant begins, 0 where it begins here
 */
export function runsIntoAnother(
  folded: string,
  start: number,
  end: number,
  index: NameIndex<Named>,
  accepts: (start: number, end: number, named: Named) => boolean,
): number {
  const isForWhom = whom.some((word) => folded.startsWith(word, start))
  const passed = isForWhom ? forWhom : end - start === shortName ? 1 : 0
  if (passed === 0) return 0
  const within = index.longestAt(folded, start + passed, accepts)
  return within !== null && within.end > end ? passed : 0
}
const whom = ['儿童', '小儿', '成人']
const forWhom = 2
