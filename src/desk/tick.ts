import type { World } from '../dispatch/world.ts'
import type { Decision } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { followAlerts } from './alerts.ts'
import { withChoices } from './choices.ts'
import { tellCounters } from './counters.ts'
import { serveFreed, serveWaitlist } from './freed.ts'
import { followCapacity } from './timed/capacity.ts'
import { closeOffers } from './timed/offers.ts'
import { followQuestions } from './timed/questions.ts'
import { followSlots } from './timed/slots.ts'
import { tidy } from './timed/tidy.ts'
import { Turn, theBot } from './turn.ts'

/** Timed work that is due at `now`. Asks the book, and never relies on having run before. */
export function tick(world: World, now: Instant): Decision {
  const turn = new Turn(world, { by: theBot, message: null }, now)
  followAlerts(turn)
  followQuestions(turn)
  closeOffers(turn)
  followCapacity(turn)
  followSlots(turn)
  serveWaitlist(turn)
  serveFreed(turn)
  tellCounters(turn)
  tidy(turn)
  return withChoices(turn.world, turn.decision('done'))
}
