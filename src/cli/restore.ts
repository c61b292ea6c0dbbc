import { parseArgs } from 'node:util'
import { holdsDistricts, unpack, writeHome } from '../store/backup.ts'
import { HomeInUseError } from '../store/disk.ts'
import { diskOf, inspect } from '../store/inspect.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { readConfig } from './config.ts'
import { describe } from './describe-district.ts'
import { findSealing } from './home-key.ts'
import { readInputFile } from './inputs.ts'

const help = `Usage: yaoyue restore FILE [options]

Puts a backup back. It is read and checked whole before anything is touched. The bot must not be running: what it
decides meanwhile would be lost. What is in the home is put aside, never deleted.

  --dry-run     only say what is in it (while the bot runs, too)
  --force       put aside what the home holds now
  --home DIR    where to (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE settings (YAOYUE_CONFIG)

What was said after the backup is not in it: tell the groups, and compare with the chats. Answers that waited when it
was made are sent again.`

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
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    console.error('yaoyue restore: name one backup')
    return 2
  }
  const { home } = readConfig(values, process.env)
  const disk = nodeDisk(home)
  const backup = await unpack(readInputFile(file))
  const content = diskOf(new Map(backup.files.map(({ path, content: bytes }) => [path, bytes])))
  const sealing = await findSealing(process.env, content, disk)
  console.log(`Backup of ${backup.madeAt}, whole`)
  for (const district of await inspect(content, sealing)) console.log(describe(district))
  if (values['dry-run']) return 0

  const unlock = await disk.lock('lock').catch((error: unknown) => {
    if (error instanceof HomeInUseError)
      throw new Error(`${error.message}\nNothing was changed. --dry-run looks into the backup meanwhile.`)
    throw error
  })
  try {
    const isFull = await holdsDistricts(disk)
    if (isFull && !values.force) {
      console.error(
        `yaoyue restore: ${home} holds districts already; --force puts them aside. Nothing was changed.`,
      )
      return 1
    }
    const aside = `districts.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    await writeHome(disk, backup, aside)
    console.log(`Restored into ${home}.${isFull ? ` What was there is in ${aside}.` : ''}`)
    return 0
  } finally {
    await unlock()
  }
}

export const command: Command = {
  name: 'restore',
  summary: 'put a backup back, or look into it',
  help,
  run,
}
