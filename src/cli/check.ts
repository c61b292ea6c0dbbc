import { parseArgs } from 'node:util'
import { auditWithHistory } from '../desk/audit.ts'
import { inspect } from '../store/inspect.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { nothingIn } from './complaints.ts'
import { readConfig } from './config.ts'
import { describe } from './describe-district.ts'
import { findSealing } from './home-key.ts'
import { addsUp, couldNotBeSent, lastDay, linesDamaged, missingAfterRestore, notRight } from './reports.ts'
import { sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' } },
  })
  const { home } = readConfig(values, process.env)
  const disk = nodeDisk(home)
  if ((await disk.list('districts')).length === 0) {
    console.log(sayHere(nothingIn(home)))
    return 0
  }
  let isFine = true
  for (const district of await inspect(disk, await findSealing(process.env, { disk, home }))) {
    console.log(sayHere(describe(district)))
    for (const { file, lines } of district.damaged) console.log(sayHere(linesDamaged(file, lines)))
    const { received, outcomes, findings } = await auditWithHistory(
      district.book,
      district.received,
      district.closedIn,
      Date.now(),
    )
    console.log(sayHere(lastDay(received, outcomes)))
    for (const finding of findings) console.log(sayHere(notRight(finding)))
    if (findings.some(({ why }) => why === 'missing')) console.log(sayHere(missingAfterRestore))
    if (district.failed > 0) console.log(sayHere(couldNotBeSent(district.failed)))
    if (findings.length > 0) isFine = false
    else console.log(sayHere(addsUp))
  }
  return isFine ? 0 : 1
}

export const command: Command = {
  name: 'check',
  run,
}
