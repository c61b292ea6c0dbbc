import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/domain/message.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import { foldRosters } from '../../src/replies/roster.ts'
import { aPost, morning } from '../store/samples.ts'

const scene = { now: morning, timezone: 'Asia/Shanghai' }
const slotAt = (hour: number) => ({
  from: morning + hours(hour),
  to: morning + hours(hour) + minutes(30),
})

/** What a counter is told of one new order. */
const fresh = (number: number, hour: number, toReview = true): Post => {
  const code = `0317-${String(number).padStart(3, '0')}`
  return aPost(`p${number}`, {
    text: `${code} 单独说`,
    about: [`2026-${code}`],
    inReplyTo: [],
    weight: 'notice',
    roster: { slot: slotAt(hour), lines: [`${code} 3-502 王阿姨：络活喜2盒`], toReview },
  })
}
const other = (id: string, text: string, about: readonly string[]): Post =>
  aPost(id, { text, about, inReplyTo: [], weight: 'notice' })
const textsOf = (posts: readonly Post[], limit = 2000) =>
  foldRosters(posts, scene, limit).map(({ text }) => text)

describe('news for a counter', () => {
  it('becomes one list, the soonest slot first, and says once what to answer', () => {
    expect(textsOf([fresh(1, 2), fresh(2, 1), fresh(3, 2)])).toEqual([
      [
        '今天上午10:00–10:30新约1份：',
        '0317-002 3-502 王阿姨：络活喜2盒',
        '今天上午11:00–11:30新约2份：',
        '0317-001 3-502 王阿姨：络活喜2盒',
        '0317-003 3-502 王阿姨：络活喜2盒',
        '审好回“审核通过 编号”，配好回“编号 已备好”。',
      ].join('\n'),
    ])
  })

  it('asks for no review where nothing needs one', () => {
    expect(textsOf([fresh(1, 1, false), fresh(2, 1, false)])[0]).toMatch(/\n配好回“编号 已备好”。$/)
  })

  it('says of which review is asked where a part of it is over the counter', () => {
    const [text = ''] = textsOf([fresh(1, 1), fresh(2, 1, false)])
    expect(text).toMatch(/\n处方药审好回“审核通过 编号”，配好回“编号 已备好”。$/)
  })

  it('is cut between orders where the network takes no more, and every order is in one of the texts', () => {
    const posts = Array.from({ length: 40 }, (_, n) => fresh(n + 1, n % 3))
    const folded = foldRosters(posts, scene, 300)
    expect(folded.length).toBeGreaterThan(1)
    for (const { text } of folded) expect(text.length).toBeLessThanOrEqual(300)
    for (const { text, posts: carried } of folded)
      for (const { about } of carried) expect(text).toContain(about[0]?.slice(5))
    expect(folded.flatMap(({ posts: carried }) => carried)).toHaveLength(40)
  })

  it('keeps other words as they are, and never tells of an order what came later first', () => {
    const gone = other('g', '不用配了，挪走了：0317-002', ['2026-0317-002'])
    const apart = other('a', '改了：0317-009', ['2026-0317-009'])
    expect(textsOf([fresh(1, 1), apart, fresh(3, 1)])).toHaveLength(2)
    const texts = textsOf([fresh(2, 1), gone, fresh(2, 2)])
    expect(texts).toHaveLength(3)
    expect(texts[1]).toBe(gone.text)
    expect(texts[2]).toContain('11:00')
  })
})
