import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { booking, district, settableClock } from '../store/samples.ts'
import { size } from './sizes.ts'

const committer = join(import.meta.dirname, 'committer.ts')

/** Runs the committer and kills it when it has confirmed so many commits. @returns all that it confirmed */
async function killAfter(home: string, confirmations: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [committer, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  )
  const confirmed: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') confirmed.push(line)
    if (confirmed.length === confirmations) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
  return confirmed
}

/** How many commits each process may confirm before it is killed. */
const kills = Array.from({ length: size(3, 20) }, (_, n) => [1, 37, 90, 5, 64][n % 5] ?? 1)

it('loses nothing that was confirmed, and nothing twice, when it is killed again and again', async () => {
  const home = await mkdtemp(join(tmpdir(), 'yaoyue-kill-'))
  const confirmed = new Set<string>()
  for (const confirmations of kills) {
    for (const id of await killAfter(home, confirmations)) {
      expect(confirmed).not.toContain(id)
      confirmed.add(id)
    }
    const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
    const { book, version } = await store.read(district)
    expect(confirmed.difference(new Set(book.appointments.keys())).size).toBe(0)
    // With a commit everything of it is there: its key, and its post, which waits or was sent.
    const waiting = new Set((await store.claim(district)).map(({ post }) => post.id))
    for (const id of book.appointments.keys()) {
      const number = Number(id.slice(-3))
      const again = await store.commit(district, version, booking(number), `key-${number}`)
      expect(again.status).toBe('seen')
      const wasSent = book.references.has(`wechat:g:oy-c1@chatroom:net-${number}`)
      expect(wasSent !== waiting.has(`p${number}`)).toBe(true)
    }
    await store.close()
  }
  await rm(home, { recursive: true, force: true })
})

it('refuses a second process in the same home, in words, and leaves the first one alone', async () => {
  const home = await mkdtemp(join(tmpdir(), 'yaoyue-two-'))
  const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
  const second = spawn(process.execPath, [committer, home], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  second.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise((resolve) => second.once('close', resolve))
  expect(code).toBe(1)
  expect(said).toContain(`in use by another yaoyue (process ${process.pid})`)
  expect((await store.commit(district, 0, booking(1), 'key-1')).status).toBe('ok')
  await store.close()
  await rm(home, { recursive: true, force: true })
})
