import { createHash } from 'node:crypto'
import type { World } from '../dispatch/world.ts'
import { type Appointment, inOrder } from '../domain/appointment.ts'
import type { Book, Change, TableName, Tables } from '../domain/book.ts'
import type { Directory, Temper } from '../domain/directory.ts'
import { directoryNow, groupAt } from '../domain/directory-now.ts'
import { DraftBook } from '../domain/draft-book.ts'
import {
  type Account,
  type Chat,
  type Choice,
  chatOf,
  type IncomingMessage,
  type Language,
  messageKey,
  type Original,
  type Post,
  referenceKey,
  senderOf,
} from '../domain/message.ts'
import type { Decision, Outcome, Result } from '../domain/ports.ts'
import { hours, type Instant, minutes } from '../domain/time.ts'
import { inPrivate } from '../replies/in-private.ts'
import type { Scene } from '../replies/phrases/scene.ts'
import { type Phrases, phrasesFor } from '../replies/phrases-for.ts'

/** Who the bot is in the provenance of what nobody said: timed work and what follows from others' words. */
export const theBot: Account = { platform: 'console', id: 'yaoyue' }

/** A message that is read so long after it was written came while the bot was away. */
const lateAfter = minutes(30)

/** So long a group of that temper gathers what need not be said at once; all of it at the same moments of the clock. */
const gathering: Readonly<Record<Temper, number | null>> = {
  normal: null,
  quiet: minutes(10),
  digest: hours(1),
}

function gathersUntil(directory: Directory, to: Chat, now: Instant): Instant | null {
  if (!('group' in to)) return null
  const group = groupAt(directory, { platform: to.platform, id: to.group })
  const period = group?.role === 'community' ? gathering[group.temper ?? 'normal'] : null
  return period === null ? null : (Math.floor(now / period) + 1) * period
}

/** What the directory as it stands depends on, beside the one that is written. */
const isOfDirectory = (table: TableName): boolean =>
  table === 'roles' || table === 'groups' || table === 'pauses'

/** Short, and another one for another text. */
const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8)

/** What causes a turn: somebody's message, or the clock. */
export interface Cause {
  readonly by: Account
  /** Null for timed work. */
  readonly message: IncomingMessage | null
}

export interface ChangedAppointment {
  /** Undefined where it is new. */
  readonly old: Appointment | undefined
  /** Undefined where it has left the book. */
  readonly now: Appointment | undefined
}

/**
 * One decision in the making: the book as it stands with the changes so far, and the posts so far. It lives for one
 * call of `decide` or `tick`, which stay pure: nothing leaves it but the decision.
 */
export class Turn {
  readonly now: Instant
  readonly cause: Cause
  readonly messageKey: string | null
  readonly scene: Scene
  /** The book as it was when the turn began. */
  readonly before: Book
  /** The tables with the changes so far. */
  readonly book: Book
  readonly #draft: DraftBook
  /** With the directory as it is written. */
  readonly #world: World
  /** As it was last asked for; null where a change since may have changed the directory. */
  #worldNow: World | null = null
  /** The last of each row, where its first was. */
  readonly #changes: Change[] = []
  /** Where among the changes a row's stands, by table and key. */
  readonly #places = new Map<TableName, Map<string, number>>()
  readonly #posts: Post[] = []
  readonly #touched = new Set<string>()

  constructor(world: World, cause: Cause, now: Instant) {
    this.#world = world
    this.before = world.book
    this.#draft = new DraftBook(world.book)
    this.book = this.#draft
    this.cause = cause
    this.messageKey = cause.message === null ? null : messageKey(cause.message)
    this.now = now
    this.scene = { now, timezone: world.directory.district.timezone }
  }

  /** The world as the rooms below see it in the middle of a turn: with the changes so far, and roles as they now are. */
  get world(): World {
    // The book of it shows each change by itself, so that it is made anew only with the directory.
    this.#worldNow ??= {
      ...this.#world,
      directory: directoryNow(this.#world.directory, this.book),
      book: this.book,
    }
    return this.#worldNow
  }

  /** Where the message came from; null for timed work. */
  get chat(): Chat | null {
    return this.cause.message === null ? null : chatOf(this.cause.message)
  }

  put<T extends TableName>(table: T, key: string, value: Tables[T] | null): void {
    // The pair of table and value is checked by the signature; a union cannot be built from a generic.
    const change = { table, key, value } as Change
    const places = this.#places.get(table) ?? new Map<string, number>()
    const place = places.get(key) ?? this.#changes.length
    this.#places.set(table, places.set(key, place))
    this.#changes[place] = change
    this.#draft.put(change)
    if (isOfDirectory(table)) this.#worldNow = null
  }

  putAppointment(appointment: Appointment): Appointment {
    this.put('appointments', appointment.id, appointment)
    this.#touched.add(appointment.id)
    return appointment
  }

