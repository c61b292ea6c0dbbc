import { describe, expect, it } from 'vitest'
import type { DigestEntry, Language, Post } from '../../src/domain/message.ts'
import { digestEntryOf, foldDigest } from '../../src/replies/digest.ts'
import type { AppointmentView } from '../../src/replies/phrases/appointment.ts'
import fc from '../support/draws.ts'
import {
  allWaits,
  at,
  ayi,
  hidden,
  hospital,
  insulin,
  isReady,
  item,
  leg,
  linda,
  named,
  run,
  scene,
  slot,
  twoPlaces,
  view,
} from './sample.ts'

function post(n: number, digest: DigestEntry | null, text = `第${n}份的回话`): Post {
  return {
    id: `p${n}`,
    at: at('03-17', '09:00') + n,
    to: { platform: 'wechat', group: 'g1' },
    text,
    inReplyTo: [`m${n}`],
    about: [`0317-${String(n).padStart(3, '0')}`],
    weight: 'answer',
    digest,
    language: 'zh',
  }
}

const entry = (
  label: string,
  more: Partial<AppointmentView> = {},
  what: 'booked' | 'ready' = 'booked',
  language: Language = 'zh',
): DigestEntry | null => digestEntryOf(view(ayi, more), label, what, language)

const placedAt = (place: typeof hospital, medicines = named(item('达喜', 1))): Partial<AppointmentView> => ({
  medicines,
  legs: [leg(place, slot('03-18', '14:00'), medicines)],
})

