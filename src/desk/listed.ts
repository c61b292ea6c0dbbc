import { createHash } from 'node:crypto'
import { type Appointment, isOpen } from '../domain/appointment.ts'
import type { KnownList } from '../domain/book.ts'
import { chatKey, chatOf, type IncomingMessage, referenceKey } from '../domain/message.ts'
import type { Patient } from '../domain/request.ts'
import { days, minutes } from '../domain/time.ts'
import type { ReadList } from '../intake/understanding.ts'
import { readNameAddress } from '../intake/where.ts'
import { hailOf } from '../replies/audience.ts'
import { agentOf, groupOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'

/**
 * Open lines of a 接龙 of this chat that are about whoever speaks: by the door, else by the name, that their group name
 * shows. The list stands there for everybody to read, so they may hear what became of their line; it is changed by its
 * poster, or with their yes.
 */
export function listedHere(turn: Turn, message: IncomingMessage): readonly Appointment[] {
  if (message.group === null) return []
  const here = chatKey(chatOf(message))
  return [...turn.book.lists.values()]
    .filter(({ chat }) => chatKey(chat) === here)
    .flatMap((list) => ordersOf(turn, list))
    .filter(({ request }) => isAbout(request.patient, message.sender.name))
}

const ordersOf = (turn: Turn, { lines }: KnownList): readonly Appointment[] =>
  lines.flatMap(({ appointment }) => {
    const order = appointment === null ? undefined : turn.book.appointments.get(appointment)
    return order !== undefined && order.line !== null && isOpen(order) ? [order] : []
  })

function isAbout({ address, name }: Patient, senderName: string): boolean {
  const shown = readNameAddress(senderName)
  const calls = hailOf(senderName).name
  const isNamed = name !== null && calls !== null && name.length > 1 && name === calls
  if (address.room === null || shown.room === null) return isNamed
  return address.room === shown.room && address.building === shown.building
}

/** A list is offered to the agent once in so long, however often it is posted; */
const offeredFor = days(1)
/** and again after so long, where it has changed since. */
const offeredAgainAfter = minutes(30)

/**
 * A 接龙 of medicines that nobody addressed to the bot: not a word in the group, and nothing is ordered; the agent of the
 * community hears that it is there, and how it would be taken; and again when it has grown or was put right.
 */
export function offerList(turn: Turn, message: IncomingMessage, list: ReadList): void {
  const group = groupOf(turn.world.directory, message)
  const agent = group?.role === 'community' ? agentOf(turn.world.directory, group.community) : null
  const wanted = list.lines.filter(({ items }) =>
    items.some(({ match }) => match.kind === 'drug' && match.sure),
  )
  if (group === null || agent === null || wanted.length < 2) return
  // By its title, else its first line: the list grows with every copy.
  const which = offerKey(message, list.title.trim() || (list.lines[0]?.text ?? ''))
  const version = offerKey(message, wanted.map(({ text }) => text).join('\n'))
  const last = turn.book.references.get(which)
  const isNew = last === undefined || turn.now - last.at >= offeredFor
  const isChanged = !isNew && turn.now - last.at >= offeredAgainAfter && !turn.book.references.has(version)
  if (!isNew && !isChanged) return
  const offered = { at: turn.now, fromBot: false, appointments: [] }
  turn.put('references', which, offered)
  turn.put('references', version, offered)
  turn.tell(privateChat(agent), phrases('zh').listSeen(group.name, wanted.length), 'zh')
}

const offerKey = (message: IncomingMessage, words: string): string =>
  referenceKey(
    chatOf(message),
    `offered ${createHash('sha256').update(words).digest('base64url').slice(0, 12)}`,
  )
