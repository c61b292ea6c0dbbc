import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { type Backup, pack, readHome, unpack } from '../../src/store/backup.ts'
import type { ReadingDisk } from '../../src/store/inspect.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { asideName, writeHome } from '../../src/store/restore.ts'
import { booking, district, morning, settableClock } from '../store/samples.ts'
import fc from '../support/draws.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import { script, take, viewOf } from './script.ts'
import { runs, size } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const clock = settableClock()
const aside = asideName('2026-03-21T09:00:00Z')
const open = (disk: FaultDisk) => openLowdbStore({ disk, clock, key })

async function textOf(disk: FaultDisk, path: string): Promise<string> {
  return Buffer.from((await disk.read(path)) ?? []).toString()
}

/** A home after the script, and a backup of it. */
async function aHome(): Promise<{ disk: FaultDisk; view: string; backup: Backup }> {
  const disk = createFaultDisk()
  const store = await open(disk)
  for (const step of script) await take(store, step)
  const view = await viewOf(store)
  const backup = await readHome(disk, '2026-03-21T09:00:00Z', false)
  await store.close()
  return { disk, view, backup }
}

describe('a backup', async () => {
  const home = await aHome()

  it('gives back what was there, in an empty home and in one that holds something else', async () => {
    const backup = await unpack(await pack(home.backup))
    const other = createFaultDisk()
    const store = await open(other)
    await take(store, { kind: 'commit', key: 'other', decision: booking(9), at: morning })
    await store.close()
    for (const disk of [createFaultDisk(), other]) {
      await writeHome(disk, backup.files, aside)
      const restored = await open(disk)
      expect(await viewOf(restored)).toBe(home.view)
      expect(await restored.closedIn(district, '2026-03')).toHaveLength(2)
      expect((await restored.commit(district, -1, booking(1), 'key-1')).status).toBe('seen')
      await restored.close()
    }
    expect(await other.list(`${aside}/districts`)).toEqual([district])
  })

  it('has no key in it unless somebody wants that', async () => {
    const { disk } = home
    disk.put('key', Buffer.from('secret'))
    const paths = async (withKey: boolean) =>
      (await readHome(disk, '', withKey)).files.map(({ path }) => path)
    expect(await paths(false)).not.toContain('key')
    expect(await paths(true)).toContain('key')
  })

  it('is refused when a bit of it is flipped or it ends too early', async () => {
    const bytes = await pack(home.backup)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
        const spoilt = bytes.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
        // The packer's own head says when and where it was packed, which is no part of the content.
        const found = await unpack(spoilt).catch((error: Error) => error.name)
        expect(['BackupError', home.backup.files.map(({ path }) => path).join()]).toContain(
          typeof found === 'string' ? found : found.files.map(({ path }) => path).join(),
        )
      }),
      runs(100, 5000),
    )
    await expect(unpack(bytes.subarray(0, bytes.length - 1))).rejects.toThrow('no whole backup')
  })

  it('takes no file to a place where it does not belong', async () => {
    const files = [{ path: '../../etc/passwd', content: Buffer.from('x') }]
    await expect(unpack(await pack({ madeAt: '', files }))).rejects.toThrow('does not belong')
  })

  it('of a home that was put aside brings back what a restore replaced', async () => {
    const disk = createFaultDisk()
    const store = await open(disk)
    await take(store, { kind: 'commit', key: 'other', decision: booking(9), at: morning })
    const before = await viewOf(store)
    await store.close()
    disk.put('directory.json', Buffer.from('mine'))
    const directory = { path: 'directory.json', content: Buffer.from('of the backup') }
    await writeHome(disk, [...home.backup.files, directory], aside)
    expect(await textOf(disk, 'directory.json')).toBe('of the backup')
    const put: ReadingDisk = {
      read: (path) => disk.read(`${aside}/${path}`),
      list: (path) => disk.list(path === '.' ? aside : `${aside}/${path}`),
    }
    await writeHome(disk, (await readHome(put, '', true)).files, asideName('2026-03-22T09:00:00Z'))
    const again = await open(disk)
    expect(await viewOf(again)).toBe(before)
    expect(await textOf(disk, 'directory.json')).toBe('mine')
    await again.close()
  })

  it('holds nothing of a district in which nothing has happened', async () => {
    const disk = createFaultDisk()
    await disk.makeFolder(`districts/${district}`)
    disk.put(`districts/${district}/book.json.tmp`, new Uint8Array(3))
    expect((await readHome(disk, '', false)).files).toEqual([])
    disk.put(`districts/${district}/closed/2026-03.jsonl`, new Uint8Array(3))
    await expect(readHome(disk, '', false)).rejects.toThrow('book.json is damaged: it is missing')
  })

  it('is refused while another one is restored: it would hold some of both', async () => {
    const { disk } = home
    let isDone = false
    const between: ReadingDisk = {
      read: (path) => disk.read(path),
      async list(path) {
        const names = await disk.list(path)
        if (path === 'districts') isDone = true
        return path === '.' && isDone ? [...names, asideName('2026-03-21T09:00:00Z')] : names
      },
    }
    await expect(readHome(between, '', false)).rejects.toThrow('Try again')
  })

  describe('that fails at an operation of its restore, or is cut short by the power', () => {
    // Sealed with the home's own key: a key that belongs to another book would make both unreadable.
    const newKey = { path: 'key', content: Buffer.from('ab'.repeat(32)) }
    const oldKey = Buffer.from('cd'.repeat(32))
    const openWithOwnKey = (disk: FaultDisk) => openLowdbStore({ disk, clock })

    async function filled(own: Uint8Array, decision: ReturnType<typeof booking>): Promise<FaultDisk> {
      const disk = createFaultDisk()
      disk.put('key', own)
      const store = await openWithOwnKey(disk)
      await take(store, { kind: 'commit', key: 'other', decision, at: morning })
      await store.close()
      return disk
    }

    async function viewAfter(disk: FaultDisk): Promise<string> {
      const store = await openWithOwnKey(disk)
      const view = await viewOf(store)
      await store.close()
      return view
    }

    it.each(['refuse', 'short', 'late', 'power'] as const)(
      '%s: the next start finds the old home or the new one',
      async (fault) => {
        const made = await filled(newKey.content, booking(5))
        const backup = await readHome(made, '', true)
        const target = () => filled(oldKey, booking(9))
        const first = await target()
        const views = [await viewAfter(await target()), await viewAfter(made)]
        const began = first.operations()
        await writeHome(first, backup.files, aside)
        const operations = first.operations() - began
        const found = new Set<string>()
        for (let at = 1; at <= operations; at += 1) {
          const disk = await target()
          disk.breakAt(disk.operations() + at, fault)
          await writeHome(disk, backup.files, aside).catch(() => {})
          disk.mend()
          const starts =
            fault === 'power'
              ? Array.from({ length: disk.unsynced() + 1 }, (_, names) => disk.afterPowerCut(names))
              : [disk]
          for (const start of starts) found.add(await viewAfter(start))
        }
        expect(found).toEqual(new Set(views))
      },
    )
  })
})

it('is taken while a process writes, and holds all that was confirmed before it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'yaoyue-backup-'))
  const committer = join(import.meta.dirname, 'committer.ts')
  const child = spawn(process.execPath, [committer, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const confirmed: string[] = []
  let taken = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') continue
    confirmed.push(line)
    if (confirmed.length % 20 !== 0) continue
    const before = [...confirmed]
    const backup = await readHome(nodeDisk(home), '', true)
    const other = await mkdtemp(join(tmpdir(), 'yaoyue-restored-'))
    await writeHome(nodeDisk(other), backup.files, aside)
    const store = await openLowdbStore({ disk: nodeDisk(other), clock })
    const { book } = await store.read(district)
    expect(before.filter((id) => !book.appointments.has(id))).toEqual([])
    await store.close()
    await rm(other, { recursive: true, force: true })
    taken += 1
    if (taken === size(4, 25)) child.kill('SIGKILL')
  }
  await ended
  expect(taken).toBeGreaterThanOrEqual(size(4, 25))
  await rm(home, { recursive: true, force: true })
})
