import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { yaoyue } from '../support/program.ts'

let folder = ''
let home = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaoyue-keeping-'))
  home = join(folder, 'home')
  file = join(folder, 'backup.yaoyue')
})
afterEach(() => rmSync(folder, { recursive: true }))

const say = (...lines: string[]) =>
  yaoyue(['start'], { home, input: lines.map((line) => `${line}\n`).join('') })
/** Each starts the program several times; beside other tests that takes its time. */
const patience = { timeout: 60_000 }
const run = (...args: string[]) => yaoyue(args, { home })

describe('yaoyue backup and restore', patience, () => {
  it('bring back what was there, and put aside what came after', async () => {
    await say('@志愿者 达喜一盒')
    const made = await run('backup', file, '--with-key')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain('read back and whole')
    await say('/as 3-601 李伯伯', '@志愿者 达喜两盒')

    const refused = await run('restore', file)
    expect(refused).toMatchObject({ code: 1 })
    expect(refused.err).toContain('--force')
    const looked = await run('restore', file, '--dry-run')
    expect(looked).toMatchObject({ code: 0 })
    expect(looked.out).toContain('1 appointments')
    expect((await run('check')).out).toContain('2 appointments')

    const restored = await run('restore', file, '--force')
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect((await run('check')).out).toContain('1 appointments')
    expect(readdirSync(join(home, 'sample')).some((name) => name.startsWith('before-restore-'))).toBe(true)
    const { out } = await say('@志愿者 我的药到了吗')
    expect(out).toContain('达喜')
  })

  it('tell what to do without a key, without a file and with one that is spoilt', async () => {
    await say('@志愿者 达喜一盒')
    const made = await run('backup', file)
    expect(made.out).toContain('The key is not in it')
    const elsewhere = await yaoyue(['restore', file], { home: join(folder, 'other') })
    expect(elsewhere).toMatchObject({ code: 1 })
    expect(elsewhere.err).toContain('YAOYUE_KEY')
    expect(elsewhere.err).toContain(join(folder, 'other', 'sample', 'key'))
    expect((await run('restore', join(folder, 'nothing'))).err).toContain('there is no such file')
    writeFileSync(file, readFileSync(file).subarray(0, 200))
    const spoilt = await run('restore', file, '--force')
    expect(spoilt).toMatchObject({ code: 1 })
    expect(spoilt.err).toContain('Nothing was changed')
    expect((await run('backup')).code).toBe(2)
  })
})

describe('in Chinese, where the terminal is', patience, () => {
  const zh = (...args: string[]) => yaoyue(args, { home, env: { LC_ALL: 'zh_CN.UTF-8' } })

  it('backup, check and restore say what they found and did', async () => {
    await say('@志愿者 达喜一盒')
    expect((await zh('backup', file)).out).toContain('钥匙不在里面')
    expect((await zh('backup', file)).out).toContain('原来就有，这次的备份换掉了它')
    expect((await zh('check')).out).toMatch(/预约1单.*账都对得上/s)
    expect((await zh('restore', file, '--dry-run')).out).toContain('什么都不变')
    expect((await zh('restore', file)).err).toContain('加 --force 就把它挪到一边')
    expect((await zh('restore', file, '--force')).out).toContain('要退回去：yaoyue restore')
    writeFileSync(file, readFileSync(file).subarray(0, 200))
    expect((await zh('restore', file)).err).toContain('这不是完整的备份，什么都没改')
    expect((await zh('restore', join(folder, 'nothing'))).err).toContain('没有这个文件')
  })

  it('a backup that cannot be written says why', async () => {
    await say('@志愿者 达喜一盒')
    const nowhere = await zh('backup', join(folder, 'nowhere', 'backup.yaoyue'))
    expect(nowhere).toMatchObject({ code: 1 })
    expect(nowhere.err).toContain('没有这个文件夹')
    expect(nowhere.err).not.toContain('.tmp')
    expect((await zh('backup', folder)).err).toContain('这是个文件夹')
  })

  it('a key that is lost is asked for where it must lie', async () => {
    await say('@志愿者 达喜一盒')
    const key = join(home, 'sample', 'key')
    rmSync(key)
    for (const words of [['check'], ['start'], ['lessons']]) {
      const { code, err } = await zh(...words)
      expect([words, code]).toEqual([words, 1])
      expect(err).toContain(`把钥匙文件放回 ${key}`)
    }
    expect((await run('check')).err).toContain(`put the file back as ${key}`)
  })
})

describe('yaoyue check', patience, () => {
  it('says that everything adds up, and finds a book that is damaged', async () => {
    expect((await run('check')).out).toContain('There is nothing in')
    await say('@志愿者 达喜一盒', '今天真冷', '@志愿者 谢谢')
    const { code, out } = await run('check')
    expect(code).toBe(0)
    expect(out).toMatch(/last day: \d+ messages = .*1 booked/)
    expect(out).toContain('everything adds up')
    const [district] = readdirSync(join(home, 'sample', 'districts'))
    const book = join(home, 'sample', 'districts', district ?? '', 'book.json')
    writeFileSync(book, readFileSync(book, 'utf8').replace('booked', 'bocked'))
    const damaged = await run('check')
    expect(damaged.code).toBe(1)
    expect(damaged.err).toContain('is damaged')
  })
})

describe('YAOYUE_KEY', patience, () => {
  const key = 'ab'.repeat(32)

  it('seals what is stored instead of a key in the home, and nothing opens without it', async () => {
    const first = await yaoyue(['start'], { home, input: '@志愿者 达喜一盒\n', env: { YAOYUE_KEY: key } })
    expect(first).toMatchObject({ code: 0 })
    expect(readdirSync(join(home, 'sample'))).not.toContain('key')
    const without = await say('@志愿者 我的药到了吗')
    expect(without).toMatchObject({ code: 1 })
    expect(without.err).toContain('YAOYUE_KEY')
    const wrong = await yaoyue(['start'], { home, input: 'x\n', env: { YAOYUE_KEY: 'cd'.repeat(32) } })
    expect(wrong.err).toContain('sealed with another key')
    const none = await yaoyue(['start'], { home, input: 'x\n', env: { YAOYUE_KEY: 'abc' } })
    expect(none.err).toContain('64 hexadecimal digits')
  })
})
