import { pattern } from '../pattern/pattern.ts'

/** MMDD and a number of three digits (four after 999), joined by a dash or one space. */
const code =
  /(?<![\d-]|\d\.)(?<!\d:)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\s?[-—_·~]\s?|\s)(\d{3}|[1-9]\d{3})(?![\d.:]|\s?[-~]\s?(?!0\d\d(?!\d)|\d{4}-\d{3})\d)/g

/** What makes the second number an amount and not the end of a code. */
const amountAfter = pattern(
  /^\s?(?:[mu]?g\b|ml|iu|毫|微|克|单位|元|块|盒|瓶|片|粒|支|室|弄(?!好|错|完|妥|丢)|号)/i,
)

const moreDigits = pattern(/^\s\d{4}(?![-—\s]\d{3})/)

/** A time at which anything is open. */
const isClock = (digits: string): boolean => /^(?:0[6-9]|1\d|2[0-2])[0-5]\d$/.test(digits)

/** 0317-001、003、004: of the same day. */
const more = /^(?:\s?[、,，和&+/]\s?|\s)(\d{3})(?![\d.:-])/

/** 0317-001到003, 0317-001—0317-003: all from the one to the other. */
const upTo = /^\s?(?:到|至|[-~—–]{1,2}(?=\s?(?:0\d\d|\d{4}-)))\s?(?:\d{4}-)?(\d{3})(?![\d.:-])/
/** More at once are a slip of the keyboard. */
const mostInRange = 60

function rangeTo(from: string, behind: string): readonly string[] {
  const [whole = '', end = from] = upTo.exec(behind) ?? []
  const count = Number(end) - Number(from)
  if (count <= 0 || count > mostInRange || isNumber(behind.slice(whole.length))) return []
  return Array.from({ length: count }, (_, nth) => String(Number(from) + nth + 1).padStart(3, '0'))
}

/** What else three digits could be: an amount, a room. */
const isNumber = (behind: string): boolean => amountAfter.test(behind) || /^\s?[-~楼幢栋元单]/.test(behind)

const fourDigits = pattern(/\d{4}/)

/** Codes of appointments as `0317-005`, in the order written, each once. */
export function readCodes(text: string): readonly string[] {
  if (!fourDigits.test(text)) return []
  const codes = new Set<string>()
  for (const match of text.matchAll(code)) {
    const [whole, month = '', day = '', joint = '', number = ''] = match
    const isTimeRange = number.length === 4 && isClock(number) && isClock(month + day)
    if (isTimeRange || (joint.trim() === '' && number.length === 4)) continue
    // 0512 6512 3456 is a telephone.
    if (joint.trim() === '' && moreDigits.test(text.slice(match.index + whole.length))) continue
    if (amountAfter.test(text.slice(match.index + whole.length, match.index + whole.length + 4))) continue
    codes.add(`${month}${day}-${number}`)
    let rest = text.slice(match.index + whole.length)
    for (const each of rangeTo(number, rest)) codes.add(`${month}${day}-${each}`)
    for (let next = more.exec(rest); next !== null; next = more.exec(rest)) {
      rest = rest.slice(next[0].length)
      if (isNumber(rest)) break
      codes.add(`${month}${day}-${next[1]}`)
    }
  }
  return [...codes]
}

const short = /(?<![\d:A-Za-z-]|\d\.)0\d{2}(?![\d.:])/g

const isAmountAt = (text: string, at: number): boolean => isNumber(text.slice(at, at + 4))

/** 0317-002、003: those behind it are of its day, and no ends of other codes. */
const runOfCodes = /\d{4}\s?[-—_·~]\s?\d{3,4}(?:(?:\s?[、,，和&+/]\s?|\s)\d{3}(?![\d.:-]))+/g

/** 001, 003: the end of a code, as it is said behind a counter. Which day's it is, only the book can tell. */
export const readShortCodes = (text: string): readonly string[] =>
  [...text.replace(runOfCodes, (run) => ' '.repeat(run.length)).matchAll(short)]
    .filter(({ index, 0: digits }) => !isAmountAt(text, index + digits.length))
    .map(([digits]) => digits)

/** The text without them. */
export const withoutShortCodes = (text: string): string =>
  text.replace(short, (digits, at: number) => (isAmountAt(text, at + digits.length) ? digits : ' '))

/** 4 5 都备好了, 11和4好了: the last digits alone, as they stand before what has been done, at the head of what is said. */
const bareRun =
  /(^|[,，;；。!！\n]|除了?|除开|[就只]差|(?<=[了啦到好])(?=\s)|(?<=\d)\s?[、和跟&+/]\s?)(\s*)(\d{1,3}(?:(?:\s?[、，,和跟&+/]\s?|\s+)\d{1,3})*)(?=\s*(?:[的都也全已还]|单|以外|之外|外)*\s*(?:备|配|弄|搞|装|好|白好|齐|审|过|通过|同意|取|拿|领|送|收|没|未|不|缺|退|给|处方|卡|说|ready|ok\b|done|picked))/gi

/** 1号好了 2号也备好了. 3号楼 is a house, and on the 3rd nothing is ready. */
const numbered =
  /(?<![\d月-])(\d{1,3})号(?=(?:的|单)?[也都]*(?:已经?)?(?:[备配弄]?[好齐](?:了|啦)|审[核好过]|[取拿领]走))/g

const padded = (digits: string): string => digits.padStart(3, '0')

/**
 * The text with the ends of codes spelled out.
 * @param codeOf the one code that ends in these three digits; null where none does, or nobody can say which
 */
export function withWholeCodes(text: string, codeOf: (end: string) => string | null): string {
  const spelled = text.replace(short, (digits, at: number) =>
    isAmountAt(text, at + digits.length) ? digits : (codeOf(digits) ?? digits),
  )
  return spelled
    .replace(numbered, (whole, digits: string) => codeOf(padded(digits)) ?? whole)
    .replace(bareRun, (whole, front: string, space: string, run: string) => {
      const codes = run.match(/\d+/g)?.map((digits) => codeOf(padded(digits))) ?? []
      return codes.includes(null) || /^0\d\d$/.test(run) ? whole : `${front}${space}${codes.join('、')} `
    })
}
