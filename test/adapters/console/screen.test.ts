import { describe, expect, it } from 'vitest'
import type { Line } from '../../../adapters/console/protocol.ts'
import { drawLine, drawPrompt, drawWelcome, harmless, plain } from '../../../adapters/console/screen.ts'
import { beginSession } from '../../../adapters/console/session.ts'
import { settingOf } from '../../../adapters/console/setting.ts'
import { loadDirectory, sampleDistrict } from '../../../src/cli/inputs.ts'
import fc from '../../support/draws.ts'

const session = beginSession(settingOf(loadDirectory(sampleDistrict), true), [], 'zh')
const line = (change: Partial<Line>): Line => ({
  number: 3,
  id: 'x',
  at: 0,
  chat: session.chat,
  from: null,
  text: '约好了。\n明天见。',
  quotes: null,
  ...change,
})

describe('the screen', () => {
  it('shows who speaks, with the number to quote by', () => {
    expect(drawLine(session, line({}), plain)).toBe('#3 药约:\n   约好了。\n   明天见。')
    const said = line({ from: { id: 'a', name: '5-101 李伯' }, text: '好', quotes: 2 })
    expect(drawLine(session, said, plain)).toBe('#3 5-101 李伯 ↩#2: 好')
  })

  it('shows private words to those who are played here, and to nobody else what they say', () => {
    const mine = line({ chat: { platform: 'wechat', account: session.me.id }, text: '悄悄话' })
    expect(drawLine(session, mine, plain)).toContain('悄悄话')
    const other = line({ chat: { platform: 'wechat', group: 'p-oy1@chatroom' } })
    expect(drawLine(session, other, plain)).toBe('   「欧阳路惠民药房工作群」有新消息：约好了。')
  })

  it('fits on one screen at the start', () => {
    expect(drawWelcome(session, plain).split('\n').length).toBeLessThan(12)
  })

  it('lets nobody steer the terminal, whatever they are called and write', () => {
    expect(harmless('\u001b[2J\u0007a\u202eb\rc')).toBe('abc')
    const steers = /(?![\n])[\p{Cc}\p{Bidi_Control}]/u
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (name, words) => {
        const drawn = drawLine(
          session,
          line({ from: { id: 'a', name }, text: words.replaceAll('\t', '') }),
          plain,
        )
        expect(drawn.replaceAll('\t', '')).not.toMatch(steers)
        const me = { ...session, me: { ...session.me, name } }
        expect(drawPrompt(me, plain).replaceAll('\t', '')).not.toMatch(steers)
      }),
    )
  })
})
