import type { ChatAdapter } from '../domain/ports.ts'
import { days, type Instant, type Interval } from '../domain/time.ts'
import { createLane } from './lane.ts'

/** What an account may have missed. */
export interface MissedByOne extends Interval {
  /** Ids of the groups that it is in. */
  readonly groups: readonly string[]
  /** Ids of those whose private messages may be missing: those are written to one account alone. */
  readonly people: readonly string[]
}

/** A gap, and the number of the account that has it. */
interface Gathered {
  readonly nth: number
  readonly gap: MissedByOne
}

/** What of it must outlive the process: whoever was not told yet is told after the next start, and nobody twice. */
export interface GapNotes {
  /** Waits for what the other accounts have missed. */
  readonly gathered: readonly Gathered[]
  /** Is being told; whoever is told learns nothing from a repetition. */
  readonly telling: readonly MissedByOne[]
  /** By number of the account. */
  readonly missed: Readonly<Record<string, readonly Interval[]>>
  /** By place: see `inGroup` and `inPrivate`. */
  readonly told: Readonly<Record<string, readonly Interval[]>>
}

/** Where they are kept. */
export interface GapKeep {
  read(): GapNotes | null
  /** Must not throw: what cannot be written is told all the same. */
  write(notes: GapNotes): void
}

export interface Gaps {
  /** It is kept when this returns. @param nth number of the account that missed it */
  report(nth: number, gap: MissedByOne): void
  /** Goes on with what an earlier process left. */
  resume(): void
  /** What is not told by then is left to the next start. */
  stop(): void
}

type Account = Pick<ChatAdapter, 'standings' | 'groupsAmong'>

export interface GapsParts {
  /** In the order of their numbers. */
  readonly accounts: () => readonly Account[]
  /** Waits a little: accounts that were away together come back one after the other. */
  readonly gather: () => Promise<void>
  /** Resolves when it will be heard, whatever happens; a repetition must say nothing. What it rejects is told later. */
  readonly tell: (gap: MissedByOne) => Promise<void>
  /** When each account began, of those that were never there before: they report no gap, and heard nothing. */
  readonly newSince?: ReadonlyMap<number, Instant>
  readonly keep?: GapKeep
}

/** What is left over beside a stretch that was told already is worth another word from so many milliseconds on. */
const worthAWord = 30_000
/** So many stretches are kept of each account and each group; what is forgotten is told once more. */
const kept = 50
/** Nobody asks for what was said so long before. */
const keptFor = days(30)

const noNotes: GapNotes = { gathered: [], telling: [], missed: {}, told: {} }
const keptNowhere: GapKeep = { read: () => null, write: () => {} }

/**
 * What several accounts on one network have missed together. What one of them missed in a group in which another one
 * sat and listened was not missed there; what all of them missed is told once, whoever comes back first.
 */
