import { Complaint } from '../domain/complaint.ts'
import { inLanguage, type Said } from '../domain/said.ts'

// What commands say when they cannot do what they were asked, in every language: the one place for it. What is wrong
// with a file is told by whoever reads the file.

export const noSuchCommand = (word: string, near: string | null): Said =>
  near === null
    ? {
        en: `yaoyue: there is no command “${word}”: yaoyue --help lists them`,
        zh: `yaoyue：没有“${word}”这个命令：yaoyue --help 列出全部`,
      }
    : {
        en: `yaoyue: there is no command “${word}”: did you mean “yaoyue ${near}”?`,
        zh: `yaoyue：没有“${word}”这个命令：是不是“yaoyue ${near}”？`,
      }

/** @param error of `parseArgs` */
export function mistyped(command: string, error: Error): Said {
  const code = 'code' in error ? String(error.code) : ''
  const [, option = ''] = /'(-[^' ]+)/.exec(error.message) ?? []
  const what =
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `没有“${option}”这个选项`
      : code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
        ? '多写了东西'
        : `“${option}”这个选项后面要写内容，或者不该写`
  return {
    en: `yaoyue ${command}: ${error.message}\nyaoyue ${command} --help tells what there is`,
    zh: `yaoyue ${command}：${what}\nyaoyue ${command} --help 列出有哪些`,
  }
}

export const complaints = {
  init: {
    en: 'yaoyue init: name the tables, or begin with --template FILE.xlsx. --help tells more.',
    zh: 'yaoyue init：写上表格的文件名，或者先用 --template 文件.xlsx 做一份模板。--help 有说明。',
  },
  import: {
    en: 'yaoyue import: name one file. --help tells more.',
    zh: 'yaoyue import：写上一个文件名。--help 有说明。',
  },
  backup: { en: 'yaoyue backup: name one file to write to', zh: 'yaoyue backup：写上要存到哪个文件' },
  export: {
    en: 'yaoyue export: name one day, as in 2026-03-17',
    zh: 'yaoyue export：写一天，比如2026-03-17',
  },
  restore: { en: 'yaoyue restore: name one backup', zh: 'yaoyue restore：写上一个备份文件' },
  replay: {
    en: 'yaoyue replay: name a transcript or a folder of them',
    zh: 'yaoyue replay：写上一份聊天记录，或放着它们的文件夹',
  },
  yesAndDry: {
    en: 'yaoyue paste: --yes takes it, --dry-run does not: which of them?',
    zh: 'yaoyue paste：--yes 是收下，--dry-run 是不收：要哪一个？',
  },
  pasteGroup: {
    en: 'yaoyue paste: name the group that it was copied from with --group',
    zh: 'yaoyue paste：用 --group 写明是从哪个群复制的',
  },
  pasteFiles: {
    en: 'yaoyue paste: name one file, or give the chat on the standard input',
    zh: 'yaoyue paste：写一个文件名，或者从标准输入给它',
  },
  unreachable: {
    en: 'yaoyue start: nobody could reach it: no network is configured, and no page or terminal is open',
    zh: 'yaoyue start：谁也找不到它：没有设聊天平台，也没开网页和终端',
  },
} as const satisfies Readonly<Record<string, Said>>

export const nothingWritten = (home: string): Said => ({
  en: `Nothing was written. Without --dry-run it would go to ${home}.`,
  zh: `什么都没写。去掉 --dry-run 就会写到 ${home}。`,
})

export const nothingIn = (home: string): Said => ({
  en: `There is nothing in ${home} yet`,
  zh: `${home} 里还什么都没有`,
})

export const nothingToBackUp = (home: string): Said => ({
  en: `yaoyue backup: there is nothing to back up in ${home}`,
  zh: `yaoyue backup：${home} 里没有可备份的`,
})

export const notRunning = (home: string): Said => ({
  en: `yaoyue link: nothing is running in ${home}: yaoyue start opens it, and prints a link`,
  zh: `yaoyue link：${home} 没有在运行：yaoyue start 打开它，会给一个链接`,
})

export const noPages: Said = {
  en: 'yaoyue link: the bot runs without pages (--no-web)',
  zh: 'yaoyue link：运行时没有开网页（--no-web）',
}

export const inUse = (home: string, holder: string): Said => ({
  en: `${home} is in use by another yaoyue (${holder}). Two would overwrite each other: stop that one first, or set YAOYUE_HOME to another folder.`,
  zh: `${home} 正被另一个 yaoyue 用着（${holder}）。两个会互相覆盖：先停掉那个，或者把 YAOYUE_HOME 设成别的文件夹。`,
})

/** @param places where it is looked for */
export const noKey = (places: readonly string[]): Said => ({
  en: `There is no key, and what is stored cannot be read without it: put the file back as ${places.join(' or ')}, or give it in YAOYUE_KEY.`,
  zh: `没有钥匙，存着的东西读不了：把钥匙文件放回 ${places.join(' 或 ')}，或者用 YAOYUE_KEY 给出来。`,
})

