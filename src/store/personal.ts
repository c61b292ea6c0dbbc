import type { TableName } from '../domain/book.ts'
import { SealError, type Sealing } from './sealing.ts'

/** The kinds of rows that a store keeps. */
export type RowKind = TableName | 'waiting' | 'failed'

/**
 * What is personal in a stored row, and therefore sealed: the one place that says so. A path leads through fields; `*`
 * stands for every element of a list. Each value found is sealed whole, as one; null stays null. Account and group ids
 * are the networks' pseudonyms and stay readable.
 */
export const personalFields: Readonly<Record<RowKind, readonly string[]>> = {
  appointments: [
    'request.items',
    'request.patient',
    'request.writer.name',
    'request.phone',
    'request.notes',
    'request.prescription',
    'request.settlement',
    'standing.reason',
    'legs.*.items',
    'history.*.said',
    'history.*.old',
    'history.*.new',
  ],
  questions: ['about.items', 'about.edit', 'about.missing', 'about.request'],
  people: ['name', 'patient'],
  supplies: [],
  stock: [],
  pauses: [],
  lists: ['lines.*.text'],
  offers: [],
  alerts: ['name', 'text'],
  references: [],
  counters: [],
  roles: ['person', 'was'],
  enrolments: ['office', 'name', 'phone'],
  guesses: [],
  groups: ['name', 'group'],
  // Nothing personal should be left in it; what the masks missed is nobody's to read either.
  lessons: ['masked'],
  waiting: ['post.text', 'post.digest', 'post.roster'],
  failed: ['post.text', 'post.digest', 'post.roster', 'reason'],
}

/** Tables whose keys are made of personal words: whose medicine it was, what a list or a message said. */
export const personalKeys: ReadonlySet<RowKind> = new Set(['supplies', 'lists', 'lessons'])

type Replace = (value: unknown, place: string) => unknown

/** The row as it is stored. */
export const sealRow = (kind: RowKind, row: unknown, sealing: Sealing): unknown =>
  everyPersonal(kind, row, (value, place) => sealing.seal(JSON.stringify(value), place))

/** The row as it was before it was sealed. @throws {SealError} */
export const unsealRow = (kind: RowKind, row: unknown, sealing: Sealing): unknown =>
  everyPersonal(kind, row, (value, place): unknown => {
    // What is readable although it should be sealed did not come from us.
    if (typeof value !== 'string') throw new SealError(place)
    return JSON.parse(sealing.unseal(value, place))
  })

const everyPersonal = (kind: RowKind, row: unknown, replace: Replace): unknown =>
  personalFields[kind].reduce(
    (changed, path) => along(changed, path.split('.'), (value) => replace(value, `${kind}.${path}`)),
    row,
  )

/** A copy in which the values at the end of the path are replaced; where the path leads nowhere, the value itself. */
function along(value: unknown, path: readonly string[], replace: (value: unknown) => unknown): unknown {
  if (value === null || value === undefined) return value
  const [step, ...rest] = path
  if (step === undefined) return replace(value)
  if (step === '*')
    return Array.isArray(value) ? value.map((element) => along(element, rest, replace)) : value
  if (typeof value !== 'object' || !(step in value)) return value
  const field: unknown = Reflect.get(value, step)
  return { ...value, [step]: along(field, rest, replace) }
}
