import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPasteBridge } from '../../adapters/paste/bridge.ts'
import { placesIn } from '../../adapters/paste/places.ts'
import { type PasteRequest, pasteShape, runPaste } from '../../src/cli/paste/run.ts'
import { askRunning, serveCommands } from '../../src/cli/running.ts'
import { yaoyue } from '../support/program.ts'
import { aTalk } from '../support/talk.ts'

const usual: PasteRequest = {
  language: 'zh',
  group: '欧二',
  text: '3-502 王阿姨: @志愿者 络活喜两盒\n4-101 老李: 早',
  yes: false,
  forBot: [],
  skip: [],
  anew: [],
}

function aBridge() {
  const talk = aTalk()
  const clock = { now: talk.now }
  const places = placesIn(talk.directory)
  return { talk, bridge: createPasteBridge({ desk: talk.desk, places, clock, timezone: 'Asia/Shanghai' }) }
}

describe('yaoyue paste', () => {
  it('says loudly that nobody knows who said a line, looking and taking', async () => {
    const { bridge } = aBridge()
    const text = '络活喜两盒\n王阿姨要的\n达喜一盒'
    for (const yes of [false, true])
      expect((await runPaste(bridge, { ...usual, text, yes })).err.join('\n')).toContain('没读出是谁说的')
    expect((await runPaste(bridge, usual)).err.join('\n')).not.toContain('没读出是谁说的')
  })

  it('shows what it understands, and takes it with --yes only', async () => {
    const { talk, bridge } = aBridge()
    const seen = await runPaste(bridge, usual)
    expect(seen.out.join('\n')).toMatch(
      /欧二居民区便民群1\n1\. 3-502 王阿姨[\s\S]*约好[\s\S]*络活喜（氨氯地平）2盒 3-502\n +会回：[^\n]*络活喜2盒约好了[^\n]*\n2\. 4-101 老李/,
    )
    expect((await talk.desk.ask()).appointments.size).toBe(0)

    const taken = await runPaste(bridge, { ...usual, yes: true })
    expect(taken.out).toHaveLength(1)
    expect(taken.out[0]).toContain('王阿姨，络活喜2盒约好了')
    expect(taken.err).toEqual(['欧二居民区便民群1：看了2句，1句是找我的。'])
    expect(await runPaste(bridge, { ...usual, yes: true })).toEqual({
      out: [],
      err: ['欧二居民区便民群1：这些之前都贴过了，不用再贴回话。', '  3-502 王阿姨：0317-001 约好了'],
      code: 0,
    })
    const more = { ...usual, text: `${usual.text}\n5-201 小红: @志愿者 达喜1盒`, yes: true }
    expect((await runPaste(bridge, { ...more, language: 'en' })).err).toEqual([
      '欧二居民区便民群1: 1 line read, 1 for the bot.',
      '2 lines pasted before: not taken again, and not answered again.',
      '  3-502 王阿姨: 0317-001 booked',
    ])
    // What was printed is in the group.
    expect((await runPaste(bridge, { ...usual, text: null })).out).toEqual([])
  })

  it('leaves lines out and takes others in, by their numbers', async () => {
    const { talk, bridge } = aBridge()
    const text = '3-502 王阿姨: @志愿者 络活喜两盒\n4-101 老李: 达喜1盒'
    await runPaste(bridge, { ...usual, text, yes: true, skip: [1], forBot: [2] })
    expect(
      [...(await talk.desk.ask()).appointments.values()].map(({ request }) => request.items[0]?.drug),
    ).toEqual(['铝碳酸镁'])
  })

  it('asks which group where the name fits none or several', async () => {
    const { bridge } = aBridge()
    expect(await runPaste(bridge, { ...usual, group: '月球' })).toMatchObject({ code: 2 })
    const { err, code } = await runPaste(bridge, { ...usual, group: '居民区' })
    expect([err[0]?.includes('欧二居民区便民群1'), code]).toEqual([true, 2])
  })

  it('never lets what was pasted steer the terminal', async () => {
    const { bridge } = aBridge()
    const { out } = await runPaste(bridge, { ...usual, text: '王阿姨: \u001b[2J\u009b31m络活喜\u202e' })
    expect(out.join('\n')).not.toMatch(/\p{Cc}(?<!\n)|\p{Cf}/u)
  })
})

describe('the command', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-paste-'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  it('reads a file or its standard input, says what to do next, and what is wrong with the file', async () => {
    const chat = '3-502 王阿姨: @志愿者 络活喜两盒\n4-101 老李: [文件] 处方.pdf'
    const file = join(home, 'chat.txt')
    writeFileSync(file, chat)
    const of = ['paste', '--group', '欧二', '--lang', 'zh']
    const read = await yaoyue([...of, file], { home })
    expect(read).toMatchObject({ code: 0, err: expect.stringMatching(/还没约。.*--yes/) })
    expect(read.out).toMatch(/络活喜（氨氯地平）2盒[\s\S]*老李: \[文件 处方\.pdf\]/)
    expect((await yaoyue(of, { home, input: chat })).out).toBe(read.out)
    expect((await yaoyue([...of, join(home, 'none.txt')], { home })).err).toContain('没有这个文件')
    expect(await yaoyue([...of, file, file], { home })).toMatchObject({
      code: 2,
      err: expect.stringContaining('一个文件名'),
    })
  })
})

describe('a command while the program runs', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-running-'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  it('is done by the process that has the home open', async () => {
    const { bridge } = aBridge()
    const close = await serveCommands(home, {
      paste: async (input) => runPaste(bridge, pasteShape.parse(input)),
    })
    const answer = await askRunning(home, 'paste', { ...usual, yes: true })
    expect(answer?.out[0]).toContain('约好了')
    await close()
  })

  it('is told what is wrong with what it asks for', async () => {
    const close = await serveCommands(home, {
      paste: async (input) => runPaste(aBridge().bridge, pasteShape.parse(input)),
      fails: async () => Promise.reject(new Error('the disk is full')),
    })
    expect(await askRunning(home, 'paste', { group: 7 })).toMatchObject({ out: [], code: 1 })
    expect(await askRunning(home, 'fails', null)).toEqual({ out: [], err: ['the disk is full'], code: 1 })
    expect((await askRunning(home, 'nothing', null))?.err[0]).toContain('does not know')
    await close()
  })

  it('finds nobody where nothing runs, and where a process was killed', async () => {
    expect(await askRunning(home, 'paste', usual)).toBeNull()
    const close = await serveCommands(home, {})
    await close()
    expect(await askRunning(home, 'paste', usual)).toBeNull()
  })
})
