import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createGaps, type MissedByOne } from '../delivery/gaps.ts'
import { joinAccounts } from '../delivery/switchboard.ts'
import { personOf } from '../desk/people.ts'
import type { Book } from '../domain/book.ts'
import { Complaint } from '../domain/complaint.ts'
import type { Directory } from '../domain/directory.ts'
import { directoryNow } from '../domain/directory-now.ts'
import type { Log } from '../domain/log.ts'
import type { Platform } from '../domain/message.ts'
import type { NetworkNews } from '../domain/news.ts'
import type { ChatAdapter, Clock } from '../domain/ports.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import type { Instant } from '../domain/time.ts'
import { explained } from './complaints.ts'
import { gapNotesIn } from './gap-notes.ts'
import type { Network } from './networks.ts'
import { ofNetwork, scanThis } from './reports.ts'

export interface OpenNetworksParts {
  readonly networks: readonly Network[]
  readonly directory: Directory
  /** What an earlier process left. */
  readonly book: Book
  /** The book as it stands later: roles are given and taken while the program runs. */
  readonly bookNow: () => Promise<Book>
  readonly home: string
  readonly clock: Clock
  readonly log: Log
  /** What somebody must look at: a code to scan, an account that is refused. */
  readonly show: (platform: Platform, words: Said) => void
  /** What a network tells that nobody wrote. Resolves when it will be heard; of a gap it is told again if it rejects. */
  readonly onNews: (news: NetworkNews) => Promise<void>
  /** Waits until accounts of one network that were away together have come back. */
  readonly gatherGaps?: () => Promise<void>
}

/** One of the accounts of the settings. */
interface Listed {
  readonly network: Network
  /** Its number among all. */
  readonly nth: number
}

/** The network of one account, with its file and what is done with what it misses. */
interface Account {
  readonly network: Network
  /** By it the account knows at the next start until when it had heard everything. */
  readonly file: string
  readonly onGap: (gap: Omit<MissedByOne, 'people'> & Partial<MissedByOne>) => void
}

const gatherAWhile = (): Promise<void> => delay(20_000, undefined, { ref: false })

/** The adapters of what is configured, one for each network, whatever its number of accounts. Nothing else is loaded. */
export async function openNetworks(parts: OpenNetworksParts): Promise<readonly ChatAdapter[]> {
  const numbered = parts.networks.map((network, nth) => ({ network, nth }))
  const byPlatform = Map.groupBy(numbered, ({ network }) => network.kind)
  return Promise.all([...byPlatform].map(([platform, listed]) => openAccounts(platform, listed, parts)))
}

async function openAccounts(
  platform: Network['kind'],
  listed: readonly Listed[],
  parts: OpenNetworksParts,
): Promise<ChatAdapter> {
  const files = listed.map((one, own) => fileOf(parts.home, one, own))
  const newSince = new Map(
    files.flatMap((file, own) => (existsSync(file) ? [] : [[own, parts.clock.now()] as const])),
  )
  const gaps = createGaps({
    accounts: () => accounts,
    gather: parts.gatherGaps ?? gatherAWhile,
    tell: (gap) => parts.onNews({ kind: 'gap', platform, ...gap }),
    newSince,
    keep: gapNotesIn(join(parts.home, `${platform}-gaps.json`), parts.log),
  })
  const accounts = await Promise.all(
    listed.map(({ network }, own) => {
      const onGap: Account['onGap'] = (gap) => gaps.report(own, { people: [], ...gap })
      return open({ network, file: files[own] ?? '', onGap }, parts)
    }),
  )
  const joined = joinAccounts(platform, accounts, (error) => parts.show(platform, explained(error)))
  return {
    ...joined,
    async start(receive) {
      await joined.start(receive)
      gaps.resume()
    },
    async stop() {
      gaps.stop()
      await joined.stop()
    },
  }
}

/** @param own the account's number on its network: another network before it in the settings changes nothing */
function fileOf(home: string, { network: { kind }, nth }: Listed, own: number): string {
  const file = join(home, `${kind}-${own}.json`)
  // Earlier versions counted all accounts.
  const before = join(home, `${kind}-${nth}.json`)
  if (own !== nth && !existsSync(file) && existsSync(before)) renameSync(before, file)
  return file
}

