import { createConnection } from 'node:net'
import { bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import { type Connection, openConnection } from './connection.ts'
import { within } from './deadline.ts'
import { hasServerName, noServerName } from './line.ts'
import { roomsOf } from './look-ups.ts'
import type { Provider } from './puppet.ts'

export interface WeChatCheckParts {
  readonly provider: Provider
  /** Ids of the directory's groups on WeChat. */
  readonly groups: readonly string[]
  /** What the program that runs on this home says of the account; null where none runs. */
  readonly running: AccountStanding | null
  /** Milliseconds that the provider has to say anything. */
  readonly patience?: number
}

const usualPatience = 20_000
const about = 'puppet provider'

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
  if (!hasServerName(provider.token)) return [bad('WeChat token', 'has no server name in it', noServerName)]
  const reach = [...transport(provider), ...(await reached(provider))]
  if (reach.some(({ standing }) => standing === 'bad')) return reach
  return [...reach, ...(running === null ? await meet(parts) : [told(running)])]
}

const isHere = (endpoint: string): boolean => /^(?:127\.0\.0\.1|localhost|\[?::1\]?)(?::|$)/.test(endpoint)

const transport = ({ endpoint, withoutTls }: Provider): readonly Finding[] =>
  withoutTls === true && endpoint !== undefined && !isHere(endpoint)
    ? [
        doubtful(
          'encryption',
          `is off towards ${endpoint}`,
          'take "withoutTls" out of the settings: residents’ messages pass there',
        ),
      ]
    : []

async function reached({ endpoint }: Provider): Promise<readonly Finding[]> {
  if (endpoint === undefined) return []
  const [, host = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(endpoint) ?? []
  if (host === '') return [bad(about, `“${endpoint}” is no address`, 'write host:port as the endpoint')]
  const isThere = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ host, port: Number(port) })
    socket.setTimeout(5_000, () => socket.destroy())
    socket.once('connect', () => {
      resolve(true)
      socket.destroy()
    })
    socket.once('error', () => resolve(false)).once('close', () => resolve(false))
  })
  return isThere
    ? []
    : [
        bad(
          about,
          `cannot be reached at ${endpoint}`,
          'start it, and check host:port in YAOYUE_WECHAT_ENDPOINT',
        ),
      ]
}

function told({ footing, account }: AccountStanding): Finding {
  const who = `WeChat account${account === null ? '' : ` ${account}`}`
  switch (footing) {
    case 'connected':
      return good(who, 'is logged in, says the program that runs')
    case 'logged-out':
      return bad(
        who,
        'is not logged in',
        'scan the code on the board (网络) or in the terminal of the program',
      )
    default:
      return bad(
        who,
        'is not connected, says the program that runs',
        'see yaoyue.log in the home for the reason',
      )
  }
}

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
    return [...findings, ...(rooms === null ? [] : groups.map((group) => groupFinding(group, rooms)))]
  } catch {
    return [bad(about, 'could not be asked', noServerName)]
  } finally {
    clearTimeout(timer)
    connection?.leave()
  }
}

function findingsOf(met: Met, { endpoint }: Provider): readonly Finding[] {
  const answers = good(about, endpoint === undefined ? 'answers' : `answers at ${endpoint}`)
  switch (met.kind) {
    case 'logged in':
      return [answers, good('WeChat account', `${met.account} is logged in`)]
    case 'asks for a scan':
      return [
        answers,
        bad(
          'WeChat account',
          'is not logged in',
          'yaoyue start, then scan the code with the bot’s own phone',
        ),
      ]
    case 'refused':
      return met.isToken
        ? [
            bad(
              'WeChat token',
              'is refused',
              'compare it with the one of your provider, its prefix and all (YAOYUE_WECHAT_TOKEN)',
            ),
          ]
        : [
            answers,
            doubtful(
              'event stream',
              'another program has it',
              'end the other program with this token; fine if it is Yaoyue with another home',
            ),
          ]
    case 'lost':
      return [
        bad(
          about,
          `does not answer as one (${met.why})`,
          endpoint === undefined
            ? 'ask the provider whether the token still holds, and for an endpoint'
            : 'check that host:port is the puppet’s, and whether it speaks TLS ("withoutTls")',
        ),
      ]
    case 'silent':
      return [
        answers,
        doubtful(
          'WeChat account',
          'neither a login nor a code came',
          'restart the puppet at the provider, then yaoyue start',
        ),
      ]
  }
}

const groupFinding = (group: string, rooms: Readonly<Record<string, string>>): Finding => {
  const topic = rooms[group]
  return topic === undefined
    ? bad(
        `group ${group}`,
        'the account is not in it',
        'have a coordinator or agent invite it; after a login with new ids, correct the id (归属)',
      )
    : good(`group ${group}`, topic === '' ? 'the account is a member' : `the account is in “${topic}”`)
}
