import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'
import { yaoyue } from '../support/program.ts'

describe('yaoyue', () => {
  it('lists its commands', async () => {
    const { code, out } = await yaoyue(['--help'])
    expect(code).toBe(0)
    for (const name of ['start', 'init', 'understand', 'replay']) expect(out).toContain(`  ${name}`)
  })

  it('tells its version', async () => {
    expect(await yaoyue(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^yaoyue \d+\.\d+/),
    })
  })

  it('suggests the command that was probably meant', async () => {
    const { code, err } = await yaoyue(['strat'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean “yaoyue start”?')
  })

  it('explains an option that does not exist, without a stack', async () => {
    const { code, err } = await yaoyue(['start', '--bogus'])
    expect(code).toBe(2)
    expect(err).toContain('yaoyue start --help')
    expect(err).not.toContain('    at ')
  })

  it('names the file that is missing, and the remedy', async () => {
    const { code, err } = await yaoyue(['start', '--config', '/no/such/file.json'])
    expect(code).toBe(1)
    expect(err).toBe('yaoyue: /no/such/file.json:\n  there is no such file: check the path\n')
  })

  it.each([
    [['--lang', 'zh', 'strat'], '没有“strat”这个命令：是不是“yaoyue start”？'],
    [['import', '/no/such.csv', '--lang=zh'], '没有这个文件'],
    [['start', '--bogus', '--lang', 'zh'], '没有“--bogus”这个选项'],
    [['backup', '--lang', 'zh'], '写上要存到哪个文件'],
  ])('tells it in Chinese where asked: %j', async (args, said) => {
    const { code, err } = await yaoyue(args)
    expect(code).toBeGreaterThan(0)
    expect(err).toContain(said)
  })

  it('speaks the language of the terminal', async () => {
    const { err } = await yaoyue(['strat'], { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } })
    expect(err).toContain('没有“strat”这个命令')
  })

  it.each(['start', 'init --sample'])('a home that cannot be made is told at once: %s', async (words) => {
    const { code, err } = await yaoyue(words.split(' '), { env: { YAOYUE_HOME: '/dev/null/home' } })
    expect(code).toBe(1)
    expect(err).toContain('choose another place with --home or YAOYUE_HOME')
  })

  it.runIf(process.platform === 'linux')(
    'a home in a place where nothing can be made is told at once',
    async () => {
      const { code, err } = await yaoyue(['start'], { env: { YAOYUE_HOME: '/proc/yaoyue' } })
      expect(code).toBe(1)
      expect(err).toContain('/proc/yaoyue')
    },
  )

  it('shows where it came from to those who debug', async () => {
    const { err } = await yaoyue(['start', '--config', '/no/such'], { env: { YAOYUE_DEBUG: '1' } })
    expect(err).toContain('    at ')
  })
})

describe('the nearest word', () => {
  it.each([
    ['start', 'start'],
    ['sttart', 'start'],
    ['strat', 'start'],
    ['UNDERSTAND', 'understand'],
    ['x', null],
    ['', null],
  ])('to %s is %s', (word, near) => {
    expect(nearest(word, ['start', 'understand'])).toBe(near)
  })

  it('is not looked for where somebody pasted a novel', () => {
    expect(nearest('start'.repeat(1_000_000), ['start'])).toBeNull()
  })
})
