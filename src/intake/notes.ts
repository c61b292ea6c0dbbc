import type { Note } from '../domain/request.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { door } from './notes/door.ts'
import { health } from './notes/health.ts'
import { price } from './notes/price.ts'
import { privacy } from './notes/privacy.ts'
import { substitution } from './notes/substitution.ts'
import { hearing } from './saying.ts'

type Kind = Note['kind']

/** In the order in which a clause is tried: what must not be said aloud outweighs the rest. */
const kinds: readonly (readonly [Kind, Pattern])[] = [
  ['privacy', hearing(privacy)],
  ['substitution', hearing(substitution)],
  ['health', hearing(health)],
  ['door', hearing(door)],
  ['price', hearing(price)],
]

/** A note is short: how much is looked at, and how much of one clause is kept. */
const longest = 6_000
const longestClause = 120
/** A clause as short as "吃了胃痛" is nothing without the words before it. */
const shortClause = 6

const sentenceEnd = /[,。;!?\n]+|\.(?=\s|$)/
/** In Chinese a space ends a clause as well. */
const pause = /\s+(?=\P{ASCII})/u
const mention = /@\s?[^\s@]*/

const kindOf = (words: string, within = words): Kind | undefined =>
  kinds.find(([, said]) => said.test(words, within))?.[0]

/**
 * What concerns health reaches the pharmacist, what concerns the door the agent: each with its clause as written.
 * Without a note the list is empty.
 */
export function readNotes(text: string): readonly Note[] {
  const read = text.length > longest ? text.slice(0, longest) : text
  if (kindOf(read) === undefined) return []
  const notes = new Map<string, Note>()
  for (const sentence of read.split(sentenceEnd)) {
    if (kindOf(sentence, read) === undefined) continue
    let previous = ''
    const unaddressed = sentence.replace(mention, '')
    for (const piece of unaddressed.split(pause)) {
      const clause = piece.trim().slice(0, longestClause)
      // What a mention was taken out of is no part of the message any more.
      const kind = kindOf(clause, unaddressed === sentence ? read : clause)
      const words = clause.length < shortClause && previous !== '' ? `${previous} ${clause}` : clause
      if (kind !== undefined) notes.set(words, { kind, text: words })
      previous = clause
    }
  }
  return [...notes.values()]
}
