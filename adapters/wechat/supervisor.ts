import type { Instant } from '../../src/domain/time.ts'
import type { Backoff } from '../backoff.ts'

/** How long is waited for what, in milliseconds. */
export interface Patience {
  /** For the account to be there, or for a code to scan, once a connection was begun. */
  readonly login: number
  /** For somebody to scan; a provider renews the code every few minutes. */
  readonly scan: number
  /** Between two knocks. */
  readonly knock: number
  /** For the answer to a knock. With `knock` it bounds how long a dead connection is believed: 30 s at most. */
  readonly answer: number
}

export const patience: Patience = { login: 25_000, scan: 300_000, knock: 9_000, answer: 9_000 }

/** A provider that keeps the stream to itself so often in a row is told to let go of it. */
const mostRefusals = 5
/** So many knocks without a `dong`, from a provider that gave some: the stream is deaf. */
const mostUnheard = 2

/** How things stand with the account. */
export type Standing =
  | { readonly kind: 'resting'; readonly until: Instant }
  | { readonly kind: 'connecting'; readonly since: Instant }
  /** The stream stands, but the account is not logged in: somebody must scan. */
  | { readonly kind: 'waiting'; readonly since: Instant; readonly hasCode: boolean }
  | { readonly kind: 'listening'; readonly account: string }
  | { readonly kind: 'stopped' }

export interface State {
  readonly standing: Standing
  /** Attempts that failed in a row. */
  readonly failed: number
  /** Of those, how many found the stream taken by somebody. */
  readonly refused: number
  /** The provider may still hold the stream of a connection that fell silent. */
  readonly isHeld: boolean
  /** The last sign of life of the connection, and when it was knocked at last; null between connections. */
  readonly signAt: Instant | null
  readonly knockedAt: Instant | null
  /** Knocks without a `dong`; null while this provider gave none. */
  readonly unheard: number | null
  /** When the account was last known to hear everything; null if never. */
  readonly heardUntil: Instant | null
}

export const atRest: State = {
  standing: { kind: 'stopped' },
  failed: 0,
  refused: 0,
  isHeld: false,
  signAt: null,
  knockedAt: null,
  unheard: null,
  heardUntil: null,
}

export type Happening =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }
  /** Time has passed. */
  | { readonly kind: 'time' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'login'; readonly account: string }
  | { readonly kind: 'logout' }
  /** Anything that came through the stream. */
  | { readonly kind: 'sign' }
  | { readonly kind: 'dong' }
  /** The answer to a knock: proves the way there and back, not the stream. */
  | { readonly kind: 'answer' }
  /** The provider took the call, but another stream is in our place. */
  | { readonly kind: 'refused' }
  /** The connection broke, or could not be made. */
  | { readonly kind: 'lost' }

export type Deed =
  /** Open a fresh connection. */
  | 'open'
  /** Throw the connection away. */
  | 'leave'
  | 'knock'
  /** Have the provider let go of the stream that it holds, through the connection that there is. */
  | 'release'

export interface Step {
  readonly state: State
  readonly deeds: readonly Deed[]
}

/**
 * What is to be done about a connection, whatever happens to it. Pure: it neither waits nor calls.
 *
 * wechaty-puppet-service does not reconnect, notices no half-open connection, and its own reset logs the account out
 * at the provider.
 */
