import { describe, expect, it } from 'vitest'
import { readComesAgain, saysIsHere, saysNobodyHome } from '../../src/intake/at-their-door.ts'
import { saysNobodyCame } from '../../src/intake/nobody-came.ts'
import { readUndone } from '../../src/intake/role-word/taken-back.ts'
import { readLeftWith } from '../../src/intake/staff-word.ts'

const undone = (said: string) => readUndone(said, { mentions: [] })

describe('a door that nobody opens', () => {
  it.each(['敲门没人应 电话也不通', '家里没人，打电话不接', '按了半天门铃不开', '不在家', '603没人'])(
    '%s: nobody was met',
    (said) => {
      expect(undone(said)).toEqual({ kind: 'undone', step: 'delivered' })
      expect(saysNobodyHome(said)).toBe(true)
    },
  )

  it.each(['打过电话了，没人接', '电话打不通', '关机'])('%s: only a call', (said) => {
    expect(undone(said)).toBeNull()
  })

  it.each(['搞错了，还没送到', '没送达'])('%s: no visit', (said) => {
    expect(saysNobodyHome(said)).toBe(false)
  })

  it.each([
    ['家里没人 明天再送', '明天再送'],
    ['没人应，晚点再跑一趟', '晚点再跑一趟'],
    ['没人开门', null],
  ])('%s: comes again: %s', (said, again) => {
    expect(readComesAgain(said)).toBe(again)
  })

  it.each([
    ['1-101没人 放隔壁1-103了', '隔壁1-103'],
    ['没人 放1-103了', '1-103'],
    ['603没人开门 放门口了', '门口'],
    ['放门卫了', '门卫'],
    ['放门口了', null],
    ['1-101的给1-103了', null],
  ])('%s: left with %s', (said, place) => {
    expect(readLeftWith(said)).toBe(place)
  })
})

describe('what is said for whoever stands at the door', () => {
  it.each(['我在楼下 马上上来', '我在家呀', '马上到家', '来开门了', '等我一下', "I'm home"])('%s', (said) => {
    expect(saysIsHere(said)).toBe(true)
  })

  it.each(['我妈在家吗', '药放家里了', '小陈马上来吗', '谢谢', '明天我在单位'])('not: %s', (said) => {
    expect(saysIsHere(said)).toBe(false)
  })
})

describe('whoever should have brought it has not come', () => {
  it.each(['小陈没来啊', '志愿者怎么还没来', '等了半天', '到现在都没送', 'nobody came'])('%s', (said) => {
    expect(saysNobodyCame(said)).toBe(true)
  })

  it.each(['小陈来了', '来得时没货了', '没来得及配', '药没了', '我没时间来'])('not: %s', (said) => {
    expect(saysNobodyCame(said)).toBe(false)
  })
})
