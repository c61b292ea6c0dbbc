import { randomUUID } from 'node:crypto'
import { fstatSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRoom, type Room } from '../../adapters/console/room.ts'
import { settingOf } from '../../adapters/console/setting.ts'
import { findRoom, meetingPoint, openToOthers } from '../../adapters/console/socket.ts'
import { runTerminal } from '../../adapters/console/terminal.ts'
import { directoryNow } from '../domain/directory-now.ts'
import { type Log, traceOf } from '../domain/log.ts'
import { type IncomingMessage, type Platform, platforms } from '../domain/message.ts'
import type { NetworkNews } from '../domain/news.ts'
import type { Clock } from '../domain/ports.ts'
import type { Said } from '../domain/said.ts'
import { InputError } from '../exchange/input-error.ts'
import type { Desk } from '../index.ts'
import { createAccountLines } from './account-lines.ts'
import { createAccountWatch } from './account-watch.ts'
import { type Closing, createClosing } from './closing.ts'
import type { Command } from './command.ts'
import { complaints } from './complaints.ts'
import { type Config, readConfig } from './config.ts'
import { makeHome } from './home.ts'
import { keyFor } from './home-key.ts'
import { loadCatalogue, loadDirectory } from './inputs.ts'
import { linkFrom } from './link.ts'
import { openNetworks, seatsOf, startNetworks } from './open-networks.ts'
import { openPages } from './pages.ts'
import { openBridge } from './paste/open-bridge.ts'
import { createReminder } from './paste/reminder.ts'
import { pasteShape, runPaste } from './paste/run.ts'
import type { Pump } from './pump.ts'
import { accountIs, hasStopped, howToStop, ofNetwork, runsAlready, stopsNow } from './reports.ts'
import { askRunning, serveCommands } from './running.ts'
import { complain, sayHere, speak } from './user-language.ts'
import { openWeb, type WebOptions, webOptions } from './web.ts'

const clock: Clock = { now: () => Date.now() }

/** Timed work is looked after so often; it asks the book what is due, so a missed beat loses nothing. */
const everyHalfMinute = '*/30 * * * * *'

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      home: { type: 'string' },
      config: { type: 'string' },
      lang: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      url: { type: 'string' },
      'no-web': { type: 'boolean' },
      'no-console': { type: 'boolean' },
      health: { type: 'string' },
    },
  })
  const config = readConfig({ ...values, language: values.lang }, process.env)
  speak(config.language)
  makeHome(config.home)
  const running = await findRoom(meetingPoint(config.home))
  const isScript = hasScript()
  // A script is over in a moment: nobody would see its pages, unless they were asked for.
  const hasPages = values['no-web'] !== true && (!isScript || values.port !== undefined)
  const { YAOYUE_HEALTH_PORT } = process.env
  const windows: Windows = {
    health: readPort(values.health ?? YAOYUE_HEALTH_PORT),
    web: hasPages ? webOptions(values, process.env, config.home, clock) : null,
    // What a service gets on its standard input is nobody's script.
    console:
      values['no-console'] !== true &&
      (process.stdin.isTTY === true || (isScript && config.networks.length === 0)),
  }
  const isDeaf = !windows.console && windows.web === null && config.networks.length === 0
  if (isDeaf && windows.health === null) {
    complain(complaints.unreachable)
    return 2
  }
  if (running !== null) await talk(config, running)
  else if (!(await isRunning(config.home))) await open(config, windows)
  return 0
}

/** Says where to look where a bot runs on this home that nobody can talk to from a terminal. */
async function isRunning(home: string): Promise<boolean> {
  const link = await askRunning(home, 'link', null)
  if (link !== null) console.log(sayHere(runsAlready(link.out[0] ?? null)))
  return link !== null
}

/** Resolves when somebody wants the process to stop. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
  })

function readPort(given: string | undefined): number | null {
  if (given === undefined || given === '') return null
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given)
  throw new InputError('--health', [
    { place: given, message: { en: 'write a number up to 65535', zh: '写一个不大于65535的数' } },
  ])
}

/** Until the person leaves, the script ends, or the machine wants the process to stop. */
async function talk(config: Config, room: Pick<Room, 'enter'>): Promise<void> {
  const { stdin, stdout } = process
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop.abort())
  await runTerminal({
    room,
    signal: stop.signal,
    input: stdin,
    output: stdout,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    colour: stdout.isTTY === true && stdout.hasColors(),
    language: config.language,
  })
}

