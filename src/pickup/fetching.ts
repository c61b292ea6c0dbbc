import { runAt } from '../booking/runs.ts'
import type { Slot } from '../domain/appointment.ts'
import type { Directory } from '../domain/directory.ts'
import type { Instant } from '../domain/time.ts'

/** How the medicines get from the counter to the resident; the same shape as the replies speak of. */
export type Fetching =
  | { readonly by: 'self' }
  /** The community's agent goes at `leaves`; bags must hang on the door handle by `cutoff`. */
  | { readonly by: 'agent'; readonly agent: string; readonly cutoff: Instant; readonly leaves: Instant }

/**
 * Who fetches what is booked in a slot: the community's agent on the run that the slot belongs to, else the residents
 * by themselves (no runs, no agent, nothing booked yet, or a slot before the day's first run).
 */
export function fetchingOf(
  { directory }: { readonly directory: Directory },
  community: string | null,
  slot: Slot | null,
): Fetching {
  if (community === null || slot === null) return { by: 'self' }
  const run = runAt(directory, community, slot.from)
  if (run === null) return { by: 'self' }
  const agent = directory.people.find(
    (person) => person.role === 'agent' && person.communities.includes(community),
  )
  if (agent === undefined) return { by: 'self' }
  return { by: 'agent', agent: agent.name, cutoff: run.cutoff, leaves: run.leaves }
}
