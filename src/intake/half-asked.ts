import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'

/** Longer ones tell a story, and their questions are parts of it. */
const longest = 40

/** Words that can only mean an order. */
const undoing = pattern(/取消|作废|退(?:[掉单订]|[了啦]?(?=[吗伐么吧?]))|撤(?:单|销|回|掉|了)|\bcancel/i)
/** Words that mean one where the message takes something back; 不要带卡吧? does not. */
const refusing = pattern(
  /[不勿弗唔](?:要|用|需要)(?!紧)|覅|算了|免了|\b(?:no\s+longer|do\s?n['’]?t|do\s+not)\s+(?:need|want)|\b(?:drop|skip)\b/i,
)
const ends = /(?:[吗伐么]|[?])\s*$/
/** No question mark is needed behind these. */
const wonders = pattern(/(?<!还)要不要|是不是|该不该|是否|\b(?:should|shall)\s+(?:i|we)\b/i)
/** 帮我取消好吗, could you cancel: asked out of politeness, and said. */
const politely = pattern(
  /[帮替给]我|麻烦|请|拜托|(?:可以|行|好|中|成)(?:不[行好可]|[吗么伐])?\s*[?]?\s*$|\b(?:can|could|would|will)\s+(?:you|we|i)\b|\b(?:please|pls)\b/i,
)
/** 取消了吗, 被退掉了?, 几点不用去: asks what has happened, or something else. */
const asksElse = pattern(
  /(?:取消|退|撤)(?:成功|好|掉|单|销)*[了过](?:吗|伐|么|没)|被|[几哪谁什啥咋怎多]|\b(?:when|where|what|which|how|why|did|has|was|is)\b/i,
)

/**
 * Whether somebody only wonders if they should take something back: 达喜不要了吧? 可以取消吗, should I cancel it? Nothing goes by
 * that; 帮我取消好吗, read as a cancellation, is asked out of politeness and no doubt.
 *
 * @param text normalised
 * @param isCancel it has been read as a cancellation, so that 不要 is one as well
 */
export function readHalfAsked(text: string, isCancel: boolean): boolean {
  const said = withoutMentions(text).trim()
  if (said.length > longest) return false
  return said.split(/(?<=[?])|[,。;!\n]|\.(?=\s)/).some((clause) => {
    const goes = undoing.test(clause) || (isCancel && refusing.test(clause))
    const isAsked = ends.test(clause) || wonders.test(clause)
    return goes && isAsked && !(isCancel && politely.test(clause)) && !asksElse.test(clause)
  })
}
