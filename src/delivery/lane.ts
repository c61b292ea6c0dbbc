import { setImmediate as nextTurn } from 'node:timers/promises'

/** Everything that decides in a district goes through its lane, one after another, in the order of arrival. */
export type Lane = <T>(step: () => Promise<T>) => Promise<T>

/** How many steps may follow each other before input, output and timers get their turn: some milliseconds of them. */
const stepsBetweenTurns = 24

/**
 * @returns a lane whose steps run one at a time; a step that throws rejects its own promise and stops nobody else
 */
export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve()
  let steps = 0
  return (step) => {
    const run = last.then(async () => {
      steps += 1
      // Steps that never wait for anything would follow each other without end as microtasks: the disk's answer and a
      // Ctrl-C would wait until the whole backlog is done.
      if (steps % stepsBetweenTurns === 0) await nextTurn()
      return step()
    })
    last = run.catch(() => {})
    return run
  }
}
