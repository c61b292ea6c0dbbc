import { pattern } from '../../pattern/pattern.ts'
import { countPattern, englishCountPattern, readCount } from '../counts.ts'
import { loneBehind } from './behind.ts'
import { countedAt, endOf, type Form, wholeOf } from './form.ts'
import { chineseUnit, englishUnit, unitIn } from './units.ts'

// So many of what it comes in: boxes, bottles, pieces.

/** 两只手发麻, 三条腿, 两只猫挠的: what is counted so is no medicine. */
const bodyOrBeast =
  '(?=手(?!套|环)|脚(?![癣气])|眼(?![药膏液水镜罩贴])|耳(?![温药塞])|胳膊|膀子|肩|腿|膝|脚|牙|手指|脚趾|奶子|乳|肾|肺|[小大]?[猫狗兔鸟鸡鸭])'
const times = '(?:[xX×*]\\s?)?'

export const counted: Form = {
  examples: ['□〔两盒〕', '□ 〔x2盒〕', '〔3大瓶〕□', '□〔2-3支〕'],
  words: pattern(
    new RegExp(
      `(?:(?<!\\d\\.?)|(?<=[A-Za-z]\\d{1,2})(?=[一二两三四五六七八九十半]))(?:\\d+[-~至到])?${times}(?<count>${countPattern})\\s?[大小]?(?<unit>${chineseUnit})(?<!合(?=[着起并适计成理作同格一])|[只条根颗]${bodyOrBeast})`,
      'g',
    ),
  ),
  read: wholeOf,
}

/** So many boxes are said in one breath; a hundred in front of 和 is a strength. */
const mostMisheard = 10
/** Nothing that 和 could join to the number. */
const joinsNothing = new RegExp(
  `^(?:\\s*(?:$|[,，。;；!！])|\\s+(?!${countPattern})|谢|麻烦|拜托|请|[明后今]天|[上下]午)`,
)

/** What voice input makes of 盒. 周一和 周三 counts nothing. */
export const misheard: Form = {
  examples: ['□〔2和〕', '□〔一河〕谢谢'],
  words: pattern(new RegExp(`(?<![\\d周期拜初第月]|\\d\\.)(?<count>${countPattern})[和河核禾荷]`, 'g')),
  read(match, { text, begins }) {
    const end = endOf(match)
    if (!joinsNothing.test(text.slice(end)) && !begins(end)) return null
    const quantity = readCount(match.groups?.['count'] ?? '')
    return quantity !== null && quantity <= mostMisheard ? countedAt(match.index, end, quantity, '盒') : null
  },
}

export const countedInEnglish: Form = {
  examples: ['〔2 boxes〕 of □', '□ 〔x 3 bottles〕', '〔two more strips〕 of □'],
  words: pattern(
    new RegExp(
      `(?<![a-z\\d]|\\d\\.)${times}(?<count>\\d+|${englishCountPattern})(?:\\s?\\(\\d+\\))?\\s*(?:more\\s+|new\\s+|big\\s+|small\\s+)?(?<unit>${englishUnit})(?:e?s)?(?![a-z])`,
      'gi',
    ),
  ),
  read: wholeOf,
}

/** The medicine stands between the number, where the amount is said to stand, and what is counted. */
export const around: Form = {
  examples: ['〔one〕 □ inhaler'],
  words: pattern(
    new RegExp(
      `(?<![a-z\\d]|\\d\\.)(?<count>\\d+|${englishCountPattern})\\s+\u25a1+\\s+(?<unit>${englishUnit})(?:e?s)?(?![a-z])`,
      'gi',
    ),
  ),
  read(match) {
    const { count = '', unit } = match.groups ?? {}
    return countedAt(match.index, match.index + count.length, readCount(count), unitIn(unit))
  },
}

export const dozens: Form = {
  examples: ['□〔一打〕', '〔两对〕□'],
  words: pattern(new RegExp(`(?<count>${countPattern})(?<dozen>打|对|双)`, 'g')),
  read(match, { text, begins }) {
    const end = endOf(match)
    if (!loneBehind.test(text.slice(end, end + 1)) && !begins(end)) return null
    const { count = '', dozen } = match.groups ?? {}
    return countedAt(match.index, end, (readCount(count) ?? 0) * (dozen === '打' ? 12 : 2), null)
  },
}

export const multiplied: Form = {
  examples: ['□ 〔x2〕', '□〔*3〕'],
  words: pattern(
    /(?<!(?:[\d%]|(?<![A-Za-z]{3})[A-Za-z])[ ]?)[xX×*]\s?(?<count>\d{1,3})(?!\d*(?:\.\d+)?(?:[A-Za-z%]|\s?(?:[盒瓶板片粒支袋贴包管罐桶套台个卷]|mg|ml|g\b|mcg|ug|iu|cm|box|pack|bottle|strip|blister|tab|cap|pill|sachet|bag|tube|pen|inhaler|vial|patch|roll|piece)))/g,
  ),
  read: wholeOf,
}
