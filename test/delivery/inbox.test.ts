import { describe, expect, it } from 'vitest'
import { createInbox, type InboxParts } from '../../src/delivery/inbox.ts'
import { createLane } from '../../src/delivery/lane.ts'
import { silentLog } from '../../src/domain/log.ts'
import { type IncomingMessage, messageKey } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { booking, counting, district, morning, settableClock } from '../store/samples.ts'

const message = (id: string, rest: Partial<IncomingMessage> = {}): IncomingMessage => ({
  id,
  at: morning,
  platform: 'wechat',
  group: 'oy-c1@chatroom',
  sender: { id: 'u-1', name: '3-502 王阿姨' },
  text: '@志愿者 要两盒',
  mentionsBot: false,
  quotes: null,
  attachments: [],
  ...rest,
})

/** An inbox whose desk counts the messages that it has decided, in the book. */
function counter(store: Store, rest: Partial<InboxParts> = {}) {
  const lane = createLane()
  const inbox = createInbox({
    store,
    district,
    lane,
    decide: (book) => counting('all', (book.counters.get('all')?.last ?? 0) + 1),
    apologise: () => '我请人看一下',
    onRefused: () => {},
    clock: settableClock(),
    log: silentLog,
    ...rest,
  })
  const count = async () => (await store.read(district)).book.counters.get('all')?.last ?? 0
  return { inbox, lane, count }
}

describe('the inbox', () => {
  it('decides every message on the book that the one before it left', async () => {
    const { inbox, count } = counter(createMemoryStore())
    await Promise.all(Array.from({ length: 100 }, (_, n) => inbox.receive(message(`m${n}`))))
    expect(await count()).toBe(100)
  })

  it('takes a message once, however often and however close together it comes', async () => {
    const { inbox, count } = counter(createMemoryStore())
    const results = await Promise.all(Array.from({ length: 50 }, () => inbox.receive(message('m1'))))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await count()).toBe(1)
  })

  it('takes messages of one id in different groups for different messages', async () => {
    const { inbox, count } = counter(createMemoryStore())
    await inbox.receive(message('m1'))
    await inbox.receive(message('m1', { group: 'oy-c2@chatroom' }))
    await inbox.receive(message('m1', { group: null }))
    expect(await count()).toBe(3)
  })

  it('decides again when somebody else committed in between', async () => {
    const store = createMemoryStore()
    let disturbances = 3
    const disturbed: Store = {
      ...store,
      async commit(...args) {
        if (disturbances-- > 0) {
          const { book, version } = await store.read(district)
          await store.commit(
            district,
            version,
            counting('all', (book.counters.get('all')?.last ?? 0) + 10),
            null,
          )
        }
        return store.commit(...args)
      },
    }
    const { inbox, count } = counter(disturbed)
    await inbox.receive(message('m1'))
    expect(await count()).toBe(31)
  })

  it('hands a message that the desk fails on to a person, and tells its writer', async () => {
    const store = createMemoryStore()
    const logged: object[] = []
    const { inbox } = counter(store, {
      decide: () => {
        throw new Error('cannot read 13912345678')
      },
      log: { ...silentLog, error: (fields) => logged.push(fields) },
    })
    const result = await inbox.receive(message('m1'))
    expect(result.outcome).toBe('handed')
    const { book } = await store.read(district)
    expect([...book.alerts.values()].map(({ kind, text }) => [kind, text])).toEqual([
      ['help', '@志愿者 要两盒'],
    ])
    expect((await store.claim(district)).map(({ post }) => [post.text, post.inReplyTo])).toEqual([
      ['我请人看一下', ['m1']],
    ])
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain('139')
  })

  it('hands over without a word what was not for the bot', async () => {
    const store = createMemoryStore()
    const { inbox } = counter(store, {
      decide: () => {
        throw new Error('no')
      },
    })
    await inbox.receive(message('m1', { text: '今天天气不错' }))
    expect((await store.read(district)).book.alerts.size).toBe(1)
    expect(await store.claim(district)).toEqual([])
  })

  it('goes on with the next message when the store fails on one, and takes that one when it comes again', async () => {
    const store = createMemoryStore()
    let failures = 1
    const failing: Store = {
      ...store,
      commit: (...args) => (failures-- > 0 ? Promise.reject(new Error('ENOSPC')) : store.commit(...args)),
    }
    const { inbox, count } = counter(failing)
    await expect(inbox.receive(message('m1'))).rejects.toThrow('ENOSPC')
    await inbox.receive(message('m2'))
    await inbox.receive(message('m1'))
    expect(await count()).toBe(2)
  })

  it('does not wait for the disk between two messages', async () => {
    const store = createMemoryStore()
    const disk = Promise.withResolvers<void>()
    const slow: Store = {
      ...store,
      async commit(...args) {
        const outcome = await store.commit(...args)
        await disk.promise
        return outcome
      },
    }
    const decided = Promise.withResolvers<void>()
    const { inbox } = counter(slow, {
      decide: (_, { id }) => {
        if (id === 'm2') decided.resolve()
        return booking(id === 'm1' ? 1 : 2)
      },
    })
    const both = [inbox.receive(message('m1')), inbox.receive(message('m2'))]
    await decided.promise
    disk.resolve()
    expect(await Promise.all(both)).toHaveLength(2)
    expect(messageKey(message('m1'))).toBe('wechat:g:oy-c1@chatroom:m1')
  })
})

describe('a message whose writer changed it', () => {
  /** What was taken, in the order in which it was. */
  function recorder(store: Store) {
    const { inbox } = counter(store, {
      decide: (_, { id, text, edits }) => counting(JSON.stringify([id, text, edits ?? null]), 1),
    })
    const taken = async (): Promise<readonly unknown[]> =>
      [...(await store.read(district)).book.counters.keys()].map((key): unknown => JSON.parse(key))
    return { inbox, taken }
  }

  it('is kept as an edit when it comes again under its id with other words, once for each version', async () => {
    const { inbox, taken } = recorder(createMemoryStore())
    await inbox.receive(message('m1', { text: '@志愿者 要两盒' }))
    await inbox.receive(message('m1', { text: '@志愿者 要三盒' }))
    await inbox.receive(message('m1', { text: '@志愿者 要三盒' }))
    await inbox.receive(message('m1', { text: '@志愿者 要四盒' }))
    await inbox.receive(message('m1', { text: '@志愿者 要两盒' }))
    expect(await taken()).toEqual([
      ['m1', '@志愿者 要两盒', null],
      ['m1~1', '@志愿者 要三盒', 'm1'],
      ['m1~2', '@志愿者 要四盒', 'm1'],
    ])
  })

  it('is a repetition when only the name of its sender is another', async () => {
    const { inbox, taken } = recorder(createMemoryStore())
    await inbox.receive(message('m1'))
    await inbox.receive(message('m1', { sender: { id: 'u-1', name: '新名字' } }))
    expect(await taken()).toHaveLength(1)
  })
})
