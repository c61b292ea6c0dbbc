import type { Disk } from '../../src/store/disk.ts'

export type Fault =
  /** Nothing happens, and the call fails. */
  | 'refuse'
  /** Half of the content is written, and the call fails: a full disk. */
  | 'short'
  /** It happens, and the call fails all the same: the sync was answered with an error. */
  | 'late'
  /** The machine stops in the middle: half of the content is there, and no call ever works again. */
  | 'power'

export interface FaultDisk extends Disk {
  /** How many changing operations there have been. */
  operations(): number
  /** The operation with this number (from 1) goes wrong, and, with `lasting`, all after it until `mend`. */
  breakAt(operation: number, fault: Fault, lasting?: boolean): void
  mend(): void
  /**
   * What a machine finds that starts after the power went. Of the names that were changed and not yet synced, as many
   * have reached the medium as `names` says, in their order.
   */
  afterPowerCut(names: number): FaultDisk
  /** How many changed names have not been synced. */
  unsynced(): number
  /** For tests that spoil a file. */
  put(path: string, content: Uint8Array): void
}

class DiskError extends Error {
  readonly code: string
  constructor(code: string) {
    super(`${code}: the disk of the test refuses`)
    this.code = code
  }
}

/** A file apart from its names, of which a rename changes one and leaves the content alone. */
interface File {
  content: Uint8Array
}
type Names = Map<string, File>

/**
 * A disk in memory after the rules of POSIX: what `write` and `append` put into a file is durable when they return, but
 * a new, changed or removed name only after its folder was synced.
 */
export function createFaultDisk(found: ReadonlyMap<string, File> = new Map()): FaultDisk {
  const durable: Names = new Map(found)
  const now: Names = new Map(found)
  let pending: { readonly folder: string; readonly change: (names: Names) => void }[] = []
  let count = 0
  let plan: { readonly at: number; readonly fault: Fault; readonly lasting: boolean } | null = null
  let isDead = false
  let isLocked = false

  const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

  /** Counts an operation and says what is to go wrong with it. */
  function fault(): Fault | null {
    if (isDead) throw new DiskError('EIO')
    count += 1
    if (plan === null || count < plan.at || (count > plan.at && !plan.lasting)) return null
    if (plan.fault === 'power') isDead = true
    return plan.fault
  }

  function changeNames(folder: string, change: (names: Names) => void): void {
    change(now)
    pending.push({ folder, change })
  }

  async function put(path: string, before: Uint8Array, content: Uint8Array): Promise<void> {
    const what = fault()
    if (what === 'refuse') throw new DiskError('ENOSPC')
    const isShort = what === 'short' || what === 'power'
    const kept = isShort ? content.subarray(0, Math.floor(content.length / 2)) : content
    const file = now.get(path) ?? { content: before }
    if (!now.has(path)) changeNames(folderOf(path), (names) => names.set(path, file))
    file.content = Buffer.concat([before, kept])
    if (what !== null) throw new DiskError(what === 'short' ? 'ENOSPC' : 'EIO')
  }

  async function change(apply: () => void): Promise<void> {
    const what = fault()
    if (what === 'late' || what === 'power') apply()
    if (what !== null) throw new DiskError('EIO')
    apply()
  }

  return {
    operations: () => count,
    breakAt(at, fault, lasting = false) {
      plan = { at, fault, lasting }
    },
    mend() {
      plan = null
    },
    unsynced: () => pending.length,
    afterPowerCut(names) {
      const left: Names = new Map(durable)
      for (const { change } of pending.slice(0, names)) change(left)
      return createFaultDisk(new Map(Array.from(left, ([path, { content }]) => [path, { content }])))
    },
    put(path, content) {
      now.set(path, { content })
      durable.set(path, { content })
    },

    async read(path) {
      if (isDead) throw new DiskError('EIO')
      return now.get(path)?.content ?? null
    },
    async list(path) {
      if (isDead) throw new DiskError('EIO')
      const below = path === '.' ? '' : `${path}/`
      const names = [...now.keys()]
        .filter((name) => name.startsWith(below))
        .map((name) => name.slice(below.length))
      return [...new Set(names.map((name) => name.split('/')[0] ?? ''))]
    },
    write: (path, content) =>
      put(path, new Uint8Array(), content instanceof Uint8Array ? content : Buffer.concat(content)),
    append: (path, content) => put(path, now.get(path)?.content ?? new Uint8Array(), content),
    rename: (from, to) =>
      change(() => {
        const moved = [...now.keys()].filter((name) => name === from || name.startsWith(`${from}/`))
        if (moved.length === 0) throw new DiskError('ENOENT')
        // A folder takes what is in it along, at one stroke.
        changeNames(folderOf(to), (names) => {
          for (const name of moved) {
            const file = names.get(name)
            if (file === undefined) continue
            names.delete(name)
            names.set(to + name.slice(from.length), file)
          }
        })
      }),
    link: (from, to) =>
      change(() => {
        if (!now.has(from)) throw new DiskError('ENOENT')
        changeNames(folderOf(to), (names) => {
          const file = names.get(from)
          if (file !== undefined) names.set(to, file)
        })
      }),
    remove: (path) =>
      change(() => {
        if (now.has(path)) changeNames(folderOf(path), (names) => names.delete(path))
      }),
    syncFolder: (path) =>
      change(() => {
        const folder = path === '.' ? '' : path
        for (const one of pending) if (one.folder === folder) one.change(durable)
        pending = pending.filter((one) => one.folder !== folder)
      }),
    makeFolder: () => change(() => {}),
    async lock() {
      if (isLocked) throw new DiskError('EBUSY')
      isLocked = true
      return async () => {
        isLocked = false
      }
    },
  }
}
