import { describe, expect, it } from 'vitest'
import { readNamedBeside } from '../../src/intake/spoken-of.ts'

describe('who is named beside a step', () => {
  it.each([
    ['杨桂芳的审核过了', '杨桂芳'],
    ['给杨桂芳送到了', '杨桂芳'],
    ['送到杨桂芳家了', '杨桂芳'],
    ['取到杨桂芳的了', '杨桂芳'],
    ['杨桂芳没来', '杨桂芳'],
    ['周建军的卡收了', '周建军'],
    ['钱阿大的好了', '钱阿大'],
    ['老范的送到了', '老范'],
    ['胖虎的送到了', '胖虎'],
    ['Linda的取到了', 'Linda'],
    ['Mrs Koh picked up', 'Mrs Koh'],
    ['刚到药房，范师傅的拿到了', '范师傅'],
  ])('%s: %s', (said, name) => expect(readNamedBeside(said, [], false)).toEqual([name]))

  it.each([
    '都取到了',
    '刚从药房出来，终于取到了',
    '排了半小时队终于取到了',
    '周二的都备好了',
    '方子审过了',
    '平安送到了',
    '刚才那个备好了',
    '药拿到了，正在往回走',
    '最后一份也送到了',
    '交给她女儿了',
    'All delivered',
    '齐了，叫他们来吧',
  ])('%s: nobody', (said) => expect(readNamedBeside(said, [], true)).toEqual([]))

  it('knows the names of those who have an order, and takes what else a counter says for a name', () => {
    expect(readNamedBeside('孟阿姨和杨桂芳的都取到了', ['孟阿姨'], false)).toEqual(['杨桂芳'])
    expect(readNamedBeside('脑心清审核过了', [], true)).toEqual(['脑心清'])
  })
})
