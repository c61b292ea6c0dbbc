import { z } from 'zod'
import type { Change, TableName } from '../domain/book.ts'
import type { Settlement } from '../domain/ports.ts'
import type { StoreEvent } from './events.ts'
import { postShape, resultShape, rowShapes, shapeOf } from './shapes.ts'

/** As the book has it: its key, when it came, what came of it, and the hash of what it said. */
export const seenShape = z.tuple([z.string(), z.number(), resultShape, z.string().nullable()])

const changeOf = <T extends TableName>(table: T) =>
  z.object({ table: z.literal(table), key: z.string(), value: rowShapes[table].nullable() })

const change = shapeOf<Change>()(
  z.discriminatedUnion('table', [
    changeOf('appointments'),
    changeOf('questions'),
    changeOf('people'),
    changeOf('supplies'),
    changeOf('stock'),
    changeOf('pauses'),
    changeOf('lists'),
    changeOf('offers'),
    changeOf('alerts'),
    changeOf('references'),
    changeOf('counters'),
    changeOf('roles'),
    changeOf('enrolments'),
    changeOf('guesses'),
    changeOf('groups'),
    changeOf('lessons'),
  ]),
)

const settlement = shapeOf<Settlement>()(
  z.discriminatedUnion('status', [
    z.looseObject({ status: z.literal('sent'), at: z.number(), networkId: z.string().nullable() }),
    z.looseObject({ status: z.literal('retry'), notBefore: z.number(), reason: z.string() }),
    z.looseObject({ status: z.literal('failed'), at: z.number(), reason: z.string() }),
  ]),
)

const taken = z.looseObject({
  key: z.string(),
  seen: z.looseObject({ at: z.number(), result: resultShape, content: z.string().nullable() }),
})

export const eventShape = shapeOf<StoreEvent>()(
  z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('commit'),
      version: z.number(),
      changes: z.array(change),
      posts: z.array(postShape),
      taken: taken.nullable(),
    }),
    z.looseObject({ kind: z.literal('settlement'), postId: z.string(), settlement }),
    z.looseObject({ kind: z.literal('taken'), taken }),
  ]),
)
