import { describe, expect, it } from 'vitest'
import { readSlip } from '../../src/intake/slip.ts'

describe('a slip that is corrected', () => {
  it.each([
    ['说反了，是我爸的不要', 'meant'],
    ['错了，是0317-002取消', 'meant'],
    ['不是我妈的，是我爸的不要', 'meant'],
    ["sorry, I meant cancel my dad's", 'meant'],
    ['说反了', 'bare'],
    ['哎呀，搞错了！', 'bare'],
    ['取消错了', 'undo'],
    ['刚才退错了', 'undo'],
    ['我爸的也取消', null],
    ['说错了，两个都取消', null],
    ['不对', null],
    ['我妈的不要了', null],
    ['达喜没错吧', null],
  ])('%s → %s', (text, slip) => expect(readSlip(text)).toBe(slip))
})