export const holdsAlready = (home: string): Said => ({
  en: `yaoyue restore: ${home} holds districts already; --force puts them aside. Nothing was changed.`,
  zh: `yaoyue restore：${home} 里已经有数据；加 --force 就把它挪到一边。什么都没改。`,
})

export const otherDistrict = (code: string): Said => ({
  en: `The bot that runs works for district ${code}, which is not in it. Stop the bot, and try again. Nothing was changed.`,
  zh: `正在运行的机器人管的是区 ${code}，备份里没有这个区。先停掉机器人再试。什么都没改。`,
})

export const inUseMeanwhile = (home: string, holder: string): Said => {
  const held = inUse(home, holder)
  return {
    en: `${inLanguage(held, 'en')}\nNothing was changed. --dry-run looks into the backup meanwhile.`,
    zh: `${inLanguage(held, 'zh')}\n什么都没改。可以先用 --dry-run 看看备份里有什么。`,
  }
}

export const noDistrictIn = (path: string): Said => ({
  en: `There is no district in ${path}`,
  zh: `${path} 里没有任何区的数据`,
})

export const pasteNow: Said = { en: 'Paste the chat, then Ctrl-D:', zh: '把聊天贴进来，再按 Ctrl-D：' }

/** @param names of the groups and communities that it may be; empty where it is none */
export const whichGroup = (written: string, names: readonly string[]): Said =>
  names.length === 0
    ? {
        en: `yaoyue paste: no group or community is called “${written}”: name one with --group`,
        zh: `yaoyue paste：没有叫“${written}”的群或居委：用 --group 写明是哪个`,
      }
    : {
        en: `yaoyue paste: “${written}” may be ${names.join(', ')}: name one with --group`,
        zh: `yaoyue paste：“${written}”可能是${names.join('、')}：用 --group 写明是哪个`,
      }

/** What the store says is for whoever looks into its files; in Chinese a line about it stands before. By the errors' names. */
const ofTheStore: Readonly<Record<string, string>> = {
  BackupError: '这不是完整的备份，什么都没改，换一份再试',
  DamagedFileError: '存着的文件坏了，先别动它，照 data/deploy 里写的办',
  UnusableFileError: '存着的文件用不了',
  SealError: '钥匙对不上，打不开',
}

/** @param why of the system, with the address in it */
export const portTaken = (why: string): Said => {
  const [, where = why] = /(\S+:\d+)$/.exec(why) ?? []
  return {
    en: `${where} is taken by another program: choose another port, or end that one`,
    zh: `${where} 被别的程序占着：换个端口，或者停掉那个`,
  }
}

const diskFull = (why: string): Said => ({
  en: `The disk is full: make room and start again. What was confirmed is safe. (${why})`,
  zh: `磁盘满了：腾出地方再启动，约好的都在。（${why}）`,
})

const notAllowed = (why: string): Said => ({
  en: `This user may not do that here: give it the folder, or name another with YAOYUE_HOME. (${why})`,
  zh: `这个用户在那里没有权限：给它权限，或者用 YAOYUE_HOME 换个文件夹。（${why}）`,
})

/** What the system says by its codes. */
const ofTheSystem: Readonly<Record<string, (why: string) => Said>> = {
  EADDRINUSE: portTaken,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EACCES: notAllowed,
  EROFS: notAllowed,
}

const whyNotWritten: Readonly<Record<string, Said>> = {
  ENOENT: { en: 'there is no such folder', zh: '没有这个文件夹' },
  ENOTDIR: { en: 'what stands before the name is no folder', zh: '前面那一段不是文件夹' },
  EISDIR: { en: 'it is a folder: name a file in it', zh: '这是个文件夹：再写上文件名' },
  EACCES: { en: 'this user may not write there', zh: '没有写的权限' },
  EPERM: { en: 'this user may not write there', zh: '没有写的权限' },
  EROFS: { en: 'nothing can be written on that disk', zh: '那个磁盘不能写' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘满了' },
}

/** @param code of the system, `ENOENT` and its like */
export const notWrittenTo = (path: string, code: string): Said => {
  const why = whyNotWritten[code] ?? { en: code, zh: code }
  return {
    en: `yaoyue backup: ${path} cannot be written: ${inLanguage(why, 'en')}. Nothing was saved.`,
    zh: `yaoyue backup：${path} 写不了：${inLanguage(why, 'zh')}。没有存。`,
  }
}

/** An error in words for the person at the keyboard. */
export function explained(error: unknown): Said {
  if (error instanceof Complaint) return error.words
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') {
    const words = ofTheSystem[error.code]?.(error.message)
    if (words !== undefined) return words
  }
  const zh = ofTheStore[error.name]
  return zh === undefined ? error.message : { en: error.message, zh: `${zh}（${error.message}）` }
}

export const wentAway: Said = {
  en: 'The running program went away before it answered',
  zh: '正在运行的程序没答完就停了',
}

/** @param source where it stands */
export const noHexKey = (source: string): Said => ({
  en: `${source} holds no key: it must be 64 hexadecimal digits (32 bytes), as of "openssl rand -hex 32".`,
  zh: `${source} 里不是钥匙：要64位十六进制（32字节），比如 openssl rand -hex 32 给的。`,
})
