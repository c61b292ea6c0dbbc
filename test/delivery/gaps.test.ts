import { describe, expect, it } from 'vitest'
import { createGaps, type MissedByOne } from '../../src/delivery/gaps.ts'
import type { Footing } from '../../src/domain/standing.ts'
import { at } from '../support/build.ts'

const time = (clock: string): number => at(`2026-03-17 ${clock}`)
const gap = (from: string, to: string, ...groups: readonly string[]): MissedByOne => ({
  from: time(from),
  to: time(to),
  groups,
})

interface Account {
  readonly groups: readonly string[]
  footing: Footing
}

const inGroups = (...groups: readonly string[]): Account => ({ groups, footing: 'connected' })

/** Accounts of one network, and what is told of what they miss. */
function accountsOf(...accounts: readonly Account[]) {
  const told: MissedByOne[] = []
  let goOn = Promise.withResolvers<void>()
  const gaps = createGaps(
    () =>
      accounts.map((account) => ({
        async groupsAmong(groups) {
          return groups.filter((group) => account.groups.includes(group))
        },
        standings: () => [
          {
            platform: 'qq',
            account: null,
            footing: account.footing,
            since: 0,
            heardAt: null,
            gap: null,
            login: null,
          },
        ],
      })),
    () => goOn.promise,
    (one) => told.push(one),
  )
  return {
    gaps,
    told,
    /** Lets what is gathered be judged, and resolves when it was. */
    async judge() {
      goOn.resolve()
      await new Promise(setImmediate)
      goOn = Promise.withResolvers<void>()
    },
  }
}

describe('what accounts of one network have missed', () => {
  it('is told as it is where there is one account', () => {
    const { gaps, told } = accountsOf(inGroups('g'))
    gaps.report(0, gap('10:00', '10:20', 'g'))
    expect(told).toEqual([gap('10:00', '10:20', 'g')])
  })

  it('is told once where two of them sat in the group, and both were away', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g', 'only-a'), inGroups('g'))
    gaps.report(0, gap('10:00', '10:20', 'g', 'only-a'))
    gaps.report(1, gap('10:01', '10:21', 'g'))
    await judge()
    expect(told).toEqual([gap('10:01', '10:20', 'g'), gap('10:00', '10:20', 'only-a')])
  })

  it('is nothing in a group in which another one listened', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g', 'only-a'), inGroups('g'))
    gaps.report(0, gap('10:00', '10:20', 'g', 'only-a'))
    await judge()
    expect(told).toEqual([gap('10:00', '10:20', 'only-a')])
  })

  it('is the time in which all of them were away', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g'), inGroups('g'), inGroups('g'))
    gaps.report(0, gap('10:00', '10:20', 'g'))
    gaps.report(1, gap('10:10', '10:40', 'g'))
    await judge()
    expect(told).toEqual([])
    gaps.report(2, gap('10:15', '11:00', 'g'))
    await judge()
    expect(told).toEqual([gap('10:15', '10:20', 'g')])
  })

  it('is not told again by one that comes back later', async () => {
    const late = inGroups('g')
    const { gaps, told, judge } = accountsOf(inGroups('g'), late)
    late.footing = 'connecting'
    gaps.report(0, gap('10:00', '10:20', 'g'))
    await judge()
    late.footing = 'connected'
    gaps.report(1, gap('09:59', '11:00', 'g'))
    await judge()
    expect(told).toEqual([gap('10:00', '10:20', 'g')])
  })

  it('is told again where both are away another time', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g'), inGroups('g'))
    for (const [from, to] of [
      ['10:00', '10:20'],
      ['12:00', '12:20'],
    ] as const) {
      gaps.report(0, gap(from, to, 'g'))
      gaps.report(1, gap(from, to, 'g'))
      await judge()
    }
    expect(told).toEqual([gap('10:00', '10:20', 'g'), gap('12:00', '12:20', 'g')])
  })

  it('may be one message, which another one has seen or has not', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g'), inGroups('g'))
    gaps.report(0, gap('10:00', '10:00', 'g'))
    await judge()
    expect(told).toEqual([])
    gaps.report(1, gap('12:00', '12:20', 'g'))
    gaps.report(0, gap('12:10', '12:10', 'g'))
    await judge()
    expect(told).toEqual([gap('12:10', '12:10', 'g')])
  })

  it('in private is each account’s own', () => {
    const { gaps, told } = accountsOf(inGroups('g'), inGroups('g'))
    gaps.report(0, { ...gap('10:00', '10:20', 'g'), people: ['wang'] })
    expect(told).toEqual([{ ...gap('10:00', '10:20'), people: ['wang'] }])
  })

  it('is not kept back when the program stops', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g'), inGroups('g'))
    gaps.report(0, gap('10:00', '10:20', 'g'))
    gaps.tellNow()
    expect(told).toEqual([gap('10:00', '10:20', 'g')])
    await judge()
    expect(told).toHaveLength(1)
  })

  it('is what a new account, which knows of no gap, could not hear either', async () => {
    const told: MissedByOne[] = []
    const account = { groupsAmong: async (groups: readonly string[]) => groups }
    const gaps = createGaps(
      () => [account, account],
      async () => {},
      (one) => told.push(one),
      new Map([[1, time('10:15')]]),
    )
    gaps.report(0, gap('10:00', '10:20', 'g'))
    await new Promise(setImmediate)
    expect(told).toEqual([gap('10:00', '10:15', 'g')])
  })

  it('is told where an account cannot say in which groups it sits', async () => {
    const told: MissedByOne[] = []
    const mute = { groupsAmong: () => Promise.reject(new Error('not connected')) }
    const gaps = createGaps(
      () => [mute, mute],
      async () => {},
      (one) => told.push(one),
    )
    gaps.report(0, gap('10:00', '10:20', 'g'))
    await new Promise(setImmediate)
    expect(told).toEqual([gap('10:00', '10:20', 'g')])
  })
})
