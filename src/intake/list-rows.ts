import { pattern } from '../pattern/pattern.ts'

const room = '[1-9]\\d?(?:0[1-9]|[1-3]\\d|40)(?:室|号房)?'
/** No room is what is counted or measured like this. */
const noMeasure =
  '(?!\\s*(?:[元块年月号日个弄栋幢楼座路米度人位岁斤点盒瓶片粒支袋包板]|毫|克|微|单[位元]|小时|(?:m?c?g|ml|iu|mm)(?![a-z])))'
/** Source of an expression for a room in front of what somebody wants there, or of whoever lives there. */
export const roomOf = `(?<!\\d)${room}${noMeasure}(?=\\s*[:,、]?\\s*[\\u3400-\\u9fffA-Za-z])`

const house =
  '(?:\\d{1,4}\\s?弄(?:\\s?\\d{1,3}\\s?(?:号楼?|[栋幢]))?|(?<![\\d-])[A-Z]?\\d{1,3}\\s?(?:号楼?|[栋幢座]|#楼?)|[一二三四五六七八九十]{1,3}(?:号楼|[栋幢]))'
/** A room, or below a lane a house and its room. */
const entry = `(?:(?<!\\d)\\d{1,3}\\s?(?:号楼?|[栋幢])\\s?)?${roomOf}`
const listing = '(?:统计|汇总|登记|报名|名单|清单|合计|需求)'

/** 3号楼统计:601 络活喜2盒: the house of a list, and its first room behind it. */
const headed = pattern(
  new RegExp(
    `${house}(?:[^\\n\\d:,。;]{0,16}:|[^\\n\\d:,。;]{0,10}${listing}[^\\n\\d:,。;]{0,6}:?)\\s*(?=${entry})`,
  ),
)
/** 8号楼 on a row of its own. */
const headingAlone = pattern(new RegExp(`^[^\\d\\n]{0,16}(?<house>${house})[^\\d\\n]{0,16}$`))
const between = new RegExp(
  `\\s*[/;；。,，、]\\s*(?=${entry})|(?<=[\\d一二两三四五六七八九十]\\s?[盒瓶支板袋包贴罐卷片粒管])\\s+(?=${entry})`,
  'u',
)
const beginsEntry = new RegExp(`^\\s*${entry}`)

/** The house that a row names for those below it, as it is written; null where the row is no such heading. */
export const houseOf = (row: string): string | null =>
  headingAlone.exec(row.trim())?.groups?.['house'] ?? null

/**
 * A list by its rows. What a leader of a house writes under its number is taken apart wherever a room begins, though it be
 * all on one row: 3号楼统计:601 络活喜2盒 / 602 达喜1盒.
 *
 * @param most more rows are not looked at
 */
export function rowsOf(text: string, most: number): readonly string[] {
  const rows: string[] = []
  let isInHouse = false
  for (const row of text.split('\n', most)) {
    const heading = headed.exec(row)
    const from = heading === null ? 0 : heading.index + heading[0].length
    if (heading !== null) rows.push(row.slice(0, from))
    isInHouse ||= heading !== null || houseOf(row) !== null
    const rest = row.slice(from)
    if (isInHouse && beginsEntry.test(rest)) rows.push(...rest.split(between))
    else if (rest !== '' || heading === null) rows.push(rest)
  }
  return rows
}

/** Whether a text without a row of its own may be a list all the same. */
export const isListInOneRow = (text: string): boolean => headed.test(text)