export function step(
  state: State,
  happening: Happening,
  now: Instant,
  { patience, backoff }: { readonly patience: Patience; readonly backoff: Backoff },
): Step {
  const { standing } = state
  if (happening.kind === 'stop') {
    return { state: { ...state, standing: { kind: 'stopped' } }, deeds: isOpen(state) ? ['leave'] : [] }
  }
  if (standing.kind === 'stopped') {
    return happening.kind === 'start' ? open(state, now) : stay(state)
  }
  if (standing.kind === 'resting') {
    return happening.kind === 'time' && now >= standing.until ? open(state, now) : stay(state)
  }

  const alive: State = { ...state, signAt: now, heardUntil: heard(state, now) }
  switch (happening.kind) {
    case 'start':
      return stay(state)
    case 'scan':
      return stay({ ...alive, failed: 0, standing: { kind: 'waiting', since: now, hasCode: true } })
    case 'login':
      return stay({
        ...alive,
        failed: 0,
        refused: 0,
        isHeld: false,
        heardUntil: now,
        standing: { kind: 'listening', account: happening.account },
      })
    case 'logout':
      return standing.kind === 'listening'
        ? stay({ ...alive, standing: { kind: 'waiting', since: now, hasCode: false } })
        : stay(alive)
    case 'sign':
      return stay(alive)
    case 'dong':
      return stay({ ...alive, unheard: 0 })
    case 'answer':
      return stay(state.unheard === null ? alive : { ...alive, heardUntil: state.heardUntil })
    case 'refused':
      return refuse(state, now, backoff)
    case 'lost':
      return fail(state, now, backoff)
    case 'time':
      return look(state, now, patience, backoff)
  }
}

/** When `time` has something to do. Null: never by itself. */
export function dueAt(state: State, { login, scan, knock, answer }: Patience): Instant | null {
  const { standing } = state
  switch (standing.kind) {
    case 'stopped':
      return null
    case 'resting':
      return standing.until
    case 'connecting':
      return standing.since + login
    case 'waiting':
    case 'listening': {
      const next = isAnswered(state)
        ? (state.knockedAt ?? state.signAt ?? 0) + knock
        : (state.knockedAt ?? 0) + answer
      if (standing.kind === 'listening') return next
      return Math.min(next, standing.since + (standing.hasCode ? scan : login))
    }
  }
}

const stay = (state: State): Step => ({ state, deeds: [] })

const isOpen = ({ standing: { kind } }: State): boolean =>
  kind === 'connecting' || kind === 'waiting' || kind === 'listening'

const heard = (state: State, now: Instant): Instant | null =>
  state.standing.kind === 'listening' ? now : state.heardUntil

/** A sign of life that came after the knock is as good as its answer. */
const isAnswered = ({ knockedAt, signAt }: State): boolean => knockedAt === null || (signAt ?? 0) >= knockedAt

const open = (state: State, now: Instant): Step => ({
  state: {
    ...state,
    standing: { kind: 'connecting', since: now },
    signAt: null,
    knockedAt: null,
    unheard: null,
  },
  deeds: ['open'],
})

function look(state: State, now: Instant, limits: Patience, backoff: Backoff): Step {
  const due = dueAt(state, limits)
  if (due === null || now < due) return stay(state)
  const { standing } = state
  if (standing.kind === 'connecting') return fail(state, now, backoff)
  if (!isAnswered(state)) return fail({ ...state, isHeld: true }, now, backoff)
  if (
    standing.kind === 'waiting' &&
    now >= standing.since + (standing.hasCode ? limits.scan : limits.login)
  ) {
    // Neither a login nor a new code: the session over there is dead, and ends only by being stopped.
    return rest(state, now, backoff, ['release', 'leave'])
  }
  const unheard = state.unheard
  if (unheard !== null && unheard >= mostUnheard) return fail({ ...state, isHeld: true }, now, backoff)
  return {
    state: { ...state, knockedAt: now, unheard: unheard === null ? null : unheard + 1 },
    deeds: ['knock'],
  }
}

const fail = (state: State, now: Instant, backoff: Backoff): Step => rest(state, now, backoff, ['leave'])

function refuse(state: State, now: Instant, backoff: Backoff): Step {
  const refused = state.refused + 1
  // Our own dead stream, or one that nobody gives up: taken over. Another bot with the same token would do so as well.
  const isOurs = state.isHeld || refused >= mostRefusals
  return rest(
    { ...state, refused: isOurs ? 0 : refused, isHeld: false },
    now,
    backoff,
    isOurs ? ['release', 'leave'] : ['leave'],
  )
}

const rest = (state: State, now: Instant, backoff: Backoff, deeds: readonly Deed[]): Step => ({
  state: {
    ...state,
    standing: { kind: 'resting', until: now + backoff(state.failed) },
    failed: state.failed + 1,
    signAt: null,
    knockedAt: null,
    unheard: null,
  },
  deeds,
})
