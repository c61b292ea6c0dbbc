import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { atMost } from '../../src/cli/at-most.ts'

let folder = ''
const clean: (() => unknown)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaoyue-stopping-'))
})
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
  rmSync(folder, { recursive: true })
})

/** A Telegram that says who the bot is, gives one update, and answers nothing from then on. */
async function aDeafTelegram() {
  const given = Promise.withResolvers<void>()
  let polls = 0
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1)
    const answer = (result: unknown) => response.end(JSON.stringify({ ok: true, result }))
    request.resume()
    if (method === 'getMe')
      answer({ id: 7, is_bot: true, first_name: '药约', username: 'yaoyue_bot', can_join_groups: true })
    else if (method === 'getUpdates') {
      polls += 1
      if (polls === 1) answer([{ update_id: 1 }])
      // The adapter has come again: what it has taken is not confirmed yet.
      else given.resolve()
    } else if (method !== 'sendMessage') answer(true)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  clean.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It does not listen')
  return { url: `http://127.0.0.1:${address.port}`, given: given.promise }
}

it('ends within ten seconds of SIGTERM although a network and a terminal hang, and leaves the home free', {
  timeout: 60_000,
}, async () => {
  const telegram = await aDeafTelegram()
  const child = spawn(process.execPath, ['src/cli/main.ts', 'start', '--no-web', '--no-console'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      YAOYUE_HOME: folder,
      YAOYUE_TELEGRAM_TOKEN: '7:deaf',
      YAOYUE_TELEGRAM_API: telegram.url,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  clean.push(() => child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('connected')) break
  const begun = await Promise.race([telegram.given.then(() => true), ended.then(() => false)])
  expect(begun, 'it ended by itself').toBe(true)
  const home = join(folder, 'sample')
  // Somebody who connects, says nothing, and never lets go.
  const terminal = createConnection({ path: join(home, 'control.sock'), allowHalfOpen: true })
  await once(terminal, 'connect')
  clean.push(() => terminal.destroy())

  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  clearTimeout(late)
  expect(readdirSync(home)).not.toContain('lock')
  const log = readFileSync(join(home, 'yaoyue.log'), 'utf8')
  for (const what of ['telegram', 'terminal']) expect(log).toContain(`"what":"${what}"`)
})

it('waits for work that ends, tells of work that does not, and passes on what it throws', async () => {
  expect(await atMost(60_000, Promise.resolve(7))).toBe(true)
  expect(await atMost(1, new Promise(() => {}))).toBe(false)
  await expect(atMost(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no')
})
