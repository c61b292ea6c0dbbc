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
import { onDuty } from './danger.ts'
import {
  call,
  done,
  forWhom,
  lines,
  medicines,
  moment,
  papers,
  sentence,
  shortMedicines,
  slotTime,
  timeOfDay,
} from './words.ts'

type Placed = ReturnType<typeof placedLegs>[number]['at']

/** Who was made to wait past their time comes when they like. */
function whenToCome({ slot, closes }: Placed, scene: Scene): string {
  if (slot.to >= scene.now)
    return `${slotTime(slot, scene)}${closes === null ? '' : ` (closes ${timeOfDay(closes, scene)})`}`
  return closes !== null && closes > scene.now
    ? `any time before it closes at ${timeOfDay(closes, scene)} today`
    : `the time has passed (${slotTime(slot, scene)}), so any time that it is open`
}

function ready(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view)
  const prepared = placed.filter((leg) => leg.ready && !leg.pickedUp)
  const now = prepared.length === 0 ? placed : prepared
  const rest = view.legs.length - now.length - placed.filter((leg) => leg.pickedUp).length
  const head = done('Ready', view.hail, medicines(rest > 0 ? together(now) : view.medicines, view))
  const more = rest > 0 ? ' The rest will follow.' : ''
  if (view.fetching.by === 'agent') {
    const { leaves } = view.fetching
    const agent = runner(view.fetching)
    const when = leaves > scene.now ? ` ${moment(leaves, scene)}` : ''
    return lines(
      `${head}${more}`,
      `${agent} fetches it from ${pharmacyNames(now).join(' and ')}${when}; just wait at home.`,
      view.cardWithAgent === null
        ? `${agent} needs ${papers(view)} first. Code ${view.code}`
        : `Code ${view.code}`,
    )
  }
  if (view.fetcher !== undefined)
    return lines(
      `${head}${more}`,
      `${view.fetcher} fetches it; just wait at home.`,
      view.cardWithAgent === null
        ? `${view.fetcher} needs ${papers(view)} first. Code ${view.code}`
        : `Code ${view.code}`,
    )
  const where = now.map(({ at }) => {
    return `${at.pharmacy.name}, ${whenToCome(at, scene)}`
  })
  const carry =
    view.cardWithAgent === null
      ? `Bring ${papers(view)}`
      : `Get the insurance card from ${view.cardWithAgent}${view.needsPrescription ? ', bring the record or prescription' : ''}`
  if (view.seeking !== undefined)
    return lines(
      `${head}${more}`,
      `I'm still asking ${view.seeking ?? 'the coordinator'} who fetches it, and will tell you.`,
      `If somebody at home can go: ${where.join('; ')}.`,
      `${carry}, and give the code ${view.code}.`,
    )
  return lines(
    `${head}${more}`,
    where.length === 0 ? '' : `${where.join('; ')}.`,
    `${carry}, and give the code ${view.code}.`,
    'Can\'t go? @ me: "help me", and I\'ll ask who can bring it.',
  )
}

function agreed(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const where = placed.map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`).join('; ')
  return lines(
    done(
      'Settled',
      view.hail,
      `${pharmacyNames(placed).join(' and ')} will have ${medicines(view.medicines, view)}`,
    ),
    `${sentence(where)}.`,
    view.fetching.by === 'agent'
      ? `${bring(view, scene)} Code ${view.code}`
      : `Bring ${papers(view)}, and give the code ${view.code}.`,
  )
}

/** Who brings it, as far as it is sure. */
const bringer = ({ carrier }: AppointmentView): string | undefined =>
  carrier?.sure === true ? carrier.name : undefined

function pickedUp(view: AppointmentView, _scene: Scene): string {
  const what = medicines(view.medicines, view)
  const carrier = view.fetching.by === 'agent' ? runner(view.fetching) : (view.fetcher ?? bringer(view))
  if (carrier !== undefined)
    return lines(
      done('Fetched', view.hail, `${carrier} has ${what} and will bring it`),
      `@ me "received" when you have it. Code ${view.code}`,
    )
  return view.carrier !== undefined
    ? lines(
        done('Picked up', view.hail, `${what}, as ${view.carrier.name} says`),
        `If neither ${view.carrier.name} nor your family has it for you, @ me at once. Code ${view.code}`,
      )
    : lines(
        done('Picked up', view.hail, what),
        `If that wasn't you or your family, @ me at once. Code ${view.code}`,
      )
}

const received = (view: AppointmentView): string =>
  lines(
    done('Noted as received', view.hail, `${medicines(view.medicines, view)} (${view.code})`),
    cardBack(view),
    'If anything is wrong, short or broken, @ me within 7 days.',
  )

