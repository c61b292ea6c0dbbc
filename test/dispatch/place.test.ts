import { describe, expect, it } from 'vitest'
import { type Errand, type Placement, place, placeAt } from '../../src/dispatch/place.ts'
import type { World } from '../../src/dispatch/world.ts'
import { emptyBook } from '../../src/domain/book.ts'
import type { Directory, Pharmacy } from '../../src/domain/directory.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  clock,
  directoryOf,
  drugstore,
  east,
  eastCommunity,
  everyDay,
  hospital,
  item,
  note,
  pharmacy,
  slotAt,
  west,
  wish,
  withRows,
  worldOf,
} from '../support/build.ts'

const errand = (names: readonly string[], over: Partial<Errand> = {}): Errand => ({
  items: names.map((name) => item(name)),
  street: east,
  wish: null,
  since: at('2026-03-17 08:40'),
  keep: null,
  appointment: null,
  avoid: [],
  ...over,
})

/** A placement in words: `P-1 2026-03-17 10:00 维生素C, waiting: 板蓝根, missed`. */
function told(placement: Placement): string {
  if (placement.kind === 'nowhere') return `nowhere: ${placement.why}`
  if (placement.kind === 'waitlist') return 'waitlist'
  const names = (items: readonly { readonly written: string }[]) =>
    items.map(({ written }) => written).join('+')
  return [
    ...placement.parts.map((part) => `${part.pharmacy} ${clock(part.slot.from)} ${names(part.items)}`),
    ...(placement.waiting.length > 0 ? [`waiting: ${names(placement.waiting)}`] : []),
    ...(placement.wishMissed ? ['missed'] : []),
  ].join(', ')
}

const at9 = (capacity: number, hours: Pharmacy['hours'] = chemist.hours) =>
  pharmacy('P-9', { slotCapacity: capacity, hours, prescription: true })
const withOnly = (...pharmacies: readonly Pharmacy[]): { readonly directory: Directory } => ({
  directory: directoryOf(pharmacies),
})
const where = (over: Partial<Errand>, world: Partial<World> = {}, names: readonly string[] = ['维生素C']) =>
  told(place(errand(names, over), worldOf(world)))

describe('when', () => {
  it('starts at least thirty minutes after the message, with or without a wish', () => {
    const only = withOnly(at9(1))
    expect(where({ since: at('2026-03-17 09:00') }, only)).toBe('P-9 2026-03-17 09:30 维生素C')
    expect(where({ since: at('2026-03-17 09:01') }, only)).toBe('P-9 2026-03-17 10:00 维生素C')
    const early = { since: at('2026-03-17 09:45'), wish: wish('2026-03-17 08:00', '2026-03-17 12:00') }
    expect(where(early, only)).toBe('P-9 2026-03-17 10:30 维生素C')
  })

  it.each([
    ['a morning', '2026-03-18 08:00', '2026-03-18 12:00', 'P-9 2026-03-18 09:00 维生素C'],
    ['a clock time', '2026-03-18 15:00', '2026-03-18 15:30', 'P-9 2026-03-18 15:00 维生素C'],
    ['a clock time between slots', '2026-03-18 15:10', '2026-03-18 15:40', 'P-9 2026-03-18 15:30 维生素C'],
    ['from then on', '2026-03-18 15:00', null, 'P-9 2026-03-18 15:00 维生素C'],
    ['until then', null, '2026-03-20 00:00', 'P-9 2026-03-17 09:30 维生素C'],
    ['both sides open', null, null, 'P-9 2026-03-17 09:30 维生素C'],
    ['before it opens', '2026-03-18 06:00', '2026-03-18 08:00', 'P-9 2026-03-18 09:00 维生素C, missed'],
    ['after it closed', '2026-03-18 18:00', '2026-03-18 21:00', 'P-9 2026-03-19 09:00 维生素C, missed'],
    [
      'the end belongs not to it',
      '2026-03-18 07:00',
      '2026-03-18 09:00',
      'P-9 2026-03-18 09:00 维生素C, missed',
    ],
    [
      'a time that has passed',
      '2026-03-16 09:00',
      '2026-03-16 10:00',
      'P-9 2026-03-17 09:30 维生素C, missed',
    ],
    ['a limit that has passed', null, '2026-03-16 10:00', 'P-9 2026-03-17 09:30 维生素C, missed'],
    ['weeks ahead', '2026-04-20 14:00', '2026-04-20 15:00', 'P-9 2026-04-20 14:00 维生素C'],
  ])('a wish for %s', (_, from, to, expected) => {
    expect(where({ wish: wish(from, to) }, withOnly(at9(1)))).toBe(expected)
  })

  it('where the wish is full, the soonest after it', () => {
    const full = bookWith(
      ...['10:00', '10:30', '11:00'].map((time, n) =>
        appointmentOf(n, [bookedLeg('P-9', slotAt(`2026-03-17 ${time}`), [item('维生素C')])]),
      ),
    )
    const over = { wish: wish('2026-03-17 10:00', '2026-03-17 11:00') }
    expect(where(over, { ...withOnly(at9(1)), book: full })).toBe('P-9 2026-03-17 11:30 维生素C, missed')
  })

  it('waits when all is full for two weeks, and when nobody ever opens', () => {
    expect(where({}, withOnly(at9(0)))).toBe('waitlist')
    expect(where({}, withOnly(at9(1, [])))).toBe('waitlist')
  })

  it('counts the places of the appointment itself as free', () => {
    const booked = appointmentOf(1, [bookedLeg('P-9', slotAt('2026-03-17 10:00'), [item('维生素C')])])
    const world = { ...withOnly(at9(1)), book: bookWith(booked) }
    const at10 = wish('2026-03-17 10:00', '2026-03-17 10:30')
    expect(where({ wish: at10, appointment: booked.id }, world)).toBe('P-9 2026-03-17 10:00 维生素C')
    expect(where({ wish: at10 }, world)).toBe('P-9 2026-03-17 10:30 维生素C, missed')
  })
})

