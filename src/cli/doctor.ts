import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Directory } from '../domain/directory.ts'
import { directoryNow } from '../domain/directory-now.ts'
import type { Finding, RunningAccount } from '../domain/finding.ts'
import { type Platform, platforms } from '../domain/message.ts'
import type { Clock } from '../domain/ports.ts'
import type { Said } from '../domain/said.ts'
import type { AccountStanding } from '../domain/standing.ts'
import type { Command } from './command.ts'
import { type Config, readConfig } from './config.ts'
import * as words from './doctor-words.ts'
import { loadDirectory } from './inputs.ts'
import type { Network } from './networks.ts'
import type { Seats } from './open-networks.ts'
import { askRunning } from './running.ts'
import { sayHere, speak } from './user-language.ts'

interface Section {
  readonly title: Said
  readonly findings: readonly Finding[]
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' } },
  })
  const config = readConfig(values, process.env)
  speak(config.language)
  const directory = await asItStands(loadDirectory(config.directory), config.home)
  const sections: Section[] = [
    {
      title: words.thisMachine,
      findings: [...checkHome(config), ...checkClock(config, directory.district.timezone)],
    },
    { title: words.district, findings: checkDirectory(config, directory) },
  ]
  const running = await standingsOfRunning(config.home)
  const seats = await seatsOfRunning(config.home)
  const checked: Checked[] = []
  // One after another: two accounts may share a port or a puppet.
  for (const [nth, network] of config.networks.entries()) {
    const standing = ofAccount(config.networks, nth, running)
    const seen = standing && { standing, groups: ofAccount(config.networks, nth, seats)?.groups ?? null }
    checked.push({ network, findings: named(await checkNetwork(network, directory, seen), directory) })
  }
  for (const [nth, { network, findings }] of servedByOthers(checked).entries())
    sections.push({ title: accountTitle(config.networks, nth, network), findings })
  for (const line of sections.flatMap(linesOf)) console.log(line)
  return sections.some(({ findings }) => findings.some(({ standing }) => standing === 'bad')) ? 1 : 0
}

/** Only where there are several on one network it says which. */
function accountTitle(networks: readonly Network[], nth: number, { kind }: Network): Said {
  const isOfKind = (network: Network): boolean => network.kind === kind
  return words.account(
    kind,
    networks.slice(0, nth + 1).filter(isOfKind).length,
    networks.filter(isOfKind).length,
  )
}

/** An id says nothing to whoever must go to that group. */
const named = (findings: readonly Finding[], { groups }: Directory): readonly Finding[] =>
  findings.map((finding) => {
    const name = groups.find(({ id }) => id === finding.group)?.name
    return name === undefined ? finding : { ...finding, about: words.groupCalled(finding.about, name) }
  })

/** With the groups that coordinators assigned since it was written, where the book can be read. */
async function asItStands(directory: Directory, home: string): Promise<Directory> {
  const [{ inspect }, { nodeDisk }, { findSealing }] = await Promise.all([
    import('../store/inspect.ts'),
    import('../store/node-disk.ts'),
    import('./home-key.ts'),
  ])
  try {
    const disk = nodeDisk(home)
    const districts = await inspect(disk, await findSealing(process.env, { disk, home }))
    const book = districts.find(({ code }) => code === directory.district.code)?.book
    return book === undefined ? directory : directoryNow(directory, book)
  } catch {
    // Whether the book is whole is what `check` says.
    return directory
  }
}

interface Checked {
  readonly network: Network
  readonly findings: readonly Finding[]
}

/** Where one account of a network sits in a group, the others need not. */
function servedByOthers(checked: readonly Checked[]): readonly Checked[] {
  return checked.map(({ network, findings }) => {
    const others = checked.filter((one) => one.network !== network && one.network.kind === network.kind)
    const served = new Set(
      others.flatMap((one) =>
        one.findings.flatMap(({ group, isAbsence }) => (group === undefined || isAbsence ? [] : [group])),
      ),
    )
    const isServed = ({ group, isAbsence }: Finding): boolean =>
      isAbsence === true && group !== undefined && served.has(group)
    return { network, findings: findings.filter((finding) => !isServed(finding)) }
  })
}

/** Those of a platform come in the order of the settings. */
function ofAccount<One extends { readonly platform: Platform }>(
  networks: readonly Network[],
  nth: number,
  all: readonly One[],
): One | null {
  const kind = networks[nth]?.kind
  const before = networks.slice(0, nth).filter((one) => one.kind === kind).length
  return all.filter(({ platform }) => platform === kind)[before] ?? null
}

const standingShape: z.ZodType<AccountStanding> = z.object({
  platform: z.enum(platforms),
  account: z.string().nullable(),
  footing: z.enum(['connected', 'connecting', 'logged-out', 'stopped']),
  since: z.number(),
  heardAt: z.number().nullable(),
  gap: z.object({ from: z.number(), to: z.number() }).nullable(),
  login: z.object({ url: z.string(), size: z.number(), path: z.string() }).nullable(),
  door: z
    .object({
      host: z.string().nullable(),
      port: z.number(),
      hasToken: z.boolean(),
      sentAway: z.enum(['token', 'half', 'mute']).nullable(),
    })
    .nullable(),
})

