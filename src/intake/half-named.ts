import { pattern } from '../pattern/pattern.ts'
import type { Mention, Understanding } from './understanding.ts'

/** □ stands for the medicine. */
const unsure = pattern(
  /(?:叫(?:做|作|什么|啥)?|好像(?:是|叫)?(?:什么|啥)?|(?:大概|可能|应该|估计)(?:是|叫)(?:什么|啥)?)\s?□|□\s?(?:还是(?:啥|什么)|什么的|啥的|来着|之类)|\b(?:called|maybe|something\s+like|i\s+think)\s□/i,
)

/** 叫敏使朗还是啥, 好像叫什么立普妥: the one medicine whose name somebody has half in mind; null where none is said so. */
export function readHalfNamed({ mentions, text }: Understanding): Mention | null {
  const named = mentions.filter(({ match, declined }) => match.kind === 'drug' && match.sure && !declined)
  const [mention, ...others] = named
  if (mention === undefined || others.length > 0) return null
  return unsure.test(text.replace(mention.written, '□')) ? mention : null
}
