import { describe, expect, it } from 'vitest'
import { createPasteBridge } from '../../../adapters/paste/bridge.ts'
import { createPastePages } from '../../../adapters/paste/pages.ts'
import { placesIn } from '../../../adapters/paste/places.ts'
import { createLessonPages } from '../../../src/board/lessons/pages.ts'
import type { Person } from '../../../src/domain/directory.ts'
import { openHouse, origin } from '../../board/house.ts'
import { aTalk } from '../../support/talk.ts'

function aPage() {
  const talk = aTalk()
  const { desk, directory } = talk
  const places = placesIn(directory)
  const bridge = createPasteBridge({ desk, places, clock: { now: talk.now }, timezone: 'Asia/Shanghai' })
  const mounted = [createPastePages(bridge), createLessonPages(desk, directory)]
  const house = openHouse({ directory, ask: desk.ask, mounted })
  const coordinator = directory.people.find(({ name }) => name === '周协调')
  const other = directory.people.find(({ name }) => name === '吴协调')
  const agent = directory.people.find(({ role }) => role === 'agent')
  if (coordinator === undefined || other === undefined || agent === undefined) throw new Error('nobody there')

  const post = async (
    path: string,
    who: Person | 'owner',
    fields: Readonly<Record<string, string | File>>,
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const answer = await house.ask(path, {
      method: 'POST',
      body,
      headers: { origin, cookie: house.cookieOf(who) },
    })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }
  return { talk, house, post, coordinator, other, agent }
}

/** The fields that a page shows of itself, as a browser would send them. */
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

const chat = '3-502 王阿姨: 络活喜两盒\n4-101 老李: @志愿者 达喜1盒\n'
const place = 'oy-c1@chatroom'

