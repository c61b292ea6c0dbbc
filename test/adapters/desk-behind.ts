import type { Directory } from '../../src/domain/directory.ts'
import type { ChatAdapter } from '../../src/domain/ports.ts'
import { createDesk } from '../../src/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { aMailbox } from '../contract/adapter.ts'
import { storyParts } from '../story/parts.ts'
import { at } from '../support/build.ts'

/** The desk of the sample district behind one real adapter, on a morning that passes when it is told to. */
export async function deskBehind(adapter: ChatAdapter, directory: Directory = storyParts().directory) {
  let now = at('2026-03-17 09:00')
  const counter = aMailbox()
  const desk = createDesk({
    ...storyParts(),
    directory,
    store: createMemoryStore({ now: () => now }),
    adapters: [adapter],
    clock: { now: () => now },
    random: () => 0,
  })
  await adapter.start(async (message) => {
    await desk.receive(message)
    await counter.receive(message)
  })
  return {
    desk,
    /** Resolves when so many messages were taken. */
    taken: counter.until,
    /** @param ms milliseconds */
    pass(ms: number) {
      now += ms
    },
    /** Lets time pass until nothing waits to be sent. */
    async sendAll() {
      for (let next = await desk.nextAt(); next !== null; next = await desk.nextAt()) {
        now = Math.max(now, next)
        await desk.flush()
      }
    },
  }
}
