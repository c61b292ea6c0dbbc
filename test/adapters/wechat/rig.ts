import { createWeChatAdapter, type WeChatParts } from '../../../adapters/wechat/adapter.ts'
import type { Standing } from '../../../adapters/wechat/supervisor.ts'
import type { Chat } from '../../../src/domain/message.ts'
import type { Rig, Said, Sent, Someone } from '../../contract/adapter.ts'
import { bot } from '../../support/puppet/commands.ts'
import { type ProviderProcess, token } from '../../support/puppet/provider.ts'
import { openProxy } from '../../support/puppet/proxy.ts'

export const groups = ['10001@chatroom', '10002@chatroom'] as const
export const people: readonly [Someone, Someone] = [
  { id: 'wxid_wang', name: '王阿姨' },
  { id: 'wxid_li', name: '李伯伯' },
]

/** A provider with two rooms and two people. */
export async function populate({ tell }: ProviderProcess): Promise<void> {
  for (const person of people) await tell('contact', person)
  for (const id of groups)
    await tell('room', { id, topic: `小区群${id.slice(0, 5)}`, members: people.map((person) => person.id) })
}

/** Milliseconds where a real one waits seconds. */
export const quick = {
  backoff: (failed: number) => Math.min(200, 20 * 2 ** failed),
  patience: { login: 6_000, knock: 300, answer: 300 },
}

export const anAdapter = (port: number, parts: Partial<WeChatParts> = {}) =>
  createWeChatAdapter({
    provider: { token, endpoint: `127.0.0.1:${port}`, withoutTls: true },
    clock: { now: () => Date.now() },
    ...quick,
    ...parts,
  })

/** Takes down how things stand with an adapter, for `onStanding`. */
export function watchStanding() {
  let now: Standing['kind'] = 'stopped'
  const seen: Standing['kind'][] = []
  let turn = Promise.withResolvers<void>()
  return {
    seen,
    onStanding({ kind }: Standing): void {
      now = kind
      seen.push(kind)
      turn.resolve()
      turn = Promise.withResolvers()
    },
    async until(kind: Standing['kind']): Promise<void> {
      while (now !== kind) await turn.promise
    },
    /** Until it was so once more. */
    async again(kind: Standing['kind']): Promise<void> {
      for (const before = seen.length; !seen.slice(before).includes(kind); ) await turn.promise
    },
  }
}

/** WeChat's own shape of a quote, as most providers pass it on. */
const quoting = (name: string, words: string, text: string): string =>
  `「${name}：${words}」\n- - - - - - - - - - - - - - -\n${text}`

/** @param provider with its people; it outlives the rig */
export async function aWeChatRig(provider: ProviderProcess): Promise<Rig> {
  await provider.tell('forget')
  const proxy = await openProxy(provider.port)
  const said = new Map<string, { readonly name: string; readonly words: string }>()
  let watch = watchStanding()

  const quoted = async (id: string) => {
    const known = said.get(id)
    if (known !== undefined) return known
    const own = (await provider.tell('sent')).find((one) => one.id === id)
    if (own === undefined) throw new Error(`nobody said ${id}`)
    return { name: bot.name, words: own.text }
  }

  return {
    platform: 'wechat',
    groups,
    people,
    holds: false,
    floods: false,
    open() {
      const mine = watchStanding()
      watch = mine
      const adapter = anAdapter(proxy.port, { onStanding: mine.onStanding })
      return {
        ...adapter,
        async start(receive) {
          await adapter.start(receive)
          // The provider may not have noticed yet that the one before has gone.
          await mine.until('listening')
        },
      }
    },
    async say({ group, sender, text, mention, quotes, image }: Said) {
      const before = quotes === undefined ? null : await quoted(quotes)
      const id = await provider.tell('say', {
        from: sender.id,
        room: group,
        text: before === null ? text : quoting(before.name, before.words, text),
        mentions: mention === true ? [bot.id] : [],
        type: image === true ? 'Image' : 'Text',
      })
      said.set(id, { name: sender.name, words: image === true ? '[图片]' : text })
    },
    async sayAsBot(group, text) {
      await provider.tell('say', { from: bot.id, room: group, text })
    },
    async sent(): Promise<readonly Sent[]> {
      return (await provider.tell('sent')).map(({ to, text }): Sent => {
        const chat: Chat = to.includes('@')
          ? { platform: 'wechat', group: to }
          : { platform: 'wechat', account: to }
        return { chat, text }
      })
    },
    async refuseNext(how) {
      await provider.tell('refuse', how === 'for good' ? 'you are not in the chatroom' : 'busy')
    },
    async down() {
      proxy.cut()
      await watch.until('resting')
    },
    async up() {
      proxy.restore()
      await watch.until('listening')
    },
    close: () => proxy.close(),
  }
}
