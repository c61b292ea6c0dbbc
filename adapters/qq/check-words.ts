import { type Door, howToCome, whySentAway } from '../../src/domain/door.ts'
import { absent, bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { Said } from '../../src/domain/said.ts'

// What `yaoyue doctor` says of a QQ account, and what to do about it.

const server: Said = { en: 'OneBot server', zh: 'OneBot服务器' }
const clock: Said = { en: 'clock', zh: '时钟' }
const history: Said = { en: 'history', zh: '补看群消息' }
const privateHistory: Said = { en: 'private history', zh: '补看私聊' }
const inGroup = (group: string): Said => ({ en: `group ${group}`, zh: `群 ${group}` })
const account = (id: string | null): Said => ({
  en: `QQ account${id === null ? '' : ` ${id}`}`,
  zh: `QQ账号${id === null ? '' : ` ${id}`}`,
})
const logInAgain: Said = { en: 'log it in again at the OneBot server', zh: '在OneBot服务器那边重新登录' }
const notOnline: Said = { en: 'is not online', zh: '没有在线' }

export const connected = (id: string | null): Finding =>
  good(account(id), { en: 'is connected, says the program that runs', zh: '连着，正在运行的程序说' })

export const loggedOut = (id: string | null): Finding => bad(account(id), notOnline, logInAgain)

export function nobodyConnected(id: string | null, door: Door): Finding {
  const wrong = door.sentAway === null ? null : whySentAway[door.sentAway]
  return bad(
    account(id),
    {
      en: `no OneBot server is connected to port ${door.port}${wrong === null ? '' : `; ${wrong.en}`}`,
      zh: `没有OneBot服务器连着${door.port}端口${wrong === null ? '' : `；${wrong.zh}`}`,
    },
    enter(door),
  )
}

/** What to do on the other side. */
const enter = (door: Door): Exclude<Said, string> => {
  const how = howToCome(door)
  return { en: `enter in the OneBot server: ${how.en}`, zh: `在OneBot服务器里填：${how.zh}` }
}

const port = (where: string): Said => ({ en: `QQ port ${where}`, zh: `QQ端口 ${where}` })

export const portIsFree = (where: string, door: Door): Finding =>
  good(port(where), { en: `is free; ${enter(door).en}`, zh: `空着；${enter(door).zh}` })

export const portInUse = (where: string): Finding =>
  doubtful(
    port(where),
    { en: 'is in use', zh: '有人用着' },
    {
      en: 'fine if Yaoyue is running; otherwise choose another port',
      zh: '药约正在运行的话没事；不然换个端口',
    },
  )

export const portUnusable = (where: string, code: string): Finding =>
  bad(
    port(where),
    { en: `cannot be listened on (${code})`, zh: `用不了（${code}）` },
    {
      en: 'choose a host name of this machine and a port above 1023',
      zh: '换成本机的主机名，端口大于1023',
    },
  )

export const serverIs = (name: string): Finding => good(server, name)

export const isOnline = (id: string, is: boolean): Finding =>
  is
    ? good(account(null), { en: `${id} is online`, zh: `${id} 在线` })
    : bad(account(null), { en: `${id} is not online`, zh: `${id} 没有在线` }, logInAgain)

export const tokenRefused: Finding = bad(
  { en: 'OneBot access token', zh: 'OneBot token' },
  { en: 'is refused', zh: '不认' },
  {
    en: 'enter the same token here (YAOYUE_QQ_TOKEN) and in the OneBot server',
    zh: '这边（YAOYUE_QQ_TOKEN）和OneBot服务器填一样的token',
  },
)

export const unreachable = (url: string): Finding =>
  bad(
    server,
    { en: `cannot be reached at ${url}`, zh: `${url} 连不上` },
    {
      en: 'start it (NapCat, LLOneBot, Lagrange), switch on its forward WebSocket and check the port',
      zh: '启动它（NapCat、LLOneBot、Lagrange），打开正向WebSocket，看看端口对不对',
    },
  )

export const clockAgrees: Finding = good(clock, {
  en: 'agrees with the OneBot server’s',
  zh: '和OneBot服务器的一致',
})

/** @param seconds by which it differs */
export const clockIsOff = (seconds: number): Finding =>
  doubtful(
    clock,
    { en: `is ${seconds} s off the OneBot server’s`, zh: `和OneBot服务器的差${seconds}秒` },
    {
      en: 'set both machines’ clocks; time synchronisation (NTP) keeps them right',
      zh: '把两台机器的时间都调准；开了时间同步（NTP）就一直准',
    },
  )

export const notIn = (group: string): Finding =>
  absent(
    inGroup(group),
    { en: 'the account is not in it', zh: '账号不在群里' },
    {
      en: 'invite it into the group, or correct the id in the directory',
      zh: '把它拉进群，或者改名册里的群号',
    },
  )

export const muted = (group: string): Finding =>
  bad(
    inGroup(group),
    { en: 'the account is muted there', zh: '账号在群里被禁言' },
    {
      en: 'have an admin of the group lift the ban on speaking (解除禁言)',
      zh: '请群管理员解除禁言',
    },
  )

export const isMember = (group: string): Finding =>
  good(inGroup(group), { en: 'the account is a member', zh: '账号在群里' })

export const hasHistory: Finding = good(history, {
  en: 'what groups say during a lost connection can be asked for',
  zh: '断线时群里说的，之后补得回来',
})

export const noHistory: Finding = doubtful(
  history,
  {
    en: 'the server does not tell what groups said during a lost connection',
    zh: '断线时群里说的，服务器补不回来',
  },
  {
    en: 'use a server with get_group_msg_history: NapCat, LLOneBot, Lagrange',
    zh: '换有 get_group_msg_history 的服务器：NapCat、LLOneBot、Lagrange',
  },
)

export const hasPrivateHistory: Finding = good(privateHistory, {
  en: 'private messages of a lost connection can be asked for',
  zh: '断线时的私聊，之后补得回来',
})

export const noPrivateHistory: Finding = doubtful(
  privateHistory,
  {
    en: 'private messages of a lost connection are lost; whoever wrote lately is told so',
    zh: '断线时的私聊补不回来，会告诉最近说过话的人',
  },
  {
    en: 'use a server with get_friend_msg_history: NapCat, LLOneBot, Lagrange',
    zh: '换有 get_friend_msg_history 的服务器：NapCat、LLOneBot、Lagrange',
  },
)
