import { type Appointment, type AppointmentStatus, statusOf } from '../../src/domain/appointment.ts'
import type { Book, Change } from '../../src/domain/book.ts'
import {
  type Account,
  type Attachment,
  type IncomingMessage,
  messageKey,
  referenceKey,
} from '../../src/domain/message.ts'
import type { Clock, Handout, Outcome, Preview, Received, Result } from '../../src/domain/ports.ts'
import { type Known, knownIn, recognise } from './known.ts'
import { accountOf, groupOfAccount, messageIdOf, ownIdOf, type Said, wordsOf } from './message-id.ts'
import { attachmentIn, type PastedMessage, parsePasted } from './parse.ts'
import type { Place } from './places.ts'
import type { Quote } from './quote.ts'

/** What the bridge needs of the desk. */
export interface PasteDesk {
  receive(message: IncomingMessage): Promise<Result>
  preview(messages: readonly IncomingMessage[]): Promise<readonly Preview[]>
  received(): Promise<readonly Received[]>
  collect(): Promise<readonly Handout[]>
  taken(handout: Pick<Handout, 'posts'>, networkId: string): Promise<void>
  ask(): Promise<Book>
}

/** What a coordinator changes of a line before it is taken. */
export interface Correction {
  readonly text?: string
  /** It is for the bot although it does not say so. */
  readonly isForBot?: boolean
  /** It is nothing for the bot: not handed over at all. */
  readonly isSkipped?: boolean
  /** It was pasted before, but this time it was said anew. */
  readonly isAnew?: boolean
}

/** By the number of the line, counted from 0. */
export type Corrections = ReadonlyMap<number, Correction>

/** A line of a stretch with what was understood, before anything is taken. */
export interface Line {
  readonly name: string
  readonly text: string
  readonly at: number | null
  /** Pictures, voices and files, of which a copy has only the word. */
  readonly attachments: readonly Attachment[]
  /** `own`: a text of the bot itself; `seen`: pasted and taken before; `skipped`: by the coordinator. */
  readonly state: 'new' | 'seen' | 'own' | 'skipped'
  /** The coordinator has said that it is for the bot. */
  readonly isForBot: boolean
  /** Of what was seen before, what came of it then. */
  readonly outcome: Outcome
  /** What it asks for as the appointment will have it; none where it makes or changes none. */
  readonly understood: readonly Understood[]
  /** Of what was seen before: where it has got to. */
  readonly became: readonly Became[]
  /** What the bot will say to it. */
  readonly answer: string | null
}

export interface Became {
  readonly code: string
  readonly status: AppointmentStatus
}

export interface Understood {
  readonly code: string
  readonly medicines: readonly {
    readonly written: string
    readonly drug: string | null
    readonly amount: string
  }[]
  readonly address: string
}

export interface Stretch {
  readonly lines: readonly Line[]
  readonly isCut: boolean
  /** Lines of which nobody knows who said them: somebody must look before they are taken. */
  readonly unnamed: number
}

/** What became of a stretch. */
export interface Taken {
  /** Lines of which nobody knows who said them. */
  readonly unnamed: number
  /** Lines that were handed over now. */
  readonly count: number
  /** Of those, lines that were for the bot. */
  readonly heeded: number
  /** Lines that were taken before: they are left alone and not answered again. */
  readonly known: readonly Line[]
  /** What is to be pasted into the group; null where nothing is to be said. */
  readonly handout: Handout | null
}

/** A text that waits for the group of a place, or for one person of it. */
export interface FollowUp extends Handout {
  readonly place: Place
  /** Whom it is for, where it is not for all to read. */
  readonly to: string | null
}

export interface PasteBridge {
  readonly places: readonly Place[]
  /** What would come of a stretch; nothing is taken. */
  look(place: Place, pasted: string, corrections?: Corrections): Promise<Stretch>
  /**
   * Takes a stretch line by line. What was taken before is left alone, so that it may be done again after a failure.
   * @param by who pasted it, and answers for it
   */
  take(place: Place, pasted: string, corrections?: Corrections, by?: Account): Promise<Taken>
  /** Texts that wait for groups, one for each. */
  followUps(): Promise<readonly FollowUp[]>
  /** A text was pasted. */
  pasted(handout: Pick<Handout, 'text' | 'posts'>): Promise<void>
}

export interface PasteParts {
  readonly desk: PasteDesk
  readonly places: readonly Place[]
  readonly clock: Clock
  readonly timezone: string
}

/** Whoever runs the program, where nobody has signed in as somebody. */
export const machinesOwner: Account = { platform: 'console', id: 'owner' }

interface Prepared {
  readonly said: PastedMessage
  readonly known: Known | null
  readonly message: IncomingMessage
  readonly correction: Correction
  readonly isOwn: boolean
}

