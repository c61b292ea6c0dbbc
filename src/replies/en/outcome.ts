import type { AppointmentView, MoveReason, PendingReason, Phrases, Scene } from '../phrases.ts'
import { plain } from '../plain.ts'
import { onlyDrug, pharmacyNames, placedLegs, together, waitingLegs } from '../views.ts'
import { bookingLines, bring, headline, whenAndWhere } from './booking.ts'
import {
  call,
  done,
  lines,
  medicines,
  moment,
  papers,
  pharmacy,
  sentence,
  shortMedicines,
  slotTime,
  timeOfDay,
} from './words.ts'

const booked = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0 ? waitlisted(view) : bookingLines(view, headline(view, 'Booked'), scene)

const ifUrgent = (view: AppointmentView): string =>
  view.urgent
    ? "It's urgent, so I'm looking for a person who can help."
    : "If what you have won't last 3 days, tell me now and I'll find someone."

/** Nothing of it has a place. */
function waitlisted(view: AppointmentView): string {
  return lines(
    done("Can't be had just now", view.hail, `${medicines(view.medicines, view)}; you're in line`),
    "You come first when there is some, and I'll tell you at once.",
    ifUrgent(view),
    view.roomMissing ? `Code ${view.code}. Which room are you in?` : `Code ${view.code}`,
  )
}

function noInstitution(view: AppointmentView): string {
  return lines(
    call(view.hail, `none of your street's pharmacies may dispense ${medicines(view.medicines, view)}.`),
    "I'm asking the coordinator what can be done and will tell you.",
    `Code ${view.code}`,
  )
}

function pending(view: AppointmentView, reason: PendingReason): string {
  const what = medicines(view.medicines, view)
  const after = "Once they agree I'll book it and tell you; no need to go yet."
  switch (reason) {
    case 'too-much':
      return lines(
        call(view.hail, `that's rather a lot (${what}), so a pharmacist must look first.`),
        after,
        `Code ${view.code}`,
      )
    case 'too-soon':
      return lines(
        call(view.hail, `this was supplied not long ago (${what}), so a pharmacist must look first.`),
        after,
        `If you're running out, tell me. Code ${view.code}`,
      )
    case 'unknown-drug':
      return lines(
        call(
          view.hail,
          `I'm not sure which medicine this is (${what}), and won't guess; I'm asking a coordinator.`,
        ),
        'Sending the name as printed on the box helps.',
        `Code ${view.code}`,
      )
    case 'no-institution':
      return noInstitution(view)
    case 'wrong-medicine':
      return lines(
        call(view.hail, "please don't take it yet; keep the medicine and the box."),
        "I'm asking the pharmacist and the coordinator and will tell you.",
        `If anyone feels unwell, call 120. Code ${view.code}`,
      )
    case 'danger':
      return lines(
        call(view.hail, "please call 120 now; don't wait for medicine!"),
        `I'm asking a coordinator to see to the medicine. Code ${view.code}`,
      )
    case 'unanswered':
      return lines(
        call(view.hail, `one thing is still open, so this isn't booked yet: ${what}.`),
        "I'm asking the volunteer to phone you; a reply here works too.",
        `Code ${view.code}`,
      )
  }
}

function apology(view: AppointmentView, reason: MoveReason, from: string | null): string {
  const place = from ?? 'the first place'
  switch (reason) {
    case 'out-of-stock': {
      const drug = onlyDrug(view.medicines)
      return `${place} has just run out${drug === null ? '' : ` of ${plain(drug)}`}, sorry.`
    }
    case 'paused':
      return `${place} can't serve for now, sorry.`
    case 'reassigned':
      return 'the coordinator has moved this for you.'
    case 'capacity':
      return `${place} can't take everyone at that time, sorry.`
    case 'amended':
      return 'changed as you asked.'
  }
}