/** A file or a pipe; a service's standard input, which has nothing to say, is neither. */
function hasScript(): boolean {
  try {
    const input = fstatSync(process.stdin.fd)
    return input.isFile() || input.isFIFO() || input.isSocket()
  } catch {
    return false
  }
}

/** Through what people look in. */
interface Windows {
  readonly web: WebOptions | null
  readonly console: boolean
  /** Port of the health page, for a supervisor. */
  readonly health: number | null
}

/** Opens the district here, with this terminal in it, and closes it when the terminal is left or the process stopped. */
async function open(config: Config, windows: Windows): Promise<void> {
  const log = await openLog(config.home)
  const closing = createClosing(log)
  let wasStopped = false
  try {
    wasStopped = (await runDistrict(config, windows, log, closing)) === 'stopped'
  } finally {
    await closing.close()
    if (wasStopped) console.log(sayHere(hasStopped))
    // What was left behind must not keep the process; where nothing was, it is over before that.
    setTimeout(() => process.exit(), aSecond).unref()
  }
}

/**
 * Resolves when the terminal is left, or somebody wants the process to stop.
 * @param closing is told of everything that is opened
 * @throws where there is nothing to run for
 */
async function runDistrict(
  config: Config,
  windows: Windows,
  log: Log,
  closing: Closing,
): Promise<'left' | 'stopped'> {
  const directory = loadDirectory(config.directory)
  const [{ openDesk }, { createPump }, { openLowdbStore }, { nodeDisk }, { exchangeable }] =
    await Promise.all([
      import('./open-desk.ts'),
      import('./pump.ts'),
      import('../store/lowdb/store.ts'),
      import('../store/node-disk.ts'),
      import('../store/exchangeable.ts'),
    ])
  const key = keyFor(config.home, process.env)
  const store = await exchangeable(() => openLowdbStore({ disk: nodeDisk(config.home), clock, log, key }))
  let closeBook = (): Promise<void> => store.close()
  closing.later('book', null, () => closeBook())
  let pump: Pump | null = null
  const room = createRoom({
    setting: settingOf(directory, config.sample),
    clock,
    newId: randomUUID,
    settle: async () => pump?.poke(),
  })
  const show = (platform: Platform, words: Said): void => {
    console.error(sayHere(ofNetwork(platform, words)))
    log.warn({ platform }, 'a network needs somebody')
  }
  const { book } = await store.read(directory.district.code)
  const { networks, home } = config
  let tellDesk = async (_: NetworkNews): Promise<void> => {
    throw new Error('The desk is not open yet')
  }
  const connected = await openNetworks({
    networks,
    directory,
    book,
    bookNow: async () => (await store.read(directory.district.code)).book,
    home,
    clock,
    log,
    show,
    onNews: (news) => tellDesk(news),
  })
  const live = connected.map(({ platform }) => platform)
  const inRoom = room.adapters(playedPlatforms(config, live))
  const adapters = [...connected, ...inRoom]
  const catalogue = await loadCatalogue(config.catalogue)
  const web = windows.web === null ? null : await openWeb(windows.web)
  if (web !== null) closing.later('web', aSecond, () => web.close())
  const desk = await openDesk({ directory, catalogue, store, adapters, live, clock, log, web })
  let isClosing = false
  closeBook = () => {
    isClosing = true
    return desk.close()
  }
  pump = createPump(desk, clock, log)
  tellDesk = async (news) => {
    await desk.report(news).catch((error: unknown) => {
      log.error(traceOf(error), 'the news of a network could not be passed on')
      throw error
    })
    void pump?.poke()
  }

  const receive = async (message: IncomingMessage): Promise<void> => {
    // It is not acknowledged, so its network gives it again at the next start.
    if (isClosing) throw new Error('The program is stopping')
    await desk.receive(message)
  }
  for (const adapter of adapters)
    closing.later('network', stoppingAtMost, () => adapter.stop(), adapter.platform)
  for (const adapter of inRoom) await adapter.start(receive)
  await startNetworks(
    connected,
    async (message) => {
      await receive(message)
      // A network is answered when the message is kept, not when its answer has left.
      void pump?.poke()
    },
    show,
  )
  const bridge = openBridge(desk, directory, clock, () => void pump?.poke())
  const standings = () => connected.flatMap((adapter) => adapter.standings?.() ?? [])
  // To the groups of a living district nobody talks from here: whoever starts it again is told that it runs.
  const canPlay = live.length === 0 || config.sample
  if (canPlay) closing.later('terminal', aSecond, await openToOthers(room, meetingPoint(config.home)))
  closing.later(
    'terminal',
    aSecond,
    await serveCommands(config.home, {
      standings: async () => ({ out: standings().map((one) => JSON.stringify(one)), err: [], code: 0 }),
      seats: async () => {
        const now = directoryNow(directory, (await store.read(directory.district.code)).book)
        const seats = await seatsOf(connected, now)
        return { out: seats.map((one) => JSON.stringify(one)), err: [], code: 0 }
      },
      link: async () => linkFrom(web),
      paste: async (input) => runPaste(bridge, pasteShape.parse(input)),
      restore: async (input) => {
        const { restoreShape, runRestore } = await import('./restore/run.ts')
        const { code } = directory.district
        const running = { district: code, exchange: store.exchange }
        const request = restoreShape.parse(input)
        const answer = await runRestore(request, { home: config.home, environment: process.env, running })
        if (answer.code === 0 && !request.dryRun) {
          log.warn({ district: code }, 'a backup was restored')
          void pump?.poke()
        }
        return answer
      },
    }),
  )
  closing.later('room', aSecond, () => {
    pump?.stop()
    room.close()
  })
  // What cannot be sent in this time is stored, and is sent at the next start.
  closing.later('sending', sendingAtMost, () => pump?.poke())
  const remind = createReminder(bridge, desk.report, clock)
  const watch = createAccountWatch(standings, desk.report, clock)
  const work = async (): Promise<void> => {
    await desk.tick()
    await remind()
    await watch()
  }
  const beat = await startBeat(work, pump, log)
  closing.later('window', aSecond, beat.stop)
  await pump.poke()
  if (windows.health !== null) {
    const health = await openHealth(desk, windows.health)
    closing.later('window', aSecond, health.close)
  }
  const canType = windows.console && canPlay
  if (web !== null) {
    const pages = openPages({
      web,
      desk,
      directory,
      catalogue,
      bridge,
      room: live.length === 0 ? room : null,
      ...(live.length === 0 ? {} : { standings }),
      clock,
      log,
      config,
      canType,
    })
    closing.later('window', aSecond, pages.close)
    for (const line of pages.doorplate) console.log(line)
  }

  const sayAccounts = createAccountLines(standings, (one) => console.log(sayHere(accountIs(one))), clock)
  sayAccounts()
  if (canType) {
    await talk(config, room)
    return 'left'
  }
  console.log(sayHere(howToStop))
  const saying = setInterval(sayAccounts, aSecond)
  closing.later('window', aSecond, () => clearInterval(saying))
  await stopSignal()
  console.log(sayHere(stopsNow))
  return 'stopped'
}

