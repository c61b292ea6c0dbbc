import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'

/** Longer ones tell a story, and their questions are parts of it. */
const longest = 40

const asking = '(?:吗|伐|么|嘛|吧|不|勿|呢|[?？])'
const going = '(?:去|来|过去|过来|拿|取|领|到|有|能)'

const questions = pattern(
  new RegExp(
    [
      // When: 几点过去, 是哪天, 是明天吗.
      '几点(?!钟?开|钟?关)',
      `(?:什么|啥)(?:时候|时间|辰光)[^,，。]{0,4}${going}|几时[^,，。]{0,3}${going}`,
      '哪一?天|几号(?!楼)',
      '^[^,，。]{0,6}(?<![还就])(?:是|约的?)(?:今天|明天|后天|大后天|上午|下午|早上|中午|周.|星期.)[^,，。]{0,5}(?:吗|伐|么|嘛|对吧|[?？])',
      // Where.
      `(?:去|在|到|是)(?:哪里?|哪儿|啥地方|什么地方)[^,，。]{0,4}(?:拿|取|领)|哪(?:家|个)(?:药房|药店|医院)|(?:拿|取|领)药?(?:在|去)(?:哪|啥地方)|怎么(?:走|去)[?？]?$`,
      // Whose card, and what else goes along.
      `(?:谁|哪个|啥人)的?(?:医保|社保)?卡|(?:医保|社保)?卡[^,，。]{0,4}(?:谁的|还是)|(?:带|要)[^,，。]{0,8}卡[^,，。]{0,4}${asking}|(?:病历本?|处方|卡)[^,，。]{0,2}(?:要|用|得|需要)(?:不要)?带`,
      // What was ordered.
      '编号|取药码|几[单份](?:$|[?？了呀啊呢])|约(?:了|的)(?:几|多少|哪些|什么|啥|是)|(?:订|要)了(?:几|多少|哪些|什么|啥)',
      '(?:谁|哪个|啥人)(?:去|来|帮我)?(?:拿|取|领|送)',
      // How it goes on.
      '排队|迟到|(?:晚|迟|早)(?:一点|点|一会儿?)[^,，。]{0,4}(?:去|来|拿|取|到)|过(?:了)?(?:时间|点|号)',
      '再(?:说|讲|发)一[遍次]|没(?:听|看)(?:懂|清|明白)|看不(?:清|懂)|字太小|重新?(?:说|讲|发)一[遍次]',
      `\\b(?:what\\stime|when\\s(?:do|can|should|is|will)|where\\s(?:do|can|should|is|will)|which\\s(?:pharmacy|hospital|day)|what(?:'s|’s|\\sis)\\smy|whose\\scard|how\\smany\\s(?:orders|boxes)|say\\sthat\\sagain|which\\scard)\\b|\\bdo\\si\\sneed\\b[^.!]{0,20}\\b(?:card|record|prescription)\\b`,
    ].join('|'),
    'i',
  ),
)
/** A time or an amount that shall become another is no question about what it is. */
const changes = /[改换]|推[迟到后]|提前|挪|加|取消|退|不要|\b(?:change|move|cancel|instead)\b/i

/**
 * 我明天几点去, 在哪拿来着, 带谁的卡: asks what somebody has been told of their own order. Whether they have one, the desk knows.
 *
 * @param text normalised
 */
export function asksOfOwn(text: string): boolean {
  const said = withoutMentions(text).trim()
  return said.length <= longest && questions.test(said) && !changes.test(said)
}
