import { createQqAdapter, type QqParts } from '../../../adapters/qq/adapter.ts'
import type { ChatAdapter } from '../../../src/domain/ports.ts'
import type { Rig } from '../../contract/adapter.ts'
import { freePort } from '../../support/free-port.ts'
import { type Segment, text } from '../../support/onebot/account.ts'
import { type OneBot, type OneBotSettings, startOneBot } from '../../support/onebot/server.ts'

export const groups = [70040963, 70041106] as const
export const wang = { id: '501', name: '3-502 王阿姨' }
export const li = { id: '502', name: '李伯伯' }

export const anAdapter = (onebot: OneBot, rest: Partial<QqParts> = {}): ChatAdapter =>
  createQqAdapter({
    server: { url: onebot.url },
    token: onebot.token,
    groups: groups.map(String),
    clock: { now: () => Date.now() },
    backoff: () => 5,
    ...rest,
  })

/** QQ for the suite that every network passes. */
export async function openQqRig(way: 'forward' | 'reverse', settings: OneBotSettings = {}): Promise<Rig> {
  const port = await freePort()
  const onebot = await startOneBot({
    groups,
    ...settings,
    ...(way === 'reverse' ? { reverse: `ws://127.0.0.1:${port}/onebot/v11/ws` } : {}),
  })
  const begun = Date.now()

  function open(): ChatAdapter {
    const adapter = anAdapter(onebot, {
      heardUntil: begun,
      ...(way === 'reverse' ? { server: { host: '127.0.0.1', port } } : {}),
    })
    return {
      ...adapter,
      async start(receive) {
        const connected = onebot.called('get_group_msg_history')
        await adapter.start(receive)
        await connected
      },
    }
  }

  return {
    platform: 'qq',
    groups: [String(groups[0]), String(groups[1])],
    people: [wang, li],
    holds: true,
    alone: way === 'reverse',
    floods: false,
    open,
    async say(said) {
      const message: Segment[] = [
        ...(said.quotes === undefined ? [] : [{ type: 'reply', data: { id: said.quotes.split('@')[0] } }]),
        ...(said.mention ? [{ type: 'at', data: { qq: String(onebot.account.self) } }] : []),
        ...(said.text === '' ? [] : [text(said.text)]),
        ...(said.image
          ? [{ type: 'image', data: { file: 'A1B2.image', url: 'https://example.invalid/1' } }]
          : []),
      ]
      onebot.say({
        group: said.group === null ? null : Number(said.group),
        user: Number(said.sender.id),
        // In a group the card is the name, in private the nickname.
        nickname: said.group === null ? said.sender.name : '昵称',
        card: said.sender.name,
        message,
      })
    },
    async sayAsBot(group, said) {
      onebot.say({ group: Number(group), user: onebot.account.self, nickname: '药约', message: [text(said)] })
    },
    async sent() {
      return onebot.sent.map(({ group, user, message }) => ({
        chat:
          group === null
            ? { platform: 'qq' as const, account: String(user) }
            : { platform: 'qq' as const, group: String(group) },
        text: message.map(({ data: { text: said = '' } }) => String(said)).join(''),
      }))
    },
    async refuseNext() {
      onebot.failNext('send_group_msg', 1400)
    },
    down: onebot.down,
    async up() {
      const back = onebot.called('get_group_msg_history')
      await onebot.up()
      await back
    },
    close: onebot.close,
  }
}