/**
 * For which networks the chats of this machine stand, so that people and groups are who they are there: for all of them
 * while none is connected, on the sample for those that are not. What is for a real group that has no connection waits
 * for one, and is not said to whoever sits at this terminal.
 */
function playedPlatforms({ sample }: Config, live: readonly Platform[]): readonly Platform[] {
  if (live.length === 0 || sample) return platforms.filter((platform) => !live.includes(platform))
  return ['console', 'simulator', 'paste']
}

/** A service is killed some seconds after it was asked to stop, and networks may hang for longer: ten in all. */
const sendingAtMost = 4_000
const stoppingAtMost = 3_000
const aSecond = 1_000

async function openHealth(desk: Desk, port: number): Promise<{ close(): Promise<void> }> {
  const { serveHealth } = await import('./health.ts')
  return serveHealth(desk, clock, port)
}

/** Looks after timed work for as long as the process runs. */
async function startBeat(
  work: () => Promise<void>,
  pump: Pump,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const { default: cron } = await import('node-cron')
  const beat = async (): Promise<void> => {
    try {
      await work()
      await pump.poke()
    } catch (error) {
      log.error(traceOf(error), 'timed work failed and is tried again at the next beat')
    }
  }
  // What became due while nothing ran.
  await beat()
  const task = cron.schedule(everyHalfMinute, beat, { noOverlap: true })
  return { stop: async () => task.stop() }
}

/** The screen belongs to the conversation: what the program has to say of itself goes to a file in the home. */
async function openLog(home: string): Promise<Log> {
  const [{ pino }, { openLogFile }] = await Promise.all([import('pino'), import('./log-file.ts')])
  // The settings first: pino takes anything but a stream of Node for settings, and would write to the terminal.
  const log: Log = pino({ base: { pid: process.pid } }, openLogFile(join(home, 'yaoyue.log')))
  return log
}

export const command: Command = {
  name: 'start',
  run,
}
