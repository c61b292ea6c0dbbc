import { describe, expect, it } from 'vitest'
import { createJustShown } from '../../src/delivery/just-shown.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import { minutes } from '../../src/domain/time.ts'

let count = 0
const said = (rest: Partial<IncomingMessage> = {}): IncomingMessage => ({
  id: `m${++count}`,
  at: 1_000,
  platform: 'wechat',
  group: 'g',
  sender: { id: 'wang', name: '王阿姨' },
  text: '@志愿者 要这个',
  mentionsBot: false,
  quotes: null,
  attachments: [],
  ...rest,
})
const picture = (rest: Partial<IncomingMessage> = {}) =>
  said({ text: '', attachments: [{ kind: 'image', name: null }], ...rest })

describe('what somebody has just shown', () => {
  it('is given to what they say next to the bot, and to the same again when it is handed in again', () => {
    const give = createJustShown()
    const shown = picture()
    expect(give(shown)).toEqual(shown)
    expect(give(said({ text: '家里就剩这个了' })).shownBefore?.message).toBe(shown.id)
    const next = said()
    expect(give(next).shownBefore).toEqual({ message: shown.id, attachments: shown.attachments })
    expect(give(next).shownBefore?.message).toBe(shown.id)
    expect(give(said()).shownBefore).toBeUndefined()
  })

  it('is the last of several, and nothing that came with words', () => {
    const give = createJustShown()
    give(picture())
    const last = picture()
    give(last)
    expect(give(said()).shownBefore?.message).toBe(last.id)
    give(picture())
    give(picture({ text: '@志愿者 要这个' }))
    expect(give(said()).shownBefore).toBeUndefined()
  })

  it('is not given to a quote, to an edit, to another chat or person, or too late', () => {
    const give = createJustShown()
    give(picture())
    for (const other of [
      said({ quotes: 'q' }),
      said({ edits: 'e' }),
      said({ group: 'h' }),
      said({ group: null }),
      said({ sender: { id: 'li', name: '李伯伯' } }),
      said({ at: 1_000 + minutes(2) + 1 }),
    ])
      expect(give(other).shownBefore).toBeUndefined()
  })

  it('is forgotten when it was taken back, and when very many others showed something since', () => {
    const give = createJustShown()
    const first = picture()
    give(first)
    give(said({ recalls: first.id, text: '' }))
    expect(give(said()).shownBefore).toBeUndefined()
    give(picture())
    for (let nth = 0; nth < 3_000; nth++) give(picture({ sender: { id: `p${nth}`, name: '邻居' } }))
    expect(give(said()).shownBefore).toBeUndefined()
  })
})
