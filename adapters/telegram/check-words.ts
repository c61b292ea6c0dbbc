import { absent, bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { Said } from '../../src/domain/said.ts'

// What `yaoyue doctor` says of a Telegram account, and what to do about it.

const token: Said = { en: 'Telegram token', zh: 'Telegram token' }
const groups: Said = { en: 'groups', zh: '进群' }
const clock: Said = { en: 'clock', zh: '时钟' }
const privacy: Said = { en: 'privacy mode', zh: '隐私模式' }
const inGroup = (group: string): Said => ({ en: `group ${group}`, zh: `群 ${group}` })

export const unreachable: Finding = bad(
  'Telegram',
  { en: 'cannot be reached', zh: '连不上' },
  {
    en: 'check the network and the proxy; where Telegram is blocked, run a Bot API server of your own ("apiRoot")',
    zh: '看看网络和代理；Telegram被封的地方，自己架一台 Bot API 服务器（"apiRoot"）',
  },
)

export const tokenRefused: Finding = bad(
  token,
  { en: 'is refused', zh: '不认' },
  {
    en: 'copy it again from @BotFather: /mybots → the bot → API Token',
    zh: '到 @BotFather 重新复制：/mybots → 选机器人 → API Token',
  },
)

export const answersOddly = (status: number, description: string): Finding =>
  bad(
    'Telegram',
    { en: `answers ${status} ${description}`, zh: `回答 ${status} ${description}` },
    { en: 'try again in some minutes', zh: '过几分钟再试' },
  )

export const tokenOf = (username: string, id: number): Finding =>
  good(token, { en: `belongs to @${username} (${id})`, zh: `是 @${username}（${id}）的` })

export const clockAgrees: Finding = good(clock, { en: 'agrees with Telegram’s', zh: '和Telegram的一致' })

/** @param seconds by which it differs */
export const clockIsOff = (seconds: number): Finding =>
  bad(
    clock,
    { en: `is ${seconds} s off Telegram’s`, zh: `和Telegram的差${seconds}秒` },
    {
      en: 'set the machine’s clock; time synchronisation (NTP) keeps it right',
      zh: '把机器的时间调准；开了时间同步（NTP）就一直准',
    },
  )

export const mayJoin = (may: boolean): Finding =>
  may
    ? good(groups, { en: 'the bot may be added', zh: '可以拉它进群' })
    : bad(
        groups,
        { en: 'the bot may not be added to any', zh: '哪个群都拉不进去' },
        { en: '@BotFather: /setjoingroups → Enable', zh: '在 @BotFather 里：/setjoingroups → Enable' },
      )

export const hearsAll = (does: boolean): Finding =>
  does
    ? good(privacy, { en: 'is off: everything said in the groups is heard', zh: '关着：群里说的都听得到' })
    : doubtful(
        privacy,
        {
          en: 'is on: only mentions of the bot and answers to it are heard, not “@志愿者”, where it is no admin',
          zh: '开着：它不是管理员的群里，只听得到提到它和回复它的话，听不到“@志愿者”',
        },
        {
          en: '@BotFather: /setprivacy → Disable, then remove the bot from each group and add it again; or make it an admin',
          zh: '在 @BotFather 里：/setprivacy → Disable，再把它移出每个群、重新拉进来；或者设成管理员',
        },
      )

export const notIn = (group: string): Finding =>
  absent(
    inGroup(group),
    { en: 'the bot is not in it', zh: '机器人不在群里' },
    {
      en: 'add it to the group; if the group became a supergroup, put its new id into the directory',
      zh: '把它拉进群；群要是升级成了超级群，把新的群号写进名册',
    },
  )

export const restricted = (group: string): Finding =>
  bad(
    inGroup(group),
    { en: 'the bot may not write there', zh: '机器人在群里不能发言' },
    { en: 'have an admin of the group lift the restriction', zh: '请群管理员解除限制' },
  )

export const isAdmin = (group: string): Finding =>
  good(inGroup(group), { en: 'the bot is an admin', zh: '机器人是管理员' })

export const isMember = (group: string): Finding =>
  good(inGroup(group), { en: 'the bot is a member', zh: '机器人在群里' })

export const onlyAdminsWrite = (group: string): Finding =>
  bad(
    inGroup(group),
    { en: 'nobody but admins may write there', zh: '只有管理员能发言' },
    {
      en: 'have an admin make the bot one, or allow members to send messages',
      zh: '请管理员把机器人也设成管理员，或者让成员能发言',
    },
  )

export const webhookFine: Finding = good('webhook', { en: 'nothing is complained of', zh: '没有报错' })

export const webhookFails = (message: string, waiting: number): Finding =>
  doubtful(
    'webhook',
    {
      en: `Telegram says: ${message} (${waiting} updates wait)`,
      zh: `Telegram说：${message}（有${waiting}条等着）`,
    },
    {
      en: 'check that the address is reached from outside, by https, on port 443, 80, 88 or 8443',
      zh: '看看这个地址从外面用https通不通，端口要是443、80、88或8443',
    },
  )