describe('where', () => {
  it('over the counter on a Friday morning: whoever opens first', () => {
    expect(where({ wish: wish('2026-03-20 08:00', '2026-03-20 12:00') })).toBe('H-1 2026-03-20 08:00 维生素C')
  })

  it('at noon the hospital is shut, so who is open then', () => {
    const noon = wish('2026-03-18 12:00', '2026-03-18 12:30')
    expect(where({ wish: noon }, {}, ['硝苯地平'])).toBe('P-1 2026-03-18 12:00 硝苯地平')
    const paused = { book: withRows(emptyBook(), { pauses: ['P-1'] }) }
    expect(where({ wish: noon }, paused, ['硝苯地平'])).toBe('H-1 2026-03-18 13:00 硝苯地平, missed')
  })

  it('at the same time the least loaded, by the booked share of the day', () => {
    const noon = wish('2026-03-18 12:00', '2026-03-18 12:30')
    expect(where({ wish: noon })).toBe('P-1 2026-03-18 12:00 维生素C')
    const book = bookWith(appointmentOf(1, [bookedLeg('P-1', slotAt('2026-03-18 16:00'), [item('维生素C')])]))
    expect(where({ wish: noon }, { book })).toBe('P-2 2026-03-18 12:00 维生素C')
  })

  it('with nothing between them, in the order of the directory', () => {
    const two = withOnly(pharmacy('P-8'), pharmacy('P-7'))
    expect(where({}, two)).toBe('P-8 2026-03-17 09:30 维生素C')
  })

  it('never where another street is served, nor at one that is avoided', () => {
    expect(where({ street: west, wish: wish('2026-03-18 12:00', '2026-03-18 12:30') })).toBe(
      'H-1 2026-03-18 13:00 维生素C, missed',
    )
    expect(where({ avoid: ['H-1', 'P-1'] })).toBe('P-2 2026-03-17 10:00 维生素C')
  })

  it.each([
    ['310199999', ['维生素C'], 'nowhere: street'],
    [east, ['维生素C', '来曲唑'], 'nowhere: condition'],
  ])('%s %j: %s', (street, names, expected) => {
    expect(where({ street }, withOnly(chemist, drugstore), names)).toBe(expected)
  })

  it('prescription drugs nowhere without a prescription counter', () => {
    expect(where({}, withOnly(drugstore), ['硝苯地平'])).toBe('nowhere: prescription')
  })

  it('a pause is no rule: it waits', () => {
    const book = withRows(emptyBook(), { pauses: ['P-1', 'H-1'] })
    expect(where({}, { book }, ['硝苯地平'])).toBe('waitlist')
  })
})

describe('devices', () => {
  const morning = wish('2026-03-18 08:00', '2026-03-18 12:00')

  it('go to a retail institution where one can serve within the wish', () => {
    expect(where({ wish: morning }, {}, ['血压计'])).toBe('P-1 2026-03-18 09:00 血压计')
  })

  it('take the whole appointment with them', () => {
    expect(where({ wish: morning }, {}, ['血压计', '硝苯地平'])).toBe('P-1 2026-03-18 09:00 血压计+硝苯地平')
  })

  it('go to a hospital where no retail one can serve within the wish', () => {
    const early = wish('2026-03-18 08:00', '2026-03-18 08:30')
    expect(where({ wish: early }, {}, ['血压计'])).toBe('H-1 2026-03-18 08:00 血压计')
  })

  it('go to the hospital with what only it may dispense, rather than to two places', () => {
    expect(where({ wish: morning }, {}, ['血压计', '奥氮平'])).toBe('H-1 2026-03-18 08:00 血压计+奥氮平')
  })
})