function moved(view: AppointmentView, reason: MoveReason, from: string | null, scene: Scene): string {
  const head = call(view.hail, apology(view, reason, from))
  const placed = placedLegs(view)
  const [first, ...others] = placed
  if (first === undefined)
    return lines(
      head,
      "Nowhere else can serve it just now, so you're in line; I'll tell you at once.",
      ifUrgent(view),
      `Code ${view.code}`,
    )
  const waiting = waitingLegs(view)
  const rest = waiting.length === 0 ? '' : ` Waiting in line for ${shortMedicines(together(waiting))}.`
  const same = reason === 'amended' ? 'the rest is unchanged' : 'medicine and amount unchanged'
  const to =
    first.at.pharmacy.name === from
      ? `New time: ${slotTime(first.at.slot, scene)}`
      : `Moved to ${pharmacy(first.at.pharmacy)}, ${slotTime(first.at.slot, scene)}`
  const each = placed.map(
    (leg) => `${leg.at.pharmacy.name} ${slotTime(leg.at.slot, scene)} for ${shortMedicines(leg.medicines)}`,
  )
  const where =
    view.fetching.by === 'agent'
      ? whenAndWhere(view, scene).join(' ')
      : others.length > 0
        ? `Now: ${each.join('; ')}.`
        : `${to}${rest === '' ? `; ${same}` : ''}.`
  const again =
    view.needsPrescription && placed.some((leg) => !leg.reviewed)
      ? 'the pharmacist checks once more, and '
      : ''
  const then =
    view.fetching.by === 'agent'
      ? bring(view, scene)
      : `Bring ${papers(view)}; ${again}I'll tell you when it's ready.`
  return lines(head, `${where}${rest}`, then, `If it doesn't suit, reply "no". Code ${view.code}`)
}

const amended = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? lines(
        done('Changed', view.hail, medicines(view.medicines, view)),
        "It can't be had just now, so you're in line; I'll tell you at once.",
        `Code ${view.code}`,
      )
    : bookingLines(view, headline(view, 'Changed'), scene)

const cardBack = (view: AppointmentView): string =>
  view.cardWithAgent === null ? '' : `${view.cardWithAgent} still has your insurance card; do ask for it.`

const cancelled = (view: AppointmentView): string =>
  lines(
    done('Cancelled', view.hail, `${medicines(view.medicines, view)} (${view.code})`),
    cardBack(view),
    'If you need it again, just say "same as last time".',
  )

function itemsCancelled(view: AppointmentView, gone: AppointmentView['medicines'], scene: Scene): string {
  const head = done(
    'Taken off',
    view.hail,
    `${shortMedicines(gone)}; still on: ${shortMedicines(view.medicines)}`,
  )
  return placedLegs(view).length === 0
    ? lines(head, "You're still in line; I'll tell you at once.", `Code ${view.code}`)
    : bookingLines(view, head, scene)
}

function rejected(view: AppointmentView, reason: string | null): string {
  const why = reason === null ? '' : plain(reason, 80)
  return lines(
    call(
      view.hail,
      `the pharmacist could not approve ${medicines(view.medicines, view)}, so it isn't booked.`,
    ),
    why === '' || view.medicines.kind === 'private'
      ? 'Please ask the pharmacist for the reason.'
      : `The pharmacist says: ${why}`,
    cardBack(view),
    `If things change, tell me and I'll try again. Code ${view.code}`,
  )
}

function ready(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view)
  const prepared = placed.filter((leg) => leg.ready && !leg.pickedUp)
  const now = prepared.length === 0 ? placed : prepared
  const rest = view.legs.length - now.length - placed.filter((leg) => leg.pickedUp).length
  const head = done('Ready', view.hail, medicines(rest > 0 ? together(now) : view.medicines, view))
  const more = rest > 0 ? ' The rest will follow.' : ''
  if (view.fetching.by === 'agent') {
    const { agent, leaves } = view.fetching
    const when = leaves > scene.now ? ` ${moment(leaves, scene)}` : ''
    return lines(
      `${head}${more}`,
      `${agent} fetches it from ${pharmacyNames(now).join(' and ')}${when}; just wait at home.`,
      view.cardWithAgent === null
        ? `${agent} needs ${papers(view)} first. Code ${view.code}`
        : `Code ${view.code}`,
    )
  }
  const where = now.map(({ at }) => {
    const closes = at.closes === null ? '' : ` (closes ${timeOfDay(at.closes, scene)})`
    return `${at.pharmacy.name}, ${slotTime(at.slot, scene)}${closes}`
  })
  const carry =
    view.cardWithAgent === null
      ? `Bring ${papers(view)}`
      : `Get the insurance card from ${view.cardWithAgent}${view.needsPrescription ? ', bring the record or prescription' : ''}`
  return lines(
    `${head}${more}`,
    where.length === 0 ? '' : `${where.join('; ')}.`,
    `${carry}, and give the code ${view.code}.`,
    'Can\'t go? Reply "help" and I\'ll ask who can bring it.',
  )
}