describe('foldDigest', () => {
  it('says what the agent fetches, one line an institution', () => {
    const said = (language: Language) => [
      post(1, entry('3-502', run, 'booked', language)),
      post(2, entry('3-601', { ...run, ...placedAt(hospital) }, 'booked', language)),
      post(3, entry('9-404', { ...run, ...hidden }, 'booked', language)),
      post(4, entry('6-402', { ...run, ...placedAt(hospital, insulin) }, 'booked', language)),
    ]
    const posts = said('zh')
    expect(foldDigest(posts, scene, 'zh', 2_000)).toEqual([
      { text: expect.any(String), posts: [posts[0], posts[2], posts[1], posts[3]] },
    ])
    expect(foldDigest(posts, scene, 'zh', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "4份都约好了，小陈明天下午2点统一去取：
      惠民药房：3-502络活喜2、9-404（1样）
      赤峰路医院：3-601达喜1、6-402诺和灵30R 2支
      中午12点前把卡和病历装袋挂门把手；不对的@我。"
    `)
    expect(foldDigest(said('en'), scene, 'en', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "All 4 booked; 小陈 fetches them tomorrow (Wed) 2 pm:
      惠民药房: 3-502 络活喜 ×2; 9-404 (1 item)
      赤峰路医院: 3-601 达喜 ×1; 6-402 诺和灵30R ×2
      Please hang card and record on your door by noon. Anything wrong? @ me."
    `)
  })

  it('says when to go, one line an institution and slot', () => {
    const thursday = { legs: [leg(hospital, slot('03-19', '09:00'), insulin)], medicines: insulin }
    const said = (language: Language) => [
      post(1, entry('3-502', {}, 'booked', language)),
      post(2, entry('王阿姨', placedAt(hospital), 'booked', language)),
      post(3, entry('9-404', hidden, 'booked', language)),
      post(4, entry('5-101', thursday, 'booked', language)),
    ]
    expect(foldDigest(said('zh'), scene, 'zh', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "4份都约好了：
      惠民药房，明天下午2:00–2:30：3-502络活喜2、9-404（1样）
      赤峰路医院，明天下午2:00–2:30：王阿姨 达喜1
      赤峰路医院，后天上午9:00–9:30：5-101诺和灵30R 2支
      带医保卡，处方药加病历；备好我叫人，先别跑；不对的@我。"
    `)
    expect(foldDigest(said('en'), scene, 'en', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "All 4 booked:
      惠民药房, tomorrow (Wed) 2:00–2:30 pm: 3-502 络活喜 ×2; 9-404 (1 item)
      赤峰路医院, tomorrow (Wed) 2:00–2:30 pm: 王阿姨 达喜 ×1
      赤峰路医院, Thu 19 Mar 9:00–9:30 am: 5-101 诺和灵30R ×2
      Bring the insurance card, and the record for prescription drugs; wait until I say it's ready. Anything wrong? @ me."
    `)
  })

  it('keeps what is ready apart from what is booked, with its codes', () => {
    const posts = [
      post(1, entry('3-502')),
      post(2, entry('5-101', isReady, 'ready')),
      post(3, entry('5-102', isReady, 'ready')),
      post(4, entry('6-301')),
    ]
    const [booked, ready, ...more] = foldDigest(posts, scene, 'zh', 2_000)
    expect(more).toEqual([])
    expect(booked?.posts.map(({ id }) => id)).toEqual(['p1', 'p4'])
    expect(ready?.text).toMatchInlineSnapshot(`
      "2份都备好了：
      惠民药房，今天下午2:00–2:30：5-101络活喜2，报0317-002；5-102络活喜2，报0317-003
      带医保卡，处方药加病历；不对的@我。"
    `)
  })

  it('says of several runs, and of those who go themselves, what each has to do', () => {
    const later = {
      fetching: { by: 'agent', agent: '小李', cutoff: at('03-18', '15:00'), leaves: at('03-18', '16:00') },
    } as const
    const posts = [post(1, entry('3-502', run)), post(2, entry('4-101', later)), post(3, entry('5-201'))]
    expect(foldDigest(posts, scene, 'zh', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "3份都约好了：
      惠民药房，小陈明天下午2点去：3-502络活喜2
      惠民药房，小李明天下午4点去：4-101络活喜2
      惠民药房，明天下午2:00–2:30：5-201络活喜2
      自己去取的带医保卡，处方药加病历；备好我叫人，先别跑；
      小陈明天下午2点那趟，中午12点前把卡和病历装袋挂门把手；
      小李明天下午4点那趟，下午3点前把卡和病历装袋挂门把手；不对的@我。"
    `)
    expect(foldDigest(posts, scene, 'en', 2_000)[0]?.text).toMatchInlineSnapshot(`
      "All 3 booked:
      惠民药房, 小陈 tomorrow (Wed) 2 pm: 3-502 络活喜2
      惠民药房, 小李 tomorrow (Wed) 4 pm: 4-101 络活喜2
      惠民药房, tomorrow (Wed) 2:00–2:30 pm: 5-201 络活喜2
      Going yourself: bring the insurance card, and the record for prescription drugs; wait until I say it's ready.
      小陈, tomorrow (Wed) 2 pm: please hang card and record on your door by noon.
      小李, tomorrow (Wed) 4 pm: please hang card and record on your door by 3 pm. Anything wrong? @ me."
    `)
  })

  it('leaves alone what cannot be folded and what stands alone', () => {
    const posts = [post(1, null), post(2, entry('3-502')), post(3, null)]
    expect(foldDigest(posts, scene, 'zh', 2_000)).toEqual(
      posts.map((one) => ({ text: one.text, posts: [one] })),
    )
    expect(foldDigest([], scene, 'zh', 2_000)).toEqual([])
  })

  it('splits between residents only: each of a hundred finds theirs, whatever the limit', () => {
    const labels = Array.from({ length: 100 }, (_, n) => `${(n % 20) + 1}-${n + 101}`)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom('zh', 'en'), (limit, language) => {
        const posts = labels.map((label, n) =>
          post(n, entry(label, n % 3 === 0 ? placedAt(hospital) : {}, 'booked', language), `${label} 的回话`),
        )
        const folded = foldDigest(posts, scene, language, limit)
        expect(folded.flatMap((one) => one.posts).toSorted((a, b) => a.at - b.at)).toEqual(posts)
        for (const { text, posts: inside } of folded) {
          if (inside.length > 1) expect(text.length).toBeLessThanOrEqual(limit)
          for (const one of inside)
            expect(` ${text}`).toMatch(new RegExp(`[^0-9-]${labels[posts.indexOf(one)]}[^0-9-]`, 'u'))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('does not let a label or a drug break the line of another', () => {
    const digest = entry('3-502')
    const bad: DigestEntry = {
      ...(digest ?? { pharmacy: 'x', slot: null, count: 1 }),
      resident: '@所有人\n假的',
      drugs: `药\n${'长'.repeat(900)}13800000000`,
    }
    const text = foldDigest([post(1, digest), post(2, bad)], scene, 'zh', 2_000)[0]?.text ?? ''
    expect(text.split('\n')).toHaveLength(3)
    expect(text).not.toMatch(/@所有人|\d{7}/u)
    expect(text.length).toBeLessThan(300)
  })
})

describe('digestEntryOf', () => {
  it('makes a line of a plain booking', () => {
    expect(entry('3-502', run)).toEqual({
      pharmacy: '惠民药房',
      slot: slot('03-18', '14:00'),
      resident: '3-502',
      drugs: '络活喜2',
      count: 1,
      what: 'booked',
      run: { agent: '小陈', cutoff: at('03-18', '12:00'), leaves: at('03-18', '14:00') },
    })
    expect(digestEntryOf(view(linda), '3-502', 'booked', 'en')?.drugs).toBe('络活喜 ×2')
  })

  it('names nothing of a private one', () => {
    expect(entry('9-404', hidden)).toMatchObject({ drugs: null, count: 1 })
  })

  it.each([
    ['has no place', allWaits],
    ['is at two institutions', twoPlaces],
    ['misses the wish', { wishMissed: true }],
    ['asks for the room', { roomMissing: true }],
    ['is urgent', { urgent: true }],
    ['has its card elsewhere', { cardWithAgent: '小陈' }],
  ])('makes no line of one that %s', (_, more) => {
    expect(entry('3-502', more)).toBeNull()
  })

  it('makes no line where nobody would find theirs', () => {
    expect(entry('')).toBeNull()
  })
})
