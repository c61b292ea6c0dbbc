import { describe, expect, it } from 'vitest'
import { cardOf, lateOf } from '../../src/board/card.ts'
import { dayView, loadOf, readDay } from '../../src/board/day.ts'
import { needsOf } from '../../src/board/needs.ts'
import { search } from '../../src/board/search.ts'
import type { Leg, LegMilestone } from '../../src/domain/appointment.ts'
import { applyChanges } from '../../src/domain/book.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  directoryOf,
  drugstore,
  item,
  milestone,
  slotAt,
  waitingLeg,
  worldOf,
} from '../support/build.ts'
import { eastOrder, openHouse, openOrder, people, westOrder } from './house.ts'

const owner = { kind: 'owner' } as const
const now = at('2026-03-17 09:00')
const orders = [eastOrder, westOrder, openOrder]
const world = (book = bookWith(...orders)) =>
  worldOf({ book, directory: directoryOf(undefined, { people: Object.values(people) }) })

describe('a day on the board', () => {
  it('shows each slot of each institution with how many it holds', () => {
    const view = dayView(world(), owner, '2026-03-17', now)
    const east = view.institutions.find(({ id }) => id === chemist.id)
    expect(east?.slots.map(({ taken }) => taken)).toEqual([0, 0, 1, ...Array.from({ length: 13 }, () => 0)])
    expect(east?.slots[2]).toMatchObject({ places: 2, load: 'some' })
    expect(east).toMatchObject({ taken: 1, places: 32, paused: false, aligned: true })
  })

  it('puts the slots of all institutions under the same half hours', () => {
    const view = dayView(world(), owner, '2026-03-17', now)
    for (const { slots } of view.institutions)
      for (const { slot, column } of slots) expect(view.columns[column]).toBe(slot.from)
  })

  it('counts what is booked, ready, waiting and done, of what the viewer may see', () => {
    const waiting = appointmentOf(9, [waitingLeg([item('二甲双胍')])])
    const book = applyChanges(world().book, [{ table: 'appointments', key: waiting.id, value: waiting }])
    expect(dayView(world(book), owner, '2026-03-17', now).counts).toEqual({
      booked: 2,
      ready: 0,
      waiting: 1,
      done: 0,
    })
    const west = { kind: 'role', person: people.west } as const
    expect(dayView(world(book), west, '2026-03-17', now).counts.booked).toBe(1)
  })

  it('says of today, and of no other day, how many are booked for tomorrow', () => {
    const eve = at('2026-03-16 20:00')
    expect(dayView(world(), owner, '2026-03-16', eve).tomorrow).toBe(2)
    expect(dayView(world(), owner, '2026-03-17', now).tomorrow).toBe(0)
    expect(dayView(world(), owner, '2026-03-16', now).tomorrow).toBe(0)
  })

  it('marks a slot that holds more than it should', () => {
    const full = [4, 5, 6].map((n) =>
      appointmentOf(n, [bookedLeg(chemist.id, slotAt('2026-03-17 11:00'), [item('硝苯地平')])]),
    )
    const view = dayView(world(bookWith(...full)), owner, '2026-03-17', now)
    const cell = view.institutions[0]?.slots.find(({ taken }) => taken === 3)
    expect(cell?.load).toBe('over')
  })

  it('says in words how full a slot is', () => {
    expect([0, 1, 4, 5, 6, 7].map((taken) => loadOf(taken, 6))).toEqual([
      'free',
      'some',
      'some',
      'nearly',
      'full',
      'over',
    ])
    expect(loadOf(0, 0)).toBe('full')
  })

  it('takes no nonsense for a day', () => {
    for (const words of ['2026-02-30', 'today', '2026-3-1', '9999999-01-01', undefined, '2026-13-01'])
      expect(readDay(words)).toBeNull()
    expect(readDay('2026-03-17')).toBe('2026-03-17')
  })
})

