import type { Language, Platform } from '../domain/message.ts'
import type { Footing } from '../domain/standing.ts'
import type { Instant } from '../domain/time.ts'
import type { Scene } from './phrases/scene.ts'
import { plain } from './plain.ts'
import { lines, moment } from './zh/words.ts'

/** So many groups are named; the page shows them all. */
const mostNamed = 4

/** To coordinators: words wait to be pasted into groups in which no bot lives. */
export function waitsForPaste(groups: readonly string[], isUrgent: boolean): string {
  const named = groups.slice(0, mostNamed).map((name) => `“${plain(name, 24)}”`)
  const rest = groups.length - named.length
  return lines(
    `${isUrgent ? '【急】' : ''}有话等着贴回${named.join('、')}${rest > 0 ? `等${groups.length}个群` : ''}。`,
    '看板上打开“贴群聊”，复制了贴过去。',
  )
}

const networks: Readonly<Record<Platform, Readonly<Record<Language, string>>>> = {
  wechat: { zh: '微信', en: 'WeChat' },
  telegram: { zh: 'Telegram', en: 'Telegram' },
  qq: { zh: 'QQ', en: 'QQ' },
  console: { zh: '终端', en: 'the terminal' },
  simulator: { zh: '模拟群聊', en: 'the group chats' },
  paste: { zh: '贴群聊', en: 'pasted chats' },
}

/** A network as people call it. */
export const networkName = (platform: Platform): Readonly<Record<Language, string>> => networks[platform]

/** To coordinators, on another network than the one that is down. */
export function accountStands(platform: Platform, footing: Footing, since: Instant, scene: Scene): string {
  const name = networks[platform].zh
  switch (footing) {
    case 'connected':
      return `${name}的机器人账号又连上了。`
    case 'logged-out':
      return lines(
        `⚠ ${name}的机器人账号${moment(since, scene)}起没登录，那边的群现在听不到。`,
        platform === 'wechat'
          ? '看板“网络”里有码，请用机器人的手机扫。'
          : '请管机器的人重新登录；看板“网络”里有说明。',
      )
    case 'connecting':
    case 'stopped':
      return lines(
        `⚠ ${name}的机器人账号${moment(since, scene)}起没连上，那边的群现在听不到。`,
        '它会一直自己重连；急事先打电话。看板“网络”里看得到。',
      )
  }
}