export function createGaps(parts: GapsParts): Gaps {
  const { accounts, newSince = new Map(), keep = keptNowhere } = parts
  const lane = createLane()
  let notes = withNew(keep.read() ?? noNotes, newSince)
  let isJudging = false
  let isOver = false

  function note(change: Partial<GapNotes>): void {
    notes = { ...notes, ...change }
    keep.write(notes)
  }

  /** When an account did not hear. One that is not there now may have been away for as long as anybody. */
  const deafOf = (account: Account, nth: number): readonly Interval[] =>
    (account.standings?.() ?? []).every(({ footing }) => footing === 'connected')
      ? (notes.missed[nth] ?? [])
      : [always]

  /** @param seats which groups each account sits in, by its number */
  function missedTogether({ nth, gap }: Gathered, group: string, seats: Seats): readonly Interval[] {
    const others = accounts().flatMap((account, one) =>
      one !== nth && seats.get(one)?.has(group) === true ? [deafOf(account, one)] : [],
    )
    return others.reduce<readonly Interval[]>(
      (left, deaf) => left.flatMap((one) => deaf.flatMap((other) => shared(one, other) ?? [])),
      [gap],
    )
  }

  /** What of a batch is news to whom. It counts as told from now on: whatever happens, it will be. */
  function judge(batch: readonly Gathered[], seats: Seats): void {
    const told = new Map(Object.entries(notes.told))
    const news = new Map<string, MissedByOne>()
    const newsOf = (missed: readonly Interval[], place: string): MissedByOne | null => {
      const before = told.get(place) ?? []
      const span = hullOf(missed.flatMap((one) => withoutTold(one, before)))
      if (span === null) return null
      told.set(place, [...before, span].slice(-kept))
      return news.get(keyOf(span)) ?? { ...span, groups: [], people: [] }
    }
    for (const one of batch) {
      const { groups, people } = one.gap
      for (const group of groups) {
        const found = newsOf(missedTogether(one, group, seats), inGroup(group))
        if (found !== null) news.set(keyOf(found), { ...found, groups: [...found.groups, group] })
      }
      for (const person of people) {
        const found = newsOf([one.gap], inPrivate(person))
        if (found !== null) news.set(keyOf(found), { ...found, people: [...found.people, person] })
      }
    }
    note({
      gathered: notes.gathered.filter((each) => !batch.includes(each)),
      telling: [...notes.telling, ...news.values()],
      told: Object.fromEntries([...told].filter(([, spans]) => isLate(spans, batch))),
    })
  }

  async function judgeTogether(): Promise<void> {
    if (isJudging) return
    isJudging = true
    while (notes.gathered.length > 0 && !isOver) {
      const isAlone = accounts().length === 1
      if (!isAlone) await parts.gather()
      const batch = notes.gathered
      const seats = isAlone ? new Map() : await seatsIn(batch.flatMap(({ gap }) => gap.groups))
      if (isOver) break
      judge(batch, seats)
      tellAll()
    }
    isJudging = false
  }

  async function seatsIn(groups: readonly string[]): Promise<Seats> {
    const named = [...new Set(groups)]
    const seats = accounts().map(async (account, nth): Promise<readonly [number, ReadonlySet<string>]> => {
      // Whoever cannot say where it sits has heard nothing for the others.
      const own = (await account.groupsAmong?.(named).catch(() => [])) ?? []
      return [nth, new Set(own)]
    })
    return new Map(await Promise.all(seats))
  }

  /** One after the other; what cannot be told now is tried again with the next. */
  function tellAll(): void {
    void lane(async () => {
      for (const one of notes.telling) {
        if (isOver) return
        const isTold = await parts.tell(one).then(
          () => true,
          () => false,
        )
        if (isTold) note({ telling: notes.telling.filter((other) => other !== one) })
      }
    })
  }

  return {
    report(nth, gap) {
      const { from, to } = gap
      note({
        missed: { ...notes.missed, [nth]: [...(notes.missed[nth] ?? []), { from, to }].slice(-kept) },
        gathered: [...notes.gathered, { nth, gap }],
      })
      void judgeTogether()
    },
    resume() {
      void judgeTogether()
      tellAll()
    },
    stop() {
      isOver = true
    },
  }
}

/** Whoever was not there yet has heard nothing. */
const withNew = (notes: GapNotes, newSince: ReadonlyMap<number, Instant>): GapNotes => {
  const missed = Object.fromEntries([...newSince].map(([nth, began]) => [nth, [{ from: 0, to: began }]]))
  return { ...notes, missed: { ...notes.missed, ...missed } }
}

const isLate = (spans: readonly Interval[], batch: readonly Gathered[]): boolean =>
  Math.max(...spans.map(({ to }) => to)) > Math.max(...batch.map(({ gap }) => gap.to)) - keptFor

/** Which groups each account sits in, by its number. */
type Seats = ReadonlyMap<number, ReadonlySet<string>>

const inGroup = (group: string): string => `g:${group}`
const inPrivate = (person: string): string => `p:${person}`

const keyOf = ({ from, to }: Interval): string => `${from}-${to}`

const always: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** A moment, which has no length, may be missed as well. */
function shared(one: Interval, other: Interval): Interval | null {
  const from = Math.max(one.from, other.from)
  const to = Math.min(one.to, other.to)
  const isMoment = one.from === one.to || other.from === other.to
  return from < to || (from === to && isMoment) ? { from, to } : null
}

/** What of a stretch nobody has been told yet, as far as it is worth a word. */
function withoutTold(stretch: Interval, told: readonly Interval[]): readonly Interval[] {
  return told.reduce<readonly Interval[]>(
    (left, other) =>
      left.flatMap((one) =>
        shared(one, other) === null
          ? [one]
          : [
              { from: one.from, to: other.from },
              { from: other.to, to: one.to },
            ].filter(({ from, to }) => to - from >= worthAWord),
      ),
    [stretch],
  )
}

/** One word is enough for stretches that follow each other. */
function hullOf(stretches: readonly Interval[]): Interval | null {
  if (stretches.length === 0) return null
  return {
    from: Math.min(...stretches.map(({ from }) => from)),
    to: Math.max(...stretches.map(({ to }) => to)),
  }
}
