import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits for work, but no longer than so many milliseconds; the work itself goes on.
 * @returns whether it has ended in that time @throws what the work throws in that time
 */
export async function atMost(time: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController()
  const late = wait(time, false, { signal: over.signal }).catch(() => false)
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    over.abort()
  }
}
