import type { AppointmentView } from '../phrases/appointment.ts'
import type { Scene } from '../phrases/scene.ts'
import {
  isNotToday,
  type PlacedView,
  pharmacyNames,
  placedLegs,
  runner,
  together,
  waitingLegs,
} from '../views.ts'
import {
  call,
  lines,
  medicines,
  moment,
  momentBeside,
  papers,
  pharmacy,
  shortMedicines,
  slotTime,
  you,
} from './words.ts'

const counted = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']

/** 两家, 3家 … */
export const places = (count: number): string => `${counted[count] ?? count}家`

/** 诺和锐2支暂时约不到，给您排上了; empty where nothing waits. */
function waiting(view: AppointmentView): string {
  const legs = waitingLegs(view)
  if (legs.length === 0) return ''
  return `，${shortMedicines(together(legs))}暂时约不到，给${you(view.hail)}排着`
}

/** What is said first: all that is fixed, and what still waits. `done` is 约好了, 改好了 … */
export function headline(view: AppointmentView, done: string): string {
  const placed = placedLegs(view)
  const what =
    placed.length > 1
      ? `${medicines({ kind: 'named', items: [] }, view)}分${places(pharmacyNames(placed).length)}${done}`
      : `${medicines(waitingLegs(view).length > 0 ? together(placed) : view.medicines, view)}${done}`
  return `${call(view.hail)}${what}${waiting(view)}。`
}

function run(view: AppointmentView, placed: readonly PlacedView[], scene: Scene): string {
  if (view.fetching.by !== 'agent') return ''
  const { leaves } = view.fetching
  const agent = runner(view.fetching)
  const missed = view.wishMissed ? `${you(view.hail)}说的时间赶不上，最近一趟：` : ''
  return `${missed}${agent}${moment(leaves, scene)}去${pharmacyNames(placed).join('、')}取。`
}

/** When and where: a line for each of two institutions, one for all if there are more. */
export function whenAndWhere(view: AppointmentView, scene: Scene): readonly string[] {
  const placed = placedLegs(view)
  if (view.fetching.by === 'agent') return [run(view, placed, scene)]
  const missed = view.wishMissed
    ? `${you(view.hail)}说的时间约不上，最近是`
    : isNotToday(view, placed, scene)
      ? '今天约不上了，最近是'
      : ''
  const [first, ...others] = placed
  if (first === undefined) return []
  if (others.length === 0)
    return [`${missed}${slotTime(first.at.slot, scene)}，${pharmacy(first.at.pharmacy)}。`]
  const each = placed.map(
    (leg) => `${slotTime(leg.at.slot, scene)}，${leg.at.pharmacy.name}：${shortMedicines(leg.medicines)}`,
  )
  return each.length === 2 ? [`${missed}${each[0]}`, each[1] ?? ''] : [`${missed}${each.join('；')}`]
}

/** What the counter takes in the place of the card is its own to say, so it is asked before anybody sets out. */
const withoutCard = (view: AppointmentView): string =>
  `医保卡不在身边，请家里人带上，或先问药房电子凭证、自费行不行${view.needsPrescription ? '；病历或处方照带' : ''}`

/** What to bring, or to hang on the door for the agent. */
export function bring(view: AppointmentView, scene: Scene): string {
  const { fetching, cardWithAgent } = view
  const me = you(view.hail)
  if (fetching.by === 'agent') {
    const by = `请${momentBeside(fetching.cutoff, fetching.leaves, scene)}前`
    if (cardWithAgent === null) return `${by}把${papers(view)}装袋挂门把手。`
    return view.needsPrescription
      ? `医保卡在${cardWithAgent}那里了；${by}把病历或处方装袋挂门把手。`
      : `医保卡在${cardWithAgent}那里了，${me}在家等就行。`
  }
  const what =
    cardWithAgent === null
      ? view.cardMissing === true
        ? withoutCard(view)
        : `带${papers(view)}`
      : `医保卡先跟${cardWithAgent}拿${view.needsPrescription ? '，再带病历或处方' : ''}`
  const placed = placedLegs(view)
  const left = placed.filter((leg) => !leg.ready)
  if (left.length === 0) return `${what}；药已经备好了。`
  if (left.some(({ byPhone }) => byPhone === 'waiting'))
    return `${what}；这家要人打电话去说，说好我叫${me}，先别跑。`
  return left.every(({ byPhone }) => byPhone === 'agreed')
    ? `${what}；那边说好了，到时候去就行。`
    : `${what}；药备好我叫${me}，先别跑。`
}

/** 您住几室, 邻居住几室. */
export const roomWord = (view: AppointmentView): string =>
  view.recipient === '邻居' ? '邻居住几室' : `${you(view.hail)}住几室`

/** The code, and the one thing that is left to say. */
export function codeLine(view: AppointmentView): string {
  const asksRoom = view.roomMissing ? `${roomWord(view)}？@我说一声就行。` : ''
  if (view.personCalled === true) return `编号${view.code}。怕赶不上急用，正在请协调员想办法。${asksRoom}`
  if (view.roomMissing) return `编号${view.code}。${asksRoom}`
  if (view.urgent) return `编号${view.code}，等不到那时候就@我说“找人”。`
  return `编号${view.code}，要改@我说一声就行。`
}

/** A whole answer about something booked, four lines at most. */
export function bookingLines(view: AppointmentView, head: string, scene: Scene): string {
  const places = whenAndWhere(view, scene)
  const [only, ...others] = places
  if (others.length === 0) return lines(head, only ?? null, bring(view, scene), codeLine(view))
  const code = view.roomMissing || view.urgent ? codeLine(view) : `编号${view.code}`
  return lines(head, ...places, `${bring(view, scene)}${code}`)
}

/** A card that an agent keeps is not forgotten when its order ends. */
export const cardBack = (view: AppointmentView): string =>
  view.cardWithAgent === null ? '' : `医保卡还在${view.cardWithAgent}那里，记得拿回来。`
