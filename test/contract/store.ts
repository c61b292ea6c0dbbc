import { afterEach, describe, expect, it } from 'vitest'
import { referenceKey } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { aDecision, anAppointment, aPost, booking, counting, district, morning } from '../store/samples.ts'

/** What every store does, whatever it stands on. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}, as every store`, () => {
    const opened: Store[] = []
    async function fresh(): Promise<Store> {
      const store = await open()
      opened.push(store)
      return store
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
    })

    it('begins with an empty book', async () => {
      const store = await fresh()
      const { book } = await store.read(district)
      expect(Object.values(book).every((table) => table.size === 0)).toBe(true)
      expect(await store.claim(district)).toEqual([])
      expect(await store.failures(district)).toEqual([])
    })

    it('shows a commit to whoever reads next', async () => {
      const store = await fresh()
      const { version } = await store.read(district)
      const outcome = await store.commit(district, version, booking(1, [aPost('p1')]), 'key-1')
      const { book, version: now } = await store.read(district)
      expect(outcome).toEqual({ status: 'ok', version: now })
      expect([...book.appointments.values()]).toEqual([anAppointment(1)])
      expect(await store.claim(district)).toEqual([{ post: aPost('p1'), attempts: 0, notBefore: morning }])
    })

    it('keeps districts apart', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1), 'key-1')
      const { book, version } = await store.read('310110')
      expect(book.appointments.size).toBe(0)
      expect((await store.commit('310110', version, booking(2), 'key-1')).status).toBe('ok')
    })

    it('refuses what was decided on an older book', async () => {
      const store = await fresh()
      const { version } = await store.read(district)
      await store.commit(district, version, booking(1), 'key-1')
      expect(await store.commit(district, version, booking(2), 'key-2')).toEqual({ status: 'conflict' })
      expect((await store.read(district)).book.appointments.size).toBe(1)
    })

    it('gives the first result for a key that was taken, even on an old version, and changes nothing', async () => {
      const store = await fresh()
      const { version } = await store.read(district)
      await store.commit(district, version, booking(1), 'key-1')
      const again = await store.commit(district, version, booking(2, [aPost('p2')]), 'key-1')
      expect(again).toEqual({
        status: 'seen',
        result: { outcome: 'booked', appointments: ['2026-0317-001'] },
      })
      expect((await store.read(district)).book.appointments.size).toBe(1)
      expect(await store.claim(district)).toEqual([])
    })

    it('lets one of many win who decided on the same book', async () => {
      const store = await fresh()
      const { version } = await store.read(district)
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.commit(district, version, booking(n), `key-${n}`)),
      )
      expect(outcomes.filter(({ status }) => status === 'ok')).toHaveLength(1)
      expect((await store.read(district)).book.appointments.size).toBe(1)
    })

    it('takes timed work without a key, as often as it comes', async () => {
      const store = await fresh()
      for (let n = 1; n <= 3; n++) {
        const { version } = await store.read(district)
        await store.commit(district, version, counting('2026-03-17', n), null)
      }
      expect((await store.read(district)).book.counters.get('2026-03-17')).toEqual({ last: 3 })
    })

    it('takes a row out of the book', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1), 'key-1')
      const { version } = await store.read(district)
      const leaving = aDecision([{ table: 'appointments', key: anAppointment(1).id, value: null }])
      await store.commit(district, version, leaving, null)
      expect((await store.read(district)).book.appointments.size).toBe(0)
    })

    it('forgets a post that was sent and finds its appointment by a quote', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1, [aPost('p1')]), 'key-1')
      await store.settle(district, 'p1', { status: 'sent', at: morning + 1, networkId: 'net-9' })
      expect(await store.claim(district)).toEqual([])
      const { book } = await store.read(district)
      expect(book.references.get(referenceKey(aPost('p1').to, 'net-9'))).toEqual({
        at: morning + 1,
        fromBot: true,
        appointments: ['2026-0317-001'],
      })
    })

    it('finds all the appointments of a digest by a quote', async () => {
      const store = await fresh()
      const posts = [aPost('p1'), aPost('p2', { about: ['2026-0317-002'] })]
      await store.commit(district, 0, booking(1, posts), 'key-1')
      for (const { id } of posts)
        await store.settle(district, id, { status: 'sent', at: morning, networkId: 'digest' })
      const { book } = await store.read(district)
      expect(book.references.get(referenceKey(aPost('p1').to, 'digest'))?.appointments).toEqual([
        '2026-0317-001',
        '2026-0317-002',
      ])
    })

    it('settles without getting in the way of a decision that is being made', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1, [aPost('p1')]), 'key-1')
      const { version } = await store.read(district)
      await store.settle(district, 'p1', { status: 'sent', at: morning, networkId: 'net-9' })
      expect((await store.commit(district, version, booking(2), 'key-2')).status).toBe('ok')
      expect((await store.read(district)).book.references.size).toBe(1)
    })

    it('keeps a post in its place while it must be tried again', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1, [aPost('p1'), aPost('p2')]), 'key-1')
      await store.settle(district, 'p1', { status: 'retry', notBefore: morning + 5, reason: 'busy' })
      const waiting = await store.claim(district)
      expect(waiting.map(({ post, attempts, notBefore }) => [post.id, attempts, notBefore])).toEqual([
        ['p1', 1, morning + 5],
        ['p2', 0, morning],
      ])
    })

    it('shows what failed for good, and lets it be sent again', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1, [aPost('p1')]), 'key-1')
      await store.settle(district, 'p1', { status: 'failed', at: morning, reason: 'no such chat' })
      expect(await store.claim(district)).toEqual([])
      const failures = await store.failures(district)
      expect(failures.map(({ post, reason }) => [post.id, reason])).toEqual([['p1', 'no such chat']])
      await store.settle(district, 'p1', { status: 'retry', notBefore: morning, reason: 'asked for' })
      expect(await store.failures(district)).toEqual([])
      expect((await store.claim(district)).map(({ post }) => post.id)).toEqual(['p1'])
    })

    it('sends both of two posts that bear one id', async () => {
      const store = await fresh()
      await store.commit(district, 0, booking(1, [aPost('p1'), aPost('p1', { text: '另一句' })]), 'key-1')
      const waiting = await store.claim(district)
      expect(waiting.map(({ post }) => post.text)).toEqual([aPost('p1').text, '另一句'])
      expect(new Set(waiting.map(({ post }) => post.id)).size).toBe(2)
    })

    it('does not mind a settlement of a post that it does not know', async () => {
      const store = await fresh()
      await store.settle(district, 'nobody', { status: 'sent', at: morning, networkId: null })
      expect(await store.claim(district)).toEqual([])
    })
  })
}
