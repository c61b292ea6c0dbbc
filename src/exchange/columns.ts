import type { Sheet } from './spreadsheet.ts'

/** What a table calls its columns: for each of ours, the names that people give it. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>

export interface TableRow<Key extends string> {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number
  /** Text of a column; empty where the table does not have it. */
  cell(key: Key): string
}

export interface Table<Key extends string> {
  readonly sheet: string
  readonly has: ReadonlySet<Key>
  /** The headings of its other columns. */
  readonly unread: readonly string[]
  /** What the table calls a column; what people usually call it where the table does not have it. */
  heading(key: Key): string
  readonly rows: readonly TableRow<Key>[]
}

/** Above the header there may be a title, a date, a stamp. */
const headerWithin = 20

/** Case, width, blanks, marks of obligation and units in brackets say nothing about which column is meant. */
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s_*:·/-]/g, '')

/**
 * The table in a sheet, with its header found by the names of its columns.
 * @returns null where no row names all the required columns
 */
export function findTable<Key extends string>(
  sheet: Sheet,
  names: ColumnNames<Key>,
  required: readonly Key[],
): Table<Key> | null {
  const keys = Object.keys(names).filter((key): key is Key => Object.hasOwn(names, key))
  const keyOf = new Map(keys.flatMap((key) => names[key].map((name) => [fold(name), key] as const)))
  let best: { index: number; places: Map<Key, number> } | null = null
  for (const [index, cells] of sheet.rows.slice(0, headerWithin).entries()) {
    const places = new Map<Key, number>()
    cells.forEach((cell, place) => {
      const key = keyOf.get(fold(cell))
      // The first of two columns with one name is the one that people see.
      if (key !== undefined && !places.has(key)) places.set(key, place)
    })
    const complete = required.every((key) => places.has(key))
    if (complete && places.size > (best?.places.size ?? 0)) best = { index, places }
  }
  if (best === null) return null
  const { index, places } = best
  const header = sheet.rows[index] ?? []
  const isRead = new Set(places.values())
  return {
    sheet: sheet.name,
    has: new Set(places.keys()),
    unread: header.filter((cell, place) => cell.trim() !== '' && !isRead.has(place)),
    heading: (key) => header[places.get(key) ?? -1] || (names[key][0] ?? key),
    rows: sheet.rows.flatMap((cells, at) =>
      at <= index || cells.every(isEmpty) ? [] : new Row(at + 1, cells, places),
    ),
  }
}

const isEmpty = (cell: string): boolean => cell === ''

/** Tens of thousands: so small that they cost little to make and to keep. */
class Row<Key extends string> implements TableRow<Key> {
  readonly row: number
  readonly #cells: readonly string[]
  readonly #places: ReadonlyMap<Key, number>

  constructor(row: number, cells: readonly string[], places: ReadonlyMap<Key, number>) {
    this.row = row
    this.#cells = cells
    this.#places = places
  }

  cell(key: Key): string {
    return this.#cells[this.#places.get(key) ?? -1] ?? ''
  }
}
