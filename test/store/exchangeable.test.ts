import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/domain/ports.ts'
import { exchangeable } from '../../src/store/exchangeable.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { describeStore } from '../contract/store.ts'
import { aDesk, aRequest } from '../fault/desk.ts'
import { commit } from './homes.ts'
import { anAppointment, aPost, booking, district, morning, settableClock } from './samples.ts'

describeStore('a store that can be exchanged', () => exchangeable(async () => createMemoryStore()))

/** A store whose content is whatever is on the shelf when it is opened. */
async function aShelf() {
  const shelf = { holds: createMemoryStore(), isOpen: false, fails: 0 }
  const open = async (): Promise<Store> => {
    if (shelf.fails > 0) {
      shelf.fails -= 1
      throw new Error('it does not open')
    }
    if (shelf.isOpen) throw new Error('it is open already')
    shelf.isOpen = true
    const close = async () => {
      shelf.isOpen = false
    }
    return { ...shelf.holds, close }
  }
  const store = await exchangeable(open)
  return { shelf, store }
}

/** A store with one appointment, as a backup holds it. */
async function aBackup(number: number): Promise<Store> {
  const store = createMemoryStore()
  await commit(store, booking(number), `key-${number}`)
  return store
}

const idsIn = async (store: Store): Promise<readonly string[]> => [
  ...(await store.read(district)).book.appointments.keys(),
]

describe('exchanging what a store holds', () => {
  it('lets what is under way finish, and keeps who comes meanwhile waiting', async () => {
    const { shelf, store } = await aShelf()
    const { version } = await store.read(district)
    const before = store.commit(district, version, booking(1), 'key-1')
    const backup = await aBackup(7)
    const steps: string[] = []
    const exchanged = store.exchange(async () => {
      expect(await idsIn(shelf.holds)).toEqual([anAppointment(1).id])
      expect(shelf.isOpen).toBe(false)
      shelf.holds = backup
      steps.push('exchanged')
    })
    const seen = idsIn(store).then((ids) => {
      steps.push('read')
      return ids
    })
    expect((await before).status).toBe('ok')
    await exchanged
    expect(await seen).toEqual([anAppointment(7).id])
    expect(steps).toEqual(['exchanged', 'read'])
  })

  it('fits no decision that was made on what was there before, whatever its version', async () => {
    const { shelf, store } = await aShelf()
    await commit(store, booking(1), 'key-1')
    const { version } = await store.read(district)
    await store.exchange(async () => {
      shelf.holds = await aBackup(7)
    })
    expect((await store.commit(district, version, booking(2), 'key-2')).status).toBe('conflict')
    const { version: now } = await store.read(district)
    expect(now).toBeGreaterThan(version)
    expect((await store.commit(district, now, booking(2), 'key-2')).status).toBe('ok')
    // What became of a post that the other book does not know is no harm.
    await store.settle(district, 'nobody', { status: 'sent', at: morning, networkId: null })
  })

  it('goes on with what there was when the work fails', async () => {
    const { store } = await aShelf()
    await commit(store, booking(1), 'key-1')
    const failed = store.exchange(() => Promise.reject(new Error('the disk is full')))
    await expect(failed).rejects.toThrow('the disk is full')
    expect(await idsIn(store)).toEqual([anAppointment(1).id])
  })

  it('tries again to open what could not be opened, with every call', async () => {
    const { shelf, store } = await aShelf()
    await commit(store, booking(1), 'key-1')
    const exchanged = store.exchange(async () => {
      shelf.fails = 2
    })
    await expect(exchanged).rejects.toThrow('it does not open')
    await expect(store.read(district)).rejects.toThrow('it does not open')
    expect(await idsIn(store)).toEqual([anAppointment(1).id])
    await store.close()
    expect(shelf.isOpen).toBe(false)
  })

  it('under a desk: messages that come meanwhile are answered on the new book, each once', async () => {
    const { shelf, store } = await aShelf()
    const clock = settableClock()
    const { desk } = aDesk(store, clock)
    await desk.receive(aRequest(0, '@志愿者 达喜一盒', morning))
    const backup = createMemoryStore(clock)
    const other = aDesk(backup, clock).desk
    await other.receive(aRequest(0, '@志愿者 达喜一盒', morning))
    await desk.receive(aRequest(1, '@志愿者 达喜一盒', morning))
    const work = Promise.withResolvers<void>()
    const exchanged = store.exchange(async () => {
      await work.promise
      shelf.holds = backup
    })
    const results = Promise.all([2, 3, 4].map((n) => desk.receive(aRequest(n, '@志愿者 达喜一盒', morning))))
    work.resolve()
    await exchanged
    expect((await results).map(({ outcome }) => outcome)).toEqual(['booked', 'booked', 'booked'])
    // The first is in the backup, the second is not, and the three came after.
    expect(await idsIn(store)).toEqual([1, 2, 3, 4].map((n) => `2026-0317-00${n}`))
    expect((await desk.receive(aRequest(3, '@志愿者 达喜一盒', morning))).outcome).toBe('booked')
    expect(await idsIn(store)).toHaveLength(4)
    expect((await store.claim(district)).length).toBeGreaterThan(0)
  })
})

it('a post that was on its way while the store was exchanged is noted as sent, and not sent again', async () => {
  const { shelf, store } = await aShelf()
  const backup = createMemoryStore()
  for (const one of [store, backup]) await commit(one, booking(1, [aPost('p1')]), 'key-1')
  await store.exchange(async () => {
    shelf.holds = backup
  })
  await store.settle(district, 'p1', { status: 'sent', at: morning, networkId: 'net-1' })
  expect(await store.claim(district)).toEqual([])
})
