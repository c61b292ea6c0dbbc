import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { createConnection } from 'node:net'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Directory } from '../domain/directory.ts'
import { bad, doubtful, type Finding, good } from '../domain/finding.ts'
import type { Platform } from '../domain/message.ts'
import type { Command } from './command.ts'
import { type Config, readConfig } from './config.ts'
import { loadDirectory } from './inputs.ts'
import type { Network } from './networks.ts'

const help = `Usage: yaoyue doctor [options]

Looks at everything that the bot needs: the disk, the directory, and each account on a chat network: whether it can be
reached, its token is right, it is in its groups and may read and write there, and the clocks agree. It changes nothing
and says what to do. Ends with 1 where something must be done before the bot can work.

  --home DIR      where everything is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG; yaoyue.config.json in the home)`

interface Section {
  readonly title: string
  readonly findings: readonly Finding[]
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' } },
  })
  const config = readConfig(values, process.env)
  const directory = loadDirectory(config.directory)
  const sections: Section[] = [
    { title: 'This machine', findings: checkHome(config) },
    { title: 'District', findings: checkDirectory(config, directory) },
  ]
  // One after another: two accounts may share a port or a puppet.
  for (const [nth, network] of config.networks.entries()) {
    sections.push({
      title: `${network.kind}, account ${nth + 1} of ${config.networks.length}`,
      findings: await checkNetwork(network, directory),
    })
  }
  for (const line of sections.flatMap(linesOf)) console.log(line)
  return sections.some(({ findings }) => findings.some(({ standing }) => standing === 'bad')) ? 1 : 0
}

const signs: Readonly<Record<Finding['standing'], string>> = { good: '✓', doubtful: '!', bad: '✗' }

const linesOf = ({ title, findings }: Section): readonly string[] => [
  title,
  ...findings.flatMap(({ standing, about, found, remedy }) => [
    `  ${signs[standing]} ${about}: ${found}`,
    ...(remedy === null ? [] : [`      → ${remedy}`]),
  ]),
]

const megabyte = 1_000_000
/** The book, its copy and a year of a district's closed months are some tens of megabytes. */
const enoughDisk = 500 * megabyte
const leastDisk = 50 * megabyte

function checkHome({ home }: Config): readonly Finding[] {
  const folder = nearestFolder(home)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return [
      bad('home', `${home} may not be written to`, 'give this user the folder, or name another: YAOYUE_HOME'),
    ]
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const found = `${Math.round(free / megabyte).toLocaleString('en')} MB are free in ${home}`
  if (free < leastDisk) return [bad('disk', found, 'make room: a booking that cannot be written is refused')]
  return [free < enoughDisk ? doubtful('disk', found, 'make room before it is full') : good('disk', found)]
}

/** The folder itself, or the first above it that exists. */
const nearestFolder = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))

function checkDirectory({ networks, sample }: Config, directory: Directory): readonly Finding[] {
  const { district, groups } = directory
  const unconnected = new Set(groups.map(({ platform }) => platform)).difference(
    new Set<Platform>(networks.map(({ kind }) => kind)),
  )
  return [
    sample
      ? doubtful(
          'directory',
          'there is none: the sample district is used',
          'yaoyue init --template district.xlsx, fill it in, yaoyue init district.xlsx',
        )
      : good('directory', `${district.name}, ${groups.length} groups`),
    ...[...unconnected].map((platform) =>
      doubtful(
        platform,
        'the directory has groups there, and no account is configured',
        'add one to "networks" in the settings, or serve these groups by pasting (yaoyue paste --help)',
      ),
    ),
  ]
}

async function checkNetwork(network: Network, directory: Directory): Promise<readonly Finding[]> {
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
        clock: { now: () => Date.now() },
      })
    }
    case 'qq': {
      const { checkQq } = await import('../../adapters/qq/check.ts')
      const { url, listen = { host: '127.0.0.1', port: 0 }, token = null } = network
      return checkQq({ server: url === undefined ? listen : { url }, token, groups })
    }
    case 'wechat':
      return [await checkProvider(network.endpoint)]
  }
}

/** A second connection would push the bot out of its puppet: only the door is looked at. */
async function checkProvider(endpoint: string | undefined): Promise<Finding> {
  const about = 'puppet provider'
  if (endpoint === undefined)
    return doubtful(about, 'is found by its token when the bot starts', 'yaoyue start says whether it was')
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(endpoint) ?? []
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
    ? good(about, `answers at ${endpoint}`)
    : bad(
        about,
        `cannot be reached at ${endpoint}`,
        'start it, and check host:port in YAOYUE_WECHAT_ENDPOINT',
      )
}

export const command: Command = {
  name: 'doctor',
  summary: 'say whether disk, directory and every chat account are fit, and what to do if not',
  help,
  run,
}
