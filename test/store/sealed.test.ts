import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { days } from '../../src/domain/time.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { sealRow, unsealRow } from '../../src/store/personal.ts'
import { createSealing, SealError } from '../../src/store/sealing.ts'
import { aHome, commit, open } from './homes.ts'
import {
  aDecision,
  anAppointment,
  aPost,
  booking,
  counting,
  district,
  morning,
  secrets,
  settableClock,
} from './samples.ts'

/** Everything readable below a home, as one text. */
async function everyByte(home: string): Promise<string> {
  const disk = nodeDisk(home)
  const folders = [
    '',
    'districts',
    `districts/${district}`,
    `districts/${district}/closed`,
    `districts/${district}/seen`,
  ]
  const texts: string[] = []
  for (const folder of folders)
    for (const name of await disk.list(folder)) {
      const bytes = await disk.read(join(folder, name)).catch(() => null)
      if (bytes !== null) texts.push(Buffer.from(bytes).toString('utf8'))
    }
  return texts.join('\n')
}

describe('what lies on the disk', () => {
  it('shows nothing personal in clear', async () => {
    const home = await aHome()
    const clock = settableClock()
    const store = await open(home, { clock })
    const account = { platform: 'wechat', id: 'u-1' } as const
    const chat = { platform: 'wechat', group: 'oy-c1@chatroom' } as const
    const { patient, items } = anAppointment(1).request
    await commit(
      store,
      aDecision(
        [
          { table: 'appointments', key: '2026-0317-001', value: anAppointment(1) },
          { table: 'appointments', key: '2026-0317-002', value: anAppointment(2) },
          {
            table: 'people',
            key: 'wechat:u-1',
            value: {
              account,
              name: secrets.writer,
              patient,
              lastAppointment: null,
              language: 'zh',
              private: false,
              reachable: null,
              seenAt: morning,
            },
          },
          {
            table: 'questions',
            key: 'q1',
            value: {
              chat,
              account,
              askedAt: morning,
              remindedAt: null,
              escalatedAt: null,
              about: {
                kind: 'add-or-replace',
                appointment: '2026-0317-001',
                items: items.map((item) => ({ ...item, written: secrets.words })),
              },
            },
          },
          {
            table: 'questions',
            key: 'q2',
            value: {
              chat,
              account,
              askedAt: morning,
              remindedAt: null,
              escalatedAt: null,
              about: {
                kind: 'which',
                appointments: [],
                edit: {
                  kind: 'amend',
                  mode: 'set',
                  items: [],
                  refused: [],
                  amount: null,
                  strength: null,
                  wish: null,
                  address: patient.address,
                  recipient: null,
                  phone: secrets.phone,
                  notes: [{ kind: 'door', text: secrets.door }],
                },
              },
            },
          },
          {
            table: 'supplies',
            key: `${secrets.patient}|${secrets.room}|氨氯地平`,
            value: { at: morning, until: morning, appointment: '2026-0317-001' },
          },
          {
            table: 'lists',
            key: secrets.words,
            value: { chat, at: morning, lines: [{ text: secrets.words, appointment: null, owner: account }] },
          },
          {
            table: 'alerts',
            key: 'a1',
            value: {
              at: morning,
              kind: 'help',
              street: null,
              chat,
              account,
              name: secrets.writer,
              text: `${secrets.words} ${secrets.phone}`,
              appointment: null,
              closedAt: null,
            },
          },
        ],
        [
          aPost('p1', { text: secrets.answer }),
          aPost('p2', {
            digest: { pharmacy: '惠民药房', slot: null, resident: secrets.writer, drugs: '络活喜', count: 1 },
          }),
        ],
      ),
      'wechat:g:oy-c1@chatroom:m1',
    )
    await store.settle(district, 'p2', {
      status: 'failed',
      at: morning,
      reason: `no chat ${secrets.patient}`,
    })
    await commit(
      store,
      aDecision([{ table: 'appointments', key: '2026-0317-002', value: null }]),
      'wechat:g:oy-c1@chatroom:m2',
    )
    clock.set(morning + days(2))
    await commit(store, counting('a', 1), 'wechat:p:u-1:m3')
    const text = await everyByte(home)
    for (const secret of Object.values(secrets)) {
      // A short number would be found by chance in what is sealed; as a field's value it would stand in quotes.
      const needle = /^\d{1,4}$/.test(secret) ? `"${secret}"` : secret
      expect(text).not.toContain(needle)
    }
    for (const words of ['络活喜', '周医生', 'RX20260317', '704室']) expect(text).not.toContain(words)
    expect(text).toContain('2026-0317-001')
    await store.close()
    const after = await open(home)
    expect([...(await after.read(district)).book.supplies.keys()]).toEqual([
      `${secrets.patient}|${secrets.room}|氨氯地平`,
    ])
    await after.close()
  })

  it('may be read by its user alone', async () => {
    const home = await aHome()
    const store = await open(home)
    await commit(store, booking(1), null)
    for (const path of ['key', `districts/${district}/book.json`])
      expect((await stat(join(home, path))).mode & 0o077).toBe(0)
    await store.close()
  })
})

describe('a seal', () => {
  const sealing = createSealing(new Uint8Array(32).fill(1))

  it('opens for who made it, at its place', () => {
    expect(sealing.unseal(sealing.seal('欧阳奶奶', 'people.name'), 'people.name')).toBe('欧阳奶奶')
  })

  it('looks different every time, and a hash the same', () => {
    expect(sealing.seal('x', 'a')).not.toBe(sealing.seal('x', 'a'))
    expect(sealing.hash('x')).toBe(sealing.hash('x'))
    expect(sealing.hash('x')).not.toBe(createSealing(new Uint8Array(32)).hash('x'))
  })

  it.each([
    ['at another place', (sealed: string) => sealed, 'b'],
    ['when it was changed', (sealed: string) => `${sealed.slice(0, -6)}AAAA${sealed.slice(-2)}`, 'a'],
    ['when it was cut short', (sealed: string) => sealed.slice(0, 20), 'a'],
    ['when it is none', () => '13912345678', 'a'],
  ])('does not open %s', (_, change, place) => {
    expect(() => sealing.unseal(change(sealing.seal('欧阳奶奶', 'a')), place)).toThrow(SealError)
  })
})

describe('a sealed row', () => {
  const sealing = createSealing(new Uint8Array(32).fill(1))
  const row = { account: 'u-1', name: secrets.writer, patient: { room: secrets.room }, seenAt: 1 }

  it('shows where something personal stands and not what, and opens to what it was', () => {
    const stored = sealRow('people', row, sealing)
    expect(stored.rest).toEqual({ account: 'u-1', name: 0, patient: 1, seenAt: 1 })
    expect(unsealRow('people', stored, sealing)).toEqual(row)
  })

  it('has nothing sealed where nothing is personal', () => {
    expect(sealRow('stock', row, sealing)).toEqual({ rest: row, sealed: null })
  })

  it.each([
    ['with a value in clear', { name: secrets.writer }],
    ['with a number that nothing is sealed under', { name: 7 }],
    ['with a number that is none', { name: -1 }],
  ])('does not open %s', (_, change) => {
    const { sealed } = sealRow('people', row, sealing)
    expect(() => unsealRow('people', { rest: { ...row, ...change }, sealed }, sealing)).toThrow(SealError)
  })

  it('does not open as a row of another kind', () => {
    const { rest, sealed } = sealRow('alerts', { name: 'a', text: 'b' }, sealing)
    expect(() => unsealRow('people', { rest, sealed }, sealing)).toThrow(SealError)
  })
})
