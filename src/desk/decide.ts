import type { World } from '../dispatch/world.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Decision } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'

/** What becomes of a message: a pure function of the world, the reading and the time. */
export function decide(
  _world: World,
  _message: IncomingMessage,
  _understanding: Understanding,
  _now: Instant,
): Decision {
  return { changes: [], posts: [], result: { outcome: 'silent', appointments: [] } }
}
