import { describe, expect, it } from 'vitest'
import { longestPaste, mostMessages, parsePasted } from '../../../adapters/paste/parse.ts'
import { at, clock } from '../../support/build.ts'
import fc from '../../support/draws.ts'

const scene = { now: at('2026-03-17 15:00'), timezone: 'Asia/Shanghai' }
const parse = (text: string) => parsePasted(text, scene)
/** Who said what, and when. */
const said = (text: string) =>
  parse(text).messages.map((message) => [
    message.name,
    message.at === null ? null : clock(message.at),
    message.text,
  ])

describe('a stretch of chat', () => {
  it('as a phone copies it: names, colons, and lines that go on', () => {
    expect(
      said('3-502 王阿姨: @志愿者 络活喜两盒\n明天下午取\n4-101 老李：王阿姨早\n3-502 王阿姨: 早'),
    ).toEqual([
      ['3-502 王阿姨', null, '@志愿者 络活喜两盒\n明天下午取'],
      ['4-101 老李', null, '王阿姨早'],
      ['3-502 王阿姨', null, '早'],
    ])
  })

  it('keeps the colons of an order or a form in the message', () => {
    expect(
      said('小红: @志愿者 帮我妈配药\n姓名：张桂芳\n电话：13800001111\n拜新同：2盒\n时间: 下午\n李伯伯: 2盒'),
    ).toEqual([
      ['小红', null, '@志愿者 帮我妈配药\n姓名：张桂芳\n电话：13800001111\n拜新同：2盒\n时间: 下午'],
      ['李伯伯', null, '2盒'],
    ])
  })

  it('as a computer copies it: names and times, with a time of day in the words', () => {
    expect(
      said(
        '王阿姨 2026/3/17 9:12:05\n@志愿者 络活喜2盒\n下午取 14:00\n\n老李 2026/3/17 9:13:40\n志愿者：小陈在吗\n',
      ),
    ).toEqual([
      ['王阿姨', '2026-03-17 09:12', '@志愿者 络活喜2盒\n下午取 14:00'],
      ['老李', '2026-03-17 09:13', '志愿者：小陈在吗'],
    ])
  })

  it('as some programs copy it: a name, a time and the words each in lines of their own', () => {
    expect(
      said(
        '3-502 王阿姨\n2026年3月17日 9:12\n@志愿者 络活喜2盒\n老李\n2026年3月17日 9:13\n今天真冷\n\n张叔 6-302\n09:15\n@志愿者 达喜一盒\n明天取\n',
      ),
    ).toEqual([
      ['3-502 王阿姨', '2026-03-17 09:12', '@志愿者 络活喜2盒'],
      ['老李', '2026-03-17 09:13', '今天真冷'],
      ['张叔 6-302', '2026-03-17 09:15', '@志愿者 达喜一盒\n明天取'],
    ])
    expect(said('小红\n昨天 上午9:12\n早')).toEqual([['小红', '2026-03-16 09:12', '早']])
    // A time between the messages of a phone is nobody's.
    expect(said('明天取\n上午9:02\n老李: 早\n上午9:05\n小红: 在')).toEqual([
      ['', null, '明天取'],
      ['老李', '2026-03-17 09:02', '早'],
      ['小红', '2026-03-17 09:05', '在'],
    ])
    expect(said('老李: 早\n小红\n10:00\n王阿姨: 在').map(([name]) => name)).toEqual(['老李', '王阿姨'])
  })

  it('counts the lines of which nobody knows who said them, a 接龙 aside', () => {
    expect(parse('络活喜2盒\n还有达喜').unnamed).toBe(1)
    expect(parse('老李: 早\n小红: 在').unnamed).toBe(0)
    expect(parse('#接龙 配药\n1. 3-502 王阿姨 络活喜2盒\n2. 老李 达喜').unnamed).toBe(0)
    expect(parse('1. 王阿姨 络活喜2盒\n2. 老李 达喜').unnamed).toBe(0)
  })

  it('finds a voice or a picture behind a mention', () => {
    const [voice, picture] = parse('王婆婆: @志愿者 [语音] 12"\n老李: @志愿者 [图片]\n要这个').messages
    expect(voice).toMatchObject({ text: '@志愿者', attachments: [{ kind: 'voice' }] })
    expect(picture).toMatchObject({ text: '@志愿者 要这个', attachments: [{ kind: 'image' }] })
  })

  it('as it is mailed: a day between rules, then names with times', () => {
    expect(
      said(
        '“欧二居民区便民群1”的聊天记录如下:\n\n————— 2026-03-16 —————\n\n王阿姨  09:12\n\n@志愿者 络活喜2盒\n\n老李  20:05\n\n谢谢\n',
      ),
    ).toEqual([
      ['王阿姨', '2026-03-16 09:12', '@志愿者 络活喜2盒'],
      ['老李', '2026-03-16 20:05', '谢谢'],
    ])
  })

  it('as exports write it: the time first', () => {
    expect(
      said('2026-03-17 09:12:05 王阿姨(12345678)\n@志愿者 络活喜2盒\n\n2026-03-17 下午2:03:00 老李\n好'),
    ).toEqual([
      ['王阿姨', '2026-03-17 09:12', '@志愿者 络活喜2盒'],
      ['老李', '2026-03-17 14:03', '好'],
    ])
    expect(said('[2026/3/17 09:12] 王阿姨: 络活喜2盒\n[2026/3/17 09:13] 老李: 早')).toEqual([
      ['王阿姨', '2026-03-17 09:12', '络活喜2盒'],
      ['老李', '2026-03-17 09:13', '早'],
    ])
  })

  it('with the days that the chat shows between messages', () => {
    expect(said('昨天 20:15\n王阿姨: @志愿者 络活喜2盒\n上午9:02\n老李: 早\n星期日 10:00\n小红: 在')).toEqual(
      [
        ['王阿姨', '2026-03-16 20:15', '@志愿者 络活喜2盒'],
        ['老李', '2026-03-16 09:02', '早'],
        ['小红', '2026-03-15 10:00', '在'],
      ],
    )
  })

  it('forwarded, without what nobody said', () => {
    const pasted = parse(
      '「王阿姨和老李的聊天记录」\n王阿姨: 络活喜2盒\n“老李”邀请“小红”加入了群聊\n王阿姨撤回了一条消息\n以下为新消息\n老李: [图片]\n小红: [语音] 5"',
    )
    expect(pasted.notices).toBe(4)
    expect(pasted.messages.map(({ name, text, attachments }) => [name, text, attachments[0]?.kind])).toEqual([
      ['王阿姨', '络活喜2盒', undefined],
      ['老李', '', 'image'],
      ['小红', '', 'voice'],
    ])
  })

  it('with a 接龙 in it, whose lines belong to it', () => {
    const list = '#接龙\n今天代配药\n1. 3-502 王阿姨：络活喜2盒\n2、4-101 老李 拜新同1盒'
    expect(said(`楼长: ${list}\n老李: 好`)).toEqual([
      ['楼长', null, list],
      ['老李', null, '好'],
    ])
    expect(said(list)).toEqual([['', null, list]])
  })

  it('with what somebody quotes', () => {
    const [, reply] = parse(
      '王阿姨: @志愿者 络活喜2盒\n老李: 「王阿姨：@志愿者 络活喜2盒」\n- - - - - - - - - - - - - - -\n我也要',
    ).messages
    expect(reply).toMatchObject({
      name: '老李',
      text: '我也要',
      quote: { name: '王阿姨', text: '@志愿者 络活喜2盒' },
    })
    const [marked] = parse(
      '老李 2026/3/17 9:13:40\n改成3盒\n引用 志愿者小陈：老李，络活喜2盒约好了。',
    ).messages
    expect(marked).toMatchObject({ text: '改成3盒', quote: { name: '志愿者小陈' } })
  })

  it('never says that something was said later than now', () => {
    expect(said('王阿姨 16:30:00\n早')).toEqual([['王阿姨', '2026-03-16 16:30', '早']])
    expect(said('王阿姨 2027/3/17 16:30:00\n早')).toEqual([['王阿姨', '2026-03-17 15:00', '早']])
    expect(said('王阿姨 2026/13/41 9:30:00\n早')[0]?.[1]).toBe('2026-03-17 09:30')
  })
})

describe('hostile text', () => {
  it('of any kind is taken apart without losing a word that was said', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '王阿姨: ',
        '\n',
        '09:12',
        '2026-03-17 09:12:05 ',
        '「',
        '」',
        '- - - -',
        '昨天',
        '接龙',
        '\t  ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { messages } = parse(pieces.join(''))
        for (const message of messages) {
          expect(message.text !== '' || message.quote !== null || message.attachments.length > 0).toBe(true)
          if (message.at !== null) expect(message.at).toBeLessThanOrEqual(scene.now)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('without an end is read up to a limit, and says so', () => {
    expect(parse('王'.repeat(longestPaste + 1)).isCut).toBe(true)
    expect(parse('王阿姨: 早\n'.repeat(mostMessages + 5))).toMatchObject({ isCut: true })
    expect(parse('王阿姨: 早\n'.repeat(mostMessages + 5)).messages).toHaveLength(mostMessages)
    for (const hostile of [' ', '-', '—', '「', '2026-03-17 ', '昨天 ', ':', '王 ', '> ', '引用 ', '[', '1.'])
      expect(parse(hostile.repeat(Math.floor(longestPaste / hostile.length))).isCut).toBe(false)
  })
})
