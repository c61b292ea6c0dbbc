/**
 * Everything that the embedded store asks of a file system, so that a test can put one underneath that fails, tears and
 * loses. Paths are joined with `/` and lie under the home that the disk was made for. A file's content is on the medium
 * when `write` or `append` returns; its name is only after `syncFolder`.
 */
export interface Disk {
  /** @returns null where there is no such file */
  read(path: string): Promise<Uint8Array | null>
  /** Makes the file, or cuts it to this content, and syncs it. A failure may leave any beginning of the content. */
  write(path: string, content: Content): Promise<void>
  /** Adds to the file, which it makes if need be, and syncs it. A failure may leave any beginning of the addition. */
  append(path: string, content: Uint8Array): Promise<void>
  /** Takes the place of what was there, at one stroke. */
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name, at one stroke in the place of what bore it. The first name is there all the time. */
  link(from: string, to: string): Promise<void>
  /** Makes the names in a folder durable: what was made, renamed and removed there. */
  syncFolder(path: string): Promise<void>
  /** Makes the folder and those above it, durably. No error if it is there. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** No error if it is not there. */
  remove(path: string): Promise<void>
  /**
   * Keeps every other process away.
   * @returns what unlocks @throws {HomeInUseError}
   */
  lock(path: string): Promise<() => Promise<void>>
}

/** In one piece, or in several that follow each other: a large file need not be put together to be written. */
export type Content = Uint8Array | readonly Uint8Array[]

/** Another process writes to the same home. */
export class HomeInUseError extends Error {
  readonly home: string
  readonly holder: string

  constructor(home: string, holder: string) {
    super(
      `${home} is in use by another yaoyue (${holder}). Two would overwrite each other: ` +
        'stop that one first, or set YAOYUE_HOME to another folder.',
    )
    this.name = 'HomeInUseError'
    this.home = home
    this.holder = holder
  }
}

/**
 * Puts a new content in the place of a file: whoever reads finds the old or the new one, whole, at every moment, and
 * whenever the power goes.
 *
 * @param folder where the file lies
 * @param previous the name under which the old content is kept, if there is one
 */
export async function replaceFile(
  disk: Disk,
  folder: string,
  name: string,
  content: Content,
  previous: string,
): Promise<void> {
  // A fixed name: with one writer there is one draft, and what a crash leaves is overwritten by the next.
  const draft = `${folder}/${name}.tmp`
  try {
    await disk.write(draft, content)
    if ((await disk.list(folder)).includes(name))
      // Not renamed: until the draft has the name, a backup that is taken meanwhile would find no file at all.
      await disk.link(`${folder}/${name}`, `${folder}/${previous}`)
    await disk.rename(draft, `${folder}/${name}`)
  } catch (error) {
    // A full disk must not stay full of the draft.
    await disk.remove(draft).catch(() => {})
    throw error
  }
  await disk.syncFolder(folder)
}
