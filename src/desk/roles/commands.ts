import { type Appointment, isPlaced, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Step } from '../../intake/role-steps/step.ts'
import { readSteps } from '../../intake/role-steps.ts'
import type { Command, Intent, Understanding } from '../../intake/understanding.ts'
import { isByPhone } from '../agreement.ts'
import { sameAccount } from '../ledger.ts'
import { personOf } from '../people.ts'
import { reply } from '../replying.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { obeyAgent } from './agent.ts'
import { saysOfOrder } from './at-work.ts'
import { obeyCoordinator } from './coordinator.ts'
import { listOpen, tellDone, tellWhere } from './open-lists.ts'
import { obeyPharmacist } from './pharmacist.ts'
import { tellStandings } from './standings.ts'

const say = phrases('zh')

type Office = 'pharmacist' | 'agent' | 'coordinator'

/** Whose word each command is; the board is for everybody with a role. */
const offices: Readonly<
  Record<Exclude<Command['kind'], 'board' | 'help' | 'open-list' | 'done-today' | 'where'>, Office>
> = {
  approve: 'pharmacist',
  reject: 'pharmacist',
  ready: 'pharmacist',
  'out-of-stock': 'pharmacist',
  'in-stock': 'pharmacist',
  'shelf-later': 'pharmacist',
  'out-of-stock-there': 'pharmacist',
  'close-day': 'pharmacist',
  'open-day': 'pharmacist',
  'open-again': 'pharmacist',
  'close-part': 'pharmacist',
  'day-list': 'pharmacist',
  shelf: 'pharmacist',
  'take-back': 'pharmacist',
  'part-only': 'pharmacist',
  'shelf-strength': 'pharmacist',
  'pick-up-list': 'agent',
  'card-collected': 'agent',
  'card-returned': 'agent',
  'picked-up': 'agent',
  delivered: 'agent',
  'no-show': 'agent',
  undone: 'agent',
  summary: 'coordinator',
  'to-do': 'coordinator',
  'to-do-of': 'coordinator',
  'take-alert': 'coordinator',
  'close-alert': 'coordinator',
  reassign: 'coordinator',
  'reassign-all': 'coordinator',
  'move-back': 'coordinator',
  'undo-move': 'coordinator',
  'hold-back': 'coordinator',
  pause: 'coordinator',
  resume: 'coordinator',
}

/** Words that in anybody else's mouth are small talk. */
const everyday: ReadonlySet<Command['kind']> = new Set(['take-alert', 'close-alert'])

/** Whoever answers for the streets may close a counter there, too. */
const ofAnyCounter: ReadonlySet<Command['kind']> = new Set(['close-day', 'open-day', 'close-part'])

/** What happens at the counter may be said from behind it as well. */
const atTheCounter: ReadonlySet<Command['kind']> = new Set(['picked-up', 'no-show'])
const isAtTheCounter = (command: Command): boolean =>
  atTheCounter.has(command.kind) || (command.kind === 'undone' && command.step === 'picked-up')

/** What becomes of an order a coordinator may note, too, if they name it; cards are with the agent. */
const onTheirStreets: ReadonlySet<Command['kind']> = new Set(['picked-up', 'delivered', 'no-show', 'undone'])

/** What the message says as its sender's office, step by step; a resident's word may be one of an office by itself. */
export function stepsFrom(read: Understanding, person: Person | null): readonly Step[] {
  if (person !== null) return readSteps(person.role, read)
  if (read.command === null || (read.intent === 'cancel' && mayBeReason.has(read.command.kind))) return []
  return [{ command: read.command, read }]
}

/** 取消吧，儿子已经配好了: why a resident takes an order back. */
const mayBeReason: ReadonlySet<Command['kind']> = new Set(['ready', 'approve', 'picked-up', 'delivered'])

/**
 * Does what a role's message says, one step after the other, and answers once.
 *
 * @returns null where the message is no command, or means something else in a resident's mouth
 */
export function takeCommands(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  const steps = stepsFrom(read, person)
  const outcomes = turn.asOneAnswer(() =>
    steps.map((step) =>
      step.command === null
        ? tellUnheard(turn, message, step.read, person, steps.length)
        : takeCommand(turn, message, step.read, step.command, person),
    ),
  )
  const taken = outcomes.filter((outcome) => outcome !== null)
  return taken.find((outcome) => outcome === 'done') ?? taken[0] ?? null
}

/**
 * A code, and words that nobody understood: how it stands, so that it is seen that nothing was noted.
 *
 * @param steps of how many the message has: what stands beside others and names no order is said back
 */
