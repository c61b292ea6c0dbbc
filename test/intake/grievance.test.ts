import { describe, expect, it } from 'vitest'
import { readGrievance } from '../../src/intake/complaint.ts'

describe('a complaint of the service', () => {
  it.each([
    '你们也太慢了',
    '等了两个星期了',
    '志愿者态度很差',
    '没人管我们',
    'I want to complain',
    'the man was very rude',
  ])('is heard: %s', (text) => expect(readGrievance(text)).toBe(true))

  it.each(['我要投诉，药发错了', '少了一盒，太过分', '吃了头晕', '慢性病的药', '等到周三再拿'])(
    'is none where it is about what came, or about nothing: %s',
    (text) => expect(readGrievance(text)).toBe(false),
  )
})
