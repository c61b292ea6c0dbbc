import { type payloads, types } from 'wechaty-puppet'
import { type Backoff, rest } from '../backoff.ts'
import { within } from './deadline.ts'
import { roomOf } from './incoming.ts'
import type { Line } from './line.ts'
import type { StreamPuppet } from './puppet.ts'

/** So often a provider that is connected may fail to show a message that it told of. */
const mostTries = 3

/**
 * The message that an event told of. Where the connection breaks in between it is fetched through the next one.
 *
 * @returns null where the provider cannot show it, or the program stops
 */
export async function payloadOf(
  line: Pick<Line, 'puppet' | 'connected'>,
  id: string,
  { backoff, signal, timeout }: { backoff: Backoff; signal: AbortSignal; timeout: number },
): Promise<{ readonly puppet: StreamPuppet; readonly message: payloads.Message } | null> {
  for (let failed = 0; failed < mostTries; ) {
    const puppet = line.puppet()
    if (puppet === null) {
      await line.connected(signal)
      if (signal.aborted) return null
      continue
    }
    try {
      return { puppet, message: await within(timeout, puppet.messagePayload(id)) }
    } catch {
      if (signal.aborted) return null
      if (line.puppet() !== puppet) continue
      await rest(backoff(failed++), signal)
    }
  }
  return null
}

/** Whom a message concerns, as far as it can be found out: a missing name must not cost the message. */
export async function whoSaid(puppet: StreamPuppet, message: payloads.Message, timeout: number) {
  const room = roomOf(message)
  const id = puppet.isLoggedIn ? puppet.currentUserId : ''
  const nameIn = async (member: string): Promise<string> =>
    room === null ? '' : ((await orNull(timeout, puppet.roomMemberPayload(room, member)))?.roomAlias ?? '')
  const [talker, alias, self, selfAlias] = await Promise.all([
    orNull(timeout, puppet.contactPayload(message.talkerId)),
    nameIn(message.talkerId),
    id === '' ? null : orNull(timeout, puppet.contactPayload(id)),
    id === '' ? '' : nameIn(id),
  ])
  return {
    room,
    sender: room === null ? (talker?.alias ?? '') || (talker?.name ?? '') : alias || (talker?.name ?? ''),
    self: { id, names: [selfAlias, self?.name ?? ''].filter((name) => name !== '') },
    /** Somebody's newsletter: no person, and nobody to answer. */
    isOfficial: talker?.type === types.Contact.Official,
  }
}

async function orNull<T>(timeout: number, call: Promise<T>): Promise<T | null> {
  try {
    return await within(timeout, call)
  } catch {
    return null
  }
}

/** Topics of the account's rooms by their ids. */
export async function roomsOf(
  puppet: StreamPuppet,
  timeout: number,
): Promise<Readonly<Record<string, string>>> {
  const ids = await within(timeout, puppet.roomList())
  const topics = await Promise.all(
    ids.map(async (id) => [id, (await orNull(timeout, puppet.roomPayload(id)))?.topic ?? ''] as const),
  )
  return Object.fromEntries(topics)
}
