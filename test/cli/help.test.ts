import { describe, expect, it } from 'vitest'
import { commandNames, helpOf, overview } from '../../src/cli/help/help.ts'
import { inLanguage } from '../../src/domain/said.ts'

const optionsIn = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<=\s)--[a-z][a-z-]*/g))].toSorted()
const variablesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/YAOYUE_[A-Z_]+/g))].toSorted()

describe('the help of', () => {
  it.each(commandNames)('%s names the same options and variables in every language', (name) => {
    const [en, zh] = [inLanguage(helpOf(name), 'en'), inLanguage(helpOf(name), 'zh')]
    expect(en).toContain(`yaoyue ${name}`)
    expect(zh).toContain(`yaoyue ${name}`)
    expect(optionsIn(zh)).toEqual(optionsIn(en))
    expect(variablesIn(zh)).toEqual(variablesIn(en))
    expect(zh).toMatch(/^用法：/)
  })

  it('the program lists every command with a line in each language', () => {
    for (const language of ['en', 'zh'] as const)
      for (const name of commandNames)
        expect(inLanguage(overview(), language)).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
  })
})
