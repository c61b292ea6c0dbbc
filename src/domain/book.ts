import type { Appointment, Missing, Slot } from './appointment.ts'
import { appointmentIndexes, offerIndexes, questionIndexes } from './book-indexes.ts'
import type { Group, Office, Person } from './directory.ts'
import type { Edit } from './edit.ts'
import { tableOf } from './indexed-table.ts'
import type { Lesson } from './lesson.ts'
import type { Account, Chat, Language, Platform } from './message.ts'
import type { Item, Patient, Request } from './request.ts'
import type { Table } from './table.ts'
import type { Instant, Interval } from './time.ts'

/** Something the bot asked and whose answer counts without a mention for 30 minutes, in the chat where it was asked. */
export interface Question {
  readonly chat: Chat
  readonly account: Account
  readonly askedAt: Instant
  /** A reminder prolongs nothing. */
  readonly remindedAt: Instant | null
  /** When it was shown to the agent as unanswered. */
  readonly escalatedAt: Instant | null
  readonly about: QuestionAbout
}

export type QuestionAbout =
  | { readonly kind: 'missing'; readonly appointment: string; readonly missing: Missing }
  /** Another amount of a drug that is already on its way: add or replace? */
  /** Whoever called has heard that the bot is there: what they want next is said to it. */
  | { readonly kind: 'invited' }
  | { readonly kind: 'add-or-replace'; readonly appointment: string; readonly items: readonly Item[] }
  /** The same drug for another time or another person: one more of it, or the one there is? */
  | {
      readonly kind: 'another'
      readonly appointment: string
      /** Key of the message that asked for it. */
      readonly from: string
      readonly difference: 'time' | 'person'
      readonly request: Request
    }
  /** The words fit several open appointments: which one? */
  | { readonly kind: 'which'; readonly appointments: readonly string[]; readonly edit: Edit }
  /** Something of what they have ordered is to go, and the words do not say for certain what: which one? */
  | {
      readonly kind: 'which-item'
      readonly appointments: readonly string[]
      /** In the order in which they were offered. */
      readonly choices: readonly { readonly appointment: string; readonly written: string }[]
      /** What shall take its place. */
      readonly instead?: Edit
    }
  /** A change or cancellation that came from another account: asked of the one that made the order. */
  | {
      readonly kind: 'confirm-for-other'
      readonly appointment: string
      readonly asker: Account
      readonly askerChat: Chat
      readonly edit: Edit
    }
  /** Its message was taken back by its writer: is it still wanted? Nobody is reminded of it, it stands until they say no. */
  | { readonly kind: 'recalled'; readonly appointment: string }
  /** A place that became free, held until the offer runs out. */
  | { readonly kind: 'offer'; readonly offer: string }
  /** Substances that wait for a brand and could be had at once under another. */
  | { readonly kind: 'other-brand'; readonly appointment: string; readonly drugs: readonly string[] }
  /** The room that a booked order's address lacks. It holds nothing up, so nobody is reminded of it. */
  | { readonly kind: 'room'; readonly appointment: string }
  /** What somebody asked the stock of: 要1盒 orders it. Nothing is open of it, so nobody is reminded. */
  | { readonly kind: 'wanted'; readonly items: readonly Item[] }
  /** They were not understood, and asked to say it in other words; the second time a person is called. */
  | { readonly kind: 'unclear'; readonly isCalled: boolean }

/** What is known of an account from earlier messages. */
export interface KnownPerson {
  readonly account: Account
  readonly name: string
  readonly patient: Patient | null
  readonly lastAppointment: string | null
  readonly language: Language
  /** Said 别在群里念: private from then on. */
  readonly private: boolean
  /** Null until a private message was tried. */
  readonly reachable: boolean | null
  readonly seenAt: Instant
}

/** The last supply of a drug for a patient: the same again before `until` is asked of a pharmacist. */
export interface SupplyRecord {
  readonly at: Instant
  readonly until: Instant
  readonly appointment: string
}

