import { personOf } from '../desk/people.ts'
import { pharmacyOf, streetOf } from '../dispatch/catchment.ts'
import type { World } from '../dispatch/world.ts'
import type { Directory, Person } from '../domain/directory.ts'
import { accountKey, type Chat, type Platform, type Post } from '../domain/message.ts'
import type { FailedPost } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { dutyName, hailOf, mayReadWords } from '../replies/audience.ts'
import { plain } from '../replies/plain.ts'
import { listenerOf, maySee, maySeeAlert, streetsOf, type Viewer } from './viewer.ts'

/** To whom something was to be said. */
export interface Addressee {
  readonly kind: 'group' | 'person'
  /** Null where nobody knows it. */
  readonly name: string | null
  readonly platform: Platform
}

/** Why it did not arrive, as far as the network's words tell. */
export type Obstacle = 'unreachable' | 'removed' | 'offline' | 'silent' | 'refused'

/** Something that could not be sent for good. */
export interface Unsent {
  readonly id: string
  /** When it was to be said. */
  readonly since: Instant
  readonly urgent: boolean
  readonly to: Addressee
  readonly obstacle: Obstacle
  readonly attempts: number
  /** The network's own words, for the owner of the machine: nobody else can do anything with them. */
  readonly reason: string | null
  /** Null where it is not for the viewer. */
  readonly text: string | null
  /** What it speaks of, of what the viewer may see. */
  readonly orders: readonly { readonly id: string; readonly code: string }[]
}

/** So many are shown; the count says how many there are. */
export const mostUnsent = 40

/** Whether somebody looks after what could not be sent: whoever may read the words of messages. */
export const isForUnsent = (viewer: Viewer): boolean => mayReadWords(listenerOf(viewer))

/** What could not be sent to chats of the viewer's streets: the urgent first, then the newest. */
export function unsentOf(world: World, viewer: Viewer, failures: readonly FailedPost[]): readonly Unsent[] {
  if (!isForUnsent(viewer)) return []
  const streets = streetsOf(viewer, world.directory)
  return failures
    .filter(({ post }) => streetsOfPost(world, post)?.some((street) => streets.includes(street)) ?? true)
    .map((failed) => unsentFor(world, viewer, failed))
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || b.since - a.since)
}

function unsentFor(world: World, viewer: Viewer, { post, attempts, reason }: FailedPost): Unsent {
  return {
    id: post.id,
    since: post.at,
    urgent: post.weight === 'urgent',
    to: addresseeOf(world, post.to),
    obstacle: obstacleOf(reason, post.to),
    attempts,
    reason: viewer.kind === 'owner' ? plain(reason, 120) : null,
    text: mayReadText(world, viewer, post) ? post.text : null,
    orders: post.about.flatMap((about) => {
      const order = world.book.appointments.get(about)
      return order !== undefined && maySee(viewer, world, order) ? [{ id: order.id, code: order.code }] : []
    }),
  }
}

/**
 * A post may hold what everything it speaks of holds. In private, one that speaks of nothing in the book may be a link
 * that signs in or a code that gives a role: those are for nobody else.
 */
function mayReadText(world: World, viewer: Viewer, { to, about }: Post): boolean {
  if (about.length === 0) return 'group' in to
  const isForAll = viewer.kind === 'owner' || viewer.person.role === 'operator'
  return about.every((key) => {
    const order = world.book.appointments.get(key)
    if (order !== undefined) return maySee(viewer, world, order)
    const alert = world.book.alerts.get(key)
    return alert === undefined ? isForAll : maySeeAlert(viewer, alert)
  })
}

/** The streets whose coordinators look after it; null where any of them may. */
function streetsOfPost({ directory, book }: World, { to, about }: Post): readonly string[] | null {
  if ('group' in to) {
    const group = directory.groups.find(({ platform, id }) => platform === to.platform && id === to.group)
    switch (group?.role) {
      case 'community':
        return known(streetOf(directory, group.community))
      case 'pharmacy':
        return pharmacyOf(directory, group.pharmacy)?.serves ?? null
      default:
        return null
    }
  }
  const account = { platform: to.platform, id: to.account }
  const person = personOf(directory, account)
  if (person !== null) return streetsOfPerson(directory, person)
  const home = streetOf(directory, book.people.get(accountKey(account))?.patient?.community ?? null)
  if (home !== null) return [home]
  const streets = about.flatMap(
    (key) =>
      streetOf(directory, book.appointments.get(key)?.request.patient.community ?? null) ??
      book.alerts.get(key)?.street ??
      [],
  )
  return streets.length === 0 ? null : streets
}

function streetsOfPerson(directory: Directory, person: Person): readonly string[] | null {
  switch (person.role) {
    case 'coordinator':
      return person.streets
    case 'agent':
      return person.communities.flatMap((community) => streetOf(directory, community) ?? [])
    case 'pharmacist':
      return pharmacyOf(directory, person.pharmacy)?.serves ?? null
    case 'operator':
      return null
  }
}

const known = (street: string | null): readonly string[] | null => (street === null ? null : [street])

function addresseeOf({ directory, book }: World, to: Chat): Addressee {
  const { platform } = to
  if ('group' in to) {
    const written = directory.groups.find((group) => group.platform === platform && group.id === to.group)
    const name = written?.name ?? book.groups.get(`${platform}:${to.group}`)?.name ?? null
    return { kind: 'group', platform, name: name === null ? null : plain(name, 30) }
  }
  const account = { platform, id: to.account }
  const person = personOf(directory, account)
  if (person !== null) return { kind: 'person', platform, name: dutyName(person.name) }
  const name = book.people.get(accountKey(account))?.name ?? ''
  return { kind: 'person', platform, name: hailOf(name).name ?? (plain(name, 16) || null) }
}

const offline = /not connected|is stopping|is closed/iu
const silent =
  /cannot be reached|no answer|time(?:d)? ?out|timeout|did not answer|ECONN|ENOTFOUND|EAI_AGAIN/iu
const away =
  /friend|blocked|block(?:ed|list)|forbidden|kicked|not (?:in|a member)|not found|no such|can't initiate|deactivated|好友|朋友|拒收|拉黑|不在|移出|解散|找不到|不存在/iu

/** What stood in the way, by what adapters and networks say; whatever is not known is a plain refusal. */
function obstacleOf(reason: string, to: Chat): Obstacle {
  if (offline.test(reason)) return 'offline'
  if (silent.test(reason)) return 'silent'
  if (away.test(reason)) return 'group' in to ? 'removed' : 'unreachable'
  return 'refused'
}
