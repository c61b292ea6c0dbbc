import { Complaint } from '../../src/domain/complaint.ts'
import { type Log, traceOf } from '../../src/domain/log.ts'
import type { Clock } from '../../src/domain/ports.ts'
import type { Said } from '../../src/domain/said.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Backoff } from '../backoff.ts'
import { type Asked, type Connection, openConnection } from './connection.ts'
import { errorName, grpcStatus, type Provider, type StreamPuppet, statusOf } from './puppet.ts'
import {
  atRest,
  type Deed,
  dueAt,
  type Happening,
  type Patience,
  patience,
  type Standing,
  step,
} from './supervisor.ts'

export interface LineParts {
  readonly provider: Provider
  readonly clock: Clock
  readonly log: Log
  readonly backoff: Backoff
  readonly patience: Partial<Patience>
  /** When the account was last known to hear everything, in an earlier run; null if never. */
  readonly heardUntil: Instant | null
  readonly onMessage: (id: string) => void
  readonly onQr: (url: string) => void
  readonly onAsked: (asked: Asked) => void
  readonly onStanding: (standing: Standing) => void
  /** @param heardUntil since when messages may have been missed; null where there was no before */
  readonly onLogin: (account: string, heardUntil: Instant | null) => void
}

/** The connection to the provider, however often it must be made anew: what the supervisor decides is done here. */
export interface Line {
  /**
   * Resolves when the first attempt has come to something, good or bad.
   * @throws where the token is refused: no further attempt would help
   */
  start(): Promise<void>
  stop(): Promise<void>
  standing(): Standing
  heardUntil(): Instant | null
  /** Null while the account is not logged in. */
  account(): string | null
  connection(): Connection | null
  puppet(): StreamPuppet | null
  /** Resolves when the account is logged in, or the line was stopped. */
  connected(): Promise<void>
}

const releaseTimeout = 5_000
/** Whoever answers with these has not answered. */
const noAnswer: ReadonlySet<number> = new Set([
  grpcStatus.UNAVAILABLE,
  grpcStatus.DEADLINE_EXCEEDED,
  grpcStatus.CANCELLED,
])

/** A token names the server before its first `_`; the library fails without. */
export const hasServerName = (token: string): boolean => /^[\w.-]*[^_]_./.test(token)
export const noServerName: Said = {
  en: 'A WeChat puppet token begins with a server name, such as "insecure_" for one without a certificate of its own: ask your provider for the whole token',
  zh: '微信token开头要有服务器的名字，自己没有证书的服务是“insecure_”：跟服务方要完整的token',
}

export function createLine(parts: LineParts): Line {
  const { provider, clock, log, backoff } = parts
  const limits = { ...patience, ...parts.patience }
  let state = { ...atRest, heardUntil: parts.heardUntil }
  let connection: Connection | null = null
  /** Which connection is the present one; what an older one still tells is not heard. */
  let generation = 0
  /** Opening, releasing and leaving, one after the other. */
  let works: Promise<void> = Promise.resolve()
  let knocks = 0
  let timer: NodeJS.Timeout | undefined
  let tokenRefused = false
  let first = Promise.withResolvers<void>()
  let next = Promise.withResolvers<void>()

  function happen(happening: Happening, why?: string): void {
    const before = state
    const after = step(before, happening, clock.now(), { patience: limits, backoff })
    state = { ...after.state }
    for (const deed of after.deeds) carryOut(deed)
    clearTimeout(timer)
    const due = dueAt(state, limits)
    if (due !== null) timer = setTimeout(() => happen({ kind: 'time' }), Math.max(1, due - clock.now()))
    if (state.standing.kind !== before.standing.kind) tell(before.standing, before.heardUntil, why)
  }

  function tell(before: Standing, heardUntil: Instant | null, why: string | undefined): void {
    const { standing, failed } = state
    if (standing.kind === 'resting') {
      const fields = { platform: 'wechat', from: before.kind, why: why ?? 'silence', failed }
      log.warn(fields, 'the connection to WeChat is gone and is made again')
    }
    if (standing.kind !== 'connecting') first.resolve()
    if (standing.kind === 'listening') {
      next.resolve()
      next = Promise.withResolvers()
      parts.onLogin(standing.account, heardUntil)
    }
    parts.onStanding(standing)
  }

  function carryOut(deed: Deed): void {
    const present = connection
    switch (deed) {
      case 'open': {
        const mine = ++generation
        queue(() => open(mine))
        return
      }
      case 'leave':
        generation++
        connection = null
        present?.hush()
        if (present !== null) queue(async () => present.leave())
        return
      case 'release':
        if (present !== null) queue(() => present.puppet.release(releaseTimeout))
        return
      case 'knock':
        if (present !== null) void knock(present, generation)
    }
  }

  function queue(work: () => Promise<void>): void {
    works = works.then(work).catch((error: unknown) => {
      log.warn(
        { platform: 'wechat', why: errorName(error) },
        'a connection did not end or begin as it should',
      )
    })
  }

  async function open(mine: number): Promise<void> {
    if (mine !== generation) return
    const isPresent = (): boolean => mine === generation
    try {
      const opened = await openConnection(provider, {
        happened(happening, why) {
          if (isPresent() && connection !== null) tokenRefused ||= connection.isTokenRefused()
          if (isPresent()) happen(happening, why)
        },
        message: (id) => isPresent() && parts.onMessage(id),
        scan: (url) => isPresent() && parts.onQr(url),
        asked: (asked) => isPresent() && parts.onAsked(asked),
      })
      if (isPresent()) connection = opened
      else opened.leave()
    } catch (error) {
      log.error({ platform: 'wechat', ...traceOf(error) }, 'a connection could not even be begun')
      if (isPresent()) happen({ kind: 'lost' }, errorName(error))
    }
  }

  async function knock({ puppet }: Connection, mine: number): Promise<void> {
    let status: number | null = null
    try {
      await puppet.knock(`knock ${++knocks}`, limits.answer)
    } catch (error) {
      // A provider that does not know the call has answered all the same.
      status = statusOf(error) ?? grpcStatus.UNAVAILABLE
    }
    if (mine !== generation) return
    if (status === null || !noAnswer.has(status)) happen({ kind: 'answer' })
    else if (status === grpcStatus.UNAVAILABLE) happen({ kind: 'lost' }, 'UNAVAILABLE')
  }

  const account = (): string | null => (state.standing.kind === 'listening' ? state.standing.account : null)
  const present = (): Connection | null => (account() === null ? null : connection)

  return {
    async start() {
      if (!hasServerName(provider.token)) throw new Complaint(noServerName)
      first = Promise.withResolvers()
      happen({ kind: 'start' })
      await first.promise
      if (!tokenRefused) return
      happen({ kind: 'stop' })
      await works
      throw new Complaint({
        en: 'The WeChat puppet provider refuses the token: compare it with the one of your provider, its prefix and all',
        zh: '微信puppet服务不认这个token：和服务方给的对一对，前缀也要一样',
      })
    },
    async stop() {
      happen({ kind: 'stop' })
      clearTimeout(timer)
      next.resolve()
      await works
    },
    standing: () => state.standing,
    heardUntil: () => state.heardUntil,
    account,
    connection: present,
    puppet: () => present()?.puppet ?? null,
    connected: () =>
      present() !== null || state.standing.kind === 'stopped' ? Promise.resolve() : next.promise,
  }
}
