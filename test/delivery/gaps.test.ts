import { describe, expect, it } from 'vitest'
import { createGaps, type GapNotes, type MissedByOne } from '../../src/delivery/gaps.ts'
import type { Footing } from '../../src/domain/standing.ts'
import { at } from '../support/build.ts'

const time = (clock: string): number => at(`2026-03-17 ${clock}`)
const gap = (from: string, to: string, ...groups: readonly string[]): MissedByOne => ({
  from: time(from),
  to: time(to),
  groups,
  people: [],
})

interface Account {
  readonly groups: readonly string[]
  footing: Footing
}

const inGroups = (...groups: readonly string[]): Account => ({ groups, footing: 'connected' })

/** A home that keeps what is written into it as text, as a file does. */
function aKeep() {
  let written: string | null = null
  return {
    read: (): GapNotes | null => (written === null ? null : JSON.parse(written)),
    write(notes: GapNotes) {
      written = JSON.stringify(notes)
    },
  }
}

/** Lets go on what waits for nothing but its turn. */
const aWhile = (): Promise<unknown> => new Promise(setImmediate)

/** Accounts of one network, and what is told of what they miss. */
function accountsOf(...accounts: readonly Account[]) {
  return startedIn(aKeep(), accounts)
}

/** @param refuses whether what is to be told cannot be kept just now */
function startedIn(keep: ReturnType<typeof aKeep>, accounts: readonly Account[], refuses = () => false) {
  const told: MissedByOne[] = []
  let goOn = Promise.withResolvers<void>()
  const gaps = createGaps({
    accounts: () =>
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
            door: null,
          },
        ],
      })),
    gather: () => goOn.promise,
    async tell(one) {
      if (refuses()) throw new Error('the disk is full')
      told.push(one)
    },
    keep,
  })
  return {
    gaps,
    told,
    /** Lets what is gathered be judged, and resolves when it was. */
    async judge() {
      goOn.resolve()
      await aWhile()
      goOn = Promise.withResolvers<void>()
    },
  }
}

describe('what accounts of one network have missed', () => {
  it('is told as it is, and at once, where there is one account', async () => {
    const { gaps, told } = accountsOf(inGroups('g'))
    gaps.report(0, { ...gap('10:00', '10:20', 'g'), people: ['wang'] })
    await aWhile()
    expect(told).toEqual([{ ...gap('10:00', '10:20', 'g'), people: ['wang'] }])
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

  it('in private is each account’s own, and told once to whoever wrote to both', async () => {
    const { gaps, told, judge } = accountsOf(inGroups('g'), inGroups('g'))
    gaps.report(0, { ...gap('10:00', '10:20', 'g'), people: ['wang'] })
    await judge()
    expect(told).toEqual([{ ...gap('10:00', '10:20'), people: ['wang'] }])
    gaps.report(1, { ...gap('10:00', '10:20'), people: ['wang', 'li'] })
    await judge()
    expect(told.slice(1)).toEqual([{ ...gap('10:00', '10:20'), people: ['li'] }])
  })

  it('is what a new account, which knows of no gap, could not hear either', async () => {
    const told: MissedByOne[] = []
    const account = { groupsAmong: async (groups: readonly string[]) => groups }
    const gaps = createGaps({
      accounts: () => [account, account],
      gather: async () => {},
      tell: async (one) => void told.push(one),
      newSince: new Map([[1, time('10:15')]]),
    })
    gaps.report(0, gap('10:00', '10:20', 'g'))
    await aWhile()
    expect(told).toEqual([gap('10:00', '10:15', 'g')])
  })

  it('is told where an account cannot say in which groups it sits', async () => {
    const told: MissedByOne[] = []
    const mute = { groupsAmong: () => Promise.reject(new Error('not connected')) }
    const gaps = createGaps({
      accounts: () => [mute, mute],
      gather: async () => {},
      tell: async (one) => void told.push(one),
    })
    gaps.report(0, gap('10:00', '10:20', 'g'))
    await aWhile()
    expect(told).toEqual([gap('10:00', '10:20', 'g')])
  })
})

describe('what was missed, when the program ends before it was told', () => {
  const accounts = [inGroups('g'), inGroups('g')]

  it('is told after the next start, once, and not again after the one behind it', async () => {
    const keep = aKeep()
    const first = startedIn(keep, accounts)
    first.gaps.report(0, gap('10:00', '10:20', 'g'))
    first.gaps.report(1, gap('10:05', '10:30', 'g'))
    const second = startedIn(keep, accounts)
    second.gaps.resume()
    await second.judge()
    expect(second.told).toEqual([gap('10:05', '10:20', 'g')])
    const third = startedIn(keep, accounts)
    third.gaps.resume()
    await third.judge()
    expect([...first.told, ...third.told]).toEqual([])
  })

  it('is still compared with what another account heard, which comes back only then', async () => {
    const keep = aKeep()
    startedIn(keep, accounts).gaps.report(0, gap('10:00', '10:20', 'g', 'only-a'))
    const { gaps, told, judge } = startedIn(keep, accounts)
    gaps.resume()
    gaps.report(1, gap('10:15', '10:40', 'g'))
    await judge()
    expect(told).toEqual([gap('10:15', '10:20', 'g'), gap('10:00', '10:20', 'only-a')])
  })

  it('is said to nobody by a program that has been stopped', async () => {
    const { gaps, told, judge } = accountsOf(...accounts)
    gaps.report(0, gap('10:00', '10:20', 'only-a'))
    gaps.stop()
    await judge()
    expect(told).toEqual([])
  })

  it('is tried again where it could not be kept: with the next news, and after the next start', async () => {
    const keep = aKeep()
    let isFull = true
    const first = startedIn(keep, [inGroups('g')], () => isFull)
    first.gaps.report(0, gap('10:00', '10:20', 'g'))
    await aWhile()
    expect(first.told).toEqual([])
    isFull = false
    first.gaps.report(0, gap('11:00', '11:20', 'g'))
    await aWhile()
    expect(first.told).toEqual([gap('10:00', '10:20', 'g'), gap('11:00', '11:20', 'g')])

    isFull = true
    first.gaps.report(0, gap('12:00', '12:20', 'g'))
    await aWhile()
    const second = startedIn(keep, [inGroups('g')])
    second.gaps.resume()
    await aWhile()
    expect(second.told).toEqual([gap('12:00', '12:20', 'g')])
  })

  it('is not told again where an account, after a crash, names the same stretch as before and the crash as well', async () => {
    const keep = aKeep()
    const first = startedIn(keep, [inGroups('g')])
    first.gaps.report(0, { ...gap('10:00', '10:20', 'g'), people: ['wang'] })
    await aWhile()
    const second = startedIn(keep, [inGroups('g')])
    second.gaps.resume()
    second.gaps.report(0, { ...gap('10:00', '10:25', 'g'), people: ['wang'] })
    await aWhile()
    expect(second.told).toEqual([{ ...gap('10:20', '10:25', 'g'), people: ['wang'] }])
  })
})
