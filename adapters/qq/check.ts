import { z } from 'zod'
import type { Door } from '../../src/domain/door.ts'
import type { Finding, RunningAccount } from '../../src/domain/finding.ts'
import type { Clock } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { doorAt, loginShape } from './adapter.ts'
import * as words from './check-words.ts'
import { dial } from './dial.ts'
import { isUnknownAction, readHistory } from './history.ts'
import { type Link, openLink, RefusedToken } from './link.ts'
import { listenForServers } from './listen.ts'
import { numberOrText } from './params.ts'

export interface QqCheckParts {
  readonly server: { readonly url: string } | { readonly host: string; readonly port: number }
  readonly token: string | null
  /** Ids of the directory's groups on QQ. */
  readonly groups: readonly string[]
  /** What the program that runs on this home says of the account; null where none runs. */
  readonly running: RunningAccount | null
  readonly clock: Clock
}

const timeout = 10_000
const text = z.union([z.string(), z.number()]).transform(String)
const statusShape = z.object({ online: z.boolean().nullish() })
const versionShape = z.object({ app_name: text.nullish(), app_version: text.nullish() })
/** Not in OneBot v11, and told by most servers: until when the member may not speak, in seconds since the epoch. */
const memberShape = z.object({ shut_up_timestamp: z.number().nullish() })
const groupsShape = z.array(z.object({ group_id: text }))

/** Whether an account behind a OneBot server can do its work. Changes nothing; never throws. */
export async function checkQq(parts: QqCheckParts): Promise<readonly Finding[]> {
  if ('url' in parts.server) return checkServer(parts.server.url, parts)
  const door: Door = { ...doorAt(parts.server, parts.token), sentAway: null }
  if (parts.running === null) return [await checkPort(parts.server, door)]
  return told(parts.running, parts.groups, door)
}

/** Only the program that listens knows who has connected. */
function told(
  { standing, groups: joined }: RunningAccount,
  groups: readonly string[],
  asSet: Door,
): readonly Finding[] {
  const { footing, account, door } = standing
  switch (footing) {
    case 'connected':
      return [words.connected(account), ...(joined === null ? [] : groups.map(seatIn(joined)))]
    case 'logged-out':
      return [words.loggedOut(account)]
    default:
      return [words.nobodyConnected(account, door ?? asSet)]
  }
}

const seatIn =
  (joined: readonly string[]) =>
  (group: string): Finding => ({
    ...(joined.includes(group) ? words.isMember(group) : words.notIn(group)),
    group,
  })

/** The OneBot server comes to us: all that can be seen from here is that it may. */
async function checkPort(
  { host, port }: { readonly host: string; readonly port: number },
  door: Door,
): Promise<Finding> {
  const where = `${host}:${port}`
  try {
    const listening = await listenForServers({
      host,
      port,
      token: 'nobody',
      onSocket: (socket) => socket.terminate(),
    })
    await listening.stop()
    return words.portIsFree(where, door)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return code === 'EADDRINUSE' ? words.portInUse(where) : words.portUnusable(where, code)
  }
}

async function checkServer(url: string, { token, groups, clock }: QqCheckParts): Promise<readonly Finding[]> {
  let link: Link
  /** What the server's clock is ahead of ours, in ms; null until it says what it takes for now. */
  let skew: number | null = null
  try {
    const socket = await dial(url, token, AbortSignal.timeout(timeout))
    link = openLink(socket, {
      onEvent(frame) {
        if ('at' in frame && frame.at !== null) skew ??= frame.at - clock.now()
      },
      silence: { quiet: timeout, answer: timeout },
    })
  } catch (error) {
    return [unreachable(url, error)]
  }
  try {
    const { user_id: self } = loginShape.parse(await link.call('get_login_info', {}, timeout))
    const ask = (action: string, params: object = {}): Promise<unknown> =>
      link.call(action, params, timeout).catch(() => null)
    const { app_name, app_version } = versionShape.safeParse(await ask('get_version_info')).data ?? {}
    const isOnline = statusShape.safeParse(await ask('get_status')).data?.online !== false
    const joined = groupsShape.safeParse(await ask('get_group_list')).data?.map(({ group_id }) => group_id)
    return [
      words.serverIs(`${app_name ?? 'unnamed'} ${app_version ?? ''}`.trim()),
      words.isOnline(self, isOnline),
      ...clockFinding(skew),
      ...(joined === undefined
        ? []
        : await Promise.all(
            groups.map(async (group) => ({
              ...(await groupFinding(ask, group, joined, self, clock.now())),
              group,
            })),
          )),
      ...(await historyFinding(link, self, joined?.[0] ?? groups[0])),
      ...(await privateHistoryFinding(link, self)),
    ]
  } catch (error) {
    return [unreachable(url, error)]
  } finally {
    link.close()
  }
}

const unreachable = (url: string, error: unknown): Finding =>
  error instanceof RefusedToken ? words.tokenRefused : words.unreachable(url)

/** Everybody's clock is a little off, and the server tells whole seconds. */
const mostSkew = 60_000

const clockFinding = (skew: number | null): readonly Finding[] => {
  if (skew === null) return []
  const off = Math.abs(skew)
  return [off <= mostSkew ? words.clockAgrees : words.clockIsOff(Math.round(off / 1000))]
}

type Ask = (action: string, params?: object) => Promise<unknown>

async function groupFinding(
  ask: Ask,
  group: string,
  joined: readonly string[],
  self: string,
  now: Instant,
): Promise<Finding> {
  if (!joined.includes(group)) return words.notIn(group)
  const params = { group_id: numberOrText(group), user_id: numberOrText(self) }
  const { shut_up_timestamp: until } =
    memberShape.safeParse(await ask('get_group_member_info', params)).data ?? {}
  return (until ?? 0) * 1000 > now ? words.muted(group) : words.isMember(group)
}

async function historyFinding(
  link: Link,
  self: string,
  group: string | undefined,
): Promise<readonly Finding[]> {
  if (group === undefined) return []
  try {
    await readHistory(link, { group }, self, Number.POSITIVE_INFINITY)
    return [words.hasHistory]
  } catch (error) {
    return isUnknownAction(error) ? [words.noHistory] : []
  }
}

/** Asked about the account itself: whoever it has talked to is nobody's business here. */
async function privateHistoryFinding(link: Link, self: string): Promise<readonly Finding[]> {
  try {
    await readHistory(link, { account: self }, self, Number.POSITIVE_INFINITY)
    return [words.hasPrivateHistory]
  } catch (error) {
    return isUnknownAction(error) ? [words.noPrivateHistory] : []
  }
}
