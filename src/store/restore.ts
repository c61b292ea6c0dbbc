import type { Disk } from './disk.ts'

/** Whole and on the disk: from now on a restore only goes forward. */
const whole = 'restored'
/** In it: the folder that takes what was there. */
const note = 'aside'
const prefix = 'before-restore-'

/** What the folder is called that takes the present home. @param at ISO 8601 */
export const asideName = (at: string): string => `${prefix}${at.replaceAll(/[:.]/g, '-')}`

/** Whether a file of a home is there because something was restored. */
export const isOfRestore = (name: string): boolean => name === whole || name.startsWith(prefix)

/** Whether a home holds anything that a restore would put aside. */
export const holdsDistricts = async (disk: Pick<Disk, 'list'>): Promise<boolean> =>
  (await disk.list('districts')).length > 0

/**
 * Puts a backup into a home that this process has locked. What was there is put aside and nothing is deleted, so that
 * the folder is a home of its own and can be restored in its turn; whenever it is cut short, the next start finds the
 * old home or the new one, never some of both and never none.
 *
 * @param aside name of the folder that takes what is there now, from `asideName`
 */
export async function writeHome(
  disk: Disk,
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  aside: string,
): Promise<void> {
  // A name of its own: what an earlier attempt left behind must not get mixed in.
  const draft = `${aside}.draft`
  const begun: string[] = []
  try {
    for (const { path, content } of [...files, { path: note, content: Buffer.from(aside) }]) {
      const to = `${draft}/${path}`
      const folder = to.slice(0, to.lastIndexOf('/'))
      await disk.makeFolder(folder)
      begun.push(to)
      await disk.write(to, content)
      await disk.syncFolder(folder)
    }
    await disk.rename(draft, whole)
  } catch (error) {
    // A full disk must not stay full of the draft.
    for (const path of begun) await disk.remove(path).catch(() => {})
    throw error
  }
  await disk.syncFolder('.')
  await finishRestore(disk)
}

/** Carries a restore that was cut short to its end. Does nothing where there is none. */
export async function finishRestore(disk: Disk): Promise<void> {
  const aside = await disk.read(`${whole}/${note}`)
  if (aside === null) return
  const folder = Buffer.from(aside).toString('utf8')
  await disk.makeFolder(folder)
  const present = new Set(await disk.list('.'))
  for (const name of await disk.list(whole)) {
    if (name === note) continue
    if (present.has(name)) await disk.rename(name, `${folder}/${name}`)
    await disk.rename(`${whole}/${name}`, name)
  }
  for (const changed of [folder, whole, '.']) await disk.syncFolder(changed)
  // Last of all: without it there is nothing to be finished.
  await disk.rename(whole, `${folder}/${whole}`)
  for (const changed of [folder, '.']) await disk.syncFolder(changed)
}
