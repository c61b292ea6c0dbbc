import type { OpeningHours } from '../domain/directory.ts'
import { withoutEnds } from '../intake/ends.ts'

const dayWords: readonly (readonly [string, number])[] = [
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['日', 7],
  ['天', 7],
  ['七', 7],
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['6', 6],
  ['7', 7],
]
const dayOf = new Map(dayWords)
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const
const groups: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:|每天|天天|全周|daily|every ?day)$/, everyDay],
  [/^(?:工作日|weekdays?)$/, [1, 2, 3, 4, 5]],
  [/^(?:周末|双休日|weekends?)$/, [6, 7]],
]

const span = /(\d{1,2})[:点](\d{2})?分?\s*[-~至到]\s*(\d{1,2})[:点](\d{2})?分?/g

/**
 * Opening hours as people write them: `08:30-17:30`, `周一至周五 8:00-12:00、13:00-17:00；周末 8:00-12:00`.
 * @returns null where they cannot be read
 */
export function readOpeningHours(written: string): readonly OpeningHours[] | null {
  const text = written.normalize('NFKC').toLowerCase().replace(/[—–−]/g, '-')
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.map(readPart)
  const hours = read.flatMap((part) => part ?? [])
  return hours.length === 0 || read.includes(null) ? null : hours
}

function readPart(part: string): OpeningHours[] | null {
  const spans = [...part.matchAll(span)]
  const [first] = spans
  if (first === undefined) return null
  const days = readDays(withoutEnds(part.slice(0, first.index), /\s/, /[\s:,，、]/))
  const rest = part
    .slice(first.index)
    .replace(span, '')
    .replace(/[\s,，、和及]/g, '')
  if (days === null || rest !== '') return null
  return spans.map(([, openHour = '', openMinute = '00', closeHour = '', closeMinute = '00']) => ({
    days,
    open: `${openHour.padStart(2, '0')}:${openMinute}`,
    close: `${closeHour.padStart(2, '0')}:${closeMinute}`,
  }))
}

/** 周一至周五, 周一、三、五, mon-fri, 工作日. */
export function readDays(words: string): readonly number[] | null {
  const group = groups.find(([form]) => form.test(words))
  if (group !== undefined) return group[1]
  const days = new Set<number>()
  for (const stretch of words.split(/[,，、\s]+/)) {
    const ends = stretch
      .split(/[-~至到]/)
      .map((end) => dayOf.get(end.replace(/^(?:星期|礼拜|周)/, '').slice(0, 3)))
    const [from, to = from] = ends
    if (from === undefined || to === undefined || ends.length > 2) return null
    // 周六至周一 goes over the end of the week.
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day)
      if (day === to) break
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b)
}
