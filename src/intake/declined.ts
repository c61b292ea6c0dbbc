import { pattern } from '../pattern/pattern.ts'
import type { Sighting } from './sightings.ts'
import { isSaidNoTo } from './standing/dismissed.ts'

/** Words right in front of a name that take back what was ordered. */
const inFront = pattern(
  /(?:不要|不用|不需要|[勿弗唔]要|覅|唔使|[别莫甭](?:再)?[配拿买送带开订要]?|取消|退[掉了]?|去掉|划掉|删掉|撤[掉了]?|换掉|\b(?:cancel|drop|skip|remove|no)(?:\s+(?:the|my))?)(?:了|那个|那盒)?\s?$/i,
)
/** So much in front of a name says it, and so much behind. */
const reach = 40

/** 立普妥不要了, 别配立普妥: refused in so many words, where 立普妥还有 only says why it is not asked for. */
export const isDeclined = (text: string, { start, end, standing }: Sighting): boolean =>
  (standing === 'refused' || standing === 'replaced') &&
  (isSaidNoTo(text.slice(end, end + reach), text) ||
    inFront.test(text.slice(Math.max(0, start - reach), start), text))
