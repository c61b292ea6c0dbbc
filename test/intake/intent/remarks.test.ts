import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as remarks from '../../../src/intake/intent/remarks.ts'
import type { Saying } from '../../../src/intake/saying.ts'
import { heardAs } from './heard-as.ts'

const folder = join(import.meta.dirname, '../../../src/intake/intent/remarks')

/** All that the files of the folder say, each remark by its name. */
const said = new Map<string, readonly Saying[]>()
for (const file of readdirSync(folder))
  for (const [name, sayings] of Object.entries<readonly Saying[]>(await import(join(folder, file))))
    said.set(name, sayings)

const rows = [...said].flatMap(([remark, sayings]) => sayings.map((saying) => ({ remark, ...saying })))

describe('the remarks beside a cue', () => {
  it('are named in one place', () => {
    expect(new Set(said.keys())).toEqual(new Set(Object.keys(remarks)))
  })

  it.each(
    rows.flatMap(({ remark, examples, words }) => examples.map((example) => ({ remark, example, words }))),
  )('$remark: $example', ({ example, words }) =>
    expect(heardAs(example)).toMatch(new RegExp(words.join('|'), 'i')),
  )

  it.each(rows.flatMap(({ examples, words }) => words.map((word) => ({ word, examples }))))(
    'has an example: $word',
    ({ word, examples }) =>
      expect(examples.filter((example) => new RegExp(word, 'i').test(heardAs(example)))).not.toEqual([]),
  )
})
