import { z } from 'zod'
import { type Appointment, milestoneNames } from '../domain/appointment.ts'
import type {
  Alert,
  Counter,
  Enrolment,
  GroupNote,
  Guesses,
  KnownList,
  KnownPerson,
  Offer,
  Pause,
  Question,
  Reference,
  RoleNote,
  StockNote,
  SupplyRecord,
  TableName,
  Tables,
} from '../domain/book.ts'
import { tempers } from '../domain/directory.ts'
import { intents } from '../domain/intent.ts'
import type { Lesson } from '../domain/lesson.ts'
import { platforms } from '../domain/message.ts'
import type { FailedPost, Result, WaitingPost } from '../domain/ports.ts'
import { recipients, units } from '../domain/request.ts'

/**
 * What a stored row must look like. Every shape is checked against its type by the compiler. Objects are loose: a field
 * that a later program added is carried along, not lost, when an earlier one writes the row again.
 */

/** A type without its `readonly` and without the index signature of a loose object, so that two can be compared. */
type Plain<T> = T extends readonly unknown[]
  ? { -readonly [K in keyof T]: Plain<T[K]> }
  : T extends object
    ? { -readonly [K in keyof T as string extends K ? never : K]: Plain<T[K]> }
    : T

/**
 * Binds a shape to a type in both directions: what the shape lets through is of the type, and everything that the type
 * allows is let through. A status added to the domain alone would otherwise be refused when it is first stored.
 */
export const shapeOf =
  <T>() =>
  <S extends z.ZodType<T>>(shape: Plain<T> extends Plain<z.output<S>> ? S : never): z.ZodType<T> =>
    shape

const text = z.string()
const maybeText = z.string().nullable()
const instant = z.number()
const maybeInstant = z.number().nullable()
const maybeFlag = z.boolean().nullable()
const language = z.enum(['zh', 'en'])
const platform = z.enum(platforms)

const account = z.looseObject({ platform, id: text })
const chat = z.union([z.looseObject({ platform, group: text }), z.looseObject({ platform, account: text })])
const interval = z.looseObject({ from: instant, to: instant })
const wish = z.looseObject({ from: maybeInstant, to: maybeInstant })
const unit = z.enum(units)
const recipient = z.enum(recipients).nullable()

const item = z.looseObject({
  written: text,
  drug: maybeText,
  brand: maybeText,
  form: maybeText,
  release: maybeText,
  strength: maybeText,
  pack: maybeText,
  quantity: z.number().nullable(),
  unit: unit.nullable(),
})
const address = z.looseObject({ lane: maybeText, building: maybeText, unit: maybeText, room: maybeText })
const patient = z.looseObject({ community: maybeText, address, recipient, name: maybeText })
const note = z.looseObject({
  kind: z.enum(['health', 'door', 'privacy', 'price', 'substitution', 'other']),
  text,
})

const request = z.looseObject({
  items: z.array(item),
  patient,
  writer: z.looseObject({ platform, id: text, name: text }),
  wish: wish.nullable(),
  urgent: z.boolean(),
  phone: maybeText,
  notes: z.array(note),
  card: maybeFlag,
  prescription: z
    .looseObject({
      standing: z.enum(['has', 'none', 'expired']),
      number: maybeText,
      date: maybeText,
      prescriber: maybeText,
    })
    .nullable(),
  benefit: z.enum(['普通', '门诊慢特病', '自费']).nullable(),
  settlement: z
    .looseObject({
      total: z.number().nullable(),
      fund: z.number().nullable(),
      selfPaid: z.number().nullable(),
      payer: maybeText,
    })
    .nullable(),
  language,
})

const milestone = <Names extends readonly [string, ...string[]]>(names: Names) =>
  z.looseObject({ name: z.enum(names), at: instant, by: account, message: maybeText })
const [cardCollected, reviewed, ready, pickedUp, delivered] = milestoneNames
const leg = {
  id: z.number(),
  items: z.array(item),
  milestones: z.array(milestone([reviewed, ready, pickedUp])),
}
const closed = z.enum(['fulfilled', 'cancelled', 'noshow'])

const missing = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('drug'), item: z.number().nullable(), choices: z.array(text) }),
  z.looseObject({ kind: z.literal('wanted'), items: z.array(z.number()) }),
  z.looseObject({ kind: z.literal('amount'), item: z.number() }),
  z.looseObject({ kind: z.literal('address') }),
  z.looseObject({ kind: z.literal('community') }),
])

const standing = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('asking'), missing: z.tuple([missing], missing) }),
  z.looseObject({
    kind: z.literal('deciding'),
    by: z.enum(['pharmacist', 'coordinator']),
    reason: z.enum([
      'unknown-drug',
      'danger',
      'after-danger',
      'too-much',
      'too-soon',
      'no-institution',
      'wrong-medicine',
      'unanswered',
    ]),
  }),
  z.looseObject({ kind: z.literal('placed') }),
  z.looseObject({ kind: z.literal('closed'), status: closed, at: instant, reason: maybeText }),
])

