import type { Store } from '../domain/ports.ts'

/** A store whose content can be exchanged under those who use it. */
export interface ExchangeableStore extends Store {
  /**
   * Lets what is under way finish, closes the store, has the work done and opens it again, whatever came of the work.
   * Calls that come meanwhile wait. Whoever has decided on what was there before meets a conflict and decides anew.
   * @throws what the work throws, or why the store could not be opened again: then each call tries to, until one can
   */
  exchange<Result>(work: () => Promise<Result>): Promise<Result>
}

/** @param open gives the store, which must be closed before it is opened again */
export async function exchangeable(open: () => Promise<Store>): Promise<ExchangeableStore> {
  let current: Promise<Store> | null = Promise.resolve(await open())
  let exchanging: Promise<void> | null = null
  const underWay = new Set<Promise<unknown>>()
  /** Versions of the store that is open now begin after those of all before it. */
  let base = 0
  let highest = 0

  const outside = (version: number): number => {
    highest = Math.max(highest, base + version)
    return base + version
  }

  function reopened(): Promise<Store> {
    if (current !== null) return current
    const opening = open()
    current = opening
    opening.catch(() => {
      if (current === opening) current = null
    })
    return opening
  }

  async function use<Result>(call: (store: Store) => Promise<Result>): Promise<Result> {
    while (exchanging !== null) await exchanging
    const done = reopened().then(call)
    underWay.add(done)
    try {
      return await done
    } finally {
      underWay.delete(done)
    }
  }

  return {
    read: (district) =>
      use(async (store) => {
        const { book, version } = await store.read(district)
        return { book, version: outside(version) }
      }),
    commit: (district, version, decision, inboxKey, content) =>
      use(async (store) => {
        const outcome = await store.commit(district, version - base, decision, inboxKey, content)
        return outcome.status === 'ok' ? { ...outcome, version: outside(outcome.version) } : outcome
      }),
    claim: (district) => use((store) => store.claim(district)),
    settle: (district, postId, settlement) => use((store) => store.settle(district, postId, settlement)),
    failures: (district) => use((store) => store.failures(district)),
    received: (district) => use((store) => store.received(district)),
    closedIn: (district, month) => use((store) => store.closedIn(district, month)),
    async close() {
      while (exchanging !== null) await exchanging
      await (await current)?.close()
    },

    async exchange(work) {
      while (exchanging !== null) await exchanging
      const { promise, resolve } = Promise.withResolvers<void>()
      exchanging = promise
      try {
        await Promise.allSettled(underWay)
        const open = current
        current = null
        base = highest + 1
        await (await open)?.close()
        return await work()
      } finally {
        exchanging = null
        resolve()
        await reopened()
      }
    },
  }
}
