import { communityOf } from '../desk/people.ts'
import type { World } from '../dispatch/world.ts'
import type { Alert } from '../domain/book.ts'
import { accountKey } from '../domain/message.ts'
import { hasBuilding } from '../domain/request.ts'
import { readShownAddress } from '../intake/where.ts'
import { addressLabel, phoneFor } from '../replies/audience.ts'
import { listenerOf, type Viewer } from './viewer.ts'

/** Where somebody is found, for whoever must go there or call. */
export interface Whereabouts {
  readonly community: string | null
  /** `3-502`; empty where nobody knows. */
  readonly door: string
  readonly phone: string | null
}

/** By the name that the group shows and what their orders told, the newest first; null where nothing is known. */
export function whereaboutsOf(world: World, viewer: Viewer, { account, name }: Alert): Whereabouts | null {
  const who = accountKey(account)
  const orders = world.book.appointments.by('writer', who).toSorted((a, b) => b.createdAt - a.createdAt)
  const known = world.book.people.get(who)?.patient ?? orders[0]?.request.patient ?? null
  const shown = readShownAddress(name)
  const address = hasBuilding(shown) ? shown : (known?.address ?? shown)
  const phone = orders.find(({ request }) => request.phone !== null)?.request.phone ?? null
  const door = addressLabel(address)
  if (door === '' && phone === null) return null
  return {
    community: communityOf(world.directory, known?.community ?? null)?.name ?? null,
    door,
    phone: phoneFor(listenerOf(viewer), phone),
  }
}
