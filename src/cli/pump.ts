import { type Log, traceOf } from '../domain/log.ts'
import type { Clock } from '../domain/ports.ts'
import type { Desk } from '../index.ts'

/** Sends what waits, as soon as it may go. */
export interface Pump {
  /** Resolves when everything has been sent that may be sent now. */
  poke(): Promise<void>
  stop(): void
}

/** A timer holds 2^31 ms at most; coming too early does no harm. */
const longestTimer = 2 ** 31 - 1

/** The desk knows what is to be sent and when; somebody must come at that time. */
export function createPump(desk: Pick<Desk, 'flush' | 'nextAt'>, clock: Clock, log: Log): Pump {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const poke = async (): Promise<void> => {
    try {
      await desk.flush()
      const next = await desk.nextAt()
      clearTimeout(timer)
      if (next === null || stopped) return
      timer = setTimeout(() => void poke(), Math.min(Math.max(next - clock.now(), 0), longestTimer))
    } catch (error) {
      // What could not be sent still waits, and the next message or tick tries again.
      log.error(traceOf(error), 'what waits could not be sent')
    }
  }

  return {
    poke,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
