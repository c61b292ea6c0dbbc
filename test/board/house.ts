import { createBoard, type MountedPage } from '../../src/board/board.ts'
import { createSignIn } from '../../src/board/sign-in.ts'
import type { Book } from '../../src/domain/book.ts'
import type { Directory, Person } from '../../src/domain/directory.ts'
import { noHolidays } from '../../src/domain/holidays.ts'
import type { FailedPost } from '../../src/domain/ports.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import { minutes } from '../../src/domain/time.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  directoryOf,
  drugstore,
  east,
  eastCommunity,
  hospital,
  item,
  slotAt,
  tinyCatalogue,
  west,
  westCommunity,
} from '../support/build.ts'

const person = (id: string, name: string) => ({ platform: 'wechat', id, name, phone: null }) as const

export const people = {
  east: { ...person('c-east', '东协调'), role: 'coordinator', streets: [east] },
  west: { ...person('c-west', '西协调'), role: 'coordinator', streets: [west] },
  chemist: { ...person('rx-1', '东街药师'), role: 'pharmacist', pharmacy: chemist.id },
  drugstore: { ...person('rx-2', '便民药师'), role: 'pharmacist', pharmacy: drugstore.id },
  agent: { ...person('a-east', '东一志愿者小陈'), role: 'agent', communities: [eastCommunity] },
  operator: { ...person('op-1', '热线小孙'), role: 'operator' },
} satisfies Record<string, Person>

const said = (text: string, message = 'wechat:g:x:m1') =>
  [
    {
      at: at('2026-03-17 08:30'),
      by: { platform: 'simulator', id: 'r-1' },
      message,
      said: text,
      what: 'requested',
      old: null,
      new: '硝苯地平',
    },
  ] as const

/** In the east with two counters, in the west, and one in the east that a pharmacist must decide. */
export const eastOrder = appointmentOf(
  1,
  [
    bookedLeg(chemist.id, slotAt('2026-03-17 10:00'), [item('硝苯地平', { written: '拜新同' })], { id: 1 }),
    bookedLeg(drugstore.id, slotAt('2026-03-17 10:30'), [item('维生素C')], { id: 2 }),
  ],
  {
    history: said('@志愿者 拜新同2盒，我电话13812345678，家里有狗'),
    request: {
      phone: '13812345678',
      notes: [
        { kind: 'health', text: '对青霉素过敏' },
        { kind: 'door', text: '多敲几下门' },
      ],
    },
  },
)
export const westOrder = appointmentOf(
  2,
  [bookedLeg(hospital.id, slotAt('2026-03-17 10:00'), [item('二甲双胍')])],
  {
    request: {
      patient: {
        community: westCommunity,
        address: { lane: null, building: '8', unit: null, room: '801' },
        recipient: null,
        name: null,
      },
      writer: { platform: 'simulator', id: 'r-2', name: '8-801 西阿姨' },
    },
  },
)
export const openOrder = appointmentOf(3, [], {
  standing: { kind: 'deciding', by: 'pharmacist', reason: 'too-much' },
  history: said('@志愿者 硝苯地平20盒', 'wechat:g:x:m3'),
  request: { items: [item('硝苯地平', { quantity: 20 })], urgent: true },
})

export interface HouseParts {
  readonly book?: Book
  /** A book that changes. */
  readonly ask?: () => Promise<Book>
  readonly directory?: Directory
  readonly mounted?: readonly MountedPage[]
  readonly failures?: () => Promise<readonly FailedPost[]>
  readonly resend?: (postId: string) => Promise<boolean>
  readonly standings?: () => readonly AccountStanding[]
}

export const host = '127.0.0.1:8420'
export const origin = `http://${host}`

/** The board over a book of ours, at nine in the morning, with a clock that a test may turn. */
export function openHouse(parts: HouseParts = {}) {
  let now = at('2026-03-17 09:00')
  const clock = { now: () => now }
  const book = parts.book ?? bookWith(eastOrder, westOrder, openOrder)
  const signIn = createSignIn({ key: Buffer.alloc(32, 7), clock, run: 'test' })
  const board = createBoard({
    desk: {
      ask: parts.ask ?? (async () => book),
      watch: () => () => {},
      failures: parts.failures ?? (async () => []),
      resend: parts.resend ?? (async () => false),
    },
    directory: parts.directory ?? directoryOf(undefined, { people: Object.values(people) }),
    catalogue: tinyCatalogue,
    holidays: noHolidays,
    clock,
    signIn,
    hosts: new Set([host]),
    secure: false,
    language: 'zh',
    mounted: parts.mounted ?? [],
    ...(parts.standings === undefined ? {} : { standings: parts.standings }),
  })

  const cookieOf = (who: Person | 'owner'): string =>
    `${signIn.cookieName}=${signIn.openSession(who === 'owner' ? 'owner' : `${who.platform}:${who.id}`)}`

  return {
    board,
    signIn,
    cookieOf,
    pass: (time: number) => {
      now += minutes(time)
    },
    ask: (path: string, init: RequestInit = {}) =>
      board.app.request(`${origin}${path}`, { ...init, headers: { host, ...init.headers } }),
    /** A page as somebody signed in sees it. */
    see: async (path: string, who: Person | 'owner') => {
      const answer = await board.app.request(`${origin}${path}`, { headers: { host, cookie: cookieOf(who) } })
      return { status: answer.status, text: await answer.text() }
    },
    post: (path: string, headers: Record<string, string> = {}) =>
      board.app.request(`${origin}${path}`, { method: 'POST', headers: { host, origin, ...headers } }),
  }
}
