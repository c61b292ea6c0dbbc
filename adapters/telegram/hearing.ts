import type { Clock } from '../../src/domain/ports.ts'
import type { Instant, Interval } from '../../src/domain/time.ts'
import type { Memory } from '../memory.ts'

/** "They will not be kept longer than 24 hours": https://core.telegram.org/bots/api#getting-updates */
const keptFor = 24 * 3_600_000

export interface Hearing {
  /** Nothing waits at Telegram any more that it still has. */
  heardAll(): void
  /** So that after a crash the gap is known to a minute. @throws where it cannot be written */
  note(): void
}

/**
 * Until when everything was heard, from one run to the next: whoever was away for longer than Telegram keeps what it
 * could not deliver has missed the beginning of it, and nobody at Telegram says so.
 *
 * @param onGap something was said in this stretch that Telegram does not have any more; resolves when it is kept
 */
export function createHearing({
  memory,
  clock,
  onGap,
}: {
  readonly memory: Memory
  readonly clock: Clock
  readonly onGap: (gap: Interval) => Promise<void>
}): Hearing {
  let heardUntil: Instant | null = memory.read()
  /** The beginning of a gap that nobody was told of yet: a crash must not hide it. */
  let untoldFrom: Instant | null = null
  return {
    heardAll() {
      const from = heardUntil
      const to = clock.now() - keptFor
      heardUntil = clock.now()
      if (from === null || from >= to) return
      untoldFrom = from
      void onGap({ from, to }).then(() => {
        untoldFrom = null
      })
    },
    note() {
      const until = untoldFrom ?? heardUntil
      if (until !== null) memory.write(until)
    },
  }
}
