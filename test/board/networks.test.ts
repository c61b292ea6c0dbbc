import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { MountedPage } from '../../src/board/board.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import { at, east, west } from '../support/build.ts'
import { openHouse, people } from './house.ts'

const standing = (rest: Partial<AccountStanding> = {}): AccountStanding => ({
  platform: 'wechat',
  account: 'wxid_bot',
  footing: 'connected',
  since: at('2026-03-17 08:00'),
  heardAt: at('2026-03-17 08:55'),
  gap: null,
  login: null,
  door: null,
  ...rest,
})
const code = { url: 'https://login.example/x', size: 3, path: 'M0 0h1v1h-1z' }

describe('the page of networks', () => {
  it('says of every account since when it stands how, what was heard, and what was missed', async () => {
    const gap = { from: at('2026-03-17 08:10'), to: at('2026-03-17 08:20') }
    const house = openHouse({
      standings: () => [
        standing({ gap }),
        standing({ platform: 'qq', account: '10001', footing: 'connecting' }),
      ],
    })
    const { status, text } = await house.see('/networks', people.east)
    expect(status).toBe(200)
    for (const words of [
      '微信',
      'wxid_bot',
      '连着',
      '8:55',
      '8:10',
      '8:20',
      'QQ',
      '正在重连',
      'yaoyue doctor',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('<svg')
  })

  it('shows the code to log in with to coordinators and the owner alone, and only while it holds', async () => {
    let now = standing({ footing: 'logged-out', login: code })
    const house = openHouse({ standings: () => [now] })
    for (const who of [people.east, 'owner'] as const)
      expect((await house.see('/networks', who)).text).toContain(code.path)
    for (const who of [people.agent, people.chemist, people.operator])
      expect((await house.see('/networks', who)).status).toBe(404)
    expect((await house.ask('/networks')).status).toBe(401)
    now = standing()
    expect((await house.see('/networks', people.east)).text).not.toContain(code.path)
  })

  it('sends a new code, and its end, to pages that are open', async () => {
    let now = standing()
    const house = openHouse({ standings: () => [now] })
    const { text } = await house.see('/networks', people.east)
    const live = /hx-sse:connect="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const answer = await house.ask(live, { headers: { cookie: house.cookieOf(people.east) } })
    const reader = answer.body?.getReader()
    if (reader === undefined) throw new Error('no stream')
    const until = async (wanted: (text: string) => boolean): Promise<void> => {
      for (let heard = ''; !wanted(heard); ) {
        const { value, done } = await reader.read()
        if (done) throw new Error('the stream ended')
        heard += Buffer.from(value).toString('utf8')
      }
    }
    now = standing({ footing: 'logged-out', login: code })
    await until((heard) => heard.includes(code.path))
    now = standing()
    await until((heard) => heard.includes('连着') && !heard.includes(code.path))
    await reader.cancel()
    house.board.close()
  })

  it('is named on the day’s page while an account is not connected, to those who may open it', async () => {
    const house = openHouse({ standings: () => [standing(), standing({ footing: 'logged-out' })] })
    expect((await house.see('/', people.east)).text).toContain('<b>1</b> 个账号没连上')
    expect((await house.see('/', people.agent)).text).not.toContain('个账号没连上')
  })

  it('is not in the way where no network is configured', async () => {
    expect((await openHouse().see('/', people.east)).text).not.toContain('/networks')
  })
})

describe('what waits on a mounted page', () => {
  const page: MountedPage = {
    path: '/elsewhere',
    roles: ['coordinator'],
    labels: { zh: '别处', en: 'Elsewhere' },
    errands: {
      label: { zh: '段话要贴', en: 'texts to paste' },
      waiting: async () => [
        { street: east, urgent: false },
        { street: east, urgent: true },
        { street: west, urgent: false },
      ],
    },
    app: () => new Hono(),
  }

  it('is counted on the day’s page, to each for their own streets', async () => {
    const house = openHouse({ mounted: [page] })
    expect((await house.see('/', people.east)).text).toContain('<b>2</b> 段话要贴')
    expect((await house.see('/', people.west)).text).toContain('<b>1</b> 段话要贴')
    expect((await house.see('/', people.agent)).text).not.toContain('段话要贴')
  })
})
