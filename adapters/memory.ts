import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Instant } from '../src/domain/time.ts'

const shape = z.object({ heardUntil: z.number() })

/** Remembers from one run to the next until when an account certainly heard everything, by our clock. */
export interface Memory {
  read(): Instant | null
  write(heardUntil: Instant): void
}

export const noMemory: Memory = { read: () => null, write: () => {} }

/** A file in the program's home. What cannot be read counts as never written. */
export const memoryIn = (path: string): Memory => ({
  read() {
    if (!existsSync(path)) return null
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8'))).heardUntil
    } catch {
      return null
    }
  },
  write(heardUntil) {
    const fresh = `${path}.new`
    writeFileSync(fresh, JSON.stringify({ heardUntil }), { mode: 0o600 })
    renameSync(fresh, path)
  },
})