/** What an institution says that it has. `amount` null means "has it". A brand narrows it to those who wrote the brand. */
export interface StockNote {
  readonly pharmacy: string
  readonly drug: string
  readonly brand: string | null
  readonly amount: number | null
  readonly saidAt: Instant
}

export interface Pause {
  readonly pharmacy: string
  /** The local day, `YYYY-MM-DD`, that it is closed; without one it takes nothing until it is resumed. */
  readonly day?: string
  /** Only in this part of the day; at its other hours it serves as usual. */
  readonly part?: Interval
  readonly at: Instant
  readonly by: Account
}

/** A 接龙 that was read: posted again, it is the same list. */
export interface KnownList {
  readonly chat: Chat
  readonly at: Instant
  readonly lines: readonly KnownLine[]
}

export interface KnownLine {
  /** The line's text without its number, normalised. */
  readonly text: string
  readonly appointment: string | null
  /** The poster of the version in which it first appeared. */
  readonly owner: Account
}

/** A freed place that is kept for somebody until they answer. */
export interface Offer {
  readonly appointment: string
  readonly leg: number
  readonly pharmacy: string
  readonly slot: Slot
  readonly until: Instant
  /** Ids of the appointments that it was offered to before, in vain. */
  readonly refused?: readonly string[]
}

/** Something that a person must look at. */
export interface Alert {
  readonly at: Instant
  readonly kind:
    | 'emergency'
    | 'wrong-medicine'
    | 'unanswered'
    | 'capacity'
    | 'urgent'
    | 'help'
    | 'slot-passed'
    /** An agent came back without it. */
    | 'not-fetched'
    /** It went out, and a resident says that they have not got it. */
    | 'not-received'
    /** It is on its way, and at home nothing is left. */
    | 'runs-out'
    | 'attachment'
    /** A counter that nobody can be written to must be told of an order. */
    | 'by-phone'
  readonly street: string | null
  readonly chat: Chat
  readonly account: Account
  readonly name: string
  readonly text: string
  readonly appointment: string | null
  /** Somebody looks after it. */
  readonly takenAt?: Instant | null
  /** When the coordinators of the rota were called one after the other, the first of them at `at`. */
  readonly calledAt?: readonly Instant[]
  readonly closedAt: Instant | null
}

/** What a message or post speaks of, so that quoting it picks the appointment. */
export interface Reference {
  readonly at: Instant
  readonly fromBot: boolean
  readonly appointments: readonly string[]
}

/** The last code given on a local day. */
export interface Counter {
  readonly last: number
}

/** What became of an account's role since the directory was written; it goes before the directory. */
export interface RoleNote {
  readonly account: Account
  /** As whom the account acts; null since it was stopped. */
  readonly person: Person | null
  /** Who it was before it was stopped, so that a new phone can take its place. */
  readonly was: Person | null
  readonly at: Instant
  /** The coordinator who gave the code, or stopped the account. */
  readonly by: Account
  /** Key of the message by which it happened. */
  readonly message: string | null
}

/** A one-time code that makes whoever sends it in private somebody with a role. Kept under the hash of the code. */
export interface Enrolment {
  readonly office: Office
  /** Null where the sender's own name shall do. */
  readonly name: string | null
  readonly phone: string | null
  /** The accounts of the same person whose role ends with it: a new phone takes the place of the old one. */
  readonly replaces: readonly Account[]
  readonly at: Instant
  readonly by: Account
  readonly until: Instant
}

/** When an account sent codes that do not exist. */
export interface Guesses {
  readonly account: Account
  readonly at: readonly Instant[]
}

/** A group that the directory does not have, or has otherwise. */
export interface GroupNote {
  readonly platform: Platform
  readonly id: string
  /** 群3: how coordinators call it. Null for one that the directory knows. */
  readonly number: number | null
  /** As its network shows it, where it tells. */
  readonly name: string | null
  readonly at: Instant
  /** Which group it is; null until a coordinator has said. It goes before the directory. */
  readonly group: Group | null
  readonly by: Account | null
}