function tellUnheard(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person | null,
  steps: number,
): Outcome | null {
  if (person === null) return null
  const { found, unknown } = namedAppointments(turn, message, read)
  if (found.length + unknown.length === 0 && read.codes.length === 0 && steps > 1) {
    turn.answer(say.partNotNoted(read.text), 'zh')
    return 'asked'
  }
  return found.length + unknown.length === 0
    ? null
    : tellStandings(turn, person, found, unknown, saysOfOrder(person, read))
}

/**
 * Obeys a role's word, if the sender's platform id has the role; a name gives nobody a right. Somebody else is told,
 * politely, whose word it is.
 *
 * @returns null where the message is no command, or means something else in a resident's mouth
 */
function takeCommand(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Person | null,
): Outcome | null {
  if (command.kind === 'board') return person === null ? null : sendBoardLink(turn, message, read)
  if (command.kind === 'open-list') return person === null ? null : listOpen(turn, person, command.of)
  if (command.kind === 'done-today') return person?.role === 'pharmacist' ? tellDone(turn, person) : null
  if (command.kind === 'where') return person === null ? null : tellWhere(turn, person, command.what)
  // 今天的名单, of who answers for many streets, is what the board prints.
  if (command.kind === 'pick-up-list' && person?.role === 'coordinator')
    return tellWhere(turn, person, 'paper')
  if (command.kind === 'help') return person === null ? null : tellHelp(turn, read, person.role)
  const office = command.kind === 'undone' && command.step === 'ready' ? 'pharmacist' : offices[command.kind]
  if (person?.role === 'pharmacist' && (office === 'pharmacist' || isAtTheCounter(command)))
    return obeyPharmacist(turn, message, read, command, person)
  if (person?.role === 'agent' && office === 'agent') return obeyAgent(turn, message, read, command, person)
  if (person?.role === 'coordinator' && (office === 'coordinator' || ofAnyCounter.has(command.kind)))
    return obeyCoordinator(turn, message, read, command, person)
  if (person?.role === 'coordinator' && onTheirStreets.has(command.kind) && isNamed(turn, message, read))
    return obeyAgent(turn, message, read, command, person)
  if (person?.role === 'coordinator' && isHeardByPhone(turn, message, read, command))
    return obeyCoordinator(turn, message, read, { kind: 'close-alert' }, person)
  if (everyday.has(command.kind) || meansSomethingElse(turn, message, read, command, person)) return null
  reply(turn, read.language, (say, hail) => say.notAllowed(hail, office))
  return 'declined'
}

/** 备好了 in a coordinator's mouth, of counters that they had to phone: it is what was said there. */
function isHeardByPhone(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  { kind }: Command,
): boolean {
  const { found } = namedAppointments(turn, message, read)
  const isPhoned = (appointment: Appointment): boolean =>
    openLegs(appointment).some((leg) => isPlaced(leg) && isByPhone(turn.world.directory, leg.pharmacy))
  return kind === 'ready' && found.length > 0 && found.every(isPhoned)
}

function isNamed(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  const { found, unknown } = namedAppointments(turn, message, read)
  return found.length > 0 || unknown.length > 0
}

function tellHelp(turn: Turn, read: Understanding, role: Person['role']): Outcome {
  reply(turn, read.language, (say) => say.helpForRole(role))
  return 'done'
}

/** A link lets in whoever opens it, so it is said to nobody but its owner. */
function sendBoardLink(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { boardLink } = turn.world
  if (boardLink === undefined) {
    if (message.group !== null) return null
    reply(turn, read.language, (say) => say.noBoard())
    return 'declined'
  }
  const link = message.group === null ? boardLink(senderOf(message), turn.now) : null
  reply(turn, read.language, (say) => (link === null ? say.boardInPrivate() : say.boardLink(link)))
  return 'done'
}

/**
 * What somebody without the office means by the words as people use them: 已取 of their own order is 收到了, and a
 * sentence with 缺货 may be a request.
 */
function meansSomethingElse(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  { kind }: Command,
  person: Person | null,
): boolean {
  if (person !== null) return read.items.length > 0 && read.intent === 'request'
  if (kind === 'out-of-stock' || kind === 'in-stock') return wantsOrAsks.has(read.intent)
  const { found, unknown } = namedAppointments(turn, message, read)
  if (ownToo.has(kind) && found.length > 0 && unknown.length === 0)
    return found.every(({ request }) => sameAccount(request.writer, senderOf(message)))
  return read.codes.length === 0 && read.intent !== 'other'
}

/** Steps that a resident may speak of as well, of their own order. */
const ownToo: ReadonlySet<Command['kind']> = new Set(['picked-up', 'delivered'])
const wantsOrAsks: ReadonlySet<Intent> = new Set(['request', 'amend', 'cancel', 'status'])
