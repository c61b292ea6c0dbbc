import type { Recipient, Unit } from '../../domain/request.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import { clock, isMidnight, type LocalTime, localTime, sameDay } from '../day.ts'
import type { AppointmentView, ItemView, Medicines, PharmacyView } from '../phrases/appointment.ts'
import type { Hail, Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { runner } from '../views.ts'

/** A sentence begins with a capital. */
export const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Begins an answer with the name, where there is one. */
export const call = (hail: Hail, text: string): string =>
  hail.name === null ? sentence(text) : `${hail.name}, ${text}`

/** `Booked, Linda: …`: says what became of it first, and to whom. */
export const done = (word: string, hail: Hail, what: string): string =>
  `${word}${hail.name === null ? '' : `, ${hail.name}`}: ${what}.`

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }

function dayWord(time: LocalTime): string {
  const weekday = weekdays[time.weekday] ?? ''
  const word = near[time.daysAhead]
  return word === undefined ? `${weekday} ${time.day} ${months[time.month] ?? ''}` : `${word} (${weekday})`
}

const half = ({ hour }: LocalTime): string => (hour < 12 ? 'am' : 'pm')

/** today (Tue), tomorrow (Wed), Thu 19 Mar. */
export const day = (at: Instant, scene: Scene): string => dayWord(localTime(at, scene))

/** 2 pm, 11:30 am, noon. */
export function timeOfDay(at: Instant, scene: Scene): string {
  const time = localTime(at, scene)
  if (time.hour === 12 && time.minute === 0) return 'noon'
  return `${time.minute === 0 ? clock(time).split(':')[0] : clock(time)} ${half(time)}`
}

/** tomorrow (Tue) 2 pm. */
export const moment = (at: Instant, scene: Scene): string => `${day(at, scene)} ${timeOfDay(at, scene)}`

/** A moment, its day left out where it is the day of `other`. */
export const momentBeside = (at: Instant, other: Instant, scene: Scene): string =>
  sameDay(localTime(at, scene), localTime(other, scene)) ? timeOfDay(at, scene) : moment(at, scene)

/** tomorrow (Tue) 2:00–2:30 pm. */
export function slotTime(slot: Interval, scene: Scene): string {
  const from = localTime(slot.from, scene)
  const to = localTime(slot.to, scene)
  const first = half(from) === half(to) ? clock(from) : `${clock(from)} ${half(from)}`
  return `${dayWord(from)} ${first}–${clock(to)} ${half(to)}`
}

/** What English has no one word for (支 is a pen, a tube, an inhaler) is counted with ×. */
const unitWords: Readonly<Record<Unit, string | null>> = {
  盒: 'box',
  瓶: 'bottle',
  板: 'strip',
  片: 'tablet',
  粒: 'capsule',
  支: null,
  袋: 'sachet',
  贴: 'patch',
  包: 'pack',
  管: 'tube',
  罐: 'can',
  桶: 'tub',
  套: 'set',
  台: null,
  个: null,
  卷: 'roll',
  天: 'day',
}

const plural = (word: string): string => (/(?:x|ch)$/u.test(word) ? `${word}es` : `${word}s`)

/** 2 boxes, half a box, 30 days, 2; empty where no amount was said. */
export function amount({ quantity, unit }: Pick<ItemView, 'quantity' | 'unit'>): string {
  if (quantity === null) return ''
  const word = unit === null ? null : unitWords[unit]
  if (word === null) return String(quantity)
  if (quantity === 0.5) return `half a ${word}`
  return `${quantity} ${quantity === 1 ? word : plural(word)}`
}

/** 2 boxes of Norvasc 5mg, 2 × NovoRapid, Norvasc. */
export function item(view: ItemView): string {
  const written = plain(view.written)
  const named =
    view.strength === null || written.toLowerCase().includes(view.strength)
      ? written
      : `${written} ${plain(view.strength, 16)}`
  const much = amount(view)
  if (much === '') return named
  return view.unit === null || unitWords[view.unit] === null ? `${much} × ${named}` : `${much} of ${named}`
}

const most = 12

/** From the thirteenth on they are counted. */
export function items(views: readonly ItemView[]): string {
  if (views.length > most)
    return `${views.slice(0, most).map(item).join(', ')} and ${views.length - most} more`
  const all = views.map(item)
  const last = all.at(-1) ?? ''
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${last}` : last
}

const relations: Readonly<Record<Recipient, string>> = {
  母亲: 'your mother',
  父亲: 'your father',
  爷爷: 'your grandfather',
  奶奶: 'your grandmother',
  外公: 'your grandfather',
  外婆: 'your grandmother',
  配偶: 'your spouse',
  孩子: 'your child',
  兄弟姐妹: 'your family',
  邻居: 'your neighbour',
  其他: 'someone else',
}

const isRecipient = (word: string): word is Recipient => Object.hasOwn(relations, word)

/** A recipient that is no relation is somebody's name and is not repeated. */
export function forWhom({ recipient, patientName = null }: Owned): string {
  if (patientName !== null && patientName !== '') return ` for ${plain(patientName, 12)}`
  return recipient !== null && isRecipient(recipient) ? ` for ${relations[recipient]}` : ''
}

type Owned = Pick<AppointmentView, 'recipient' | 'patientName'>

const counted = (count: number): string => `${count} item${count === 1 ? '' : 's'}`

/** 2 boxes of Norvasc for your mother, your medicine (1 item). */
export function medicines(what: Medicines, view: Owned): string {
  const whom = forWhom(view)
  const anonymous = whom === '' ? 'your medicine' : `the medicine${whom}`
  if (what.kind === 'private') return `${anonymous} (${counted(what.count)})`
  return what.items.length === 0 ? anonymous : `${items(what.items)}${whom}`
}

/** Without an owner, for lists. */
export const shortMedicines = (what: Medicines): string =>
  what.kind === 'private' ? counted(what.count) : items(what.items)

/** Huimin Pharmacy (12 Ouyang Road). */
export const pharmacy = ({ name, address }: PharmacyView): string =>
  address === null || address === '' ? name : `${name} (${address})`

/** What to bring to the counter. */
export const papers = (view: AppointmentView): string => {
  const one = view.recipient === null ? 'the insurance card' : "the patient's insurance card"
  const whose = (view.people ?? 1) > 1 ? "everybody's insurance card" : one
  const who = view.fetching.by === 'agent' ? `tell ${runner(view.fetching)}` : 'ask the pharmacy first'
  const card = view.cardMissing === true ? `${whose} (if it cannot be had, ${who})` : whose
  return view.needsPrescription ? `${card} and the record or prescription` : card
}

/** Lines without the empty ones. */
export const lines = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')

export const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

/** tomorrow, tomorrow to Thu 19 Mar, tomorrow after 3 pm, today 12:00–6:00 pm. */
export function daysOf({ from, to }: Interval, scene: Scene): string {
  const begins = isMidnight(from, scene)
  const ends = isMidnight(to, scene)
  if (begins && ends) return dayNames({ from, to }, scene)
  if (day(from, scene) !== day(to - 1, scene))
    return `${begins ? day(from, scene) : moment(from, scene)} to ${ends ? day(to - 1, scene) : moment(to, scene)}`
  if (begins || ends) return begins ? `before ${moment(to, scene)}` : `after ${moment(from, scene)}`
  return slotTime({ from, to }, scene)
}

export function dayNames({ from, to }: Interval, scene: Scene): string {
  const first = day(from, scene)
  const last = day(to - 1, scene)
  return first === last ? first : `${first} to ${last}`
}
