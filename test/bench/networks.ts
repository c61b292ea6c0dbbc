import { setTimeout as sleep } from 'node:timers/promises'
import { budgets } from '../../src/delivery/budget.ts'
import type { Directory } from '../../src/domain/directory.ts'
import type { Platform } from '../../src/domain/message.ts'
import type { ChatAdapter } from '../../src/domain/ports.ts'
import { createDesk, type Desk } from '../../src/index.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { storyParts } from '../story/parts.ts'
import { aFolder, median, printFigure } from './samples.ts'

export const messages = 1_000
/**
 * So many come before, until the machine code is made and the disk is warm; a bot runs for months. They are by others in
 * the same groups: the bot has long met its groups, and of those who need medicine on a morning it hears most for the
 * first time in a week or two.
 */
export const warmUp = 1_000
const rounds = 3
const perSecond = 50
const seconds = 20

/** Numbers of the groups, and names of those who write there. */
export const rooms = Array.from({ length: 200 }, (_, nth) => nth + 1)
export const residents = Array.from(
  { length: warmUp + messages },
  (_, nth) => `${1 + (nth % 30)}-${101 + Math.floor(nth / 30)} 居民${nth}`,
)
export const texts = residents.map(
  (_, nth) => `@志愿者 ${['络活喜', '拜新同', '达喜', '格华止'][nth % 4]}${1 + (nth % 3)}盒`,
)

/** The sample district with these groups on the network, and counters that can serve them. */
function districtOn(platform: Platform, groups: readonly string[]): Directory {
  const { directory } = storyParts()
  const communities = directory.streets.flatMap((street) => street.communities)
  return {
    ...directory,
    pharmacies: directory.pharmacies.map((pharmacy) => ({ ...pharmacy, slotCapacity: 1_000 })),
    groups: [
      ...directory.groups,
      ...groups.map((id, nth) => {
        const community = communities[nth % communities.length]?.code ?? ''
        return { platform, id, name: `小区群${nth}`, role: 'community' as const, community }
      }),
    ],
  }
}

const clock = { now: () => Date.now() }

/** The product, with everything that it does, on this disk. */
export async function openDeskOn(
  platform: Platform,
  adapter: ChatAdapter,
  groups: readonly string[],
): Promise<Desk> {
  const store = await openLowdbStore({ disk: nodeDisk(aFolder()), clock })
  return createDesk({
    ...storyParts(),
    directory: districtOn(platform, groups),
    store,
    adapters: [adapter],
    clock,
    budgets: { ...budgets, [platform]: budgets.console },
  })
}

/** Milliseconds from the arrival of a message to its answer's leaving. */
export async function waits(
  adapter: ChatAdapter,
  desk: Desk,
  say: (nth: number) => void,
): Promise<readonly number[]> {
  const arrived = new Map<string, number>()
  const found: number[] = []
  desk.watch((post) => {
    for (const id of post.inReplyTo) found.push(performance.now() - (arrived.get(id) ?? Number.NaN))
  })
  await adapter.start(async (message) => {
    arrived.set(message.id, performance.now())
    await desk.receive(message)
    void desk.flush()
  })
  const began = performance.now()
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    await sleep(Math.max(0, began + (nth * 1000) / perSecond - performance.now()))
    say(nth)
  }
  await sleep(1_000)
  await desk.flush()
  await adapter.stop()
  await desk.close()
  return found.toSorted((a, b) => a - b)
}

/**
 * Runs a bare bot and ours by turns, so that what else the machine does falls on both, and prints the figures.
 * @param leastRatio what is asked of ours beside the bare one, null for nothing
 */
export async function compare(
  name: string,
  echo: () => Promise<number>,
  booked: () => Promise<Rates>,
  takes: () => Promise<readonly number[]>,
  leastRatio: number | null = 0.6,
): Promise<void> {
  const bare: number[] = []
  const rates: number[] = []
  const sends: number[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(await echo())
    const ours = await booked()
    rates.push(ours.rate)
    sends.push(ours.sends)
  }
  const ratio = median(rates.map((rate, round) => rate / (bare[round] ?? Number.NaN)))
  printFigure(`${name}: a bare echo bot, messages a second`, median(bare).toFixed(0))
  printFigure(`${name}: booked durably, answers in the outbox, a second`, median(rates).toFixed(0))
  const asked = leastRatio === null ? '' : ` (≥ ${leastRatio})`
  printFigure(
    `  ratio to the bare bot${asked}`,
    ratio.toFixed(2),
    leastRatio === null ? null : ratio >= leastRatio,
  )
  printFigure('  messages sent a second, afterwards', median(sends).toFixed(0))
  const took = await takes()
  const p95 = took[Math.floor(took.length * 0.95)] ?? Number.NaN
  printFigure(
    `  ${perSecond} a second over 200 groups: answers ${took.length}, p50`,
    `${median(took).toFixed(0)} ms`,
  )
  printFigure('  p95 from arrival to the answer leaving (< 100 ms)', `${p95.toFixed(0)} ms`, p95 < 100)
}

/** Counts what is taken; the clock runs from the warm-up's last to the last of all. */
export function stopwatch() {
  const warm = Promise.withResolvers<void>()
  const done = Promise.withResolvers<void>()
  let taken = 0
  return {
    warm: warm.promise,
    done: done.promise,
    take(): void {
      taken += 1
      if (taken === warmUp) warm.resolve()
      if (taken === warmUp + messages) done.resolve()
    },
  }
}

/** How fast messages are booked, and how fast what is answered then leaves. */
export interface Rates {
  readonly rate: number
  readonly sends: number
}

/** @param say from one number to before another @param sent how many messages have left */
export async function ratesOf(
  adapter: ChatAdapter,
  desk: Desk,
  say: (from: number, to: number) => void,
  sent: () => number | Promise<number>,
): Promise<Rates> {
  const watch = stopwatch()
  await adapter.start(async (message) => {
    await desk.receive(message)
    watch.take()
  })
  const rate = await rateOf(watch, say)
  const sends = await sendsOf(desk, sent)
  await adapter.stop()
  await desk.close()
  return { rate, sends }
}

/**
 * Sends what waits, and says so where what was measured was not what was meant: nearly all of it booked at once.
 * @returns answers sent a second
 */
async function sendsOf(desk: Desk, sent: () => number | Promise<number>): Promise<number> {
  const { booked } = (await desk.figures()).outcomes
  if (booked < (warmUp + messages) * 0.9)
    console.log(`only ${booked} of ${warmUp + messages} were booked at once`)
  const from = performance.now()
  await desk.flush()
  return (await sent()) / ((performance.now() - from) / 1000)
}

/** Messages a second. @param watch when the warm-up is taken, and when all is @param say from one number to before another */
export async function rateOf(
  watch: { readonly warm: Promise<void>; readonly done: Promise<void> },
  say: (from: number, to: number) => void,
): Promise<number> {
  say(0, warmUp)
  await watch.warm
  const began = performance.now()
  say(warmUp, warmUp + messages)
  await watch.done
  return messages / ((performance.now() - began) / 1000)
}
