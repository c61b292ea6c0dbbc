import { accountKey, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Understanding } from '../intake/understanding.ts'
import { pattern } from '../pattern/pattern.ts'
import { hailOf } from '../replies/audience.ts'
import { groupOf, personOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'

/** An identity number of the mainland: seventeen digits and a digit or X, with a date of birth in it. */
const identity = pattern(/(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/)

/**
 * Who writes an identity number into a group that residents read, or their own telephone with their first order, hears in
 * private that it has arrived and had better be taken back there.
 */
export function warnOfNumbers(turn: Turn, message: IncomingMessage, read: Understanding): void {
  const { directory } = turn.world
  if (groupOf(directory, message)?.role !== 'community' || read.list !== null) return
  const account = senderOf(message)
  if (personOf(directory, account) !== null) return
  const hasIdentity = identity.test(read.text)
  const isFirst = !turn.before.people.has(accountKey(account))
  if (!hasIdentity && (read.phone === null || !isFirst)) return
  const text = phrases(read.language).numbersShown(hailOf(message.sender.name), hasIdentity)
  turn.tell(privateChat(account), text, read.language, [], 'notice')
}
