import { type Log, silentLog } from '../../domain/log.ts'
import type { Clock, Store } from '../../domain/ports.ts'
import { hours } from '../../domain/time.ts'
import { createCodec } from '../codec.ts'
import type { Disk } from '../disk.ts'
import { finishRestore } from '../restore.ts'
import { createSealing, keyOfHome } from '../sealing.ts'
import { type District, openDistrict } from './district.ts'
import type { JournalLimits } from './journal.ts'

export interface LowdbParts {
  /** The home: everything lies below it. */
  readonly disk: Disk
  readonly clock: Clock
  readonly log?: Log
  /** When a book is written whole again, and its journal begun anew. */
  readonly limits?: JournalLimits
  /** 32 bytes; without it the home's own key file is used, and made at the first start. */
  readonly key?: Uint8Array | undefined
}

/**
 * A few thousand messages: some 200 ms at a start after a crash. An hour: what is taken out of a book for good should not
 * stay in the journal.
 */
const usual: JournalLimits = { bytes: 16_000_000, age: hours(1) }

/**
 * The embedded store: a folder for each district, and nothing to install. The home is locked until `close`.
 *
 * @throws {HomeInUseError} where another process writes to it
 * @throws {UnusableFileError} where what is there cannot be used: then nothing of it has been changed
 */
export async function openLowdbStore(found: LowdbParts): Promise<Store> {
  const { disk, clock, log = silentLog, limits = usual, key } = found
  const unlock = await disk.lock('lock')
  try {
    await finishRestore(disk)
    const known = await disk.list('districts')
    const sealing = createSealing(key ?? (await keyOfHome(disk, known.length === 0)))
    const parts = { disk, clock, log, limits, sealing, codec: createCodec(sealing) }
    const districts = new Map<string, Promise<District>>()
    let isClosed = false

    function district(code: string): Promise<District> {
      if (isClosed) throw new Error('The store is closed')
      const open = districts.get(code)
      if (open !== undefined) return open
      // The code becomes a folder name.
      if (!/^[\w-]{1,40}$/.test(code)) throw new Error(`"${code}" is no code of a district`)
      const opening = openDistrict(code, parts)
      districts.set(code, opening)
      // One that could not be opened may be tried again, when somebody has put it right.
      opening.catch(() => districts.delete(code))
      return opening
    }

    // Damage shows at the start, not when the first message comes.
    for (const code of known) await district(code)

    return {
      read: async (code) => (await district(code)).read(),
      commit: async (code, version, decision, inboxKey, content) =>
        (await district(code)).commit(version, decision, inboxKey, content),
      claim: async (code) => (await district(code)).claim(),
      settle: async (code, postId, settlement) => (await district(code)).settle(postId, settlement),
      failures: async (code) => (await district(code)).failures(),
      received: async (code) => (await district(code)).received(),
      closedIn: async (code, month) => (await district(code)).closedIn(month),
      async close() {
        if (isClosed) return
        isClosed = true
        for (const open of await Promise.allSettled(districts.values()))
          if (open.status === 'fulfilled') await open.value.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
