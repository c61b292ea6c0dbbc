import type { Role } from '../../domain/directory.ts'
import { bareWords } from '../command.ts'
import { readOpening } from '../opening-word.ts'
import { namesOrder } from '../role-word/orders-named.ts'
import type { Understanding } from '../understanding.ts'
import { agentSteps } from './agent-steps.ts'
import { commandOf } from './command-of.ts'
import { counterSteps, mayBeSeveral } from './counter-steps.ts'
import type { Step } from './step.ts'

/** The steps of a message, or of a part of it, whose words are all of the same orders. */
export function stepsOf(role: Role, read: Understanding): readonly Step[] {
  const whole = commandOf(role, read)
  const opening = role === 'pharmacist' && isOfNoOrder(read) ? readOpening(bareWords(read.text), read) : []
  if (opening.length > 0) return opening.map((command) => ({ command, read }))
  if (role === 'pharmacist' && mayBeSeveral(read, whole)) return counterSteps(read, whole)
  if (role === 'agent' && whole !== null) return agentSteps(read, whole)
  return whole === null ? [] : [{ command: whole, read }]
}

const isOfNoOrder = (read: Understanding): boolean =>
  read.mentions.every(({ match }) => match.kind === 'unknown') && !namesOrder(read)
