import { parseArgs } from 'node:util'
import { auditWithHistory } from '../desk/audit.ts'
import { inspect } from '../store/inspect.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { readConfig } from './config.ts'
import { describe } from './describe-district.ts'
import { findSealing } from './home-key.ts'

const explained = {
  missing: 'was given and is nowhere',
  'nobody-asked': 'waits for an answer, and nobody was asked',
  nowhere: 'counts as placed and has no place',
  'slot-forgotten': 'its slot has passed, and nobody was asked what became of it',
  'without-appointment': 'a message counts as booked and has no appointment',
} as const

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' } },
  })
  const { home } = readConfig(values, process.env)
  const disk = nodeDisk(home)
  if ((await disk.list('districts')).length === 0) {
    console.log(`There is nothing in ${home} yet`)
    return 0
  }
  let isFine = true
  for (const district of await inspect(disk, await findSealing(process.env, disk))) {
    console.log(describe(district))
    for (const { file, lines } of district.damaged)
      console.log(`  ${file}: ${lines} lines cannot be read (after a crash one or two are normal)`)
    const { received, outcomes, findings } = await auditWithHistory(
      district.book,
      district.received,
      district.closedIn,
      Date.now(),
    )
    const parts = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`)
    console.log(`  last day: ${received} messages = ${parts.join(' + ')}`)
    for (const { id, why } of findings) console.log(`  NOT RIGHT: ${id}: ${explained[why]}`)
    if (district.failed > 0) console.log(`  ${district.failed} posts could not be sent: see the board`)
    if (findings.length > 0) isFine = false
    else console.log('  everything adds up')
  }
  return isFine ? 0 : 1
}

export const command: Command = {
  name: 'check',
  run,
}
