import { describe, expect, it } from 'vitest'
import { readFetchForMe } from '../../src/intake/fetch-for-me.ts'

describe('somebody else is to fetch it', () => {
  it.each([
    '我腿脚不好 小陈帮我带好伐',
    '小陈能帮我取吗',
    '小陈下午去帮我拿药',
    '达喜1盒，小李有空帮我拿一下吧',
    '我行动不便',
    '达喜1盒 腿脚不方便',
    '走不动了',
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
