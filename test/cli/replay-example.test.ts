import { describe, expect, it } from 'vitest'
import { helpOf } from '../../src/cli/help/help.ts'
import { transcriptSchema } from '../../src/cli/replay/transcript.ts'
import { inLanguage } from '../../src/domain/said.ts'

describe('the example in the help of replay', () => {
  it.each(['zh', 'en'] as const)('is a transcript that can be run (%s)', (language) => {
    const help = inLanguage(helpOf('replay'), language)
    const example = /^ {2}\{[\s\S]*?^ {2}\}/m.exec(help)?.[0] ?? ''
    const transcript = transcriptSchema.parse(JSON.parse(example))
    expect(transcript.events).toHaveLength(2)
  })
})
