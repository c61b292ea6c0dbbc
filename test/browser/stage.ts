import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRoom } from '../../adapters/console/room.ts'
import { settingOf } from '../../adapters/console/setting.ts'
import { loadCatalogue, loadDirectory, sampleDistrict } from '../../src/cli/inputs.ts'
import { openDesk } from '../../src/cli/open-desk.ts'
import { openPages } from '../../src/cli/pages.ts'
import { openBridge } from '../../src/cli/paste/open-bridge.ts'
import { createPump, type Pump } from '../../src/cli/pump.ts'
import { openWeb, type Web } from '../../src/cli/web.ts'
import { silentLog } from '../../src/domain/log.ts'
import { platforms } from '../../src/domain/message.ts'
import type { Clock, Store } from '../../src/domain/ports.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import type { Desk } from '../../src/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'

/** The whole program with its pages, as `npm start` opens it, in this process and on a morning of our choice. */
export interface Stage {
  readonly web: Web
  readonly desk: Desk
  readonly store: Store
  readonly clock: Clock
  /** Lets time pass; what becomes due is done. */
  wait(milliseconds: number): Promise<void>
  /** An address that signs the owner in, once. */
  ownersLink(): string
  /** The web goes away while the program stays, and comes back on the same port. */
  close(): Promise<void>
}

export async function openStage(
  options: {
    readonly store?: Store
    readonly now?: string
    readonly standings?: () => readonly AccountStanding[]
  } = {},
): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'yaoyue-stage-'))
  const directory = loadDirectory(sampleDistrict)
  const catalogue = await loadCatalogue(null)
  const store = options.store ?? createMemoryStore({ now: () => clock.now() })
  const began = Date.now()
  let offset = Temporal.Instant.from(options.now ?? '2026-03-17T09:00:00+08:00').epochMilliseconds - began
  const clock: Clock = { now: () => Date.now() + offset }
  let pump: Pump | null = null
  const room = createRoom({
    setting: settingOf(directory, true),
    clock,
    newId: randomUUID,
    settle: async () => pump?.poke(),
  })
  const adapters = room.adapters(platforms)
  const web = await openWeb({ home, host: '127.0.0.1', port: 0, publicAddress: null, clock })
  const desk = await openDesk({ directory, catalogue, store, adapters, clock, log: silentLog, web })
  pump = createPump(desk, clock, silentLog)
  for (const adapter of adapters) {
    await adapter.start(async (message) => {
      await desk.receive(message)
    })
  }
  const config = { language: 'zh' } as const
  const bridge = openBridge(desk, directory, clock, () => void pump?.poke())
  const { standings } = options
  const pages = openPages({
    web,
    desk,
    directory,
    catalogue,
    bridge,
    room,
    ...(standings === undefined ? {} : { standings }),
    clock,
    log: silentLog,
    config,
  })

  return {
    web,
    desk,
    store,
    clock,
    async wait(milliseconds) {
      offset += milliseconds
      await desk.tick()
      await pump?.poke()
    },
    ownersLink: () => `${web.address}/enter/${web.signIn.ownersLink()}`,
    async close() {
      await pages.close()
      pump?.stop()
      room.close()
      for (const adapter of adapters) await adapter.stop()
      await desk.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