const seatsShape: z.ZodType<Seats> = z.object({
  platform: z.enum(platforms),
  groups: z.array(z.string()),
})

/** What the program that runs on this home says of its accounts. */
const standingsOfRunning = (home: string): Promise<readonly AccountStanding[]> =>
  linesOfRunning(home, 'standings', standingShape)

/** In which groups they sit. */
const seatsOfRunning = (home: string): Promise<readonly Seats[]> => linesOfRunning(home, 'seats', seatsShape)

/** Nothing where none runs, or an older one. */
async function linesOfRunning<Line>(
  home: string,
  command: string,
  shape: z.ZodType<Line>,
): Promise<readonly Line[]> {
  try {
    const answer = await askRunning(home, command, null)
    return (answer?.out ?? []).map((line) => shape.parse(JSON.parse(line)))
  } catch {
    return []
  }
}

const signs: Readonly<Record<Finding['standing'], string>> = { good: '✓', doubtful: '!', bad: '✗' }

const linesOf = ({ title, findings }: Section): readonly string[] => {
  const remedies = findings.map(({ remedy }) => (remedy === null ? null : sayHere(remedy)))
  return [
    sayHere(title),
    ...findings.flatMap(({ standing, about, found }, nth) => {
      const remedy = remedies[nth] ?? null
      return [
        `  ${signs[standing]} ${sayHere(about)}${sayHere(words.colon)}${sayHere(found)}`,
        // Once for all that it is the remedy of.
        ...(remedy === null || remedy === remedies[nth + 1] ? [] : [`      → ${remedy}`]),
      ]
    }),
  ]
}

const megabyte = 1_000_000
/** The book, its copy and a year of a district's closed months are some tens of megabytes. */
const enoughDisk = 500 * megabyte
const leastDisk = 50 * megabyte

function checkHome({ home }: Config): readonly Finding[] {
  const folder = nearestFolder(home)
  try {
    accessSync(folder, constants.W_OK)
    // Below a file there is nothing.
    if (!statSync(folder).isDirectory()) return [words.homeReadOnly(home)]
  } catch {
    return [words.homeReadOnly(home)]
  }
  const { bavail, bsize } = statfsSync(folder)
  return [diskFinding(home, bavail * bsize)]
}

/** @param free in bytes */
export function diskFinding(home: string, free: number): Finding {
  const room = free < leastDisk ? 'none' : free < enoughDisk ? 'little' : 'enough'
  return words.disk(home, Math.round(free / megabyte), room)
}

/** Further back than this the clock would take what was just booked for the future; in ms. */
const mostSkew = 60_000

/** Against the disk: what was written last cannot have been written in the future. Telegram's is compared as well. */
function checkClock({ home }: Config, timezone: string): readonly Finding[] {
  if (!existsSync(home)) return []
  const written = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .slice(0, mostFiles)
    .flatMap((name) => statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? [])
  const behind = Math.max(0, ...written) - Date.now()
  return behind <= mostSkew
    ? [
        words.clockSays(
          Temporal.Now.plainDateTimeISO(timezone).toString({ smallestUnit: 'minute' }),
          timezone,
        ),
      ]
    : [words.clockBehind(Math.round(behind / 1000))]
}

const mostFiles = 10_000

/** The folder itself, or the first above it that exists. */
const nearestFolder = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))

function checkDirectory({ networks, sample }: Config, directory: Directory): readonly Finding[] {
  const { district, groups } = directory
  const unconnected = new Set(groups.map(({ platform }) => platform)).difference(
    new Set<Platform>(networks.map(({ kind }) => kind)),
  )
  return [
    ...(sample
      ? [words.noDirectory]
      : [words.directoryIs(district.name, groups.length), ...[...unconnected].map(words.noAccount)]),
  ]
}

const clock: Clock = { now: () => Date.now() }

/** @param running how the account stands with the program that runs on this home; null where none does */
async function checkNetwork(
  network: Network,
  directory: Directory,
  running: RunningAccount | null,
): Promise<readonly Finding[]> {
  const groups = directory.groups.filter(({ platform }) => platform === network.kind).map(({ id }) => id)
  switch (network.kind) {
    case 'telegram': {
      const { checkTelegram } = await import('../../adapters/telegram/check.ts')
      const { token, apiRoot, webhook } = network
      return checkTelegram({
        token,
        apiRoot,
        webhook: webhook !== undefined,
        groups,
        clock,
      })
    }
    case 'qq': {
      const { checkQq } = await import('../../adapters/qq/check.ts')
      const { url, listen = { host: '127.0.0.1', port: 0 }, token = null } = network
      return checkQq({ server: url === undefined ? listen : { url }, token, groups, running, clock })
    }
    case 'wechat': {
      const { checkWeChat } = await import('../../adapters/wechat/check.ts')
      const { token, endpoint, withoutTls } = network
      return checkWeChat({ provider: { token, endpoint, withoutTls }, groups, running })
    }
  }
}

export const command: Command = {
  name: 'doctor',
  run,
}
