import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRoom, type Room } from '../../adapters/console/room.ts'
import { settingOf } from '../../adapters/console/setting.ts'
import { findRoom, meetingPoint, openToOthers } from '../../adapters/console/socket.ts'
import { runTerminal } from '../../adapters/console/terminal.ts'
import { type Log, traceOf } from '../domain/log.ts'
import { platforms } from '../domain/message.ts'
import type { Clock } from '../domain/ports.ts'
import type { Desk } from '../index.ts'
import type { Command } from './command.ts'
import { type Config, readConfig } from './config.ts'
import { loadDirectory } from './inputs.ts'
import type { Pump } from './pump.ts'

const help = `Usage: yaoyue start [options]

Runs the bot. With nothing configured it opens a chat in this terminal on a sample district.
A second terminal joins the first; a script can be piped in, one message a line.

  --home DIR      where everything is kept (YAOYUE_HOME; ~/.local/share/yaoyue)
  --config FILE   settings (YAOYUE_CONFIG; yaoyue.config.json in the home)
  --lang zh|en    language of the terminal (YAOYUE_LANG)

Settings, all optional, paths relative to the file:
  { "directory": "directory.json", "catalogue": "drugs.xlsx", "language": "zh" }
YAOYUE_DIRECTORY and YAOYUE_CATALOGUE say the same. \`yaoyue init\` makes a directory from a spreadsheet.`

const clock: Clock = { now: () => Date.now() }

/** Timed work is looked after so often; it asks the book what is due, so a missed beat loses nothing. */
const everyHalfMinute = '*/30 * * * * *'

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' }, config: { type: 'string' }, lang: { type: 'string' } },
  })
  const config = readConfig({ ...values, language: values.lang }, process.env)
  mkdirSync(config.home, { recursive: true, mode: 0o700 })
  const running = await findRoom(meetingPoint(config.home))
  if (running === null) await open(config)
  else await talk(config, running)
  return 0
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

/** Opens the district here, with this terminal in it, and closes it when the terminal is left. */
async function open(config: Config): Promise<void> {
  const directory = loadDirectory(config.directory)
  const log = await openLog(config.home)
  const [{ openDesk }, { createPump }, { openLowdbStore }, { nodeDisk }] = await Promise.all([
    import('./open-desk.ts'),
    import('./pump.ts'),
    import('../store/lowdb/store.ts'),
    import('../store/node-disk.ts'),
  ])
  const store = await openLowdbStore({ disk: nodeDisk(config.home), clock, log })
  let pump: Pump | null = null
  const room = createRoom({
    setting: settingOf(directory, config.sample),
    clock,
    newId: randomUUID,
    settle: async () => pump?.poke(),
  })
  // The room stands for the networks of the directory, so that people and groups are who they are there.
  const adapters = room.adapters(platforms)
  const desk = await openDesk({ directory, catalogue: config.catalogue, store, adapters, clock, log })
  pump = createPump(desk, clock, log)

  for (const adapter of adapters) {
    await adapter.start(async (message) => {
      await desk.receive(message)
    })
  }
  const beat = await startBeat(desk, pump, log)
  const closeToOthers = await openToOthers(room, meetingPoint(config.home))
  await pump.poke()

  await talk(config, room)

  await beat.stop()
  await pump.poke()
  pump.stop()
  room.close()
  await closeToOthers()
  for (const adapter of adapters) await adapter.stop()
  await desk.close()
}

/** Looks after timed work for as long as the process runs. */
async function startBeat(desk: Desk, pump: Pump, log: Log): Promise<{ stop(): Promise<void> }> {
  const { default: cron } = await import('node-cron')
  const beat = async (): Promise<void> => {
    try {
      await desk.tick()
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
  const { pino } = await import('pino')
  const log: Log = pino(pino.destination({ dest: join(home, 'yaoyue.log'), sync: true, mode: 0o600 }))
  return log
}

export const command: Command = {
  name: 'start',
  summary: 'run the bot: a chat in this terminal on the sample district, or what is configured',
  help,
  run,
}
