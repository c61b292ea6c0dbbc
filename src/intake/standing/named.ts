import type { Hit } from '../../catalogue/hit.ts'
import { isFollowedByDose } from '../../catalogue/surroundings.ts'
import { withoutNextsWords } from './refusing.ts'
import type { Named } from './rule.ts'

const sentenceEnd = /[。;；!！?？\n]/
const clauseEnd = /[。;；!！?？\n,，、]/
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
  const ahead = upTo(sentenceEnd, text.slice(hit.end, Math.min(next?.start ?? text.length, hit.end + reach)))
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
    before: lastSentenceOf(text.slice(Math.max(previous?.end ?? 0, hit.start - reach), hit.start)),
    after,
    clause: upTo(clauseEnd, after),
    between: previous === undefined ? '' : text.slice(previous.end, hit.start),
    behind: next === undefined ? '' : text.slice(hit.end, next.start),
    beyond: text.slice(hit.end, hit.end + reach),
    isAsked: /[?？]/.test(text.charAt(hit.end + ahead.length)),
  }
}

/** What stands in front of the first such character; all where there is none. */
function upTo(end: RegExp, text: string): string {
  const at = text.search(end)
  return at === -1 ? text : text.slice(0, at)
}

function lastSentenceOf(text: string): string {
  let sentence = text
  for (let at = sentence.search(sentenceEnd); at !== -1; at = sentence.search(sentenceEnd))
    sentence = sentence.slice(at + 1)
  return sentence
}
