import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as cues from '../../../src/intake/intent/cues.ts'
import { anyOf, type Saying } from '../../../src/intake/saying.ts'
import { heardAs } from './heard-as.ts'

const folder = join(import.meta.dirname, '../../../src/intake/intent/cues')

/** All that the files of the folder say, each cue by its name. */
const said = new Map<string, readonly Saying[]>()
for (const file of readdirSync(folder))
  for (const [name, sayings] of Object.entries<readonly Saying[]>(await import(join(folder, file))))
    said.set(name, sayings)

describe('the cues of what a message is for', () => {
  it('are named in one place', () => {
    expect(new Set(said.keys()).difference(new Set(Object.keys(cues)))).toEqual(new Set())
  })

  it.each(
    [...said].flatMap(([cue, sayings]) =>
      sayings.flatMap(({ examples, words }) => examples.map((example) => ({ cue, example, words }))),
    ),
  )('$cue: $example', ({ example, words }) => {
    expect(heardAs(example)).toMatch(new RegExp(anyOf([{ examples: [], words }]), 'i'))
  })
})
