import { describe, expect, it } from 'vitest'
import type { Post } from '../src/domain/message.ts'
import { days, hours, minutes } from '../src/domain/time.ts'
import { openLowdbStore } from '../src/store/lowdb/store.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import { aDesk, aRequest, district } from './fault/desk.ts'
import { createFaultDisk } from './fault/fault-disk.ts'
import { aDecision, anAppointment, morning, settableClock } from './store/samples.ts'

const key = new Uint8Array(32).fill(3)

async function onAFaultDisk() {
  const disk = createFaultDisk()
  const clock = settableClock()
  const store = await openLowdbStore({ disk, clock, key })
  const { desk, sent } = aDesk(store, clock)
  const posts: Post[] = []
  await desk.receive(aRequest(99, '今天真冷', morning))
  desk.watch((post) => posts.push(post))
  return { disk, clock, store, desk, sent, posts }
}

describe('a full disk', () => {
  it('is told kindly to who asks, once, and clearly to the coordinators; and it goes on when there is room', async () => {
    const { disk, clock, desk, posts, store } = await onAFaultDisk()
    disk.breakAt(disk.operations() + 1, 'short', true)
    const requests = Array.from({ length: 6 }, (_, n) => aRequest(n < 3 ? 0 : n, '@志愿者 达喜一盒', morning))
    for (const request of requests) await expect(desk.receive(request)).rejects.toThrow('ENOSPC')
    await desk.flush()
    const kind = posts.filter(({ text }) => text.includes('这条还没约上'))
    // Three in one group hear of it once.
    expect(kind.map(({ inReplyTo }) => inReplyTo)).toHaveLength(4)
    const calls = posts.filter(({ text }) => text.includes('磁盘满了'))
    expect(calls).toHaveLength(1)
    expect((await store.read(district)).book.appointments.size).toBe(0)
    expect((await desk.figures()).refused).toBe(6)

    disk.mend()
    clock.set(morning + minutes(5))
    const [again] = requests
    if (again === undefined) throw new Error('No request')
    expect((await desk.receive(again)).outcome).toBe('booked')
    await desk.flush()
    expect(posts.filter(({ text }) => text.includes('磁盘好了'))).toHaveLength(1)
    await desk.close()
  })

  it('is no matter for a group that talks among itself', async () => {
    const { disk, desk, posts } = await onAFaultDisk()
    disk.breakAt(disk.operations() + 1, 'short', true)
    await desk.receive(aRequest(1, '今天真冷', morning))
    await desk.flush()
    expect(posts).toEqual([])
  })
})

describe('26 hours without the bot', () => {
  it('are caught up on in order: marked late, no past slot, one summary for each group', async () => {
    const clock = settableClock(morning + hours(26))
    const store = createMemoryStore()
    const { desk } = aDesk(store, clock)
    const posts: Post[] = []
    desk.watch((post) => posts.push(post))
    const backlog = Array.from({ length: 60 }, (_, n) =>
      aRequest(n, n % 4 === 3 ? '@志愿者 要药' : '@志愿者 达喜一盒，今天下午取', morning + minutes(n * 20)),
    )
    for (const message of backlog) {
      await desk.receive(message)
      await desk.flush()
      clock.set(clock.now() + 50)
    }
    for (let next = await desk.nextAt(); next !== null; next = await desk.nextAt()) {
      clock.set(Math.max(clock.now(), next))
      await desk.flush()
    }
    const answers = posts.filter(({ inReplyTo }) => inReplyTo.length > 0)
    const groups = Map.groupBy(answers, ({ to }) => JSON.stringify(to))
    for (const heard of groups.values()) expect(heard).toHaveLength(1)
    expect(new Set(answers.flatMap(({ inReplyTo }) => inReplyTo)).size).toBe(60)
    for (const { text } of answers) expect(text).toContain('掉线')
    const { book } = await store.read(district)
    const codes = [...book.appointments.values()].map(({ from }) => Number(/m(\d+)$/.exec(from)?.[1]))
    expect(codes).toEqual(codes.toSorted((a, b) => a - b))
    for (const { legs } of book.appointments.values())
      for (const { slot } of legs) if (slot !== null) expect(slot.from).toBeGreaterThan(morning + hours(26))
    await desk.close()
  })
})

describe('the daily check', () => {
  const live = async () => {
    const clock = settableClock()
    const store = createMemoryStore(clock)
    const { desk } = aDesk(store, clock)
    const wants = [
      '@志愿者 达喜一盒',
      '@志愿者 要药',
      '@志愿者 络活喜10盒',
      '@志愿者 某某神药一盒',
      '今天真冷',
      '@志愿者 谢谢',
    ]
    for (let n = 0; n < 24; n += 1) await desk.receive(aRequest(n, wants[n % wants.length] ?? '', morning))
    return { clock, store, desk }
  }

  it('adds up', async () => {
    const { desk } = await live()
    const { received, outcomes, findings } = await desk.audit()
    expect(findings).toEqual([])
    expect(received).toBe(24)
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(24)
    await desk.close()
  })

  it('names what is lost, tells the coordinators once a day, and says nothing when all is well', async () => {
    const { desk, store, clock } = await live()
    const told: string[] = []
    desk.watch(({ text }) => told.push(text))
    await desk.tick()
    await desk.flush()
    expect(told.filter((text) => text.includes('对不上'))).toEqual([])
    // A bug of ours: an appointment that waits for an answer, and nobody was asked.
    const { version } = await store.read(district)
    const standing = { kind: 'asking', missing: [{ kind: 'address' }] } as const
    const value = { ...anAppointment(900), standing, legs: [] }
    await store.commit(district, version, aDecision([{ table: 'appointments', key: value.id, value }]), null)
    const { findings } = await desk.audit()
    expect(findings.map(({ why }) => why)).toEqual(['nobody-asked'])
    clock.set(morning + days(1))
    for (let n = 0; n < 3; n += 1) await desk.tick()
    clock.set(morning + days(1) + hours(1))
    await desk.flush()
    const news = told.filter((text) => text.includes('对不上'))
    expect(news).toHaveLength(1)
    expect(news[0]).toContain(findings[0]?.id.slice(5))
    expect([...(await desk.ask()).alerts.values()].some(({ text }) => text.includes('对不上'))).toBe(true)
    await desk.close()
  })
})

describe('a post that failed for good', () => {
  it('is shown, and sent again when a person asks for it', async () => {
    const store = createMemoryStore()
    const { desk, sent } = aDesk(store, settableClock())
    await desk.receive(aRequest(0, '@志愿者 达喜一盒', morning))
    const [first] = await store.claim(district)
    if (first === undefined) throw new Error('No answer')
    await store.settle(district, first.post.id, { status: 'failed', at: morning, reason: 'kicked out' })
    expect((await desk.failures()).map(({ reason }) => reason)).toEqual(['kicked out'])
    expect(await desk.resend(first.post.id)).toBe(true)
    expect(await desk.resend('nobody')).toBe(false)
    await desk.flush()
    expect(sent).toContain(first.post.text)
    expect(await desk.failures()).toEqual([])
    await desk.close()
  })
})
