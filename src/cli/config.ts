import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { inLanguage, type Said } from '../domain/said.ts'
import { InputError } from '../exchange/input-error.ts'
import { sentenceOf } from '../exchange/shape-words.ts'
import { readJsonFile, sampleDistrict } from './inputs.ts'
import { nearest } from './nearest.ts'
import { type Network, networksShape, readNetworks } from './networks.ts'
import { userLanguage } from './user-language.ts'

export const configName = 'yaoyue.config.json'
/** What `yaoyue init` writes into the home. */
export const directoryName = 'directory.json'
export const catalogueName = 'catalogue'

const language = z.enum(['zh', 'en'], 'must be "zh" or "en"')

const fileShape = z.strictObject({
  /** Paths in the file are relative to the file. */
  directory: z.string().min(1).optional(),
  catalogue: z.string().min(1).optional(),
  language: language.optional(),
  networks: networksShape.optional(),
})

/** What the program runs with. */
export interface Config {
  /** The folder that everything is kept in. */
  readonly home: string
  readonly directory: string
  /** The district's own drug list; null for the starter list alone. */
  readonly catalogue: string | null
  /** What the program says of itself: of the command line, the environment, the file, else of the terminal. */
  readonly language: 'zh' | 'en'
  /** The accounts that the bot has on chat networks, in any number and mix. */
  readonly networks: readonly Network[]
  /** Nothing is configured: the sample district, in a home of its own. */
  readonly sample: boolean
}

export interface Given {
  readonly home?: string | undefined
  readonly config?: string | undefined
  readonly language?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** `--home`, else YAOYUE_HOME, else the place where programs of a user keep their data. */
export function homeOf(given: string | undefined, environment: Environment): string {
  const { YAOYUE_HOME: home, XDG_DATA_HOME: data } = environment
  return resolve(given ?? home ?? join(data ?? join(homedir(), '.local', 'share'), 'yaoyue'))
}

/**
 * What to run with: the command line before the environment before the file `yaoyue.config.json` in the home.
 * @throws {InputError} where the file or a variable says what cannot be
 */
export function readConfig(given: Given, environment: Environment): Config {
  const home = homeOf(given.home, environment)
  const { YAOYUE_CONFIG, YAOYUE_DIRECTORY, YAOYUE_CATALOGUE, YAOYUE_LANG } = environment
  const file = given.config ?? YAOYUE_CONFIG
  const path = file === undefined ? join(home, configName) : resolve(file)
  const said = file !== undefined || existsSync(path) ? readFile(path) : {}

  const made = join(home, directoryName)
  const directory = YAOYUE_DIRECTORY ?? said.directory ?? (existsSync(made) ? made : undefined)
  const catalogue = YAOYUE_CATALOGUE ?? said.catalogue ?? catalogueOf(home)
  return {
    // What is tried out on the sample must never be found among a real district's appointments.
    home: directory === undefined ? join(home, 'sample') : home,
    directory: directory ?? sampleDistrict,
    catalogue: catalogue ?? null,
    language: readLanguage(given.language ?? YAOYUE_LANG) ?? said.language ?? userLanguage(environment),
    networks: readNetworks(said.networks ?? [], environment, path),
    sample: directory === undefined,
  }
}

const catalogueOf = (home: string): string | undefined =>
  ['.xlsx', '.csv', '.tsv']
    .map((ending) => join(home, catalogueName + ending))
    .find((path) => existsSync(path))

function readLanguage(word: string | undefined): Config['language'] | undefined {
  if (word === undefined) return undefined
  const read = language.safeParse(word)
  if (read.success) return read.data
  throw new InputError({ en: 'language', zh: '语言' }, [
    { place: word, message: { en: 'write zh or en', zh: '写zh或en' } },
  ])
}

function readFile(path: string): z.infer<typeof fileShape> {
  const read = fileShape.safeParse(readJsonFile(path))
  if (!read.success) {
    throw new InputError(
      path,
      read.error.issues.map((issue) => ({ place: issue.path.join('.'), message: explain(issue) })),
    )
  }
  const beside = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : resolve(dirname(path), name)
  return { ...read.data, directory: beside(read.data.directory), catalogue: beside(read.data.catalogue) }
}

function explain(issue: z.core.$ZodIssue): Said {
  if (issue.code !== 'unrecognized_keys') return sentenceOf(issue)
  // Only the names at the top are known here; those of a network are in its page.
  const known = issue.path.length === 0 ? Object.keys(fileShape.shape) : []
  const each = issue.keys.map((key) => unknownKey(key, known))
  return {
    en: each.map((words) => inLanguage(words, 'en')).join('; '),
    zh: each.map((words) => inLanguage(words, 'zh')).join('；'),
  }
}

function unknownKey(key: string, known: readonly string[]): Said {
  const near = nearest(key, known)
  if (near !== null)
    return { en: `“${key}” is not known: did you mean “${near}”?`, zh: `不认识“${key}”：是不是“${near}”？` }
  const list = known.join(', ')
  return known.length === 0
    ? { en: `“${key}” is not known here`, zh: `这里不认识“${key}”` }
    : { en: `“${key}” is not known: there are ${list}`, zh: `不认识“${key}”：只有${list}` }
}
