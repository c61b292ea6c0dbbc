import { pattern } from '../pattern/pattern.ts'

const end = /(?:[的了呀啊哦呢吧啦哈]|谢谢|thanks?|please|it)*\s*(?:$|[,，。.!！])/iu.source
/** 嗯, 哦: said before the answer, and no answer where more is said. */
const first = '(?:(?:嗯+|哦+|噢|喔|哎|诶)[,，\\s]*)?'
const keeps = pattern(
  new RegExp(
    `^${first}(?:不是|不对|没有|要|还(?:是)?要|(?:别|不|不要|不用|勿要)取消|留着|保留|照旧|no|keep(?:\\s+it)?|don'?t\\s+cancel|still\\s+want)${end}`,
    'iu',
  ),
)
const gives = pattern(
  new RegExp(
    `^${first}(?:(?:是的?|对的?)[,，\\s]*)?(?:是|对|嗯+|不要|不用|不需要|勿要|唔要|取消|算了|yes|yeah|yep|right|cancel(?:\\s+it)?)${end}`,
    'iu',
  ),
)

/**
 * Reads an answer to "是不要了吗？": there a bare 要 keeps, and 是 as well as 不要 gives up, other than after a question
 * for yes or no.
 *
 * @returns null where it is neither
 */
export function readStillWanted(text: string): boolean | null {
  const short = text.replace(/@\S+/g, '').trim()
  if (keeps.test(short)) return true
  return gives.test(short) ? false : null
}
