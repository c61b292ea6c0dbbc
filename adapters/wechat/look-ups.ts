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
      await line.connected()
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

/**
 * Whom a message concerns, as far as it can be found out: a missing name must not cost the message. Asks the provider
 * for as little as possible: once for what hardly changes, every time for the writer's name in a room, which is an
 * address as often as not, and which people put right before they write again.
 */
export async function whoSaid(puppet: StreamPuppet, message: payloads.Message, timeout: number) {
  const room = roomOf(message)
  const [talker, names, topic] = await Promise.all([
    room === null
      ? writerAlone(puppet, message.talkerId, timeout)
      : writerIn(puppet, room, message.talkerId, timeout),
    message.text?.includes('@') === true ? ownNames(puppet, room, timeout) : [],
    room === null ? null : topicOf(puppet, room, Math.min(timeout, 2_000)),
  ])
  return { room, topic, ...talker, self: { id: selfOf(puppet), names } }
}

const selfOf = (puppet: StreamPuppet): string => (puppet.isLoggedIn ? puppet.currentUserId : '')

async function writerIn(puppet: StreamPuppet, room: string, id: string, timeout: number) {
  const member = await orNull(timeout, puppet.roomMemberPayload(room, id))
  const shown = (member?.roomAlias ?? '') || (member?.name ?? '')
  const sender = shown === '' ? ((await orNull(timeout, puppet.contactPayload(id)))?.name ?? '') : shown
  return { sender, isOfficial: false }
}

async function writerAlone(puppet: StreamPuppet, id: string, timeout: number) {
  const contact = await orNull(timeout, puppet.contactPayload(id))
  return {
    // A remark that somebody made in the bot's account, such as a room, before the person's own name.
    sender: (contact?.alias ?? '') || (contact?.name ?? ''),
    /** Somebody's newsletter: no person, and nobody to answer. */
    isOfficial: contact?.type === types.Contact.Official,
  }
}

/** What the room is called; the library asks for it once, and again when it was changed. */
async function topicOf(puppet: StreamPuppet, room: string, timeout: number): Promise<string | null> {
  const topic = (await orNull(timeout, puppet.roomPayload(room)))?.topic ?? ''
  return topic === '' ? null : topic
}

/** What the bot is called there. */
async function ownNames(
  puppet: StreamPuppet,
  room: string | null,
  timeout: number,
): Promise<readonly string[]> {
  const id = selfOf(puppet)
  if (id === '') return []
  const [self, name] = await Promise.all([
    orNull(timeout, puppet.contactPayload(id)),
    room === null ? null : orNull(timeout, puppet.nameIn(room)),
  ])
  return [name ?? '', self?.name ?? ''].filter((one) => one !== '')
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
