import { describe, expect, it } from 'vitest'
import { createSignIn } from '../../src/board/sign-in.ts'
import { host, openHouse, origin, people } from './house.ts'

const link = (house: ReturnType<typeof openHouse>): string => `/enter/${house.signIn.ownersLink()}`

describe('signing in', () => {
  it('a link lets in once, and opens a session that scripts and other sites cannot use', async () => {
    const house = openHouse()
    const answer = await house.post(link(house))
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const page = await house.ask('/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(page.status).toBe(200)
  })

  it('a chat that opens a link to draw its preview uses nothing up', async () => {
    const house = openHouse()
    const path = link(house)
    expect((await house.ask(path)).status).toBe(200)
    expect((await house.ask(path)).status).toBe(200)
    expect((await house.post(path)).status).toBe(303)
  })

  it('a link sent to a role lets in that role', async () => {
    const house = openHouse()
    const token = house.signIn.linkFor(people.east, Date.parse('2026-03-17T01:00:00Z'))
    const answer = await house.post(`/enter/${token}`)
    const page = await house.ask('/', {
      headers: { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' },
    })
    expect(await page.text()).toContain('东协调 · 协调员')
  })

  it('whoever comes back with a used link while signed in is simply let on', async () => {
    const house = openHouse()
    const path = link(house)
    await house.post(path)
    const answer = await house.ask(path, { headers: { cookie: house.cookieOf('owner') } })
    expect(answer.status).toBe(303)
  })

  it('pages without a session say how to get in, and show nothing', async () => {
    const house = openHouse()
    for (const path of [
      '/',
      '/days/2026-03-17',
      '/appointments/2026-0317-001',
      '/search?q=1',
      '/live/',
      '/chat',
    ]) {
      const answer = await house.ask(path)
      expect(answer.status).toBe(401)
      const text = await answer.text()
      expect(text).toContain('请先登录')
      expect(text).not.toMatch(/拜新同|王阿姨/)
    }
  })
})

describe('attacks on signing in', () => {
  it('a used link lets nobody in again', async () => {
    const house = openHouse()
    const path = link(house)
    await house.post(path)
    const again = await house.post(path)
    expect(again.status).toBe(403)
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  it('an expired link lets nobody in', async () => {
    const house = openHouse()
    const token = house.signIn.linkFor(people.east, Date.parse('2026-03-17T01:00:00Z'))
    house.pass(16)
    expect((await house.post(`/enter/${token}`)).status).toBe(403)
  })

  it('a link of an earlier run, whose use nobody remembers, lets nobody in', async () => {
    const house = openHouse()
    const clock = { now: () => Date.parse('2026-03-17T01:00:00Z') }
    const before = createSignIn({ key: Buffer.alloc(32, 7), clock, run: 'yesterday' })
    expect((await house.post(`/enter/${before.ownersLink()}`)).status).toBe(403)
  })

  it('a forged link lets nobody in', async () => {
    const house = openHouse()
    const [body = '', mac = ''] = house.signIn
      .linkFor(people.east, Date.parse('2026-03-17T01:00:00Z'))
      .split('.')
    const owner = Buffer.from(
      Buffer.from(body, 'base64url').toString('utf8').replace('wechat:c-east', 'owner'),
    ).toString('base64url')
    for (const token of [`${owner}.${mac}`, body, `${body}.`, `${body}.${mac}.x`, 'x'.repeat(9000)])
      expect((await house.post(`/enter/${encodeURIComponent(token)}`)).status).toBe(403)
  })

  it('a forged cookie opens nothing, nor does a link or a cookie of another key in its place', async () => {
    const house = openHouse()
    const { cookieName } = house.signIn
    const stranger = createSignIn({ key: Buffer.alloc(32, 8), clock: { now: () => 0 }, run: 'test' })
    const [body = ''] = house.signIn.openSession('owner').split('.')
    for (const value of [
      'owner',
      `${body}.${'A'.repeat(43)}`,
      stranger.openSession('owner'),
      house.signIn.ownersLink(),
      '',
    ]) {
      const answer = await house.ask('/', { headers: { cookie: `${cookieName}=${value}` } })
      expect(answer.status).toBe(401)
    }
  })

  it('a session ends after twelve hours', async () => {
    const house = openHouse()
    const cookie = house.cookieOf('owner')
    house.pass(12 * 60 + 1)
    expect((await house.ask('/', { headers: { cookie } })).status).toBe(401)
  })

  it('who has lost the role is out, whatever the session says', async () => {
    const house = openHouse()
    const gone = { ...people.east, id: 'c-gone' }
    expect((await house.see('/', gone)).status).toBe(401)
  })

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' }],
    ['an old browser on another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a lie about the site', { 'sec-fetch-site': 'none', origin }],
  ])('%s cannot send forms', async (_name, headers) => {
    const house = openHouse()
    const answer = await house.post('/sign-out', { cookie: house.cookieOf('owner'), ...headers })
    expect(answer.status).toBe(403)
  })

  it('a foreign name that points at this machine is refused', async () => {
    const house = openHouse()
    for (const name of ['evil.example', `evil.example:8420`, '127.0.0.1', ''])
      expect(
        (await house.ask('/', { headers: { host: name, cookie: house.cookieOf('owner') } })).status,
      ).toBe(421)
  })

  it('every answer forbids scripts, styles and frames that are not our own', async () => {
    const house = openHouse()
    for (const path of ['/', '/search', '/nowhere', '/assets/board.css']) {
      const { headers } = await house.ask(path, { headers: { cookie: house.cookieOf('owner'), host } })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
