import { describe, expect, it } from 'vitest'
import { readFetchAnswer, readFetchForMe } from '../../src/intake/fetch-for-me.ts'

describe('somebody else is to fetch it', () => {
  it.each([
    '我腿脚不好 小陈帮我带好伐',
    '小陈能帮我取吗',
    '小陈下午去帮我拿药',
    '达喜1盒，小李有空帮我拿一下吧',
    '我行动不便',
    '达喜1盒 腿脚不方便',
    '走不动了',
    'two boxes of Lipitor, can someone collect it for me',
    "can't come, could anybody bring it",
  ])('%s', (text) => {
    expect(readFetchForMe(text)).toBe(true)
  })

  it.each([
    '小陈帮我拿2盒达喜',
    '帮小王拿药',
    '小陈帮我看看',
    '我妈腿脚不好，我帮她拿',
    '帮我拿两盒',
    '孩子不太好',
    '小区帮我们发药',
  ])('is not asked: %s', (text) => {
    expect(readFetchForMe(text)).toBe(false)
  })
})

describe('what an agent who was asked says to it', () => {
  it.each(['我去', '的今天我去', '下午我跑一趟', '好的，等下我去拿', '我顺路带', '明天我帮她取'])(
    '%s: yes',
    (text) => {
      expect(readFetchAnswer(text)?.says).toBe('yes')
    },
  )

  it.each(['今天两份都去不了', '我今天没空', '这两单去不了'])('%s: no', (text) => {
    expect(readFetchAnswer(text)?.says).toBe('no')
  })

  it.each(['今天我去过了', '我去问问', '下午我妈去', '谁去'])('%s: no answer', (text) => {
    expect(readFetchAnswer(text)).toBeNull()
  })
})
