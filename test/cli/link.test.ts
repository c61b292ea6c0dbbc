import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkFrom } from '../../src/cli/link.ts'
import { startYaoyue, yaoyue } from '../support/program.ts'

describe('yaoyue link', () => {
  let home = ''
  const clean: (() => void)[] = []
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-link-'))
  })
  afterEach(() => {
    for (const each of clean.splice(0)) each()
    rmSync(home, { recursive: true })
  })

  it('gives another link to the board of the bot that runs, good for signing in once', async () => {
    const running = startYaoyue(['start', '--no-console', '--port', '0'], { home })
    clean.push(() => running.stop())
    await running.said('/enter/')
    const [first, second] = [await yaoyue(['link'], { home }), await yaoyue(['link'], { home })]
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).not.toBe(second.out)
    const link = first.out.trim()
    const headers = { origin: new URL(link).origin }
    const entered = await fetch(link, { method: 'POST', redirect: 'manual', headers })
    expect(entered.status).toBeLessThan(400)
  })

  it('says that nothing runs', async () => {
    const { code, err } = await yaoyue(['link'], { home })
    expect(code).toBe(1)
    expect(err).toContain('nothing is running')
  })

  it('says that a bot without pages has none', () => {
    expect(linkFrom(null)).toMatchObject({ out: [], code: 1 })
  })
})