/** The tables of a district's book, each a map by key. What is open, and of the closed only what a rule still needs. */
export interface Tables {
  readonly appointments: Appointment
  readonly questions: Question
  readonly people: KnownPerson
  readonly supplies: SupplyRecord
  readonly stock: StockNote
  readonly pauses: Pause
  readonly lists: KnownList
  readonly offers: Offer
  readonly alerts: Alert
  readonly references: Reference
  readonly counters: Counter
  readonly roles: RoleNote
  readonly enrolments: Enrolment
  readonly guesses: Guesses
  readonly groups: GroupNote
  readonly lessons: Lesson
}

export const tableNames = [
  'appointments',
  'questions',
  'people',
  'supplies',
  'stock',
  'pauses',
  'lists',
  'offers',
  'alerts',
  'references',
  'counters',
  'roles',
  'enrolments',
  'guesses',
  'groups',
  'lessons',
] as const satisfies readonly (keyof Tables)[]
export type TableName = (typeof tableNames)[number]

type IndexNames = {
  readonly [T in TableName]: T extends 'appointments'
    ? NameIn<typeof appointmentIndexes>
    : T extends 'questions'
      ? NameIn<typeof questionIndexes>
      : T extends 'offers'
        ? NameIn<typeof offerIndexes>
        : never
}
type NameIn<Indexes> = Indexes extends ReadonlyMap<infer Name extends string, unknown> ? Name : never

/** 台账. Immutable: a commit makes a new one that shares what did not change. */
export type Book = { readonly [T in TableName]: Table<Tables[T], IndexNames[T]> }

/** A row as it shall stand; null takes it out of the book (an appointment goes to the month file). */
export type Change = {
  [T in TableName]: { readonly table: T; readonly key: string; readonly value: Tables[T] | null }
}[TableName]

/** A book of rows. @param rowsOf the rows of a table */
export function bookOf(rowsOf: <T extends TableName>(table: T) => ReadonlyMap<string, Tables[T]>): Book {
  return {
    appointments: tableOf(rowsOf('appointments'), appointmentIndexes),
    questions: tableOf(rowsOf('questions'), questionIndexes),
    people: tableOf(rowsOf('people')),
    supplies: tableOf(rowsOf('supplies')),
    stock: tableOf(rowsOf('stock')),
    pauses: tableOf(rowsOf('pauses')),
    lists: tableOf(rowsOf('lists')),
    offers: tableOf(rowsOf('offers'), offerIndexes),
    alerts: tableOf(rowsOf('alerts')),
    references: tableOf(rowsOf('references')),
    counters: tableOf(rowsOf('counters')),
    roles: tableOf(rowsOf('roles')),
    enrolments: tableOf(rowsOf('enrolments')),
    guesses: tableOf(rowsOf('guesses')),
    groups: tableOf(rowsOf('groups')),
    lessons: tableOf(rowsOf('lessons')),
  }
}

export const emptyBook = (): Book => bookOf(() => new Map())

/** A book of tables. @param of one of them */
export const bookWith = (of: <T extends TableName>(table: T) => Book[T]): Book => ({
  appointments: of('appointments'),
  questions: of('questions'),
  people: of('people'),
  supplies: of('supplies'),
  stock: of('stock'),
  pauses: of('pauses'),
  lists: of('lists'),
  offers: of('offers'),
  alerts: of('alerts'),
  references: of('references'),
  counters: of('counters'),
  roles: of('roles'),
  enrolments: of('enrolments'),
  guesses: of('guesses'),
  groups: of('groups'),
  lessons: of('lessons'),
})

/** The book after the changes; tables in which nothing changed are shared with the old one. */
export function applyChanges(book: Book, changes: readonly Change[]): Book {
  const next: Book = bookWith((name) => book[name])
  for (const [name, ofTable] of Map.groupBy(changes, ({ table }) => table)) {
    const table: Table<object> = book[name]
    Object.assign(next, { [name]: table.with(ofTable.map(({ key, value }) => [key, value])) })
  }
  return next
}
