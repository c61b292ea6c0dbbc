import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { checkQq, type QqCheckParts } from '../../../adapters/qq/check.ts'
import { inLanguage } from '../../../src/domain/said.ts'
import type { AccountStanding, Footing } from '../../../src/domain/standing.ts'
import { freePort } from '../../support/free-port.ts'
import { startOneBot } from '../../support/onebot/server.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function findings(parts: Pick<QqCheckParts, 'server'> & Partial<QqCheckParts>) {
  const found = await checkQq({
    token: 'onebot-token',
    groups: [],
    running: null,
    clock: { now: () => Date.now() },
    ...parts,
  })
  return found.map(({ standing, found: what, remedy }) => [
    standing,
    `${inLanguage(what, 'en')} → ${inLanguage(remedy ?? '', 'en')}`,
  ])
}

describe('what is found of a OneBot server that we connect to', () => {
  async function server(settings: Parameters<typeof startOneBot>[0] = {}) {
    const onebot = await startOneBot({ privateHistory: true, ...settings })
    clean.push(onebot.close)
    return onebot
  }

  it('is that the QQ account must be logged in again', async () => {
    const { url } = await server({ isOnline: false })
    expect(await findings({ server: { url } })).toContainEqual([
      'bad',
      '2854196310 is not online → log it in again at the OneBot server',
    ])
  })

  it('is a clock that is off', async () => {
    const { url } = await server()
    const now = Date.now() - 300_000
    const found = await findings({ server: { url }, clock: { now: () => now } })
    expect(found).toContainEqual([
      'doubtful',
      expect.stringMatching(/is (?:299|300) s off .* → set both machines’ clocks/),
    ])
  })

  it('is what is no OneBot server at all', async () => {
    const http = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await new Promise((resolve) => http.once('listening', resolve))
    clean.push(() => new Promise((resolve) => http.close(resolve)))
    const address = http.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const url = `ws://127.0.0.1:${address.port}`
    expect(await findings({ server: { url } })).toEqual([
      ['bad', expect.stringMatching(/cannot be reached at ws:.*switch on its forward WebSocket/)],
    ])
  })
})

describe('what is found of a port to which the server connects', () => {
  const running = (footing: Footing): AccountStanding => ({
    platform: 'qq',
    account: '7',
    footing,
    since: 0,
    heardAt: null,
    gap: null,
    login: null,
    door: null,
  })

  it('is whether it is free, while nothing runs', async () => {
    const server = { host: '127.0.0.1', port: await freePort() }
    expect(await findings({ server })).toEqual([
      ['good', expect.stringContaining(`reverse WebSocket (Universal) to ws://127.0.0.1:${server.port}/`)],
    ])
    const other = createServer().listen(server.port, server.host)
    await new Promise((resolve) => other.once('listening', resolve))
    clean.push(() => new Promise((resolve) => other.close(resolve)))
    expect(await findings({ server })).toEqual([['doubtful', expect.stringContaining('choose another port')]])
    const elsewhere = { host: 'no-such-machine.invalid', port: 1 }
    expect(await findings({ server: elsewhere })).toEqual([
      ['bad', expect.stringContaining('a host name of this machine')],
    ])
  })

  it.each([
    ['connected', 'good', 'is connected, says the program that runs'],
    ['connecting', 'bad', 'no OneBot server is connected to port 6199'],
    ['logged-out', 'bad', 'log it in again'],
  ] as const)('is what the program says that runs: %s', async (footing, standing, words) => {
    const server = { host: '127.0.0.1', port: 6199 }
    const seen = { standing: running(footing), groups: null }
    expect(await findings({ server, running: seen })).toEqual([[standing, expect.stringContaining(words)]])
  })

  it('is where to connect with which header, and what was wrong with whoever came', async () => {
    const server = { host: '0.0.0.0', port: 6199 }
    const door = { host: null, port: 6199, hasToken: true, sentAway: 'token' } as const
    const [[standing, words] = ['', '']] = await findings({
      server,
      token: 'secret-token',
      running: { standing: { ...running('connecting'), door }, groups: [] },
    })
    expect(standing).toBe('bad')
    expect(words).toMatch(
      /somebody came with another token.*ws:\/\/<address of this machine>:6199\/.*Authorization: Bearer/s,
    )
    expect(words).not.toContain('secret-token')
  })

  it('is in which groups the account sits, as the program says that runs', async () => {
    const server = { host: '127.0.0.1', port: 6199 }
    const seen = { standing: running('connected'), groups: ['g1'] }
    expect(await findings({ server, running: seen, groups: ['g1', 'g2'] })).toEqual([
      ['good', expect.stringContaining('is connected')],
      ['good', expect.stringContaining('is a member')],
      ['bad', expect.stringContaining('is not in it')],
    ])
  })
})
