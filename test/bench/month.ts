/**
 * Memory over a simulated month of one district (1,100 requests a day) with faults switched on: the disk refuses now and
 * then, networks fail, messages come twice, the program is restarted. Asked for: flat memory, and counts that add up.
 *
 *     node --expose-gc test/bench/month.ts [days]
 */

import { statusOf } from '../../src/domain/appointment.ts'
import { type IncomingMessage, platforms } from '../../src/domain/message.ts'
import { days, hours, type Instant, minutes } from '../../src/domain/time.ts'
import { createDesk, type Desk } from '../../src/index.ts'
import type { Disk } from '../../src/store/disk.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { communityGroups, directory, district } from '../fault/desk.ts'
import { settableClock } from '../store/samples.ts'
import { storyParts } from '../story/parts.ts'
import { aFolder, median, printFigure, printMachine } from './samples.ts'

const length = Number(process.argv[2] ?? 30)
const perDay = 1100
const population = 8000
const drugs = ['达喜', '开塞露', '金银花露', '云南白药气雾剂', '创可贴']
printMachine(`node --expose-gc test/bench/month.ts ${length}`)

/** A small generator of chance, so that a month can be repeated. */
let state = 20260317
function chance(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

/** One operation in two hundred fails. */
function unreliable(disk: Disk): Disk {
  const or = <T>(work: () => Promise<T>): Promise<T> =>
    chance() < 0.005 ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) : work()
  return {
    ...disk,
    write: (path, content) => or(() => disk.write(path, content)),
    append: (path, content) => or(() => disk.append(path, content)),
    rename: (from, to) => or(() => disk.rename(from, to)),
    syncFolder: (path) => or(() => disk.syncFolder(path)),
  }
}

const start = Temporal.ZonedDateTime.from('2026-03-02T00:00[Asia/Shanghai]').epochMilliseconds
const clock = settableClock(start)
const home = aFolder()
const disk = unreliable(nodeDisk(home))
// Three times the places of the sample, which is made for fewer.
const roomy = {
  ...directory,
  pharmacies: directory.pharmacies.map((one) => ({ ...one, slotCapacity: one.slotCapacity * 3 })),
}
let networkId = 0
const send = async () => {
  if (chance() < 0.02) throw new Error('the network is busy')
  networkId += 1
  return { id: `net-${networkId}` }
}

async function open(): Promise<Desk> {
  for (;;) {
    try {
      const store = await openLowdbStore({ disk, clock })
      return createDesk({
        ...storyParts(),
        directory: roomy,
        store,
        clock,
        random: chance,
        adapters: platforms.map((platform) => ({ platform, send })),
      })
    } catch {
      // A disk that refuses at the start is tried again, as a supervisor does.
    }
  }
}

let desk = await open()
let taken = 0
let requests = 0

async function insist(message: IncomingMessage): Promise<void> {
  for (;;) {
    try {
      await desk.receive(message)
      taken += 1
      return
    } catch {
      // Not acknowledged, so it comes again.
    }
  }
}

async function tick(): Promise<void> {
  await desk.tick().catch(() => {})
  await desk.flush().catch(() => {})
}

const message = (id: string, at: Instant, rest: Partial<IncomingMessage>): IncomingMessage => ({
  id,
  at,
  platform: 'wechat',
  group: null,
  sender: { id: 'nobody', name: 'nobody' },
  text: '',
  mentionsBot: false,
  quotes: null,
  attachments: [],
  ...rest,
})

function request(at: Instant): IncomingMessage {
  const number = requests++
  const who = number % population
  const group = communityGroups[who % communityGroups.length]
  if (group === undefined) throw new Error('No group')
  const drug = drugs[Math.floor(number / population) % drugs.length] ?? ''
  return message(`r${number}`, at, {
    platform: group.platform,
    group: group.id,
    sender: { id: `u-${who}`, name: `${(who % 60) + 1}-${101 + Math.floor(who / 60)} 居民` },
    text: `@志愿者 ${drug}1盒`,
  })
}

const agents = directory.people.filter((person) => person.role === 'agent')

/** What is due by now is delivered: one message of each agent, all at the same time. */
async function deliver(now: Instant): Promise<void> {
  const { appointments } = await desk.ask()
  const due = [...appointments.values()].filter(
    (one) => statusOf(one) === 'booked' && one.legs.every(({ slot }) => slot !== null && slot.to <= now),
  )
  const messages = agents.flatMap((agent) => {
    const codes = due
      .filter(({ request }) => agent.communities.includes(request.patient.community ?? ''))
      .map(({ code }) => code)
    const sender = { id: agent.id, name: agent.name }
    return Array.from({ length: Math.ceil(codes.length / 15) }, (_, n) => {
      const text = `${codes.slice(n * 15, n * 15 + 15).join(' ')} 已送达`
      return message(`d-${agent.id}-${now}-${n}`, now, { platform: agent.platform, sender, text })
    })
  })
  await Promise.all(messages.map(insist))
}

const heaps: number[] = []
const began = performance.now()
for (let day = 0; day < length; day += 1) {
  const midnight = start + days(day)
  for (let hour = 8; hour < 20; hour += 1) {
    clock.set(midnight + hours(hour))
    await tick()
    let left = Math.round(perDay / 12)
    while (left > 0) {
      const batch = Array.from({ length: Math.min(left, 23) }, () => request(clock.now()))
      await Promise.all([...batch, ...batch.slice(0, 1)].map(insist))
      left -= batch.length
      clock.set(clock.now() + minutes(10))
      await tick()
    }
    if (hour % 3 === 1) await deliver(clock.now())
  }
  clock.set(midnight + hours(23.9))
  await tick()
  if (day % 5 === 4) {
    await desk.close().catch(() => {})
    desk = await open()
  }
  globalThis.gc?.()
  heaps.push(process.memoryUsage().heapUsed / 1e6)
  const { appointments, people } = await desk.ask()
  console.log(
    `day ${day + 1}: ${requests} requests, ${appointments.size} in the book, ${people.size} people, heap ${heaps.at(-1)?.toFixed(0)} MB, rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
}

clock.set(start + days(length) + hours(8))
for (let tries = 0; tries < 20; tries += 1) await tick()
const { received, findings, outcomes } = await desk.audit()
console.log(JSON.stringify(outcomes))
const sum = Object.values(outcomes).reduce((all, count) => all + count, 0)
const given = new Set<string>()
const { appointments } = await desk.ask()
for (const id of appointments.keys()) given.add(id)
await desk.close()
const store = await openLowdbStore({ disk: nodeDisk(home), clock })
for (const month of ['2026-03', '2026-04'])
  for (const { id } of await store.closedIn(district, month)) given.add(id)
await store.close()

const third = Math.floor(length / 3)
const growth = median(heaps.slice(-third)) / median(heaps.slice(third, 2 * third))
printFigure('messages taken', String(taken))
printFigure('last third of the heap against the middle third (≤ 1.15)', growth.toFixed(2), growth <= 1.15)
printFigure('messages of the last day = sum of their outcomes', `${received} = ${sum}`, received === sum)
printFigure('what the check finds', String(findings.length), findings.length === 0)
printFigure('requests, each with an appointment', `${requests} = ${given.size}`, requests === given.size)