function pickedUp(view: AppointmentView, _scene: Scene): string {
  const what = medicines(view.medicines, view)
  return view.fetching.by === 'agent'
    ? lines(
        done('Fetched', view.hail, `${view.fetching.agent} has ${what} and will bring it`),
        `Say "received" when you have it. Code ${view.code}`,
      )
    : lines(
        done('Picked up', view.hail, what),
        `If that wasn't you or your family, tell me at once. Code ${view.code}`,
      )
}

const received = (view: AppointmentView): string =>
  lines(
    done('Noted as received', view.hail, `${medicines(view.medicines, view)} (${view.code})`),
    cardBack(view),
    'If anything is wrong, short or broken, tell me within 7 days.',
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
        return view.fetching.by === 'agent' ? 'fetched, on its way to you' : 'picked up'
      if (every((leg) => leg.ready)) return 'ready'
      if (placed.some((leg) => leg.ready)) return 'partly ready'
      if (!view.needsPrescription) return 'booked, being prepared'
      return every((leg) => leg.reviewed)
        ? 'approved by the pharmacist, not ready yet'
        : 'booked, waiting for the pharmacist to check'
  }
}

function statusOfOne(view: AppointmentView, head: string, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const card = view.cardWithAgent === null ? '' : `${view.cardWithAgent} has the insurance card. `
  const open = view.status === 'booked' || view.status === 'waitlist' || view.status === 'arrived'
  const where =
    !open || placed.length === 0
      ? []
      : view.fetching.by === 'agent' || placed.length === 1
        ? whenAndWhere({ ...view, legs: placed, wishMissed: false }, scene)
        : [sentence(placed.map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`).join('; '))]
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
    return `${view.code} ${shortMedicines(view.medicines)}: ${standing(view)}${place}`
  })
  return lines(call(first.hail, `you have ${views.length} orders:`), ...each)
}

const repeated = (view: AppointmentView, scene: Scene): string =>
  statusOfOne(
    view,
    call(view.hail, `I already have ${medicines(view.medicines, view)}: ${standing(view)}.`),
    scene,
  )

const wrongMedicine: Phrases['wrongMedicine'] = (view, dangerous, hail) => {
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

const listTaken: Phrases['listTaken'] = (views, unchanged, scene) => {
  const same = unchanged > 0 ? `${unchanged} from before unchanged` : ''
  if (views.length === 0)
    return same === '' ? 'Nothing on this list asks for medicine.' : `${sentence(same)}, nothing new.`
  const each = views.map((view) => {
    const placed = placedLegs(view)
    const where =
      placed.length === 0
        ? standing(view)
        : placed.map(({ at }) => `${at.pharmacy.name} ${slotTime(at.slot, scene)}`).join(' and ')
    const rest = placed.length > 0 && placed.length < view.legs.length ? ', the rest in line' : ''
    const label = view.label === '' ? view.code : view.label
    return `${label} (${shortMedicines(view.medicines)}): ${where}${rest}${view.label === '' ? '' : `, ${view.code}`}`
  })
  const booked = views.filter((view) => placedLegs(view).length > 0)
  const head =
    booked.length === views.length
      ? `All ${views.length} booked`
      : booked.length === 0
        ? `${views.length} noted`
        : `${views.length} noted, ${booked.length} booked`
  const carry = booked.some((view) => view.needsPrescription)
    ? 'the insurance card (with the record for prescription drugs)'
    : 'the insurance card'
  const run = booked.find((view) => view.fetching.by === 'agent')
  const last =
    run?.fetching.by === 'agent'
      ? `${run.fetching.agent} fetches it all ${moment(run.fetching.leaves, scene)}; please hang ${carry} on your door by ${moment(run.fetching.cutoff, scene)}. `
      : booked.length > 0
        ? `Bring ${carry}; I'll say when it's ready. `
        : ''
  return lines(`${head}${same === '' ? '' : `, ${same}`}:`, ...each, `${last}Anything wrong? @ me.`)
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
