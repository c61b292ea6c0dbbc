import type { Directory, Run } from '../domain/directory.ts'
import type { Instant, Interval } from '../domain/time.ts'
import { addDays, atTime, type Day, endOfDay, localDay, startOfDay } from './calendar.ts'

/** An agent's run on a day: what was reported before `cutoff` is fetched together, from `leaves` on. */
export interface PlannedRun {
  readonly cutoff: Instant
  readonly leaves: Instant
  /** The slots of the run start in here: from its leaving to the next run of the day, or the end of the day. */
  readonly window: Interval
}

const runsFor = (directory: Directory, community: string): readonly Run[] =>
  directory.runs
    .filter((run) => run.community === community)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))

/** The runs of a community on a local day, in their order; none where residents fetch by themselves. */
export function runsOfDay(directory: Directory, community: string, day: Day): readonly PlannedRun[] {
  const { timezone } = directory.district
  const runs = runsFor(directory, community)
  return runs.map((run, index) => {
    const leaves = atTime(day, run.start, timezone)
    const next = runs[index + 1]
    // A cut-off later in the day than the start can only mean the evening before.
    const cutoff = atTime(run.cutoff > run.start ? addDays(day, -1) : day, run.cutoff, timezone)
    const to = next === undefined ? endOfDay(day, timezone) : atTime(day, next.start, timezone)
    return { cutoff, leaves, window: { from: leaves, to } }
  })
}

/** The runs that leave within `[from, to)` and whose cut-off lies after `reported`, in their order. */
export function runsAhead(
  directory: Directory,
  community: string,
  reported: Instant,
  { from, to }: Interval,
): readonly PlannedRun[] {
  if (runsFor(directory, community).length === 0 || !(from < to)) return []
  const { timezone } = directory.district
  const found: PlannedRun[] = []
  for (let day = localDay(from, timezone); startOfDay(day, timezone) < to; day = addDays(day, 1))
    for (const run of runsOfDay(directory, community, day))
      if (run.cutoff > reported && run.leaves >= from && run.leaves < to) found.push(run)
  return found
}

/** The run that fetches what is booked at an instant: the last of that day that has left by then; null before the first. */
export function runAt(directory: Directory, community: string, instant: Instant): PlannedRun | null {
  const day = localDay(instant, directory.district.timezone)
  return runsOfDay(directory, community, day).findLast(({ leaves }) => leaves <= instant) ?? null
}

export const hasRuns = (directory: Directory, community: string | null): community is string =>
  community !== null && directory.runs.some((run) => run.community === community)