describe('stock', () => {
  const stocked = (...stock: ReturnType<typeof note>[]) => ({ book: withRows(emptyBook(), { stock }) })

  it('decides where it is known', () => {
    expect(where({}, stocked(note('P-1', '硝苯地平', 0)), ['硝苯地平'])).toBe('H-1 2026-03-17 09:30 硝苯地平')
  })

  it('splits among the fewest institutions, a slot at each', () => {
    const world = stocked(note('P-1', '硝苯地平', 0), note('H-1', '二甲双胍', 1))
    expect(where({}, world, ['硝苯地平', '二甲双胍', '维生素C'])).toBe(
      'P-1 2026-03-17 09:30 二甲双胍+维生素C, H-1 2026-03-17 09:30 硝苯地平',
    )
  })

  it('prefers one institution later to two now', () => {
    const world = { ...stocked(note('H-1', '硝苯地平', 0), note('P-2', '硝苯地平', 0)) }
    const evening = wish('2026-03-17 17:00', '2026-03-17 19:00')
    expect(where({ wish: evening }, world, ['硝苯地平', '维生素C'])).toBe(
      'P-1 2026-03-18 09:00 硝苯地平+维生素C, missed',
    )
  })

  it('lets what nobody has wait, and places the rest', () => {
    const world = stocked(note('P-1', '硝苯地平', 0), note('H-1', '硝苯地平', 0))
    expect(where({}, world, ['硝苯地平', '维生素C'])).toBe('P-1 2026-03-17 09:30 维生素C, waiting: 硝苯地平')
    expect(where({}, world, ['硝苯地平'])).toBe('waitlist')
  })

  it('lets a brand wait where only the brand is out', () => {
    const world = stocked(note('P-1', '硝苯地平', 0, { brand: '拜新同' }))
    const branded = item('拜新同', { drug: '硝苯地平', brand: '拜新同' })
    const only = { ...world, directory: directoryOf([chemist]) }
    expect(told(place(errand([], { items: [branded] }), worldOf(only)))).toBe('waitlist')
    expect(where({}, only, ['硝苯地平'])).toBe('P-1 2026-03-17 09:30 硝苯地平')
  })
})

describe('keeping', () => {
  const morning = wish('2026-03-18 08:00', '2026-03-18 12:00')
  const booked = appointmentOf(1, [bookedLeg('P-1', slotAt('2026-03-18 10:00'), [item('维生素C')])])
  const keeping = { keep: 'P-1', appointment: booked.id }

  it('stays at the institution where it can serve within the wish, although another is sooner', () => {
    expect(where({ wish: morning, keep: 'P-1' })).toBe('P-1 2026-03-18 09:00 维生素C')
  })

  it('stays in its very slot where that still fits', () => {
    const world = { book: bookWith(booked) }
    expect(where({ ...keeping, wish: morning }, world)).toBe('P-1 2026-03-18 10:00 维生素C')
    expect(where(keeping, world)).toBe('P-1 2026-03-18 10:00 维生素C')
    expect(where({ ...keeping, since: at('2026-03-18 09:45') }, world)).toBe('P-1 2026-03-18 10:30 维生素C')
    const afternoon = wish('2026-03-18 13:00', '2026-03-18 18:00')
    expect(where({ ...keeping, wish: afternoon }, world)).toBe('P-1 2026-03-18 13:00 维生素C')
  })

  it('goes elsewhere where it cannot: closed, paused, not allowed, out of stock', () => {
    const early = wish('2026-03-18 08:00', '2026-03-18 09:00')
    expect(where({ ...keeping, wish: early })).toBe('H-1 2026-03-18 08:00 维生素C')
    const paused = { book: withRows(bookWith(booked), { pauses: ['P-1'] }) }
    expect(where({ ...keeping, wish: morning }, paused)).toBe('H-1 2026-03-18 08:00 维生素C')
    expect(where({ ...keeping, wish: morning }, {}, ['维生素C', '奥氮平'])).toBe(
      'H-1 2026-03-18 08:00 维生素C+奥氮平',
    )
    const out = { book: withRows(bookWith(booked), { stock: [note('P-1', '板蓝根', 0)] }) }
    expect(where({ ...keeping, wish: morning }, out, ['维生素C', '板蓝根'])).toBe(
      'H-1 2026-03-18 08:00 维生素C+板蓝根',
    )
  })

  it('leaves a hospital when a device comes with it and a shop can serve within the wish', () => {
    expect(where({ keep: 'H-1', wish: morning }, {}, ['维生素C', '血压计'])).toBe(
      'P-1 2026-03-18 09:00 维生素C+血压计',
    )
  })
})