interface Preparation {
  readonly all: readonly Prepared[]
  readonly isCut: boolean
  readonly unnamed: number
  readonly appointments: Book['appointments']
}

/** How often the same may be said anew before it is nonsense. */
const mostAnew = 1000

/**
 * Brings chats from groups in which no bot account may live to the desk, and the desk's words back as texts to paste.
 * Ids come of what was said: the same stretch pasted again, or one that overlaps, is the same messages.
 */
export function createPasteBridge({ desk, places, clock, timezone }: PasteParts): PasteBridge {
  async function prepare(place: Place, pasted: string, corrections: Corrections): Promise<Preparation> {
    const now = clock.now()
    const { messages, isCut, unnamed } = parsePasted(pasted, { now, timezone })
    const { references, appointments } = await desk.ask()
    const before = knownIn(place.id, await desk.received(), references)
    const stretch = numbered(messages)
    const recognised = recognise(stretch, before, now)
    const ids = stretch.map((said, index) => recognised[index]?.id ?? messageIdOf(said))
    const chat = { platform: 'paste', group: place.id } as const
    const isKnown = (id: string): boolean => references.has(referenceKey(chat, id))
    const all = messages.map((said, index): Prepared => {
      const correction = corrections.get(index) ?? {}
      const earlier = { messages: messages.slice(0, index), ids, before, isKnown }
      const message: IncomingMessage = {
        id: ids[index] ?? '',
        at: said.at ?? now,
        platform: 'paste',
        group: place.id,
        groupName: place.name,
        sender: { id: accountOf(place.id, said.name), name: said.name },
        text: correction.text ?? said.text,
        // Nobody pastes a list alone by chance.
        mentionsBot: correction.isForBot ?? (messages.length === 1 && said.name === ''),
        quotes: said.quote === null ? null : quotedIn(said.quote, earlier),
        ...pointedAt(said, messages[index - 1], ids[index - 1]),
        attachments: said.attachments,
      }
      const known = recognised[index] ?? null
      return { said, known, message, correction, isOwn: isKnown(ownIdOf(said.text)) }
    })
    return { all, isCut, unnamed, appointments }
  }

  /** The messages that are handed over, those said anew under an id that is still free. */
  async function handedOver(all: readonly Prepared[]): Promise<readonly Prepared[]> {
    const handed = all.filter(({ isOwn, correction }) => !isOwn && correction.isSkipped !== true)
    const anew: Prepared[] = []
    for (const one of handed) anew.push(one.correction.isAnew === true ? await underFreeId(one) : one)
    return anew
  }

  async function underFreeId(one: Prepared): Promise<Prepared> {
    for (let nth = 2; nth < mostAnew; nth += 1) {
      const { name, at, text } = one.said
      const message = { ...one.message, id: messageIdOf({ words: wordsOf(name, text), at, nth }) }
      const [preview] = await desk.preview([message])
      if (preview?.isSeen !== true) return { ...one, message }
    }
    return one
  }

  return {
    places,
    async look(place, pasted, corrections = new Map()) {
      const { all, isCut, unnamed, appointments } = await prepare(place, pasted, corrections)
      const handed = await handedOver(all)
      const previews = await desk.preview(handed.map(({ message }) => message))
      const previewOf = new Map(handed.map(({ said }, index) => [said, previews[index]]))
      return { isCut, unnamed, lines: all.map((one) => lineOf(one, previewOf.get(one.said), appointments)) }
    },

    async take(place, pasted, corrections = new Map(), by = machinesOwner) {
      const { all, unnamed, appointments } = await prepare(place, pasted, corrections)
      const handed = await handedOver(all)
      const previews = await desk.preview(handed.map(({ message }) => message))
      let count = 0
      let heeded = 0
      const known: Line[] = []
      for (const [index, one] of handed.entries()) {
        const { message } = one
        const preview = previews[index]
        // A corrected line that comes again uncorrected would look like an edit of what was taken.
        if (preview?.isSeen === true) {
          known.push(lineOf(one, preview, appointments))
          continue
        }
        const { outcome } = await desk.receive({ ...message, carriedBy: by })
        count += 1
        if (outcome !== 'silent') heeded += 1
      }
      const waiting = await desk.collect()
      const handout = waiting.find(({ chat }) => 'group' in chat && chat.group === place.id) ?? null
      return { unnamed, count, heeded, known, handout }
    },

    async followUps() {
      const waiting = await desk.collect()
      const { people } = await desk.ask()
      return waiting.flatMap((handout): readonly FollowUp[] => {
        const { chat } = handout
        const group = 'group' in chat ? chat.group : groupOfAccount(chat.account)
        const place = places.find(({ id }) => id === group) ?? {
          id: group,
          name: group,
          community: '',
          street: '',
        }
        const to = 'group' in chat ? null : (people.get(`paste:${chat.account}`)?.name ?? chat.account)
        return [{ ...handout, place, to }]
      })
    },

    pasted: ({ posts, text }) => desk.taken({ posts }, ownIdOf(text)),
  }
}

