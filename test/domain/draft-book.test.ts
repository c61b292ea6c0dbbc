import { expect, it } from 'vitest'
import { applyChanges, type Change, emptyBook, tableNames } from '../../src/domain/book.ts'
import { DraftBook } from '../../src/domain/draft-book.ts'
import fc from '../support/draws.ts'

const today = { table: 'counters', key: '2026-03-17', value: { last: 1 } } as const
const tomorrow = { table: 'counters', key: '2026-03-18', value: { last: 7 } } as const

it('shows every change from then on, and leaves the book that it was made of alone', () => {
  const before = applyChanges(emptyBook(), [today])
  const draft = new DraftBook(before)
  for (const name of tableNames) expect(draft[name]).toBe(before[name])
  draft.put(tomorrow)
  const { counters } = draft
  expect([...counters.keys()]).toEqual(['2026-03-17', '2026-03-18'])
  expect(draft.counters).toBe(counters)
  draft.put({ ...today, value: null })
  draft.put({ ...tomorrow, value: { last: 8 } })
  expect([...draft.counters]).toEqual([['2026-03-18', { last: 8 }]])
  expect([...counters.keys()]).toEqual(['2026-03-17', '2026-03-18'])
  expect([...before.counters.keys()]).toEqual(['2026-03-17'])
  expect(draft.people).toBe(before.people)
})

it('can be changed like any other book', () => {
  const draft = new DraftBook(emptyBook())
  draft.put(today)
  const next = applyChanges(draft, [tomorrow])
  expect([...next.counters.keys()]).toEqual(['2026-03-17', '2026-03-18'])
  expect(next.appointments).toBe(draft.appointments)
})

it('is like the book after the same changes, however many they are and whenever it is read', () => {
  const someChange = fc.tuple(fc.nat(30), fc.option(fc.nat())).map(([day, last]): Change => {
    const value = last === null ? null : { last }
    return { table: 'counters', key: `day ${day}`, value }
  })
  fc.assert(
    fc.property(
      fc.array(someChange, { maxLength: 40 }),
      fc.array(fc.tuple(someChange, fc.boolean()), { maxLength: 100 }),
      (first, then) => {
        const before = applyChanges(emptyBook(), first)
        const draft = new DraftBook(before)
        let model = before
        for (const [change, isRead] of then) {
          draft.put(change)
          model = applyChanges(model, [change])
          if (isRead) expect(draft.counters.get(change.key)).toEqual(model.counters.get(change.key))
        }
        expect([...draft.counters]).toEqual([...model.counters])
      },
    ),
  )
})
