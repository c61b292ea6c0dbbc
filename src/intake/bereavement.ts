import { pattern } from '../pattern/pattern.ts'

const family =
  '(?:[爸妈爷奶公婆娘爹伴]|父亲|母亲|老人家?|老头子?|老太太?|家人|丈夫|妻子|先生|太太|\\b(?:mum|mom|mother|dad|father|husband|wife|grandma|grandmother|grandpa|grandfather))'
const lately = '(?:他|她|昨|今|前|天|晚|夜|上|早|里|已经?|刚|人|\\s|has|just|he|she)*'
/** 走了 and 没了 say it only right behind the person: 妈妈药没了 is something else, and so is 妈妈走了一趟. */
const gone = pattern(
  new RegExp(
    `过世|去世|离世|病逝|逝世|往生|\\bpassed\\s+away\\b|${family}${lately}(?:走了(?![一两几好半趟])|不在了|没了|died\\b)`,
    'i',
  ),
)

/** The patient has died: what is taken back for them will not be wanted again. */
export const readBereaved = (text: string): boolean => gone.test(text)