describe('how far an order has come', () => {
  const leg = (id: number, where: typeof chemist, time: string, ...reached: readonly LegMilestone[]) => ({
    ...bookedLeg(where.id, slotAt(`2026-03-17 ${time}`), [item('硝苯地平')], { id }),
    milestones: reached.map((name) => milestone(name, '2026-03-17 09:40')),
  })
  const cardWith = (...legs: readonly Leg[]) => cardOf(world(), owner, appointmentOf(5, legs))

  it.each([
    ['nothing has happened yet', [], 'booked'],
    ['it lies ready', ['ready'], 'ready'],
    ['it was fetched', ['ready', 'picked-up'], 'picked-up'],
  ] as const)('is said where %s', (_what, reached, stage) => {
    expect(cardWith(leg(1, chemist, '10:00', ...reached)).stage).toBe(stage)
  })

  it('is that of the part which has come least far', () => {
    const card = cardWith(leg(1, chemist, '10:00', 'ready'), leg(2, drugstore, '10:30'))
    expect([card.stage, ...card.legs.map(({ stage }) => stage)]).toEqual(['booked', 'ready', 'booked'])
    const theirs = { kind: 'role', person: people.chemist } as const
    const both = appointmentOf(5, [leg(1, chemist, '10:00', 'ready'), leg(2, drugstore, '10:30')])
    expect(cardOf(world(), theirs, both).stage).toBe('ready')
  })

  it.each([
    ['before its slot', [], '09:59', null],
    ['once its slot has begun without it', [], '10:00', 'not-ready'],
    ['ready, while the slot lasts', ['ready'], '10:29', null],
    ['ready, when the slot is over', ['ready'], '10:30', 'not-fetched'],
    ['fetched', ['ready', 'picked-up'], '18:00', null],
  ] as const)('is late or not: %s', (_when, reached, time, late) => {
    const [part] = cardWith(leg(1, chemist, '10:00', ...reached)).legs
    expect(part && lateOf(part, at(`2026-03-17 ${time}`))).toBe(late)
  })

  it('stands on the pages of the slot and of the order', async () => {
    const ready = appointmentOf(6, [leg(1, chemist, '10:00', 'ready')])
    const { see, pass } = openHouse({ book: bookWith(ready) })
    const slot = `/slots/${chemist.id}/${at('2026-03-17 10:00')}`
    for (const page of [slot, `/appointments/${ready.id}`]) {
      const { text } = await see(page, 'owner')
      expect(text).toContain('<span class="chip ready">备好了</span>')
      expect(text).not.toContain('chip booked')
    }
    pass(120)
    expect((await see(slot, 'owner')).text).toContain('晚了，还没来取')
  })
})

describe('what needs a person', () => {
  it('comes with the words and what was understood of them', () => {
    const [need] = needsOf(world(), owner, now)
    expect(need).toMatchObject({
      why: 'too-much',
      by: 'pharmacist',
      words: '@志愿者 硝苯地平20盒',
      weight: 'urgent',
    })
    expect(need?.card?.medicines).toMatchObject({
      kind: 'named',
      items: [{ written: '硝苯地平', quantity: 20 }],
    })
  })

  it('shows an emergency before everything else, and nobody else’s alerts', () => {
    const alert = {
      at: now,
      kind: 'emergency',
      street: people.west.streets[0] ?? null,
      chat: { platform: 'wechat', group: 'g' },
      account: { platform: 'wechat', id: 'u' },
      name: '8-801 西阿姨',
      text: '胸口疼',
      appointment: null,
      closedAt: null,
    } as const
    const book = applyChanges(world().book, [{ table: 'alerts', key: 'a1', value: alert }])
    const [emergency, ...others] = needsOf(world(book), owner, now)
    expect([emergency?.why, ...others.map(({ why }) => why)]).toEqual(['emergency', 'too-much'])
    expect(emergency?.where).toEqual({ community: null, door: '8-801', phone: null })
    const east = { kind: 'role', person: people.east } as const
    expect(needsOf(world(book), east, now).map(({ why }) => why)).toEqual(['too-much'])
    const agent = { kind: 'role', person: people.agent } as const
    expect(needsOf(world(book), agent, now).map(({ words }) => words)).toEqual([null])
  })
})

