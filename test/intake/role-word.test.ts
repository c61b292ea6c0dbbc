import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/directory.ts'
import { readRoleWord } from '../../src/intake/role-word.ts'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const kindOf = (role: Role, text: string): string | null =>
  readRoleWord(role, reader({ text, sentAt, senderName: '小李' }))?.kind ?? null

describe('what somebody means in their office by the words of every day', () => {
  it.each([
    ['0317-005 没处方配不了', 'reject'],
    ['0317-005 不合适，跟他吃的药冲突', 'reject'],
    ['0317-005 处方过期了', 'reject'],
    ['0317-005 缺货', 'out-of-stock-there'],
    ['0317-005 络活喜卖完了', 'out-of-stock-there'],
    ['明天休息', 'close-day'],
    ['我们明后天盘点不开门', 'close-day'],
    ['周六周日休息', 'close-day'],
    ['药房明天停电，不开门', 'close-day'],
    ['12月25号放假', 'close-day'],
    ['明天照常', 'open-day'],
    ['今天还有几单', 'day-list'],
    ['明天多少份', 'day-list'],
    ['明天的单子', 'day-list'],
  ])('a pharmacist: %s is %s', (text, kind) => {
    expect(kindOf('pharmacist', text)).toBe(kind)
  })

  it('a pharmacist: half a day is not a day', () => {
    expect(kindOf('pharmacist', '明天下午休息')).toBe('close-part')
    expect(kindOf('pharmacist', '明天提前关门')).toBe('close-part')
    expect(kindOf('pharmacist', '今天下午3点后不营业')).toBe('close-part')
  })

  it.each([
    '我明天休息',
    '明天休息吗',
    '休息一下',
    '这批药没处方能配吗',
    '明天放假大家都出去玩，我打算在家里睡觉',
    '今天天气真好，明天放假出去玩',
    '明天休息室要打扫',
    '今天好冷',
  ])('a pharmacist: %s is nothing', (text) => {
    expect(kindOf('pharmacist', text)).toBeNull()
  })

  it.each([
    ['我取了', 'picked-up'],
    ['取到了', 'picked-up'],
    ['都拿回来了', 'picked-up'],
    ['王阿姨的送到了', 'delivered'],
    ['3-502的送去了', 'delivered'],
    ['王阿姨的卡收了', 'card-collected'],
    ['王阿姨的卡还了', 'card-returned'],
    ['今天几单', 'pick-up-list'],
  ])('an agent: %s is %s', (text, kind) => {
    expect(kindOf('agent', text)).toBe(kind)
  })

  it.each(['还没取到', '王阿姨的送到了吗', '我的药拿到了', '络活喜2盒拿了', '我妈的送到了'])(
    'an agent: %s is nothing',
    (text) => {
      expect(kindOf('agent', text)).toBeNull()
    },
  )

  it.each([
    ['接手', 'take-alert'],
    ['我来处理', 'take-alert'],
    ['好的，我去看看', 'take-alert'],
    ['交给我', 'take-alert'],
    ['有什么要处理的', 'to-do'],
    ['还有什么没处理', 'to-do'],
    ['还有几件没处理', 'to-do'],
    ['欧阳路惠民药房明天休息', 'close-day'],
    ['惠民药房明天照常', 'open-day'],
  ])('a coordinator: %s is %s', (text, kind) => {
    expect(kindOf('coordinator', text)).toBe(kind)
  })

  it.each(['没处方配不了', '明天休息', '取到了', '我来处理', '今天还有几单'])(
    'in a resident’s mouth %s is nothing',
    (text) => {
      expect(kindOf('resident', text)).toBeNull()
    },
  )
})
