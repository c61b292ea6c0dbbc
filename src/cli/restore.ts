import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { complaints } from './complaints.ts'
import { readConfig } from './config.ts'
import { type RestoreRequest, runRestore, type Target } from './restore/run.ts'
import { askRunning } from './running.ts'
import { complain } from './user-language.ts'

const help = `Usage: yaoyue restore FILE [options]

Puts a backup back, while the bot runs or not. It is read and checked whole before anything is touched. A bot that runs
finishes what it is doing, takes the backup and goes on; messages that come meanwhile wait. What is in the home is put
aside, never deleted: FILE may also be the folder that an earlier restore has put aside, to undo it.

  --dry-run     only say what is in it, and what would change
  --force       put aside what the home holds now
  --home DIR    where to (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)

What was said after the backup is not in it: tell the groups, and compare with the chats. Answers that waited when it
was made are sent again. A code that was given since is not given to anybody else.`

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
  }
  const here: Target = { home, environment: process.env, running: null }
  const answer = (await askRunning(home, 'restore', request)) ?? (await runRestore(request, here))
  for (const line of answer.out) console.log(line)
  for (const line of answer.err) console.error(line)
  return answer.code
}

export const command: Command = {
  name: 'restore',
  summary: 'put a backup back, or look into it',
  help,
  run,
}
