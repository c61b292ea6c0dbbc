import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { World } from '../../src/dispatch/world.ts'
import type {
  Appointment,
  Leg,
  LegMilestone,
  Milestone,
  MilestoneName,
  PlacedLeg,
  Slot,
} from '../../src/domain/appointment.ts'
import {
  applyChanges,
  type Book,
  type Change,
  emptyBook,
  type Offer,
  type Pause,
  type StockNote,
} from '../../src/domain/book.ts'
import type { Directory, Pharmacy } from '../../src/domain/directory.ts'
import type { Drug, DrugMarks } from '../../src/domain/drug.ts'
import { noHolidays } from '../../src/domain/holidays.ts'
import type { Account } from '../../src/domain/message.ts'
import { type Item, noAddress, type Request } from '../../src/domain/request.ts'
import { type Instant, minutes, type Wish } from '../../src/domain/time.ts'

/**
 * Builders for tests: a tiny district, a tiny catalogue and a book, each with what matters said at the call and the
 * rest usual. Everything here is invented.
 */

/** An instant from Shanghai wall-clock time: `at('2026-03-17 09:30')`. 2026-03-17 is a Tuesday. */
export const at = (time: string): Instant =>
  Temporal.Instant.from(`${time.replace(' ', 'T')}:00+08:00`).epochMilliseconds

/** The same, read back: what a failing test shows. */
export const clock = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(0, 16)
    .replace('T', ' ')

export const slotAt = (time: string, length = 30): Slot => ({
  from: at(time),
  to: at(time) + minutes(length),
})

export const wish = (from: string | null, to: string | null): Wish => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
})

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]
export const weekdays: readonly number[] = [1, 2, 3, 4, 5]

export const east = '310199001'
export const west = '310199002'
export const eastCommunity = '310199001001'
export const westCommunity = '310199002001'

/** Serves the east street, retail, no prescriptions, daily 09:00 to 17:00, half-hour slots of two. */
export const pharmacy = (id: string, over: Partial<Pharmacy> = {}): Pharmacy => ({
  id,
  name: `${id}药房`,
  kind: 'retail',
  street: east,
  serves: [east],
  prescription: false,
  conditions: [],
  hours: [{ days: everyDay, open: '09:00', close: '17:00' }],
  slotMinutes: 30,
  slotCapacity: 2,
  address: null,
  phone: null,
  closed: [],
  ...over,
})

/** Prescriptions, no restricted conditions. */
export const chemist = pharmacy('P-1', { name: '东街药房', prescription: true, conditions: ['高血压'] })
/** No prescriptions, closed on Sundays, opens late and closes late, more places. */
export const drugstore = pharmacy('P-2', {
  name: '便民药房',
  hours: [{ days: [1, 2, 3, 4, 5, 6], open: '10:00', close: '19:00' }],
  slotCapacity: 4,
})
/** Serves both streets, opens early, shut over noon, everything allowed. */
export const hospital = pharmacy('H-1', {
  name: '两街医院',
  kind: 'hospital',
  serves: [east, west],
  prescription: true,
  conditions: ['高血压', '恶性肿瘤', '重症精神病'],
  hours: [
    { days: everyDay, open: '08:00', close: '12:00' },
    { days: weekdays, open: '13:00', close: '17:00' },
  ],
})

export const directoryOf = (
  pharmacies: readonly Pharmacy[] = [chemist, drugstore, hospital],
  over: Partial<Directory> = {},
): Directory => ({
  district: { code: '310199', name: '试验区', timezone: 'Asia/Shanghai' },
  streets: [
    { code: east, name: '东街道', communities: [{ code: eastCommunity, name: '东一居民区' }] },
    { code: west, name: '西街道', communities: [{ code: westCommunity, name: '西一居民区' }] },
  ],
  pharmacies,
  groups: [],
  people: [],
  runs: [],
  ...over,
})

export const drug = (
  generic: string,
  supply: Drug['supply'] = 'prescription',
  marks: Partial<DrugMarks> = {},
  over: Partial<Drug> = {},
): Drug => ({
  generic,
  brands: [],
  aliases: [],
  english: [],
  forms: [],
  strengths: [],
  supply,
  marks: {
    conditions: [],
    regulated: [],
    sensitive: [],
    strict: false,
    coldChain: false,
    injection: false,
    feverCold: false,
    ...marks,
  },
  ...over,
})

export const catalogueOf = (...drugs: readonly Drug[]): Catalogue => ({
  drugs: new Map(drugs.map((each) => [each.generic, each])),
  classes: [],
})

