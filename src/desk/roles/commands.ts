import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { personOf } from '../people.ts'
import { reply } from '../replying.ts'
import type { Turn } from '../turn.ts'
import { obeyAgent } from './agent.ts'
import { obeyCoordinator } from './coordinator.ts'
import { obeyPharmacist } from './pharmacist.ts'

type Office = 'pharmacist' | 'agent' | 'coordinator'

/** Whose word each command is. */
const offices: Readonly<Record<Command['kind'], Office>> = {
  approve: 'pharmacist',
  reject: 'pharmacist',
  ready: 'pharmacist',
  'out-of-stock': 'pharmacist',
  'in-stock': 'pharmacist',
  'pick-up-list': 'agent',
  'card-collected': 'agent',
  'card-returned': 'agent',
  'picked-up': 'agent',
  delivered: 'agent',
  'no-show': 'agent',
  summary: 'coordinator',
  'to-do': 'coordinator',
  'take-alert': 'coordinator',
  'close-alert': 'coordinator',
  reassign: 'coordinator',
  pause: 'coordinator',
  resume: 'coordinator',
}

/** Words that in anybody else's mouth are small talk. */
const everyday: ReadonlySet<Command['kind']> = new Set(['take-alert', 'close-alert'])

/** What happens at the counter may be said from behind it as well. */
const atTheCounter: ReadonlySet<Command['kind']> = new Set(['picked-up', 'no-show'])

/**
 * Obeys a role's word, if the sender's platform id has the role; a name gives nobody a right. Somebody else is told,
 * politely, whose word it is.
 *
 * @returns null where the message is no command, or means something else in a resident's mouth
 */
export function takeCommand(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { command } = read
  if (command === null) return null
  const person = personOf(turn.world.directory, senderOf(message))
  const office = offices[command.kind]
  if (person?.role === 'pharmacist' && (office === 'pharmacist' || atTheCounter.has(command.kind)))
    return obeyPharmacist(turn, message, read, command, person)
  if (person?.role === 'agent' && office === 'agent') return obeyAgent(turn, message, read, command, person)
  if (person?.role === 'coordinator' && office === 'coordinator')
    return obeyCoordinator(turn, message, read, command, person)
  if (everyday.has(command.kind) || meansSomethingElse(person, read)) return null
  reply(turn, read.language, (say, hail) => say.notAllowed(hail, office))
  return 'declined'
}

/** 已取 from a resident is 收到了, and 缺货 may be a question: what they say of their own order is read as theirs. */
const meansSomethingElse = (person: Person | null, read: Understanding): boolean =>
  person === null ? read.intent !== 'other' : read.items.length > 0 && read.intent === 'request'
