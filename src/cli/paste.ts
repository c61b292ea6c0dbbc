import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { decodeText } from '../../adapters/paste/decode.ts'
import { longestPaste } from '../../adapters/paste/parse.ts'
import { silentLog } from '../domain/log.ts'
import type { Clock } from '../domain/ports.ts'
import { inLanguage } from '../domain/said.ts'
import type { Command } from './command.ts'
import { complaints, pasteNow } from './complaints.ts'
import { type Config, readConfig } from './config.ts'
import { keyFor } from './home-key.ts'
import { loadDirectory, readInputFile } from './inputs.ts'
import { openBridge } from './paste/open-bridge.ts'
import { type PasteRequest, runPaste } from './paste/run.ts'
import { type Answer, askRunning } from './running.ts'
import { complain } from './user-language.ts'

const clock: Clock = { now: () => Date.now() }

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      group: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'for-bot': { type: 'string' },
      skip: { type: 'string' },
      anew: { type: 'string' },
      'follow-ups': { type: 'boolean', default: false },
      lang: { type: 'string' },
      home: { type: 'string' },
      config: { type: 'string' },
    },
  })
  if (values.yes && values['dry-run']) {
    complain(complaints.yesAndDry)
    return 2
  }
  if (!values['follow-ups'] && values.group === undefined) {
    complain(complaints.pasteGroup)
    return 2
  }
  const [file, ...others] = positionals
  if (others.length > 0) {
    complain(complaints.pasteFiles)
    return 2
  }
  const config = readConfig({ ...values, language: values.lang }, process.env)
  if (!values['follow-ups'] && file === undefined && process.stdin.isTTY)
    console.error(inLanguage(pasteNow, config.language))
  const request: PasteRequest = {
    language: config.language,
    group: values.group ?? null,
    text: values['follow-ups']
      ? null
      : decodeText(file === undefined ? readFileSync(0) : readInputFile(file)).slice(0, longestPaste + 1),
    yes: values.yes,
    forBot: numbersIn(values['for-bot']),
    skip: numbersIn(values.skip),
    anew: numbersIn(values.anew),
  }
  const answer = (await askRunning(config.home, 'paste', request)) ?? (await runHere(config, request))
  for (const line of answer.err) console.error(line)
  for (const line of answer.out) console.log(line)
  return answer.code
}

const numbersIn = (words: string | undefined): number[] =>
  (words ?? '')
    .split(/[\s,，]+/)
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0)

/** Nobody has the home open: it is opened for as long as this takes. What is for other groups is sent at the next start. */
async function runHere(config: Config, request: PasteRequest): Promise<Answer> {
  const [{ openDesk }, { openLowdbStore }, { nodeDisk }, { loadCatalogue }] = await Promise.all([
    import('./open-desk.ts'),
    import('../store/lowdb/store.ts'),
    import('../store/node-disk.ts'),
    import('./inputs.ts'),
  ])
  const directory = loadDirectory(config.directory)
  const key = keyFor(config.home, process.env)
  const store = await openLowdbStore({ disk: nodeDisk(config.home), clock, key })
  const catalogue = await loadCatalogue(config.catalogue)
  const desk = await openDesk({ directory, catalogue, store, adapters: [], clock, log: silentLog, web: null })
  try {
    return await runPaste(openBridge(desk, directory, clock), request)
  } finally {
    await desk.close()
  }
}

export const command: Command = {
  name: 'paste',
  run,
}