describe('the paste page', () => {
  it('shows what was understood, takes corrections, and gives the text to copy', async () => {
    const { talk, house, post, coordinator } = aPage()
    expect((await house.see('/paste', coordinator)).text).toContain('欧二居民区便民群1')
    const seen = await post('/paste/look', coordinator, { place, pasted: chat })
    expect(seen.text).toContain('不是找我的')
    expect(seen.text).toContain('铝碳酸镁')
    expect((await talk.desk.ask()).appointments.size).toBe(0)

    const done = await post('/paste/take', coordinator, {
      place,
      pasted: chat,
      lines: hidden(seen.text, 'lines'),
      mark: hidden(seen.text, 'mark'),
      'text-0': '络活喜3盒',
      'bot-0': 'on',
      'text-1': '@志愿者 达喜1盒',
    })
    expect(done.status).toBe(303)
    const [first] = (await talk.desk.ask()).appointments.values()
    expect(first?.request.items[0]).toMatchObject({ drug: '氨氯地平', quantity: 3 })
    const after = await house.see(done.location ?? '', coordinator)
    expect(after.text).toMatch(/约好了[\s\S]*data-copy/)

    const waiting = (await talk.desk.collect())[0]
    if (waiting === undefined) throw new Error('nothing waits')
    const body = new FormData()
    body.append('text', waiting.text.replaceAll('\n', '\r\n'))
    body.append('place', place)
    for (const id of waiting.posts) body.append('post', id)
    const told = await house.ask('/paste/done', {
      method: 'POST',
      body,
      headers: { origin, cookie: house.cookieOf(coordinator) },
    })
    // The group stays chosen.
    expect((await house.see(told.headers.get('location') ?? '', coordinator)).text).toContain(
      `<option value="${place}" selected>`,
    )
    expect((await house.see('/paste', coordinator)).text).not.toContain('data-copy="')
  })

  it('stays the page that one is on behind its forms, also in another language', async () => {
    const { house, post, coordinator } = aPage()
    const seen = await post('/paste/look', coordinator, {
      place,
      pasted: '6-301 小吴: [图片]\n6-301 小吴: @志愿者 要这个',
    })
    expect(seen.text).toMatch(/href="\/paste" aria-current="page"/)
    expect(seen.text).toContain('还不知道什么药')
    const english = /href="(\/paste\/look\?[^"]*lang=en[^"]*)"/.exec(seen.text)?.[1] ?? ''
    const answer = await house.ask(english, { headers: { cookie: house.cookieOf(coordinator) } })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/paste?lang=en')
  })

  it('says what became of what was pasted before, and asks for no second answer', async () => {
    const { house, post, coordinator } = aPage()
    await post('/paste/take', coordinator, { place, pasted: chat })
    const copied = '3-502 王阿姨 2026/3/17 08:41\n络活喜两盒\n\n4-101 老李 2026/3/17 08:42\n@志愿者 达喜1盒\n'
    const seen = await post('/paste/look', coordinator, { place, pasted: copied })
    expect(seen.text).toMatch(/这些之前都贴过了[\s\S]*老李[\s\S]*之前贴过，不会再办[\s\S]*0317-001 约好了/)
    expect(seen.text).not.toContain('formaction="/paste/take"')
    const { location } = await post('/paste/take', coordinator, { place, pasted: copied })
    expect((await house.see(location ?? '', coordinator)).text).toContain(
      '有2句之前贴过，没再办，也不用再回。',
    )
  })

  it('writes down who pasted it, and counts what waits to be pasted on the day’s page', async () => {
    const { talk, house, post, coordinator, other } = aPage()
    await post('/paste/take', coordinator, { place, pasted: chat })
    const [order] = (await talk.desk.ask()).appointments.values()
    expect(order?.history.map(({ through }) => through)).toEqual(
      order?.history.map(() => ({ platform: coordinator.platform, id: coordinator.id })),
    )
    const story = await house.see(`/appointments/${order?.id}`, coordinator)
    expect(story.text).toContain('周协调贴来的')
    expect((await house.see('/', coordinator)).text).toContain('<b>1</b> 段话等着贴回群里')
    expect((await house.see('/', other)).text).not.toContain('段话等着贴回群里')
  })

  it('leads to where a name is taught that was read wrongly', async () => {
    const { post, coordinator } = aPage()
    const { text } = await post('/paste/look', coordinator, { place, pasted: chat })
    expect(text).toContain(`/lessons?${new URLSearchParams({ name: '达喜' })}`)
  })

  it('takes a file that was exported, in the encoding of older programs as well', async () => {
    const { post, coordinator } = aPage()
    // 王: 达喜1盒 in GB 18030.
    const bytes = new Uint8Array([0xcd, 0xf5, 0x3a, 0x20, 0xb4, 0xef, 0xcf, 0xb2, 0x31, 0xba, 0xd0])
    const seen = await post('/paste/look', coordinator, {
      place,
      pasted: '',
      file: new File([bytes], 'chat.txt'),
    })
    expect(seen.text).toContain('达喜1盒')
  })

  it('forgets corrections of another text', async () => {
    const { post, coordinator } = aPage()
    const seen = await post('/paste/look', coordinator, {
      place,
      pasted: '5-201 小红: @志愿者 拜新同1盒',
      lines: '1',
      mark: 'of another',
      'text-0': '络活喜3盒',
    })
    expect(seen.text).toContain('拜新同1盒')
    expect(seen.text).not.toContain('络活喜3盒')
  })

  it('shows a coordinator the groups and texts of their own streets only', async () => {
    const { house, post, coordinator, other } = aPage()
    const page = await house.see('/paste', other)
    expect(page.text).not.toContain('欧二居民区便民群1')
    const refused = await post('/paste/take', other, { place, pasted: chat })
    expect(refused.text).toContain('先选是哪个群')
    await post('/paste/take', coordinator, { place, pasted: chat })
    expect((await house.see('/paste', other)).text).not.toContain('data-copy="')
    expect((await house.see('/paste', 'owner')).text).toContain('data-copy="')
  })

  it('is not there for an agent, nor for somebody who has not signed in', async () => {
    const { house, agent } = aPage()
    expect((await house.see('/paste', agent)).status).toBe(404)
    expect((await house.ask('/paste')).status).toBe(401)
  })

  it('shows hostile words as words', async () => {
    const { post, coordinator } = aPage()
    const { text } = await post('/paste/look', coordinator, {
      place,
      pasted: '<script>alert(1)</script>: </textarea><img src=x onerror=alert(1)>\n',
    })
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img src=x')
  })
})
