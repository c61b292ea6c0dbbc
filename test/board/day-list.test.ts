import { describe, expect, it } from 'vitest'
import { dayListView } from '../../src/board/day-list.ts'
import { numbersView } from '../../src/board/numbers.ts'
import type { Leg, LegMilestone } from '../../src/domain/appointment.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  directoryOf,
  drugstore,
  item,
  milestone,
  slotAt,
  worldOf,
} from '../support/build.ts'
import { openHouse, people, westOrder } from './house.ts'

const owner = { kind: 'owner' } as const
const leg = (where: typeof chemist, time: string, ...reached: readonly LegMilestone[]): Leg => ({
  ...bookedLeg(where.id, slotAt(time), [item('硝苯地平')]),
  milestones: reached.map((name) => milestone(name, '2026-03-17 09:00')),
})
const yesterdays = appointmentOf(4, [leg(chemist, '2026-03-16 16:00')])
const ready = appointmentOf(5, [leg(chemist, '2026-03-17 10:00', 'ready')])
const later = appointmentOf(6, [leg(drugstore, '2026-03-17 14:00')])
const fetched = appointmentOf(7, [leg(chemist, '2026-03-17 09:00', 'ready', 'picked-up')])
const tomorrows = appointmentOf(8, [leg(drugstore, '2026-03-18 09:00')])
const book = bookWith(yesterdays, ready, later, fetched, tomorrows, westOrder)
const world = worldOf({ book, directory: directoryOf(undefined, { people: Object.values(people) }) })
const now = at('2026-03-17 11:00')

const codesIn = ({ parts }: ReturnType<typeof dayListView>) =>
  parts.map(({ name, legs }) => [name, ...legs.map(({ card, late }) => `${card.code}${late ? '!' : ''}`)])

describe('the list of a day', () => {
  it('has every bag of the day by counter, with what earlier days have left over, and marks what is late', () => {
    expect(codesIn(dayListView(world, owner, '2026-03-17', 'pharmacy', now))).toEqual([
      ['东街药房', '0317-004!', '0317-007', '0317-005!'],
      ['两街医院', '0317-002!'],
      ['便民药房', '0317-006'],
    ])
  })

  it('tells whoever carries it what must not be spoken of, and each of the rest what is theirs', () => {
    const notes = [
      { kind: 'privacy', text: '别在群里念' },
      { kind: 'door', text: '多敲几下门' },
      { kind: 'health', text: '青霉素过敏' },
      { kind: 'price', text: '要便宜的' },
    ] as const
    const noted = worldOf({
      book: bookWith({ ...later, request: { ...later.request, notes } }),
      directory: world.directory,
    })
    const told = (by: 'pharmacy' | 'agent') =>
      dayListView(noted, owner, '2026-03-17', by, now).parts.flatMap(({ legs }) =>
        legs.flatMap((one) => one.notes.map(({ text }) => text)),
      )
    expect(told('pharmacy')).toEqual(['别在群里念', '青霉素过敏'])
    expect(told('agent')).toEqual(['别在群里念', '多敲几下门'])
  })

  it('has them by agent, and those whom no agent serves at the end', () => {
    expect(codesIn(dayListView(world, owner, '2026-03-17', 'agent', now))).toEqual([
      ['东一志愿者小陈', '0317-004!', '0317-007', '0317-005!', '0317-006'],
      [null, '0317-002!'],
    ])
  })

  it('has of another day only what is of that day', () => {
    expect(codesIn(dayListView(world, owner, '2026-03-18', 'pharmacy', now))).toEqual([
      ['便民药房', '0317-008'],
    ])
    expect(codesIn(dayListView(world, owner, '2026-03-16', 'pharmacy', now))).toEqual([
      ['东街药房', '0317-004!'],
    ])
  })

  it('shows everybody their own', () => {
    const west = { kind: 'role', person: people.west } as const
    expect(dayListView(world, west, '2026-03-17', 'pharmacy', now).total).toBe(1)
    const counter = { kind: 'role', person: people.drugstore } as const
    expect(codesIn(dayListView(world, counter, '2026-03-17', 'pharmacy', now))).toEqual([
      ['便民药房', '0317-006'],
    ])
  })

  it('is a page that prints, in both languages, and a link away from the day', async () => {
    const { see, pass } = openHouse({ book })
    pass(120)
    expect((await see('/', people.east)).text).toContain('href="/days/2026-03-17/list"')
    const page = await see('/days/2026-03-17/list', people.east)
    expect(page.text).toMatch(/day-line late">.*今天上午10:00/s)
    expect(page.text).toContain('data-print')
    expect((await see('/days/2026-03-17/list/agents?lang=en', people.east)).text).toContain('late: not ready')
    expect((await see('/days/2026-13-17/list', people.east)).status).toBe(404)
  })

  it('is a table to download, in which nothing is calculated and nobody else’s orders stand', async () => {
    const hostile = {
      ...ready,
      request: {
        ...ready.request,
        writer: { ...ready.request.writer, name: '=cmd|calc' },
        phone: '+8613800001111',
      },
    }
    const { see, board, cookieOf } = openHouse({ book: bookWith(hostile, westOrder) })
    const { text } = await see('/days/2026-03-17/list.csv', people.east)
    expect(text).toContain('"0317-005"')
    expect(text).toContain(`"'+8613800001111"`)
    expect(text).not.toMatch(/"[=+@-]/)
    expect(text).not.toContain('0317-002')
    const byTime = (await openHouse({ book }).see('/days/2026-03-17/list.csv', people.east)).text
    expect(byTime.match(/0317-\d{3}/g)).toEqual(['0317-004', '0317-007', '0317-005', '0317-006'])
    const answer = await board.app.request('http://127.0.0.1:8420/days/2026-03-17/list.csv', {
      headers: { host: '127.0.0.1:8420', cookie: cookieOf('owner') },
    })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="yaoyue-2026-03-17.csv"')
  })
})

describe('the numbers', () => {
  const closed = (number: number, status: 'fulfilled' | 'noshow' | 'cancelled', day: string) =>
    appointmentOf(number, [], { standing: { kind: 'closed', status, at: at(`${day} 15:00`), reason: null } })

  it('are those of today and of the six days before, each thing on the day on which it was done', () => {
    const all = bookWith(
      ready,
      fetched,
      closed(11, 'fulfilled', '2026-03-17'),
      closed(12, 'noshow', '2026-03-15'),
      closed(13, 'cancelled', '2026-03-10'),
    )
    const { days, week, late } = numbersView(worldOf({ book: all, directory: world.directory }), owner, now)
    expect(days.map(({ day }) => day)).toEqual([
      '2026-03-17',
      '2026-03-16',
      '2026-03-15',
      '2026-03-14',
      '2026-03-13',
      '2026-03-12',
      '2026-03-11',
    ])
    expect(days[0]?.numbers).toMatchObject({ due: 2, ready: 2, pickedUp: 1, delivered: 1, noshow: 0 })
    expect(days[2]?.numbers).toMatchObject({ noshow: 1, delivered: 0 })
    expect(week).toMatchObject({ delivered: 1, noshow: 1, cancelled: 0 })
    expect(late).toBe(1)
  })

  it('are a page, of what its reader may see', async () => {
    const { see } = openHouse({ book })
    const { text } = await see('/numbers', people.west)
    expect(text).toContain('<th scope="row">七天</th>')
    expect((await see('/numbers', 'owner')).status).toBe(200)
  })
})
