import { expect, it } from 'vitest'
import { reconnectBackoff, rest } from '../../adapters/backoff.ts'

it('waits from one second to a minute, twice as long each time, and at least half of it', () => {
  const [longest, shortest] = [reconnectBackoff(() => 0.999_999), reconnectBackoff(() => 0)]
  const failed = [0, 1, 2, 3, 4, 5, 6, 7, 100]
  expect(failed.map(longest).map(Math.ceil)).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ])
  expect(failed.map(shortest)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

it('does not wait for one who stops', async () => {
  const stopping = new AbortController()
  const resting = rest(60_000, stopping.signal)
  stopping.abort()
  await resting
  await rest(60_000, stopping.signal)
})
