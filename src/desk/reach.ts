import type { World } from '../dispatch/world.ts'
import type { Person } from '../domain/directory.ts'
import {
  type Account,
  accountKey,
  type Chat,
  type IncomingMessage,
  type Post,
  senderOf,
} from '../domain/message.ts'
import type { Decision } from '../domain/ports.ts'
import { noAddress } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { dutyName, labelInGroup } from '../replies/audience.ts'
import { officeWords } from '../replies/office.ts'
import { coordinatorsChat, newcomer, personOf, pharmacyChat } from './people.ts'
import { Turn, theBot } from './turn.ts'

/**
 * An account cannot be written to in private. It is said once, in the group where they will read it: neutrally, and how
 * they can be reached after all. What was to be said waits with the failed posts, for a person or for their next word.
 *
 * @param weight of what could not be said
 */
export function tellUnreachable(
  world: World,
  account: Account,
  weight: Post['weight'],
  now: Instant,
): Decision {
  const turn = new Turn(world, { by: theBot, message: null }, now)
  const key = accountKey(account)
  const known = turn.book.people.get(key)
  if (known?.reachable === false) return turn.decision('done')
  const person = personOf(turn.world.directory, account)
  const name = known?.name ?? person?.name ?? ''
  turn.put('people', key, { ...(known ?? newcomer(account, name, now)), reachable: false })
  const chat = groupOf(turn, account, person)
  if (chat === null) return turn.decision('done')
  const label =
    person === null ? labelInGroup(name, known?.patient?.address ?? noAddress) : dutyName(person.name)
  const language = known?.language ?? 'zh'
  turn.tell(
    chat,
    officeWords[language].writeMeFirst(label),
    language,
    [],
    weight === 'urgent' ? weight : 'notice',
  )
  return turn.decision('done')
}

/** Whoever writes in private can be written to. */
export function noteReach(turn: Turn, message: IncomingMessage): void {
  const key = accountKey(senderOf(message))
  const known = turn.book.people.get(key)
  if (message.group === null && known !== undefined && known.reachable !== true)
    turn.put('people', key, { ...known, reachable: true })
}

/** Where somebody reads along: where they last ordered, the group of their role, or that of their community. */
function groupOf(turn: Turn, account: Account, person: Person | null): Chat | null {
  const { directory } = turn.world
  const known = turn.book.people.get(accountKey(account))
  if (person?.role === 'pharmacist') return asGroup(pharmacyChat(directory, person.pharmacy))
  if (person?.role === 'coordinator' || person?.role === 'operator')
    return asGroup(coordinatorsChat(directory, null))
  const last = turn.book.appointments.get(known?.lastAppointment ?? '')?.chat ?? null
  if (last !== null && 'group' in last && last.platform === account.platform) return last
  const communities = person === null ? [known?.patient?.community ?? ''] : person.communities
  const group = directory.groups.find(
    (one) =>
      one.role === 'community' && one.platform === account.platform && communities.includes(one.community),
  )
  return group === undefined ? null : { platform: group.platform, group: group.id }
}

const asGroup = (chat: Chat | null): Chat | null => (chat !== null && 'group' in chat ? chat : null)