async function open({ network, file, onGap }: Account, parts: OpenNetworksParts): Promise<ChatAdapter> {
  const { clock, log } = parts
  switch (network.kind) {
    case 'telegram': {
      const [{ createTelegramAdapter }, { memoryIn }] = await Promise.all([
        import('../../adapters/telegram/adapter.ts'),
        import('../../adapters/memory.ts'),
      ])
      const { token, apiRoot, webhook } = network
      return createTelegramAdapter({
        token,
        apiRoot,
        webhook: webhook && { url: webhook.url, secret: webhook.secret, ...webhook.listen },
        groups: groupsOn(parts, 'telegram'),
        memory: memoryIn(file),
        clock,
        log,
        onGap,
      })
    }
    case 'qq': {
      const [{ createQqAdapter }, { memoryIn }, { doorRules }] = await Promise.all([
        import('../../adapters/qq/adapter.ts'),
        import('../../adapters/memory.ts'),
        import('../../adapters/doorman.ts'),
      ])
      const { url, listen, token = null } = network
      return createQqAdapter({
        server: url === undefined ? (listen ?? { host: '127.0.0.1', port: 0 }) : { url },
        token,
        groups: groupsOn(parts, 'qq'),
        people: inPrivate(parts.book, 'qq'),
        heardUntil: lastHeard(parts.book, 'qq'),
        memory: memoryIn(file),
        door: doorRules(knownOn(parts, 'qq')),
        clock,
        log,
        onGap,
      })
    }
    case 'wechat': {
      const [{ createWeChatAdapter }, { keptIn }, { doorRules }, { drawCode }] = await Promise.all([
        import('../../adapters/wechat/adapter.ts'),
        import('../../adapters/wechat/identity.ts'),
        import('../../adapters/doorman.ts'),
        import('../../adapters/wechat/code.ts'),
      ])
      const { token, endpoint, withoutTls } = network
      return createWeChatAdapter({
        provider: { token, endpoint, withoutTls },
        keep: keptIn(file),
        door: doorRules(knownOn(parts, 'wechat')),
        clock,
        log,
        onQr: (url) =>
          void drawCode(url, hasColours()).then((code) => parts.show('wechat', scanThis(url, code))),
        onGap,
        onNewIdentity: ({ account, rooms }) =>
          parts.onNews({
            kind: 'new-identity',
            platform: 'wechat',
            isOtherAccount: account !== null,
            groups: rooms.map(({ from, to, topic }) => ({ from, to, name: topic })),
          }),
      })
    }
  }
}

/** Of the terminal to which networks tell what somebody must look at. */
const hasColours = (): boolean => process.stderr.isTTY === true && process.stderr.hasColors()

/** Those that coordinators have assigned since the directory was written as well. */
const groupsOn = (
  { directory, book }: Pick<OpenNetworksParts, 'directory' | 'book'>,
  platform: Platform,
): readonly string[] =>
  directoryNow(directory, book)
    .groups.filter((group) => group.platform === platform)
    .map(({ id }) => id)

/** Whether an account has a role when it asks: it may have been given a minute ago. */
const knownOn =
  ({ directory, bookNow }: Pick<OpenNetworksParts, 'directory' | 'bookNow'>, platform: Platform) =>
  async (id: string): Promise<boolean> =>
    personOf(directoryNow(directory, await bookNow()), { platform, id }) !== null

/** Who can be written to in private, those who were seen last at the end. */
const inPrivate = (book: Book, platform: Platform): readonly string[] =>
  [...book.people.values()]
    .filter(({ account, reachable }) => account.platform === platform && reachable === true)
    .toSorted((a, b) => a.seenAt - b.seenAt)
    .map(({ account }) => account.id)

/** When an earlier process certainly still listened; what was said later may have been missed. Null where there was none. */
function lastHeard(book: Book, platform: Platform): Instant | null {
  const times = [...book.people.values()]
    .filter(({ account }) => account.platform === platform)
    .map(({ seenAt }) => seenAt)
  return times.length === 0 ? null : Math.max(...times)
}

/**
 * Starts what can be started; a network that cannot is told and leaves the others running.
 * @throws where none of them can: then there is nothing to run for
 */
export async function startNetworks(
  adapters: readonly ChatAdapter[],
  receive: Parameters<ChatAdapter['start']>[0],
  show: (platform: Platform, words: Said) => void,
): Promise<void> {
  const starts = await Promise.allSettled(adapters.map((adapter) => adapter.start(receive)))
  const refused = adapters.flatMap(({ platform }, nth) => {
    const start = starts[nth]
    return start?.status === 'rejected' ? [{ platform, words: explained(start.reason) }] : []
  })
  if (refused.length > 0 && refused.length === adapters.length)
    throw new Complaint(inLines(refused.map(({ platform, words }) => ofNetwork(platform, words))))
  for (const { platform, words } of refused) show(platform, words)
}

const inLines = (all: readonly Said[]): Said => ({
  en: all.map((words) => inLanguage(words, 'en')).join('\n'),
  zh: all.map((words) => inLanguage(words, 'zh')).join('\n'),
})

/** In which of the directory's groups an account sits. */
export interface Seats {
  readonly platform: Platform
  readonly groups: readonly string[]
}

/** Of each account, in the order of `standings`. */
export async function seatsOf(
  adapters: readonly ChatAdapter[],
  directory: Directory,
): Promise<readonly Seats[]> {
  const all = adapters.map(async (adapter) => {
    const { platform } = adapter
    const known = directory.groups.filter((group) => group.platform === platform).map(({ id }) => id)
    return ((await adapter.seats?.(known)) ?? []).map((groups) => ({ platform, groups }))
  })
  return (await Promise.all(all)).flat()
}
