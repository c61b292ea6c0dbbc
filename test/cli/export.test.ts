import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { yaoyue } from '../support/program.ts'

describe('yaoyue export', { timeout: 60_000 }, () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-export-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))
  const run = (...args: string[]) => yaoyue(args, { home })

  it('writes the list of a day, whether it is printed or goes to a file', async () => {
    await yaoyue(['start'], { home, input: '@志愿者 达喜一盒，明天上午\n' })
    const tomorrow = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 1 }).toString()
    const { code, out, err } = await run('export', tomorrow, '--lang', 'zh')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^\uFEFF"日期","几点起"/)
    expect(out).toMatch(new RegExp(`"${tomorrow}".*3-502 王阿姨.*达喜1盒`))
    const file = join(home, 'day.csv')
    expect((await run('export', tomorrow, '--out', file)).out).toContain('1 orders')
    expect(readFileSync(file, 'utf8')).toContain('王阿姨')
  })

  it('says what a day is written like, and that nothing is there', async () => {
    expect(await run('export', 'morgen')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2026-03-17'),
    })
    expect(await run('export', '2026-03-17')).toMatchObject({ code: 1 })
  })
})
