import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/directory.ts'
import { agreed, takes, toSeeTo } from '../../src/intake/role-word/coordinator.ts'
import * as counter from '../../src/intake/role-word/counter-words.ts'
import { movesBack, takesBack } from '../../src/intake/role-word/moves.ts'
import * as questions from '../../src/intake/role-word/questions.ts'
import { justNow, notReady, takenBack } from '../../src/intake/role-word/taken-back.ts'
import { readToCounter } from '../../src/intake/role-word/to-counter.ts'
import { readRoleWord } from '../../src/intake/role-word.ts'
import type { Saying } from '../../src/intake/saying.ts'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const kindOf = (role: Role, text: string): string | null =>
  readRoleWord(role, reader({ text, sentAt, senderName: '小李' }))?.kind ?? null

const table: readonly (readonly [Role, readonly Saying[], kind: string, code?: string])[] = [
  ['pharmacist', questions.howTo, 'help'],
  ['pharmacist', questions.howMany, 'day-list'],
  ['pharmacist', questions.listOfDay, 'day-list'],
  ['pharmacist', questions.whoComes, 'day-list'],
  ['pharmacist', questions.whatThereIs, 'day-list'],
  ['agent', questions.ownRun, 'pick-up-list'],
  ['coordinator', questions.notReadyYet, 'open-list'],
  ['coordinator', questions.late, 'open-list'],
  ['coordinator', questions.notCome, 'open-list'],
  ['agent', questions.toDeliver, 'open-list'],
  ['pharmacist', questions.doneToday, 'done-today'],
  ['pharmacist', questions.onPaper, 'where'],
  ['coordinator', questions.onDuty, 'where'],
  ['pharmacist', counter.shelf, 'shelf'],
  ['pharmacist', counter.refuses, 'reject', '0317-005'],
  ['pharmacist', counter.cannotDispense, 'reject', '0317-005'],
  ['pharmacist', counter.passes, 'approve'],
  ['pharmacist', counter.passesCoded, 'approve', '0317-005'],
  ['pharmacist', counter.ready, 'ready', '0317-005'],
  ['pharmacist', counter.readyUncoded, 'ready'],
  ['pharmacist', counter.gone, 'picked-up', '0317-005'],
  ['pharmacist', counter.goneUncoded, 'picked-up'],
  ['pharmacist', notReady, 'undone', '0317-005'],
  ['pharmacist', takenBack, 'take-back', '0317-005'],
  ['pharmacist', justNow, 'take-back'],
  ['coordinator', takes, 'take-alert'],
  ['coordinator', toSeeTo, 'to-do'],
  ['coordinator', agreed, 'close-alert', '0317-005'],
  ['coordinator', takesBack, 'undo-move'],
  ['coordinator', movesBack, 'move-back'],
]

describe('what is said in an office is read as it is meant', () => {
  it.each(
    table.flatMap(([role, sayings, kind, code = '']) =>
      sayings.flatMap(({ examples }) =>
        examples.map((said) => [role, `${code} ${said}`.trim(), kind] as const),
      ),
    ),
  )('%s: %s is %s', (role, said, kind) => expect(kindOf(role, said)).toBe(kind))
})

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
    ['明天歇业', 'close-day'],
    ['我们店里明天歇着', 'close-day'],
    ['周日休业', 'close-day'],
    ['明天关店', 'close-day'],
    ['周六闭店盘点', 'close-day'],
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
    '明天歇菜了',
    '明天歇斯底里',
    '明天店里来人',
    '明天我关店',
    '明天关店吗',
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

describe('to which counter somebody shall go', () => {
  it.each([
    ['甲阿姨的改到医院去', '医院'],
    ['把甲阿姨的放到赤峰路医院', '赤峰路医院'],
    ['甲阿姨和乙阿姨的都放医院', '医院'],
    ['李伯伯那单转惠民药房吧', '惠民药房'],
    ['这两份都挪到康乐', '康乐'],
  ])('%s', (text, place) => expect(readToCounter(text)).toBe(place))

  it.each(['甲阿姨的改到医院行吗', '甲阿姨转到医院了', '甲阿姨又到医院去了', '甲阿姨的儿子搬到曲阳去了'])(
    'nobody is moved: %s',
    (text) => expect(readToCounter(text)).toBeNull(),
  )
})
