import { describe, expect, it } from 'vitest'
import { readAmounts } from '../../src/intake/amounts.ts'
import { examplesOf } from '../../src/intake/saying.ts'
import { toldAmounts, toldBehind, toldInFront } from '../../src/intake/told-amounts.ts'

const wantedIn = (text: string): readonly number[] => {
  const amounts = readAmounts(text, () => false)
  const told = toldAmounts(text, amounts)
  return amounts.filter((amount) => !told.includes(amount)).map(({ quantity }) => quantity)
}

describe('amounts that are told or asked about', () => {
  it.each(examplesOf(...toldInFront, ...toldBehind))('nobody wants: %s', (example) => {
    expect(wantedIn(example.replace(/[〔〕]/g, ''))).toEqual([])
  })

  it.each([
    ['两盒吧 家里还有一盒', [2]],
    ['还有一盒，再来三盒', [3]],
    ['一盒吃不了几天，3盒', [3]],
    ['拿两盒，一天吃两片的', [2]],
    ['医生开了两盒', [2]],
    ['跟上次一样 两盒', [2]],
    ['吃完了 两盒', [2]],
    ['只要一盒', [1]],
    ['两盒够了', [2]],
    ['先来一盒，多少钱', [1]],
    ['2 boxes, I still have one', [2]],
  ] as const)('of what is said beside it is still wanted: %s', (text, wanted) => {
    expect(wantedIn(text)).toEqual(wanted)
  })
})
