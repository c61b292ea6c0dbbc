import { describe, expect, it } from 'vitest'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const itemsOf = (text: string): readonly string[] =>
  reader({ text, sentAt: Date.parse('2026-03-17T09:00:00+08:00'), senderName: '' }).items.map(
    ({ written, drug, quantity, unit }) => `${drug ?? written} ${quantity}${unit ?? ''}`,
  )

describe('an amount', () => {
  it.each([
    ['达喜1盒 装个旅行包', ['铝碳酸镁 1盒']],
    ['波立维勿是两盒哦，要四盒', ['氯吡格雷 4盒']],
    ['达喜三盒 多报了一盒 两盒就够', ['铝碳酸镁 2盒']],
    ['叶酸、B12各一瓶', ['叶酸 1瓶', '维生素B12 1瓶']],
    ['叶酸和B6都到了', ['叶酸 null', '维生素B6 null']],
    ['叶酸两瓶，我家和B6栋都停水', ['叶酸 2瓶']],
  ])('is the one that is meant, of the one that is meant: %s', (text, items) =>
    expect(itemsOf(`@志愿者 ${text}`).map((item) => item.replace('nullnull', 'null'))).toEqual(items),
  )
  it.each([
    ['倍他乐克床头放1盒厂里放2盒', ['美托洛尔 3盒']],
    ['要倍他乐克，床头放1盒，包里放2盒', ['美托洛尔 3盒']],
    ['达喜放家里2盒，放办公室1盒', ['铝碳酸镁 3盒']],
    ['速效救心丸客厅一瓶卧室一瓶', ['速效救心丸 2瓶']],
    ['达喜2盒，代文1盒，放家里', ['铝碳酸镁 2盒', '缬沙坦 1盒']],
    ['达喜2盒，家里还有1盒', ['铝碳酸镁 2盒']],
  ])('that is kept in several places is all of it: %s', (text, items) =>
    expect(itemsOf(`@志愿者 ${text}`)).toEqual(items),
  )
  it.each([
    ['麝香壮骨膏半打…不是半打 两包', ['麝香壮骨膏 2包']],
    ['口罩一打，哦不是一打，三包', ['口罩 3包']],
    ['来得时每天打2支，要一盒', ['甘精胰岛素 1盒']],
  ])('is no dozen that was taken back, and no injection: %s', (text, items) =>
    expect(itemsOf(`@志愿者 ${text}`)).toEqual(items),
  )
  it.each([
    ['please get me a thermometer', ['体温计 1个']],
    ['half a dozen surgical masks and a box of 达喜', ['口罩 6个', '铝碳酸镁 1盒']],
    ['two dozen alcohol wipes please', ['酒精湿巾 24个']],
    ['2 dozen masks', ['口罩 24个']],
    ['1 thermometer, 2 boxes of 达喜', ['体温计 1个', '铝碳酸镁 2盒']],
    ['2x masks', ['口罩 2']],
  ])('of a thing is counted in pieces in English: %s', (text, items) =>
    expect(itemsOf(`@volunteer ${text}`)).toEqual(items),
  )
})
