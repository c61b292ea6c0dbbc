import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sitting, sitDown } from '../support/terminal.ts'

/** Starts a program twice, in a machine that may be busy with other tests. */
const patience = 60_000

describe('at a terminal', () => {
  let home = ''
  const sittings: Sitting[] = []
  const sit = (): Sitting => {
    const sitting = sitDown(home)
    sittings.push(sitting)
    return sitting
  }

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'yaoyue-story-'))
  })
  afterEach(async () => {
    for (const sitting of sittings.splice(0)) {
      sitting.kill('SIGKILL')
      await sitting.ended
    }
    await rm(home, { recursive: true, force: true })
  })

  /** Orders two boxes as 王阿姨. @returns the code of the appointment */
  const order = async (sitting: Sitting): Promise<string> => {
    await sitting.sees('3-502 王阿姨')
    await sitting.sees('/help')
    sitting.type('/as 王阿姨 3-502')
    await sitting.sees('您现在是')
    sitting.type('@志愿者 我妈的络活喜两盒，明天下午取')
    await sitting.sees('明天下午')
    await sitting.sees('药约')
    await sitting.sees('络活喜2盒')
    return sitting.sees(/\d{4}-\d{3}/)
  }

  const finds = async (sitting: Sitting, code: string): Promise<void> => {
    await sitting.sees('/help')
    sitting.type('@志愿者 我的药')
    await sitting.sees('药约')
    await sitting.sees(code)
  }

  it(
    'a request is answered with a slot, and is still there after quitting and starting again',
    async () => {
      const first = sit()
      const code = await order(first)
      first.type('/quit')
      expect(await first.ended).toBe(0)

      const second = sit()
      await finds(second, code)
      second.type('/quit')
      expect(await second.ended).toBe(0)
    },
    patience,
  )

  it(
    'what was confirmed survives a kill right after the answer',
    async () => {
      const first = sit()
      const code = await order(first)
      // npm would pass a kind signal on; the program itself is to die without a word.
      process.kill(await programIn(home), 'SIGKILL')
      await first.ended

      await finds(sit(), code)
    },
    patience,
  )

  it.each(['SIGTERM', 'SIGHUP'])(
    'at %s it closes in order, and the home is free again',
    async (signal) => {
      const first = sit()
      const code = await order(first)
      process.kill(await programIn(home), signal)
      await first.sees('都记下了')
      await first.ended
      await finds(sit(), code)
    },
    patience,
  )

  it(
    'a second terminal joins the first as another person, and hears when it closes',
    async () => {
      const first = sit()
      await first.sees('/help')
      const second = sit()
      await second.sees('/help')
      second.type('/as 李伯 5-101')
      await second.sees('您现在是')
      second.type('大家好')
      await first.sees('5-101 李伯: 大家好')
      first.type('/quit')
      await second.sees('先开的那个窗口退出了')
      expect(await second.ended).toBe(0)
    },
    patience,
  )
})

/** The process that has the home open, by the store's own lock. */
async function programIn(home: string): Promise<number> {
  const lock = await readFile(join(home, 'sample', 'lock'), 'utf8')
  const [pid] = /\d+/.exec(lock) ?? []
  if (pid === undefined) throw new Error(`the lock names no process: ${lock}`)
  return Number(pid)
}
