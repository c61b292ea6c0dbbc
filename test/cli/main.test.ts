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
