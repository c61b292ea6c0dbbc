import { describe, expect, it } from 'vitest'
import { createReadings } from '../../src/delivery/readings.ts'
import { emptyBook } from '../../src/domain/book.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import { morning } from '../store/samples.ts'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const { lessons } = emptyBook()

const message: IncomingMessage = {
  id: 'm1',
  at: morning,
  platform: 'wechat',
  group: 'oy-c1@chatroom',
  sender: { id: 'u-1', name: '3-502 王阿姨' },
  text: '@志愿者 络活喜两盒',
  mentionsBot: false,
  quotes: null,
  attachments: [],
}

/** Readings, and the texts that were read for them. */
function counted() {
  const read: string[] = []
  const readings = createReadings((utterance) => {
    read.push(utterance.text)
    return reader(utterance)
  })
  return { read, readings }
}

describe('readings', () => {
  it('read a message once, although it was prepared and is asked for again and again', () => {
    const { read, readings } = counted()
    readings.prepare(message, lessons)
    const first = readings.of(message, lessons)
    expect(readings.of(message, lessons)).toBe(first)
    expect(first.items.map(({ quantity }) => quantity)).toEqual([2])
    expect(read).toEqual([message.text])
  })

  it('read a message that nobody has prepared', () => {
    const { readings } = counted()
    expect(readings.of(message, lessons)).toEqual(
      reader({ text: message.text, sentAt: morning, senderName: message.sender.name, lessons }),
    )
  })

  it('read it again by what was taught since', () => {
    const { read, readings } = counted()
    readings.prepare(message, lessons)
    const taught = lessons.with([
      [
        'alias',
        {
          at: morning,
          by: { platform: 'wechat', id: 'c' },
          message: null,
          kind: 'alias',
          name: '压片',
          drug: '氨氯地平',
          brand: null,
        },
      ],
    ])
    readings.of(message, taught)
    expect(read).toEqual([message.text, message.text])
  })
})
