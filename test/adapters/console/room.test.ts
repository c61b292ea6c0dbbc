import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '../../../adapters/console/protocol.ts'
import { createRoom, type Room } from '../../../adapters/console/room.ts'
import { settingOf } from '../../../adapters/console/setting.ts'
import { findRoom, meetingPoint, openToOthers } from '../../../adapters/console/socket.ts'
import { runTerminal } from '../../../adapters/console/terminal.ts'
import { loadDirectory, sampleDistrict } from '../../../src/cli/inputs.ts'
import type { IncomingMessage } from '../../../src/domain/message.ts'

const setting = settingOf(loadDirectory(sampleDistrict), true)
const group = { platform: 'wechat', group: 'oy-c1@chatroom' } as const
const wang = { platform: 'wechat', id: 'console-1', name: '3-502 王阿姨' } as const

/** A room with a bot that answers everything with 好的. */
async function openRoom() {
  const received: IncomingMessage[] = []
  let ids = 0
  const room: Room = createRoom({
    setting,
    clock: { now: () => 1000 },
    newId: () => `m${++ids}`,
    settle: async () => undefined,
  })
  const [adapter] = room.adapters(['wechat'])
  if (adapter === undefined) throw new Error('no adapter')
  await adapter.start(async (message) => {
    received.push(message)
    await adapter.send(group, '好的')
  })
  return { room, received, adapter }
}

/** Collects notices and lets a test wait for one. */
function ear() {
  const heard: Notice[] = []
  const waiting: { fits: (notice: Notice) => boolean; resolve: (notice: Notice) => void }[] = []
  return {
    heard,
    notice(notice: Notice) {
      heard.push(notice)
      for (const wait of waiting) if (wait.fits(notice)) wait.resolve(notice)
    },
    until: (fits: (notice: Notice) => boolean): Promise<Notice> => {
      const known = heard.find(fits)
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve) => waiting.push({ fits, resolve }))
    },
    texts: () => heard.flatMap((notice) => (notice.type === 'line' ? [notice.line.text] : [])),
  }
}

const say = (text: string, ticket = 1, quotes: number | null = null) =>
  ({ type: 'say', ticket, as: wang, chat: group, text, quotes }) as const

describe('the room', () => {
  it('hands a line to the desk under its network, group and account, and shows the answer', async () => {
    const { room, received } = await openRoom()
    const me = ear()
    room.enter(me).send(say('@志愿者 络活喜2盒'))
    await me.until(({ type }) => type === 'done')
    expect(received).toMatchObject([
      { platform: 'wechat', group: 'oy-c1@chatroom', sender: { id: 'console-1' }, text: '@志愿者 络活喜2盒' },
    ])
    expect(me.texts()).toEqual(['@志愿者 络活喜2盒', '好的'])
  })

  it('quotes the bot by the id that the desk was given', async () => {
    const { room, received } = await openRoom()
    const me = ear()
    const link = room.enter(me)
    link.send(say('在吗'))
    await me.until(({ type }) => type === 'done')
    const answer = me.heard.find((notice) => notice.type === 'line' && notice.line.from === null)
    link.send(say('改成3盒', 2, 2))
    await me.until((notice) => notice.type === 'done' && notice.ticket === 2)
    expect(answer).toMatchObject({ line: { number: 2 } })
    expect(received.at(-1)?.quotes).toBe(answer?.type === 'line' ? answer.line.id : undefined)
  })

  it('shows what the bot answers, unless it stands right above', async () => {
    const { room, adapter, received } = await openRoom()
    await adapter.start(async (message) => {
      received.push(message)
    })
    const me = ear()
    const link = room.enter(me)
    link.send(say('络活喜2盒'))
    link.send(say('代文1盒', 2))
    await me.until((notice) => notice.type === 'done' && notice.ticket === 2)
    for (const { id } of received) {
      await adapter.send(group, '约好了', { answers: id, choices: [], asked: null })
    }
    const quotes = me.heard.flatMap((notice) =>
      notice.type === 'line' && notice.line.from === null ? [notice.line.quotes] : [],
    )
    expect(quotes).toEqual([1, 2])
    link.send(say('在吗', 3))
    await me.until((notice) => notice.type === 'done' && notice.ticket === 3)
    await adapter.send(group, '在', { answers: received.at(-1)?.id ?? null, choices: [], asked: null })
    expect(me.heard.at(-1)).toMatchObject({ line: { text: '在', quotes: null } })
  })

  it('tells who spoke on a network that nobody listens on', async () => {
    const { room } = await openRoom()
    const me = ear()
    room.enter(me).send({ ...say('在'), chat: { platform: 'qq', group: '1' } })
    expect(await me.until(({ type }) => type === 'done')).toMatchObject({
      error: expect.stringContaining('qq'),
    })
  })

  it('tells the speaker when the desk could not take a message', async () => {
    const { room, adapter } = await openRoom()
    await adapter.start(() => Promise.reject(new Error('the disk is full')))
    const me = ear()
    room.enter(me).send(say('在'))
    expect(await me.until(({ type }) => type === 'done')).toMatchObject({ error: 'the disk is full' })
  })
})

