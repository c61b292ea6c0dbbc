import { accountKey, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Understanding } from '../intake/understanding.ts'
import { newcomer } from './people.ts'
import type { Turn } from './turn.ts'

/** 别在群里念, whatever is said beside it: from now on, of what is ordered already as well. */
export function keepPrivate(turn: Turn, message: IncomingMessage, { notes }: Understanding): void {
  if (!notes.some(({ kind }) => kind === 'privacy')) return
  const account = senderOf(message)
  const key = accountKey(account)
  const known = turn.book.people.get(key) ?? newcomer(account, message.sender.name, turn.now)
  if (!known.private) turn.put('people', key, { ...known, private: true })
}
