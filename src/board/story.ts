import { personOf } from '../desk/people.ts'
import type { World } from '../dispatch/world.ts'
import type { Appointment, HistoryEntry } from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import { type Account, accountKey } from '../domain/message.ts'
import type { Benefit, Prescription, Recipient } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import { dutyName, mayReadWords } from '../replies/audience.ts'
import { type Card, cardOf, pharmacyName } from './card.ts'
import { listenerOf, maySeeAlert, type Viewer } from './viewer.ts'

/** Who did a step, as far as the viewer needs to know. */
export type Doer =
  | { readonly kind: 'bot' }
  | { readonly kind: 'writer' }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'someone' }

export interface Step {
  readonly at: Instant
  readonly what: HistoryEntry['what']
  readonly by: Doer
  /** Who brought the message along from a group without the bot; null where nobody had to. */
  readonly through: string | null
  /** The message that caused it; null for viewers who may not read it. */
  readonly words: string | null
  readonly old: string | null
  readonly new: string | null
}

/** One appointment from its first word to the resident's hands. */
export interface StoryView {
  readonly card: Card
  /** The words that it began with; null for viewers who may not read them. */
  readonly words: string | null
  readonly writer: string | null
  readonly recipient: Recipient | null
  readonly wish: Wish | null
  readonly hasCard: boolean | null
  readonly prescription: Prescription['standing'] | null
  readonly benefit: Benefit | null
  readonly standing: Appointment['standing']
  /** The newest last. */
  readonly steps: readonly Step[]
  /** When somebody was called because of it; the newest last. */
  readonly calls: readonly Call[]
}

/** A person was called for. */
export interface Call {
  readonly at: Instant
  readonly why: Alert['kind']
  /** Null for viewers who may not read it. */
  readonly words: string | null
  /** When somebody said that it is settled; null while nobody has. */
  readonly settledAt: Instant | null
}

export function storyView(world: World, viewer: Viewer, appointment: Appointment): StoryView {
  const { request, history } = appointment
  const readsWords = mayReadWords(listenerOf(viewer))
  return {
    card: cardOf(world, viewer, appointment),
    words: readsWords ? (history.find(({ said }) => said !== undefined)?.said ?? null) : null,
    writer: readsWords ? request.writer.name : null,
    recipient: request.patient.recipient,
    wish: request.wish,
    hasCard: request.card,
    prescription: request.prescription?.standing ?? null,
    benefit: request.benefit,
    standing: appointment.standing,
    steps: stepsOf(world, appointment, readsWords),
    calls: [...world.book.alerts.values()]
      .filter((alert) => alert.appointment === appointment.id && maySeeAlert(viewer, alert))
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, kind, text, closedAt }) => ({
        at,
        why: kind,
        words: readsWords ? text : null,
        settledAt: closedAt,
      })),
  }
}

function stepsOf(world: World, appointment: Appointment, readsWords: boolean): readonly Step[] {
  // The first words stand at the head of the story already.
  let shown: string | null = appointment.history.find(({ said }) => said !== undefined)?.message ?? null
  return appointment.history.map((entry): Step => {
    // Several steps follow from one message: its words stand at the first of them.
    const words = readsWords && entry.message !== shown ? (entry.said ?? null) : null
    shown = entry.message
    const readsValues = readsWords || !holdsWords.has(entry.what)
    return {
      at: entry.at,
      what: entry.what,
      by: doerOf(world, appointment, entry),
      through: entry.through === undefined ? null : carrierOf(world, entry.through),
      words,
      old: readsValues ? named(world, entry.old) : null,
      new: readsValues ? named(world, entry.new) : null,
    }
  })
}

/** In these entries old and new are what people wrote. */
const holdsWords: ReadonlySet<HistoryEntry['what']> = new Set(['requested', 'answered', 'amended'])

function doerOf({ directory }: World, { request }: Appointment, { by, message }: HistoryEntry): Doer {
  if (message === null) return { kind: 'bot' }
  if (accountKey(by) === accountKey(request.writer)) return { kind: 'writer' }
  const person = personOf(directory, by)
  return person === null ? { kind: 'someone' } : { kind: 'role', name: dutyName(person.name) }
}

/** Empty for whoever runs the program: a name is known only of people of the directory. */
function carrierOf({ directory }: World, through: Account): string {
  const person = personOf(directory, through)
  return person === null ? '' : dutyName(person.name)
}

/** `P-1 2026-03-17T14:00` of the history, with the name that people know. */
const named = (world: World, value: string | null): string | null =>
  value?.replace(
    /(^|; )(\S+) (\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/gu,
    (_all, start, id, day, time) =>
      `${start}${pharmacyName(world, String(id))} ${String(day).slice(5)} ${time}`,
  ) ?? null
