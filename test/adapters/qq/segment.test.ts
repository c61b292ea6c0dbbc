import { describe, expect, it } from 'vitest'
import { readFrame } from '../../../adapters/qq/frame.ts'
import { parseCqCodes, readSegments } from '../../../adapters/qq/segment.ts'
import fc from '../../support/draws.ts'
import { asCqCodes, type Segment } from '../../support/onebot/account.ts'

const self = '2854196310'
const read = (code: string) => readSegments(parseCqCodes(code), self)

describe('a message of QQ', () => {
  it('mentions the bot only where its own number is', () => {
    expect(read(`[CQ:at,qq=${self}] 拜新同2盒`)).toMatchObject({
      mentionsBot: true,
      text: '@志愿者  拜新同2盒',
    })
    expect(read('[CQ:at,qq=10001,name=小陈] 拜新同2盒')).toMatchObject({
      mentionsBot: false,
      text: '@小陈  拜新同2盒',
    })
    expect(read('[CQ:at,qq=all] 通知')).toMatchObject({ mentionsBot: false, text: '@全体成员  通知' })
    expect(read(`@${self} 拜新同2盒`)).toMatchObject({ mentionsBot: false })
  })

  it('quotes, and carries what is no text', () => {
    expect(read('[CQ:reply,id=-1203]好的[CQ:face,id=14][CQ:image,file=a.jpg][CQ:record,file=b.amr]')).toEqual(
      {
        text: '好的',
        mentionsBot: false,
        quotes: '-1203',
        attachments: [
          { kind: 'image', name: 'a.jpg' },
          { kind: 'voice', name: 'b.amr' },
        ],
      },
    )
  })

  it('of a little picture alone is not empty', () => {
    expect(read('[CQ:face,id=14]').text).toBe('[表情]')
  })

  it.each([
    ['&#91;CQ:at,qq=1&#93; &amp;amp;', '[CQ:at,qq=1] &amp;'],
    ['[CQ:at,qq=', '[CQ:at,qq='],
    ['5]mg [CQ', '5]mg [CQ'],
    ['[CQ:[CQ:face,id=1]两盒', '[CQ:两盒'],
    ['[CQ:at,qq=10001,name=小陈&#44;3号楼 &amp; &#91;4号楼&#93;]两盒', '@小陈,3号楼 & [4号楼] 两盒'],
    // What was written as an escape stays one.
    ['&amp;#91;两盒&amp;amp;', '&#91;两盒&amp;'],
    ['', ''],
  ])('that is written %j reads %j', (code, text) => {
    expect(read(code).text).toBe(text)
  })

  it('is the same as segments and as CQ codes', () => {
    const words = fc.string({
      unit: fc.constantFrom('药', '[', ']', ',', '&', '=', ';', 'CQ:', '#91', '两盒', ' '),
    })
    const segment: fc.Arbitrary<Segment> = fc.oneof(
      words.map((text) => ({ type: 'text', data: { text } })),
      words.map((name) => ({ type: 'at', data: { qq: '10001', name } })),
      words.map((file) => ({ type: 'image', data: { file } })),
      fc.constant({ type: 'at', data: { qq: self } }),
      fc.constant({ type: 'reply', data: { id: '-77' } }),
    )
    fc.assert(
      fc.property(fc.array(segment), (message) => {
        const asIs = message.map(({ type, data }) => ({
          type,
          data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)])),
        }))
        expect(read(asCqCodes(message))).toEqual(readSegments(asIs, self))
      }),
    )
  })

  it('that is made to take long does not', () => {
    for (const hostile of ['[CQ:', '[CQ:a,', ']', '[CQ:a]', '&#91;', '[CQ:a,b=['])
      parseCqCodes(hostile.repeat(200_000))
  })
})

describe('a frame of OneBot', () => {
  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFrame(text)))
    const event = fc.record({
      post_type: fc.constantFrom('message', 'notice', 'meta_event', 'request', 'new'),
      time: fc.anything(),
      message: fc.anything(),
      message_type: fc.constantFrom('group', 'private', 'guild'),
      user_id: fc.anything(),
    })
    fc.assert(fc.property(event, (one) => void readFrame(JSON.stringify(one) ?? '')))
  })

  it('takes ids as numbers and as text', () => {
    const event = {
      post_type: 'message',
      message_type: 'group',
      time: 1773711120,
      self_id: Number(self),
      message_id: '8899',
      group_id: 70040963,
      user_id: '501',
      message: { type: 'text', data: { text: '好', nested: [{}], nothing: null } },
    }
    expect(readFrame(JSON.stringify(event))).toMatchObject({
      kind: 'message',
      event: { message_id: '8899', group_id: '70040963', user_id: '501', self_id: self },
    })
  })

  it.each(['', '{', 'null', '[]', '{"post_type":"message"}', '{"status":"ok"}'])(
    'of %j is garbage',
    (text) => {
      expect(readFrame(text).kind).toBe('garbage')
    },
  )
})