/** What somebody means who says 要这个: what they quote, or have shown just before. */
function pointedAt(
  { name, quote, attachments }: PastedMessage,
  before: PastedMessage | undefined,
  idBefore: string | undefined,
): Pick<IncomingMessage, 'quoted' | 'shownBefore'> {
  if (attachments.length > 0) return {}
  if (quote !== null) {
    const quoted = attachmentIn(quote.text)
    return quoted === null ? {} : { quoted: [quoted.attachment] }
  }
  const isTheirs = before?.name === name && before.text === '' && before.attachments.length > 0
  return isTheirs && idBefore !== undefined
    ? { shownBefore: { message: idBefore, attachments: before.attachments } }
    : {}
}

/** Which of equal words of one stretch each is. */
function numbered(messages: readonly PastedMessage[]): readonly Said[] {
  const counts = new Map<string, number>()
  return messages.map(({ name, at, text }) => {
    const words = wordsOf(name, text)
    const first = messageIdOf({ words, at, nth: 1 })
    const nth = (counts.get(first) ?? 0) + 1
    counts.set(first, nth)
    return { words, at, nth }
  })
}

interface Earlier {
  /** Of this stretch, with the ids of all. */
  readonly messages: readonly PastedMessage[]
  readonly ids: readonly string[]
  /** Of earlier stretches. */
  readonly before: readonly Known[]
  isKnown(id: string): boolean
}

/** The id of the message that is quoted: in this stretch, a text of the bot, or in an earlier stretch. */
function quotedIn(quote: Quote, { messages, ids, before, isKnown }: Earlier): string | null {
  const own = ownIdOf(quote.text)
  if (isKnown(own)) return own
  const begins = (text: string): boolean =>
    text.trim() !== '' &&
    (text.trim() === quote.text || (quote.text.length >= 8 && text.startsWith(quote.text)))
  const here = messages.findLastIndex(
    ({ name, text }) => begins(text) && (quote.name === null || name === quote.name),
  )
  if (here !== -1) return ids[here] ?? null
  const words = wordsOf(quote.name ?? '', quote.text)
  return before.findLast((one) => one.words === words)?.id ?? messageIdOf({ words, at: null, nth: 1 })
}

function lineOf(
  { said, known, message, correction, isOwn }: Prepared,
  preview: Preview | undefined,
  appointments: Book['appointments'],
): Line {
  const state = isOwn
    ? 'own'
    : correction.isSkipped === true
      ? 'skipped'
      : preview?.isSeen === true
        ? 'seen'
        : 'new'
  const decision = preview?.decision
  const answers = decision?.posts.filter(({ inReplyTo }) => inReplyTo.includes(message.id)) ?? []
  return {
    name: said.name,
    text: message.text,
    at: said.at,
    attachments: said.attachments,
    state,
    isForBot: message.mentionsBot,
    outcome:
      state === 'seen' && known !== null ? (known.outcome ?? 'done') : (decision?.result.outcome ?? 'silent'),
    understood: state === 'new' ? understoodIn(decision?.changes ?? [], message) : [],
    became:
      state === 'seen' ? (known?.appointments ?? []).flatMap((id) => becameOf(appointments.get(id))) : [],
    answer: answers.length === 0 ? null : answers.map(({ text }) => text).join('\n'),
  }
}

const becameOf = (appointment: Appointment | undefined): readonly Became[] =>
  appointment === undefined ? [] : [{ code: appointment.code, status: statusOf(appointment) }]

/** The appointments that the line makes or changes, as they will stand. */
function understoodIn(changes: readonly Change[], message: IncomingMessage): readonly Understood[] {
  const key = messageKey(message)
  return changes.flatMap((change): readonly Understood[] => {
    if (change.table !== 'appointments' || change.value === null) return []
    const { value } = change
    return value.history.some((entry) => entry.message === key) ? [understood(value)] : []
  })
}

function understood({ code, request }: Appointment): Understood {
  const { lane, building, unit, room } = request.patient.address
  return {
    code,
    medicines: request.items.map(({ written, drug, quantity, unit: pack }) => ({
      written,
      drug,
      amount: quantity === null ? '' : `${quantity}${pack ?? ''}`,
    })),
    address: [lane === null ? null : `${lane}弄`, building, unit, room]
      .filter((part) => part !== null)
      .join('-'),
  }
}
