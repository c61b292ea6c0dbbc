import { RoughSet } from '../pattern/rough-set.ts'
import { beginAlike, type Sounds, silence } from './sounds.ts'

/** Sounds one after another, of which there are some hundreds, as one small number. */
export const pairOf = (first = 0, second = 0): number => ((first & 0x1fff) << 13) | (second & 0x1fff)

/** Those that may begin at a place of a text, going by its four sounds from there on. */
export type HeadLookUp<T> = (sounds: Sounds, at: number) => readonly T[]

/** Of each row: how many sounds a name has, the two behind the pair that it stands under, and the how manieth name it is. */
const width = 4
const none: readonly never[] = []

/**
 * Names by their first two sounds, as they should be and as they are where two of the first three are swapped. A dozen begin
 * like some words of a message: those that cannot go on as it does are passed over without a look at the name itself. A name
 * of four sounds or more may have one wrong behind the first two, one of three a third that only begins as it should.
 */
export function lookUpByHead<T extends { readonly sounds: Sounds }>(names: readonly T[]): HeadLookUp<T> {
  // Nearly all places of a text begin no name.
  const pairs = new RoughSet()
  const starts = new Map<number, number>()
  const places = placesByPair(names)
  // Behind the rows of each pair stands one of nothing.
  const rows = new Uint32Array(2 * width * places.length)
  let end = 0
  let last = -1
  places.forEach((place) => {
    const nth = place % mostNames
    const pair = (place - nth) / mostNames
    if (pair !== last) {
      end += last === -1 ? 0 : width
      pairs.add(pair)
      starts.set(pair, end)
      last = pair
    }
    const { sounds = [] } = names[nth] ?? {}
    rows[end] = sounds.length
    rows[end + 1] = thirdBehind(pair, sounds)
    rows[end + 2] = sounds[3] ?? silence
    rows[end + 3] = nth
    end += width
  })
  const packed = rows.slice(0, end + width)
  return (sounds, at) => {
    const pair = pairOf(sounds[at], sounds[at + 1])
    const start = pairs.mayHave(pair) ? starts.get(pair) : undefined
    if (start === undefined) return none
    const third = sounds[at + 2] ?? silence
    const fourth = sounds[at + 3] ?? silence
    let found: T[] | null = null
    for (let row = start; packed[row] !== 0; row += width) {
      if (!mayGoOn(packed, row, third, fourth)) continue
      const name = names[packed[row + 3] ?? 0]
      found ??= []
      if (name !== undefined) found.push(name)
    }
    return found ?? none
  }
}

const mostNames = 2 ** 20

/**
 * Under which pairs each name is looked for, each once: the pair and the how manieth name it is, as one number. Sorted by
 * the pair, those of a pair in the order of the names.
 */
function placesByPair(names: readonly { readonly sounds: Sounds }[]): Float64Array {
  const places = new Float64Array(3 * names.length)
  let end = 0
  const put = (pair: number, nth: number): void => {
    places[end] = pair * mostNames + nth
    end += 1
  }
  names.forEach(({ sounds }, nth) => {
    const straight = pairOf(sounds[0], sounds[1])
    put(straight, nth)
    if (sounds.length === 2) return
    const swapped = pairOf(sounds[1], sounds[0])
    const skipping = pairOf(sounds[0], sounds[2])
    if (swapped !== straight) put(swapped, nth)
    if (skipping !== straight && skipping !== swapped) put(skipping, nth)
  })
  return places.subarray(0, end).sort()
}

/** What stands behind a pair of a name: its third sound, or its second where the pair is the first and the third. */
const thirdBehind = (pair: number, sounds: Sounds): number =>
  sounds[pair === pairOf(sounds[0], sounds[1]) || pair === pairOf(sounds[1], sounds[0]) ? 2 : 1] ?? silence

function mayGoOn(rows: Uint32Array, row: number, third: number, fourth: number): boolean {
  const length = rows[row] ?? 0
  const [one, other] = [rows[row + 1] ?? 0, rows[row + 2] ?? 0]
  if (length === 2) return true
  if (length === 3) return beginAlike(third, one)
  return third === one || third === other || fourth === one || fourth === other
}
