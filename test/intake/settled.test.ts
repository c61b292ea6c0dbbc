import { describe, expect, it } from 'vitest'
import { readSettled } from '../../src/intake/settled.ts'
import { readReplaced } from '../../src/intake/staff-word.ts'

describe('what was complained of is settled', () => {
  it.each(['昨天的事弄好了 谢谢', '解决了', '药已经换给我了', '没事了，不用找人了', 'it is sorted, thanks'])(
    '%s',
    (said) => expect(readSettled(said)).toBe(true),
  )
  it.each(['弄好了吗', '药好了没', '还没解决', '换好了伐', '帮我换一盒'])('not by %s', (said) =>
    expect(readSettled(said)).toBe(false),
  )
})

describe('somebody else goes instead of an agent', () => {
  it.each(['下午我有事 小李替我', '让小王顶我一天', '今天老周代我跑', '找人替我', 'Li covers for me today'])(
    '%s',
    (said) => expect(readReplaced(said)).toBe(true),
  )
  it.each(['帮我代拿络活喜', '你替我问问', '谁替我拿一下', '小李替我妈约的', '替我谢谢药师'])(
    'not by %s',
    (said) => expect(readReplaced(said)).toBe(false),
  )
})
