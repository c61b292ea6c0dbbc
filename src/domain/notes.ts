import type { Index, IndexEntry } from './table.ts'

/** What comes and goes among the notes under a value. */
interface Edit {
  readonly note: string
  readonly comes: boolean
}

/** By value. */
export type Edits = ReadonlyMap<string, readonly Edit[]>

/** Rows by their keys as they were; undefined where there was none. */
export type Before<Row> = ReadonlyMap<string, Row | undefined>

/** What rows change under the values of an index. @param after asked for the keys of those before */
export function editsOf<Row>(
  before: Before<Row>,
  after: (key: string) => Row | undefined,
  index: Index<Row>,
): Edits {
  const edits = new Map<string, Edit[]>()
  const add = ([value, note]: IndexEntry, comes: boolean): void => {
    const known = edits.get(value)
    if (known === undefined) edits.set(value, [{ note, comes }])
    else known.push({ note, comes })
  }
  for (const [key, row] of before) {
    const now = after(key)
    const had = row === undefined ? none : index(row, key)
    const has = now === undefined ? none : index(now, key)
    for (const entry of had) if (!includes(has, entry)) add(entry, false)
    for (const entry of has) if (!includes(had, entry)) add(entry, true)
  }
  return edits
}

/** Notes in order after the edits, in order. */
export function edited(notes: readonly string[], edits: readonly Edit[]): readonly string[] {
  // Nearly always one comes: a copy that has to grow would be copied again.
  const [only] = edits
  if (edits.length === 1 && only?.comes === true) return withNote(notes, only.note)
  const all = [...notes]
  for (const { note, comes } of edits) {
    const at = firstNotBefore(all, note)
    const isThere = all[at] === note
    if (comes && !isThere) all.splice(at, 0, note)
    if (!comes && isThere) all.splice(at, 1)
  }
  return all
}

function withNote(notes: readonly string[], note: string): readonly string[] {
  const at = firstNotBefore(notes, note)
  return notes[at] === note ? notes : notes.toSpliced(at, 0, note)
}

const none: readonly never[] = []

function includes(entries: readonly IndexEntry[], [value, note]: IndexEntry): boolean {
  for (const entry of entries) if (entry[0] === value && entry[1] === note) return true
  return false
}

/** Where a note stands among others in order, or would stand. */
export function firstNotBefore(all: readonly string[], note: string): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] ?? '') < note) low = middle + 1
    else high = middle
  }
  return low
}
