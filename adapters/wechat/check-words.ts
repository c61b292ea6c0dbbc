import { absent, bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { Said } from '../../src/domain/said.ts'
import { noServerName } from './line.ts'

// What `yaoyue doctor` says of a WeChat account, and what to do about it.

const provider: Said = { en: 'puppet provider', zh: '微信puppet服务' }
const token: Said = { en: 'WeChat token', zh: '微信token' }
const account = (id: string | null): Said => ({
  en: `WeChat account${id === null ? '' : ` ${id}`}`,
  zh: `微信账号${id === null ? '' : ` ${id}`}`,
})
const inGroup = (group: string): Said => ({ en: `group ${group}`, zh: `群 ${group}` })
const notLoggedIn: Said = { en: 'is not logged in', zh: '没有登录' }

export const noName: Finding = bad(
  token,
  { en: 'has no server name in it', zh: '里面没有服务器的名字' },
  noServerName,
)

export const notEncrypted = (endpoint: string): Finding =>
  doubtful(
    { en: 'encryption', zh: '加密' },
    { en: `is off towards ${endpoint}`, zh: `到 ${endpoint} 没有加密` },
    {
      en: 'take "withoutTls" out of the settings: residents’ messages pass there',
      zh: '把设置里的 "withoutTls" 去掉：居民说的话从那里过',
    },
  )

export const noAddress = (endpoint: string): Finding =>
  bad(
    provider,
    { en: `“${endpoint}” is no address`, zh: `“${endpoint}”不是地址` },
    { en: 'write host:port as the endpoint', zh: '地址写成 主机:端口' },
  )

export const unreachable = (endpoint: string): Finding =>
  bad(
    provider,
    { en: `cannot be reached at ${endpoint}`, zh: `${endpoint} 连不上` },
    {
      en: 'start it, and check host:port in YAOYUE_WECHAT_ENDPOINT',
      zh: '启动它，看看 YAOYUE_WECHAT_ENDPOINT 里的 主机:端口 对不对',
    },
  )

export const runsLoggedIn = (id: string | null): Finding =>
  good(account(id), { en: 'is logged in, says the program that runs', zh: '登录着，正在运行的程序说' })

export const runsLoggedOut = (id: string | null): Finding =>
  bad(account(id), notLoggedIn, {
    en: 'scan the code on the board (网络) or in the terminal of the program',
    zh: '扫看板“网络”页上的码，或者程序终端里的码',
  })

export const runsUnconnected = (id: string | null): Finding =>
  bad(
    account(id),
    { en: 'is not connected, says the program that runs', zh: '没有连上，正在运行的程序说' },
    { en: 'see yaoyue.log in the home for the reason', zh: '原因看数据目录里的 yaoyue.log' },
  )

export const couldNotAsk: Finding = bad(provider, { en: 'could not be asked', zh: '问不了' }, noServerName)

export const answers = (endpoint: string | undefined): Finding =>
  good(
    provider,
    endpoint === undefined
      ? { en: 'answers', zh: '有回应' }
      : { en: `answers at ${endpoint}`, zh: `${endpoint} 有回应` },
  )

export const loggedIn = (id: string): Finding =>
  good(account(null), { en: `${id} is logged in`, zh: `${id} 登录着` })

export const asksForScan: Finding = bad(account(null), notLoggedIn, {
  en: 'yaoyue start, then scan the code with the bot’s own phone',
  zh: '先 yaoyue start，再用机器人自己的手机扫码',
})

export const tokenRefused: Finding = bad(
  token,
  { en: 'is refused', zh: '不认' },
  {
    en: 'compare it with the one of your provider, its prefix and all (YAOYUE_WECHAT_TOKEN)',
    zh: '和puppet服务给的对一对，前缀也要一样（YAOYUE_WECHAT_TOKEN）',
  },
)

export const streamTaken: Finding = doubtful(
  { en: 'event stream', zh: '消息通道' },
  { en: 'another program has it', zh: '别的程序占着' },
  {
    en: 'end the other program with this token; fine if it is Yaoyue with another home',
    zh: '停掉用这个token的另一个程序；要是另一个数据目录的药约，就没事',
  },
)

export const doesNotAnswer = (why: string, hasEndpoint: boolean): Finding =>
  bad(
    provider,
    { en: `does not answer as one (${why})`, zh: `回应不对（${why}）` },
    hasEndpoint
      ? {
          en: 'check that host:port is the puppet’s, and whether it speaks TLS ("withoutTls")',
          zh: '看看 主机:端口 是不是puppet服务的，它用不用TLS（"withoutTls"）',
        }
      : {
          en: 'ask the provider whether the token still holds, and for an endpoint',
          zh: '问问puppet服务token还有没有效，并要一个地址',
        },
  )

export const silent: Finding = doubtful(
  account(null),
  { en: 'neither a login nor a code came', zh: '既没登录，也没给码' },
  {
    en: 'restart the puppet at the provider, then yaoyue start',
    zh: '在puppet服务那边重启，再 yaoyue start',
  },
)

export const notIn = (group: string): Finding =>
  absent(
    inGroup(group),
    { en: 'the account is not in it', zh: '账号不在群里' },
    {
      en: 'have a coordinator or agent invite it; after a login with new ids, correct the id (归属)',
      zh: '请协调员或代办员拉它进群；重新登录后编号变了的，用“归属”改过来',
    },
  )

/** @param topic what the group is called; empty where the provider does not tell */
export const isIn = (group: string, topic: string): Finding =>
  good(
    inGroup(group),
    topic === ''
      ? { en: 'the account is a member', zh: '账号在群里' }
      : { en: `the account is in “${topic}”`, zh: `账号在“${topic}”里` },
  )
