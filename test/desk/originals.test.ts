import { describe, expect, it } from 'vitest'
import { type Attachment, chatKey, type IncomingMessage } from '../../src/domain/message.ts'
import { minutes } from '../../src/domain/time.ts'
import { aTalk, personCalled, type Talk, textsTo } from '../support/talk.ts'

const group = 'oy-c1@chatroom'
const wang = { id: 'wx-wang', name: '3-502 王阿姨' }
const picture: Attachment = { kind: 'image', name: null }
let count = 0

async function show(talk: Talk, rest: Partial<IncomingMessage> = {}) {
  const before = talk.sent.length
  count += 1
  const { outcome } = await talk.desk.receive({
    id: `picture-${count}`,
    at: talk.now(),
    platform: 'wechat',
    group,
    sender: wang,
    text: '',
    mentionsBot: false,
    quotes: null,
    attachments: [picture],
    ...rest,
  })
  await talk.pass(1)
  return { outcome, posts: talk.sent.slice(before), id: `picture-${count}` }
}

const agentOf = (talk: Talk) => {
  const agent = talk.directory.people.find(
    (person) =>
      person.role === 'agent' &&
      talk.directory.groups.some(
        (one) => one.id === group && one.role === 'community' && person.communities.includes(one.community),
      ),
  )
  if (agent === undefined) throw new Error('the community has no agent')
  return { platform: agent.platform, account: agent.id } as const
}

describe('a picture, a voice or a file', () => {
  it('that is for the bot reaches the agent with who sent it and from where, and as the thing itself', async () => {
    const talk = aTalk()
    const { outcome, posts, id } = await show(talk, { mentionsBot: true, text: '要这个' })
    expect(outcome).toBe('asked')
    expect(textsTo(posts, { platform: 'wechat', group })).toEqual([expect.stringContaining('收到了')])
    const toAgent = posts.filter(({ to }) => chatKey(to) === chatKey(agentOf(talk)))
    expect(toAgent).toHaveLength(2)
    expect(toAgent[0]?.text).toContain('欧二')
    expect(toAgent[0]?.text).toContain('3-502')
    expect(toAgent[0]?.text).toContain('要这个')
    expect(toAgent[1]?.forwards).toEqual({ chat: { platform: 'wechat', group }, message: id })
    // Where the network cannot pass it on.
    expect(toAgent[1]?.text).toContain('请到“欧二居民区便民群1”看')
  })

  it('of what somebody wants begins an order, which its name completes without a mention', async () => {
    const talk = aTalk()
    const { posts } = await show(talk, { mentionsBot: true, text: '要这个' })
    const [order] = (await talk.desk.ask()).appointments.values()
    expect(order).toMatchObject({ standing: { kind: 'asking', missing: [{ kind: 'drug' }] } })
    expect(posts.find(({ to }) => chatKey(to) === chatKey(agentOf(talk)))?.text).toContain(order?.code)
    await talk.say(wang, '络活喜2盒', { group })
    const [named] = (await talk.desk.ask()).appointments.values()
    expect(named).toMatchObject({
      id: order?.id,
      standing: { kind: 'placed' },
      request: { items: [{ drug: '氨氯地平', quantity: 2 }] },
    })
  })

  it('of an album is answered once, and all of it reaches the agent', async () => {
    const talk = aTalk()
    await show(talk, { mentionsBot: true, text: '要这些' })
    const second = await show(talk)
    const third = await show(talk)
    for (const { outcome, posts, id } of [second, third]) {
      expect(outcome).toBe('handed')
      expect(posts.map(({ forwards }) => forwards?.message)).toEqual([id])
    }
    expect((await talk.desk.ask()).alerts.size).toBe(1)
  })

  it('without words, and a voice, begin none', async () => {
    const talk = aTalk()
    await show(talk, { mentionsBot: true })
    await talk.pass(minutes(2))
    await show(talk, { mentionsBot: true, attachments: [{ kind: 'voice', name: null }] })
    expect((await talk.desk.ask()).appointments.size).toBe(0)
  })

  it('that is not for the bot is left alone', async () => {
    const { outcome, posts } = await show(aTalk())
    expect(outcome).toBe('silent')
    expect(posts).toEqual([])
  })

  it('counts as an answer within half an hour of the question, as the bot itself asked for a photo', async () => {
    const talk = aTalk()
    await talk.say(wang, '@志愿者 要胰岛素一盒', { group })
    const { outcome } = await show(talk)
    expect(outcome).toBe('handed')
    const alert = [...(await talk.desk.ask()).alerts.values()].find(({ kind }) => kind === 'attachment')
    expect(alert?.appointment).not.toBeNull()
    await talk.pass(minutes(40))
    expect((await show(talk)).outcome).toBe('silent')
  })

  it('reaches the agent as well where its words were understood', async () => {
    const talk = aTalk()
    const { outcome, posts } = await show(talk, { text: '@志愿者 络活喜2盒，处方在这里' })
    expect(outcome).toBe('booked')
    const toAgent = posts.filter(({ to }) => chatKey(to) === chatKey(agentOf(talk)))
    expect(toAgent.some(({ forwards }) => forwards !== undefined)).toBe(true)
    expect([...(await talk.desk.ask()).alerts.values()]).toEqual([])
  })

  it('of somebody of whom nothing is known goes to the coordinators; in private words say to ask them', async () => {
    const talk = aTalk()
    const { posts } = await show(talk, { group: null, sender: { id: 'nobody', name: '晴天' } })
    const passed = posts.find(({ forwards }) => forwards !== undefined)
    expect(passed?.to).toEqual({ platform: 'wechat', group: expect.any(String) })
    expect(passed?.text).toContain('私下')
    expect(passed?.text).toContain('晴天')
  })

  it('of somebody with a role is nobody else’s', async () => {
    const talk = aTalk()
    const pharmacist = personCalled('欧阳路惠民药房药师')
    const { posts } = await show(talk, { group: null, sender: pharmacist })
    expect(posts.filter(({ forwards }) => forwards !== undefined)).toEqual([])
  })

  it('is passed on once, however often its caption is changed', async () => {
    const talk = aTalk()
    const { id } = await show(talk, { mentionsBot: true, text: '要这个' })
    const { posts } = await show(talk, { mentionsBot: true, text: '要这个两盒', edits: id })
    expect(posts.filter(({ forwards }) => forwards !== undefined)).toEqual([])
  })
})

