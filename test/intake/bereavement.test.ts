import { describe, expect, it } from 'vitest'
import { readBereaved } from '../../src/intake/bereavement.ts'

describe('a death', () => {
  it.each([
    '外公上个月过世了',
    '我爸昨晚走了，他的药不用配了',
    '老伴没了，络活喜别拿了',
    'my mother passed away, please cancel her order',
    'grandpa has died',
  ])('is heard: %s', (text) => expect(readBereaved(text)).toBe(true))

  it.each(['我妈走了一趟没拿到', '妈妈药没了，帮忙配', '奶奶的降压药没了', '我先走了', '药不用配了'])(
    'is not made of other words: %s',
    (text) => expect(readBereaved(text)).toBe(false),
  )
})