describe('the card of what waits', () => {
  it('leads from each code that was said to its order, and says which words settle it', async () => {
    const alert = {
      at: now,
      kind: 'help',
      street: null,
      chat: { platform: 'wechat', group: 'g' },
      account: { platform: 'wechat', id: 'u' },
      name: '每日对账',
      text: '有2件对不上：0317-001、0317-002 <b>',
      appointment: null,
      closedAt: null,
    } as const
    const book = applyChanges(world().book, [{ table: 'alerts', key: 'a1', value: alert }])
    const { text } = await openHouse({ book }).see('/', 'owner')
    expect(text).toContain('<a href="/codes/0317-001">0317-001</a>、<a href="/codes/0317-002">')
    expect(text).toContain('&lt;b&gt;')
    expect(text).toContain('协调员回“我来”，就算有人接手；办好了回“处理好了”')
    expect(text).toContain('药师回“审核通过 0317-003”')
  })
})

describe('the page of an order', () => {
  it('tells that somebody was called because of it, to those who answer for the street', async () => {
    const alert = {
      at: now,
      kind: 'help',
      street: people.east.streets[0] ?? null,
      chat: { platform: 'wechat', group: 'g' },
      account: eastOrder.request.writer,
      name: '王阿姨',
      text: '找人，我搞不懂',
      appointment: eastOrder.id,
      closedAt: null,
    } as const
    const book = applyChanges(world().book, [{ table: 'alerts', key: 'a1', value: alert }])
    const { see } = openHouse({ book })
    const address = `/appointments/${eastOrder.id}`
    expect((await see(address, people.east)).text).toMatch(/找人帮忙.*还没人说处理好.*找人，我搞不懂/s)
    expect((await see(address, people.agent)).text).not.toContain('我搞不懂')
  })
})

describe('whoever must go there', () => {
  const order = appointmentOf(8, [waitingLeg([item('二甲双胍')])])
  const known = {
    ...order,
    request: { ...order.request, phone: '13800001111' },
  }
  const alert = {
    at: now,
    kind: 'emergency',
    street: null,
    chat: { platform: 'wechat', group: 'g' },
    account: order.request.writer,
    name: '阿姨',
    text: '胸口疼',
    appointment: null,
    closedAt: null,
  } as const
  const book = applyChanges(bookWith(known), [{ table: 'alerts', key: 'a1', value: alert }])
  const emergencyFor = (viewer: Parameters<typeof needsOf>[1]) =>
    needsOf(world(book), viewer, now).find(({ why }) => why === 'emergency')

  it('finds room and telephone of somebody known by their orders', () => {
    expect(emergencyFor(owner)?.where).toMatchObject({ phone: '13800001111' })
    expect(emergencyFor(owner)?.where?.door).not.toBe('')
  })

  it('tells nobody else', () => {
    expect(emergencyFor({ kind: 'role', person: people.agent })).toBeUndefined()
  })
})

describe('searching', () => {
  const codes = (query: string) => search(world(), owner, query).cards.map(({ code }) => code)

  it.each([
    ['a code', '0317-002', ['0317-002']],
    ['the end of a code', '002', ['0317-002']],
    ['a room', '8-801', ['0317-002']],
    ['a room without its dash', '8801', ['0317-002']],
    ['a name', '西阿姨', ['0317-002']],
    ['a medicine as written', '拜新同', ['0317-003', '0317-001']],
    ['a medicine by its generic name', '硝苯地平', ['0317-003', '0317-001']],
    ['another width', '８－８０１', ['0317-002']],
    ['nothing', '', []],
    ['what nobody has', '不存在的药', []],
  ])('finds by %s', (_name, query, found) => {
    expect(codes(query)).toEqual(found)
  })

  it('takes hostile queries without haste or harm', () => {
    for (const query of ['%', '(((((', '\\', '<script>', '\u0000', 'a'.repeat(100_000), '\uD800', '.*'])
      expect(() => search(world(), owner, query)).not.toThrow()
  })
})
