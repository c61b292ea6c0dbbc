import type { Accounts, Finding as AuditFinding } from '../desk/audit.ts'
import { awaits } from '../domain/door.ts'
import type { Platform } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import type { AccountStanding } from '../domain/standing.ts'
import { networkName } from '../replies/network-words.ts'

// What commands say of what they found and did, in every language: the one place for it. Their complaints are in
// `complaints.ts`, their help in `help/`.

// -- backup

export const takesPlace = (file: string): Said => ({
  en: `${file} was there already; this backup takes its place.`,
  zh: `${file} 原来就有，这次的备份换掉了它。`,
})

export const backedUp = (file: string, files: number, bytes: number): Said => ({
  en: `${file}: ${files} files, ${bytes} bytes, read back and whole`,
  zh: `${file}：${files}个文件，${bytes}字节，读回来是完整的`,
})

export const keyIsNotIn = (key: string): Said => ({
  en: `The key is not in it. Keep a copy of ${key} in another place.`,
  zh: `钥匙不在里面。把 ${key} 另外收好一份。`,
})

// -- export

export const exported = (file: string, day: string, rows: number): Said => ({
  en: `${file}: ${rows} orders of ${day}. It holds names and medicines: delete it when it is done with.`,
  zh: `${file}：${day}的${rows}份。里面有姓名和用药，用完请删掉。`,
})

// -- what is kept

export interface DistrictCounts {
  readonly code: string
  readonly appointments: number
  /** Posts that are still to be sent. */
  readonly waiting: number
  readonly generation: number
  /** When the last message was taken, ISO 8601; null where none was within a day. */
  readonly last: string | null
}

/** A line about what a district holds: counts, nothing personal. */
export const districtHolds = ({ code, appointments, waiting, generation, last }: DistrictCounts): Said => ({
  en: `district ${code}: ${appointments} appointments, ${waiting} posts waiting, generation ${generation}, last message ${last ?? 'none within a day'}`,
  zh: `区 ${code}：预约${appointments}单，${waiting}条消息等着发，第${generation}版，${last === null ? '一天内没有消息' : `最近一条消息 ${last}`}`,
})

// -- check

export const linesDamaged = (file: string, lines: number): Said => ({
  en: `  ${file}: ${lines} lines cannot be read (after a crash one or two are normal)`,
  zh: `  ${file}：有${lines}行读不了（断电之后有一两行是正常的）`,
})

const outcomesZh: Readonly<Record<Outcome, string>> = {
  silent: '不是找机器人的',
  booked: '约好',
  waiting: '等着',
  asked: '在问',
  declined: '没办成',
  handed: '交给人',
  done: '办了别的',
}

const outcomesInOrder = ['silent', 'booked', 'waiting', 'asked', 'declined', 'handed', 'done'] as const

/** @param outcomes how messages ended, and how many did so */
export const lastDay = (received: number, outcomes: Accounts['outcomes']): Said => {
  const all = outcomesInOrder.map((outcome) => [outcome, outcomes[outcome]] as const)
  return {
    en: `  last day: ${received} messages = ${all.map(([outcome, count]) => `${count} ${outcome}`).join(' + ')}`,
    zh: `  最近一天：${received}条消息 = ${all.map(([outcome, count]) => `${outcomesZh[outcome]}${count}`).join(' + ')}`,
  }
}

const whys: Readonly<Record<AuditFinding['why'], Exclude<Said, string>>> = {
  missing: { en: 'was given and is nowhere', zh: '编号给出去了，却哪里都找不到' },
  'nobody-asked': { en: 'waits for an answer, and nobody was asked', zh: '在等回话，却没问过谁' },
  nowhere: { en: 'counts as placed and has no place', zh: '算是排好了，却没有地方' },
  'slot-forgotten': {
    en: 'its slot has passed, and nobody was asked what became of it',
    zh: '时段过了，没问过谁结果怎样',
  },
  'without-appointment': {
    en: 'a message counts as booked and has no appointment',
    zh: '有条消息算约好了，却没有预约',
  },
}

export const notRight = ({ id, why }: Pick<AuditFinding, 'id' | 'why'>): Said => ({
  en: `  NOT RIGHT: ${id}: ${whys[why].en}`,
  zh: `  不对：${id}：${whys[why].zh}`,
})

export const missingAfterRestore: Said = {
  en: '  Right after a backup was put back this is as it should be: those codes were given after the backup was made, and are not given twice. Tell the people concerned, and ask them what they need.',
  zh: '  刚恢复过备份的话，这是正常的：这些编号是备份之后才给的，不会再给第二次。请告诉本人，问问还要什么。',
}

export const couldNotBeSent = (posts: number): Said => ({
  en: `  ${posts} posts could not be sent: see the board`,
  zh: `  有${posts}条消息发不出去：到看板上看`,
})

export const addsUp: Said = { en: '  everything adds up', zh: '  账都对得上' }

// -- lessons

export const lessonsIn = (code: string, count: number): Said => ({
  en: `district ${code}: ${count} lessons`,
  zh: `区 ${code}：学过${count}样`,
})

export const taughtName = (name: string, meaning: string, when: string, by: string): Said => ({
  en: `  ${name} = ${meaning}  (${when} by ${by})`,
  zh: `  ${name} = ${meaning}（${when}，${by}）`,
})

export const taughtReading = (text: string, intent: string, when: string, by: string): Said => ({
  en: `  “${text}” is ${intent}  (${when} by ${by})`,
  zh: `  “${text}”是 ${intent}（${when}，${by}）`,
})

// -- restore

