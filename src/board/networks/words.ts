import type { Language, Platform } from '../../domain/message.ts'
import type { Footing } from '../../domain/standing.ts'

/** The words of the page on how the bot's accounts stand. */
export interface NetworkWords {
  readonly title: string
  readonly intro: string
  readonly empty: string
  readonly footing: Readonly<Record<Footing, string>>
  /** Instead, where the other side must come. */
  readonly awaited: string
  /** What somebody can do; null where nothing need be done. */
  how(footing: Footing, platform: Platform): string | null
  readonly since: string
  readonly heard: string
  readonly neverHeard: string
  readonly gap: string
  readonly account: string
  readonly scan: string
  readonly scanHow: string
  /** On the day's page, after their number. */
  readonly down: string
}

const zh: NetworkWords = {
  title: '网络',
  intro: '机器人的每个账号连着没有。断了会自己重连，不用管；要人动手的会写出来。',
  empty: '没有接网络。没有机器人的群，用“贴群聊”。',
  footing: {
    connected: '连着',
    connecting: '没连上，正在重连',
    'logged-out': '账号没登录',
    stopped: '停了',
  },
  awaited: '等对方来连',
  how(footing, platform) {
    if (footing === 'stopped')
      return '启动时就没成，不会自己再试：请管机器的人跑一下 yaoyue doctor，改好了重启。'
    if (footing === 'connecting') return '一直连不上，就请管机器的人跑一下 yaoyue doctor。'
    if (footing !== 'logged-out') return null
    switch (platform) {
      case 'wechat':
        return '要用机器人自己的手机扫码；还没有码的话，稍等一会儿就来。'
      case 'qq':
        return '请在 OneBot 服务那边重新登录这个 QQ。'
      default:
        return '令牌不认了，请管机器的人换新的。'
    }
  },
  since: '自',
  heard: '最近听到的一句：',
  neverHeard: '启动以来还没听到什么',
  gap: '这段时间可能漏了消息：',
  account: '账号',
  scan: '扫码登录',
  scanHow: '只能用机器人那个微信号的手机扫。用别的号扫，那个号就成了机器人。登好了，码自己消失。',
  down: '个账号没连上',
}

const en: NetworkWords = {
  title: 'Networks',
  intro:
    'Whether each account of the bot is connected. It reconnects by itself; where a person must act, it says so.',
  empty: 'No network is configured. Groups without a bot are served by pasting.',
  footing: {
    connected: 'connected',
    connecting: 'not connected; it goes on trying',
    'logged-out': 'logged out',
    stopped: 'stopped',
  },
  awaited: 'waits for the other side',
  how(footing, platform) {
    if (footing === 'stopped')
      return 'It could not start and does not try again: yaoyue doctor says why; then start the program anew.'
    if (footing === 'connecting') return 'If it stays so, have whoever runs the machine try: yaoyue doctor'
    if (footing !== 'logged-out') return null
    switch (platform) {
      case 'wechat':
        return 'Scan the code with the bot’s own phone; if there is none yet, it comes in a moment.'
      case 'qq':
        return 'Log this QQ account in again at the OneBot server.'
      default:
        return 'The token is refused: whoever runs the machine must enter a new one.'
    }
  },
  since: 'since ',
  heard: 'last message: ',
  neverHeard: 'nothing heard since the start',
  gap: 'messages may have been missed: ',
  account: 'account',
  scan: 'Scan to log in',
  scanHow:
    'Only with the phone of the bot’s own WeChat account: whichever account scans it becomes the bot. The code goes away after the login.',
  down: 'accounts not connected',
}

const words: Readonly<Record<Language, NetworkWords>> = { zh, en }

export const networkWords = (language: Language): NetworkWords => words[language]
