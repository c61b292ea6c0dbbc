import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { HomeInUseError } from '../store/disk.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { readConfig } from './config.ts'
import { describe } from './describe-district.ts'
import { differences } from './restore/differences.ts'
import { describeSource, putBack, readPresent, readSource } from './restore/restore.ts'
import { askRunning } from './running.ts'

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
    console.error('yaoyue restore: name one backup')
    return 2
  }
  const file = resolve(name)
  const { home } = readConfig(values, process.env)
  const disk = nodeDisk(home)
  const source = await readSource(file, disk, process.env)
  const present = await readPresent(disk, process.env)
  for (const line of describeSource(source)) console.log(line)
  console.log(present === null ? `${home} cannot be read now` : `Now in ${home}:`)
  for (const district of present ?? []) console.log(describe(district))
  if (present?.length === 0) console.log('  nothing')
  if (present !== null && present.length > 0) {
    console.log(values['dry-run'] ? 'What would change:' : 'What changes:')
    for (const district of source.districts) {
      const now = present.find(({ code }) => code === district.code) ?? null
      for (const line of differences(now, district, source.backup.madeAt)) console.log(line)
    }
  }
  if (values['dry-run']) return 0
  if (present?.length !== 0 && !values.force) {
    console.error(
      `yaoyue restore: ${home} holds districts already; --force puts them aside. Nothing was changed.`,
    )
    return 1
  }
  const answer = await askRunning(home, 'restore', { file })
  for (const line of answer?.err ?? []) console.error(line)
  for (const line of answer?.out ?? (await putBackHere(home, source))) console.log(line)
  return answer?.code ?? 0
}

/** @throws with what to do where a process has the home open that cannot be asked */
async function putBackHere(home: string, source: Parameters<typeof putBack>[1]): Promise<readonly string[]> {
  try {
    return await putBack(home, source, process.env)
  } catch (error) {
    if (!(error instanceof HomeInUseError)) throw error
    throw new Error(`${error.message}\nNothing was changed. --dry-run looks into the backup meanwhile.`)
  }
}

export const command: Command = {
  name: 'restore',
  summary: 'put a backup back, or look into it',
  help,
  run,
}
