import { expect, it } from 'vitest'
import { createAccountLines } from '../../src/cli/account-lines.ts'
import { accountIs } from '../../src/cli/reports.ts'
import type { Door } from '../../src/domain/door.ts'
import { inLanguage } from '../../src/domain/said.ts'
import type { AccountStanding, Footing } from '../../src/domain/standing.ts'

it('says how an account stands, and again when that has changed for more than a moment', () => {
  let now = 0
  let footing: Footing = 'connecting'
  let since = 0
  const said: string[] = []
  const standings = (): readonly AccountStanding[] => [
    { platform: 'qq', account: '7', footing, since, heardAt: null, gap: null, login: null, door: null },
  ]
  const look = createAccountLines(standings, (one) => said.push(one.footing), { now: () => now })
  const become = (next: Footing, after: number): void => {
    footing = next
    since = now
    now += after
    look()
  }
  look()
  become('connected', 0)
  become('connecting', 5_000)
  become('connected', 0)
  expect(said).toEqual(['connecting', 'connected'])
  become('connecting', 20_000)
  become('logged-out', 0)
  expect(said).toEqual(['connecting', 'connected', 'connecting', 'logged-out'])
})

it('says who is awaited at which port, who came in vain and why, who came, and who has gone', () => {
  let now = 0
  const door: Door = { host: '127.0.0.1', port: 6199, hasToken: true, sentAway: null }
  let standing: AccountStanding = {
    platform: 'qq',
    account: null,
    footing: 'connecting',
    since: 0,
    heardAt: null,
    gap: null,
    login: null,
    door,
  }
  const said: string[] = []
  const look = createAccountLines(
    () => [standing],
    (one) => said.push(inLanguage(accountIs(one), 'en')),
    { now: () => now },
  )
  const become = (change: Partial<AccountStanding>): void => {
    standing = { ...standing, since: now, ...change }
    look()
    look()
  }
  become({})
  const how =
    'reverse WebSocket (Universal) to ws://127.0.0.1:6199/, with the header “Authorization: Bearer <token>”, the same token as here'
  expect(said.splice(0)).toEqual([`QQ: waits for the OneBot server: ${how}`])
  become({ door: { ...door, sentAway: 'token' } })
  expect(said.splice(0)).toEqual([
    `QQ: somebody came with another token, or with none; waits for the OneBot server: ${how}`,
  ])
  become({ door: { ...door, sentAway: 'half' } })
  expect(said.splice(0)).toEqual([expect.stringContaining('it must be Universal')])
  become({ door, account: '10001', footing: 'connected' })
  expect(said.splice(0)).toEqual(['QQ: connected as 10001'])
  become({ footing: 'connecting' })
  expect(said).toEqual([])
  now += 10_000
  look()
  expect(said).toEqual([`QQ: the OneBot server has gone; waits for it: ${how}`])
  expect(inLanguage(accountIs(standing), 'zh')).toBe(
    'QQ：OneBot服务器断开了，等它再来连：反向WebSocket（Universal）ws://127.0.0.1:6199/，请求头带 Authorization: Bearer <token>，token和这边一样',
  )
  const open = { ...door, host: null, hasToken: false }
  expect(inLanguage(accountIs({ ...standing, door: open }), 'zh')).toContain(
    'ws://这台机器的地址:6199/，不用token',
  )
})
