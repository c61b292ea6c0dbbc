import { describe, expect, it } from 'vitest'
import type { Chat, Post } from '../../src/domain/message.ts'
import type { FailedPost } from '../../src/domain/ports.ts'
import { minutes } from '../../src/domain/time.ts'
import { at, directoryOf, eastCommunity } from '../support/build.ts'
import { aTalk, personCalled } from '../support/talk.ts'
import { eastOrder, openHouse, origin, people, westOrder } from './house.ts'

const eastGroup: Chat = { platform: 'wechat', group: 'east@chatroom' }
const resident: Chat = { platform: 'simulator', account: 'r-1' }
const directory = directoryOf(undefined, {
  people: Object.values(people),
  groups: [
    {
      platform: 'wechat',
      id: 'east@chatroom',
      name: '东一便民群',
      role: 'community',
      community: eastCommunity,
    },
  ],
})

const failed = (id: string, to: Chat, over: Partial<Post> = {}, reason = 'not a friend'): FailedPost => ({
  post: {
    id,
    at: at('2026-03-17 08:45'),
    to,
    text: `原话${id}`,
    inReplyTo: [],
    about: [],
    weight: 'answer',
    digest: null,
    language: 'zh',
    ...over,
  },
  attempts: 5,
  notBefore: at('2026-03-17 08:45'),
  reason,
})

/** A house in which these could not be sent, and what was asked to be sent again. */
function houseWith(...failures: readonly FailedPost[]) {
  const asked: string[] = []
  const house = openHouse({
    directory,
    failures: async () => failures.filter(({ post }) => !asked.includes(post.id)),
    resend: async (id) => {
      asked.push(id)
      return true
    },
  })
  const again = async (id: string, who: Parameters<typeof house.cookieOf>[0], headers = {}) =>
    house.ask('/unsent/again', {
      method: 'POST',
      body: new URLSearchParams({ post: id }),
      headers: { origin, cookie: house.cookieOf(who), ...headers },
    })
  return { ...house, asked, again }
}

describe('what could not be sent', () => {
  const order = failed('p1', resident, { about: [eastOrder.id] })

  it('is counted on the day, for whoever answers for the street', async () => {
    const { see } = houseWith(order)
    for (const who of ['owner', people.east, people.operator] as const)
      expect((await see('/', who)).text).toMatch(/href="\/unsent"><b>1<\/b> 没送出去的/)
    for (const who of [people.west, people.agent, people.chemist])
      expect((await see('/', who)).text).not.toContain('没送出去的')
  })

  it('is listed with whom it was for, when, why in plain words, what to do, and its order', async () => {
    const { see } = houseWith(order)
    const { text } = await see('/unsent', people.east)
    for (const words of ['私聊', '不是好友', '先打电话', '原话p1', eastOrder.code, '再发一次'])
      expect(text).toContain(words)
    expect(text).toMatch(/<time class="hint" datetime="2026-03-17T00:45:00.000Z">/)
  })

  it.each([
    ['kicked out of the room', eastGroup, '不在这个群里'],
    ['QQ is not connected', eastGroup, '账号没连上'],
    ['Telegram cannot be reached', resident, '试了5次'],
    ['Telegram says: 400 Bad Request: message is too long', eastGroup, '不收这一条'],
    ['对方拒收了您的消息', resident, '收不到机器人的私信'],
    ['', resident, '不收这一条'],
  ])('says of “%s” what a person understands', async (reason, to, words) => {
    const { see } = houseWith(failed('p1', to, {}, reason))
    expect((await see('/unsent', people.east)).text).toContain(words)
  })

  it('shows the words of the network to the owner of the machine alone', async () => {
    const { see } = houseWith(failed('p1', eastGroup, {}, 'retcode 1200'))
    expect((await see('/unsent', 'owner')).text).toContain('retcode 1200')
    expect((await see('/unsent', people.east)).text).not.toContain('retcode 1200')
  })

  it('says so where there is nothing', async () => {
    const { see } = houseWith()
    expect((await see('/unsent', people.east)).text).toContain('都送出去了')
    expect((await see('/unsent?lang=en', people.east)).text).toContain('Everything has been sent')
    expect((await see('/', people.east)).text).not.toContain('/unsent')
  })

  it('is not there for an agent or a pharmacist', async () => {
    const { see, again, asked } = houseWith(order)
    for (const who of [people.agent, people.chemist]) {
      expect((await see('/unsent', who)).status).toBe(404)
      expect((await again('p1', who)).status).toBe(404)
    }
    expect(asked).toEqual([])
  })

  it('shows another street neither the chat nor a word of it', async () => {
    const { see } = houseWith(order, failed('p2', eastGroup))
    const { text } = await see('/unsent', people.west)
    for (const secret of ['原话', '东一便民群', eastOrder.code]) expect(text).not.toContain(secret)
  })

  it('hides the words where it speaks of an order of another street as well', async () => {
    const { see } = houseWith(failed('p1', eastGroup, { about: [eastOrder.id, westOrder.id] }))
    const { text } = await see('/unsent', people.east)
    expect(text).toContain('东一便民群')
    expect(text).not.toContain('原话p1')
    expect(text).not.toContain(westOrder.code)
  })

  it('never shows a link or a code that was meant for one person, not even to the owner', async () => {
    const link = failed(
      'p1',
      { platform: 'wechat', account: people.east.id },
      { text: 'https://x/enter/secret' },
    )
    for (const who of ['owner', people.east] as const) {
      const { text } = await houseWith(link).see('/unsent', who)
      expect(text).toContain('这里不显示')
      expect(text).not.toContain('secret')
    }
  })

  it('shows what somebody wrote as words, never as a page', async () => {
    const { see } = houseWith(failed('<b>p', eastGroup, { text: '<script>hit()</script>' }, '<i>x</i>'))
    const { text } = await see('/unsent', 'owner')
    expect(text).not.toMatch(/<script>hit|<b>p|<i>x/)
    expect(text).toContain('&lt;script&gt;')
  })
})

