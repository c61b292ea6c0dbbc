import type { AppointmentView, MoveReason, PendingReason, Phrases, Scene } from '../phrases.ts'
import { plain } from '../plain.ts'
import { onlyDrug, pharmacyNames, placedLegs, together } from '../views.ts'
import { bookingLines, bring, headline, whenAndWhere } from './booking.ts'
import {
  call,
  day,
  lines,
  medicines,
  moment,
  papers,
  pharmacy,
  shortMedicines,
  slotTime,
  timeOfDay,
  you,
} from './words.ts'

const booked = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0 ? waitlisted(view) : bookingLines(view, headline(view, '约好了'), scene)

/** Nothing of it has a place. */
function waitlisted(view: AppointmentView): string {
  const me = you(view.hail)
  const asksRoom = view.roomMissing ? `${me}住几室？回我一声就行。` : ''
  return lines(
    `${call(view.hail)}${medicines(view.medicines, view)}眼下还约不到，给${me}排上了。`,
    `一有就先给${me}留，约上马上告诉${me}。`,
    view.urgent ? '急用的话我正在找人想办法。' : '家里不够吃3天的话，现在告诉我，我马上找人。',
    `编号${view.code}${asksRoom === '' ? '' : `。${asksRoom}`}`,
  )
}

function noInstitution(view: AppointmentView): string {
  return lines(
    `${call(view.hail)}${medicines(view.medicines, view)}，咱们街道定点的几家按规定都不能配。`,
    `我正在请协调员看怎么办，有结果就告诉${you(view.hail)}。`,
    `编号${view.code}`,
  )
}

function pending(view: AppointmentView, reason: PendingReason): string {
  const me = you(view.hail)
  const what = medicines(view.medicines, view)
  const after = `药师点了头，我马上约好告诉${me}，先别跑。`
  const person = `有结果就告诉${me}。`
  switch (reason) {
    case 'too-much':
      return lines(`${call(view.hail)}${what}量有点多，要药师看过才能约。`, after, `编号${view.code}`)
    case 'too-soon':
      return lines(
        `${call(view.hail)}${what}不久前刚配过，要药师看过才能约。`,
        after,
        `家里的不够了就跟我说一声。编号${view.code}`,
      )
    case 'unknown-drug':
      return lines(
        `${call(view.hail)}${what}我没认准是哪种药，不敢猜，正请协调员看。`,
        '照药盒上的名字再发一遍，会快些。',
        `编号${view.code}`,
      )
    case 'no-institution':
      return noInstitution(view)
    case 'wrong-medicine':
      return lines(
        `${call(view.hail)}先别吃，药和盒子都留着。`,
        `我正在请药师和协调员看，${person}`,
        `人不舒服别等，打120。编号${view.code}`,
      )
    case 'danger':
      return lines(
        `${call(view.hail)}人要紧，请马上打120，别等药！`,
        `药的事我正在请协调员接手。编号${view.code}`,
      )
    case 'unanswered':
      return lines(
        `${call(view.hail)}还差一句话没问到${me}，${what}先没约。`,
        `我正在请社区的人给${me}打电话；现在回我也行。`,
        `编号${view.code}`,
      )
  }
}

function apology(view: AppointmentView, reason: MoveReason, from: string | null): string {
  const place = from ?? '原来那家'
  switch (reason) {
    case 'out-of-stock': {
      const drug = onlyDrug(view.medicines)
      return `${place}${drug === null ? '有药刚' : `的${plain(drug)}刚`}断货，抱歉。`
    }
    case 'paused':
      return `${place}临时取不了药，抱歉。`
    case 'reassigned':
      return `协调员给${you(view.hail)}换了一家。`
    case 'capacity':
      return `${place}那个时段接不下了，抱歉。`
    case 'amended':
      return '按你说的改了。'.replace('你', you(view.hail))
  }
}

