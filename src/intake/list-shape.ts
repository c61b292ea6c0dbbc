import { pattern } from '../pattern/pattern.ts'
import { houseOf, isListInOneRow, roomOf, rowsOf } from './list-rows.ts'

/** A 接龙 taken apart into lines, before anything of them is understood. */
export interface ListShape {
  /** The words before the first line. */
  readonly title: string
  readonly lines: readonly string[]
  /** What stands behind the last line and belongs to all. */
  readonly tail: string
  /** Says #接龙 or #Group Note: every line is a person's, whatever it looks like. */
  readonly declared: boolean
}

const header = pattern(/#\s*接龙|#?\s*group\s*note|#\s*solitaire|接龙[:：\s]|接龙$/im)
const marker =
  /^\s*(?:(?:no\.?\s*)?\d{1,3}\s*(?:[、)]|[.:](?!\d)|号线?[:：])|[①-⑳⑴-⒇❶-❿㈠-㈩]|\d\ufe0f?\u20e3|[一二三四五六七八九十]{1,2}[、.]|[(（]\d{1,2}[)）])\s*/i
const bareMarker = /^\s*(\d{1,3})\s+(?=\S)/
const example =
  /^\s*(?:[\d①.、)]*\s*)?(?:例|示例|样例|范例|模板|格式|举例|例子|e\.?g\.?|example|sample)(?:[:：如]|\s|[（(]|$)/i
/** 6栋101 马家…, 12-3-402 …: of a list without numbers the rows begin with the household. */
const household = new RegExp(
  `^\\s*(?:[-–—•·*●○▪◦►]\\s*)?(?=(?<house>\\d{1,4}\\s?(?:弄|号楼?|[栋幢座#])[^\\s:：]{0,12}\\d|\\d{1,4}(?:-\\d{1,4}){1,3}(?!\\d)|\\d{3,4}(?:室|\\s)|${roomOf}))`,
)
const mostLines = 5000

/** The lines of a 接龙, or of a list numbered by hand; null where the text is none. */
export function splitList(text: string): ListShape | null {
  if (!text.includes('\n') && !isListInOneRow(text)) return null
  const rows = withFirstParted(rowsOf(text, mostLines))
  const declared = header.test(text)
  const counts = countsUp(rows)
  const houses = listsHouses(rows)
  const strip = (row: string): string | null => {
    if (houses && household.test(row) && houseOf(row) === null) return row.replace(household, '').trim()
    const found = marker.exec(row) ?? (declared || counts ? bareMarker.exec(row) : null)
    return found === null ? null : row.slice(found[0].length)
  }
  const first = rows.findIndex((row) => strip(row) !== null && !example.test(row))
  if (first === -1) return null
  const lines: string[] = []
  let tail: string[] = []
  let house = ''
  /** A house below which nothing stands yet. */
  let heading: string | null = null
  for (const row of rows.slice(first)) {
    const stripped = strip(row)
    const below = stripped === null ? houseOf(row) : null
    // 8号楼 behind the rooms of another house: what follows lives there.
    if (below !== null) {
      house = `${below} `
      heading = row.trim()
      continue
    }
    const content = stripped === null ? null : `${house}${stripped}`
    if (content !== null) {
      heading = null
      // What looked like a tail stood between two lines: it goes on with the line before it.
      if (tail.length > 0 && lines.length > 0) lines[lines.length - 1] = [lines.at(-1), ...tail].join(' ')
      tail = []
      if (!example.test(content)) lines.push(content.trim())
    } else if (row.trim() !== '' && !example.test(row)) tail.push(row.trim())
  }
  if (heading !== null) tail.push(heading)
  if (lines.length < (declared ? 1 : 2)) return null
  const title = rows.slice(0, first).filter((row) => !example.test(row))
  return { title: title.join('\n').trim(), lines, tail: tail.join('\n'), declared }
}

const secondRow = /^\s*(?:2\s*[、)]|2[.:](?!\d)|②|二[、.]|2\s+(?=\S))/
const greetedFirst =
  /^(.{0,30}?[\s,，。:：!！~])((?:1\s*[、)]|1[.:](?!\d)|①|一[、.]|1\s+(?=[\u3400-\u9fff\d]))(?!\s*[盒瓶支袋包片粒]).+)$/

/** 麻烦你，1. 3-502 王 络活喜1盒, and 2. on the next row: the first row of a list has words in front of its number. */
function withFirstParted(rows: readonly string[]): readonly string[] {
  const at = rows.findIndex((row) => secondRow.test(row)) - 1
  const row = rows[at]
  if (row === undefined || marker.test(row) || bareMarker.test(row)) return rows
  const [, words, first] = greetedFirst.exec(row) ?? []
  return words === undefined || first === undefined
    ? rows
    : [...rows.slice(0, at), words, first, ...rows.slice(at + 1)]
}

/** Most rows begin with a household, and not all with the same one. */
function listsHouses(rows: readonly string[]): boolean {
  const found = new Set<string>()
  let [written, households, heading] = [0, 0, '']
  for (const row of rows) {
    if (row.trim() === '') continue
    const below = houseOf(row)
    if (below !== null) {
      heading = below
      continue
    }
    written += 1
    const house = household.exec(row)?.groups?.['house']
    if (house === undefined) continue
    households += 1
    found.add(`${heading} ${house}`)
  }
  return households >= 2 && households * 2 > written && found.size > 1
}

/** 1, 2, 3 at the beginnings of the rows, with nothing but a space behind them. */
function countsUp(rows: readonly string[]): boolean {
  const numbers = rows.flatMap((row) => {
    const found = bareMarker.exec(row)
    return found === null ? [] : [Number(found[1])]
  })
  return numbers.length >= 2 && numbers.every((number, index) => number === index + 1)
}
