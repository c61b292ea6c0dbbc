import { describe, expect, it } from 'vitest'
import { noHolidays } from '../../src/domain/holidays.ts'
import { createReader } from '../../src/intake/understand.ts'
import { smallCatalogue } from './small-catalogue.ts'

const read = createReader({
  catalogue: smallCatalogue(),
  communities: [],
  timezone: 'Asia/Shanghai',
  holidays: noHolidays,
})

function said(text: string): string {
  const { command, codes } = read({ text, sentAt: 0, senderName: '' })
  if (command === null) return 'none'
  const about =
    command.kind === 'reject'
      ? command.reason
      : 'pharmacy' in command
        ? command.pharmacy
        : 'mentions' in command
          ? command.mentions.map(({ written }) => written).join('、')
          : ''
  return [command.kind, ...codes, about ?? ''].filter((word) => word !== '').join(' ')
}

describe('commands of roles', () => {
  it.each([
    ['@志愿者 0317-005 审核通过', 'approve 0317-005'],
    ['审核通过 0317-005', 'approve 0317-005'],
    ['0317-005 审好了', 'approve 0317-005'],
    ['0317-005 通过审核', 'approve 0317-005'],
    ['0317-005 approved', 'approve 0317-005'],
    ['审核不通过 0317-005 理由：处方过期', 'reject 0317-005 处方过期'],
    ['0317-005 审核未通过，处方上没有章', 'reject 0317-005 处方上没有章'],
    ['0317-005 退回', 'reject 0317-005'],
    ['0317-005 已备好', 'ready 0317-005'],
    ['0317-005 药配好了', 'ready 0317-005'],
    ['0317-005 可以来拿了', 'ready 0317-005'],
    ['0317-005 is ready', 'ready 0317-005'],
    ['络活喜缺货', 'out-of-stock 络活喜'],
    ['@志愿者 氨氯地平断货了', 'out-of-stock 氨氯地平'],
    ['amlodipine out of stock', 'out-of-stock amlodipine'],
    ['氨氯地平到货了', 'in-stock 氨氯地平'],
    ['络活喜来货20盒', 'in-stock 络活喜'],
    ['取药单', 'pick-up-list'],
    ['@志愿者 今天的取药清单', 'pick-up-list'],
    ['pick-up list', 'pick-up-list'],
    ['0317-005 医保卡收了', 'card-collected 0317-005'],
    ['收到卡 0317-005', 'card-collected 0317-005'],
    ['0317-005 卡还了', 'card-returned 0317-005'],
    ['0317-005 0317-006 已取', 'picked-up 0317-005 0317-006'],
    ['0317-005 药取好了', 'picked-up 0317-005'],
    ['0317-005 已送达', 'delivered 0317-005'],
    ['0317-005 送到了', 'delivered 0317-005'],
    ['0317-005 未取', 'no-show 0317-005'],
    ['0317-005 没来', 'no-show 0317-005'],
    ['汇总', 'summary'],
    ['@志愿者 汇总', 'summary'],
    ['待处理', 'to-do'],
    ['改派 0317-005 到 海伦路医院', 'reassign 0317-005 海伦路医院'],
    ['0317-005 改派到惠民药房', 'reassign 0317-005 惠民药房'],
    ['reassign 0317-005 to Hailun Hospital', 'reassign 0317-005 Hailun Hospital'],
    ['暂停 嘉兴路惠民药房', 'pause 嘉兴路惠民药房'],
    ['恢复 嘉兴路惠民药房', 'resume 嘉兴路惠民药房'],
    ['我来', 'take-alert'],
    ['处理好了', 'close-alert'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })
})

describe('what residents say is no command', () => {
  it.each([
    '@志愿者 我的药备好了吗',
    '@志愿者 络活喜缺货吗',
    '@志愿者 络活喜你们那边断货没 先问问价',
    '@志愿者 药收到了谢谢',
    '@志愿者 氨氯地平到货了告诉我一声',
    '@志愿者 我要络活喜2盒',
    '@志愿者 0317-005 到了没有',
    '@志愿者 卡和药都收到了',
    '@志愿者 我的络活喜什么时候到货',
    '@志愿者 帮我把取药时间改到明天',
    '谢谢，辛苦了',
  ])('%s', (text) => {
    expect(said(text)).toBe('none')
  })
})
