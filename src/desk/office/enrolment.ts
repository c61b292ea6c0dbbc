import { createHash } from 'node:crypto'
import type { Enrolment } from '../../domain/book.ts'
import type { Person } from '../../domain/directory.ts'
import { accountKey, type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { hours } from '../../domain/time.ts'
import { onlyCode } from '../../intake/office-word.ts'
import { type OfficeWords, officeWords } from '../../replies/office.ts'
import { sameAccount } from '../ledger.ts'
import { agentOf, communityOf } from '../people.ts'
import type { Turn } from '../turn.ts'
import {
  type Coordinator,
  type Holder,
  holdersNamed,
  type NamedOffice,
  officeLabel,
  oversees,
  readOffice,
} from './offices.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/** How long a one-time code may be used. */
const codeLasts = hours(24)

/** Under which a code is kept: who reads the book or a copy of it cannot use what is in it. */
export const codeKey = (code: string): string => createHash('sha256').update(`code ${code}`).digest('hex')

/**
 * 登记 药师 惠民药房, 登记 小陈: gives a one-time code, in private only.
 * @returns null where the words are about something else
 */
export function giveCode(
  turn: Turn,
  message: IncomingMessage,
  coordinator: Coordinator,
  role: Person['role'] | null,
  words: string,
  say: OfficeWords,
): Outcome | null {
  if (message.group !== null) {
    turn.answer(say.codeOnlyInPrivate(), 'zh')
    return 'declined'
  }
  if (role === null) return giveCodeForNewAccount(turn, coordinator, words, say)
  const read = readOffice(turn.world.directory, coordinator, role, words)
  // A coordinator may give what is theirs; a hotline has no place of its own.
  if (read === null || !oversees(turn.world.directory, coordinator, read.office)) {
    turn.answer(say.unknownOffice(words), 'zh')
    return 'declined'
  }
  return give(turn, read, [], say)
}

function giveCodeForNewAccount(
  turn: Turn,
  coordinator: Coordinator,
  words: string,
  say: OfficeWords,
): Outcome | null {
  const holders = holdersNamed(turn, coordinator, words)
  const unknown = say.unknownOffice(words)
  return withTheOnly(turn, holders, unknown, say, ({ person, isActive }) => {
    const { platform, id, name, phone, ...office } = person
    return give(turn, { office, name, phone }, isActive ? [{ platform, id }] : [], say)
  })
}

/**
 * 小陈手机丢了: what stops that account at once. It is not stopped by what is only told.
 * @returns null where nobody with a role is called so
 */
export function tellHowToStop(
  turn: Turn,
  coordinator: Coordinator,
  words: string,
  say: OfficeWords,
): Outcome | null {
  const { active, stopped } = toStop(turn, coordinator, words)
  if (active.length + stopped.length === 0) return null
  return askWhomToStop(turn, active, stopped, say)
}

/** Whom 停用 may mean, and who is called so and was stopped before: who has a new account is not among those. */
function toStop(turn: Turn, coordinator: Coordinator, words: string) {
  const holders = holdersNamed(turn, coordinator, words)
  const active = holders.filter(({ isActive }) => isActive)
  const names = new Set(active.map(({ person }) => person.name))
  const before = holders.filter(({ person, isActive }) => !isActive && !names.has(person.name))
  return { active, stopped: before.map(({ person }) => person.name) }
}

function askWhomToStop(
  turn: Turn,
  active: readonly Holder[],
  stopped: readonly string[],
  say: OfficeWords,
): Outcome {
  const names = active.slice(0, 12).map(({ person }) => person.name)
  turn.answer(
    stopped.length === 0 ? say.howToStop(names) : say.stoppedBefore(stopped.slice(0, 3), names),
    'zh',
  )
  return names.length === 0 ? 'done' : 'asked'
}

/** @param unknown what is said where there is none of them; where there are several it is asked which one is meant */
function withTheOnly(
  turn: Turn,
  holders: readonly Holder[],
  unknown: string,
  say: OfficeWords,
  then: (holder: Holder) => Outcome,
): Outcome {
  const [only, ...others] = holders
  if (only === undefined) {
    turn.answer(unknown, 'zh')
    return 'declined'
  }
  if (others.length === 0) return then(only)
  turn.answer(say.whichPerson(holders.slice(0, 12).map(({ person }) => person.name)), 'zh')
  return 'asked'
}

function give(
  turn: Turn,
  { office, name, phone }: NamedOffice,
  replaces: Enrolment['replaces'],
  say: OfficeWords,
): Outcome {
  const { codeFor } = turn.world
  if (codeFor === undefined) throw new Error('no codes are given here: the world has no codeFor')
  const code = codeFor(turn.messageKey ?? '')
  const until = turn.now + codeLasts
  turn.put('enrolments', codeKey(code), {
    office,
    name,
    phone,
    replaces,
    at: turn.now,
    by: turn.cause.by,
    until,
  })
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`
  // Whom it is for is read before it is sent on.
  const whose = [officeLabel(turn.world.directory, office), name].filter((part) => part !== null).join(' ')
  turn.answer(say.codeGiven(shown, whose, until, turn.scene), 'zh')
  return 'done'
}

/**
 * 停用 小陈, 停用 K7M3-9QP4: the account has no role from now on, whatever it says.
 * @returns null where the words are about something else
 */
export function stop(
  turn: Turn,
  message: IncomingMessage,
  coordinator: Coordinator,
  words: string,
  say: OfficeWords,
): Outcome | null {
  const code = onlyCode(words)
  if (code !== null) {
    turn.put('enrolments', codeKey(code), null)
    turn.answer(say.codeVoid(words), 'zh')
    return 'done'
  }
  const { active, stopped } = toStop(turn, coordinator, words)
  // Of two who are called so the one that is left need not be meant.
  if (stopped.length > 0) return askWhomToStop(turn, active, stopped, say)
  return withTheOnly(turn, active, say.unknownPerson(words), say, ({ person }) =>
    stopPerson(turn, message, person, say),
  )
}

function stopPerson(turn: Turn, message: IncomingMessage, person: Person, say: OfficeWords): Outcome {
  if (isLastCoordinator(turn, person)) {
    turn.answer(say.onlyCoordinator(person.name), 'zh')
    return 'declined'
  }
  // Looked up before the role is gone.
  const label = officeLabel(turn.world.directory, person)
  endRole(turn, person)
  turn.answer(say.stopped(person.name, label, leftAlone(turn, person)), 'zh')
  tellCoordinators(turn, officeWords.zh.stoppedNote(person.name, label, message.sender.name))
  return 'done'
}

/** The communities that have no agent any more, now that the role is gone. */
const leftAlone = (turn: Turn, person: Person): readonly string[] =>
  person.role === 'agent'
    ? person.communities
        .filter((code) => agentOf(turn.world.directory, code) === null)
        .map((code) => communityOf(turn.world.directory, code)?.name ?? code)
    : []

const isLastCoordinator = (turn: Turn, person: Person): boolean =>
  person.role === 'coordinator' &&
  !turn.world.directory.people.some((one) => one.role === 'coordinator' && !sameAccount(one, person))

/** The account is a resident's from now on; the codes that it gave are void, for a thief may have given them. */
export function endRole(turn: Turn, person: Person): void {
  const account = { platform: person.platform, id: person.id }
  turn.put('roles', accountKey(account), {
    account,
    person: null,
    was: person,
    at: turn.now,
    by: turn.cause.by,
    message: turn.messageKey,
  })
  for (const [key, { by }] of turn.book.enrolments)
    if (sameAccount(by, account)) turn.put('enrolments', key, null)
}

/** Binds whoever sent the code to what it stands for. */
export function enrol(turn: Turn, message: IncomingMessage, key: string, enrolment: Enrolment): Person {
  const account = senderOf(message)
  const { directory } = turn.world
  for (const old of enrolment.replaces) {
    const holder = directory.people.find((person) => sameAccount(person, old))
    if (holder !== undefined && !sameAccount(old, account)) endRole(turn, holder)
  }
  const { office, phone } = enrolment
  const person: Person = { ...account, name: enrolment.name ?? message.sender.name, phone, ...office }
  turn.put('enrolments', key, null)
  turn.put('guesses', accountKey(account), null)
  turn.put('roles', accountKey(account), {
    account,
    person,
    was: null,
    at: turn.now,
    by: enrolment.by,
    message: turn.messageKey,
  })
  return person
}
