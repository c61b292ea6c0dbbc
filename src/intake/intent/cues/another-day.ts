import type { Saying } from '../../saying.ts'

const day = `(?:${[
  '\\d{1,2}月\\d{1,2}[号日]|(?:大?[今明后听当]|琴)[天日晚早朝]|[今明后]儿个?',
  '[下这本]?个?(?:周|礼拜|星期|拜)[一二三四五六日天末]|下周|\\d{1,2}[号点]',
  '早上|一早|上午|中午|下午|傍晚|晚上',
  'today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week',
].join('|')})`
const notThen =
  "(?:[不别莫勿唔甭][要用必消使]?|[来去取走拿]不[了成到]|can'?t|cannot|won'?t|don'?t|not|unable)"
const rest = '[^,，。;；.!?\\s]'
const pause = '[,，;；.!\\s]+'
const thatDay = `[^.!?]{0,24}\\b${day}\\b`
/** What is to be had there on the other day is not got from here. */
const elsewhere = `${rest}{0,10}(?:医院|门诊|医生|看病|复[查诊]|自己[去买配]|[买配开带寄])`

/** Shall come on another day than was said. */
export const movesToDay: readonly Saying[] = [
  {
    examples: ['换明天上午', '放到周四', '推到下礼拜一'],
    words: [`(?:[改换挪推拖延移调]|[放留][到在])(?:到|成|去|在|至|为|个)?\\s?${day}`],
  },
]

/** Not on this day, but on that. What is got elsewhere is taken back. */
export const putsOff: readonly Saying[] = [
  {
    examples: ['今晚不拿了，明天下班拿', '周二来不了，有事，周三下午拿'],
    words: [
      `${day}${rest}{0,6}${notThen}${rest}{0,6}${pause}(?:${rest}{0,8}${pause})?${rest}{0,6}${day}(?!${elsewhere})`,
    ],
  },
  {
    examples: ['不用跑了，周四再送'],
    words: [`${notThen}${rest}{0,8}${pause}${rest}{0,6}${day}${rest}{0,8}再(?:来|去|拿|取|领|送|攞|嚟)`],
  },
  {
    examples: ['不用今天送，周末也行'],
    words: [`[不别莫勿唔][用要必]?${day}[送来拿取]${rest}{0,3}${pause}${rest}{0,4}${day}`],
  },
  {
    examples: ["I can't make it today, tomorrow would suit me instead"],
    words: [
      `\\b${notThen} [^.!?]{0,24}\\b${day}[^.!?]{0,4}${pause}${thatDay}[^.!?]{0,24}\\b(?:instead|rather|then)\\b`,
    ],
  },
]
