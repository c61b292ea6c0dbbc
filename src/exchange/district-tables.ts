import type { Directory } from '../domain/directory.ts'
import type { Language } from '../domain/message.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import { type ColumnNames, findTable } from './columns.ts'
import { readDirectory } from './directory.ts'
import { districtColumns, requiredColumns } from './district-columns.ts'
import {
  cellOf,
  createFinder,
  groupOf,
  type PlacedRow,
  personOf,
  pharmacyOf,
  type RowOf,
  runOf,
  streetsOf,
} from './district-rows.ts'
import { InputError, type Problem } from './input-error.ts'
import type { Sheet } from './spreadsheet.ts'

/** A file with its tables: a workbook has several, a text table is one. */
export interface TableFile {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

export interface DistrictTables {
  readonly directory: Directory
  /** What is no mistake, but is rarely meant: a community that nobody looks after. */
  readonly remarks: readonly Said[]
}

const needed = [
  ['districts', 'the district', '区'],
  ['streets', 'streets and communities', '街道和居委'],
  ['pharmacies', 'institutions', '定点机构'],
  ['groups', 'chat groups', '群'],
  ['people', 'people with a role', '人员'],
] as const

/**
 * A district's directory from tables as a district office keeps them; streets, communities and institutions may be
 * named by code or by name.
 * @throws {InputError} with each problem, its file, sheet and row
 */
export function readDistrictTables(files: readonly TableFile[]): DistrictTables {
  const name = files.map(({ file }) => file).join(', ')
  const rows = {
    districts: collect(files, districtColumns.districts, requiredColumns.districts),
    streets: collect(files, districtColumns.streets, requiredColumns.streets),
    pharmacies: collect(files, districtColumns.pharmacies, requiredColumns.pharmacies),
    groups: collect(files, districtColumns.groups, requiredColumns.groups),
    people: collect(files, districtColumns.people, requiredColumns.people),
    runs: collect(files, districtColumns.runs, requiredColumns.runs),
  }
  const missing = needed
    .filter(([kind]) => rows[kind].length === 0)
    .map(([kind, en, zh]) => ({
      place: '',
      message: {
        en: `no table of ${en} was found: its header row names ${columnsOf(kind)}`,
        zh: `没有找到“${zh}”这张表：表头要有${columnsOf(kind)}`,
      },
    }))
  if (missing.length > 0) throw new InputError(name, missing)

  const problems: Problem[] = []
  const complain = (place: Said, message: Said): void => void problems.push({ place, message })
  const [district] = rows.districts
  const streets = streetsOf(rows.streets)
  const finder = createFinder(streets, rows.pharmacies, complain)
  const json = {
    district: {
      code: district?.cell('code'),
      name: district?.cell('name'),
      timezone: district?.cell('timezone') || 'Asia/Shanghai',
    },
    streets,
    pharmacies: rows.pharmacies.map((row) => pharmacyOf(row, finder, complain)),
    groups: rows.groups.map((row) => groupOf(row, finder, complain)),
    people: rows.people.map((row) => personOf(row, finder, complain)),
    runs: rows.runs.map((row) => runOf(row, finder)),
  }
  const directory = readPlaced(json, name, rows, problems)
  return { directory, remarks: remarksOn(directory) }
}

const noTable = { rows: [], heading: (key: string) => key } as const

const columnsOf = (kind: keyof typeof requiredColumns): string => {
  const names: ColumnNames<string> = districtColumns[kind]
  return requiredColumns[kind].map((column) => names[column]?.[0]).join(', ')
}

function collect<Key extends string>(
  files: readonly TableFile[],
  names: ColumnNames<Key>,
  required: readonly NoInfer<Key>[],
): readonly PlacedRow<Key>[] {
  return files.flatMap(({ file, sheets }) =>
    sheets.flatMap((sheet) => {
      const { rows, heading } = findTable(sheet, names, required) ?? noTable
      return rows.map((row) => ({
        place: {
          en: `${sheet.name === '' ? file : `sheet “${sheet.name}”`}, row ${row.row}`,
          zh: `${sheet.name === '' ? file : `“${sheet.name}”表`}第${row.row}行`,
        },
        cell: (key) => row.cell(key),
        heading,
      }))
    }),
  )
}

type Rows = {
  readonly [Kind in keyof typeof districtColumns]: readonly RowOf<Kind>[]
}

/** The directory's own check tells a list and a field; people know rows, and the names over their columns. */
const path = /^(\w+)(?:\[(\d+)\])?(?:\.communities\[(\d+)\])?(?:\.(\w+))?/

/** The columns of the fields that are not called like them. */
const columnOf: Readonly<Record<string, string>> = {
  'groups.community': 'of',
  'groups.pharmacy': 'of',
  'people.communities': 'of',
  'people.pharmacy': 'of',
  'people.streets': 'of',
  'streets.code': 'streetCode',
  'streets.name': 'street',
  'communities.code': 'communityCode',
  'communities.name': 'community',
}

/**
 * @param before what the tables themselves are wrong about; what the directory's check says of the same cells again is
 *   left out
 */
function readPlaced(json: object, file: string, rows: Rows, before: readonly Problem[]): Directory {
  let directory: Directory | null = null
  let found: readonly Problem[] = []
  try {
    directory = readDirectory(json, file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    found = error.problems.map(({ place, message }) => placed(inLanguage(place, 'en'), message, rows))
  }
  const key = ({ place }: Problem): string => inLanguage(place, 'en')
  const known = new Set(before.map(key))
  const problems = [...before, ...found.filter((problem) => !known.has(key(problem)))]
  if (directory === null || problems.length > 0) throw new InputError(file, problems)
  return directory
}

function placed(place: string, message: Said, rows: Rows): Problem {
  const [, list = '', at = '', community, field = ''] = path.exec(place) ?? []
  const row = rowAt(list, Number(at || 0), Number(community ?? 0), rows)
  if (row === undefined) return { place, message: inRows(message, rows) }
  const column = columnOf[`${community === undefined ? list : 'communities'}.${field}`] ?? field
  const where = column === '' || !isColumn(list, column) ? row.place : cellOf(row, column)
  return { place: where, message: inRows(message, rows) }
}

/** pharmacies[0], said of what stands twice, is a row as well. */
function inRows(message: Said, rows: Rows): Said {
  const inWords = (text: string, language: Language): string =>
    text.replace(
      /\b(streets|pharmacies|groups|people|runs)(?:\[(\d+)\](?:\.communities\[(\d+)\])?)/g,
      (all, list, at, c) => {
        const row = rowAt(String(list), Number(at), Number(c ?? 0), rows)
        return row === undefined ? all : inLanguage(row.place, language)
      },
    )
  return { en: inWords(inLanguage(message, 'en'), 'en'), zh: inWords(inLanguage(message, 'zh'), 'zh') }
}

function rowAt(list: string, at: number, community: number, rows: Rows): PlacedRow<string> | undefined {
  // Streets are grouped from the rows of their communities.
  if (list === 'streets') return communityRows(rows.streets)[at]?.[community]
  if (list === 'district') return rows.districts[0]
  return isList(list) ? rows[list][at] : undefined
}

const communityRows = (rows: Rows['streets']): readonly (readonly RowOf<'streets'>[])[] => [
  ...Map.groupBy(rows, (row) => row.cell('streetCode')).values(),
]

const isList = (list: string): list is keyof Rows => Object.hasOwn(districtColumns, list)

const isColumn = (list: string, column: string): boolean =>
  Object.hasOwn(districtColumns[list === 'district' ? 'districts' : isList(list) ? list : 'runs'], column)

function remarksOn(directory: Directory): readonly Said[] {
  const list = (en: string, zh: string, names: readonly string[]): Said[] => {
    if (names.length === 0) return []
    const shown = names.slice(0, 5).join('、')
    const more = names.length > 5 ? ` … (${names.length})` : ''
    return [{ en: `${en}: ${shown}${more}`, zh: `${zh}：${shown}${more}` }]
  }
  const { streets, pharmacies, people, groups } = directory
  const served = new Set(pharmacies.flatMap(({ serves }) => serves))
  const dispensing = new Set(pharmacies.filter((one) => one.prescription).flatMap(({ serves }) => serves))
  const looked = new Set(people.flatMap((one) => (one.role === 'agent' ? one.communities : [])))
  const coordinated = new Set(people.flatMap((one) => (one.role === 'coordinator' ? one.streets : [])))
  const staffed = new Set(people.flatMap((one) => (one.role === 'pharmacist' ? [one.pharmacy] : [])))
  const grouped = groups.flatMap((one) => (one.role === 'community' ? [one.community] : []))
  const communities = new Map(streets.flatMap((one) => one.communities.map(({ code, name }) => [code, name])))
  return [
    ...list(
      'streets that no institution serves',
      '没有机构服务的街道',
      streets.filter(({ code }) => !served.has(code)).map(nameOf),
    ),
    ...list(
      'streets without an institution for prescription drugs',
      '没有机构能配处方药的街道',
      streets.filter(({ code }) => served.has(code) && !dispensing.has(code)).map(nameOf),
    ),
    ...list(
      'streets without a coordinator',
      '没有协调员的街道',
      streets.filter(({ code }) => !coordinated.has(code)).map(nameOf),
    ),
    ...list(
      'institutions without a pharmacist',
      '没有药师的机构',
      pharmacies.filter(({ id }) => !staffed.has(id)).map(nameOf),
    ),
    ...list(
      'communities with a group and without an agent',
      '有群、没有代办员的居委',
      grouped.filter((code) => !looked.has(code)).map((code) => communities.get(code) ?? code),
    ),
    ...(groups.some(({ role }) => role === 'platform')
      ? []
      : [{ en: 'no group for the coordinators (平台群)', zh: '没有协调员的群（平台群）' }]),
  ]
}

const nameOf = ({ name }: { readonly name: string }): string => name
