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
  done,
  lines,
  medicines,
  moment,
  momentBeside,
  papers,
  pharmacy,
  sentence,
  shortMedicines,
  slotTime,
} from './words.ts'

/** What is said first: all that is fixed, and what still waits. */
export function headline(view: AppointmentView, word: string): string {
  const placed = placedLegs(view)
  const waiting = waitingLegs(view)
  const what =
    placed.length > 1
      ? `${medicines({ kind: 'named', items: [] }, view)}, at ${pharmacyNames(placed).length} places`
      : medicines(waiting.length > 0 ? together(placed) : view.medicines, view)
  const rest = waiting.length === 0 ? '' : `; waiting in line for ${shortMedicines(together(waiting))}`
  return done(word, view.hail, `${what}${rest}`)
}

function run(view: AppointmentView, placed: readonly PlacedView[], scene: Scene): string {
  if (view.fetching.by !== 'agent') return ''
  const { leaves } = view.fetching
  const agent = runner(view.fetching)
  const fetches = `${agent} fetches it from ${pharmacyNames(placed).join(' and ')} ${moment(leaves, scene)}`
  return view.wishMissed ? `No run fits your time; the next: ${fetches}.` : `${fetches}.`
}

/** When and where: a line for each of two institutions, one for all if there are more. */
export function whenAndWhere(view: AppointmentView, scene: Scene): readonly string[] {
  const placed = placedLegs(view)
  if (view.fetching.by === 'agent') return [run(view, placed, scene)]
  const missed = (text: string): string =>
    view.wishMissed
      ? `Nothing at the time you asked for; the nearest is ${text}`
      : isNotToday(view, placed, scene)
        ? `Nothing is free today any more; the nearest is ${text}`
        : sentence(text)
  const [first, ...others] = placed
  if (first === undefined) return []
  if (others.length === 0)
    return [`${missed(`${slotTime(first.at.slot, scene)}, ${pharmacy(first.at.pharmacy)}`)}.`]
  const each = placed.map(
    (leg) => `${slotTime(leg.at.slot, scene)}, ${leg.at.pharmacy.name}: ${shortMedicines(leg.medicines)}`,
  )
  return each.length === 2 ? [missed(each[0] ?? ''), sentence(each[1] ?? '')] : [missed(each.join('; '))]
}

/** What the counter takes in the place of the card is its own to say, so it is asked before anybody sets out. */
const withoutCard = (view: AppointmentView): string =>
  `No card at hand: have someone bring it, or first ask the pharmacy whether the electronic one or paying yourself will do${view.needsPrescription ? '; bring the record or prescription' : ''}`

/** What to bring, or to hang on the door for the agent. */
export function bring(view: AppointmentView, scene: Scene): string {
  const { fetching, cardWithAgent } = view
  if (fetching.by === 'agent') {
    const by = momentBeside(fetching.cutoff, fetching.leaves, scene)
    if (cardWithAgent === null) return `Please hang a bag with ${papers(view)} on your door by ${by}.`
    return view.needsPrescription
      ? `${cardWithAgent} has the insurance card; please hang the record or prescription on your door by ${by}.`
      : `${cardWithAgent} has the insurance card, so just wait at home.`
  }
  const what =
    cardWithAgent === null
      ? view.cardMissing === true
        ? withoutCard(view)
        : `Bring ${papers(view)}`
      : `Get the insurance card from ${cardWithAgent} first${view.needsPrescription ? ' and bring the record or prescription' : ''}`
  const left = placedLegs(view).filter((leg) => !leg.ready)
  if (left.length === 0) return `${what}; it's ready.`
  if (left.some(({ byPhone }) => byPhone === 'waiting'))
    return `${what}; somebody has to phone them first, so please wait until I say it's settled.`
  return left.every(({ byPhone }) => byPhone === 'agreed')
    ? `${what}; they expect you then.`
    : `${what}; please wait until I say it's ready.`
}

export const roomWord = (view: AppointmentView): string =>
  view.recipient === '邻居' ? 'Which room is your neighbour in' : 'Which room are you in'

/** The code, and the one thing that is left to say. */
export function codeLine(view: AppointmentView): string {
  const asksRoom = view.roomMissing ? ` ${roomWord(view)}? @ me.` : ''
  if (view.personCalled === true)
    return `Code ${view.code}. That's late, so I'm asking a coordinator to find a way.${asksRoom}`
  if (view.roomMissing) return `Code ${view.code}.${asksRoom}`
  if (view.urgent) return `Code ${view.code}. If it can't wait until then, @ me: "help me".`
  return `Code ${view.code}. To change anything, just @ me.`
}

/** A whole answer about something booked, four lines at most. */
export function bookingLines(view: AppointmentView, head: string, scene: Scene): string {
  const places = whenAndWhere(view, scene)
  const [only, ...others] = places
  if (others.length === 0) return lines(head, only ?? null, bring(view, scene), codeLine(view))
  const code = view.roomMissing || view.urgent ? codeLine(view) : `Code ${view.code}`
  return lines(head, ...places, `${bring(view, scene)} ${code}`)
}

/** A card that an agent keeps is not forgotten when its order ends. */
export const cardBack = (view: AppointmentView): string =>
  view.cardWithAgent === null ? '' : `${view.cardWithAgent} still has your insurance card; do ask for it.`
