import { expect, it } from 'vitest'
import { minutes } from '../../src/domain/time.ts'
import type { Disk } from '../../src/store/disk.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDesk, aRequest, district } from '../fault/desk.ts'
import { aHome, commit, open } from './homes.ts'
import { aDecision, anAppointment, booking, morning, settableClock } from './samples.ts'

/** A disk that takes down which month files were read. */
function watched(disk: Disk): { readonly disk: Disk; readonly opened: string[] } {
  const opened: string[] = []
  return {
    opened,
    disk: {
      ...disk,
      read(path) {
        if (path.includes('/closed/')) opened.push(path.slice(path.lastIndexOf('/') + 1))
        return disk.read(path)
      },
    },
  }
}

it('month files are read neither at the start nor by bookings, only when somebody asks for that month', async () => {
  const home = await aHome()
  const before = await open(home)
  const ofLastMonth = { ...anAppointment(1), id: '2026-0217-001' }
  const put = aDecision([{ table: 'appointments', key: ofLastMonth.id, value: ofLastMonth }])
  const leave = (id: string) => aDecision([{ table: 'appointments', key: id, value: null }])
  await commit(before, put, null)
  await commit(before, booking(900), null)
  await commit(before, leave(ofLastMonth.id), null)
  await commit(before, leave(anAppointment(900).id), null)
  await before.close()

  const { disk, opened } = watched(nodeDisk(home))
  const clock = settableClock(morning)
  const store = await openLowdbStore({ disk, clock })
  const { desk } = aDesk(store, clock)
  for (let n = 0; n < 12; n += 1) {
    await desk.receive(aRequest(n, '@志愿者 达喜一盒', clock.now()))
    await desk.receive({ ...aRequest(n, '@志愿者 我的药到了吗', clock.now()), id: `ask-${n}` })
    clock.set(clock.now() + minutes(5))
    await desk.flush()
  }
  // Leaving the book is adding to a file, not reading it.
  await commit(store, leave((await store.read(district)).book.appointments.keys().next().value ?? ''), null)
  expect(opened).toEqual([])

  expect(await store.closedIn(district, '2026-02')).toEqual([ofLastMonth])
  expect(opened).toEqual(['2026-02.jsonl'])
  await desk.close()
})