describe('a picture or voice that is only quoted', () => {
  const quoting = (rest: Partial<IncomingMessage> = {}): Partial<IncomingMessage> => ({
    mentionsBot: true,
    text: '要这个',
    attachments: [],
    quotes: 'photo-of-li',
    quoted: [picture],
    ...rest,
  })
  const toAgentOf = (talk: Talk, posts: Awaited<ReturnType<typeof show>>['posts']) =>
    posts.filter(({ to }) => chatKey(to) === chatKey(agentOf(talk)))

  it('reaches the agent as the thing itself, with who points at it and the code of the order that it begins', async () => {
    const talk = aTalk()
    const { outcome, posts } = await show(talk, quoting())
    expect(outcome).toBe('asked')
    expect(textsTo(posts, { platform: 'wechat', group })).toEqual([expect.stringContaining('收到了')])
    const [order] = (await talk.desk.ask()).appointments.values()
    const [words, thing] = toAgentOf(talk, posts)
    expect(words?.text).toContain('指着一张图片')
    expect(words?.text).toContain('要这个')
    expect(words?.text).toContain(order?.code)
    expect(thing?.forwards).toEqual({ chat: { platform: 'wechat', group }, message: 'photo-of-li' })
    expect(thing?.text).toContain('那条说的图片')
  })

  it('is looked for in the group by the agent where the network does not tell which it was', async () => {
    const talk = aTalk()
    const { posts } = await show(talk, quoting({ quotes: null }))
    const toAgent = toAgentOf(talk, posts)
    expect(toAgent).toHaveLength(2)
    expect(toAgent[1]?.forwards).toBeUndefined()
    expect(toAgent[1]?.text).toContain('那条说的图片')
  })

  it('of a box that was shown a moment ago is no second picture of an album', async () => {
    const talk = aTalk()
    const { id } = await show(talk, { mentionsBot: true })
    const { outcome, posts } = await show(talk, quoting({ quotes: id }))
    expect(outcome).toBe('asked')
    expect(textsTo(posts, { platform: 'wechat', group })).toHaveLength(1)
  })

  it('goes along with the words where they name the medicine', async () => {
    const talk = aTalk()
    const { outcome, posts } = await show(talk, quoting({ text: '@志愿者 络活喜2盒，处方在这里' }))
    expect(outcome).toBe('booked')
    expect(toAgentOf(talk, posts).some(({ forwards }) => forwards?.message === 'photo-of-li')).toBe(true)
  })

  it('counts as an answer to what was asked, without a mention', async () => {
    const talk = aTalk()
    await talk.say(wang, '@志愿者 要胰岛素一盒', { group })
    const { outcome, posts } = await show(talk, quoting({ mentionsBot: false, text: '就是这个' }))
    expect(outcome).toBe('handed')
    expect(toAgentOf(talk, posts).some(({ forwards }) => forwards !== undefined)).toBe(true)
  })

  it.each(['谢谢', '我的药到了吗', '这个药饭前吃还是饭后吃'])(
    'is nobody’s to look at under “%s”, which only answers it',
    async (text) => {
      const talk = aTalk()
      const { posts } = await show(talk, quoting({ text: `@志愿者 ${text}` }))
      expect(posts.filter(({ text: said }) => said.includes('看不懂图片'))).toEqual([])
    },
  )

  it('is left alone where nobody speaks to the bot', async () => {
    const { outcome, posts } = await show(aTalk(), quoting({ mentionsBot: false, text: '这个我也要' }))
    expect(outcome).toBe('silent')
    expect(posts).toEqual([])
  })
})

