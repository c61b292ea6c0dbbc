import type { Directory } from '../domain/directory.ts'
import { type ColumnNames, findTable } from './columns.ts'
import { readDirectory } from './directory.ts'
import { districtColumns, requiredColumns } from './district-columns.ts'
import {
  createFinder,
  groupOf,
  type PlacedRow,
  personOf,
  pharmacyOf,
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
  readonly remarks: readonly string[]
}

const needed = [
  ['districts', 'the district'],
  ['streets', 'streets and communities'],
  ['pharmacies', 'institutions'],
  ['groups', 'chat groups'],
  ['people', 'people with a role'],
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
    .map(([kind, what]) => ({
      place: '',
      message: `no table of ${what} was found: its header row names ${columnsOf(kind)}`,
    }))
  if (missing.length > 0) throw new InputError(name, missing)

  const problems: Problem[] = []
  const complain = (place: string, message: string): void => void problems.push({ place, message })
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
    groups: rows.groups.map((row) => groupOf(row, finder)),
    people: rows.people.map((row) => personOf(row, finder)),
    runs: rows.runs.map((row) => runOf(row, finder)),
  }
  if (problems.length > 0) throw new InputError(name, problems)
  const directory = readPlaced(json, name, rows)
  return { directory, remarks: remarksOn(directory) }
}

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
      const where = sheet.name === '' ? file : `sheet “${sheet.name}”`
      return (findTable(sheet, names, required)?.rows ?? []).map(({ row, cell }) => ({
        place: `${where}, row ${row}`,
        cell,
      }))
    }),
  )
}

/** What the directory's own check complains of, told by the rows that people know instead of by JSON. */
function readPlaced(
  json: object,
  file: string,
  rows: Readonly<Record<string, readonly { readonly place: string }[]>>,
): Directory {
  try {
    return readDirectory(json, file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      file,
      error.problems.map(({ place, message }) => {
        const [, list = '', index = '', rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(place) ?? []
        // Streets are grouped from rows of communities: their index is no row.
        const row = list === 'streets' ? undefined : rows[list]?.[Number(index)]
        return { place: row === undefined ? place : [row.place, rest].filter(Boolean).join(', '), message }
      }),
    )
  }
}

function remarksOn(directory: Directory): readonly string[] {
  const list = (what: string, names: readonly string[]): string[] => {
    if (names.length === 0) return []
    const shown = names.slice(0, 5).join('、')
    return [`${what}: ${shown}${names.length > 5 ? ` … (${names.length})` : ''}`]
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
      streets.filter(({ code }) => !served.has(code)).map(nameOf),
    ),
    ...list(
      'streets without an institution for prescription drugs',
      streets.filter(({ code }) => served.has(code) && !dispensing.has(code)).map(nameOf),
    ),
    ...list(
      'streets without a coordinator',
      streets.filter(({ code }) => !coordinated.has(code)).map(nameOf),
    ),
    ...list('institutions without a pharmacist', pharmacies.filter(({ id }) => !staffed.has(id)).map(nameOf)),
    ...list(
      'communities with a group and without an agent',
      grouped.filter((code) => !looked.has(code)).map((code) => communities.get(code) ?? code),
    ),
    ...(groups.some(({ role }) => role === 'platform') ? [] : ['no group for the coordinators (平台群)']),
  ]
}

const nameOf = ({ name }: { readonly name: string }): string => name