const historyEntry = z.looseObject({
  at: instant,
  by: account,
  message: maybeText,
  said: text.exactOptional(),
  through: account.exactOptional(),
  what: z.enum([
    'requested',
    'answered',
    'amended',
    'placed',
    'moved',
    'waitlisted',
    'decided',
    'refused',
    'cancelled',
    'milestone',
    'voided',
    'closed',
    'reopened',
    'repeated',
    'reminded',
  ]),
  old: maybeText,
  new: maybeText,
})

const appointment = z.looseObject({
  id: text,
  code: text,
  createdAt: instant,
  from: text,
  line: z.number().nullable(),
  chat,
  request,
  standing,
  legs: z.array(
    z.union([
      z.looseObject({ ...leg, status: z.literal('waitlist'), pharmacy: z.null(), slot: z.null() }),
      z.looseObject({
        ...leg,
        status: z.enum(['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow']),
        pharmacy: text,
        slot: interval,
      }),
    ]),
  ),
  milestones: z.array(milestone([cardCollected, delivered])),
  history: z.array(historyEntry),
})

const edit = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('cancel'),
    drugs: z.array(text),
    bereaved: z.exactOptional(z.boolean()),
  }),
  z.looseObject({
    kind: z.literal('amend'),
    mode: z.enum(['set', 'add', 'replace']),
    items: z.array(item),
    doubts: z.exactOptional(z.array(z.looseObject({ item: z.number(), choices: z.array(text) }))),
    restated: z.exactOptional(z.array(text)),
    refused: z.array(text),
    declined: z.exactOptional(z.array(text)),
    amount: z.looseObject({ quantity: z.number(), unit: unit.nullable() }).nullable(),
    strength: maybeText,
    wish: wish.nullable(),
    dayless: z.exactOptional(z.boolean()),
    address: address.nullable(),
    recipient,
    phone: maybeText,
    notes: z.array(note),
  }),
])

const questionAbout = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('missing'), appointment: text, missing }),
  z.looseObject({ kind: z.literal('add-or-replace'), appointment: text, items: z.array(item) }),
  z.looseObject({
    kind: z.literal('another'),
    appointment: text,
    from: text,
    difference: z.enum(['time', 'person']),
    request,
  }),
  z.looseObject({ kind: z.literal('which'), appointments: z.array(text), edit }),
  z.looseObject({
    kind: z.literal('which-item'),
    appointments: z.array(text),
    choices: z.array(z.looseObject({ appointment: text, written: text })),
    instead: z.exactOptional(edit),
  }),
  z.looseObject({
    kind: z.literal('confirm-for-other'),
    appointment: text,
    asker: account,
    askerChat: chat,
    edit,
  }),
  z.looseObject({ kind: z.literal('recalled'), appointment: text }),
  z.looseObject({ kind: z.literal('offer'), offer: text }),
  z.looseObject({ kind: z.literal('other-brand'), appointment: text, drugs: z.array(text) }),
  z.looseObject({ kind: z.literal('room'), appointment: text }),
  z.looseObject({ kind: z.literal('wanted'), items: z.array(item) }),
  z.looseObject({ kind: z.literal('unclear'), isCalled: z.boolean() }),
  z.looseObject({ kind: z.literal('invited') }),
])

const agentOffice = { role: z.literal('agent'), communities: z.array(text) }
const pharmacistOffice = { role: z.literal('pharmacist'), pharmacy: text }
const coordinatorOffice = { role: z.literal('coordinator'), streets: z.array(text) }
const operatorOffice = { role: z.literal('operator') }
const office = z.discriminatedUnion('role', [
  z.looseObject(agentOffice),
  z.looseObject(pharmacistOffice),
  z.looseObject(coordinatorOffice),
  z.looseObject(operatorOffice),
])
const somebody = { platform, id: text, name: text, phone: maybeText }
const person = z.discriminatedUnion('role', [
  z.looseObject({ ...somebody, ...agentOffice }),
  z.looseObject({ ...somebody, ...pharmacistOffice }),
  z.looseObject({ ...somebody, ...coordinatorOffice }),
  z.looseObject({ ...somebody, ...operatorOffice }),
])
const group = { platform, id: text, name: text }
const knownGroup = z.discriminatedUnion('role', [
  z.looseObject({ ...group, role: z.literal('platform') }),
  z.looseObject({
    ...group,
    role: z.literal('community'),
    community: text,
    building: z.exactOptional(maybeText),
    temper: z.exactOptional(z.enum(tempers)),
  }),
  z.looseObject({ ...group, role: z.literal('pharmacy'), pharmacy: text }),
])
const taught = { at: instant, by: account, message: maybeText }

