import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { complaints } from './complaints.ts'
import { readConfig } from './config.ts'
import { type RestoreRequest, runRestore, type Target } from './restore/run.ts'
import { askRunning } from './running.ts'
import { complain, userLanguage } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      home: { type: 'string' },
      config: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
  })
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0) {
    complain(complaints.restore)
    return 2
  }
  const { home } = readConfig(values, process.env)
  const request: RestoreRequest = {
    file: resolve(name),
    force: values.force,
    dryRun: values['dry-run'],
    language: userLanguage(process.env),
  }
  const here: Target = { home, environment: process.env, running: null }
  const answer = (await askRunning(home, 'restore', request)) ?? (await runRestore(request, here))
  for (const line of answer.out) console.log(line)
  for (const line of answer.err) console.error(line)
  return answer.code
}

export const command: Command = {
  name: 'restore',
  run,
}
