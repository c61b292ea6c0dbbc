import { isAsked } from '../items.ts'
import type { Paired } from '../pairing.ts'
import { amends, movesToDay, putsOff, selfCorrects } from './cues.ts'
import { hasRefused, type IntentFacts } from './facts.ts'
import { byDoctor, decided, keepsTheRest, moved, notYet, treatedElsewhere } from './remarks.ts'

/** It is not to come then, but at another time. */
export const isPutOff = (text: string, { hasWish }: IntentFacts): boolean =>
  hasWish && (movesToDay.test(text) || putsOff.test(text))

const isReplaced = ({ sighting }: Paired): boolean => sighting.standing === 'replaced'

/** Something is changed that is there already, and it is not merely a fresh order that says 再来 or 换. */
export function isChange(
  text: string,
  facts: IntentFacts,
  wanted: readonly Paired[],
  isOwn: boolean,
): boolean {
  // X换Y 别的不动: of an order that has more.
  if (wanted.length > 0 && facts.paired.some(isReplaced) && keepsTheRest.test(text)) return true
  const isMoved = moved.test(text) || isPutOff(text, facts)
  if (!(isMoved || amends.test(text)) || (selfCorrects.test(text) && !isOwn)) return false
  if (wanted.length === 0 && hasRefused(facts) && (byDoctor.test(text) || treatedElsewhere.test(text)))
    return false
  if ((notYet.test(text) || byDoctor.test(text)) && !isOwn) return false
  const changesSomething =
    wanted.length > 0 || facts.hasWish || facts.hasAddress || facts.hasLoose || /\d{7}/.test(text)
  if (isMoved) return !(facts.paired.some(isAsked) && !isOwn)
  if (decided.test(text)) return changesSomething || isOwn
  if (/[吃用喝打涂贴][完光]|见底|没了(?!吗)/.test(text)) return false
  const adding = /再|加|还要|\badd\b|extra|one\s+more/i.exec(text)
  const first = wanted[0]
  if (adding !== null && first !== undefined && first.sighting.start < adding.index && wanted.length > 1)
    return false
  return isOwn
    ? changesSomething
    : adding !== null && isSaidAtOnce(text, adding.index, first) && changesSomething
}

const little = /^[\s,，也都还又就那帮给我]*$/
/** 再来一盒, 拜阿司匹灵也加一盒: what is to come on top is said in the first words, whatever it is called. */
const isSaidAtOnce = (text: string, at: number, first: Paired | undefined): boolean =>
  at <= 6 ||
  (first !== undefined &&
    first.sighting.start <= 6 &&
    first.sighting.end <= at &&
    little.test(text.slice(first.sighting.end, at)))