function moved(view: AppointmentView, reason: MoveReason, from: string | null, scene: Scene): string {
  const head = `${call(view.hail)}${apology(view, reason, from)}`
  const placed = placedLegs(view)
  const [first, ...others] = placed
  const me = you(view.hail)
  if (first === undefined)
    return lines(
      head,
      `别家眼下也约不到，给${me}排上了，约上马上告诉${me}。`,
      view.urgent ? '急用的话我正在找人想办法。' : '家里不够吃3天的话，现在告诉我，我马上找人。',
      `编号${view.code}`,
    )
  const waits =
    placed.length < view.legs.length
      ? `${shortMedicines(together(view.legs.filter((leg) => leg.at === null)))}先排着。`
      : ''
  const where =
    view.fetching.by === 'agent'
      ? `${whenAndWhere(view, scene).join('')}${waits}`
      : others.length === 0
        ? `${first.at.pharmacy.name === from ? '时间改到' : `已换到${pharmacy(first.at.pharmacy)}，`}${slotTime(first.at.slot, scene)}，${waits === '' ? (reason === 'amended' ? '别的没变。' : '药和数量没变。') : waits}`
        : `现在是：${placed.map((leg) => `${leg.at.pharmacy.name}${slotTime(leg.at.slot, scene)}取${shortMedicines(leg.medicines)}`).join('；')}。${waits}`
  const again = view.needsPrescription && placed.some((leg) => !leg.reviewed) ? '药师要再核一次，' : ''
  const then =
    view.fetching.by === 'agent' ? bring(view, scene) : `带${papers(view)}；${again}备好我叫${me}再去。`
  return lines(head, where, then, `不方便就回“不行”。编号${view.code}`)
}

const amended = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? lines(
        `${call(view.hail)}改好了：${medicines(view.medicines, view)}。`,
        `眼下还约不到，给${you(view.hail)}排着，约上马上告诉${you(view.hail)}。`,
        `编号${view.code}`,
      )
    : bookingLines(view, headline(view, '改好了'), scene)

const cardBack = (view: AppointmentView): string =>
  view.cardWithAgent === null ? '' : `医保卡还在${view.cardWithAgent}那里，记得拿回来。`

const cancelled = (view: AppointmentView): string =>
  lines(
    `好的，${call(view.hail)}${medicines(view.medicines, view)}不取了（${view.code}）。`,
    cardBack(view),
    '以后要，说“照旧”就行。',
  )

function itemsCancelled(view: AppointmentView, gone: AppointmentView['medicines'], scene: Scene): string {
  const head = `好的，${call(view.hail)}${shortMedicines(gone)}不取了，${shortMedicines(view.medicines)}照旧。`
  return placedLegs(view).length === 0
    ? lines(head, `还给${you(view.hail)}排着，约上马上告诉${you(view.hail)}。`, `编号${view.code}`)
    : bookingLines(view, head, scene)
}

function rejected(view: AppointmentView, reason: string | null): string {
  const why = reason === null ? '' : plain(reason, 60)
  const secret = view.medicines.kind === 'private'
  return lines(
    `${call(view.hail)}药师审了，${medicines(view.medicines, view)}这次没通过，没约上。`,
    why === '' || secret ? '原因请直接问药师。' : `药师说：${why}`,
    cardBack(view),
    `情况变了跟我说一声，我再去约。编号${view.code}`,
  )
}

