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
  const groups = new Map<number, number[]>()
  for (const [nth, { sounds }] of names.entries())
    for (const [pair, third, fourth] of headsOf(sounds)) {
      const group = groups.get(pair)
      const row = [sounds.length, third, fourth, nth]
      if (group === undefined) groups.set(pair, row)
      else group.push(...row)
    }
  // Nearly all places of a text begin no name.
  const pairs = new RoughSet()
  const starts = new Map<number, number>()
  const rows: number[] = []
  for (const [pair, group] of groups) {
    pairs.add(pair)
    starts.set(pair, rows.length)
    rows.push(...group, 0, 0, 0, 0)
  }
  const packed = Uint32Array.from(rows)
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

/** Under which pairs a name of some sounds is looked for, each once, and what stands behind these. */
function headsOf(sounds: Sounds): readonly (readonly [pair: number, third: number, fourth: number])[] {
  const [first = silence, second = silence, third = silence, fourth = silence] = sounds
  const head = [pairOf(first, second), third, fourth] as const
  if (sounds.length === 2) return [head]
  const swapped = [
    [pairOf(second, first), third, fourth],
    [pairOf(first, third), second, fourth],
  ] as const
  const heads = new Map([head, ...swapped].toReversed().map((one) => [one[0], one]))
  return [...heads.values()]
}

function mayGoOn(rows: Uint32Array, row: number, third: number, fourth: number): boolean {
  const length = rows[row] ?? 0
  const [one, other] = [rows[row + 1] ?? 0, rows[row + 2] ?? 0]
  if (length === 2) return true
  if (length === 3) return beginAlike(third, one)
  return third === one || third === other || fourth === one || fourth === other
}
