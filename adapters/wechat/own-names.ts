import { minutes } from '../../src/domain/time.ts'

/** So long a name is taken for right where nobody tells that it was changed. */
const holds = minutes(10)

/** What the bot is called in each of its rooms: nearly every message for it needs that, and it hardly ever changes. */
export interface OwnNames {
  /** Asked for once, also while many ask at the same time. @throws what asking throws; then it is asked again */
  in(room: string): Promise<string>
  /** Somebody's name in the room was changed. */
  forget(room: string): void
}

interface Known {
  readonly since: number
  readonly name: Promise<string>
}

/**
 * @param ask must come to an end: whoever asks meanwhile waits for the same answer
 * @param now milliseconds since whenever
 */
export function createOwnNames(
  ask: (room: string) => Promise<string>,
  now: () => number = () => performance.now(),
): OwnNames {
  const rooms = new Map<string, Known>()
  return {
    in(room) {
      const known = rooms.get(room)
      if (known !== undefined && now() - known.since < holds) return known.name
      const asked: Known = { since: now(), name: ask(room) }
      rooms.set(room, asked)
      asked.name.catch(() => {
        if (rooms.get(room) === asked) rooms.delete(room)
      })
      return asked.name
    },
    forget: (room) => void rooms.delete(room),
  }
}
