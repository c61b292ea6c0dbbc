import { createConnection } from 'node:net'
import type { Finding, RunningAccount } from '../../src/domain/finding.ts'
import * as words from './check-words.ts'
import { type Connection, openConnection } from './connection.ts'
import { within } from './deadline.ts'
import { hasServerName } from './line.ts'
import { roomsOf } from './look-ups.ts'
import type { Provider } from './puppet.ts'

export interface WeChatCheckParts {
  readonly provider: Provider
  /** Ids of the directory's groups on WeChat. */
  readonly groups: readonly string[]
  /** What the program that runs on this home says of the account; null where none runs. */
  readonly running: RunningAccount | null
  /** Milliseconds that the provider has to say anything. */
  readonly patience?: number
}

const usualPatience = 20_000

/** What opening the event stream has come to. */
type Met =
  | { readonly kind: 'logged in'; readonly account: string }
  | { readonly kind: 'asks for a scan' }
  | { readonly kind: 'refused'; readonly isToken: boolean }
  | { readonly kind: 'lost'; readonly why: string }
  | { readonly kind: 'silent' }

/**
 * Whether an account behind a puppet provider can do its work. Never throws. Where a program runs, its word is taken: a
 * second stream would be in its way. Otherwise the stream is opened for a moment and let go of, which logs nobody out.
 */
export async function checkWeChat(parts: WeChatCheckParts): Promise<readonly Finding[]> {
  const { provider, running } = parts
  if (!hasServerName(provider.token)) return [words.noName]
  const reach = [...transport(provider), ...(await reached(provider))]
  if (reach.some(({ standing }) => standing === 'bad')) return reach
  return [...reach, ...(running === null ? await meet(parts) : told(running, parts.groups))]
}

const isHere = (endpoint: string): boolean => /^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::|$)/.test(endpoint)

const transport = ({ endpoint, withoutTls }: Provider): readonly Finding[] =>
  withoutTls === true && endpoint !== undefined && !isHere(endpoint) ? [words.notEncrypted(endpoint)] : []

async function reached({ endpoint }: Provider): Promise<readonly Finding[]> {
  if (endpoint === undefined) return []
  const [, host = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(endpoint) ?? []
  if (host === '') return [words.noAddress(endpoint)]
  const isThere = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ host, port: Number(port) })
    socket.setTimeout(5_000, () => socket.destroy())
    socket.once('connect', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => resolve(false)).once('close', () => resolve(false))
  })
  return isThere ? [] : [words.unreachable(endpoint)]
}

function told(
  { standing: { footing, account }, groups: joined }: RunningAccount,
  groups: readonly string[],
): readonly Finding[] {
  switch (footing) {
    case 'connected':
      return [
        words.runsLoggedIn(account),
        ...(joined === null ? [] : groups.map((group) => ({ ...seatIn(group, joined), group }))),
      ]
    case 'logged-out':
      return [words.runsLoggedOut(account)]
    default:
      return [words.runsUnconnected(account)]
  }
}

const seatIn = (group: string, joined: readonly string[]): Finding =>
  joined.includes(group) ? words.isIn(group, '') : words.notIn(group)

async function meet({ provider, groups, patience = usualPatience }: WeChatCheckParts) {
  const { promise, resolve } = Promise.withResolvers<Met>()
  let connection: Connection | null = null
  const timer = setTimeout(() => resolve({ kind: 'silent' }), patience)
  try {
    connection = await openConnection(provider, {
      happened(happening, why) {
        if (happening.kind === 'login') resolve({ kind: 'logged in', account: happening.account })
        if (happening.kind === 'scan') resolve({ kind: 'asks for a scan' })
        if (happening.kind === 'refused') resolve({ kind: 'refused', isToken: false })
        if (happening.kind === 'lost')
          resolve(
            connection?.isTokenRefused() === true || why === 'UNAUTHENTICATED'
              ? { kind: 'refused', isToken: true }
              : { kind: 'lost', why: why ?? 'unknown' },
          )
      },
      message: () => {},
      scan: () => {},
      asked: () => {},
    })
    const met = await promise
    const findings = findingsOf(met, provider)
    if (met.kind !== 'logged in') return findings
    const rooms = await within(patience, roomsOf(connection.puppet, patience)).catch(() => null)
    return [
      ...findings,
      ...(rooms === null ? [] : groups.map((group) => ({ ...groupFinding(group, rooms), group }))),
    ]
  } catch {
    return [words.couldNotAsk]
  } finally {
    clearTimeout(timer)
    connection?.leave()
  }
}

function findingsOf(met: Met, { endpoint }: Provider): readonly Finding[] {
  const answers = words.answers(endpoint)
  switch (met.kind) {
    case 'logged in':
      return [answers, words.loggedIn(met.account)]
    case 'asks for a scan':
      return [answers, words.asksForScan]
    case 'refused':
      return met.isToken ? [words.tokenRefused] : [answers, words.streamTaken]
    case 'lost':
      return [words.doesNotAnswer(met.why, endpoint !== undefined)]
    case 'silent':
      return [answers, words.silent]
  }
}

const groupFinding = (group: string, rooms: Readonly<Record<string, string>>): Finding => {
  const topic = rooms[group]
  return topic === undefined ? words.notIn(group) : words.isIn(group, topic)
}
