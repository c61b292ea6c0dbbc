import type { Drug } from '../domain/drug.ts'
import type { Catalogue } from './catalogue.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'

/** A catalogue is frozen once made, so its lexicon is built once and goes when it goes. */
const lexicons = new WeakMap<Catalogue, Lexicon>()

export function lexiconOf(catalogue: Catalogue): Lexicon {
  const known = lexicons.get(catalogue)
  if (known !== undefined) return known
  const lexicon = createLexicon(catalogue)
  lexicons.set(catalogue, lexicon)
  return lexicon
}

/** The drug that a name means for certain, by any of its names, salt and dose form aside; null where there is doubt. */
export function lookUp(catalogue: Catalogue, name: string): Drug | null {
  const hit = lexiconOf(catalogue).lookUp(name)
  return hit?.sure && hit.drug !== null ? (catalogue.drugs.get(hit.drug) ?? null) : null
}
