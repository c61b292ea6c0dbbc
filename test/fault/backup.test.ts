import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Backup, pack, readHome, unpack, writeHome } from '../../src/store/backup.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { booking, district, morning, settableClock } from '../store/samples.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import { script, take, viewOf } from './script.ts'
import { runs, size } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const clock = settableClock()
const open = (disk: FaultDisk) => openLowdbStore({ disk, clock, key })

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
      await writeHome(disk, backup, 'districts.before')
      const restored = await open(disk)
      expect(await viewOf(restored)).toBe(home.view)
      expect(await restored.closedIn(district, '2026-03')).toHaveLength(2)
      expect((await restored.commit(district, -1, booking(1), 'key-1')).status).toBe('seen')
      await restored.close()
    }
    expect(await other.list('districts.before')).toEqual([district])
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

  it('can fail at every operation of a restore and leaves the old home or the new one', async () => {
    const target = async (): Promise<FaultDisk> => {
      const disk = createFaultDisk()
      const store = await open(disk)
      await take(store, { kind: 'commit', key: 'other', decision: booking(9), at: morning })
      await store.close()
      return disk
    }
    const first = await target()
    const began = first.operations()
    await writeHome(first, home.backup, 'districts.before')
    const operations = first.operations() - began
    for (let at = 1; at <= operations; at += 1) {
      const disk = await target()
      disk.breakAt(disk.operations() + at, 'refuse')
      await writeHome(disk, home.backup, 'districts.before').catch(() => {})
      disk.mend()
      const store = await open(disk)
      const view = await viewOf(store)
      await store.close()
      expect(view === home.view || view.includes('2026-0317-009')).toBe(true)
    }
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
    await writeHome(nodeDisk(other), backup, 'aside')
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
