import type { AppointmentView } from '../phrases/appointment.ts'
import type { Progress } from '../phrases/progress.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import {
  asToldBefore,
  isLate,
  isOver,
  isUnspoken,
  pharmacyNames,
  placedLegs,
  runner,
  together,
} from '../views.ts'
import { bring, cardBack, whenAndWhere } from './booking.ts'
import { dutyNamed } from './danger.ts'
import {
  again,
  call,
  lines,
  medicines,
  moment,
  papers,
  shortMedicines,
  slotTime,
  timeOfDay,
  whose,
  you,
} from './words.ts'

type Placed = ReturnType<typeof placedLegs>[number]['at']

/** Who was made to wait past their time comes when they like. */
function whenToCome({ slot, closes }: Placed, scene: Scene): string {
  if (slot.to >= scene.now)
    return `${slotTime(slot, scene)}${closes === null ? '' : `（${timeOfDay(closes, scene)}关门）`}`
  return closes !== null && closes > scene.now
    ? `今天${timeOfDay(closes, scene)}关门前来都行`
    : `约的${slotTime(slot, scene)}过了，开门的时候来都行`
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
    const { leaves } = view.fetching
    const agent = runner(view.fetching)
    const names = pharmacyNames(now).join('、')
    const goes = leaves > scene.now ? `${agent}${moment(leaves, scene)}去${names}取` : `${agent}去${names}取`
    return lines(
      `${call(view.hail)}${what}备好了。${more}`,
      `${goes}，${you(view.hail)}在家等就行。`,
      view.cardWithAgent === null ? `${papers(view)}要先给${agent}。编号${view.code}` : `编号${view.code}`,
    )
  }
  if (view.fetcher !== undefined)
    return lines(
      `${call(view.hail)}${what}备好了，${view.fetcher}去取，${you(view.hail)}在家等就行。${more}`,
      view.cardWithAgent === null
        ? `${papers(view)}要先给${view.fetcher}。编号${view.code}`
        : `编号${view.code}`,
    )
  const where = now.map(({ at }) => `${at.pharmacy.name}，${whenToCome(at, scene)}`).join('；')
  const card = view.cardWithAgent === null ? '' : `医保卡先跟${view.cardWithAgent}拿；`
  const papersToBring =
    view.cardWithAgent === null ? papers(view) : view.needsPrescription ? '病历或处方' : ''
  if (view.seeking !== undefined)
    return lines(
      `${call(view.hail)}${what}备好了。${more}谁去取还在问${view.seeking ?? '协调员'}，说定了告诉${you(view.hail)}。`,
      `家里有人能去，也可以先去拿：${where}。`,
      `${card}${papersToBring === '' ? '' : `带${papersToBring}，`}报${view.code}。`,
    )
  return lines(
    `${call(view.hail)}${what}备好了，可以去拿了。${more}`,
    first === undefined ? '' : `${where}。`,
    `${card}${papersToBring === '' ? '' : `带${papersToBring}，`}报${view.code}。`,
    '走不开就@我说“找人”，我问问谁能帮着带。',
  )
}

