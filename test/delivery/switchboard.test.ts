import { describe, expect, it } from 'vitest'
import { joinAccounts } from '../../src/delivery/switchboard.ts'
import type { Chat, IncomingMessage } from '../../src/domain/message.ts'
import { type ChatAdapter, SendError } from '../../src/domain/ports.ts'

interface Account extends ChatAdapter {
  hear(message: Partial<IncomingMessage>): Promise<void>
  readonly sent: string[]
}

const message = (rest: Partial<IncomingMessage>): IncomingMessage => ({
  id: '1',
  at: 1_000,
  platform: 'qq',
  group: 'g',
  sender: { id: 'wang', name: '王阿姨' },
  text: '拜新同2盒',
  mentionsBot: false,
  quotes: null,
  attachments: [],
  ...rest,
})

/** @param answer what the network says to a message */
function anAccount(id: string, answer: (chat: Chat) => void = () => {}): Account {
  let receive: Parameters<ChatAdapter['start']>[0] = async () => {}
  const sent: string[] = []
  return {
    platform: 'qq',
    self: () => id,
    sent,
    async start(hand) {
      receive = hand
    },
    async send(chat, text) {
      answer(chat)
      sent.push(text)
      return { id: `${id}-${sent.length}` }
    },
    async stop() {},
    hear: (rest) => receive(message(rest)),
  }
}

const notHere = (): never => {
  throw new SendError('not in this group', { permanent: true })
}
const group: Chat = { platform: 'qq', group: 'g' }

async function join(
  accounts: readonly Account[],
  take: (message: IncomingMessage) => Promise<void> = async () => {},
) {
  const heard: string[] = []
  const joined = joinAccounts('qq', accounts)
  await joined.start(async (one) => {
    await take(one)
    heard.push(one.id)
  })
  return { joined, heard }
}

describe('several accounts on one network', () => {
  it('answer where they were spoken to', async () => {
    const [a, b] = [anAccount('A'), anAccount('B')]
    const { joined } = await join([a, b])
    await b.hear({ group: null })
    await a.hear({})
    await joined.send({ platform: 'qq', account: 'wang' }, '一')
    await joined.send(group, '二')
    expect([a.sent, b.sent]).toEqual([['二'], ['一']])
  })

  it('find the one that can, where nobody has spoken yet', async () => {
    const [a, b] = [anAccount('A', notHere), anAccount('B')]
    const { joined } = await join([a, b])
    expect(await joined.send(group, '一')).toEqual({ id: 'B-1' })
  })

  it('do not send twice what may have gone', async () => {
    const lost = anAccount('A', () => {
      throw new SendError('no answer', { permanent: false })
    })
    const b = anAccount('B')
    const { joined } = await join([lost, b])
    await expect(joined.send(group, '一')).rejects.toThrow('no answer')
    expect(b.sent).toEqual([])
  })

  it('say what the last one said where none of them can', async () => {
    const { joined } = await join([anAccount('A', notHere), anAccount('B', notHere)])
    await expect(joined.send(group, '一')).rejects.toMatchObject({ permanent: true })
  })

  it('pass a message on by the one that can, and say for good where none can', async () => {
    const original = { chat: group, message: 'm1' }
    const mute = anAccount('A')
    const able: Account = { ...anAccount('B'), forward: async () => ({ id: 'B-1' }) }
    const { joined } = await join([mute, able])
    expect(await joined.forward?.(original, group)).toEqual({ id: 'B-1' })
    const none = await join([mute])
    await expect(none.joined.forward?.(original, group)).rejects.toMatchObject({ permanent: true })
  })

  it('take once what two of them hear in one group, and what is said twice twice', async () => {
    const [a, b] = [anAccount('A'), anAccount('B')]
    const { heard } = await join([a, b])
    await Promise.all([a.hear({ id: 'a1' }), b.hear({ id: 'b1' })])
    await a.hear({ id: 'a2', at: 2_000 })
    await b.hear({ id: 'b2', at: 2_000 })
    await a.hear({ id: 'a3', at: 2_000 })
    expect(heard).toEqual(['a1', 'a2', 'a3'])
  })

  it('take it from the second where the first could not have it kept', async () => {
    const [a, b] = [anAccount('A'), anAccount('B')]
    const { heard } = await join([a, b], async ({ id }) => {
      if (id === 'a1') throw new Error('the disk is full')
    })
    const [first] = await Promise.allSettled([a.hear({ id: 'a1' }), b.hear({ id: 'b1' })])
    expect(first.status).toBe('rejected')
    expect(heard).toEqual(['b1'])
  })

  it('do not hear each other', async () => {
    const [a, b] = [anAccount('A'), anAccount('B')]
    const { heard } = await join([a, b])
    await b.hear({ sender: { id: 'A', name: '药约' } })
    expect(heard).toEqual([])
  })

  it('run although one of them is refused, and say so', async () => {
    const refused: Account = {
      ...anAccount('A'),
      start: async () => {
        throw new Error('wrong token')
      },
    }
    const told: unknown[] = []
    await joinAccounts('qq', [refused, anAccount('B')], (error) => told.push(error)).start(async () => {})
    expect(told).toEqual([new Error('wrong token')])
    await expect(joinAccounts('qq', [refused]).start(async () => {})).rejects.toThrow('wrong token')
  })

  it('stop together: one that fails does not leave another half stopped', async () => {
    const handedOver = Promise.withResolvers<void>()
    let isStopped = false
    const failing: Account = { ...anAccount('A'), stop: () => Promise.reject(new Error('it is stuck')) }
    const slow: Account = {
      ...anAccount('B'),
      async stop() {
        await handedOver.promise
        isStopped = true
      },
    }
    const stopped = joinAccounts('qq', [failing, slow]).stop()
    handedOver.resolve()
    await expect(stopped).rejects.toThrow('it is stuck')
    expect(isStopped).toBe(true)
  })
})