function ready(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view)
  const done = placed.filter((leg) => leg.ready && !leg.pickedUp)
  const now = done.length === 0 ? placed : done
  const rest = view.legs.length - now.length - placed.filter((leg) => leg.pickedUp).length
  const what = medicines(rest > 0 ? together(now) : view.medicines, view)
  const more = rest > 0 ? '其余的备好再说。' : ''
  const [first] = now
  if (view.fetching.by === 'agent') {
    const { agent, leaves } = view.fetching
    const names = pharmacyNames(now).join('、')
    const goes = leaves > scene.now ? `${agent}${moment(leaves, scene)}去${names}取` : `${agent}去${names}取`
    return lines(
      `${call(view.hail)}${what}备好了。${more}`,
      `${goes}，${you(view.hail)}在家等就行。`,
      view.cardWithAgent === null ? `${papers(view)}要先给${agent}。编号${view.code}` : `编号${view.code}`,
    )
  }
  const where = now
    .map(({ at }) => {
      const closes = at.closes === null ? '' : `（${timeOfDay(at.closes, scene)}关门）`
      return `${at.pharmacy.name}，${slotTime(at.slot, scene)}${closes}`
    })
    .join('；')
  const card = view.cardWithAgent === null ? '' : `医保卡先跟${view.cardWithAgent}拿；`
  const papersToBring =
    view.cardWithAgent === null ? papers(view) : view.needsPrescription ? '病历或处方' : ''
  return lines(
    `${call(view.hail)}${what}备好了，可以去拿了。${more}`,
    first === undefined ? '' : `${where}。`,
    `${card}${papersToBring === '' ? '' : `带${papersToBring}，`}报${view.code}。`,
    '走不开就回“找人”，我问问谁能帮着带。',
  )
}

function pickedUp(view: AppointmentView, _scene: Scene): string {
  const what = medicines(view.medicines, view)
  const me = you(view.hail)
  return view.fetching.by === 'agent'
    ? lines(
        `${call(view.hail)}${view.fetching.agent}取到了${what}，回来给${me}送。`,
        `拿到了回我一声“收到了”。编号${view.code}`,
      )
    : lines(`${call(view.hail)}${what}已经取走了。`, `不是${me}家里人取的，马上回我。编号${view.code}`)
}

const received = (view: AppointmentView): string =>
  lines(
    `好的，${call(view.hail)}${medicines(view.medicines, view)}收到了，我记下了（${view.code}）。`,
    cardBack(view),
    '药不对、少了、坏了，7天里随时回我。',
  )

/** How one appointment stands, in some words: 约好了，等药师审. */
export function standing(view: AppointmentView): string {
  const placed = placedLegs(view)
  const every = (test: (leg: (typeof placed)[number]) => boolean): boolean =>
    placed.length > 0 && placed.every(test)
  switch (view.status) {
    case 'proposed':
      return `还差${you(view.hail)}一句回话`
    case 'pending':
      return '还在等人看过才能约'
    case 'waitlist':
      return placed.length > 0 ? '约上了一部分，其余还排着' : '还排着，没约上'
    case 'arrived':
      return '人到柜台了，正在取'
    case 'fulfilled':
      return '已经收到了'
    case 'cancelled':
      return '已经取消了'
    case 'noshow':
      return '到点没取，没给成'
    case 'booked':
      if (every((leg) => leg.pickedUp)) return view.fetching.by === 'agent' ? '取到了，等着送' : '已经取走了'
      if (every((leg) => leg.ready)) return '备好了'
      if (placed.some((leg) => leg.ready)) return '备好了一部分'
      if (!view.needsPrescription) return '约好了，等药房备药'
      return every((leg) => leg.reviewed) ? '药师审好了，等药房备药' : '约好了，等药师审'
  }
}

