import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import { countPattern, readCount } from './counts.ts'
import { findKin } from './kinship.ts'
import type { Span } from './span.ts'

/** How old somebody is said to be. It looks like an amount (11个月) and is none. */
export interface Age extends Span {
  readonly months: number
  /** Nothing says that it is an age but the child that is spoken of: close behind a medicine it is a supply after all. */
  readonly perhaps: boolean
}

const child =
  '[宝婴娃囡囝崽伢]|毛毛|孩子|小孩|小朋友|小家伙|细路|b仔|bb|儿子|女儿|[男女]孩|妹妹|弟弟|外?孙|\\bbaby|\\bkid|\\bson\\b|\\bdaughter'
const childPattern = pattern(new RegExp(child, 'i'))

const inYears = pattern(
  new RegExp(
    `(?<!\\d\\.?)(${countPattern})\\s?周?岁(半)?(?:零|又|多)?(?:(${countPattern})个?多?月)?大?`,
    'g',
  ),
)
const counted = `(?<!\\d\\.?)(${countPattern})\\s?(?:个?(半)?多?(月)|个?(周|星期|天))`
/** 11个月大, 六月龄, 八个多月的宝宝. */
const ofChild = pattern(
  new RegExp(`${counted}(?:\\s?(?:大(?![盒瓶包罐])|龄)|\\s?大?的\\s?(?:小|乖|早产)?(?=${child}))`, 'gi'),
)
/** 才3个月, 出生15天: where a child is spoken of, and not how much of a medicine it needs. */
const sinceBirth = pattern(
  new RegExp(
    `(?<=(?:出生|生下来?|刚满|未满|不满|不到|才|刚刚?)(?:了|才|有)?\\s?)${counted}(?!\\s?[的嘅]?(?:量|药|用量|份)|以?[前后内])`,
    'g',
  ),
)
const breath = '(?:了|啦|哦|呀|啊|吧)?(?=$|[\\s,，。;；!！?？、)])'
/** 宝宝11个月, 女儿今年8个月: said of who is named right in front of it. */
const said = pattern(
  new RegExp(`(?<=(?:${child})(?:今年|现在|已经|也?才|快|刚|都|是|有){0,2}\\s?)${counted}${breath}`, 'gi'),
)
/** 宝宝39度5，11个月，: a breath of its own, in a text that tells how a child is. */
const alone = pattern(new RegExp(`(?<=^|[\\s,，。;；!！?？、(])${counted}${breath}`, 'g'))
const unwell = pattern(/烧|热|度|℃|体温|咳|吐|拉|泻|疹|鼻|哭|喘|痰|便秘|湿疹|不舒服/)
const inEnglish = pattern(
  /(?<![a-z\d]|\d\.)(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]*(months?|mo|weeks?|days?|years?|yr)(?:[\s-]*old|\s+of\s+age)/gi,
)

const daysOf: Readonly<Record<string, number>> = {
  天: 1,
  day: 1,
  周: 7,
  星期: 7,
  week: 7,
  year: 360,
  yr: 360,
}
const month = 30

/** Whether a child is spoken of, as their parents speak. @param text normalised */
export const speaksOfChild = (text: string): boolean =>
  childPattern.test(text) || findKin(text).some(({ recipient }) => recipient === '孩子')

/** All ages of a text, in their order. @param text normalised */
export function readAges(text: string): readonly Age[] {
  const found: Age[] = []
  const add = ({ index, 0: whole }: RegExpExecArray, months: number, perhaps: boolean): void => {
    const age = { start: index, end: index + whole.length, months, perhaps }
    if (!found.some((other) => age.start < other.end && other.start < age.end)) found.push(age)
  }
  for (const match of inYears.all(text)) {
    const [, years = '', half, months = ''] = match
    add(match, (readCount(years) ?? 0) * 12 + (half === undefined ? 0 : 6) + (readCount(months) ?? 0), false)
  }
  for (const match of ofChild.all(text)) add(match, countedMonths(match), false)
  for (const match of inEnglish.all(text)) {
    const [, count = '', unit = ''] = match
    add(
      match,
      ((readCount(count) ?? 0) * (daysOf[unit.toLowerCase().replace(/s$/, '')] ?? month)) / month,
      false,
    )
  }
  const others = [...sinceBirth.all(text), ...said.all(text)]
  if (unwell.test(text)) others.push(...alone.all(text).filter(([, count]) => count !== '半'))
  if (others.length > 0 && speaksOfChild(text))
    for (const match of others) add(match, countedMonths(match), true)
  return inOrder(found)
}

function countedMonths([, count = '', half, isMonth, other = '']: RegExpExecArray): number {
  const number = (readCount(count) ?? 0) + (half === undefined ? 0 : 0.5)
  return isMonth === undefined ? (number * (daysOf[other] ?? 1)) / month : number
}