describe('a picture that its writer has sent just before, without a word or a mention', () => {
  const forwardsIn = (posts: Awaited<ReturnType<typeof show>>['posts']) =>
    posts.flatMap(({ forwards }) => (forwards === undefined ? [] : [forwards.message]))
  const word = { attachments: [] }

  it('is what 要这个 means: an order begins, and the agent gets the picture', async () => {
    const talk = aTalk()
    const { id, outcome: alone } = await show(talk)
    expect(alone).toBe('silent')
    const { outcome, posts } = await show(talk, { ...word, text: '@志愿者 要这个' })
    expect(outcome).toBe('asked')
    expect(forwardsIn(posts)).toEqual([id])
    expect(textsTo(posts, { platform: 'wechat', group })).toEqual([expect.stringContaining('收到了')])
    expect((await talk.desk.ask()).appointments.size).toBe(1)
  })

  it('goes along with an order that speaks of it, and with no other', async () => {
    const talk = aTalk()
    const { id } = await show(talk)
    const named = await show(talk, { ...word, text: '@志愿者 络活喜2盒' })
    expect([named.outcome, forwardsIn(named.posts)]).toEqual(['booked', []])
    const other = aTalk()
    const shown = await show(other)
    const speaking = await show(other, { ...word, text: '@志愿者 络活喜2盒，处方在上面照片里' })
    expect([speaking.outcome, forwardsIn(speaking.posts)]).toEqual(['booked', [shown.id]])
    expect(id).not.toBe(shown.id)
  })

  it('is no longer meant after two minutes, nor by anybody else, nor when it was taken back', async () => {
    const later = aTalk()
    await show(later)
    await later.pass(minutes(3))
    expect((await show(later, { ...word, text: '@志愿者 要这个' })).outcome).toBe('done')

    const others = aTalk()
    await show(others)
    const li = { id: 'wx-li', name: '李伯伯' }
    expect((await show(others, { ...word, sender: li, text: '@志愿者 要这个' })).outcome).toBe('done')

    const gone = aTalk()
    const { id } = await show(gone)
    await show(gone, { ...word, recalls: id })
    expect((await show(gone, { ...word, text: '@志愿者 要这个' })).outcome).toBe('done')
  })

  it('reaches the agent once where it was sent in private, and the words after it begin the order', async () => {
    const talk = aTalk()
    const first = await show(talk, { group: null })
    expect(forwardsIn(first.posts)).toEqual([first.id])
    const { outcome, posts } = await show(talk, { ...word, group: null, text: '要这个' })
    expect(outcome).toBe('asked')
    expect(forwardsIn(posts)).toEqual([])
    const [order] = (await talk.desk.ask()).appointments.values()
    expect(posts.some(({ text }) => text.includes('指着一张图片') && text.includes(order?.code ?? '?'))).toBe(
      true,
    )
  })
})