function statusOfOne(view: AppointmentView, head: string, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const card = view.cardWithAgent === null ? '' : `医保卡在${view.cardWithAgent}那里。`
  const open = view.status === 'booked' || view.status === 'waitlist' || view.status === 'arrived'
  const where =
    !open || placed.length === 0
      ? []
      : view.fetching.by === 'agent' || placed.length === 1
        ? whenAndWhere({ ...view, legs: placed, wishMissed: false }, scene)
        : [placed.map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`).join('；')]
  const bringing =
    where.length === 0 ? '' : view.fetching.by === 'agent' ? '' : card === '' ? `带${papers(view)}。` : ''
  return lines(head, ...where, `${bringing}${card}编号${view.code}`)
}

function status(views: readonly AppointmentView[], scene: Scene): string {
  const [first, ...others] = views
  if (first === undefined) return '现在没有在约的药。'
  if (others.length === 0)
    return statusOfOne(
      first,
      `${call(first.hail)}${medicines(first.medicines, first)}${standing(first)}。`,
      scene,
    )
  const each = views.map((view) => {
    const at = placedLegs(view)[0]?.at ?? null
    const shows = at !== null && (view.status === 'booked' || view.status === 'arrived')
    const place = shows ? `，${slotTime(at.slot, scene)}，${at.pharmacy.name}` : ''
    return `${view.code} ${shortMedicines(view.medicines)}：${standing(view)}${place}`
  })
  return lines(`${call(first.hail)}${you(first.hail)}有${views.length}单：`, ...each)
}

const repeated = (view: AppointmentView, scene: Scene): string =>
  statusOfOne(
    view,
    `${call(view.hail)}${medicines(view.medicines, view)}记着呢，不用再报：${standing(view)}。`,
    scene,
  )

const wrongMedicine: Phrases['wrongMedicine'] = (view, dangerous, hail) => {
  const code = view === null ? '' : `编号${view.code}`
  return dangerous
    ? lines(
        `${call(hail)}先别吃，药和盒子都留着，对不起。`,
        `我正在请药师和协调员看，有结果就告诉${you(hail)}。`,
        `已经吃了、人不舒服，马上打120。${code}`,
      )
    : lines(
        `${call(hail)}对不起，我记下了，正在请药师和协调员看。`,
        `药和盒子先留着，有结果就告诉${you(hail)}。`,
        code,
      )
}

const listTaken: Phrases['listTaken'] = (views, unchanged, scene) => {
  const each = views.map((view) => {
    const placed = placedLegs(view)
    const label = view.label === '' ? view.code : view.label
    const private_ = view.medicines.kind === 'private'
    const what = private_ ? `（${shortMedicines(view.medicines)}）` : ` ${shortMedicines(view.medicines)}`
    const where =
      placed.length === 0
        ? standing(view)
        : placed.map(({ at }) => `${at.pharmacy.name}${slotTime(at.slot, scene)}`).join('、')
    const rest = placed.length > 0 && placed.length < view.legs.length ? '，其余排着' : ''
    return `${label}${what}：${where}${rest}${view.label === '' ? '' : `，${view.code}`}`
  })
  const booked = views.filter((view) => placedLegs(view).length > 0)
  const same = unchanged > 0 ? `原来的${unchanged}份照旧` : ''
  if (views.length === 0) return same === '' ? '这份接龙里没有要约的药。' : `${same}，没有新的。`
  const head =
    booked.length === views.length
      ? `这${views.length}份都约好了`
      : booked.length === 0
        ? `这${views.length}份记下了`
        : `这${views.length}份记下了，${booked.length}份约好了`
  const run = booked.find((view) => view.fetching.by === 'agent')
  const needsPrescription = booked.some((view) => view.needsPrescription)
  const carry = needsPrescription ? '医保卡（处方药加病历）' : '医保卡'
  const last =
    run?.fetching.by === 'agent'
      ? `${run.fetching.agent}${moment(run.fetching.leaves, scene)}统一去取，${day(run.fetching.cutoff, scene)}${timeOfDay(run.fetching.cutoff, scene)}前把${carry}装袋挂门把手；`
      : booked.length > 0
        ? `取时带${carry}，备好我叫人；`
        : ''
  return lines(`${head}${same === '' ? '' : `，${same}`}：`, ...each, `${last}不对的@我。`)
}

export const outcomes = {
  booked,
  listTaken,
  waitlisted,
  pending,
  noInstitution,
  moved,
  amended,
  cancelled,
  itemsCancelled,
  rejected,
  ready,
  pickedUp,
  received,
  status,
  repeated,
  wrongMedicine,
} satisfies Partial<Phrases>
