import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { noPages, notRunning } from './complaints.ts'
import { readConfig } from './config.ts'
import { type Answer, askRunning } from './running.ts'
import { complain, sayHere } from './user-language.ts'
import type { Web } from './web.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' } },
  })
  const { home } = readConfig(values, process.env)
  const answer = await askRunning(home, 'link', null)
  if (answer === null) {
    complain(notRunning(home))
    return 1
  }
  for (const line of answer.err) console.error(line)
  for (const line of answer.out) console.log(line)
  return answer.code
}

/** What the running bot answers: another link of its owner, if it shows pages at all. */
export const linkFrom = (web: Pick<Web, 'address' | 'signIn'> | null): Answer =>
  web === null
    ? { out: [], err: [sayHere(noPages)], code: 1 }
    : { out: [`${web.address}/enter/${web.signIn.ownersLink()}`], err: [], code: 0 }

export const command: Command = {
  name: 'link',
  run,
}