/** How one appointment stands, in some words. */
export function standing(view: AppointmentView): string {
  const placed = placedLegs(view)
  const every = (test: (leg: (typeof placed)[number]) => boolean): boolean =>
    placed.length > 0 && placed.every(test)
  switch (view.status) {
    case 'proposed':
      return 'waiting for a word from you'
    case 'pending':
      return 'someone must look before it can be booked'
    case 'waitlist':
      return placed.length > 0 ? 'partly booked, the rest in line' : 'in line, not booked yet'
    case 'arrived':
      return 'being handed over at the counter'
    case 'fulfilled':
      return 'received'
    case 'cancelled':
      return 'cancelled'
    case 'noshow':
      return 'not picked up in time'
    case 'booked':
      if (every((leg) => leg.pickedUp))
        return view.fetching.by === 'agent' || bringer(view) !== undefined
          ? 'fetched, on its way to you'
          : `picked up${view.carrier === undefined ? '' : ` by ${view.carrier.name}`}`
      if (every((leg) => leg.ready)) return 'ready'
      if (placed.some((leg) => leg.ready)) return 'partly ready'
      if (isUnspoken(view)) return 'a place is kept, somebody is phoning the counter'
      if (every((leg) => leg.byPhone === 'agreed')) return 'settled with the counter, just go in time'
      if (!view.needsPrescription) return 'booked, being prepared'
      return every((leg) => leg.reviewed)
        ? 'approved by the pharmacist, not ready yet'
        : 'booked, waiting for the pharmacist to check'
  }
}

/** Nothing is said of it that was not done. */
const chasing = ({ chased }: AppointmentView): string =>
  chased === undefined
    ? ''
    : {
        asked: ", I'm asking them",
        again: ". I asked them once more, and I'm calling a coordinator",
        before: '. I asked them a moment ago, no word yet',
      }[chased]

function statusOfOne(view: AppointmentView, head: string, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const times = placed.map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`).join('; ')
  if (isLate(view, scene))
    return lines(
      head,
      `It was for ${times}, and they don't have it ready yet. Sorry for the wait${chasing(view)}.`,
      `I'll tell you the moment it is ready. If it is urgent, @ me with "a person". Code ${view.code}`,
    )
  if (isOver(view, scene))
    return lines(
      head,
      `The time for it has gone by: ${times}.`,
      `Still want it? @ me with another time, or tell me to cancel. Code ${view.code}`,
    )
  const card = view.cardWithAgent === null ? '' : `${view.cardWithAgent} has the insurance card. `
  const open = view.status === 'booked' || view.status === 'waitlist' || view.status === 'arrived'
  const where =
    !open || placed.length === 0
      ? []
      : view.fetching.by === 'agent' || placed.length === 1
        ? whenAndWhere({ ...asToldBefore(view), legs: placed }, scene)
        : [sentence(times)]
  const bringing =
    where.length > 0 && view.fetching.by === 'self' && card === '' ? `Bring ${papers(view)}. ` : ''
  return lines(head, ...where, `${bringing}${card}Code ${view.code}`)
}

function status(views: readonly AppointmentView[], scene: Scene): string {
  const [first, ...others] = views
  if (first === undefined) return 'Nothing is on its way for you right now.'
  if (others.length === 0) {
    const head = `${medicines(first.medicines, first)}: ${standing(first)}.`
    return statusOfOne(first, call(first.hail, head), scene)
  }
  const each = views.map((view) => {
    const at = placedLegs(view)[0]?.at ?? null
    const shows = at !== null && (view.status === 'booked' || view.status === 'arrived')
    const place = shows ? `; ${slotTime(at.slot, scene)}, ${at.pharmacy.name}` : ''
    return `${view.code} ${shortMedicines(view.medicines)}${forWhom(view)}: ${standing(view)}${place}`
  })
  return lines(call(first.hail, `you have ${views.length} orders:`), ...each)
}

const wastedTrip: Progress['wastedTrip'] = (view, scene) => {
  const where = placedLegs(view).map(({ at }) => `${at.pharmacy.name}, ${slotTime(at.slot, scene)}`)
  const isReady = view.milestones.includes('ready')
  return lines(
    call(view.hail, "I'm sorry that you went for nothing."),
    `${medicines(view.medicines, view)}: booked at ${where.join('; ')}; the counter ${isReady ? 'says it is ready' : "hasn't said that it's ready"}.`,
    `The counter and a coordinator are looking into it; please wait until I tell you. Code ${view.code}`,
  )
}

const noteAdded: Progress['noteAdded'] = (view, reader) =>
  lines(
    done(
      'Noted',
      view.hail,
      reader === 'pharmacist' ? 'the pharmacist will see it' : 'whoever brings it will see it',
    ),
    `Your order stands: ${medicines(view.medicines, view)}. Code ${view.code}`,
  )

const cardHeard: Progress['cardHeard'] = (view, scene) =>
  lines(
    done('Noted', view.hail, `your order stands: ${medicines(view.medicines, view)}`),
    bring(view, scene),
    `Code ${view.code}`,
  )

