import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/config.ts'
import { sampleDistrict } from '../../src/cli/inputs.ts'

describe('what the program runs with', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-config-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const put = (name: string, content: unknown): string => {
    const path = join(home, name)
    writeFileSync(path, JSON.stringify(content))
    return path
  }
  const read = (environment: Record<string, string> = {}) =>
    readConfig({}, { YAOYUE_HOME: home, ...environment })

  it('is the sample district in a home of its own, when nothing is configured', () => {
    expect(read()).toEqual({
      home: join(home, 'sample'),
      directory: sampleDistrict,
      catalogue: null,
      language: 'zh',
      networks: [],
      sample: true,
    })
  })

  it('is what init has made, when it has', () => {
    put('directory.json', {})
    put('catalogue.csv', {})
    expect(read()).toMatchObject({
      home,
      directory: join(home, 'directory.json'),
      catalogue: join(home, 'catalogue.csv'),
      sample: false,
    })
  })

  it('is what the file says, relative to the file, and what the environment says before it', () => {
    put('yaoyue.config.json', { directory: 'd/my.json', language: 'en' })
    expect(read()).toMatchObject({ directory: join(home, 'd/my.json'), language: 'en', sample: false })
    expect(read({ YAOYUE_LANG: 'zh', YAOYUE_DIRECTORY: '/x.json' })).toMatchObject({
      directory: '/x.json',
      language: 'zh',
    })
  })

  it('is refused with the word that was probably meant', () => {
    put('yaoyue.config.json', { directry: 'x' })
    expect(() => read()).toThrow('did you mean “directory”?')
  })

  it('is refused where the file is no JSON, or a language is none', () => {
    const path = join(home, 'yaoyue.config.json')
    writeFileSync(path, '{ nonsense')
    expect(() => read()).toThrow(`${path}:\n  is not valid JSON`)
    rmSync(path)
    expect(() => read({ YAOYUE_LANG: 'de' })).toThrow('zh or en')
  })
})
