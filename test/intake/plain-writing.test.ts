import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/intake/normalise.ts'
import { read } from './reading.ts'

const plain = (written: string): string => normalise(written).text

describe('what is written otherwise and means the same', () => {
  it.each([
    ['an amount said twice', '可定两盒两盒，达喜1瓶1瓶', '可定两盒,达喜1瓶'],
    ['said three times', '要三盒三盒三盒', '要三盒'],
    ['不要不要', '不要不要络活喜', '不要络活喜'],
    ['marks around a name', '再来一盒「达喜」和“可定”', '再来一盒达喜和可定'],
    ['stars around a name', '再来一盒*达喜* 谢谢', '再来一盒达喜 谢谢'],
    ['marks in English', 'two "Ventolin" inhalers', 'two Ventolin inhalers'],
    ['a face between two words', '可定五盒 [捂脸]达喜一盒😂洛赛克两盒', '可定五盒 达喜一盒 洛赛克两盒'],
    ['a sign in front of whom it is for', '⚠️@志愿者 可定一盒', ' @志愿者 可定一盒'],
    ['a wave at the end of a door', '可定一盒 20-1304~', '可定一盒 20-1304'],
    ['a face at the end', '可定2，达喜1[抱拳]', '可定2,达喜1'],
    [
      'numbers parted from words',
      '8 月 8 号下午，隔壁 102的，416 弄 12 号 602',
      '8月8号下午,隔壁102的,416弄 12号 602',
    ],
    ['再 for 在', '医保卡不再身边，再我女儿那里，现再没有', '医保卡不在身边,在我女儿那里,现在没有'],
    ['再 for 在 at the end', '卡和病历都再', '卡和病历都在'],
    ['哒 and 滴 for 的', '我妈滴可定一个月滴量，要20mg哒', '我妈的可定一个月的量,要20mg的'],
    ['地 for 的 before an amount of time', '28天地量', '28天的量'],
    ['收道 for 收到', '药收道了', '药收到了'],
    ['邦 for 帮', '邦我妈拿', '帮我妈拿'],
    ['拴 for 栓', '太宁拴一盒', '太宁栓一盒'],
  ])('%s', (_, written, expected) => expect(plain(written)).toBe(expected))

  it.each([
    ['a dog on a lead', '把狗拴好'],
    ['how it comes', '一支一支的那种'],
    ['to each of two', '可定、达喜分别一盒一盒'],
    ['a description of a pack', '10mg*28片*2盒'],
    ['the sign at the head of a row', '接龙👇\n👉1 王 可定1盒'],
    ['a heading', '【通知】明天发药'],
    ['an answer', '👌可以'],
    ['once more', '再给我妈手上加一盒'],
    ['again', '再要一盒, 再送到家里, 过两天再说'],
    ['eye drops', '我妈滴眼液一支, 她滴了两天, 每次两滴'],
    ['medicines', '吲哒帕胺一盒, 我妈地高辛一瓶'],
    ['a question', '可定要不要不要紧的'],
  ])('leaves %s', (_, written) => expect(plain(written)).toBe(normalise(written).text && written))

  it('says of a name in marks where it stands in the message', () => {
    const [mention] = read('再来一盒「达喜」😂可定').mentions
    expect(mention).toMatchObject({ written: '达喜', start: 10, end: 12 })
  })
})
