import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPump } from '../../src/cli/pump.ts'
import { silentLog } from '../../src/domain/log.ts'

describe('the pump', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const clock = { now: () => Date.now() }

  it('comes again when the desk says that something may go', async () => {
    const times: number[] = []
    const pump = createPump(
      {
        flush: async () => void times.push(clock.now()),
        nextAt: async () => (times.length < 3 ? clock.now() + 1000 : null),
      },
      clock,
      silentLog,
    )
    await pump.poke()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(times).toEqual([0, 1000, 2000])
  })

  it('comes at a time months away, and not before its turn in a loop', async () => {
    let flushes = 0
    const due = 100 * 24 * 3_600_000
    const pump = createPump(
      { flush: async () => void flushes++, nextAt: async () => (clock.now() < due ? due : null) },
      clock,
      silentLog,
    )
    await pump.poke()
    await vi.advanceTimersByTimeAsync(due)
    expect(clock.now()).toBe(due)
    expect(flushes).toBeLessThan(10)
  })

  it('is stopped', async () => {
    let flushes = 0
    const pump = createPump(
      { flush: async () => void flushes++, nextAt: async () => clock.now() + 1000 },
      clock,
      silentLog,
    )
    await pump.poke()
    pump.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(flushes).toBe(1)
  })

  it('survives a desk that fails, and says so in the log', async () => {
    const errors: string[] = []
    const pump = createPump(
      { flush: () => Promise.reject(new Error('no room')), nextAt: async () => null },
      clock,
      { ...silentLog, error: (_, message) => errors.push(message) },
    )
    await pump.poke()
    expect(errors).toHaveLength(1)
  })
})
