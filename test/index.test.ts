import { describe, expect, it } from 'vitest'
import type { Store } from '../src/domain/ports.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import { aDesk, aRequest, district } from './fault/desk.ts'
import { morning, settableClock } from './store/samples.ts'

const request = aRequest(0, '@志愿者 达喜一盒', morning)

describe('the desk', () => {
  it('takes a message, answers it, and shows the book and what leaves', async () => {
    const { desk, sent } = aDesk(createMemoryStore(), settableClock())
    const seen: string[] = []
    const stop = desk.watch(({ text }) => seen.push(text))
    const { appointments } = await desk.receive(request)
    expect(await desk.nextAt()).toBeLessThanOrEqual(morning)
    await desk.flush()
    stop()
    expect([...(await desk.ask()).appointments.keys()]).toEqual(appointments)
    expect(sent.length).toBeGreaterThan(0)
    expect(seen).toEqual(sent)
    await desk.close()
  })

  it('writes nothing when no timed work is due', async () => {
    const store = createMemoryStore()
    const { desk } = aDesk(store, settableClock())
    await desk.tick()
    expect((await store.read(district)).version).toBe(0)
    await desk.close()
  })

  it('does timed work again when somebody else committed in between', async () => {
    const store = createMemoryStore()
    const clock = settableClock()
    let refusals = 2
    let commits = 0
    const busy: Store = {
      ...store,
      async commit(...args) {
        const [, , , inboxKey] = args
        if (inboxKey === null && refusals-- > 0) return { status: 'conflict' }
        commits += 1
        return store.commit(...args)
      },
    }
    const { desk } = aDesk(busy, clock)
    await desk.receive(aRequest(1, '@志愿者 络活喜', morning))
    // Half an hour after a question, somebody is due to hear of it.
    clock.set(morning + 31 * 60_000)
    await desk.tick()
    expect(refusals).toBeLessThanOrEqual(0)
    expect(commits).toBe(2)
    await desk.close()
  })
})
