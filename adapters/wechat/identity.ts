import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const shape = z.object({
  /** The bot's own id. */
  account: z.string(),
  /** Topics of its rooms by their ids. */
  rooms: z.record(z.string(), z.string()),
  /** When it was last known to hear everything. */
  heardUntil: z.number(),
})

/** What must be remembered of an account from one run of the program to the next. */
export type Identity = z.infer<typeof shape>

/** Ids are not what they were: whoever had a right by the old ones must be bound anew. */
export interface NewIdentity {
  readonly account: { readonly from: string; readonly to: string } | null
  /** Rooms of the same name under another id. */
  readonly rooms: readonly { readonly from: string; readonly to: string; readonly topic: string }[]
}

/** @returns null where everybody is who they were; rooms that only came or went are no news */
export function newIdentity(before: Identity | null, after: Identity): NewIdentity | null {
  if (before === null) return null
  const gone = Object.entries(before.rooms).filter(([id]) => !(id in after.rooms))
  const come = Object.entries(after.rooms).filter(([id]) => !(id in before.rooms))
  const rooms = gone.flatMap(([from, topic]) => {
    const same = come.filter(([, other]) => other === topic && topic !== '')
    const [only] = same
    return same.length === 1 && only !== undefined ? [{ from, to: only[0], topic }] : []
  })
  const account = before.account === after.account ? null : { from: before.account, to: after.account }
  return account === null && rooms.length === 0 ? null : { account, rooms }
}

/** Where the identity is kept. */
export interface Keep {
  read(): Identity | null
  write(identity: Identity): void
}

export const keptNowhere: Keep = { read: () => null, write: () => {} }

/** A file in the program's home. What cannot be read counts as never written. */
export const keptIn = (path: string): Keep => ({
  read() {
    if (!existsSync(path)) return null
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return null
    }
  },
  write(identity) {
    const fresh = `${path}.new`
    writeFileSync(fresh, JSON.stringify(identity), { mode: 0o600 })
    renameSync(fresh, path)
  },
})