export const backupOf = (madeAt: string): Said => ({
  en: `Backup of ${madeAt}, whole`,
  zh: `${madeAt} 的备份，完整`,
})

export const homeUnreadable = (home: string): Said => ({
  en: `${home} cannot be read now`,
  zh: `${home} 现在读不了`,
})

export const homeHolds = (home: string): Said => ({ en: `Now in ${home}:`, zh: `${home} 里现在有：` })

export const changesAre = (isDone: boolean): Said =>
  isDone ? { en: 'What changes:', zh: '会变的：' } : { en: 'What would change:', zh: '放回去会变的：' }

export const allNew: Said = { en: '  all of it is new here', zh: '  这里全是新的' }
export const nothingChanges: Said = { en: '  nothing changes', zh: '  什么都不变' }

/** @param codes of the first of them */
const counted = (count: number, codes: readonly string[], en: string, zh: string): Said => {
  const more = count - codes.length
  return {
    en: `  ${count} appointments ${en}: ${codes.join(' ')}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `  ${count}单${zh}：${codes.join(' ')}${more > 0 ? ` 等，还有${more}单` : ''}`,
  }
}

export const notInBackup = (count: number, codes: readonly string[]): Said =>
  counted(count, codes, 'are not in it: tell whoever was given one', '不在备份里，请告诉拿到编号的人')
export const asThen = (count: number, codes: readonly string[]): Said =>
  counted(count, codes, 'are again as they were then', '又变回当时的样子')
export const openAgain = (count: number, codes: readonly string[]): Said =>
  counted(count, codes, 'are open again', '又没办完了')

export const messagesLost = (count: number, madeAt: string): Said => ({
  en: `  ${count} messages of the last day were taken after ${madeAt} and are not in it`,
  zh: `  最近一天里有${count}条消息是 ${madeAt} 之后收的，不在备份里`,
})

/** @param aside where it was put what was there; null where nothing was */
export const restored = (root: string, aside: string | null): Said =>
  aside === null
    ? { en: `Restored into ${root}.`, zh: `放回 ${root} 了。` }
    : {
        en: `Restored into ${root}. What was there is in ${aside}.`,
        zh: `放回 ${root} 了。原来的在 ${aside}。`,
      }

export const toHaveItBack = (aside: string): Said => ({
  en: `To have it back: yaoyue restore ${aside} --force`,
  zh: `要退回去：yaoyue restore ${aside} --force`,
})

export const codesMayRepeat: Said = {
  en: 'It could not be read, so a code of today may be given a second time: compare with the groups.',
  zh: '原来的读不了，今天的编号可能会给第二次：请和群里对一对。',
}

export const goesOn: Said = { en: 'The bot goes on with it.', zh: '机器人用它接着运行。' }

export const usedNextTime = (name: string): Said => ({
  en: `${name} is another one now: it is used from the next start.`,
  zh: `${name} 换了，下次启动时用。`,
})

// -- start

/** A line about an account on a network. */
export function accountIs({ platform, account, footing, login, door }: AccountStanding): Said {
  const { en, zh } = networkName(platform)
  switch (footing) {
    case 'connected':
      return account === null
        ? { en: `${en}: connected`, zh: `${zh}：连上了` }
        : { en: `${en}: connected as ${account}`, zh: `${zh}：连上了，账号 ${account}` }
    case 'logged-out':
      if (login !== null) return { en: `${en}: waits for the code above`, zh: `${zh}：等人扫上面的码` }
      return {
        en: `${en}: not logged in; somebody must log the account in`,
        zh: `${zh}：没登录，要有人去登录`,
      }
    case 'connecting':
      if (door !== null) {
        const waits = awaits(door, account)
        return { en: `${en}: ${waits.en}`, zh: `${zh}：${waits.zh}` }
      }
      return {
        en: `${en}: not connected; it goes on trying (yaoyue doctor looks why)`,
        zh: `${zh}：没连上，会一直试（原因用 yaoyue doctor 看）`,
      }
    case 'stopped':
      return { en: `${en}: stopped`, zh: `${zh}：停了` }
  }
}

/** What a network has to say to whoever looks at the terminal. */
export function ofNetwork(platform: Platform, words: Said): Said {
  const { en, zh } = networkName(platform)
  const inEn = inLanguage(words, 'en')
  const inZh = inLanguage(words, 'zh')
  return {
    en: inEn.startsWith(en) ? inEn : `${en}: ${inEn}`,
    zh: inZh.startsWith(zh) ? inZh : `${zh}：${inZh}`,
  }
}

export const howToStop: Said = {
  en: 'Ctrl-C stops it. What has not left by then is sent at the next start.',
  zh: '按 Ctrl-C 停下。没来得及发的，下次启动再发。',
}

/** @param link to the board; null where there are no pages */
export const runsAlready = (link: string | null): Said =>
  link === null
    ? { en: 'It is running already.', zh: '已经在运行了，不用再开。' }
    : {
        en: `It is running already. The board, in a browser (the link works once):\n  ${link}`,
        zh: `已经在运行了，不用再开。看板在浏览器里打开（链接只能用一次）：\n  ${link}`,
      }

export const stopsNow: Said = { en: 'Stopping …', zh: '正在停……' }
export const hasStopped: Said = { en: 'All written down. Goodbye.', zh: '都记下了，回见。' }

/** @param drawn the same as something to scan */
export const scanThis = (url: string, drawn: string): Said => ({
  en: `scan this with the bot's own phone, or open ${url}\n${drawn}`,
  zh: `用机器人自己的手机扫这个码，或者打开 ${url}\n${drawn}`,
})
