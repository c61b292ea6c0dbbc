import { readNumeral } from '../numeral.ts'
import { chineseDays } from './chinese-days.ts'
import { chineseHours } from './chinese-hours.ts'
import { fixed, numeral } from './chinese-words.ts'
import { daysFrom, oneDay, type Rule } from './token.ts'

const count = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}|半|一两|两三|三四|三五)'

/** "一两天" and the like count as the larger. */
const countOf = (text: string): number =>
  text === '半' ? 0.5 : ({ 一两: 2, 两三: 3, 三四: 4, 三五: 5 }[text] ?? numeral(text))

const lengthRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<count>${count})\\s?个?(?<unit>天|日|周|星期|礼拜|月|小时|钟头|工作日)(?:之|以)?[内里](?!科|装)`,
      'g',
    ),
    read: ({ count, unit }, { now, today }) => {
      const amount = countOf(count ?? '')
      switch (unit) {
        case '小时':
        case '钟头':
          return { kind: 'span', from: null, to: now + Math.round(amount * 60) }
        case '周':
        case '星期':
        case '礼拜':
          return daysFrom(today, today + Math.ceil(amount * 7) + 1, { open: true })
        case '月':
          return daysFrom(today, today + Math.round(amount * 30) + 1, { open: true })
        default:
          return daysFrom(today, today + Math.ceil(amount) + 1, { open: true })
      }
    },
  },
  {
    pattern: new RegExp(
      `(?<count>${count})\\s?个?(?<unit>天|周|星期|礼拜|小时|钟头)(?:之|以)?后|过(?:(?<past>[两三几]|\\d)天|(?<hours>半|一|两|[1-5])个?(?:小时|钟头))`,
      'g',
    ),
    read: ({ past, hours, count, unit }, { now, today }) => {
      if (past !== undefined) return oneDay(today + (readNumeral(past) ?? 2))
      const amount = countOf(hours ?? count ?? '')
      if (hours !== undefined || unit === '小时' || unit === '钟头') {
        const at = now + Math.round(amount * 60)
        return { kind: 'span', from: at, to: at + 30 }
      }
      return oneDay(today + Math.ceil(unit === '天' ? amount : amount * 7))
    },
  },
]

const boundRules: readonly Rule[] = [
  fixed(/前后|左右|上下|光景|的?样子|出头|之间|多钟?|大概|大约|约莫|差不多/g, { kind: 'about' }),
  fixed(/[之以]前|前(?!门(?![卫口岗])|[面天台几后头年阵段两些往提日晚])/g, {
    kind: 'bound',
    bound: 'before',
    leads: false,
  }),
  fixed(
    /[之以]后|(?<!术)后(?![天门面日头来台悔续遗朝])|后(?=来[取拿领配攞])|(?<=[点半刻钟]|\d分?)后(?!门(?!口))|过后|以后|开外|起(?=[,。\s都]|$)/g,
    {
      kind: 'bound',
      bound: 'after',
      leads: false,
    },
  ),
  fixed(/[之以]内|(?<=[天日])内(?=[^,。]{0,3}[要拿取送能])/g, {
    kind: 'bound',
    bound: 'latest',
    leads: false,
  }),
  fixed(/最晚|最迟|不晚于|不迟于|至迟/g, { kind: 'bound', bound: 'latest', leads: true }),
  fixed(/或者?|要么|还是(?=[上下中晚傍早周礼星后明今\d])|[和跟与、](?=[上下中晚周礼星后明]|\d{1,2}[号日])/g, {
    kind: 'joint',
    joint: 'or',
  }),
]

/** Words for times in Chinese: Mandarin, Shanghainese, Cantonese. */
export const chineseRules: readonly Rule[] = [...chineseDays, ...lengthRules, ...chineseHours, ...boundRules]
