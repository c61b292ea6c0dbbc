import { describe, expect, it, vi } from 'vitest'
import { type Budget, budgets } from '../../src/delivery/budget.ts'
import { chatKey } from '../../src/domain/message.ts'
import { type ChatAdapter, SendError } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { aPost, district, morning } from '../store/samples.ts'
import { aNetwork, aGroup as group, textsOf as texts } from './network.ts'

describe('the outbox', () => {
  it('sends at once to a quiet group, and notes the id that the network gave', async () => {
    const { store, put, sent, outbox } = aNetwork()
    await put(aPost('p1', { text: '好' }))
    await outbox.flush()
    expect(texts(sent)).toEqual(['好'])
    expect(await store.claim(district)).toEqual([])
    expect((await store.read(district)).book.references.size).toBe(1)
    expect(await outbox.nextAt()).toBeNull()
  })

  it('keeps the order of a chat', async () => {
    const { put, sent, run } = aNetwork()
    await put(...['1', '2', '3', '4'].map((n) => aPost(n, { text: n, to: group('a') })))
    await run()
    expect(texts(sent)).toEqual(['1', '2', '3', '4'])
  })

  it('lets what is urgent go first', async () => {
    const { put, sent, run } = aNetwork()
    await put(
      aPost('1', { text: '1', to: group('a') }),
      aPost('2', { text: '2', to: group('a'), weight: 'urgent' }),
    )
    await run()
    expect(texts(sent)).toEqual(['2', '1'])
  })

  it('does not let one chat that hangs stop the others', async () => {
    const hanging = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const { put, sent, outbox } = aNetwork({}, (chat, text) => {
      if (chatKey(chat) === 'telegram:g:a') return hanging.promise
      if (text === '3') arrived.resolve()
      return undefined
    })
    await put(aPost('1', { text: '1', to: group('a') }), aPost('2', { text: '2', to: group('b') }))
    const first = outbox.flush()
    await put(aPost('3', { text: '3', to: group('c') }))
    const second = outbox.flush()
    await arrived.promise
    hanging.resolve()
    await Promise.all([first, second])
    expect(texts(sent).toSorted()).toEqual(['1', '2', '3'])
  })

  it('sends nothing twice when it is called from everywhere at once', async () => {
    const { put, sent, outbox } = aNetwork()
    await put(...['a', 'b', 'c'].map((id) => aPost(id, { text: id, to: group(id) })))
    await Promise.all(Array.from({ length: 20 }, () => outbox.flush()))
    expect(texts(sent).toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('tells who watches what leaves, and goes on when a watcher fails', async () => {
    const { put, sent, outbox } = aNetwork()
    const seen: string[] = []
    outbox.watch(() => {
      throw new Error('no')
    })
    const stop = outbox.watch(({ text }) => seen.push(text))
    await put(aPost('1', { text: '1', to: group('a') }))
    await outbox.flush()
    stop()
    await put(aPost('2', { text: '2', to: group('b') }))
    await outbox.flush()
    expect(seen).toEqual(['1'])
    expect(texts(sent)).toEqual(['1', '2'])
  })

  it('cuts a post that is longer than the network takes, between lines', async () => {
    const short: Budget = {
      spacing: { messages: 1, within: 1000 },
      group: [],
      total: [],
      gentle: [],
      gentleAnswers: [],
      dawdle: 0,
      longest: 10,
      patience: 1000,
    }
    const { store, put, sent, run } = aNetwork({ budgets: { telegram: short } })
    await put(aPost('1', { text: '一二三四五六\n七八九十\n十一', to: group('a') }))
    await run()
    expect(texts(sent)).toEqual(['一二三四五六', '七八九十\n十一'])
    expect(await store.claim(district)).toEqual([])
  })
})

describe('at night', () => {
  const night = Date.parse('2026-03-17T22:00:00+08:00')
  const dawn = Date.parse('2026-03-18T07:30:00+08:00')

  it('answers and alarms, and keeps the rest until half past seven', async () => {
    const { put, clock, sent, run } = aNetwork()
    clock.set(night)
    await put(
      aPost('n', { text: 'notice', weight: 'notice', to: group('a') }),
      aPost('a', { text: 'answer', to: group('a') }),
      aPost('u', { text: 'urgent', weight: 'urgent', to: group('a') }),
    )
    await run()
    expect(texts(sent)).toEqual(['urgent', 'answer', 'notice'])
    expect(sent.map(({ at }) => at >= dawn)).toEqual([false, false, true])
    expect(sent[2]?.at).toBe(dawn)
  })
})

describe('when the network refuses', () => {
  it('waits as long as it was asked to, and keeps the order', async () => {
    const { put, sent, run } = aNetwork({}, (_, __, nth) => {
      if (nth === 1) throw new SendError('too many', { permanent: false, retryAfter: 40_000 })
    })
    await put(aPost('1', { text: '1', to: group('a') }), aPost('2', { text: '2', to: group('a') }))
    await run()
    expect(texts(sent)).toEqual(['1', '2'])
    expect(sent[0]?.at).toBe(morning + 40_000)
  })

  it('tries again later and later, and then shows a person', async () => {
    const tries: Instant[] = []
    const { store, put, clock, run } = aNetwork({ random: () => 0.5 }, () => {
      tries.push(clock.now())
      throw new Error('no answer')
    })
    await put(aPost('1', { to: group('a') }))
    await run()
    const gaps = tries.slice(1).map((at, n) => at - (tries[n] ?? 0))
    expect(gaps.slice(0, 3)).toEqual([1500, 3000, 6000])
    expect(Math.max(...gaps)).toBeLessThanOrEqual(600_000)
    expect((await store.failures(district)).map(({ reason }) => reason)).toEqual(['no answer'])
  })

  it('shows at once what can never be sent, and goes on with the chat', async () => {
    const { store, put, sent, run, calls } = aNetwork({}, (_, text) => {
      if (text === '1') throw new SendError('kicked out', { permanent: true })
    })
    await put(aPost('1', { text: '1', to: group('a') }), aPost('2', { text: '2', to: group('a') }))
    await run()
    expect(texts(sent)).toEqual(['2'])
    expect(calls()).toBe(2)
    expect((await store.failures(district)).map(({ reason }) => reason)).toEqual(['kicked out'])
  })

  it('does not send again what went out and could not be noted, and notes it later', async () => {
    const store = createMemoryStore()
    let refusals = 1
    const { put, sent, outbox } = aNetwork({
      store: {
        ...store,
        settle: (...args) => (refusals-- > 0 ? Promise.reject(new Error('no room')) : store.settle(...args)),
      },
    })
    await put(aPost('1', { text: '1', to: group('a') }))
    await outbox.flush()
    await outbox.flush()
    expect(texts(sent)).toEqual(['1'])
    expect(await store.claim(district)).toEqual([])
  })

  it('shows what is for a network that is not connected', async () => {
    const { store, put, run } = aNetwork()
    await put(aPost('1', { to: group('a', 'qq') }))
    await run()
    expect((await store.failures(district)).map(({ reason }) => reason)).toEqual(['qq is not connected'])
  })
})

describe('a network that does not answer', () => {
  const impatient = { budgets: { telegram: { ...budgets.telegram, patience: 1 } } }

  it('is given up, and the post is tried again', async () => {
    const never = new Promise<void>(() => {})
    const { put, sent, run, outbox, calls } = aNetwork(impatient, (_, __, nth) => (nth === 1 ? never : null))
    await put(aPost('1', { text: '1', to: group('a') }))
    await run()
    expect(texts(sent)).toEqual(['1'])
    expect(calls()).toBe(2)
    expect(outbox.counts()).toMatchObject({ sent: 1, retried: 1, late: 0 })
  })

  it('does not hold up other chats meanwhile', async () => {
    const never = new Promise<void>(() => {})
    const { put, sent, outbox } = aNetwork(impatient, (_, text) => (text === 'stuck' ? never : null))
    await put(aPost('1', { text: 'stuck', to: group('a') }), aPost('2', { text: '2', to: group('b') }))
    await outbox.flush()
    expect(texts(sent)).toEqual(['2'])
  })

  it('that took the message after all spares the repetition where there is still time, and is counted', async () => {
    const answer = Promise.withResolvers<void>()
    const { put, outbox, store, calls } = aNetwork(impatient, () => answer.promise)
    await put(aPost('1', { text: '1', to: group('a') }))
    await outbox.flush()
    expect((await store.claim(district)).map(({ attempts }) => attempts)).toEqual([1])
    answer.resolve()
    await vi.waitUntil(async () => (await store.claim(district)).length === 0)
    expect(outbox.counts()).toMatchObject({ late: 1, retried: 1 })
    expect(calls()).toBe(1)
  })
})

describe('a post that passes a message on', () => {
  const original = { chat: group('a'), message: 'm1' }
  const post = aPost('1', { text: '原图在群里', to: group('b'), weight: 'notice', forwards: original })

  async function pass(forward: NonNullable<ChatAdapter['forward']> | undefined, to = post) {
    const sent: string[] = []
    const adapter = {
      platform: to.to.platform,
      send: async (_: unknown, text: string) => ({ id: `${sent.push(text)}` }),
      ...(forward === undefined ? {} : { forward }),
    }
    const { put, run } = aNetwork({ adapters: [adapter] })
    await put(to, aPost('2', { text: '别的事', to: to.to, weight: 'notice' }))
    await run()
    return sent
  }

  it('does so instead of saying its words, and never as part of another', async () => {
    const passed: unknown[] = []
    const sent = await pass(async (...what) => ({ id: `${passed.push(what)}` }))
    expect(passed).toEqual([[original, group('b')]])
    expect(sent).toEqual(['别的事'])
  })

  it('says its words where the network cannot, or it is another network', async () => {
    const cannot = async () => {
      throw new SendError('too old', { permanent: true })
    }
    expect(await pass(cannot)).toEqual(['原图在群里', '别的事'])
    expect(await pass(undefined)).toEqual(['原图在群里', '别的事'])
    const elsewhere = { ...post, to: group('b', 'wechat') }
    expect(await pass(async () => ({ id: null }), elsewhere)).toEqual(['原图在群里', '别的事'])
  })

  it('is tried again where the network is only busy', async () => {
    let tries = 0
    const sent = await pass(async () => {
      tries += 1
      if (tries < 3) throw new SendError('busy', { permanent: false })
      return { id: null }
    })
    expect(tries).toBe(3)
    expect(sent).toEqual(['别的事'])
  })
})

describe('what cannot be stored', () => {
  it('is said all the same, in its turn and once', async () => {
    const { outbox, sent, run } = aNetwork()
    outbox.say(aPost('1', { text: '1', to: group('a') }))
    outbox.say(aPost('2', { text: '2', to: group('a') }))
    await run()
    await run()
    expect(texts(sent)).toEqual(['1', '2'])
  })

  it('is tried again like everything else, and is bounded', async () => {
    const { outbox, sent, run } = aNetwork({}, (_, __, nth) => {
      if (nth <= 2) throw new Error('busy')
    })
    for (let n = 0; n < 80; n += 1) outbox.say(aPost(`p${n}`, { text: `${n}`, to: group(`g${n}`) }))
    await run()
    expect(new Set(texts(sent)).size).toBe(50)
  })
})
