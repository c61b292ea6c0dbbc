import type { Recipient } from '../../domain/request.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import { clock, isMidnight, type LocalTime, localTime, sameDay } from '../day.ts'
import type { AppointmentView, ItemView, Medicines, PharmacyView } from '../phrases/appointment.ts'
import type { Hail, Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { briefly, runner } from '../views.ts'

/** 您 for elders. */
export const you = (hail: Hail): string => (hail.elder ? '您' : '你')

/** Begins an answer with the name, where there is one. */
export const call = (hail: Hail): string => (hail.name === null ? '' : `${hail.name}，`)

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const near: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

function dayWord(time: LocalTime): string {
  const word = near[time.daysAhead]
  if (word !== undefined) return word
  const weekday = weekdays[time.weekday] ?? ''
  return time.daysAhead > 0 && time.daysAhead < 7
    ? `${weekday}（${time.day}日）`
    : `${time.month}月${time.day}日（${weekday}）`
}

function partOfDay({ hour }: LocalTime): string {
  if (hour < 5) return '凌晨'
  if (hour < 12) return '上午'
  if (hour === 12) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

/** 今天, 明天, 后天, 周六（21日）, 3月30日（周一）. */
export const day = (at: Instant, scene: Scene): string => dayWord(localTime(at, scene))

/** 下午2点, 上午11:30. */
export function timeOfDay(at: Instant, scene: Scene): string {
  const time = localTime(at, scene)
  return `${partOfDay(time)}${time.minute === 0 ? `${((time.hour + 11) % 12) + 1}点` : clock(time)}`
}

/** 明天下午2点. */
export const moment = (at: Instant, scene: Scene): string => `${day(at, scene)}${timeOfDay(at, scene)}`

/** A moment, its day left out where it is the day of `other`. */
export const momentBeside = (at: Instant, other: Instant, scene: Scene): string =>
  sameDay(localTime(at, scene), localTime(other, scene)) ? timeOfDay(at, scene) : moment(at, scene)

/** 明天下午2:00–2:30. */
export function slotTime(slot: Interval, scene: Scene): string {
  const from = localTime(slot.from, scene)
  const to = localTime(slot.to, scene)
  const crosses = halfOfDay(from) !== halfOfDay(to) && !(to.hour === 12 && to.minute === 0)
  return `${dayWord(from)}${halfOfDay(from)}${clock(from)}–${crosses ? halfOfDay(to) : ''}${clock(to)}`
}

/** Who asked for 下午 and got the hour after noon was not given 中午. */
const halfOfDay = (time: LocalTime): string => (time.hour === 12 ? '下午' : partOfDay(time))

/** 2盒, 半盒, 30天的量, ×2; empty where no amount was said. */
export function amount({ quantity, unit }: Pick<ItemView, 'quantity' | 'unit'>): string {
  if (quantity === null) return ''
  const number = quantity === 0.5 ? '半' : String(quantity)
  if (unit === null) return `×${quantity}`
  return unit === '天' ? `${number}天的量` : `${number}${unit}`
}

const endsNarrow = /[\p{Script=Latin}\p{N}]$/u

/** 络活喜2盒, 诺和灵30R 2支, 氨氯地平5mg 2盒. */
export function item(view: ItemView): string {
  const written = plain(view.written)
  const named =
    view.strength === null || written.toLowerCase().includes(view.strength)
      ? written
      : `${written}${endsNarrow.test(written) ? ' ' : ''}${plain(view.strength, 16)}`
  const much = amount(view)
  return endsNarrow.test(named) && /^\d/u.test(much) ? `${named} ${much}` : `${named}${much}`
}

const most = 12

/** 络活喜2盒、达喜1盒; from the thirteenth on they are counted. */
export function items(views: readonly ItemView[]): string {
  const shown = views.slice(0, most).map(item).join('、')
  return views.length > most ? `${shown}等${views.length}样` : shown
}

const relations: Readonly<Record<Exclude<Recipient, '其他'>, string>> = {
  母亲: '妈妈的',
  父亲: '爸爸的',
  爷爷: '爷爷的',
  奶奶: '奶奶的',
  外公: '外公的',
  外婆: '外婆的',
  配偶: '爱人的',
  孩子: '家孩子的',
  兄弟姐妹: '家里人的',
  邻居: '邻居的',
}

const isRelation = (word: string): word is keyof typeof relations => Object.hasOwn(relations, word)

/** 您妈妈的, 李奶奶的; empty for oneself. A recipient that is no relation is somebody's name and is not repeated. */
export function whose({ hail, recipient, patientName = null }: Owned): string {
  if (patientName !== null && patientName !== '') return `${plain(patientName, 12)}的`
  if (recipient === '其他') return '帮人要的'
  return recipient !== null && isRelation(recipient) ? `${you(hail)}${relations[recipient]}` : ''
}

type Owned = Pick<AppointmentView, 'hail' | 'recipient' | 'patientName'>

/** 络活喜2盒, 您妈妈的络活喜2盒, 您的药（1样）. */
export function medicines(what: Medicines, view: Owned): string {
  const owner = whose(view)
  if (what.kind === 'private') return `${owner === '' ? `${you(view.hail)}的` : owner}药（${what.count}样）`
  return what.items.length === 0
    ? `${owner === '' ? `${you(view.hail)}的` : owner}药`
    : `${owner}${items(what.items)}`
}

/** Told before: 络活喜等7样, from the fourth medicine on. */
export function again(what: Medicines, view: Owned): string {
  const { shown, count } = briefly(what)
  if (count === null || shown.kind === 'private') return medicines(what, view)
  const first = shown.items[0]?.written ?? ''
  return `${whose(view)}${plain(first)}等${count}样`
}

/** Without an owner, for lists: 络活喜2盒, 药1样. */
export const shortMedicines = (what: Medicines): string =>
  what.kind === 'private' ? `药${what.count}样` : items(what.items)

/** 惠民药房（欧阳路12号）. */
export const pharmacy = ({ name, address }: PharmacyView): string =>
  address === null || address === '' ? name : `${name}（${address}）`

/** What to bring to the counter, and whose. */
export function papers(view: AppointmentView): string {
  const who = view.fetching.by === 'agent' ? `跟${runner(view.fetching)}说一声` : '先问药房'
  const missing = view.cardMissing === true ? `（不在身边就${who}）` : ''
  const owner = view.recipient === '其他' && !view.patientName ? '用药人的' : whose(view)
  const card = (view.people ?? 1) > 1 ? '每个人的医保卡' : `${owner}医保卡`
  return `${card}${missing}${view.needsPrescription ? '、病历或处方' : ''}`
}

/** Lines without the empty ones. */
export const lines = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')

/** 明天, 明天到后天, 明天下午3点后, 今天下午12:00–6:00. */
export function daysOf({ from, to }: Interval, scene: Scene): string {
  const begins = isMidnight(from, scene)
  const ends = isMidnight(to, scene)
  if (begins && ends) return dayNames({ from, to }, scene)
  if (day(from, scene) !== day(to - 1, scene))
    return `${begins ? day(from, scene) : moment(from, scene)}到${ends ? day(to - 1, scene) : moment(to, scene)}`
  if (begins || ends) return begins ? `${moment(to, scene)}前` : `${moment(from, scene)}后`
  return slotTime({ from, to }, scene)
}

export function dayNames({ from, to }: Interval, scene: Scene): string {
  const first = day(from, scene)
  const last = day(to - 1, scene)
  return first === last ? first : `${first}到${last}`
}
