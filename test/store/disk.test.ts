import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Disk, replaceFile } from '../../src/store/disk.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { createFaultDisk } from '../fault/fault-disk.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yaoyue-disk-'))
  folders.push(folder)
  return folder
}

const textOf = (content: Uint8Array | null): string | null =>
  content === null ? null : Buffer.from(content).toString()

/** The disk, with a look at it after every operation. */
function watched(disk: Disk, look: () => Promise<void>): Disk {
  const seen =
    <Arguments extends readonly unknown[]>(work: (...given: Arguments) => Promise<void>) =>
    async (...given: Arguments): Promise<void> => {
      await work(...given)
      await look()
    }
  return {
    ...disk,
    write: seen(disk.write),
    rename: seen(disk.rename),
    link: seen(disk.link),
    remove: seen(disk.remove),
    syncFolder: seen(disk.syncFolder),
  }
}

describe.each([
  ['the disk of this machine', async () => nodeDisk(await aFolder())],
  ['the disk of the fault tests', async () => createFaultDisk()],
] as const)('replacing a file on %s', (_, make) => {
  const replace = (disk: Disk, text: string) => replaceFile(disk, 'a', 'book', Buffer.from(text), 'book.prev')

  it('leaves no moment at which a reader finds no file', async () => {
    const disk = await make()
    await disk.makeFolder('a')
    await replace(disk, 'one')
    const found: (string | null)[] = []
    const look = async () => {
      found.push(textOf(await disk.read('a/book')))
    }
    await replace(watched(disk, look), 'two')
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found)).toEqual(new Set(['one', 'two']))
  })

  it('keeps the generation before it, and nothing else', async () => {
    const disk = await make()
    await disk.makeFolder('a')
    for (const text of ['one', 'two', 'three']) await replace(disk, text)
    expect(textOf(await disk.read('a/book'))).toBe('three')
    expect(textOf(await disk.read('a/book.prev'))).toBe('two')
    expect([...(await disk.list('a'))].sort()).toEqual(['book', 'book.prev'])
  })

  it('goes on after a crash between its steps', async () => {
    const disk = await make()
    await disk.makeFolder('a')
    await replace(disk, 'one')
    // Both names are one file now, as when the process died before the draft got its name.
    await disk.link('a/book', 'a/book.prev')
    await disk.link('a/book', 'a/book.prev')
    await replace(disk, 'two')
    await replace(disk, 'three')
    expect(textOf(await disk.read('a/book.prev'))).toBe('two')
    expect([...(await disk.list('a'))].sort()).toEqual(['book', 'book.prev'])
  })
})

describe.runIf(process.platform === 'linux')('what is open of the disk of this machine', () => {
  /** Files below the folder that this process has open, also those that have no name any more. */
  async function openBelow(folder: string): Promise<readonly string[]> {
    const all = await readdir('/proc/self/fd')
    const files = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
    return files.filter((file) => file.startsWith(folder))
  }

  it('is nothing, soon after files were replaced', async () => {
    const folder = await aFolder()
    const disk = nodeDisk(folder)
    for (const text of ['one', 'two', 'three', 'four'])
      await replaceFile(disk, '.', 'book', Buffer.from(text), 'book.prev')
    await expect.poll(() => openBelow(folder)).toEqual([])
  })

  it('is nothing, soon after replacing failed again and again', async () => {
    const folder = await aFolder()
    const disk = nodeDisk(folder)
    await disk.write('book.prev', Buffer.from('one'))
    for (let n = 0; n < 3; n += 1) await expect(disk.link('book', 'book.prev')).rejects.toThrow('ENOENT')
    await disk.syncFolder('.')
    await expect.poll(() => openBelow(folder)).toEqual([])
  })
})
