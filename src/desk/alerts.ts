import { streetOf } from '../dispatch/catchment.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import type { Person } from '../domain/directory.ts'
import { groupAt } from '../domain/directory-now.ts'
import { type Account, accountKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import { hours, minutes } from '../domain/time.ts'
import { bareWords } from '../intake/command.ts'
import { readSelfHarm } from '../intake/danger.ts'
import { withoutMentions } from '../intake/mention.ts'
import { isSurname } from '../intake/patient-name.ts'
import { readNamedBeside } from '../intake/spoken-of.ts'
import type { Understanding } from '../intake/understanding.ts'
import { addressLabel, hailOf } from '../replies/audience.ts'
import type { ToDoLine } from '../replies/phrases/coordinator.ts'
import { sameAccount } from './ledger.ts'
import { agentOf, coordinatorOf, coordinatorsChat, personOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine } from './views.ts'

type Coordinator = Extract<Person, { role: 'coordinator' }>
/** Who is called when somebody must look at once. */
export type Attendant = Extract<Person, { role: 'coordinator' | 'agent' }>

const say = phrases('zh')

/** An emergency that nobody has taken up for so long goes to the next on the rota (DESIGN §5, Danger). */
const patience = minutes(3)

/** 处理好了 twice: the second one is about what was settled within so long. */
const justSettled = hours(2)

/** Under which name a post speaks of an alert, so that quoting it picks the alert. */
export const referenceTo = (key: string): string => `alert:${key}`

/** What somebody must look at, before it is in the book. */
export type NewAlert = Pick<Alert, 'kind' | 'text' | 'chat' | 'name'> & {
  readonly account: Account
  readonly community: string | null
  readonly appointment: Appointment | null
}

/** Of what somebody has just written, and of the order that it is about, if one is. */
export const fromMessage = (
  message: IncomingMessage,
  community: string | null,
  appointment: Appointment | null,
): Omit<NewAlert, 'kind'> => ({
  text: message.text,
  chat: chatOf(message),
  account: senderOf(message),
  name: message.sender.name,
  community,
  appointment,
})

/** Of an order, whoever wrote it. */
export const fromOrder = (appointment: Appointment): Omit<NewAlert, 'kind' | 'text'> => {
  const { writer, patient } = appointment.request
  return {
    chat: appointment.chat,
    account: { platform: writer.platform, id: writer.id },
    name: writer.name,
    community: patient.community,
    appointment,
  }
}

/**
 * Puts something on the list of what a person must look at; whoever calls says so.
 *
 * @returns under which name a post speaks of it
 */
export function noteAlert(turn: Turn, alert: NewAlert): string {
  return put(turn, alert).reference
}

function put(
  turn: Turn,
  { community, appointment, ...rest }: NewAlert,
): { raised: Alert; reference: string } {
  const key = `${turn.messageKey ?? `tick:${turn.now}`}|${rest.kind}|${appointment?.id ?? ''}`
  const raised: Alert = {
    ...rest,
    at: turn.now,
    street: streetOf(turn.world.directory, community),
    appointment: appointment?.id ?? null,
    takenAt: null,
    calledAt: [turn.now],
    closedAt: null,
  }
  turn.put('alerts', key, raised)
  return { raised, reference: referenceTo(key) }
}

/** Puts something on the list of what a person must look at, and tells the coordinators of the street. */
export function raiseAlert(turn: Turn, alert: NewAlert, weight: 'urgent' | 'notice' = 'urgent'): void {
  const { appointment } = alert
  const { directory } = turn.world
  const { raised, reference } = put(turn, alert)
  const { street } = raised
  const text = say.alert(alertLine(turn, raised), turn.scene)
  const about = [{ id: reference }, ...(appointment === null ? [] : [appointment])]
  const chat = coordinatorsChat(directory, street)
  if (chat !== null) turn.tell(chat, text, 'zh', about, weight)
  const duty = coordinatorOf(directory, street)
  // A group may be muted; in an emergency the one on duty is called in person.
  if (alert.kind === 'emergency' && duty !== null && chat !== null && 'group' in chat)
    turn.tell(privateChat(duty), text, 'zh', about, weight)
}

/** Somebody has said that they do not want to live, and nobody has looked after them yet. */
export const isInDistress = ({ book }: Pick<Turn, 'book'>, account: Account): boolean =>
  book.alerts
    .values()
    .some(
      (alert) =>
        alert.kind === 'emergency' &&
        alert.closedAt === null &&
        sameAccount(alert.account, account) &&
        readSelfHarm(alert.text) !== null,
    )

/** Somebody whose emergency nobody has settled yet: they have no ear for a question about boxes. */
export const isInDanger = ({ book }: Pick<Turn, 'book'>, account: Account): boolean =>
  book.alerts
    .values()
    .some(
      ({ kind, closedAt, account: of }) =>
        kind === 'emergency' && closedAt === null && sameAccount(of, account),
    )

/** Says again that something still waits, to the coordinators of its street. */
export function remindOf(turn: Turn, key: string, alert: Alert): void {
  const chat = coordinatorsChat(turn.world.directory, alert.street)
  const appointment = turn.book.appointments.get(alert.appointment ?? '')
  const about = [{ id: referenceTo(key) }, ...(appointment === undefined ? [] : [appointment])]
  if (chat !== null) turn.tell(chat, say.alert(alertLine(turn, alert), turn.scene), 'zh', about, 'urgent')
}

/** Calls the next coordinator of the rota for every emergency that nobody has taken up. */
export function followAlerts(turn: Turn): void {
  for (const [key, alert] of turn.book.alerts) {
    if (alert.kind !== 'emergency' || alert.closedAt !== null || (alert.takenAt ?? null) !== null) continue
    const called = alert.calledAt ?? [alert.at]
    const next = rota(turn, alert)[called.length]
    if (next === undefined || turn.now - (called.at(-1) ?? alert.at) < patience) continue
    turn.put('alerts', key, { ...alert, calledAt: [...called, turn.now] })
    const text = say.alertAgain(alertLine(turn, alert), turn.scene)
    turn.tell(privateChat(next), text, 'zh', [{ id: referenceTo(key) }], 'urgent')
  }
}

/**
 * Who is called, in turn: the coordinators of the street, the agent who knows the house, then the other coordinators as the
 * directory has them. Nobody is called for what they have told themselves.
 */
function rota(turn: Turn, alert: Alert): readonly Attendant[] {
  const { directory } = turn.world
  const all = directory.people.filter((person) => person.role === 'coordinator')
  const { street } = alert
  const ofStreet = all.filter(({ streets }) => street !== null && streets.includes(street))
  const agent = agentOf(directory, communityOf(turn, alert))
  return [...new Set([...ofStreet, ...(agent === null ? [] : [agent]), ...all])].filter(
    (person, at) => at === 0 || !sameAccount(person, alert.account),
  )
}

/** Where it happens, as far as anybody knows: by its order, its group, or where its writer has ordered before. */
function communityOf({ book, world }: Turn, { appointment, chat, account }: Alert): string | null {
  const order = appointment === null ? undefined : book.appointments.get(appointment)
  if (order !== undefined) return order.request.patient.community
  const group = 'group' in chat ? groupAt(world.directory, { platform: chat.platform, id: chat.group }) : null
  if (group?.role === 'community') return group.community
  return book.people.get(accountKey(account))?.patient?.community ?? null
}

/** The open emergencies that somebody may take up: theirs by their streets or communities, or because they were called. */
export const emergenciesFor = (
  turn: Turn,
  person: Attendant,
): readonly (readonly [key: string, alert: Alert])[] =>
  [...turn.book.alerts].filter(
    ([, alert]) =>
      alert.kind === 'emergency' &&
      alert.closedAt === null &&
      (person.role === 'coordinator'
        ? isCalled(turn, person, alert)
        : wasCalled(turn, person, alert) || person.communities.includes(communityOf(turn, alert) ?? '')),
  )

/** An alert as a line of a coordinator's list. */
export function alertLine(turn: Turn, alert: Alert): ToDoLine {
  const appointment = alert.appointment === null ? undefined : turn.book.appointments.get(alert.appointment)
  return {
    code: appointment?.code ?? null,
    label: appointment === undefined ? alert.name : rosterLine(turn.world, appointment, 'coordinator').label,
    what:
      alert.kind === 'help' && appointment === undefined && isOfOffice(turn, alert)
        ? 'office-help'
        : alert.kind,
    words: saidIn(alert.text),
    at: alert.at,
  }
}

const isOfOffice = ({ world }: Turn, { account }: Alert): boolean =>
  personOf(world.directory, account) !== null

/** Whom it was said to is known. */
const saidIn = (text: string): string => withoutMentions(text).trim().slice(0, 200)

/** What somebody who asked for a person has not been met for yet, within so long. */
const stillTheSameCall = hours(2)

/**
 * Somebody asks for a person again: their words are added to what waits, and nobody is told twice.
 * @returns whether something waited already
 */
export function addToCall(turn: Turn, message: IncomingMessage): boolean {
  const account = senderOf(message)
  const [key, alert] =
    [...turn.book.alerts].find(
      ([, { kind, account: by, at, closedAt }]) =>
        kind === 'help' && closedAt === null && sameAccount(by, account) && turn.now - at <= stillTheSameCall,
    ) ?? []
  if (key === undefined || alert === undefined) return false
  const more = saidIn(message.text)
  const text = alert.text.includes(more) ? alert.text : `${alert.text}；${more}`.slice(0, 400)
  turn.put('alerts', key, { ...alert, text })
  return true
}

/** Somebody who asks for a person, as a line for their agent. */
export function helpLine(turn: Turn, message: IncomingMessage, appointment: Appointment | null): ToDoLine {
  const label =
    appointment === null ? message.sender.name : rosterLine(turn.world, appointment, 'agent').label
  return {
    code: appointment?.code ?? null,
    label,
    what: 'help',
    words: saidIn(message.text),
    at: turn.now,
  }
}

/**
 * The open alerts that a coordinator means: the quoted one, those of the appointments or the people named, or the only
 * one that waits on their streets. Whoever was called for it may take it up, whatever their streets.
 */
export function alertsMeant(
  turn: Turn,
  person: Coordinator,
  quoted: readonly string[],
  appointments: readonly Appointment[],
  read: Pick<Understanding, 'text' | 'address'>,
): readonly (readonly [key: string, alert: Alert])[] {
  const open = [...turn.book.alerts].filter(([, alert]) => alert.closedAt === null)
  const byQuote = open.filter(([key]) => quoted.includes(referenceTo(key)))
  if (byQuote.length > 0) return byQuote
  if (appointments.length > 0)
    return open.filter(([, alert]) => appointments.some(({ id }) => id === alert.appointment))
  const theirs = alertsFor(turn, person)
  const named = theirs.filter(([, alert]) => isNamed(alert, read))
  if (named.length > 0) return named.length === 1 ? named : []
  return theirs.length === 1 && !theirs.some(([, alert]) => isOfAnother(alert, read)) ? theirs : []
}

/** What waits for somebody's word on their streets, or was brought to them. */
export const alertsFor = (
  turn: Turn,
  person: Coordinator,
): readonly (readonly [key: string, alert: Alert])[] =>
  [...turn.book.alerts].filter(([, alert]) => alert.closedAt === null && isCalled(turn, person, alert))

/** 杨桂芳的我来, where only somebody else waits; 老孟家我去 may well be of 孟秀英. */
function isOfAnother({ name }: Alert, { text, address }: Pick<Understanding, 'text' | 'address'>): boolean {
  const named = readNamedBeside(bareWords(text), [], false)
  const mayBe = named.some((each) => [...each].some((letter) => isSurname(letter) && name.includes(letter)))
  return address.room !== null || (named.length > 0 && !mayBe)
}

/** 李伯伯的我来, 3-503处理好了. */
export function isNamed(
  { name }: Alert,
  { text, address }: Pick<Understanding, 'text' | 'address'>,
): boolean {
  const shown = hailOf(name).name
  const door = addressLabel(address)
  const isTheirs = shown !== null && shown.length > 1 && text.includes(shown)
  return isTheirs || (address.room !== null && name.includes(door))
}

/** The alert that is quoted, or whose order is named, if somebody has settled it already; else the last one that was. */
export function settledBefore(
  turn: Turn,
  person: Coordinator,
  quoted: readonly string[],
  appointments: readonly Appointment[],
): Alert | null {
  const closed = [...turn.book.alerts].filter(([, alert]) => alert.closedAt !== null)
  const byQuote = closed.filter(([key]) => quoted.includes(referenceTo(key)))
  const byOrder = closed.filter(([, alert]) => appointments.some(({ id }) => id === alert.appointment))
  const justNow = closed.filter(
    ([, alert]) => isCalled(turn, person, alert) && turn.now - (alert.closedAt ?? 0) <= justSettled,
  )
  const meant = byQuote.length > 0 ? byQuote : quoted.length + appointments.length > 0 ? byOrder : justNow
  return meant.toSorted(([, a], [, b]) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0]?.[1] ?? null
}

const isCalled = (turn: Turn, person: Coordinator, alert: Alert): boolean =>
  alert.street === null || person.streets.includes(alert.street) || wasCalled(turn, person, alert)

/** Whether it was brought to them in person. */
export const wasCalled = (turn: Turn, person: Attendant, alert: Alert): boolean =>
  rota(turn, alert)
    .slice(0, alert.calledAt?.length ?? 1)
    .some((called) => sameAccount(called, person))
