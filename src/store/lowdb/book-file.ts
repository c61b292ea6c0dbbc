import type { Adapter } from 'lowdb'
import type { Log } from '../../domain/log.ts'
import { type Codec, type StoredDistrict, UnusableFileError } from '../codec.ts'
import { type Disk, replaceFile } from '../disk.ts'
import { DamagedFileError } from '../envelope.ts'

export const bookName = 'book.json'
export const previousName = 'book.prev.json'
export const damagedName = 'book.damaged.json'

/**
 * lowdb's adapter for a district's book: one file, replaced whole, with the generation before it beside it. What is
 * found damaged is never used: the previous generation takes its place, loudly, and the damaged file is put aside.
 *
 * @param folder of the district; it exists
 */
export function bookFile(disk: Disk, folder: string, codec: Codec, log: Log): Adapter<StoredDistrict> {
  const at = (name: string): string => `${folder}/${name}`

  /** What a file holds; the error, where it is damaged; null, where there is none. */
  async function look(name: string): Promise<StoredDistrict | DamagedFileError | null> {
    const bytes = await disk.read(at(name))
    if (bytes === null) return null
    try {
      return codec.decode(bytes, at(name))
    } catch (error) {
      if (error instanceof DamagedFileError) return error
      throw error
    }
  }

  /** A folder without a book is new, unless it holds what only leaves a book. */
  async function begin(): Promise<null> {
    const names = [...(await disk.list(at('closed'))), ...(await disk.list(at('seen')))]
    if (names.length === 0) return null
    throw new UnusableFileError(
      at(bookName),
      'it is missing, although the district has a history',
      'Restore it from your last backup.',
    )
  }

  return {
    async read() {
      const current = await look(bookName)
      if (current !== null && !(current instanceof DamagedFileError)) return current
      const previous = await look(previousName)
      if (previous === null && current === null) return begin()
      if (previous === null || previous instanceof DamagedFileError)
        throw new UnusableFileError(
          at(bookName),
          `${current?.message ?? 'it is missing'}, and ${previous?.message ?? 'there is no previous generation'}`,
          'Restore it from your last backup.',
        )
      const { generation } = previous
      if (current === null) {
        log.warn({ folder, generation }, 'the last write was cut short; the book is as it was before it')
      } else {
        log.warn(
          { folder, generation, aside: damagedName },
          'THE BOOK IS DAMAGED: its previous generation is used, with the journal of what came after; ' +
            'check the disk',
        )
        // Out of the way, or the next write would keep it as the previous generation.
        await disk.rename(at(bookName), at(damagedName))
        await disk.syncFolder(folder)
      }
      return previous
    },

    write: (stored) => replaceFile(disk, folder, bookName, codec.encode(stored), previousName),
  }
}
