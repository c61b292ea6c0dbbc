import type { Change } from '../domain/book.ts'
import type { BackedUp } from './backup.ts'
import { createCodec } from './codec.ts'
import { replayed } from './events.ts'
import { diskOf, type Inspected } from './inspect.ts'
import { bookName } from './lowdb/book-file.ts'
import { journalName, readJournal } from './lowdb/journal.ts'
import type { Sealing } from './sealing.ts'
import { applyDecision } from './state.ts'

/** A local day, under which the last code of that day is counted. */
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * The files of a backup so that no code is given a second time when they take the place of what is there: a code that
 * was given since is on slips and in chats, and must not mean somebody else's medicine. A journal becomes part of its
 * book, because it would count the codes of the backup again.
 *
 * @param present what is there now
 * @param sealing of the backup
 */
export async function keepGivenCodes(
  files: readonly BackedUp[],
  present: readonly Inspected[],
  sealing: Sealing,
): Promise<readonly BackedUp[]> {
  const codec = createCodec(sealing)
  const disk = diskOf(new Map(files.map(({ path, content }) => [path, content])))
  let kept = files
  for (const { code, book } of present) {
    const folder = `districts/${code}`
    const path = `${folder}/${bookName}`
    const content = await disk.read(path)
    if (content === null) continue
    const written = codec.decode(content, path)
    const { events, last } = await readJournal(disk, folder, codec, written.records)
    const stored = { ...replayed(written, events), records: last }
    const { state } = stored
    const changes = [...book.counters].flatMap(([key, value]): Change[] => {
      const isGiven = day.test(key) && value.last > (state.book.counters.get(key)?.last ?? 0)
      return isGiven ? [{ table: 'counters', key, value }] : []
    })
    if (changes.length === 0) continue
    const counted = applyDecision(state, { changes, posts: [] }, state.version + 1)
    const folded = { path, content: Buffer.concat(codec.encode({ ...stored, state: counted })) }
    const others = kept.filter(
      (file) => file.path !== path && !file.path.startsWith(`${folder}/${journalName}/`),
    )
    kept = [folded, ...others]
  }
  return kept
}