describe('an agent’s runs', () => {
  const runs = [
    { community: eastCommunity, cutoff: '11:00', start: '14:00' },
    { community: eastCommunity, cutoff: '09:00', start: '10:00' },
  ]
  const directory = directoryOf([at9(1)], { runs })
  const onRun = (over: Partial<Errand>, book = emptyBook()) =>
    where({ community: eastCommunity, ...over }, { directory, book })

  it('give the slot of the next run whose cut-off is ahead', () => {
    expect(onRun({ since: at('2026-03-17 08:59') })).toBe('P-9 2026-03-17 10:00 维生素C')
    expect(onRun({ since: at('2026-03-17 09:00') })).toBe('P-9 2026-03-17 14:00 维生素C')
    expect(onRun({ since: at('2026-03-17 11:00') })).toBe('P-9 2026-03-18 10:00 维生素C')
  })

  it('take consecutive slots', () => {
    const book = bookWith(appointmentOf(1, [bookedLeg('P-9', slotAt('2026-03-17 14:00'), [item('维生素C')])]))
    expect(onRun({ since: at('2026-03-17 09:30') }, book)).toBe('P-9 2026-03-17 14:30 维生素C')
  })

  it('are chosen by the wish, and the next after it where none meets it', () => {
    const afternoon = wish('2026-03-17 12:00', '2026-03-17 18:00')
    expect(onRun({ since: at('2026-03-17 08:00'), wish: afternoon })).toBe('P-9 2026-03-17 14:00 维生素C')
    const noon = wish('2026-03-17 12:00', '2026-03-17 13:00')
    expect(onRun({ since: at('2026-03-17 08:00'), wish: noon })).toBe('P-9 2026-03-17 14:00 维生素C, missed')
  })

  it('do not concern other communities, nor who comes by themselves', () => {
    expect(onRun({ community: null })).toBe('P-9 2026-03-17 09:30 维生素C')
  })

  it('are those of the appointment’s own community where the errand does not say', () => {
    const own = appointmentOf(1, [])
    const world = { directory, book: bookWith(own) }
    expect(where({ appointment: own.id }, world)).toBe('P-9 2026-03-17 10:00 维生素C')
  })
})

describe('placeAt', () => {
  const take = (
    names: readonly string[],
    where: Pharmacy,
    over: Partial<Errand> = {},
    world: Partial<World> = {},
  ) => {
    const answer = placeAt(errand(names, over), worldOf(world), where)
    return typeof answer === 'string' ? answer : told(answer)
  }

  it('gives the slot there', () => {
    expect(take(['维生素C'], drugstore)).toBe('P-2 2026-03-17 10:00 维生素C')
  })

  it.each([
    ['not-serving', ['维生素C'], drugstore, { street: west }, {}],
    ['prescription', ['硝苯地平'], drugstore, {}, {}],
    ['condition', ['奥氮平'], chemist, {}, {}],
    ['closed', ['维生素C'], hospital, {}, { book: withRows(emptyBook(), { pauses: ['H-1'] }) }],
    [
      'stock',
      ['维生素C'],
      hospital,
      {},
      { book: withRows(emptyBook(), { stock: [note('H-1', '维生素C', 0)] }) },
    ],
    ['full', ['维生素C'], { ...hospital, slotCapacity: 0 }, {}, {}],
  ] as const)('says why not: %s', (why, names, there, over, world) => {
    expect(take(names, there, over, world)).toBe(why)
  })
})

describe('hostile errands', () => {
  it('without items there is nothing to fetch', () => {
    expect(where({}, {}, [])).toBe('waitlist')
  })

  it('of two hundred items at fifty institutions end', () => {
    const names = Array.from({ length: 200 }, (_, n) => `药${n}`)
    const many = Array.from({ length: 50 }, (_, n) => pharmacy(`P-${n}`, { prescription: true }))
    const stock = names.flatMap((name, i) =>
      many.filter((_, j) => (i * 7 + j * 13) % 11 !== 0).map(({ id }) => note(id, name, 0)),
    )
    const world = { directory: directoryOf(many), book: withRows(emptyBook(), { stock }) }
    const placement = place(errand(names), worldOf(world))
    const placed = placement.kind === 'placed' ? placement.parts.flatMap(({ items }) => items) : []
    expect(placed).toHaveLength(200)
  })

  it('with a wish for the year 9999 end', () => {
    const far = { from: Date.parse('9999-12-31T00:00:00Z'), to: Date.parse('9999-12-31T01:00:00Z') }
    expect(where({ wish: far })).toContain('9999-12-31')
  })

  it('ignore hours on no weekday', () => {
    expect(where({}, withOnly(at9(1, [{ days: [], open: '09:00', close: '10:00' }])))).toBe('waitlist')
    expect(where({}, withOnly(at9(1, [{ days: everyDay, open: '10:00', close: '09:00' }])))).toBe('waitlist')
  })
})