export const tinyCatalogue = catalogueOf(
  drug('硝苯地平', 'prescription', {}, { brands: [{ name: '拜新同', form: '控释片' }] }),
  drug('二甲双胍'),
  drug('来曲唑', 'prescription', { conditions: ['恶性肿瘤'], sensitive: ['oncology'] }),
  drug('奥氮平', 'prescription', { conditions: ['重症精神病'], sensitive: ['psychiatric'] }),
  drug('维生素C', 'otc'),
  drug('板蓝根', 'otc', { feverCold: true }),
  drug('血压计', 'device'),
  drug('不明丸', 'unknown'),
)

/** Two boxes. */
export const item = (name: string, over: Partial<Item> = {}): Item => ({
  written: name,
  drug: name,
  brand: null,
  form: null,
  release: null,
  strength: null,
  pack: null,
  quantity: 2,
  unit: '盒',
  ...over,
})

export const resident: Account = { platform: 'simulator', id: 'r-1' }
export const agent: Account = { platform: 'simulator', id: 'a-1' }
export const pharmacist: Account = { platform: 'simulator', id: 'd-1' }

export const requestOf = (items: readonly Item[], over: Partial<Request> = {}): Request => ({
  items,
  patient: {
    community: eastCommunity,
    address: { ...noAddress, building: '3', room: '502' },
    recipient: null,
    name: null,
  },
  writer: { ...resident, name: '3-502 试阿姨' },
  wish: null,
  urgent: false,
  phone: null,
  notes: [],
  card: null,
  prescription: null,
  benefit: null,
  settlement: null,
  language: 'zh',
  ...over,
})

export const milestone = <Name extends MilestoneName>(
  name: Name,
  time: string,
  by: Account = pharmacist,
): Milestone<Name> => ({ name, at: at(time), by, message: null })

export const bookedLeg = (
  where: string,
  slot: Slot,
  items: readonly Item[],
  over: {
    readonly id?: number
    readonly status?: PlacedLeg['status']
    readonly milestones?: readonly Milestone<LegMilestone>[]
  } = {},
): Leg => ({ id: 1, milestones: [], status: 'booked', ...over, pharmacy: where, slot, items })

export const waitingLeg = (items: readonly Item[], id = 1): Leg => ({
  id,
  items,
  milestones: [],
  status: 'waitlist',
  pharmacy: null,
  slot: null,
})

/** Number `n` of the day, placed, with these legs; its items are those of the legs. */
export const appointmentOf = (
  n: number,
  legs: readonly Leg[],
  over: Partial<Omit<Appointment, 'request'>> & { readonly request?: Partial<Request> } = {},
): Appointment => {
  const code = `0317-${String(n).padStart(3, '0')}`
  const { request, ...rest } = over
  return {
    id: `2026-${code}`,
    code,
    createdAt: at('2026-03-17 08:00') + minutes(n),
    from: `simulator:g:test:m${n}`,
    line: null,
    chat: { platform: 'simulator', group: 'test' },
    standing: { kind: 'placed' },
    legs,
    milestones: [],
    history: [],
    ...rest,
    request: requestOf(
      legs.flatMap((leg) => leg.items),
      request,
    ),
  }
}

export const put = (...appointments: readonly Appointment[]): readonly Change[] =>
  appointments.map((value) => ({ table: 'appointments', key: value.id, value }))

export const bookWith = (...appointments: readonly Appointment[]): Book =>
  applyChanges(emptyBook(), put(...appointments))

export const note = (where: string, name: string, amount: number | null, over: Partial<StockNote> = {}) => ({
  pharmacy: where,
  drug: name,
  brand: null,
  amount,
  saidAt: at('2026-03-17 08:00'),
  ...over,
})

/** A book with more in it than appointments. */
export function withRows(
  book: Book,
  rows: {
    readonly stock?: readonly StockNote[]
    readonly pauses?: readonly string[]
    readonly offers?: readonly Offer[]
  },
): Book {
  const pause = (id: string): Pause => ({ pharmacy: id, at: at('2026-03-17 08:00'), by: pharmacist })
  return applyChanges(book, [
    ...(rows.stock ?? []).map(
      (value, index): Change => ({ table: 'stock', key: `${value.pharmacy}|${value.drug}|${index}`, value }),
    ),
    ...(rows.pauses ?? []).map((id): Change => ({ table: 'pauses', key: id, value: pause(id) })),
    ...(rows.offers ?? []).map((value, index): Change => ({ table: 'offers', key: `offer-${index}`, value })),
  ])
}

export const worldOf = (over: Partial<World> = {}): World => ({
  directory: directoryOf(),
  catalogue: tinyCatalogue,
  holidays: noHolidays,
  book: emptyBook(),
  ...over,
})
