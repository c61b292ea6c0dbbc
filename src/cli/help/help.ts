import { inLanguage, type Said } from '../../domain/said.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The commands in the order of the overview. */
export const commandNames = [
  'start',
  'doctor',
  'init',
  'link',
  'paste',
  'import',
  'export',
  'lessons',
  'replay',
  'understand',
  'train',
  'backup',
  'restore',
  'check',
] as const
export type CommandName = (typeof commandNames)[number]

export interface Help {
  /** One line for the overview. */
  readonly summary: string
  /** What `--help` prints. */
  readonly text: string
}

/** The help of every command in one language. Options, files and columns are called the same in all of them. */
export type Helps = Readonly<Record<CommandName, Help>>

export const helpOf = (name: CommandName): Said => ({ en: en[name].text, zh: zh[name].text })

const around = {
  title: {
    en: 'Yaoyue 药约: medicine-purchase appointments in a community group chat',
    zh: '药约：在社区群里帮邻居约药',
  },
  usage: { en: 'Usage: yaoyue <command> [options]', zh: '用法：yaoyue <命令> [选项]' },
  more: {
    en: 'yaoyue <command> --help tells more. In a checkout: npm run -s yaoyue -- <command>',
    zh: 'yaoyue <命令> --help 有细说。在源码目录里：npm run -s yaoyue -- <命令>',
  },
  language: {
    en: 'Commands speak the language of the terminal, or with --lang zh|en that one.',
    zh: '命令按终端的语言说话，加 --lang zh|en 就用那一种。',
  },
} as const satisfies Readonly<Record<string, Said>>

/** What `yaoyue --help` prints. */
export function overview(): Said {
  const width = Math.max(...commandNames.map((name) => name.length))
  const list = (helps: Helps): string =>
    commandNames.map((name) => `  ${name.padEnd(width)}  ${helps[name].summary}`).join('\n')
  const page = (language: 'zh' | 'en', helps: Helps): string => {
    const { title, usage, more, language: said } = around
    const words = [title, '', usage, '', list(helps), '', more, said]
    return words.map((part) => inLanguage(part, language)).join('\n')
  }
  return { en: page('en', en), zh: page('zh', zh) }
}
