import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../../src/cli/inputs.ts'
import { type Intent, intents } from '../../src/domain/intent.ts'

/** An utterance of `data/training` as it is written there, with its medicines marked. */
export interface WrittenUtterance {
  readonly intent: Intent
  readonly line: string
}

export const writtenUtterances = (): readonly WrittenUtterance[] =>
  intents.flatMap((intent) =>
    readFileSync(join(dataFolder, 'training', `${intent}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ intent, line })),
  )
