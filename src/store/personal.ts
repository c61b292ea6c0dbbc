import type { TableName } from '../domain/book.ts'
import { SealError, type Sealing } from './sealing.ts'

/** The kinds of rows that a store keeps. */
export type RowKind = TableName | 'waiting' | 'failed'

/**
 * What is personal in a stored row, and therefore sealed: the one place that says so. A path leads through fields; `*`
 * stands for every element of a list. Null stays null. Account and group ids are the networks' pseudonyms and stay
 * readable.
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

/** A row as it is stored. */
export interface SealedRow {
  /** The row, in which each personal value has given way to its number among those that are sealed. */
  readonly rest: unknown
  /** All personal values of the row, sealed as one, because each seal costs as much as a hundred values; null without any. */
  readonly sealed: string | null
}

export function sealRow(kind: RowKind, row: unknown, sealing: Sealing): SealedRow {
  const values: unknown[] = []
  const rest = everyPersonal(kind, row, (value) => values.push(value) - 1)
  return { rest, sealed: values.length === 0 ? null : sealing.seal(JSON.stringify(values), kind) }
}

/** The row as it was before it was sealed. @throws {SealError} */
export function unsealRow(kind: RowKind, { rest, sealed }: SealedRow, sealing: Sealing): unknown {
  if (sealed === null) return unsealEach(kind, rest, sealing)
  const values: unknown = JSON.parse(sealing.unseal(sealed, kind))
  return everyPersonal(kind, rest, (number, place): unknown => {
    // What is readable although it should be sealed did not come from us.
    if (!Array.isArray(values) || typeof number !== 'number' || !(number in values))
      throw new SealError(place)
    return values[number]
  })
}

/** Up to format 2 each value was sealed by itself, where it stood; month files keep such rows for ever. */
const unsealEach = (kind: RowKind, row: unknown, sealing: Sealing): unknown =>
  everyPersonal(kind, row, (value, place): unknown => {
    if (typeof value !== 'string') throw new SealError(place)
    return JSON.parse(sealing.unseal(value, place))
  })

/** Where the paths of a kind of row lead, all at once: a row is gone through, and copied, only once. */
interface Signpost {
  /** What stands here is personal, and this is what its place is called. */
  place: string | null
  readonly fields: Map<string, Signpost>
}

const signpost = (): Signpost => ({ place: null, fields: new Map() })

function signpostsOf(kind: RowKind): Signpost {
  const start = signpost()
  for (const path of personalFields[kind]) {
    let here = start
    for (const step of path.split('.')) {
      const next = here.fields.get(step) ?? signpost()
      here.fields.set(step, next)
      here = next
    }
    here.place = `${kind}.${path}`
  }
  return start
}

const signposts = new Map<RowKind, Signpost>()

function everyPersonal(kind: RowKind, row: unknown, replace: Replace): unknown {
  const start = signposts.get(kind) ?? signpostsOf(kind)
  signposts.set(kind, start)
  return along(row, start, replace)
}

/** A copy in which the values that the paths lead to are replaced; where one leads nowhere, the value itself. */
function along(value: unknown, { place, fields }: Signpost, replace: Replace): unknown {
  if (value === null || value === undefined) return value
  if (place !== null) return replace(value, place)
  const each = fields.get('*')
  if (each !== undefined)
    return Array.isArray(value) ? value.map((element) => along(element, each, replace)) : value
  if (typeof value !== 'object') return value
  const copy: Record<string, unknown> = { ...value }
  for (const [step, next] of fields) if (step in value) copy[step] = along(copy[step], next, replace)
  return copy
}
