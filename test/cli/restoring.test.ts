import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runRestore } from '../../src/cli/restore/run.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { commit } from '../store/homes.ts'
import { booking, settableClock } from '../store/samples.ts'
import { yaoyue } from '../support/program.ts'

let folder = ''
let home = ''
const clean: (() => unknown)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaoyue-restoring-'))
  home = join(folder, 'home')
})
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
  rmSync(folder, { recursive: true })
})

/** The program as a service, with its pages as the sign that it is ready. */
async function aService() {
  const args = ['src/cli/main.ts', 'start', '--no-console', '--port', '0']
  const child = spawn(process.execPath, args, {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, YAOYUE_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  clean.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('http://')) break
  return { child, ended }
}

const run = (...args: string[]) => yaoyue(args, { home })
/** What was said in a group without a bot, brought in by the program that runs. */
const say = async (...lines: string[]): Promise<string> => {
  const { code, out, err } = await yaoyue(['paste', '--group', '欧二', '--yes'], {
    home,
    input: lines.join('\n'),
  })
  if (code !== 0) throw new Error(err)
  return out
}
const codesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\d{4}-(\d{3})/g)].map(([, number]) => number ?? '')),
]

describe('yaoyue restore while the bot runs', { timeout: 60_000 }, () => {
  it('takes the backup, goes on with it, gives no code twice, and can be undone', async () => {
    const { child, ended } = await aService()
    const file = join(folder, 'backup.yaoyue')
    expect(codesIn(await say('3-502 王阿姨: @志愿者 达喜一盒'))).toEqual(['001'])
    expect(await run('backup', file)).toMatchObject({ code: 0 })
    expect(codesIn(await say('4-101 李伯伯: @志愿者 达喜两盒'))).toEqual(['002'])

    const looked = await run('restore', file, '--dry-run')
    expect(looked.out).toMatch(/Backup of .*1 appointments.*Now in .*2 appointments.*What would change/s)
    expect(looked.out).toMatch(/1 appointments are not in it: tell whoever was given one: \d{4}-002/)
    expect((await run('check')).out).toContain('2 appointments')
    expect(await run('restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('--force') })

    // Somebody writes while it is restored: it is taken before, and gone with the rest, or waits and is taken after.
    const [restored, during] = await Promise.all([
      run('restore', file, '--force'),
      say('5-203 周老师: @志愿者 达喜三盒'),
    ])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('The bot goes on with it')
    expect(codesIn(during)).toEqual(['003'])

    const after = codesIn(await say('6-302 吴老师: @志愿者 达喜一盒'))
    expect(after).toHaveLength(1)
    expect(['003', '004']).toContain(after[0])
    const found = (await run('check')).out
    expect(found).toMatch(/district \d+: [23] appointments/)

    const [, aside] = /To have it back: yaoyue restore (\S+) --force/.exec(restored.out) ?? []
    const undone = await run('restore', aside ?? '', '--force')
    expect(undone).toMatchObject({ code: 0, err: '' })
    expect(codesIn(await say('4-101 李伯伯: @志愿者 我的药到了吗'))).toContain('002')

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(readdirSync(join(home, 'sample'))).not.toContain('lock')
  })

  it('changes nothing when the backup cannot be read', async () => {
    await aService()
    await say('3-502 王阿姨: @志愿者 达喜一盒')
    const before = readdirSync(join(home, 'sample'))
    const spoilt = await run('restore', join(folder, 'nothing'), '--force')
    expect(spoilt).toMatchObject({ code: 1, err: expect.stringContaining('there is no such file') })
    expect(readdirSync(join(home, 'sample'))).toEqual(before)
    expect((await run('check')).code).toBe(0)
  })

  it('refuses a backup of another district before anything is stopped', async () => {
    const other = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
    await commit(other, booking(1), 'key-1')
    await other.close()
    const running = {
      district: '999999',
      exchange: () => {
        throw new Error('it was stopped')
      },
    }
    const request = { file: home, force: true, dryRun: false }
    const target = { home: join(folder, 'running'), environment: {}, running }
    await expect(runRestore(request, target)).rejects.toThrow(
      /works for district 999999.*Nothing was changed/,
    )
  })
})