const repeated = (view: AppointmentView, scene: Scene): string =>
  statusOfOne(
    view,
    call(view.hail, `I already have ${medicines(view.medicines, view)}: ${standing(view)}.`),
    scene,
  )

const wrongMedicine: Progress['wrongMedicine'] = (view, dangerous, hail) => {
  const code = view === null ? '' : `Code ${view.code}`
  return dangerous
    ? lines(
        call(hail, "please don't take it yet; keep the medicine and the box. Sorry."),
        "I'm asking the pharmacist and the coordinator and will tell you.",
        `If someone took it and feels unwell, call 120 now.${code === '' ? '' : ` ${code}`}`,
      )
    : lines(
        call(hail, "sorry. I've noted it and am asking the pharmacist and the coordinator."),
        "Please keep the medicine and the box; I'll tell you what they say.",
        code,
      )
}

const takenByOthers: Progress['takenByOthers'] = (view, by, at, scene) =>
  lines(
    call(
      view.hail,
      by === null || at === null
        ? `${medicines(view.medicines, view)}: noted as handed out. That you haven't got it matters.`
        : `${by} noted it as fetched ${moment(at, scene)}. That you haven't got it matters.`,
    ),
    "A coordinator is being asked to look into it right now; I'll tell you.",
    `If it's needed at home now, @ me and say "find someone". Code ${view.code}`,
  )

const doorNoted: Progress['doorNoted'] = (view, door) =>
  lines(
    done('Noted', view.hail, `you live at ${plain(door, 24)}`),
    `${sentence(medicines(view.medicines, view))}: as before. Code ${view.code}${view.roomMissing ? '. Which room? @ me' : ''}`,
  )

const cardWanted: Progress['cardWanted'] = (view, agent) =>
  lines(
    call(
      view.hail,
      `${agent} has not got ${view.recipient === null ? 'your' : "the patient's"} insurance card yet.`,
    ),
    `Please hand it to ${agent}; if you can't, @ me and say "find someone". Code ${view.code}`,
  )

const cardGiven: Progress['cardGiven'] = (view) =>
  view.cardWithAgent === null
    ? call(view.hail, 'thank you, the card is handed over. I note it once the volunteer says so.')
    : call(view.hail, `yes, ${view.cardWithAgent} has your insurance card; it is noted.`)

const onItsWay: Progress['onItsWay'] = (view, by, at, left, scene) =>
  lines(
    call(
      view.hail,
      `${by} said ${moment(at, scene)} that ${medicines(view.medicines, view)} was fetched${left === null ? '; not delivered yet' : ` and left: ${plain(left, 16)}`}.`,
    ),
    `I'm asking ${by}. Needed now? @ me: "help me". Code ${view.code}`,
  )

const metNobody: Progress['metNobody'] = (view, agent, again) =>
  lines(
    call(
      view.hail,
      `${agent} was at your door and met nobody${again === null ? '' : ` (“${plain(again, 16)}”)`}.`,
    ),
    `Once you are in, @ me "I'm home" and I tell ${agent}; needed now? @ me "urgent". Code ${view.code}`,
  )

const agentIsTold: Progress['agentIsTold'] = (view, agent) =>
  done('Right', view.hail, `I'm telling ${agent} so (${view.code})`)

const runsOut: Progress['runsOut'] = (view, agent, duty) =>
  lines(
    call(view.hail, `I see it is needed now. ${medicines(view.medicines, view)}: ${standing(view)}.`),
    `I'm asking ${duty === null ? 'the coordinator' : onDuty(duty)} to reach you at once${agent === null ? '' : `, and ${agent} too`}.`,
    `Unwell? Don't wait, call 120. If you need another medicine, send me its name. Code ${view.code}`,
  )

const leftWith: Progress['leftWith'] = (view, place) =>
  lines(
    call(
      view.hail,
      `${medicines(view.medicines, view)}: left for you (${plain(place, 16)}), please fetch it there.`,
    ),
    `@ me and say "received" once you have it, or "not received" if it is not there. Code ${view.code}`,
  )

const agentFetches: Progress['agentFetches'] = (view, agent) =>
  lines(
    call(view.hail, `${agent} will fetch ${medicines(view.medicines, view)} for you; you need not go.`),
    view.cardWithAgent === null
      ? `Please give ${agent} ${papers(view)}. Code ${view.code}`
      : `Code ${view.code}`,
  )

const agentCannotFetch: Progress['agentCannotFetch'] = (view, agent) =>
  lines(
    call(
      view.hail,
      `${agent} can't go this time; I'm asking the coordinator who can fetch ${medicines(view.medicines, view)}.`,
    ),
    `If somebody of your family can go, that is fine; please don't count on anybody yet. Code ${view.code}`,
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
