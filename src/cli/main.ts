#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { InputError } from '../exchange/input-error.ts'
import { HomeInUseError } from '../store/disk.ts'
import type { Command } from './command.ts'
import { explained, inUse, mistyped, noSuchCommand } from './complaints.ts'
import { type CommandName, commandNames, helpOf, overview } from './help/help.ts'
import { nearest } from './nearest.ts'
import { complain, languageFrom, sayHere, speak, userLanguage } from './user-language.ts'

/**
 * Each is loaded only when it is called, and loads heavy parts only when it runs: start-up stays fast, and a command may
 * stand on a library that another one never touches.
 */
const commands: Readonly<Record<CommandName, () => Promise<{ command: Command }>>> = {
  start: () => import('./start.ts'),
  doctor: () => import('./doctor.ts'),
  init: () => import('./init.ts'),
  link: () => import('./link.ts'),
  paste: () => import('./paste.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  lessons: () => import('./lessons.ts'),
  replay: () => import('./replay.ts'),
  understand: () => import('./understand.ts'),
  train: () => import('./train.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  check: () => import('./check.ts'),
}

/** Taking the types out of five hundred files takes a fifth of a start: what came of it is kept with the packages. */
const compiled = join(import.meta.dirname, '../../node_modules/.cache/yaoyue')

async function version(): Promise<string> {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } })
  return `yaoyue ${about.version}`
}

/** @returns the exit code: 0 done, 1 something went wrong, 2 not understood */
export async function main(args: readonly string[]): Promise<number> {
  const { language, rest: said } = languageFrom(args)
  // The command line goes before the environment, for the command as for what goes wrong.
  if (language !== null) speak(language)
  const [word, ...rest] = said
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    console.log(sayHere(overview()))
    return 0
  }
  if (word === '--version' || word === '-v') {
    console.log(await version())
    return 0
  }
  const name = commandNames.find((one) => one === word)
  if (name === undefined) {
    complain(noSuchCommand(word, nearest(word, commandNames)))
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(sayHere(helpOf(name)))
    return 0
  }
  enableCompileCache(compiled)
  const { command } = await commands[name]()
  try {
    return await command.run(rest)
  } catch (error) {
    if (!isMistyped(error)) throw error
    complain(mistyped(command.name, error))
    return 2
  }
}

/** Of `parseArgs`: an option that does not exist, or one without its value. */
const isMistyped = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** What went wrong, in words for the person at the keyboard; the stack only for somebody who asked for it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { YAOYUE_DEBUG: debug } = process.env
  if (debug) return error.stack ?? error.message
  const language = userLanguage(process.env)
  if (error instanceof HomeInUseError) return sayHere(inUse(error.home, error.holder))
  return error instanceof InputError ? error.in(language) : sayHere(explained(error))
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(`yaoyue: ${explain(error)}`)
    process.exitCode = 1
  }
}