describe('terminals of other processes', () => {
  let home = ''
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'yaoyue-'))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  it('say a whole script that is read at once, also where the welcome is still on its way', async () => {
    const { room, received } = await openRoom()
    const close = await openToOthers(room, meetingPoint(home))
    const script = Array.from({ length: 30 }, (_, index) => `@志愿者 络活喜${index + 1}盒`)
    const found = await findRoom(meetingPoint(home))
    if (found === null) throw new Error('nobody has the room open')
    let shown = ''
    const output = new Writable({
      write(chunk, _encoding, done) {
        shown += String(chunk)
        done()
      },
    })
    const ending = await runTerminal({
      room: found,
      // As a short file comes: all of it in one piece, and its end with it.
      input: Readable.from([Buffer.from(script.join('\n'))]),
      output,
      interactive: false,
      colour: false,
      language: 'zh',
      signal: new AbortController().signal,
    })
    expect(ending).toBe('left')
    expect(received.map(({ text }) => text)).toEqual(script)
    expect(shown.match(/好的/g)).toHaveLength(script.length)
    await close()
  })

  it('share the room: everybody sees what is said and answered', async () => {
    const { room } = await openRoom()
    const close = await openToOthers(room, meetingPoint(home))
    const [first, second] = [ear(), ear()]
    room.enter(first)
    const link = (await findRoom(meetingPoint(home)))?.enter(second)
    await second.until(({ type }) => type === 'welcome')
    link?.send(say('@志愿者 络活喜2盒'))
    await second.until(({ type }) => type === 'done')
    expect(first.texts()).toEqual(['@志愿者 络活喜2盒', '好的'])
    expect(second.texts()).toEqual(first.texts())
    link?.close()
    await close()
  })

  it('hear kindly that the first one was quit', async () => {
    const { room } = await openRoom()
    const close = await openToOthers(room, meetingPoint(home))
    const other = ear()
    const found = await findRoom(meetingPoint(home))
    found?.enter(other)
    await other.until(({ type }) => type === 'welcome')
    room.close()
    await close()
    await other.until(({ type }) => type === 'bye')
    expect(other.heard.filter(({ type }) => type === 'bye')).toHaveLength(1)
  })

  it('find nobody in a home where nobody is, nor behind a socket that a killed process left', async () => {
    expect(await findRoom(meetingPoint(home))).toBeNull()
    await writeFile(meetingPoint(home), '')
    expect(await findRoom(meetingPoint(home))).toBeNull()
    const { room } = await openRoom()
    const close = await openToOthers(room, meetingPoint(home))
    const found = await findRoom(meetingPoint(home))
    expect(found).not.toBeNull()
    found?.enter(ear()).close()
    await close()
  })

  it.each([
    ['no JSON', 'hello\n'],
    ['another shape', '{"type":"say"}\n'],
    ['a line without end', 'x'.repeat(1_100_000)],
  ])('that speak %s are shown the door, and the room goes on', async (_, bytes) => {
    const { room, received } = await openRoom()
    const close = await openToOthers(room, meetingPoint(home))
    const stranger = createConnection(meetingPoint(home))
    stranger.on('error', () => undefined).resume()
    stranger.write(bytes)
    await new Promise((resolve) => stranger.once('close', resolve))
    const me = ear()
    room.enter(me).send(say('在'))
    await me.until(({ type }) => type === 'done')
    expect(received).toHaveLength(1)
    await close()
  })

  it('meet within the length that a socket may have, however deep the home lies', () => {
    const deep = join(home, 'x'.repeat(200))
    expect(Buffer.byteLength(meetingPoint(deep))).toBeLessThanOrEqual(100)
    expect(meetingPoint(deep)).not.toBe(meetingPoint(`${deep}y`))
  })
})
