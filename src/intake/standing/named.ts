import type { Hit } from '../../catalogue/hit.ts'
import { isFollowedByDose } from '../../catalogue/surroundings.ts'
import { Characters } from '../../pattern/characters.ts'
import { type Pattern, pattern } from '../../pattern/pattern.ts'
import { withoutNextsWords } from './refusing.ts'
import type { Named } from './rule.ts'

const sentenceEnd = pattern(/[。;；!！?？\n]/)
const clauseEnd = pattern(/[。;；!！?？\n,，、]/)
const questionMarks = new Characters('?？')
/** So far around a name, in characters, words are about it. */
export const reach = 40

/**
 * The surroundings of one of the medicines of a text.
 *
 * @param text normalised
 * @param hits all that are named in it, in their order
 * @param index which of them it is
 */
export function nameIn(text: string, hits: readonly Hit[], hit: Hit, index: number): Named {
  const previous = hits[index - 1]
  const next = hits[index + 1]
  const ahead = upTo(
    sentenceEnd,
    text.slice(hit.end, Math.min(next?.start ?? text.length, hit.end + reach)),
    text,
  )
  const after =
    next === undefined || hit.end + ahead.length < next.start
      ? ahead
      : withoutNextsWords(ahead, isFollowedByDose(text, next.end), { text, start: hit.start })
  return {
    text,
    hit,
    previous,
    next,
    isNamedAgain: () => hits.slice(0, index).some(({ drug }) => drug === hit.drug),
    isCounted: isFollowedByDose(text, hit.end),
    before: lastSentenceOf(text.slice(Math.max(previous?.end ?? 0, hit.start - reach), hit.start), text),
    after,
    clause: upTo(clauseEnd, after, text),
    between: previous === undefined ? '' : text.slice(previous.end, hit.start),
    behind: next === undefined ? '' : text.slice(hit.end, next.start),
    beyond: text.slice(hit.end, hit.end + reach),
    isAsked: questionMarks.areAt(text, hit.end + ahead.length),
  }
}

/** What stands in front of the first such character; all where there is none. */
function upTo(end: Pattern, words: string, text: string): string {
  const found = end.exec(words, text)
  return found === null ? words : words.slice(0, found.index)
}

function lastSentenceOf(words: string, text: string): string {
  const last = sentenceEnd.all(words, text).at(-1)
  return last === undefined ? words : words.slice(last.index + 1)
}
