import { withoutMentions } from './mention.ts'
import { named } from './patient-name.ts'
import { findAddresses } from './where/candidates.ts'

/** Stands for an address. */
const mark = '\u2302'

/** One way to take each stretch apart, or a hostile message could be taken apart in millions of ways. */
const relation = '(?:[外老岳婆公丈奶爷妈爸爹娘姨叔伯姑舅哥姐弟妹儿女孩子伴]|邻居|患者|病人)'
const community = /[\u3400-\u9fff]{2,6}(?:小区|新村|苑|坊|花园|公寓|居民区)/gu
const before = new RegExp(
  `^(?:哦|噢|嗯|好|那|就|对|不对|写?错了|应该|我们?|阿拉|俺们?|咱们?|本人|自己|自家|家|屋里|住|在|是|系|的|地址|门牌|位置|送|到|放|给|拿|寄|请|麻烦|[她他伊佢]|${relation}|${named}|老人|现在|一直|\\d{1,3}[盒瓶支板袋包片粒]|[:,\\s]|\\b(?:i|we|live|lives|in|at|it'?s|it|is|i'?m|my|mum|mom|dad|she|he|our|home|address|please|to|deliver|send|the|of|room|flat)\\b)*$`,
  'iu',
)
const filler = `(?:室|楼|单元|家|屋里|这里|这边|那里|那边|门口|的|哦|啊|呀|哈|吧|呢|了|喔|噢|没错|对|就(?:行|好|是)|可以|${relation}|${named}|[\\s.~👍🙏])`
/** Who goes on of themselves, or of what shall come there, has not spoken of something else in the house. */
const goesOn =
  '(?:$|我|家里|电话|手机|号码|\\d|麻烦|谢|辛苦|药|送|放|别|不要|明|今|后|\\b(?:please|pls|thanks|thank|phone|my|i)\\b)'
const behind = new RegExp(`^(?:${filler})*${goesOn}`, 'iu')

/** An address, and whatever else does not end a clause. */
const clauses = /[,，。;；!！?？\n]/

/**
 * Whether a text says of its address that somebody lives there or that something shall be brought there: 我住5号楼, 送到5号楼302,
 * 5号楼302王阿姨家. In 1号楼的快递到了 and 5号楼电梯坏了吗 it only says of what is spoken.
 *
 * @param text normalised
 */
export function readPlaceAnswer(text: string): boolean {
  const body = withoutMentions(text)
  let rest = ''
  let from = 0
  for (const { start, end } of findAddresses(body)) {
    rest += body.slice(from, start) + mark
    from = end
  }
  rest += body.slice(from)
  return rest.split(clauses).some((clause) => {
    const at = clause.indexOf(mark)
    if (at < 0) return false
    const after = clause.slice(clause.lastIndexOf(mark) + 1)
    const lead = clause.slice(0, at).replace(community, '')
    // 两盒 明天上午 5号楼302: between Chinese words a space ends a clause as well.
    const own = /\p{Script=Han}/u.test(lead) ? lead.slice(lead.search(/\S*$/u)) : lead
    return before.test(own) && behind.test(after)
  })
}
