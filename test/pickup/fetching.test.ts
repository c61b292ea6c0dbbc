import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Fetching, fetchingOf } from '../../src/pickup/fetching.ts'
import type { Fetching as FetchingView } from '../../src/replies/phrases/appointment.ts'
import { at, directoryOf, eastCommunity, slotAt, westCommunity } from '../support/build.ts'

const directory = directoryOf(undefined, {
  people: [
    {
      platform: 'simulator',
      id: 'a-1',
      name: '东一志愿者小何',
      phone: null,
      role: 'agent',
      communities: [eastCommunity],
    },
  ],
  runs: [
    { community: eastCommunity, cutoff: '12:00', start: '14:00' },
    { community: eastCommunity, cutoff: '20:00', start: '09:00' },
    { community: westCommunity, cutoff: '12:00', start: '14:00' },
  ],
})

describe('fetching', () => {
  it('is the business of the agent on the run that the slot belongs to', () => {
    expect(fetchingOf({ directory }, eastCommunity, slotAt('2026-03-17 14:30'))).toEqual({
      by: 'agent',
      agent: '东一志愿者小何',
      cutoff: at('2026-03-17 12:00'),
      leaves: at('2026-03-17 14:00'),
    })
  })

  it('of the morning has its cut-off the evening before', () => {
    expect(fetchingOf({ directory }, eastCommunity, slotAt('2026-03-17 09:30'))).toMatchObject({
      cutoff: at('2026-03-16 20:00'),
      leaves: at('2026-03-17 09:00'),
    })
  })

  it.each([
    ['before the first run', eastCommunity, slotAt('2026-03-17 08:00')],
    ['without an agent', westCommunity, slotAt('2026-03-17 14:30')],
    ['without runs', 'elsewhere', slotAt('2026-03-17 14:30')],
    ['without a community', null, slotAt('2026-03-17 14:30')],
    ['without a slot', eastCommunity, null],
  ])('is their own %s', (_, community, slot) => {
    expect(fetchingOf({ directory }, community, slot)).toEqual({ by: 'self' })
  })

  it('is what the replies speak of', () => {
    expectTypeOf<Fetching>().toEqualTypeOf<FetchingView>()
  })
})
