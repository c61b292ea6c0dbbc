import { inOrder } from '../pattern/in-order.ts'
import type { Catalogue } from './catalogue.ts'
import { namesWithoutForm } from './formless-names.ts'
import { stemOf } from './generic-name.ts'
import { createHalfNameFinder, type HalfName } from './half-names.ts'
import { type Hit, hitOf, unknownHit } from './hit.ts'
import { createLatinFinder } from './latin-names.ts'
import { longerNames } from './longer-names.ts'
import { findNames, type KnownNames } from './name-finder.ts'
import { NameIndex } from './name-index.ts'
import { collectNames, type Named } from './names.ts'
import { createNearFinder, type NearFinder, type StemmedName } from './near-names.ts'

export interface Lexicon {
  /** All medicines named in a normalised text, in order, none within another. */
  find(text: string): readonly Hit[]
  /** What a single name stands for: as found in a text, else by its stem, else by its sound. */
  lookUp(name: string): Hit | null
}

/** Builds the finder of a catalogue's names. Costs some milliseconds; what it finds costs microseconds. */
export function createLexicon(catalogue: Catalogue): Lexicon {
  const names = collectNames(catalogue)
  const stemmed: StemmedName[] = []
  names.forEach((named, key) => {
    stemmed.push({ key, stem: stemOf(key), named })
  })
  const index = new NameIndex(names)
  const formless = namesWithoutForm(stemmed, index)
  const findMisspelt = createNearFinder(stemmed)
  const findLatin = createLatinFinder(stemmed)
  const findNear: NearFinder = (text, from, to) => {
    const [misspelt, latin] = [findMisspelt(text, from, to), findLatin(text, from, to)]
    if (latin.length === 0) return misspelt
    return inOrder([...misspelt, ...latin])
  }
  // Before the index has more than names.
  const longer = longerNames(stemmed, index)
  index.add(formless)
  const known: KnownNames = { index, guesses: new Set(formless.values()), longer, findNear }
  const findHalf = createHalfNameFinder(stemmed)
  return {
    find: (text) => withHalfNames(findHalf(text), findNames(text, known), text),
    lookUp(name) {
      const text = name.normalize('NFKC').trim()
      const whole = findNames(text, known).find((hit) => hit.start === 0 && hit.end === text.length)
      if (whole?.sure) return whole
      const meant = stemOf(text)
      // So seldom asked, of a name that somebody teaches, that no table is kept for it.
      const alike = stemmed.find(({ stem, named }) => stem === meant && named.drugs.length > 0)
      return alike === undefined ? (whole ?? null) : hitOf(alike.named, 0, text.length, text)
    },
  }
}

/** 硝苯什么平: 硝苯 is short for the medicine of which the rest is forgotten. */
const isItsBeginning = (hit: Hit, { drugs }: Named, start: number): boolean =>
  hit.start === start && drugs.some(({ generic }) => generic === hit.drug)

/** A name that stands whole is what it says: of 达喜什么的 nothing is forgotten. What a half name holds is a part of it. */
function withHalfNames(halves: readonly HalfName[], hits: readonly Hit[], text: string): readonly Hit[] {
  const fresh = halves.filter(
    ({ start, end, named }) =>
      !hits.some(
        (hit) =>
          hit.start < end &&
          start < hit.end &&
          (named === null || (hit.sure && hit.drug !== null && !isItsBeginning(hit, named, start))),
      ),
  )
  if (fresh.length === 0) return hits
  const others = hits.filter((hit) => !fresh.some(({ start, end }) => hit.start < end && start < hit.end))
  const found = fresh.map(
    ({ start, end, named, near }): Hit =>
      named === null ? { ...unknownHit, start, end } : hitOf(named, start, end, text, near),
  )
  return inOrder([...others, ...found])
}
