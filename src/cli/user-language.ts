import type { Language } from '../domain/message.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import { commandNames } from './help/help.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** In which language a command speaks: `--lang`, else YAOYUE_LANG, else that of the terminal. */
export function userLanguage(environment: Environment): Language {
  const { YAOYUE_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  const said = YAOYUE_LANG || LC_ALL || LC_MESSAGES || LANG || ''
  return /^(?:zh|chinese)/i.test(said) ? 'zh' : 'en'
}

/** From now on this process speaks so, whatever the terminal says. */
export function speak(language: string): void {
  process.env['YAOYUE_LANG'] = language
}

export const sayHere = (words: Said): string =>
  asTyped(inLanguage(words, userLanguage(process.env)), process.env)

/** Commands that are to be typed; what a command has to say begins with its name and a colon. */
const typed = new RegExp(
  `(?<![\\w/.-])yaoyue (?=(?:--help|<|(?:${commandNames.join('|')})(?![\\w:：])))`,
  'g',
)
const typedStart = /(?<![\w/.-])yaoyue start(?![\w:：]| [-[])/g

/**
 * Commands as whoever reads them can type them: in a checkout, where npm has started the program, there is none that is
 * called `yaoyue`.
 */
export function asTyped(words: string, { npm_lifecycle_event: script }: Environment): string {
  if (script !== 'start' && script !== 'yaoyue') return words
  return words.replaceAll(typedStart, 'npm start').replaceAll(typed, 'npm run -s yaoyue -- ')
}

/** Says what went wrong to whoever called a command. */
export const complain = (words: Said): void => console.error(sayHere(words))

/** `--lang zh` before or behind any command, and the arguments without it. */
export function languageFrom(args: readonly string[]): {
  readonly language: string | null
  readonly rest: readonly string[]
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const found = args[at]
  if (found === undefined) return { language: null, rest: args }
  const isJoined = found.startsWith('--lang=')
  const language = isJoined ? found.slice('--lang='.length) : (args[at + 1] ?? '')
  return { language, rest: [...args.slice(0, at), ...args.slice(at + (isJoined ? 1 : 2))] }
}
