import { setTimeout as sleep } from 'node:timers/promises'

const first = 1_000
const longest = 60_000

/** Milliseconds before the next try, by how many failed in a row (counted from 0). */
export type Backoff = (failed: number) => number

/**
 * From one second to a minute, twice as long each time, shortened by chance to no less than half: what a broken server
 * threw out at once does not come back at once.
 *
 * @param random in `[0, 1)`
 */
export const reconnectBackoff =
  (random: () => number = Math.random): Backoff =>
  (failed) =>
    Math.min(longest, first * 2 ** Math.min(failed, 10)) * (0.5 + random() / 2)

/** Resolves after so many milliseconds, or at once when the signal is given. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch {
    // Given up early: whoever waits looks at the signal.
  }
}
