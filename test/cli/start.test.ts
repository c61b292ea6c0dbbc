import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { yaoyue } from '../support/program.ts'

describe('a script at `yaoyue start`', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-start-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const start = (...lines: string[]) =>
    yaoyue(['start', '--lang', 'zh'], { home, input: lines.map((line) => `${line}\n`).join('') })

  it('is answered line by line, in order, and ends when it ends', async () => {
    const { code, out, err } = await start('@志愿者 我妈的络活喜两盒', '/quote 1 @志愿者 我的药到了吗')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [asked = '', ...answered] = out.split('@志愿者 我的药到了吗')
    expect(asked).toMatch(/^#1 3-502 王阿姨: @志愿者 我妈的络活喜两盒\n#2 药约:\n[^#]*络活喜2盒/)
    const [code1] = /\d{4}-\d{3}/.exec(asked) ?? []
    expect(answered.join('')).toContain(code1)
  })

  it('shows one person at a time what is for them, and of the rest that something came', async () => {
    // Counters hear of an order when they are open; of an emergency somebody hears whenever the test runs.
    const { out } = await start('@志愿者 我爸突然胸口剧痛喘不上气', '/as 药师 欧阳路惠民', '在')
    expect(out).toMatch(/「\S+平台」有新消息/)
    expect(out).toContain('您现在是“欧阳路惠民药房药师”')
  })

  it('without a line ends at once', async () => {
    expect(await start()).toMatchObject({ code: 0, out: '' })
  })

  it('with a directory that is wrong does not begin', async () => {
    writeFileSync(join(home, 'directory.json'), '{"district": {}}')
    const { code, err } = await start('@志愿者 络活喜2盒')
    expect(code).toBe(1)
    expect(err).toContain('district.code')
  })

  it('leaves no words of residents in the log', async () => {
    await start('@志愿者 我妈的络活喜两盒', '/私聊', '13712345678')
    const log = readFileSync(join(home, 'sample', 'yaoyue.log'), 'utf8')
    expect(log).not.toMatch(/络活喜|王阿姨|13712345678/)
  })
})
