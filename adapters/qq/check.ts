import { z } from 'zod'
import { bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { Clock } from '../../src/domain/ports.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import type { Instant } from '../../src/domain/time.ts'
import { loginShape } from './adapter.ts'
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
  readonly running: AccountStanding | null
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
  return [parts.running === null ? await checkPort(parts.server) : told(parts.server.port, parts.running)]
}

/** Only the program that listens knows who has connected. */
function told(port: number, { footing, account }: AccountStanding): Finding {
  const who = `QQ account${account === null ? '' : ` ${account}`}`
  switch (footing) {
    case 'connected':
      return good(who, 'is connected, says the program that runs')
    case 'logged-out':
      return bad(who, 'is not online', 'log it in again at the OneBot server')
    default:
      return bad(
        who,
        `no OneBot server has connected to port ${port}`,
        'enter ws://…/ with this port in the OneBot server as reverse WebSocket (Universal), and the same token',
      )
  }
}

/** The OneBot server comes to us: all that can be seen from here is that it may. */
async function checkPort({ host, port }: { readonly host: string; readonly port: number }): Promise<Finding> {
  const about = `QQ port ${host}:${port}`
  try {
    const listening = await listenForServers({
      host,
      port,
      token: 'nobody',
      onSocket: (socket) => socket.terminate(),
    })
    await listening.stop()
    return good(about, 'is free; enter ws://…/ with this port in the OneBot server as reverse WebSocket')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return code === 'EADDRINUSE'
      ? doubtful(about, 'is in use', 'fine if Yaoyue is running; otherwise choose another port')
      : bad(
          about,
          `cannot be listened on (${code})`,
          'choose a host name of this machine and a port above 1023',
        )
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
      good('OneBot server', `${app_name ?? 'unnamed'} ${app_version ?? ''}`.trim()),
      isOnline
        ? good('QQ account', `${self} is online`)
        : bad('QQ account', `${self} is not online`, 'log it in again at the OneBot server'),
      ...clockFinding(skew),
      ...(joined === undefined
        ? []
        : await Promise.all(groups.map((group) => groupFinding(ask, group, joined, self, clock.now())))),
      ...(await historyFinding(link, self, joined?.[0] ?? groups[0])),
      ...(await privateHistoryFinding(link, self)),
    ]
  } catch (error) {
    return [unreachable(url, error)]
  } finally {
    link.close()
  }
}

function unreachable(url: string, error: unknown): Finding {
  if (error instanceof RefusedToken)
    return bad(
      'OneBot access token',
      'is refused',
      'enter the same token here (YAOYUE_QQ_TOKEN) and in the OneBot server',
    )
  return bad(
    'OneBot server',
    `cannot be reached at ${url}`,
    'start it (NapCat, LLOneBot, Lagrange), switch on its forward WebSocket and check the port',
  )
}

/** Everybody's clock is a little off, and the server tells whole seconds. */
const mostSkew = 60_000

const clockFinding = (skew: number | null): readonly Finding[] => {
  if (skew === null) return []
  return Math.abs(skew) <= mostSkew
    ? [good('clock', 'agrees with the OneBot server’s')]
    : [
        doubtful(
          'clock',
          `is ${Math.round(Math.abs(skew) / 1000)} s off the OneBot server’s`,
          'set both machines’ clocks; time synchronisation (NTP) keeps them right',
        ),
      ]
}

type Ask = (action: string, params?: object) => Promise<unknown>

async function groupFinding(
  ask: Ask,
  group: string,
  joined: readonly string[],
  self: string,
  now: Instant,
): Promise<Finding> {
  const about = `group ${group}`
  if (!joined.includes(group))
    return bad(
      about,
      'the account is not in it',
      'invite it into the group, or correct the id in the directory',
    )
  const params = { group_id: numberOrText(group), user_id: numberOrText(self) }
  const { shut_up_timestamp: muted } =
    memberShape.safeParse(await ask('get_group_member_info', params)).data ?? {}
  return (muted ?? 0) * 1000 > now
    ? bad(
        about,
        'the account is muted there',
        'have an admin of the group lift the ban on speaking (解除禁言)',
      )
    : good(about, 'the account is a member')
}

async function historyFinding(
  link: Link,
  self: string,
  group: string | undefined,
): Promise<readonly Finding[]> {
  if (group === undefined) return []
  try {
    await readHistory(link, { group }, self, Number.POSITIVE_INFINITY)
    return [good('history', 'what groups say during a lost connection can be asked for')]
  } catch (error) {
    return isUnknownAction(error)
      ? [
          doubtful(
            'history',
            'the server does not tell what groups said during a lost connection',
            'use a server with get_group_msg_history: NapCat, LLOneBot, Lagrange',
          ),
        ]
      : []
  }
}

/** Asked about the account itself: whoever it has talked to is nobody's business here. */
async function privateHistoryFinding(link: Link, self: string): Promise<readonly Finding[]> {
  const about = 'private history'
  try {
    await readHistory(link, { account: self }, self, Number.POSITIVE_INFINITY)
    return [good(about, 'private messages of a lost connection can be asked for')]
  } catch (error) {
    if (!isUnknownAction(error)) return []
    return [
      doubtful(
        about,
        'private messages of a lost connection are lost; whoever wrote lately is told so',
        'use a server with get_friend_msg_history: NapCat, LLOneBot, Lagrange',
      ),
    ]
  }
}
