import { afterEach, describe, expect, it } from 'vitest'
import { budgets } from '../../src/delivery/budget.ts'
import { type Chat, chatKey } from '../../src/domain/message.ts'
import type { ChatAdapter } from '../../src/domain/ports.ts'
import { openQqRig } from '../adapters/qq/rig.ts'
import { openTelegramRig } from '../adapters/telegram/rig.ts'
import { aWeChatRig, populate } from '../adapters/wechat/rig.ts'
import { aMailbox, type Rig } from '../contract/adapter.ts'
import { aNetwork, expectKept, type Sent } from '../delivery/network.ts'
import { aPost, settableClock } from '../store/samples.ts'
import { startProvider } from '../support/puppet/provider.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function onWeChat(): Promise<Rig> {
  const provider = await startProvider()
  clean.push(() => provider.kill())
  await populate(provider)
  return aWeChatRig(provider)
}

/** What passes between two breaks, of the outbox's time; in it more is to be said than WeChat allows. */
const between = 20_000
const saidEach = 3
const rounds = 100

/** What waits long for the same chat shares a message. */
const sentencesIn = (sent: readonly { readonly text: string }[]): readonly string[] =>
  sent.flatMap(({ text }) => text.split(/\n+/))

const networks: readonly (readonly [string, () => Promise<Rig>])[] = [
  ['Telegram', () => openTelegramRig()],
  ['QQ', () => openQqRig('forward')],
  ['WeChat', onWeChat],
]

describe('while the connection breaks', () => {
  it.each(networks)(
    'a hundred times, %s hears everything once that the server holds, and says everything once, within its budget',
    {
      timeout: 240_000,
    },
    async (_, open) => {
      const rig = await open()
      clean.push(() => rig.close())
      const mailbox = aMailbox()
      const adapter = rig.open()
      clean.push(() => adapter.stop())
      await adapter.start(mailbox.receive)

      const clock = settableClock()
      const left: Sent[] = []
      const noting: ChatAdapter = {
        ...adapter,
        async send(chat, text, hints) {
          const result = await adapter.send(chat, text, hints)
          left.push({ at: clock.now(), chat: chatKey(chat), text })
          return result
        },
      }
      const { put, run, outbox, store } = aNetwork({ adapters: [noting] }, () => {}, clock)

      const said: string[] = []
      const toSay: string[] = []
      const [group] = rig.groups
      const chat: Chat = { platform: rig.platform, group }
      const hear = async (text: string): Promise<void> => {
        said.push(text)
        await rig.say({ group, sender: rig.people[0], text })
      }
      for (let round = 1; round <= rounds; round++) {
        const texts = Array.from({ length: saidEach }, (_, nth) => `第${round}次的第${nth + 1}句`)
        toSay.push(...texts)
        await put(...texts.map((text) => aPost(text, { to: chat, text, weight: 'answer', digest: null })))
        await rig.down()
        if (rig.holds) await hear(`断线时${round}`)
        await outbox.flush()
        await rig.up()
        await hear(`回来后${round}`)
        await mailbox.until(said.length)
        clock.set(clock.now() + between)
        await outbox.flush()
      }
      await run()

      expect(mailbox.texts()).toEqual(said)
      expect(sentencesIn(left)).toEqual(toSay)
      expect(sentencesIn(await rig.sent())).toEqual(toSay)
      expect(await store.failures('310109')).toEqual([])
      expectKept(left, budgets[rig.platform])
    },
  )
})
