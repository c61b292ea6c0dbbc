import type { World } from '../dispatch/world.ts'
import type { Decision } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'

/** Timed work that is due at `now`. Asks the book, and never relies on having run before. */
export function tick(_world: World, _now: Instant): Decision {
  return { changes: [], posts: [], result: { outcome: 'done', appointments: [] } }
}
