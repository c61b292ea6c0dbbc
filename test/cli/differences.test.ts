import { describe, expect, it } from 'vitest'
import { differences } from '../../src/cli/restore/differences.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import { applyChanges, emptyBook } from '../../src/domain/book.ts'
import type { Received } from '../../src/domain/ports.ts'
import { inLanguage } from '../../src/domain/said.ts'
import { minutes } from '../../src/domain/time.ts'
import type { Inspected } from '../../src/store/inspect.ts'
import { anAppointment, district, morning, secrets } from '../store/samples.ts'

const madeAt = new Date(morning).toISOString()

const holding = (appointments: readonly Appointment[], received: readonly Received[] = []): Inspected => ({
  code: district,
  generation: 1,
  book: applyChanges(
    emptyBook(),
    appointments.map((value) => ({ table: 'appointments', key: value.id, value })),
  ),
  received,
  waiting: 0,
  failed: 0,
  lastAt: null,
  damaged: [],
  closedIn: async () => [],
})
const all = [1, 2, 3].map((number) => anAppointment(number))

const told = (...given: Parameters<typeof differences>): readonly string[] =>
  differences(...given).map((line) => inLanguage(line, 'en'))

describe('what a backup would change', () => {
  it('names the codes that are gone, changed and open again, and counts the messages since', () => {
    const [first = anAppointment(1), second = anAppointment(2)] = all
    const taken = (key: string, at: number): Received => ({
      key,
      at,
      result: { outcome: 'booked', appointments: [] },
    })
    const now = holding(
      [{ ...first, createdAt: first.createdAt + 1 }, anAppointment(4)],
      [taken('before', morning - minutes(1)), taken('after', morning + minutes(1))],
    )
    const lines = told(now, holding([first, second]), madeAt)
    expect(lines).toEqual([
      '  1 appointments are not in it: tell whoever was given one: 0317-004',
      '  1 appointments are again as they were then: 0317-001',
      '  1 appointments are open again: 0317-002',
      `  1 messages of the last day were taken after ${madeAt} and are not in it`,
    ])
    for (const secret of Object.values(secrets)) expect(lines.join()).not.toContain(secret)
  })

  it('says so when nothing does, and when all of it is new', () => {
    expect(told(holding(all), holding(all), madeAt)).toEqual(['  nothing changes'])
    expect(told(null, holding(all), madeAt)).toEqual(['  all of it is new here'])
  })

  it('does not print a whole day of codes', () => {
    const many = Array.from({ length: 60 }, (_, n) => anAppointment(n + 1))
    const [line = ''] = told(holding(many), holding([]), madeAt)
    expect(line).toMatch(/^ {2}60 appointments are not in it.* 0317-040 and 20 more$/)
  })
})
