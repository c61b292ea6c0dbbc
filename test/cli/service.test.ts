import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { healthOf, serveHealth } from '../../src/cli/health.ts'
import { openLogFile } from '../../src/cli/log-file.ts'
import { minutes } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { aDesk, aRequest } from '../fault/desk.ts'
import { morning, settableClock } from '../store/samples.ts'
import { yaoyue } from '../support/program.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaoyue-service-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const root = resolve(import.meta.dirname, '../..')

/** Runs the program as a service does, without a terminal. Resolves when it is ready. */
async function aService(port: number) {
  const args = ['src/cli/main.ts', 'start', '--no-web', '--no-console', '--health', String(port)]
  const env = { ...process.env, YAOYUE_HOME: folder }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer !== null) return { child, ended, health: await answer.json() }
    if (child.exitCode !== null) throw new Error(said)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('as a service', () => {
  const port = 20_000 + (process.pid % 20_000)

  it('tells that it is well, ends in order at SIGTERM, and leaves the home free', async () => {
    const { child, ended, health } = await aService(port)
    expect(health).toEqual({ status: 'ok', reasons: [] })
    const second = await yaoyue(['backup', join(folder, 'b')], { home: folder })
    expect(second.err).not.toContain('in use')
    const refused = await yaoyue(['restore', join(folder, 'b'), '--force'], { home: folder })
    expect(refused.err).toMatch(/no such file|in use by another/)
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    clearTimeout(timer)
    expect(readdirSync(join(folder, 'sample'))).not.toContain('lock')
  })

  it('refuses a port that is none', async () => {
    const { code, err } = await yaoyue(['start', '--health', 'abc'], { home: folder })
    expect(code).toBe(1)
    expect(err).toContain('--health')
  })
})

describe('the health page', () => {
  it('says what is wrong', async () => {
    const clock = settableClock()
    const { desk } = aDesk(createMemoryStore(clock), clock)
    expect(await healthOf(desk, clock)).toEqual({ status: 'failing', reasons: ['timed work is not done'] })
    await desk.tick()
    expect(await healthOf(desk, clock)).toEqual({ status: 'ok', reasons: [] })
    clock.set(morning + minutes(10))
    expect((await healthOf(desk, clock)).status).toBe('failing')
    await desk.close()
  })

  it('says so when what is stored cannot be read', async () => {
    const figures = () => Promise.reject(new Error('the book is gone'))
    const page = await serveHealth({ figures }, settableClock(), 0)
    const health = await fetch(`http://127.0.0.1:${page.port}/healthz`)
    expect(health.status).toBe(503)
    expect(await health.text()).toContain('cannot be read')
    await page.close()
  })

  it('serves figures without anything personal', async () => {
    const clock = settableClock()
    const { desk } = aDesk(createMemoryStore(clock), clock)
    const message = aRequest(0, '@志愿者 达喜一盒，电话13712345678', morning)
    await desk.receive(message)
    await desk.tick()
    const [appointment] = (await desk.ask()).appointments.values()
    if (appointment === undefined) throw new Error('nothing was booked')
    const page = await serveHealth(desk, clock, 0)
    const health = await fetch(`http://127.0.0.1:${page.port}/healthz`)
    expect(health.status).toBe(200)
    const text = await (await fetch(`http://127.0.0.1:${page.port}/metrics`)).text()
    expect(text).toContain('yaoyue_appointments{status="booked"} 1')
    expect(text).toMatch(/yaoyue_posts_waiting [1-9]/)
    const { sender, group } = message
    const { id, code } = appointment
    // Whole values: a figure may hold any few digits.
    for (const personal of ['达喜', '13712345678', sender.name, sender.id, String(group), id, code])
      expect(text).not.toContain(personal)
    expect((await fetch(`http://127.0.0.1:${page.port}/book`)).status).toBe(404)
    await page.close()
    await desk.close()
  })
})

describe('the log', () => {
  it('begins a new file when one is full, and keeps a few', () => {
    const path = join(folder, 'yaoyue.log')
    const log = openLogFile(path, { largest: 100, kept: 2 })
    for (let n = 0; n < 40; n += 1) log.write(`line number ${n}\n`)
    expect(readdirSync(folder).sort()).toEqual(['yaoyue.log', 'yaoyue.log.1', 'yaoyue.log.2'])
    const kept = ['yaoyue.log.2', 'yaoyue.log.1', 'yaoyue.log'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    )
    for (const text of kept) expect(text.length).toBeLessThanOrEqual(100)
    expect(kept.join('')).toMatch(/line number 38\nline number 39\n$/)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('goes on where an earlier process stopped', () => {
    const path = join(folder, 'yaoyue.log')
    openLogFile(path).write('one\n')
    openLogFile(path).write('two\n')
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  })
})
