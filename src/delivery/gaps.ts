import type { ChatAdapter } from '../domain/ports.ts'
import type { Instant, Interval } from '../domain/time.ts'

/** What an account may have missed. */
export interface MissedByOne extends Interval {
  /** Ids of the groups that it is in. */
  readonly groups: readonly string[]
  /** Ids of those whose private messages may be missing: those are written to one account alone. */
  readonly people?: readonly string[]
}

export interface Gaps {
  /** @param nth number of the account that missed it */
  report(nth: number, gap: MissedByOne): void
  /** Tells at once what is still being gathered: the program stops. */
  tellNow(): void
}

type Account = Pick<ChatAdapter, 'standings' | 'groupsAmong'>

/** What is left over beside a stretch that was told already is worth another word from so many milliseconds on. */
const worthAWord = 30_000
/** So many stretches are kept of each account and each group; what is forgotten is told once more. */
const kept = 50

/**
 * What several accounts on one network have missed together. What one of them missed in a group in which another one
 * sat and listened was not missed there; what all of them missed is told once, whoever comes back first.
 *
 * @param accounts in the order of their numbers
 * @param gather waits a little: accounts that were away together come back one after the other
 * @param newSince when each account began, of those that were never there before: they report no gap, and heard nothing
 */
export function createGaps(
  accounts: () => readonly Account[],
  gather: () => Promise<void>,
  tell: (gap: MissedByOne) => void,
  newSince: ReadonlyMap<number, Instant> = new Map(),
): Gaps {
  /** By number of the account. */
  const missed = new Map<number, readonly Interval[]>()
  const beforeItsTime = (nth: number): readonly Interval[] => {
    const began = newSince.get(nth)
    return began === undefined ? [] : [{ from: Number.NEGATIVE_INFINITY, to: began }]
  }
  const told = new Map<string, readonly Interval[]>()
  let gathered: readonly Gathered[] = []

  /** When an account did not hear. One that is not there now may have been away for as long as anybody. */
  const deafOf = (account: Account, nth: number): readonly Interval[] =>
    (account.standings?.() ?? []).every(({ footing }) => footing === 'connected')
      ? [...beforeItsTime(nth), ...(missed.get(nth) ?? [])]
      : [always]

  /** @param seats which groups each account sits in, by its number */
  function missedTogether({ nth, gap }: Gathered, group: string, seats: Seats): Interval | null {
    const others = accounts().flatMap((account, one) =>
      one !== nth && seats.get(one)?.has(group) === true ? [deafOf(account, one)] : [],
    )
    const together = others.reduce<readonly Interval[]>(
      (left, deaf) => left.flatMap((one) => deaf.flatMap((other) => shared(one, other) ?? [])),
      [gap],
    )
    return hullOf(together.flatMap((one) => withoutTold(one, told.get(group) ?? [])))
  }

  function judge(batch: readonly Gathered[], seats: Seats): void {
    const news = new Map<string, MissedByOne>()
    for (const one of batch.filter((each) => gathered.includes(each))) {
      for (const group of one.gap.groups) {
        const span = missedTogether(one, group, seats)
        if (span === null) continue
        told.set(group, [...(told.get(group) ?? []), span].slice(-kept))
        const key = `${span.from}-${span.to}`
        news.set(key, { ...span, groups: [...(news.get(key)?.groups ?? []), group] })
      }
    }
    gathered = gathered.filter((each) => !batch.includes(each))
    for (const one of news.values()) tell(one)
  }

  async function judgeTogether(): Promise<void> {
    await gather()
    const batch = gathered
    const groups = [...new Set(batch.flatMap(({ gap }) => gap.groups))]
    const seats = accounts().map(async (account, nth): Promise<readonly [number, ReadonlySet<string>]> => {
      // Whoever cannot say where it sits has heard nothing for the others.
      const own = (await account.groupsAmong?.(groups).catch(() => [])) ?? []
      return [nth, new Set(own)]
    })
    judge(batch, new Map(await Promise.all(seats)))
    if (gathered.length > 0) await judgeTogether()
  }

  return {
    report(nth, gap) {
      if (accounts().length === 1) return tell(gap)
      const { from, to, groups, people = [] } = gap
      missed.set(nth, [...(missed.get(nth) ?? []), { from, to }].slice(-kept))
      if (people.length > 0) tell({ from, to, groups: [], people })
      if (groups.length === 0) return
      gathered = [...gathered, { nth, gap }]
      if (gathered.length === 1) void judgeTogether()
    },
    // Where the others sit is not asked any more: rather a word too many.
    tellNow: () => judge(gathered, new Map()),
  }
}

interface Gathered {
  readonly nth: number
  readonly gap: MissedByOne
}
type Seats = ReadonlyMap<number, ReadonlySet<string>>

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
