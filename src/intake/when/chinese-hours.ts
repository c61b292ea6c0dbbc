import { fixed, number, numeral, weekWord } from './chinese-words.ts'
import {
  afternoon,
  afterWork,
  type Clock,
  clockAt,
  dusk,
  evening,
  type Meaning,
  morning,
  noon,
  type Rule,
  smallHours,
  workOver,
} from './token.ts'

/** 两三点, 七八点, 十一二点: neighbours on the dial. */
function readHours(first: string, second: string): readonly [number, number] | null {
  const from = numeral(first)
  const to = first.startsWith('十') && first.length > 1 ? 10 + numeral(second) : numeral(second)
  return to === from + 1 ? [from, to] : null
}

const minutesOf: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45, 钟: 0, 整: 0 }

function readClock(hour: string | undefined, tail: string | undefined): Clock | null {
  const rest = tail ?? ''
  const minute = rest === '' ? 0 : (minutesOf[rest] ?? numeral(rest.replace(/分$/, '')))
  const hours = numeral(hour)
  return Number.isNaN(minute) || Number.isNaN(hours) ? null : clockAt(hours, minute, hours > 12)
}

const asMeaning = (clock: Clock | null): Meaning | null => (clock === null ? null : { kind: 'clock', clock })

const weekdayOrDay = `(?<=[今明听后]|${weekWord}[一二三四五六日天]|\\d[号日])`

const partOfDay = '(?:上午|中午|下午|下昼|傍晚|晚上|夜里|夜到|早上|[今明后当]晚)'
/** Somebody of the house by the end of their name: 我儿子, 闺女, 女婿, 孩子他爸. */
const another =
  '(?:[儿孙侄]子|[儿闺孙侄]女|姑娘|女婿|儿媳|媳妇儿?|[爸妈爷奶哥姐弟妹他她伊佢]|老[公婆伴]|先生|太太|爱人|对象|家属|同事|室友|朋友|外甥)们?'

/** 咳了一晚上, 吐了一下午: how long, where 周一晚上 is a day. */
const notAllOfIt = '(?<!(?<![周期拜初十廿])一|整)'

const partRules: readonly Rule[] = [
  fixed(
    new RegExp(
      `早上头?|[头前上]半?晌(?!午)|打早|早晨|大?清早|(?<!周|星期|礼拜)一大?早|清晨|早浪向?|早头|朝头?早|上午头?|上半[天日]|上昼|午前|${weekdayOrDay}(?:一?早(?![饭点餐])|晨|朝(?![阳]))`,
      'g',
    ),
    morning,
  ),
  fixed(/中午头?|正午|午间|中浪向?|晌午|午休/g, noon),
  fixed(
    new RegExp(`${notAllOfIt}下午头?|下半[天日]|下昼|午后|后半天|[后过下]半?晌(?:儿|午)?|晏昼`, 'g'),
    afternoon,
  ),
  fixed(/傍晚|黄昏|挨晚|挨夜|夜快头?|擦黑/g, dusk),
  fixed(
    new RegExp(
      `${notAllOfIt}晚上头?|夜里[向厢]?|夜头|夜到|夜晚|晚间|夜间|晚黑|${weekdayOrDay}[晚夜](?![饭上间黑头里])`,
      'g',
    ),
    evening,
  ),
  // 8点半我下班到门口拿: the clock is the time, and it is one of the evening.
  fixed(/(?<=[点半钟刻后])[我他她伊佢]才?(?:下班|放工|收工)/g, workOver),
  // 明早8点半下班顺路取: somebody who works at night.
  fixed(/(?<=[早晨][上头]?\d{1,2}[点:]?[\d半一刻三]{0,2})(?:下班|放工|收工)(?!之?后|以后)/g, {
    kind: 'about',
  }),
  // 下午我下班去拿: the afternoon is the time, and leaving work only what happens in it. When others leave work nobody knows.
  {
    pattern: new RegExp(
      `(?:下班|放工|收工)(?:之后|以后|后)|(?<!${partOfDay}我?)(?<!${another})(?:下班|放工|收工)(?:路上|回来|回家)?`,
      'g',
    ),
    read: () => afterWork,
  },
  fixed(/凌晨|半夜|深夜|三更/g, smallHours),
  {
    pattern:
      /(?<meal>早饭|早餐|午饭|中饭|午餐|晚饭|夜饭|晚餐|(?<![点半钟刻][我他她伊佢]?)上班|天黑|关门|打烊)(?:之|以)?(?<side>[前后])|吃(?:[完过好]了?|了)(?<eaten>早饭|午饭|中饭|晚饭|夜饭)/g,
    read: ({ meal, side, eaten }) => readMeal(meal ?? eaten ?? '', side ?? '后'),
  },
]

