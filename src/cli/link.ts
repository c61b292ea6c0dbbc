import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { noPages, notRunning } from './complaints.ts'
import { readConfig } from './config.ts'
import { type Answer, askRunning } from './running.ts'
import { complain, sayHere } from './user-language.ts'
import type { Web } from './web.ts'

const help = `Usage: yaoyue link [options]

Prints a new link that signs in whoever started the bot, at the board of the bot that runs. It works once, within a day;
the links of before go on working until they were used.

  --home DIR      of which bot (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG)`

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
  summary: 'a new link to the board of the bot that runs',
  help,
  run,
}
