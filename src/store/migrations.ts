import { z } from 'zod'

/** Makes of a book as one format had it the book of the next. It sees rows as they are stored, so sealed. */
type Migration = (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** By the format that they start from. Each stays for ever: who updates once in two years goes through all of them. */
const migrations: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  // Format 2 remembers what a message said, so that an edit can be told from a repetition.
  [
    1,
    (body) => ({
      ...body,
      seen: z
        .array(z.array(z.unknown()))
        .parse(body['seen'])
        .map((one) => [...one, null]),
    }),
  ],
  // Format 4 has a journal beside the book, of which a book from before holds nothing.
  [3, (body) => ({ ...body, records: 0 })],
])

/** @param json what a file of this format holds @returns the same as today's format has it */
export function migrated(json: unknown, from: number): unknown {
  const body = z.record(z.string(), z.unknown()).parse(json)
  const steps = [...migrations].filter(([format]) => format >= from)
  return steps.reduce((before, [, migration]) => migration(before), body)
}
