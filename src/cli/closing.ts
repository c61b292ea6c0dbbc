import { type Log, traceOf } from '../domain/log.ts'
import { atMost } from './at-most.ts'

/** What was opened and must be closed, whatever happens. */
export interface Closing {
  /**
   * @param kind what follows each other and is of one kind is closed together
   * @param time in milliseconds that it has; null where it is waited for however long it takes
   * @param what how the log calls it
   */
  later(kind: string, time: number | null, close: () => unknown, what?: string): void
  /** What was opened last goes first. One that fails or hangs leaves the others to be closed. */
  close(): Promise<void>
}

interface Step {
  readonly kind: string
  readonly what: string
  readonly time: number | null
  close(): unknown
}

export function createClosing(log: Log): Closing {
  const steps: Step[] = []

  async function take({ what, time, close }: Step): Promise<void> {
    const work = Promise.try(close).catch((error: unknown) =>
      log.error({ what, ...traceOf(error) }, 'something failed while the program closed'),
    )
    if (time === null) await work
    else if (!(await atMost(time, work)))
      log.warn({ what, time }, 'something did not end in time and is left behind')
  }

  return {
    later: (kind, time, close, what = kind) => void steps.push({ kind, time, close, what }),
    async close() {
      while (steps.length > 0) {
        const last = steps.at(-1)?.kind
        const first = steps.findLastIndex(({ kind }) => kind !== last) + 1
        await Promise.all(steps.splice(first).map(take))
      }
    },
  }
}
