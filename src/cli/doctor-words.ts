import { bad, doubtful, type Finding, good } from '../domain/finding.ts'
import type { Platform } from '../domain/message.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import { networkName } from '../replies/network-words.ts'

// What `yaoyue doctor` says of the machine and the district; of each network, the network's own `check-words.ts`.

export const thisMachine: Said = { en: 'This machine', zh: '这台机器' }
export const district: Said = { en: 'District', zh: '区' }
export function account(platform: Platform, nth: number, of: number): Said {
  const name = networkName(platform)
  return of === 1
    ? name
    : { en: `${name.en}, account ${nth} of ${of}`, zh: `${name.zh}，第${nth}个账号（共${of}个）` }
}

export const groupCalled = (about: Said, name: string): Said => ({
  en: `${inLanguage(about, 'en')} (${name})`,
  zh: `${inLanguage(about, 'zh')}（${name}）`,
})
export const colon: Said = { en: ': ', zh: '：' }

const clock: Said = { en: 'clock', zh: '时钟' }
const directory: Said = { en: 'directory', zh: '名册' }

export const homeReadOnly = (home: string): Finding =>
  bad(
    { en: 'home', zh: '数据目录' },
    { en: `${home} may not be written to`, zh: `${home} 写不进去` },
    {
      en: 'give this user the folder, or name another: YAOYUE_HOME',
      zh: '让这个用户能写，或者用 YAOYUE_HOME 换一个',
    },
  )

export function disk(home: string, megabytes: number, room: 'enough' | 'little' | 'none'): Finding {
  const about: Said = { en: 'disk', zh: '磁盘' }
  const free = megabytes.toLocaleString('en')
  const found: Said = { en: `${free} MB are free in ${home}`, zh: `${home} 还有${free}MB` }
  switch (room) {
    case 'enough':
      return good(about, found)
    case 'little':
      return doubtful(about, found, { en: 'make room before it is full', zh: '趁没满腾点地方' })
    case 'none':
      return bad(about, found, {
        en: 'make room: a booking that cannot be written is refused',
        zh: '腾地方：写不下的预约收不了',
      })
  }
}

/** @param time of the district, ISO 8601 */
export function clockSays(time: string, timezone: string): Finding {
  const shown = time.replace('T', ' ')
  return good(clock, { en: `says ${shown} (${timezone})`, zh: `现在 ${shown}（${timezone}）` })
}

/** @param seconds by which it is behind */
export const clockBehind = (seconds: number): Finding =>
  bad(
    clock,
    { en: `is ${seconds} s behind what was last written here`, zh: `比这里最后写的慢${seconds}秒` },
    {
      en: 'set the machine’s clock; time synchronisation (NTP) keeps it right',
      zh: '把机器的时间调准；开了时间同步（NTP）就一直准',
    },
  )

export const noDirectory: Finding = doubtful(
  directory,
  { en: 'there is none: the sample district is used', zh: '还没有：用的是示例区' },
  {
    en: 'yaoyue init --template district.xlsx, fill it in, yaoyue init district.xlsx',
    zh: '先 yaoyue init --template district.xlsx，填好，再 yaoyue init district.xlsx',
  },
)

export const directoryIs = (name: string, groups: number): Finding =>
  good(directory, { en: `${name}, ${groups} groups`, zh: `${name}，${groups}个群` })

export const noAccount = (platform: Platform): Finding =>
  doubtful(
    networkName(platform),
    {
      en: 'the directory has groups there, and no account is configured',
      zh: '名册里有那里的群，却没有设账号',
    },
    {
      en: 'add one to "networks" in the settings, or serve these groups by pasting (yaoyue paste --help)',
      zh: '在设置的 "networks" 里加一个，或者用粘贴的办法（yaoyue paste --help）',
    },
  )