  /** The appointments that are not as they were when the turn began, as they were and as they are, in their order. */
  changedAppointments(): readonly ChangedAppointment[] {
    return this.#changes
      .flatMap((change): readonly ChangedAppointment[] => {
        if (change.table !== 'appointments') return []
        const old = this.before.appointments.get(change.key)
        // Not from the table, which would be made for it.
        const now = change.value ?? undefined
        return now === old ? [] : [{ old, now }]
      })
      .sort((a, b) => {
        const [one, two] = [a.now ?? a.old, b.now ?? b.old]
        return one === undefined || two === undefined ? 0 : inOrder(one, two)
      })
  }

  /** An appointment that the turn speaks of without changing it. */
  touch(appointment: Appointment): void {
    this.#touched.add(appointment.id)
  }

  /** Answers the message that caused the turn, in its own chat. */
  answer(
    text: string,
    language: Language,
    about: readonly Appointment[] = [],
    digest: Post['digest'] = null,
    choices: readonly Choice[] = [],
  ): void {
    const { message } = this.cause
    if (message === null) return
    const late = this.now - message.at > lateAfter ? { late: message.at } : {}
    this.#say(chatOf(message), text, language, about, {
      weight: 'answer',
      inReplyTo: [message.id],
      digest,
      ...late,
      ...(choices.length === 0 ? {} : { choices, asked: message.sender.id }),
    })
  }

  /** A line behind what the message was answered last; nothing where it was not answered. */
  addToAnswer(line: string): void {
    const at = this.#posts.findLastIndex(({ inReplyTo }) => inReplyTo.length > 0)
    const post = this.#posts[at]
    if (post !== undefined) this.#posts[at] = { ...post, text: `${post.text}\n${line}`, digest: null }
  }

  /** Says something that nobody there asked for just now. */
  tell(
    chat: Chat,
    text: string,
    language: Language,
    about: readonly { readonly id: string }[] = [],
    weight: Post['weight'] = 'notice',
    digest: Post['digest'] = null,
  ): void {
    this.#say(chat, text, language, about, { weight, inReplyTo: [], digest })
  }

  /** Tells a counter, in Chinese. @param roster what of it can be a part of a longer list */
  tellCounter(
    chat: Chat,
    text: string,
    about: readonly { readonly id: string }[],
    weight: Post['weight'],
    roster: Post['roster'],
  ): void {
    const entry = roster === undefined ? {} : { roster }
    this.#say(chat, text, 'zh', about, { weight, inReplyTo: [], digest: null, ...entry })
  }

  /** Passes somebody's message on as it is. @param text what is said where the network cannot */
  passOn(to: Chat, forwards: Original, text: string, about: readonly { readonly id: string }[]): void {
    this.#say(to, text, 'zh', about, { weight: 'notice', inReplyTo: [], digest: null, forwards })
  }

  #say(
    to: Chat,
    text: string,
    language: Language,
    about: readonly { readonly id: string }[],
    rest: Pick<
      Post,
      'weight' | 'inReplyTo' | 'digest' | 'late' | 'choices' | 'asked' | 'forwards' | 'roster'
    >,
  ): void {
    // A clock that is set back shows the same moment twice: what is said tells the two apart.
    const cause = this.messageKey ?? `tick:${this.now}:${markOf(text)}`
    const id = `${cause}#${this.#posts.length}`
    const ids = about.map((each) => each.id)
    const mayGather = rest.weight !== 'urgent' && (rest.digest !== null || rest.weight === 'notice')
    const gathers = mayGather ? gathersUntil(this.world.directory, to, this.now) : null
    this.#posts.push({
      id,
      at: this.now,
      to,
      text: 'group' in to ? text : inPrivate(text, language),
      about: ids,
      language,
      ...rest,
      ...(gathers === null ? {} : { gathers }),
    })
  }

  /** What is done several times for one message is answered once: the answers given meanwhile become one. */
  asOneAnswer<T>(act: () => T): T {
    const before = this.#posts.length
    const done = act()
    const answers = this.#posts.slice(before).filter(({ inReplyTo }) => inReplyTo.length > 0)
    const [first, ...others] = answers
    if (first === undefined || others.length === 0) return done
    const joined: Post = {
      ...first,
      text: [...new Set(answers.map(({ text }) => text))].join('\n'),
      about: [...new Set(answers.flatMap(({ about }) => about))],
    }
    const rest = this.#posts.slice(before).flatMap((post) => {
      if (post === first) return [joined]
      return answers.includes(post) ? [] : [post]
    })
    this.#posts.splice(before, this.#posts.length - before, ...rest)
    return done
  }

  get hasAnswered(): boolean {
    return this.#posts.some((post) => post.inReplyTo.length > 0)
  }

  decision(outcome: Outcome): Decision {
    const appointments = [...this.#touched]
    this.#remember(appointments)
    const result: Result = { outcome, appointments }
    return { changes: this.#changes, posts: this.#posts, result }
  }

  /** What the message spoke of, so that a later quote of it picks the appointment. */
  #remember(appointments: readonly string[]): void {
    const { message } = this.cause
    if (message === null || appointments.length === 0) return
    const key = referenceKey(chatOf(message), message.id)
    this.put('references', key, { at: this.now, fromBot: false, appointments })
  }
}

export const phrases = (language: Language): Phrases => phrasesFor(language)

export const causedBy = (message: IncomingMessage): Cause => ({ by: senderOf(message), message })
