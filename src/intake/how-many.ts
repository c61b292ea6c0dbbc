import { countPattern, readCount } from './counts.ts'

const ofOrders = new RegExp(`(${countPattern})\\s?(?:份|单|个(?!月|小时)|家|orders?)`, 'i')
/** Numbers that tell of no order: amounts, times, doors and days. */
const besides =
  /\d+(?:\.\d+)?\s?(?:[盒瓶支袋包板片粒楼弄号室栋幢月日%]|点半?|分|元|块|mg|ml|g\b|am\b|pm\b)|\d{1,2}[:：]\d\d|\d+-\d+(?:-\d+)?/gi

/** 7份都取了: of how many orders it is said. Null where no number is said, unclear where one is that counts nothing. */
export function readHowMany(text: string): number | 'unclear' | null {
  const counted = ofOrders.exec(text)?.[1]
  const count = counted === undefined ? null : readCount(counted)
  if (count !== null) return count
  return /\d/.test(text.replace(besides, '')) ? 'unclear' : null
}
