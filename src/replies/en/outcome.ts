import type { AppointmentView } from '../phrases/appointment.ts'
import type { MoveReason, Outcomes, PendingReason, RefusalReason } from '../phrases/outcome.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import {
  asToldBefore,
  isUnspoken,
  onlyDrug,
  pharmacyNames,
  placedLegs,
  together,
  waitingLegs,
} from '../views.ts'
import { bookingLines, bring, cardBack, headline, roomWord, whenAndWhere } from './booking.ts'
import {
  call,
  done,
  lines,
  medicines,
  papers,
  pharmacy,
  sentence,
  shortMedicines,
  slotTime,
} from './words.ts'

const booked = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? waitlisted(view)
    : bookingLines(view, headline(view, isUnspoken(view) ? 'Place kept' : 'Booked'), scene)

const ifUrgent = (view: AppointmentView): string =>
  view.urgent
    ? "It's urgent, so I'm looking for a person who can help."
    : "If what you have won't last 3 days, @ me now and I'll find someone."

/** Nothing of it has a place. */
function waitlisted(view: AppointmentView, _scene?: Scene, otherBrands: readonly string[] = []): string {
  return lines(
    done("Can't be had just now", view.hail, `${medicines(view.medicines, view)}; you're in line`),
    otherBrands.length > 0
      ? `The same medicine of another brand can be had: ${otherBrands.map((drug) => plain(drug)).join(', ')}. Reply "change" to take it.`
      : "You come first when there is some, and I'll tell you at once.",
    ifUrgent(view),
    view.roomMissing ? `Code ${view.code}. ${roomWord(view)}? @ me.` : `Code ${view.code}`,
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
        `If you're running out, @ me. Code ${view.code}`,
      )
    case 'unknown-drug':
      return lines(
        call(
          view.hail,
          `I'm not sure which medicine this is (${what}), and won't guess; I'm asking a coordinator.`,
        ),
        (view.besides ?? 0) > 0 ? `The other ${view.besides} are noted, and will be booked with it.` : '',
        'It helps to @ me with the name as printed on the box.',
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
    case 'after-danger':
      return lines(
        call(view.hail, `a coordinator is seeing to ${what}; it is not booked yet.`),
        `If anyone feels unwell, call 120. Code ${view.code}`,
      )
    case 'unanswered':
      return lines(
        call(view.hail, `one thing is still open, so this isn't booked yet: ${what}.`),
        "I'm asking the volunteer to phone you; a reply to me works too.",
        `Code ${view.code}`,
      )
  }
}

function apology(view: AppointmentView, reason: MoveReason, from: string | null): string {
  const place = from ?? 'the first place'
  switch (reason) {
    case 'out-of-stock': {
      const waiting = waitingLegs(view)
      const drug = onlyDrug(waiting.length === 0 ? view.medicines : together(waiting))
      return `${place} has just run out${drug === null ? '' : ` of ${plain(drug)}`}, sorry.`
    }
    case 'paused':
      return `${place} can't serve for now, sorry.`
    case 'reassigned':
      return 'the coordinator has moved this for you.'
    case 'returned':
      return 'where it was before is open again, so it is back there.'
    case 'retimed':
      return 'the coordinator has moved the time for you.'
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
      ? waiting.length === 0
        ? `New time: ${slotTime(first.at.slot, scene)}`
        : `Still there ${slotTime(first.at.slot, scene)}: ${shortMedicines(first.medicines)}`
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
  const elsewhere = pharmacyNames(placed).some((name) => name !== from)
  const again =
    elsewhere && view.needsPrescription && placed.some((leg) => !leg.reviewed)
      ? 'the pharmacist checks once more, and '
      : ''
  const then =
    view.fetching.by === 'agent'
      ? bring(view, scene)
      : view.fetcher === undefined
        ? `Bring ${papers(view)}; ${again}I'll tell you when it's ready.`
        : sentence(`${again}you still need not go: I'm telling ${view.fetcher}`)
  const called = view.personCalled === true ? "That's late, so I'm asking a coordinator to find a way. " : ''
  return lines(head, `${where}${rest}`, then, `${called}If it doesn't suit, @ me: "no". Code ${view.code}`)
}

const amended = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? lines(
        done('Changed', view.hail, medicines(view.medicines, view)),
        "It can't be had just now, so you're in line; I'll tell you at once.",
        `Code ${view.code}`,
      )
    : bookingLines({ ...view, anyTime: false }, headline(view, 'Changed'), scene)

const cancelled: Outcomes['cancelled'] = (view, _scene, grief = false) => {
  const what = `${medicines(view.medicines, view)} (${view.code})`
  return grief
    ? lines(
        call(view.hail, "I'm so sorry for your loss."),
        `Cancelled: ${what}.`,
        cardBack(view),
        'For anything else, @ me: "a person".',
      )
    : lines(
        done('Cancelled', view.hail, what),
        cardBack(view),
        'If you need it again, just @ me: "same as last time".',
      )
}

function itemsCancelled(view: AppointmentView, gone: AppointmentView['medicines'], scene: Scene): string {
  const head = done(
    'Taken off',
    view.hail,
    `${shortMedicines(gone)}; still on: ${shortMedicines(view.medicines)}`,
  )
  return placedLegs(view).length === 0
    ? lines(head, "You're still in line; I'll tell you at once.", `Code ${view.code}`)
    : bookingLines(asToldBefore(view), head, scene)
}

/** What is missing can be had: from a doctor. */
const isAboutPaper = (why: string): boolean => /处方|方子|prescription/iu.test(why)

function whyRefused(reason: RefusalReason | null): string {
  switch (reason?.told) {
    case undefined:
      return "The pharmacist gave no reason; I'm asking."
    case 'here':
      return `The pharmacist says: ${plain(reason.words, 80)}`
    case 'in-private':
      return "I'm telling you why in private."
    case 'by-person':
      return `The reason is not for the group; I'm asking ${plain(reason.name ?? 'the coordinator', 24)} to tell you.`
  }
}

function rejected(view: AppointmentView, reason: RefusalReason | null): string {
  return lines(
    call(
      view.hail,
      `the pharmacist could not approve ${medicines(view.medicines, view)}, so it can't be had.`,
    ),
    whyRefused(reason),
    cardBack(view),
    reason?.told === 'here' && isAboutPaper(reason.words)
      ? `Once a doctor has written the prescription, @ me again and I'll book it. Code ${view.code}`
      : `If things change, @ me and I'll try again. Code ${view.code}`,
  )
}

const mayOrderAgain = (view: AppointmentView): string =>
  lines(
    call(view.hail, `the pharmacist now says yes to ${medicines(view.medicines, view)}.`),
    `That order was closed; if you still want it, @ me and order again. Code ${view.code}`,
  )

/** What became of a request. */
export const outcomes: Outcomes = {
  booked,
  waitlisted,
  pending,
  noInstitution,
  moved,
  amended,
  cancelled,
  itemsCancelled,
  rejected,
  mayOrderAgain,
}
