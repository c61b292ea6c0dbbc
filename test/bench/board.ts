import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { slotsOfDay } from '../../src/booking/calendar.ts'
import { loadCatalogue, loadDirectory, sampleDistrict } from '../../src/cli/inputs.ts'
import { openPages } from '../../src/cli/pages.ts'
import { openWeb } from '../../src/cli/web.ts'
import { applyChanges, type Book, emptyBook } from '../../src/domain/book.ts'
import { silentLog } from '../../src/domain/log.ts'
import type { Post } from '../../src/domain/message.ts'
import { appointmentOf, at, bookedLeg, item, put } from '../support/build.ts'

/**
 * `node test/bench/board.ts`: a day of 500 appointments. How long the server needs for it (promise: 200 ms), and how
 * long until 50 pages that are open have heard of a change.
 */
const appointments = 500
const viewers = 50
const changes = 20

const directory = loadDirectory(sampleDistrict)
const { timezone } = directory.district
const now = at('2026-03-17 09:00')
const clock = { now: () => now }

/** Every institution, every slot, one after the other. */
const places = directory.pharmacies.flatMap((pharmacy) =>
  slotsOfDay(pharmacy, timezone, '2026-03-17').map((slot) => ({ pharmacy, slot })),
)
const communities = directory.streets.flatMap((street) => street.communities)
const orderAt = (index: number) => {
  const place = places[(index * 7) % places.length]
  if (place === undefined) throw new Error('the sample district has no slots')
  const needsDecision = index % 10 === 0
  return appointmentOf(
    index + 1,
    needsDecision
      ? []
      : [bookedLeg(place.pharmacy.id, place.slot, [item('氨氯地平', { written: '络活喜' })])],
    {
      ...(needsDecision ? { standing: { kind: 'deciding', by: 'pharmacist', reason: 'too-much' } } : {}),
      history: [
        {
          at: now,
          by: { platform: 'wechat', id: `u${index}` },
          message: `m${index}`,
          said: `@志愿者 络活喜2盒，谢谢，我住${index}号`,
          what: 'requested',
          old: null,
          new: '络活喜',
        },
      ],
      request: {
        items: [item('氨氯地平', { written: '络活喜' })],
        patient: {
          community: communities[index % communities.length]?.code ?? null,
          address: { lane: null, building: String(index), unit: null, room: '101' },
          recipient: null,
          name: null,
        },
        writer: { platform: 'wechat', id: `u${index}`, name: `${index}-101 住户` },
      },
    },
  )
}
let book: Book = applyChanges(
  emptyBook(),
  put(...Array.from({ length: appointments }, (_, index) => orderAt(index))),
)
const listeners = new Set<(post: Post) => void>()

const home = mkdtempSync(join(tmpdir(), 'yaoyue-bench-'))
const web = await openWeb({ home, host: '127.0.0.1', port: 0, publicAddress: null, clock })
const nothing: Post = {
  id: 'x',
  at: now,
  to: { platform: 'wechat', group: 'x' },
  text: '',
  inReplyTo: [],
  about: [],
  weight: 'notice',
  digest: null,
  language: 'zh',
}
const pages = openPages({
  web,
  desk: {
    ask: async () => book,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    failures: async () => [],
    resend: async () => false,
  },
  directory,
  catalogue: await loadCatalogue(null),
  room: null,
  clock,
  log: silentLog,
  config: { language: 'zh' },
})

const everybody = ['owner', ...directory.people.map(({ platform, id }) => `${platform}:${id}`)]
const cookieOf = (who: string): string => `${web.signIn.cookieName}=${web.signIn.openSession(who)}`
const open = (path: string, who = 'owner', signal?: AbortSignal): Promise<Response> =>
  fetch(`${web.address}${path}`, {
    headers: { cookie: cookieOf(who), ...(path.startsWith('/live') ? { accept: 'text/event-stream' } : {}) },
    ...(signal === undefined ? {} : { signal }),
  })

const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b)
const at50 = (times: readonly number[]): number => sorted(times)[Math.floor(times.length / 2)] ?? 0
const at99 = (times: readonly number[]): number => sorted(times)[Math.floor(times.length * 0.99)] ?? 0
const ms = (time: number): string => `${time.toFixed(1)} ms`

async function timed(path: string, rounds: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // Another book each time: nothing that was remembered helps.
    book = applyChanges(book, [])
    const began = performance.now()
    await (await open(path)).text()
    times.push(performance.now() - began)
  }
  return times
}

const first = performance.now()
const page = await (await open('/')).text()
console.log(`the first time the day is opened      ${ms(performance.now() - first)}`)
console.log(
  `the page                              ${(page.length / 1024).toFixed(0)} KB, ${(gzipSync(page).length / 1024).toFixed(0)} KB compressed`,
)
for (const path of ['/', '/search?q=%E7%BB%9C%E6%B4%BB%E5%96%9C', `/codes/0317-042`]) {
  const times = await timed(path, 50)
  console.log(
    `${decodeURIComponent(path).padEnd(37)} ${ms(at50(times))}, 99 of 100 within ${ms(at99(times))}`,
  )
}

const leaving = new AbortController()
const heard: number[] = []
let changedAt = 0
let round = 0
let all = Promise.withResolvers<void>()
const isMixed = process.argv.includes('--roles')
const watchers = Array.from({ length: viewers }, async (_, index) => {
  const who = isMixed ? (everybody[index % everybody.length] ?? 'owner') : 'owner'
  const answer = await open('/live/', who, leaving.signal)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('no stream')
  let last = 0
  try {
    while (true) {
      const { done } = await reader.read()
      if (done) return
      if (changedAt === 0 || last === round) continue
      last = round
      heard.push(performance.now() - changedAt)
      if (heard.length % viewers === 0) all.resolve()
    }
  } catch {
    // The bench is over.
  }
})
await new Promise((resolve) => setTimeout(resolve, 1500))
const cpu = process.cpuUsage()
for (; round < changes; ) {
  all = Promise.withResolvers()
  round += 1
  changedAt = performance.now()
  book = applyChanges(book, put(orderAt(appointments + round)))
  for (const listener of listeners) listener(nothing)
  await all.promise
  await new Promise((resolve) => setTimeout(resolve, 300))
}
const { user, system } = process.cpuUsage(cpu)
console.log(
  `${viewers} open pages hear of a change      ${ms(at50(heard))}, 99 of 100 within ${ms(at99(heard))}; ${((user + system) / 1000 / changes).toFixed(0)} ms of processor a change, the readers' included`,
)
leaving.abort()
await Promise.allSettled(watchers)
await pages.close()
rmSync(home, { recursive: true, force: true })