export const rowShapes: { readonly [T in TableName]: z.ZodType<Tables[T]> } = {
  appointments: shapeOf<Appointment>()(appointment),
  questions: shapeOf<Question>()(
    z.looseObject({
      chat,
      account,
      askedAt: instant,
      remindedAt: maybeInstant,
      escalatedAt: maybeInstant,
      about: questionAbout,
    }),
  ),
  people: shapeOf<KnownPerson>()(
    z.looseObject({
      account,
      name: text,
      patient: patient.nullable(),
      lastAppointment: maybeText,
      language,
      private: z.boolean(),
      reachable: maybeFlag,
      seenAt: instant,
    }),
  ),
  supplies: shapeOf<SupplyRecord>()(z.looseObject({ at: instant, until: instant, appointment: text })),
  stock: shapeOf<StockNote>()(
    z.looseObject({
      pharmacy: text,
      drug: text,
      brand: maybeText,
      amount: z.number().nullable(),
      saidAt: instant,
    }),
  ),
  pauses: shapeOf<Pause>()(
    z.looseObject({
      pharmacy: text,
      day: text.exactOptional(),
      part: interval.exactOptional(),
      at: instant,
      by: account,
    }),
  ),
  lists: shapeOf<KnownList>()(
    z.looseObject({
      chat,
      at: instant,
      lines: z.array(z.looseObject({ text, appointment: maybeText, owner: account })),
    }),
  ),
  offers: shapeOf<Offer>()(
    z.looseObject({
      appointment: text,
      leg: z.number(),
      pharmacy: text,
      slot: interval,
      until: instant,
      refused: z.exactOptional(z.array(text)),
    }),
  ),
  alerts: shapeOf<Alert>()(
    z.looseObject({
      at: instant,
      kind: z.enum([
        'emergency',
        'wrong-medicine',
        'unanswered',
        'capacity',
        'urgent',
        'help',
        'slot-passed',
        'not-fetched',
        'not-received',
        'runs-out',
        'attachment',
        'by-phone',
      ]),
      street: maybeText,
      chat,
      account,
      name: text,
      text,
      appointment: maybeText,
      takenAt: z.exactOptional(maybeInstant),
      calledAt: z.exactOptional(z.array(instant)),
      closedAt: maybeInstant,
    }),
  ),
  references: shapeOf<Reference>()(
    z.looseObject({ at: instant, fromBot: z.boolean(), appointments: z.array(text) }),
  ),
  counters: shapeOf<Counter>()(z.looseObject({ last: z.number() })),
  roles: shapeOf<RoleNote>()(
    z.looseObject({
      account,
      person: person.nullable(),
      was: person.nullable(),
      at: instant,
      by: account,
      message: maybeText,
    }),
  ),
  enrolments: shapeOf<Enrolment>()(
    z.looseObject({
      office,
      name: maybeText,
      phone: maybeText,
      replaces: z.array(account),
      at: instant,
      by: account,
      until: instant,
    }),
  ),
  guesses: shapeOf<Guesses>()(z.looseObject({ account, at: z.array(instant) })),
  groups: shapeOf<GroupNote>()(
    z.looseObject({
      platform,
      id: text,
      number: z.number().nullable(),
      name: maybeText,
      at: instant,
      group: knownGroup.nullable(),
      by: account.nullable(),
    }),
  ),
  lessons: shapeOf<Lesson>()(
    z.discriminatedUnion('kind', [
      z.looseObject({ ...taught, kind: z.literal('alias'), name: text, drug: text, brand: maybeText }),
      z.looseObject({ ...taught, kind: z.literal('reading'), masked: text, intent: z.enum(intents) }),
    ]),
  ),
}

export const postShape = z.looseObject({
  id: text,
  at: instant,
  to: chat,
  text,
  inReplyTo: z.array(text),
  about: z.array(text),
  weight: z.enum(['urgent', 'answer', 'notice']),
  digest: z
    .looseObject({
      pharmacy: text,
      slot: interval.nullable(),
      resident: text,
      drugs: maybeText,
      count: z.number(),
    })
    .nullable(),
  roster: z.looseObject({ slot: interval, lines: z.array(text), toReview: z.boolean() }).exactOptional(),
  language,
  forwards: z.looseObject({ chat, message: text }).exactOptional(),
})
const waiting = { post: postShape, attempts: z.number(), notBefore: instant }

export const waitingShape = shapeOf<WaitingPost>()(z.looseObject(waiting))
export const failedShape = shapeOf<FailedPost>()(z.looseObject({ ...waiting, reason: text }))

export const resultShape = shapeOf<Result>()(
  z.looseObject({
    outcome: z.enum(['silent', 'booked', 'waiting', 'asked', 'declined', 'handed', 'done']),
    appointments: z.array(text),
  }),
)
