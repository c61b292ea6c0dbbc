import { beforeAll, describe, expect, it } from 'vitest'
import { tick } from '../../src/desk/tick.ts'
import { applyChanges, type Book } from '../../src/domain/book.ts'
import type { Directory, Pharmacy } from '../../src/domain/directory.ts'
import { at, weekdays } from '../support/build.ts'
import { counterGroups, district, eastGroup, platformGroup, worldWith } from './district.ts'
import { beginLife, type Life } from './life.ts'

const [chemist, ...otherPharmacies] = district.pharmacies
const withChemist = (over: Partial<Pharmacy>): Directory => ({
  ...district,
  pharmacies: chemist === undefined ? [] : [{ ...chemist, ...over }, ...otherPharmacies],
})

/** What the desk does at the first tick after its directory was changed, and at the next. */
function afterChange(book: Book, directory: Directory) {
  const first = tick({ ...worldWith(book), directory }, at('2026-03-17 08:30'))
  const next = applyChanges(book, first.changes)
  const second = tick({ ...worldWith(next), directory }, at('2026-03-17 08:31'))
  return { first, second, book: next }
}

describe('a directory that changes while the bot runs', () => {
  let life: Life
  let book: Book
  beforeAll(async () => {
    life = beginLife()
    const order = (id: string, text: string) =>
      life.say({ sender: { id, name: `${id} 阿姨` }, group: eastGroup, text: `@志愿者 ${text}` })
    await order('3-501', '达喜1盒，明天上午9点')
    await order('3-502', '络活喜1盒，明天上午11点')
    await order('3-503', '拜新同1盒，明天上午11点')
    book = await life.book()
  })

  it('shows a slot that holds more than the counter serves, once, and drops nobody', () => {
    const [leg] = [...book.appointments.values()]
      .flatMap(({ legs }) => legs)
      .filter(({ pharmacy }) => pharmacy === 'P-1')
    expect(leg?.pharmacy).toBe('P-1')
    const { first, second, book: after } = afterChange(book, withChemist({ slotCapacity: 0 }))
    const shown = first.posts.filter(({ to }) => 'group' in to && to.group === platformGroup)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown[0]?.text).toContain('现在只接0份')
    expect(second.posts).toEqual([])
    expect([...after.appointments.values()].map(({ legs }) => legs)).toEqual(
      [...book.appointments.values()].map(({ legs }) => legs),
    )
  })

  it('moves what is booked for hours that are no more, and tells the resident and both counters', () => {
    const closed = withChemist({ hours: [{ days: weekdays, open: '14:00', close: '17:00' }] })
    const { first, second, book: after } = afterChange(book, closed)
    for (const { legs } of after.appointments.values())
      for (const leg of legs)
        if (leg.pharmacy === 'P-1') expect(leg.slot.from).toBeGreaterThanOrEqual(at('2026-03-18 14:00'))
    const told = first.posts.map(({ to }) => ('group' in to ? to.group : to.account))
    expect(told).toContain(eastGroup)
    expect(told).toContain(counterGroups['P-1'])
    expect(second.posts).toEqual([])
  })
})