describe('the button to send it again', () => {
  it('sends it again, and the list goes on without it', async () => {
    const { again, asked, see } = houseWith(failed('p1', eastGroup), failed('p2', eastGroup))
    const answer = await again('p1', people.east)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/unsent'])
    expect(asked).toEqual(['p1'])
    const { text } = await see('/unsent', people.east)
    expect(text).not.toContain('原话p1')
    expect(text).toContain('原话p2')
  })

  it('takes it from every open page, without anybody asking', async () => {
    const { again, ask, board, cookieOf } = houseWith(failed('p1', eastGroup))
    const watching = { headers: { cookie: cookieOf(people.east), accept: 'text/event-stream' } }
    const stream = (await ask('/live/unsent', watching)).body?.pipeThrough(new TextDecoderStream())
    const reader = stream?.getReader()
    const next = async (words: string): Promise<void> => {
      for (let said = ''; !said.includes(words); ) {
        const chunk = await reader?.read()
        if (chunk?.done !== false) throw new Error(`the stream ended without ${words}`)
        said += chunk.value
      }
    }
    await next('原话p1')
    await again('p1', people.east)
    await next('都送出去了')
    board.close()
  })

  it('does nothing for another street, for a foreign page, or without a session', async () => {
    const { again, ask, asked } = houseWith(failed('p1', eastGroup))
    await again('p1', people.west)
    expect((await again('p1', people.east, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await again('p1', people.east, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask('/unsent/again', { method: 'POST', headers: { origin } })).status).toBe(401)
    expect(asked).toEqual([])
  })

  it('takes no harm from a form that is none', async () => {
    const { ask, asked, cookieOf } = houseWith(failed('p1', eastGroup))
    const headers = { origin, cookie: cookieOf('owner'), 'content-type': 'text/plain' }
    const answer = await ask('/unsent/again', { method: 'POST', body: 'post=p1', headers })
    expect(answer.status).toBe(303)
    expect(asked).toEqual([])
  })

  it('reaches a resident who can be written to again', async () => {
    const talk = aTalk()
    const wang = { id: 'u-wang', name: '3-502 王阿姨' }
    await talk.say(wang, '@志愿者 达喜1盒', { group: 'oy-c1@chatroom' })
    const [answer] = await talk.say(wang, '络活喜2盒，欧二3号楼502')
    const code = /\d{4}-\d{3}/.exec(answer?.text ?? '')?.[0] ?? ''
    talk.closed.add('wechat:p:u-wang')
    await talk.say(personCalled('周协调'), `改派 ${code} 到 欧阳路惠民药房`)
    const [lost] = await talk.desk.failures()
    const { desk } = talk
    const house = openHouse({ ...desk, directory: talk.directory })
    expect((await house.see('/unsent', 'owner')).text).toContain('王阿姨')
    talk.closed.clear()
    await house.ask('/unsent/again', {
      method: 'POST',
      body: new URLSearchParams({ post: lost?.post.id ?? '' }),
      headers: { origin, cookie: house.cookieOf('owner') },
    })
    await talk.pass(minutes(1))
    expect(talk.sent.map(({ text }) => text)).toContain(lost?.post.text)
    expect((await house.see('/unsent', 'owner')).text).toContain('都送出去了')
  })
})
