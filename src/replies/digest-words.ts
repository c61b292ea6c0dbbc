import type { DigestEntry } from '../domain/message.ts'
import type { ItemView } from './phrases/appointment.ts'
import type { Scene } from './phrases/scene.ts'

export type Run = NonNullable<DigestEntry['run']>
export type What = NonNullable<DigestEntry['what']>

/** The bookings at one institution that share a line of a digest. */
export interface DigestLine {
  readonly pharmacy: string
  readonly slot: DigestEntry['slot']
  readonly run: Run | null
  /** As `resident` words them. */
  readonly residents: readonly string[]
}

/** How a digest is worded in one language. */
export interface DigestWords {
  /** The drugs of one resident, as short as can be. */
  drugs(items: readonly ItemView[]): string
  resident(entry: DigestEntry, codes: readonly string[]): string
  /** @param run the run that fetches all of it; null where there is no such one */
  head(count: number, what: What, run: Run | null, scene: Scene): string
  line(line: DigestLine, headNamesRun: boolean, scene: Scene): string
  tail(what: What, runs: readonly Run[], someGoThemselves: boolean, scene: Scene): string
}
