import { describe, expect, it } from 'vitest'
import { hasMilestone, isPlaced, statusOf } from '../../src/domain/appointment.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { minutes } from '../../src/domain/time.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { morning, settableClock } from '../store/samples.ts'
import fc from '../support/draws.ts'
import { aDesk, aRequest, communityGroups, directory, district, readingOnce } from './desk.ts'
import { createFaultDisk } from './fault-disk.ts'
import { after, type Command, codeOf, type Model, named } from './model.ts'
import { announce, isLong, runs } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const residents = 5

const nth = fc.nat({ max: 12 })
const resident = fc.nat({ max: residents - 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      resident,
      boxes: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), resident }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('ready' as const, 'picked-up' as const, 'no-show' as const),
      nth,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delivered' as const), nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('impostor' as const), nth, resident }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('again' as const), nth: fc.nat({ max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('chat' as const), resident }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('minutes' as const), count: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('restart' as const, 'power-cut' as const, 'full-disk' as const),
    }),
  },
)

/** The real thing on a disk that can fail, and what was said to it. */
async function aDistrict() {
  let disk = createFaultDisk()
  const clock = settableClock()
  const openStore = () => openLowdbStore({ disk, clock, key })
  let store = await openStore()
  let { desk } = aDesk(store, clock, { reader: readingOnce })
  const said: IncomingMessage[] = []

  async function reopen(): Promise<void> {
    store = await openStore()
    desk = aDesk(store, clock, { reader: readingOnce }).desk
  }

  async function say(message: IncomingMessage): Promise<void> {
    await desk.receive(message)
    said.push(message)
  }

  return {
    store: (): Store => store,
    said,
    say,
    again: (message: IncomingMessage) => desk.receive(message),
    async pass(time: number) {
      clock.set(clock.now() + time)
      await desk.tick()
      await desk.flush()
    },
    async restart() {
      await desk.close()
      await reopen()
    },
    /** Everything that was confirmed is on the disk; what is being written is lost. */
    async cutPower() {
      const names = disk.unsynced()
      disk.breakAt(disk.operations() + 1, 'power')
      await desk.close().catch(() => {})
      disk = disk.afterPowerCut(names)
      await reopen()
    },
    /** No message is taken, and all come again when there is room. */
    async fillDisk(message: IncomingMessage) {
      disk.breakAt(disk.operations() + 1, 'short', true)
      await desk.receive(message).catch(() => {})
      disk.mend()
      await say(message)
    },
    close: () => desk.close(),
  }
}

type District = Awaited<ReturnType<typeof aDistrict>>

const person = (role: 'agent' | 'pharmacist', fits: (one: (typeof directory.people)[number]) => boolean) => {
  const found = directory.people.find((one) => one.role === role && fits(one))
  if (found === undefined) throw new Error(`The sample district has no such ${role}`)
  return { id: found.id, platform: found.platform, name: found.name }
}

/** A role's word, in private, so that it needs no group. */
async function roleSays(real: District, model: Model, command: Command & { nth: number }): Promise<void> {
  const order = named(model, command.nth)
  if (order === undefined || order.status === 'pending') return
  const { book } = await real.store().read(district)
  const appointment = book.appointments.get(`2026-${order.code}`)
  if (appointment === undefined) throw new Error(`LOST: ${order.code}`)
  const pharmacy = appointment.legs.find(isPlaced)?.pharmacy
  // One that was cancelled before it had a place has no pharmacist.
  if (pharmacy === undefined && command.kind !== 'delivered') return
  const community = appointment.request.patient.community
  const words = { ready: '已备好', 'picked-up': '已取', 'no-show': '没来取', delivered: '已送达' } as const
  const who =
    command.kind === 'delivered'
      ? person('agent', (one) => one.role === 'agent' && one.communities.includes(community ?? ''))
      : person('pharmacist', (one) => one.role === 'pharmacist' && one.pharmacy === pharmacy)
  const word = command.kind in words ? words[command.kind as keyof typeof words] : ''
  await real.say({
    ...aRequest(real.said.length, `${order.code} ${word}`, morning),
    id: `role-${real.said.length}`,
    platform: who.platform,
    group: null,
    sender: { id: who.id, name: who.name },
  })
}

const ofResident = (number: number, text: string, id: string): IncomingMessage => ({
  ...aRequest(number % communityGroups.length, text, morning),
  id,
  sender: { id: `u-${number}`, name: `${number + 1}-10${number} 居民` },
})

/** Does it to the real thing. */
async function act(real: District, model: Model, command: Command): Promise<void> {
  const id = `m-${real.said.length}`
  switch (command.kind) {
    case 'order':
      return real.say(ofResident(command.resident, `@志愿者 达喜${command.boxes}盒`, id))
    case 'cancel':
      return real.say(ofResident(command.resident, '@志愿者 我的药不要了，取消', id))
    case 'chat':
      return real.say(ofResident(command.resident, '今天真冷', id))
    case 'impostor': {
      const order = named(model, command.nth)
      return real.say(ofResident(command.resident, `@志愿者 ${order?.code ?? codeOf(9)} 已备好`, id))
    }
    case 'ready':
    case 'picked-up':
    case 'no-show':
    case 'delivered':
      return roleSays(real, model, command)
    case 'again': {
      const message = real.said[command.nth % Math.max(1, real.said.length)]
      if (message !== undefined) await real.again(message)
      return
    }
    case 'minutes':
      return real.pass(minutes(command.count))
    case 'restart':
      return real.restart()
    case 'power-cut':
      return real.cutPower()
    case 'full-disk':
      return real.fillDisk(ofResident(0, '今天天气真好', id))
  }
}

/** The book in the model's words. */
async function seen(store: Store): Promise<unknown> {
  const { book } = await store.read(district)
  const { appointments } = book
  return [...appointments.values()].map((appointment) => {
    const { code, request, legs } = appointment
    return {
      code,
      resident: Number(request.writer.id.slice(2)),
      boxes: request.items[0]?.quantity ?? 0,
      status: statusOf(appointment),
      isReady: legs.some((leg) => hasMilestone(leg, 'ready')),
      isPickedUp: legs.some((leg) => hasMilestone(leg, 'picked-up')),
    }
  })
}

describe('any sequence of commands, restarts and failures', () => {
  it('leaves the book that a model of some rules says', async () => {
    announce('sequences of commands against the model', isLong ? 10_000 : 40)
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 25 }), async (commands) => {
        const real = await aDistrict()
        let model: Model = []
        for (const one of commands) {
          await act(real, model, one)
          model = after(model, one)
          expect(await seen(real.store())).toEqual(model)
        }
        await real.close()
      }),
      runs(40, 10_000),
    )
  })
})