function agreed(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const where = placed.map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`).join('；')
  return lines(
    `${call(view.hail)}${pharmacyNames(placed).join('、')}那边说好了，${medicines(view.medicines, view)}按时去取就行。`,
    `${where}。`,
    view.fetching.by === 'agent' ? bring(view, scene) : `带${papers(view)}，报${view.code}。`,
    view.fetching.by === 'agent' ? `编号${view.code}` : '',
  )
}

/** Who brings it, as far as it is sure. */
const bringer = ({ carrier }: AppointmentView): string | undefined =>
  carrier?.sure === true ? carrier.name : undefined

function pickedUp(view: AppointmentView, _scene: Scene): string {
  const what = medicines(view.medicines, view)
  const me = you(view.hail)
  const carrier = view.fetching.by === 'agent' ? runner(view.fetching) : (view.fetcher ?? bringer(view))
  if (carrier !== undefined)
    return lines(
      `${call(view.hail)}${carrier}取到了${what}，回来给${me}送。`,
      `拿到了@我说“收到了”。编号${view.code}`,
    )
  return view.carrier !== undefined
    ? lines(
        `${call(view.hail)}${view.carrier.name}报来：${what}取走了。`,
        `不是${view.carrier.name}替${me}取、也不是家里人取的，马上@我。编号${view.code}`,
      )
    : lines(`${call(view.hail)}${what}已经取走了。`, `不是${me}家里人取的，马上@我。编号${view.code}`)
}

const received = (view: AppointmentView): string =>
  lines(
    `好的，${call(view.hail)}${medicines(view.medicines, view)}收到了，我记下了（${view.code}）。`,
    cardBack(view),
    '药不对、少了、坏了，7天里随时@我。',
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
      if (every((leg) => leg.pickedUp))
        return view.fetching.by === 'agent'
          ? '取到了，等着送'
          : view.carrier === undefined
            ? '已经取走了'
            : view.carrier.sure
              ? `${view.carrier.name}取到了，等着送`
              : `${view.carrier.name}取走了`
      if (every((leg) => leg.ready)) return '备好了'
      if (placed.some((leg) => leg.ready)) return '备好了一部分'
      if (isUnspoken(view)) return '位子留着，正请人打电话跟药房说'
      if (every((leg) => leg.byPhone === 'agreed')) return '跟药房说好了，按时去就行'
      if (!view.needsPrescription) return '约好了，等药房备药'
      return every((leg) => leg.reviewed) ? '药师审好了，等药房备药' : '约好了，等药师审'
  }
}

/** Nothing is said of it that was not done. */
const chasing = ({ chased }: AppointmentView): string =>
  chased === undefined
    ? ''
    : { asked: '，我催一下', again: '。药房我又催了一遍，也正在请协调员看', before: '。刚催过，还没回音' }[
        chased
      ]

function statusOfOne(view: AppointmentView, head: string, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const times = placed.map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`).join('；')
  if (isLate(view, scene))
    return lines(
      head,
      `约的是${times}，那边还没备好，让${you(view.hail)}久等了${chasing(view)}。`,
      `备好马上叫${you(view.hail)}，先别跑；急用就@我说“找人”。编号${view.code}`,
    )
  if (isOver(view, scene))
    return lines(head, `约的是${times}，时间过了。`, `还要就@我说个新时间，不要了也说一声。编号${view.code}`)
  const card = view.cardWithAgent === null ? '' : `医保卡在${view.cardWithAgent}那里。`
  const open = view.status === 'booked' || view.status === 'waitlist' || view.status === 'arrived'
  const where =
    !open || placed.length === 0
      ? []
      : view.fetching.by === 'agent' || placed.length === 1
        ? whenAndWhere({ ...asToldBefore(view), legs: placed }, scene)
        : [times]
  const bringing =
    where.length === 0 ? '' : view.fetching.by === 'agent' ? '' : card === '' ? `带${papers(view)}。` : ''
  return lines(head, ...where, `${bringing}${card}编号${view.code}`)
}

/** Nothing of it is settled: what it is they know themselves. */
const isWaiting = ({ status }: AppointmentView): boolean => status === 'proposed' || status === 'pending'

function status(views: readonly AppointmentView[], scene: Scene): string {
  const [first, ...others] = views
  if (first === undefined) return '现在没有在约的药。'
  if (others.length === 0)
    return statusOfOne(
      first,
      `${call(first.hail)}${isWaiting(first) ? again(first.medicines, first) : medicines(first.medicines, first)}${standing(first)}。`,
      scene,
    )
  const each = views.map((view) => {
    const at = placedLegs(view)[0]?.at ?? null
    const shows = at !== null && (view.status === 'booked' || view.status === 'arrived')
    const place = shows ? `，${slotTime(at.slot, scene)}，${at.pharmacy.name}` : ''
    return `${view.code} ${whose(view)}${shortMedicines(view.medicines)}：${standing(view)}${place}`
  })
  return lines(`${call(first.hail)}${you(first.hail)}有${views.length}单：`, ...each)
}

const wastedTrip: Progress['wastedTrip'] = (view, scene) => {
  const where = placedLegs(view).map(({ at }) => `${at.pharmacy.name}，${slotTime(at.slot, scene)}`)
  const isReady = view.milestones.includes('ready')
  return lines(
    `${call(view.hail)}对不起，让${you(view.hail)}白跑了。`,
    `${medicines(view.medicines, view)}约的是${where.join('；')}，药房${isReady ? '说是备好的' : '还没说备好'}。`,
    `正在请药房和协调员查，查清了告诉${you(view.hail)}，先别再跑。编号${view.code}`,
  )
}

const noteAdded: Progress['noteAdded'] = (view, reader) =>
  lines(
    `好的，${call(view.hail)}这句记下了，${reader === 'pharmacist' ? '药师配药' : '送药的人'}看得到。`,
    `${medicines(view.medicines, view)}照旧，编号${view.code}。`,
  )

const cardHeard: Progress['cardHeard'] = (view, scene) =>
  lines(
    `${call(view.hail)}知道了，${medicines(view.medicines, view)}照旧。`,
    bring(view, scene),
    `编号${view.code}`,
  )

