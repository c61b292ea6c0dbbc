import { expect, it } from 'vitest'
import { createAccountLines } from '../../src/cli/account-lines.ts'
import type { AccountStanding, Footing } from '../../src/domain/standing.ts'

it('says how an account stands, and again when that has changed for more than a moment', () => {
  let now = 0
  let footing: Footing = 'connecting'
  let since = 0
  const said: string[] = []
  const standings = (): readonly AccountStanding[] => [
    { platform: 'qq', account: '7', footing, since, heardAt: null, gap: null, login: null },
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
