import { describe, expect, it } from 'vitest'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const read = (text: string) => reader({ text: `@志愿者 ${text}`, sentAt, senderName: '3-502 王阿姨' })

describe('whose stays as it is', () => {
  it.each([
    ['我的退了，奶奶的照旧', '奶奶', [null]],
    ['奶奶的留着 我那份不要了', '奶奶', [null]],
    ['外公的别动，外婆的退掉', '外公', ['外婆']],
    ['取消外婆的，保留外公的', '外公', ['外婆']],
    ['不要外婆的，外公的要', '外公', ['外婆']],
    ['老公的改成3盒，我的不用改', null, ['配偶']],
    ["drop my wife's, mine stays", null, ['配偶']],
    ["leave grandma's, scrap mine", '奶奶', [null]],
    ['外婆的别退，退我的', '外婆', [null]],
    ["just cancel mine, mum's is still needed", '母亲', [null]],
    ["don't cancel mum's, just cancel mine", '母亲', [null]],
  ])('%s', (text, kept, changed) => {
    const { kept: staying, parts } = read(text)
    expect(staying.map(({ recipient }) => recipient)).toEqual([kept])
    expect(parts.map(({ recipient }) => recipient)).toEqual(changed)
  })

  it.each(['只要外公的', '除了外公的都不要了', '别的都退了，外公的留着', "only keep my grandpa's"])(
    'takes back all others: %s',
    (text) => {
      const { kept, parts, intent, answer } = read(text)
      expect({ intent, all: answer.all, parts }).toEqual({ intent: 'cancel', all: true, parts: [] })
      expect(kept).toHaveLength(1)
    },
  )

  it.each([
    '只要外公的格华止2盒',
    '外公的改成3盒',
    '外公的不要了',
    '外公还要拜新同2盒',
    '我的药继续吃',
    '妈妈的药照旧',
  ])('and nobody: %s', (text) => {
    expect(read(text).kept).toEqual([])
  })
})
