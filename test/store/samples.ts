import type { Appointment } from '../../src/domain/appointment.ts'
import type { Change } from '../../src/domain/book.ts'
import type { Post } from '../../src/domain/message.ts'
import type { Clock, Decision } from '../../src/domain/ports.ts'
import { noAddress } from '../../src/domain/request.ts'
import type { Instant } from '../../src/domain/time.ts'

export const district = '310109'
export const morning: Instant = Date.parse('2026-03-17T09:00:00+08:00')

/** A clock that stands still until it is set. */
export function settableClock(now: Instant = morning): Clock & { set(to: Instant): void } {
  let at = now
  return {
    now: () => at,
    set: (to) => {
      at = to
    },
  }
}

/** What only the people concerned may read; nothing of it may be found in a file. */
export const secrets = {
  writer: '9-704 欧阳奶奶',
  patient: '欧阳秀兰',
  phone: '13912345678',
  room: '704',
  note: '青霉素过敏',
  door: '门铃坏了请敲门',
  words: '我妈妈住在九号楼',
  answer: '欧阳奶奶，约好了，明天下午来取',
} as const

export function anAppointment(number: number, closedAt: Instant | null = null): Appointment {
  const code = `0317-${String(number).padStart(3, '0')}`
  return {
    id: `2026-${code}`,
    code,
    createdAt: morning,
    from: `wechat:g:oy-c1@chatroom:m${number}`,
    line: null,
    chat: { platform: 'wechat', group: 'oy-c1@chatroom' },
    request: {
      items: [
        {
          written: '络活喜',
          drug: '氨氯地平',
          brand: '络活喜',
          form: null,
          release: null,
          strength: '5mg',
          pack: null,
          quantity: 2,
          unit: '盒',
        },
      ],
      patient: {
        community: '310109011001',
        address: { ...noAddress, building: '9', room: secrets.room },
        recipient: '母亲',
        name: secrets.patient,
      },
      writer: { platform: 'wechat', id: `u-${number}`, name: secrets.writer },
      wish: { from: null, to: morning + 86_400_000 },
      urgent: false,
      phone: secrets.phone,
      notes: [
        { kind: 'health', text: secrets.note },
        { kind: 'door', text: secrets.door },
      ],
      card: true,
      prescription: { standing: 'has', number: 'RX20260317', date: '2026-03-01', prescriber: '周医生' },
      benefit: '普通',
      settlement: { total: 4200, fund: 4000, selfPaid: 200, payer: secrets.patient },
      language: 'zh',
    },
    standing:
      closedAt === null
        ? { kind: 'placed' }
        : { kind: 'closed', status: 'fulfilled', at: closedAt, reason: null },
    legs: [
      {
        id: 1,
        items: [],
        milestones: [
          {
            name: 'reviewed',
            at: morning,
            by: { platform: 'wechat', id: 'u-ph1' },
            message: 'wechat:g:ph1:m7',
          },
        ],
        status: 'booked',
        pharmacy: 'P-OY1',
        slot: { from: morning, to: morning + 1_800_000 },
      },
      { id: 2, items: [], milestones: [], status: 'waitlist', pharmacy: null, slot: null },
    ],
    milestones: [],
    history: [
      {
        at: morning,
        by: { platform: 'wechat', id: `u-${number}` },
        message: null,
        what: 'amended',
        old: null,
        new: `送到${secrets.room}室`,
      },
    ],
  }
}

export function aPost(id: string, rest: Partial<Post> = {}): Post {
  return {
    id,
    at: morning,
    to: { platform: 'wechat', group: 'oy-c1@chatroom' },
    text: secrets.answer,
    inReplyTo: ['m1'],
    about: ['2026-0317-001'],
    weight: 'answer',
    digest: null,
    language: 'zh',
    ...rest,
  }
}

export function aDecision(
  changes: readonly Change[],
  posts: readonly Post[] = [],
  appointments: readonly string[] = [],
): Decision {
  return { changes, posts, result: { outcome: 'booked', appointments } }
}

export const booking = (number: number, posts: readonly Post[] = []): Decision =>
  aDecision([{ table: 'appointments', key: anAppointment(number).id, value: anAppointment(number) }], posts, [
    anAppointment(number).id,
  ])

export const counting = (day: string, last: number): Decision =>
  aDecision([{ table: 'counters', key: day, value: { last } }])
