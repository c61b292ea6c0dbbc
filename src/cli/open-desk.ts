import type { Catalogue } from '../catalogue/catalogue.ts'
import { budgets } from '../delivery/budget.ts'
import type { Directory } from '../domain/directory.ts'
import type { Log } from '../domain/log.ts'
import { type Platform, platforms } from '../domain/message.ts'
import type { ChatAdapter, Clock, Store } from '../domain/ports.ts'
import { createDesk, type Desk } from '../index.ts'
import { loadHolidays } from './inputs.ts'
import { openReader } from './open-reader.ts'
import type { Web } from './web.ts'

export interface OpenDeskParts {
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly store: Store
  readonly adapters: readonly ChatAdapter[]
  /** The networks that are really connected; their budgets hold. */
  readonly live?: readonly Platform[]
  readonly clock: Clock
  readonly log: Log
  /** Where roles are let in to the board; null where none is served. */
  readonly web: Pick<Web, 'address' | 'signIn'> | null
}

/** A chat on this machine has no limits, whichever network it stands for. */
const budgetsWithout = (live: readonly Platform[]) =>
  Object.fromEntries(
    platforms
      .filter((platform) => !live.includes(platform))
      .map((platform): [Platform, typeof budgets.console] => [platform, budgets.console]),
  )

/** The desk of a district with everything that it reads with. */
export async function openDesk(parts: OpenDeskParts): Promise<Desk> {
  const { directory, catalogue, store, adapters, clock, log, web } = parts
  const holidays = loadHolidays()
  const reader = openReader({ directory, catalogue, holidays })
  return createDesk({
    store,
    directory,
    catalogue,
    holidays,
    reader,
    adapters,
    clock,
    log,
    budgets: budgetsWithout(parts.live ?? []),
    boardLink:
      web === null ? undefined : (account, now) => `${web.address}/enter/${web.signIn.linkFor(account, now)}`,
  })
}
