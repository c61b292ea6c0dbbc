import { describe, expect, it } from 'vitest'
import { hasRuns, runAt, runsAhead, runsOfDay } from '../../src/booking/runs.ts'
import { at, clock, directoryOf, eastCommunity, westCommunity } from '../support/build.ts'

const directory = directoryOf([], {
  runs: [
    { community: eastCommunity, cutoff: '12:00', start: '14:00' },
    { community: eastCommunity, cutoff: '20:00', start: '09:00' },
  ],
})
const leaving = (...runs: readonly ({ readonly leaves: number } | null)[]) =>
  runs.map((run) => (run === null ? null : clock(run.leaves)))

describe('runs', () => {
  it('of a day come in the order of their leaving, each until the next', () => {
    const [morning, afternoon] = runsOfDay(directory, eastCommunity, '2026-03-17')
    expect(morning).toEqual({
      cutoff: at('2026-03-16 20:00'),
      leaves: at('2026-03-17 09:00'),
      window: { from: at('2026-03-17 09:00'), to: at('2026-03-17 14:00') },
    })
    expect(afternoon).toEqual({
      cutoff: at('2026-03-17 12:00'),
      leaves: at('2026-03-17 14:00'),
      window: { from: at('2026-03-17 14:00'), to: at('2026-03-18 00:00') },
    })
  })

  it('are ahead while their cut-off is', () => {
    const ahead = (reported: string) =>
      leaving(
        ...runsAhead(directory, eastCommunity, at(reported), {
          from: at('2026-03-17 00:00'),
          to: at('2026-03-18 12:00'),
        }),
      )
    expect(ahead('2026-03-17 11:59')).toEqual(['2026-03-17 14:00', '2026-03-18 09:00'])
    expect(ahead('2026-03-17 12:00')).toEqual(['2026-03-18 09:00'])
    expect(ahead('2026-03-17 20:00')).toEqual([])
  })

  it('fetch what is booked after their leaving', () => {
    expect(leaving(runAt(directory, eastCommunity, at('2026-03-17 13:30')))).toEqual(['2026-03-17 09:00'])
    expect(leaving(runAt(directory, eastCommunity, at('2026-03-17 08:30')))).toEqual([null])
  })

  it('are there only where the community has an agent who goes', () => {
    expect(hasRuns(directory, eastCommunity)).toBe(true)
    expect(hasRuns(directory, westCommunity)).toBe(false)
    expect(hasRuns(directory, null)).toBe(false)
  })
})
