import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/config.ts'
import { sampleDistrict } from '../../src/cli/inputs.ts'
import { InputError } from '../../src/exchange/input-error.ts'

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

  const refusal = (reading: () => unknown): InputError => {
    try {
      reading()
    } catch (error) {
      if (error instanceof InputError) return error
    }
    throw new Error('it was not refused')
  }

  it('is the sample district in a home of its own, when nothing is configured', () => {
    expect(read()).toEqual({
      home: join(home, 'sample'),
      directory: sampleDistrict,
      catalogue: null,
      language: 'en',
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

  it('speaks as the terminal does, unless somebody has said how', () => {
    expect(read({ LANG: 'zh_CN.UTF-8' }).language).toBe('zh')
    expect(read({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }).language).toBe('en')
    expect(read({ LANG: 'en_US.UTF-8', YAOYUE_LANG: 'zh' }).language).toBe('zh')
    put('yaoyue.config.json', { language: 'zh' })
    expect(read({ LANG: 'en_US.UTF-8' }).language).toBe('zh')
  })

  it('is refused with the word that was probably meant', () => {
    put('yaoyue.config.json', { directry: 'x' })
    expect(() => read()).toThrow('did you mean “directory”?')
  })

  it.each([
    [{ netwroks: [] }, '不认识“netwroks”：是不是“networks”？'],
    [{ networks: [{ kind: 'telegram' }] }, 'networks.0.token：没有填，请补上'],
    [{ networks: [{ kind: 'wexin', token: 'x' }] }, 'networks.0.kind：只能写telegram、qq、wechat中的一个'],
    [{ networks: [{ kind: 'qq' }] }, 'networks.0：要么写"url"'],
    [{ networks: [{ kind: 'qq', url: 'http://x' }] }, 'networks.0.url：地址要以ws://或wss://开头'],
    [
      { networks: [{ kind: 'wechat', token: 'x', endpoint: '127.0.0.1:' }] },
      'networks.0.endpoint：写成“主机:端口”',
    ],
    [
      {
        networks: [{ kind: 'telegram', token: 'x', webhook: { url: 'https://x', listen: '1', secret: 'y' } }],
      },
      'networks.0.webhook.secret：写16到256个字母',
    ],
    [{ networks: [{ kind: 'qq', url: 'ws://x', tokne: 'y' }] }, '这里不认识“tokne”'],
    [{ language: 'fr' }, 'language：写zh或en'],
  ])('is refused in the words of its reader: %j', (settings, said) => {
    put('yaoyue.config.json', settings)
    const error = refusal(read)
    expect(error.in('zh')).toContain(said)
    expect(error.in('zh')).not.toMatch(/Invalid|expected|received/)
    expect(error.message).not.toMatch(/Invalid|received/)
  })

  it('is refused where the file is no JSON, or a language is none', () => {
    const path = join(home, 'yaoyue.config.json')
    writeFileSync(path, '{ nonsense')
    expect(() => read()).toThrow(`${path}:\n  is not valid JSON`)
    rmSync(path)
    expect(() => read({ YAOYUE_LANG: 'de' })).toThrow('zh or en')
  })
})