const repeated = (view: AppointmentView, scene: Scene): string =>
  statusOfOne(
    view,
    `${call(view.hail)}${medicines(view.medicines, view)}记着呢，不用再报：${standing(view)}。`,
    scene,
  )

const wrongMedicine: Progress['wrongMedicine'] = (view, dangerous, hail) => {
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

const takenByOthers: Progress['takenByOthers'] = (view, by, at, scene) =>
  lines(
    by === null || at === null
      ? `${call(view.hail)}${medicines(view.medicines, view)}记的是已经取走了，${you(view.hail)}没拿到就是要紧事。`
      : `${call(view.hail)}记的是${by}${moment(at, scene)}报的取走，${you(view.hail)}没拿到就是要紧事。`,
    `正在请协调员马上查，查到告诉${you(view.hail)}。`,
    `家里等着吃就@我说“找人”。编号${view.code}`,
  )

const doorNoted: Progress['doorNoted'] = (view, door) =>
  lines(
    `${call(view.hail)}门牌记下了：${plain(door, 24)}。`,
    `${medicines(view.medicines, view)}照旧。编号${view.code}${view.roomMissing ? `，${you(view.hail)}住几室？@我说一声` : ''}`,
  )

const cardWanted: Progress['cardWanted'] = (view, agent) => {
  const owner = whose(view)
  return lines(
    `${call(view.hail)}${agent}还没收到${owner === '' ? `${you(view.hail)}的` : owner}医保卡。`,
    `麻烦找出来给${agent}；不方便就@我说“找人”。编号${view.code}`,
  )
}

const cardGiven: Progress['cardGiven'] = (view) =>
  view.cardWithAgent === null
    ? lines(`好的，${call(view.hail)}知道了，卡交出去了。`, '志愿者那边点到了卡，我这里就记上。')
    : `好的，${call(view.hail)}医保卡在${view.cardWithAgent}那里，已经记着了。`

const onItsWay: Progress['onItsWay'] = (view, by, at, left, scene) =>
  lines(
    `${call(view.hail)}${medicines(view.medicines, view)}是${by}${moment(at, scene)}报的取走，${left === null ? '还没报送到' : `说放在${plain(left, 12)}了`}。`,
    `我这就问${by}；急着用就@我说“找人”。编号${view.code}`,
  )

const metNobody: Progress['metNobody'] = (view, agent, again) =>
  lines(
    `${call(view.hail)}${agent}来过${you(view.hail)}家，没碰上人${again === null ? '' : `，说${plain(again, 16)}`}。`,
    `在家了@我说声“我在家”，我马上告诉${agent}；急着用就@我说“急”。编号${view.code}`,
  )

const agentIsTold: Progress['agentIsTold'] = (view, agent) =>
  `好的，${call(view.hail)}这句我马上告诉${agent}。编号${view.code}`

const runsOut: Progress['runsOut'] = (view, agent, duty) =>
  lines(
    `${call(view.hail)}知道了，家里等着用。${medicines(view.medicines, view)}${standing(view)}。`,
    `我正在请${duty === null ? '协调员' : dutyNamed(duty)}马上联系${you(view.hail)}${agent === null ? '' : `，也在催${agent}`}。`,
    `人不舒服别等，打120；要的是别的药，把药名发我。编号${view.code}`,
  )

const leftWith: Progress['leftWith'] = (view, place) =>
  lines(
    `${call(view.hail)}${again(view.medicines, view)}放在${plain(place, 12)}了，方便时去拿一下。`,
    `拿到了@我说声“收到了”；没找着就@我说“没收到”。编号${view.code}`,
  )

const agentFetches: Progress['agentFetches'] = (view, agent) =>
  lines(
    `${call(view.hail)}${medicines(view.medicines, view)}${agent}答应去取了，${you(view.hail)}不用跑。`,
    view.cardWithAgent === null ? `${papers(view)}请先交给${agent}。编号${view.code}` : `编号${view.code}`,
  )

const agentCannotFetch: Progress['agentCannotFetch'] = (view, agent) =>
  lines(
    `${call(view.hail)}${agent}这次去不了，${medicines(view.medicines, view)}谁去取，我正在问协调员。`,
    `家里有人能去也行，说定之前先别等人。编号${view.code}`,
  )

/** How what was booked goes on, until it is in the resident's hands. */
export const progress: Progress = {
  ready,
  agreed,
  pickedUp,
  received,
  status,
  wastedTrip,
  noteAdded,
  cardHeard,
  cardWanted,
  doorNoted,
  onItsWay,
  metNobody,
  agentIsTold,
  runsOut,
  leftWith,
  agentFetches,
  agentCannotFetch,
  cardGiven,
  repeated,
  takenByOthers,
  wrongMedicine,
}
