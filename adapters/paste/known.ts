import type { Book } from '../../src/domain/book.ts'
import { referenceKey } from '../../src/domain/message.ts'
import type { Outcome, Received } from '../../src/domain/ports.ts'
import { days, type Instant, minutes } from '../../src/domain/time.ts'
import { messageIdOf, type Said, saidIn } from './message-id.ts'

/** A message that came in an earlier stretch of the group. */
export interface Known extends Said {
  readonly id: string
  /** When it was taken. */
  readonly taken: Instant
  /** Null where only what it asked for is remembered. */
  readonly outcome: Outcome | null
  /** Ids of the appointments that it made or changed. */
  readonly appointments: readonly string[]
}

/**
 * What is known of a group, the oldest first: everything of the last day, and for as long as the book keeps it what
 * concerns an appointment.
 */
export function knownIn(
  group: string,
  received: readonly Received[],
  references: Book['references'],
): readonly Known[] {
  const prefix = referenceKey({ platform: 'paste', group }, '')
  const known = new Map<string, Known>()
  const add = (key: string, rest: Omit<Known, 'id' | keyof Said>): void => {
    const id = key.startsWith(prefix) ? key.slice(prefix.length) : ''
    const said = saidIn(id)
    if (said !== null) known.set(id, { ...said, id, ...rest })
  }
  for (const [key, { at, appointments }] of references) add(key, { taken: at, outcome: null, appointments })
  for (const { key, at, result } of received) add(key, { taken: at, ...result })
  return [...known.values()].toSorted((a, b) => a.taken - b.taken)
}

/**
 * Which of the messages of a stretch came before, each at most once. A phone copies no times, a computer minutes, an
 * export seconds: the same words of the same day are the same message where the copies do not tell them apart.
 */
export function recognise(
  stretch: readonly Said[],
  known: readonly Known[],
  now: Instant,
): readonly (Known | null)[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  const exact = stretch.map((said) => byId.get(messageIdOf(said)) ?? null)
  const left = new Set(known).difference(new Set(exact))
  const byWords = Map.groupBy(left, ({ words }) => words)
  return stretch.map((said, index) => {
    const found =
      exact[index] ?? byWords.get(said.words)?.find((one) => left.has(one) && mayBe(said, one, now))
    if (found !== undefined) left.delete(found)
    return found ?? null
  })
}

/** Whoever copies looks at a clock that runs a little behind ours. */
const tolerance = minutes(5)

function mayBe({ at }: Said, known: Known, now: Instant): boolean {
  if (at === null) return known.at !== null && now - known.at < days(1)
  if (known.at === null) return at <= known.taken + tolerance && known.taken - at < days(1)
  const [minute, other] = [startOfMinute(at), startOfMinute(known.at)]
  return minute === other && (at === minute || known.at === other)
}

const startOfMinute = (at: Instant): Instant => at - (at % minutes(1))
