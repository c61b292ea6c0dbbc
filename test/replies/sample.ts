import type { Unit } from '../../src/domain/request.ts'
import type { Instant, Interval } from '../../src/domain/time.ts'
import type {
  AppointmentView,
  ItemView,
  LegView,
  Medicines,
  PharmacyView,
} from '../../src/replies/phrases/appointment.ts'
import type { ToDoLine } from '../../src/replies/phrases/coordinator.ts'
import type { RosterLine } from '../../src/replies/phrases/roster.ts'
import type { Hail, Scene } from '../../src/replies/phrases/scene.ts'

/** A Tuesday morning in March, where the sample speaks. */
export const timezone = 'Asia/Shanghai'

export const at = (day: string, time: string): Instant =>
  Temporal.PlainDateTime.from(`2026-${day}T${time}`).toZonedDateTime(timezone).epochMilliseconds

export const scene: Scene = { now: at('03-17', '09:00'), timezone }

export function slot(day: string, time: string): Interval {
  const from = at(day, time)
  return { from, to: from + 30 * 60_000 }
}

export const huimin: PharmacyView = { name: '惠民药房', address: '欧阳路12号', phone: '02155550000' }
export const hospital: PharmacyView = { name: '赤峰路医院', address: null, phone: null }
export const kangle: PharmacyView = { name: '康乐大药房', address: null, phone: null }

export const item = (
  written: string,
  quantity: number | null = 2,
  unit: Unit | null = '盒',
  strength: string | null = null,
): ItemView => ({ written, quantity, unit, strength })

export const named = (...items: readonly ItemView[]): Medicines => ({ kind: 'named', items })
export const secret: Medicines = { kind: 'private', count: 1 }

export const norvasc = named(item('络活喜'))
export const insulin = named(item('诺和灵30R', 2, '支'))
export const both = named(item('络活喜'), item('诺和灵30R', 2, '支'))

export const leg = (
  pharmacy: PharmacyView,
  when: Interval,
  medicines: Medicines,
  more: Partial<LegView> = {},
): LegView => ({
  at: { pharmacy, slot: when, closes: at('03-17', '17:30') },
  medicines,
  reviewed: false,
  ready: false,
  pickedUp: false,
  ...more,
})

export const waitingLeg = (medicines: Medicines): LegView => ({
  at: null,
  medicines,
  reviewed: false,
  ready: false,
  pickedUp: false,
})

export const ayi: Hail = { name: '王阿姨', elder: true }
export const linda: Hail = { name: 'Linda', elder: false }

export const view = (hail: Hail, more: Partial<AppointmentView> = {}): AppointmentView => ({
  hail,
  code: '0317-005',
  status: 'booked',
  legs: [leg(huimin, slot('03-18', '14:00'), norvasc)],
  medicines: norvasc,
  fetching: { by: 'self' },
  recipient: null,
  needsPrescription: true,
  wishMissed: false,
  roomMissing: false,
  cardWithAgent: null,
  milestones: [],
  urgent: false,
  ...more,
})

/** The agent goes tomorrow at two; bags hang out by noon. */
export const run = {
  fetching: { by: 'agent', agent: '小陈', cutoff: at('03-18', '12:00'), leaves: at('03-18', '14:00') },
} as const satisfies Partial<AppointmentView>

export const twoPlaces = {
  medicines: both,
  legs: [leg(huimin, slot('03-18', '14:00'), norvasc), leg(hospital, slot('03-19', '09:30'), insulin)],
} satisfies Partial<AppointmentView>

export const partWaits = {
  medicines: both,
  status: 'waitlist',
  legs: [leg(huimin, slot('03-18', '14:00'), norvasc), waitingLeg(insulin)],
} satisfies Partial<AppointmentView>

export const allWaits = {
  status: 'waitlist',
  legs: [waitingLeg(norvasc)],
} satisfies Partial<AppointmentView>

export const hidden = {
  medicines: secret,
  legs: [leg(huimin, slot('03-18', '14:00'), secret)],
} satisfies Partial<AppointmentView>

export const isReady = {
  legs: [leg(huimin, slot('03-17', '14:00'), norvasc, { reviewed: true, ready: true })],
} satisfies Partial<AppointmentView>

export const rosterLine: RosterLine = {
  code: '0317-005',
  label: '3-502 王阿姨',
  medicines: both,
  notes: ['青霉素过敏'],
  milestones: ['reviewed'],
  urgent: true,
  phone: '13800000000',
}

export const plainLine: RosterLine = {
  code: '0317-006',
  label: '5-102 李伯伯',
  medicines: norvasc,
  notes: [],
  milestones: [],
  urgent: false,
  phone: null,
}

export const toDoLine: ToDoLine = {
  code: '0317-005',
  label: '3-502 王阿姨',
  what: 'too-much',
  words: '络活喜8盒',
  at: at('03-17', '08:30'),
}
