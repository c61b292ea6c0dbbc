import type { Change } from '../domain/book.ts'
import type { BackedUp } from './backup.ts'
import { createCodec } from './codec.ts'
import type { Inspected } from './inspect.ts'
import { bookName } from './lowdb/book-file.ts'
import type { Sealing } from './sealing.ts'
import { applyDecision } from './state.ts'

/** A local day, under which the last code of that day is counted. */
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * The files of a backup so that no code is given a second time when they take the place of what is there: a code that
 * was given since is on slips and in chats, and must not mean somebody else's medicine.
 *
 * @param present what is there now
 * @param sealing of the backup
 */
export function keepGivenCodes(
  files: readonly BackedUp[],
  present: readonly Inspected[],
  sealing: Sealing,
): readonly BackedUp[] {
  const codec = createCodec(sealing)
  return files.map((file) => {
    const now = present.find(({ code }) => file.path === `districts/${code}/${bookName}`)
    if (now === undefined) return file
    const stored = codec.decode(file.content, file.path)
    const { book, version } = stored.state
    const changes = [...now.book.counters].flatMap(([key, value]): Change[] => {
      const isGiven = day.test(key) && value.last > (book.counters.get(key)?.last ?? 0)
      return isGiven ? [{ table: 'counters', key, value }] : []
    })
    if (changes.length === 0) return file
    const result = { outcome: 'done', appointments: [] } as const
    const state = applyDecision(stored.state, { changes, posts: [], result }, version + 1)
    return { path: file.path, content: Buffer.concat(codec.encode({ ...stored, state })) }
  })
}
