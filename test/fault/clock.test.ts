import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { Post } from '../../src/domain/message.ts'
import { days, hours, type Instant, minutes } from '../../src/domain/time.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { booking, district, settableClock } from '../store/samples.ts'
import { at } from '../support/build.ts'
import { aDesk, aRequest } from './desk.ts'
import { createFaultDisk } from './fault-disk.ts'

function aDistrict(now: Instant) {
  const clock = settableClock(now)
  const store = createMemoryStore(clock)
  const { desk } = aDesk(store, clock)
  const posts: Post[] = []
  desk.watch((post) => posts.push(post))
  let next = 0
  return {
    clock,
    desk,
    posts,
    async order(text = '@志愿者 达喜一盒'): Promise<Appointment> {
      const message = aRequest(next++, text, clock.now())
      const { appointments } = await desk.receive(message)
      const found = (await desk.ask()).appointments.get(appointments[0] ?? '')
      if (found === undefined) throw new Error('There is no appointment')
      return found
    },
    async pass(to: Instant) {
      clock.set(to)
      await desk.tick()
      await desk.flush()
    },
  }
}

describe('midnight', () => {
  it('begins the codes of a new day, and a request before it keeps its own', async () => {
    const { clock, order } = aDistrict(at('2026-03-17 23:59'))
    expect((await order()).id).toBe('2026-0317-001')
    clock.set(at('2026-03-18 00:00'))
    expect((await order()).id).toBe('2026-0318-001')
    expect((await order()).id).toBe('2026-0318-002')
  })

  it.each([
    ['the end of a month', '2026-03-31 23:59', '2026-0331-001', '2026-04-01 00:00', '2026-0401-001'],
    ['the end of February', '2026-02-28 23:59', '2026-0228-001', '2026-03-01 00:00', '2026-0301-001'],
    [
      'the end of February of a leap year',
      '2028-02-28 23:59',
      '2028-0228-001',
      '2028-02-29 00:00',
      '2028-0229-001',
    ],
    ['the end of a year', '2026-12-31 23:59', '2026-1231-001', '2027-01-01 00:00', '2027-0101-001'],
  ])('is the same at %s', async (_, before, first, after, second) => {
    const { clock, order } = aDistrict(at(before))
    const one = await order('@志愿者 达喜一盒，明天上午取')
    expect(one.id).toBe(first)
    clock.set(at(after))
    expect((await order()).id).toBe(second)
    for (const { slot } of one.legs) if (slot !== null) expect(slot.from).toBeGreaterThan(at(before))
  })
})

describe('a clock that is set an hour', () => {
  it('back: gives no code twice, sends nothing twice, and goes on at once', async () => {
    const { clock, desk, posts, order, pass } = aDistrict(at('2026-03-18 00:20'))
    const first = await order()
    await desk.flush()
    const said = posts.length
    await pass(at('2026-03-17 23:20'))
    expect(posts).toHaveLength(said)
    const second = await order()
    const third = await order()
    expect(new Set([first.id, second.id, third.id]).size).toBe(3)
    await desk.flush()
    expect(posts.length).toBeGreaterThan(said)
    await pass(at('2026-03-18 00:21'))
    expect((await order()).id).not.toBe(first.id)
    expect(clock.now()).toBe(at('2026-03-18 00:21'))
    expect((await desk.audit()).findings).toEqual([])
  })

  it('back over midnight: gives no code of yesterday again', async () => {
    const { order, pass } = aDistrict(at('2026-03-17 23:50'))
    const first = await order()
    await pass(at('2026-03-18 00:20'))
    await pass(at('2026-03-17 23:30'))
    expect((await order()).id).not.toBe(first.id)
  })

  it('forward: reminds once of what became due, and not again when it is set right', async () => {
    const { posts, order, pass, desk } = aDistrict(at('2026-03-17 09:00'))
    await order('@志愿者 达喜一盒，今天下午3点取')
    await desk.flush()
    await pass(at('2026-03-17 14:05'))
    const nudges = () => posts.filter(({ inReplyTo }) => inReplyTo.length === 0).length
    const after = nudges()
    await pass(at('2026-03-17 15:05'))
    const later = nudges()
    await pass(at('2026-03-17 14:05'))
    await pass(at('2026-03-17 14:30'))
    await pass(at('2026-03-17 15:05'))
    expect(nudges()).toBe(later)
    expect(later).toBeGreaterThanOrEqual(after)
  })

  it('back: takes no message for a new one, and forgets none too early', async () => {
    const clock = settableClock(at('2026-03-17 09:00'))
    const disk = createFaultDisk()
    const key = new Uint8Array(32).fill(3)
    const store = await openLowdbStore({ disk, clock, key })
    const commit = async (name: string, number: number) => {
      const { version } = await store.read(district)
      return (await store.commit(district, version, booking(number), name)).status
    }
    expect(await commit('one', 1)).toBe('ok')
    clock.set(clock.now() - hours(1))
    expect(await commit('two', 2)).toBe('ok')
    expect(await commit('one', 3)).toBe('seen')
    clock.set(clock.now() + days(3))
    expect(await commit('three', 4)).toBe('ok')
    clock.set(clock.now() - days(2))
    expect(await commit('four', 5)).toBe('ok')
    for (const name of ['one', 'two', 'three', 'four']) expect(await commit(name, 9)).toBe('seen')
    await store.close()
  })

  it('makes the daily check once a day all the same', async () => {
    const { order, pass, desk } = aDistrict(at('2026-03-17 23:30'))
    await order()
    await pass(at('2026-03-17 23:40'))
    const last = async () => (await desk.ask()).counters.get('audited')?.last
    expect(await last()).toBe(20260317)
    await pass(at('2026-03-18 00:10'))
    expect(await last()).toBe(20260318)
    await pass(at('2026-03-17 23:50'))
    expect(await last()).toBe(20260318)
    await pass(at('2026-03-18 00:30') + minutes(1))
    expect(await last()).toBe(20260318)
  })
})
