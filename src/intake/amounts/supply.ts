import { pattern } from '../../pattern/pattern.ts'
import { countPattern, englishCountPattern, readCount } from '../counts.ts'
import { loneBehind } from './behind.ts'
import { countedAt, endOf, type Form } from './form.ts'

// For how long it shall last, in days.

const daysOf: Readonly<Record<string, number>> = {
  天: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  月: 30,
  // 半年: six months of thirty days.
  年: 360,
  day: 1,
  week: 7,
  month: 30,
}
const daysIn = (count = '', time = ''): number => (readCount(count) ?? 0) * (daysOf[time.toLowerCase()] ?? 0)

/** 一个月的量, 14天的药, 半个月嘅(安定). */
const supplyTail =
  /^\s?(?:[的嘅]?(?:用)?(?:量|份|药量|剂量|用量)|[的嘅]药|[的嘅]?(?=\s?$)|[的嘅](?=[^\s,，。])|量|\s?(?:supply|worth|of\b))/i
const notSupplyTail = pattern(/^(?:的?(?:时间|功夫)|以?[内前后]|之[内前后]|没|了|来|多|左右|一次|大|前)/)
/** 上个月, 大一岁半个月, 怀孕三个月, 咳了两周: how old something is, or since or until when it is so. */
const notSupplyLead =
  /(?:上|下|这|每|第|隔|过|等|放了?|搁了?|推迟|延后|延期|延|晚|大|小|娃|岁|吃了|用了|过了|[吃用做打服]?[满够足]|孕|宝|停了|术后|产后|都|快|[住待呆躺养差]|假|走开|[咳痛疼烧痒拉泻晕肿忙拖犯喘吐][了着过]?)个?\s?$/
/** 支架装了半年: years are told of as often as asked for. */
const yearTail = /^\s?[的嘅量份]/

function isSupply(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 6)
  if (notSupplyTail.test(after, text) || notSupplyLead.test(text.slice(Math.max(0, start - 3), start)))
    return false
  return supplyTail.test(after) || loneBehind.test(after)
}

export const supply: Form = {
  examples: ['□〔一个月〕的量', '□〔两周〕', '□〔一个半月〕的', '□〔半年〕的量'],
  words: pattern(
    new RegExp(
      `(?<!\\d\\.?)(?<count>${countPattern})\\s?(?:(?<half>个半|个)?(?<month>月)|个?(?<week>星期|礼拜)|(?<day>周|天|年))`,
      'g',
    ),
  ),
  read(match, { text }) {
    const { count, half, month, week, day } = match.groups ?? {}
    const end = endOf(match)
    if (day === '年' && !yearTail.test(text.slice(end))) return null
    if (!isSupply(text, match.index, end)) return null
    const days = daysIn(count, month ?? week ?? day)
    return countedAt(match.index, end, half === '个半' ? days + 15 : days, '天')
  },
}

const ofWhat = /^[\s-]*(?:'\s*)?(?:supply|worth|of\s+(?:(?:the|my|her|his)\s+)?□)/i
/** Lipitor, 90 days please: nothing more is said of these days; for fewer than a week somebody may be ill. */
const saysNoMore = /^\s*(?:please|pls|thanks|thx|[,.;!]|$)/i
const nameInFront = /□[\s,]*(?:for\s+)?$/i
const shortestAlone = 7

function isEnglishSupply(text: string, start: number, end: number, days: number): boolean {
  const rest = text.slice(end, end + 16)
  if (ofWhat.test(rest)) return true
  return (
    days >= shortestAlone &&
    saysNoMore.test(rest) &&
    nameInFront.test(text.slice(Math.max(0, start - 24), start))
  )
}

export const supplyInEnglish: Form = {
  examples: ["□ 〔one month's〕 supply", '〔14 days〕 of □', '□, 〔90 days〕, please'],
  words: pattern(
    new RegExp(
      `(?<![a-z\\d]|\\d\\.)(?<count>\\d+|${englishCountPattern})[\\s-]*(?<time>day|week|month)(?:s'|'s|s)?`,
      'gi',
    ),
  ),
  read(match, { text }) {
    const end = endOf(match)
    const { count, time } = match.groups ?? {}
    const days = daysIn(count, time)
    return isEnglishSupply(text, match.index, end, days) ? countedAt(match.index, end, days, '天') : null
  },
}
