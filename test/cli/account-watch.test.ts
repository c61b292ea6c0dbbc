import { describe, expect, it } from 'vitest'
import { createAccountWatch } from '../../src/cli/account-watch.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import type { AccountStanding, Footing } from '../../src/domain/standing.ts'
import { minutes } from '../../src/domain/time.ts'

function aWatch() {
  let now = 0
  let standing: AccountStanding = {
    platform: 'wechat',
    account: 'wxid_bot',
    footing: 'connected',
    since: 0,
    heardAt: null,
    gap: null,
    login: null,
    door: null,
  }
  const told: Footing[] = []
  const report = async (news: NetworkNews): Promise<void> =>
    void (news.kind === 'account' && told.push(news.footing))
  const beat = createAccountWatch(() => [standing], report, { now: () => now })
  return {
    told,
    stand: (footing: Footing) => {
      standing = { ...standing, footing, since: now }
    },
    async pass(time: number) {
      for (const end = now + minutes(time); now < end; now += minutes(0.5)) await beat()
    },
  }
}

describe('an account that is not connected', () => {
  it('is told of once after five minutes, and when it is connected again', async () => {
    const { told, stand, pass } = aWatch()
    await pass(10)
    stand('connecting')
    await pass(4)
    expect(told).toEqual([])
    await pass(20)
    expect(told).toEqual(['connecting'])
    stand('connected')
    await pass(10)
    expect(told).toEqual(['connecting', 'connected'])
  })

  it('is told of sooner where somebody must log it in', async () => {
    const { told, stand, pass } = aWatch()
    stand('logged-out')
    await pass(3)
    expect(told).toEqual(['logged-out'])
  })

  it('is not told of where it came back by itself, or is stopped', async () => {
    const { told, stand, pass } = aWatch()
    stand('connecting')
    await pass(3)
    stand('connected')
    await pass(3)
    stand('stopped')
    await pass(20)
    expect(told).toEqual([])
  })
})