/** Until when a meal or the end of the day is "before", and from when "after". Hours. */
const meals: readonly (readonly [RegExp, number, number])[] = [
  [/^早/, 8, 8],
  [/^上班/, 9, 9],
  [/^[午中]/, 12, 13],
  [/^(?:晚|夜)/, 18, 19],
  [/^(?:天黑|关门|打烊)/, 18, 18],
]

function readMeal(meal: string, side: string): readonly Meaning[] | null {
  const found = meals.find(([name]) => name.test(meal))
  if (!found) return null
  const clock = clockAt(side === '前' ? found[1] : found[2], 0, true)
  if (clock === null) return null
  return [
    { kind: 'clock', clock },
    { kind: 'bound', bound: side === '前' ? 'before' : 'after', leads: false },
  ]
}

/** After 点 these make it a small amount, an item of a list, a decimal: 一点, 三点意见, 七点二; not 12点一起. */
const noClock = '(?![意要建说注水]|\\.\\d|\\d(?!\\d|分)|[一二三四五六七八九](?![十刻分]|(?<=一)[起块道同]))'
const tail =
  '(?<tail>半|一刻|三刻|钟|整|\\d{2}分?|\\d分|[一二三四五]?十[一二三四五六七八九]?分?|零[一二三四五六七八九]分?)?'

const clockRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<!\\d\\.?)(?<from>${number})\\s?[-~到至]\\s?(?<to>${number})\\s?[点时](?![候间常段])${tail}${noClock}`,
      'g',
    ),
    read: ({ from, to, tail: rest }) => {
      const first = clockAt(numeral(from), 0, numeral(from) > 12)
      const last = readClock(to, rest)
      return first === null || last === null ? null : asMeaning({ ...first, to: last.from })
    },
  },
  {
    pattern:
      /(?<![一二三四五六七八九])(?<from>[一二两三四五六七八九]|十|十一)(?<to>[二两三四五六七八九]|十一?)点钟?(?!\d|[二三四五六七八九]|一(?![起块道同])|半)/g,
    read: ({ from, to }) => {
      const hours = readHours(from ?? '', to ?? '')
      if (hours === null) return null
      return { kind: 'clock', clock: { from: hours[0] * 60, to: hours[1] * 60, exact: false } }
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d第有差快慢多少大小]|\\d\\.)(?<hour>${number})(?:点|(?<=[上下]午[^\\d]{0,3})时(?![候间常段辰]))${tail}${noClock}`,
      'g',
    ),
    read: ({ hour, tail }) => {
      // "一点" alone is "a little"; only 一点钟, 一点半 or 下午一点 are a time, and those the part of the day leads in.
      if (hour === '一' && tail === undefined) return null
      return asMeaning(readClock(hour, tail))
    },
  },
  {
    pattern:
      /(?<=(?:下午|中午|凌晨|下昼|午后|晏昼|半夜)\s?(?:大概|大约|差不多)?|点[钟半]?\s?[-~到至]\s?)一点/g,
    read: () => asMeaning(clockAt(1, 0, false)),
  },
  {
    pattern: /(?<!\d\.?)(?<hour>\d{1,2})时(?!候|间|常|段|时|辰)(?<minute>\d{2})?分?/g,
    read: ({ hour, minute }) => asMeaning(clockAt(Number(hour), Number(minute ?? 0), Number(hour) > 12)),
  },
]

/** Words for parts of the day and for times on the dial. */
export const chineseHours: readonly Rule[] = [...partRules, ...clockRules]
