import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Appointment } from '../../domain/appointment.ts'
import type { StockNote } from '../../domain/book.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Holidays } from '../../domain/holidays.ts'
import {
  type Chat,
  chatKey,
  type IncomingMessage,
  messageKey,
  type Post,
  platforms,
} from '../../domain/message.ts'
import type { Store } from '../../domain/ports.ts'
import { type Instant, minutes } from '../../domain/time.ts'
import { createDesk } from '../../index.ts'
import type { Reader } from '../../intake/understand.ts'
import type { Transcript, TranscriptEvent } from './transcript.ts'

export interface ReplayParts {
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
  readonly reader: Reader
  readonly store: Store
  readonly stock: readonly StockNote[]
}

/** What came of a transcript. */
export interface Replayed {
  /** In the order in which they left. */
  readonly posts: readonly Post[]
  /** In the order of their codes, closed ones too. */
  readonly appointments: readonly Appointment[]
  /** The event that a message key stands for. */
  readonly eventOf: ReadonlyMap<string, string>
}

/** How often the clock calls the desk; the real one does so twice a minute. */
const tickEvery = minutes(1)

/** Runs a transcript through the whole product on a virtual clock: real inbox, desk, store and outbox. */
export async function replay(transcript: Transcript, parts: ReplayParts): Promise<Replayed> {
  let now = transcript.start
  const posts: Post[] = []
  /** Network ids of what was sent, by chat and text, so that a watched post finds its own. */
  const sent = new Map<string, string>()
  /** The bot's latest answer to an event. */
  const answers = new Map<string, string>()
  const send = async (chat: Chat, text: string): Promise<{ id: string }> => {
    const id = `post-${sent.size}`
    sent.set(`${chatKey(chat)}|${text}`, id)
    return { id }
  }
  const desk = createDesk({
    ...parts,
    adapters: platforms.map((platform) => ({ platform, send })),
    clock: { now: () => now },
    random: () => 0.5,
  })
  desk.watch((post) => {
    posts.push(post)
    const id = sent.get(`${chatKey(post.to)}|${post.text}`)
    for (const event of post.inReplyTo) if (id !== undefined) answers.set(event, id)
  })
  await stockUp(parts, transcript.start)

  let nextTick = now
  const advanceTo = async (until: Instant): Promise<void> => {
    for (;;) {
      const due = Math.min(nextTick, Math.max(now, (await desk.nextAt()) ?? Number.POSITIVE_INFINITY))
      if (due > until) break
      now = due
      if (due === nextTick) {
        await desk.tick()
        nextTick += tickEvery
      }
      await desk.flush()
    }
    now = until
  }

  const known = new Map<string, Appointment>()
  const eventOf = new Map<string, string>()
  const keep = async (): Promise<void> => {
    for (const [id, appointment] of (await desk.ask()).appointments) known.set(id, appointment)
  }
  for (const event of transcript.events) {
    await advanceTo(event.at)
    await keep()
    const message = messageOf(event, codesFrom(known, eventOf), answers)
    eventOf.set(messageKey(message), event.id)
    await desk.receive(message)
    // What is closed leaves the book some day: it is kept as it stood when somebody last spoke.
    await keep()
    await desk.flush()
  }
  await advanceTo(transcript.end)
  await keep()
  await desk.close()
  const appointments = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { posts, appointments, eventOf }
}

async function stockUp({ store, directory, stock }: ReplayParts, at: Instant): Promise<void> {
  if (stock.length === 0) return
  const district = directory.district.code
  const { version } = await store.read(district)
  const changes = stock.map((note) => ({
    table: 'stock' as const,
    key: `${note.pharmacy}|${note.drug}|${note.brand ?? ''}`,
    value: { ...note, saidAt: Math.min(note.saidAt, at) },
  }))
  await store.commit(
    district,
    version,
    { changes, posts: [], result: { outcome: 'done', appointments: [] } },
    null,
  )
}

/** The codes that came of each event, in their order. */
function codesFrom(
  known: ReadonlyMap<string, Appointment>,
  eventOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>()
  for (const { from, code } of [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const event = eventOf.get(from)
    if (event !== undefined) codes.set(event, [...(codes.get(event) ?? []), code])
  }
  return codes
}

function messageOf(
  event: TranscriptEvent,
  codes: ReadonlyMap<string, readonly string[]>,
  answers: ReadonlyMap<string, string>,
): IncomingMessage {
  const text = event.text.replace(/\$\{(\w+)\.code(\d*)\}/g, (_, from: string, nth: string) => {
    return codes.get(from)?.[Number(nth || '1') - 1] ?? '0000-000'
  })
  const quotes = event.quotes?.startsWith('bot:')
    ? (answers.get(event.quotes.slice(4)) ?? null)
    : event.quotes
  const { id, at, platform, group, sender, mentionsBot, edits = null, recalls = null } = event
  return { id, at, platform, group, sender, text, mentionsBot, quotes, attachments: [], edits, recalls }
}
