import { describe, expect, it } from 'vitest'
import type { Note } from '../../src/domain/request.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { door } from '../../src/intake/notes/door.ts'
import { health } from '../../src/intake/notes/health.ts'
import { price } from '../../src/intake/notes/price.ts'
import { privacy } from '../../src/intake/notes/privacy.ts'
import { substitution } from '../../src/intake/notes/substitution.ts'
import { readNotes } from '../../src/intake/notes.ts'
import { examplesOf } from '../../src/intake/saying.ts'

const notes = (text: string): readonly Note[] => readNotes(normalise(text).text)
const one = (kind: Note['kind'], text: string): readonly Note[] => [{ kind, text }]

describe('a note', () => {
  it.each([
    ['头孢过敏', 'health'],
    ['我怀孕三个月了', 'health'],
    ['在哺乳期', 'health'],
    ['肾不好要注意', 'health'],
    ['心脏装过支架', 'health'],
    ["I'm allergic to penicillin", 'health'],
    ['莫换厂家', 'substitution'],
    ['别的牌子不要', 'substitution'],
    ['没有波立维泰嘉也可以', 'substitution'],
    ['只要进口的', 'substitution'],
    ['same brand please', 'substitution'],
    ['请多敲几下门', 'door'],
    ['药挂门把手上', 'door'],
    ['放门卫就好', 'door'],
    ['他耳朵不好', 'door'],
    ['leave it at the door', 'door'],
    ['别在群里念', 'privacy'],
    ['别写我名字', 'privacy'],
    ['请勿在群里展开', 'privacy'],
    ["please don't post it", 'privacy'],
    ['多少钱一盒', 'price'],
    ['贵就不要', 'price'],
    ['how much is it', 'price'],
  ] as const)('%s is about %s', (text, kind) => expect(notes(text)).toEqual(one(kind, text)))

  it.each(
    Object.entries({ privacy, substitution, health, door, price }).flatMap(([kind, sayings]) =>
      examplesOf(...sayings).map((example) => ({ kind, example })),
    ),
  )('is of $kind: $example', ({ kind, example }) =>
    expect(new Set(notes(example).map((note) => note.kind))).toEqual(new Set([kind])),
  )

  it('is the clause, and not the message', () => {
    expect(notes('@志愿者 阿莫西林2盒,头孢过敏。放门口就行,谢谢')).toEqual([
      { kind: 'health', text: '头孢过敏' },
      { kind: 'door', text: '放门口就行' },
    ])
  })

  it('takes the clause before along where it would be too short to be understood', () => {
    expect(notes('二甲双胍那批不好 吃了胃痛')).toEqual(one('health', '二甲双胍那批不好 吃了胃痛'))
  })

  it.each(['过敏性鼻炎', '我要两盒', '换成周五来', '卡我带着', '放心'])('is not made of %s', (text) =>
    expect(notes(text)).toEqual([]),
  )

  it.each([
    '别给我说这些',
    '别忘了告诉我',
    '药别写错了',
    '名字别写错',
    '药不要发货了',
    '药别发错',
    '不要再提前',
    '别跟别的药一起放',
    '别给我妈送，她不在家',
    '我老公不知道这个药怎么吃',
    '不用保密',
  ])('%s hides nothing', (text) => expect(notes(text).filter(({ kind }) => kind === 'privacy')).toEqual([]))

  it('is not made of an ordinary request', () => {
    expect(notes('@志愿者 络活喜5mg两盒,明天下午来取,12-301')).toEqual([])
  })
})
