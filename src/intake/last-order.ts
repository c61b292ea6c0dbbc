import { pattern } from '../pattern/pattern.ts'

const same = pattern(
  /老样子|老规矩|照旧|照老样子|照(?:上|老)(?:次|回|样)|(?:跟|和|同|按|像|照)(?:上次|上回|上个月|上趟|以前|之前|往常|平时|老早|上一?次)(?:的|一样|那样|配的|一式一样)?|同上次|一式一样|同样(?:的)?再(?:来|配)|再来一(?:份|遍|次)|再配一(?:次|遍|份|趟)|还是(?:上次|上回|原来|之前|老)(?:的|配的|那)|老三样|(?:要|配|拿|买|来)(?:的)?(?:就|还)?是?(?:上次|上回|上个?月|上趟|前次|以前|之前)(?:[要吃配买拿开用]的?|的)?[那这](?:个|种|样|款|几样|些)|还是(?:那|这)(?:几|两|三|些)(?:样|种|个)|同之前一样|(?:the\s+)?same\s+(?:as|again|order)|(?:my|the)\s+usual|as\s+(?:usual|before|last\s+time)|repeat\s+(?:my|the)\s+(?:last\s+)?(?:order|prescription)|refill\s+(?:please|as)/i,
)
/** "其他照旧" speaks of what stands, not of the last order. */
const ofTheRest = pattern(
  /(?:其他|其它|别的|其余|剩下的?|时间|地址|数量|另外的?|其他药|格个|上午|下午|地点|rest|else|meds?|address|time)(?:的|都|还是|也|is|stays?|,|，)?\s?(?:照旧|老样子|照老样子|一样|the\s+same|as\s+before)|地址\s?same|same\s+(?:address|meds|medicines?|place|time|as\s*群名)/i,
)

/** 老样子, 照旧: the last order again. */
export const readSameAsLast = (text: string): boolean => same.test(text) && !ofTheRest.test(text)
