import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { GapKeep, GapNotes } from '../delivery/gaps.ts'
import { type Log, traceOf } from '../domain/log.ts'

const interval = z.object({ from: z.number(), to: z.number() })
const gap = z.object({
  ...interval.shape,
  groups: z.array(z.string()),
  people: z.array(z.string()),
})
const shape: z.ZodType<GapNotes> = z.object({
  gathered: z.array(z.object({ nth: z.int(), gap })),
  telling: z.array(gap),
  missed: z.record(z.string(), z.array(interval)),
  told: z.record(z.string(), z.array(interval)),
})

/** A file in the program's home. What cannot be read counts as never written. */
export const gapNotesIn = (path: string, log: Log): GapKeep => ({
  read() {
    if (!existsSync(path)) return null
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      log.warn(traceOf(error), 'what was to be told of gaps cannot be read and is left')
      return null
    }
  },
  write(notes) {
    const fresh = `${path}.new`
    try {
      writeFileSync(fresh, JSON.stringify(notes), { mode: 0o600 })
      renameSync(fresh, path)
    } catch (error) {
      log.warn(traceOf(error), 'what is to be told of a gap could not be written down')
    }
  },
})
