import { pattern } from '../pattern/pattern.ts'

/** An institution as somebody calls it, or only its kind (医院), and whether they would go there. */
export interface CounterWish {
  readonly wants: boolean
  readonly words: string
}

/** 两盒去惠民拿: an amount ends what stands before. */
const clauseEnd = /[\s,，。;；、!！?？~～()（）]+|(?<=[\d一二两三四五六七八九十][盒瓶支袋片粒个包板贴])/
const longestClause = 24

const name = '([^的了过没就去到在拿取领配]{2,12}?)'
const house = '([^的了过没就去到在]{0,10}?(?:药房|药店|医院|服务中心))'
const end = '(?:吧|好了|好伐|就行|就好|就可以|可以吗?|行吗?|好吗?|最好|方便点?|哈|呢|哦|谢谢)*$'
const fetch = '(?:去)?(?:拿|取|领|配|买)(?:药|货)?'
const there = '(?:那(?:边|里|家|儿)|这家)?'
/** 昨天在惠民拿: has been. */
const lead = '^(?!.*(?:昨|前天|上次|上回|刚|之前|以前|原来|平时|听说))[^不别莫勿覅]{0,8}?'

const wishes = pattern(
  new RegExp(
    `${lead}(?:去|到|在|from |at |to )${name}${there}${fetch}${end}|${lead}(?:约在?|选|安排[在到])${name}${there}(?:${fetch})?${end}|^(?:我|那|能|请|帮我|麻烦)*(?:只|就|还是|最好|只能|只想|要|想)(?:能|想|要)?(?:去|到|在|约|要|选)${name}${there}(?:${fetch})?${end}|^${house}${there}(?:${fetch})?${end}`,
    'i',
  ),
)

const noTo = '(?:不要|不去|不想去?|不高兴去?|别|不到|不约|不在|莫|勿|覅|唔去|no |not |not the )'
const declined = pattern(
  new RegExp(
    `^(?:我|就是|千万|请|能不能|最好)*${noTo}(?:去|到|在|约|放|给我|安排)*${name}${there}(?:的|${fetch})?${end}|^(?:去)?(?:${name}|${house})${there}(?:我|离我?家?|实在|真|也|都|太|好|有点|蛮|老)*(?:远|挤|难走|难跑|不方便|走不动|去不了|不想去|不去|不要|不高兴去|覅去|唔去|人多|排队)`,
    'i',
  ),
)
const of = ([, ...groups]: RegExpExecArray): string => groups.find((group) => group !== undefined) ?? ''

/**
 * 只去惠民, 去欧阳路惠民药房拿, 不要医院, 医院太远走不动: where it shall be fetched and where not, in the order in which it is
 * said. Whether there is such an institution nobody knows here.
 */
export function readCounterWishes(said: string): readonly CounterWish[] {
  if (!mayBe.test(said)) return []
  return said.split(clauseEnd).flatMap((clause): readonly CounterWish[] => {
    if (clause === '' || clause.length > longestClause) return []
    const no = declined.exec(clause)
    if (no !== null) return [{ wants: false, words: of(no) }]
    const yes = wishes.exec(clause)
    return yes === null ? [] : [{ wants: true, words: of(yes) }]
  })
}
const mayBe = pattern(/[去到在约选要远挤]|医院|药[房店]|中心|\b(?:from|at|to|no|not)\b/i)

/** 医院太远走不动 tells why it shall not be there, and not that somebody else must go. */
export const withoutRefusedCounters = (said: string): string =>
  mayBe.test(said)
    ? said
        .split(/(?<=[\s,，。;；])/)
        .filter(
          (clause) => clause.length > longestClause || !declined.test(clause.replace(/[\s,，。;；]$/, '')),
        )
        .join('')
    : said
