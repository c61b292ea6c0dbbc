import type { Refusal } from '../../dispatch/place.ts'
import type { Interval } from '../../domain/time.ts'
import type { Answers, StockView } from '../phrases/answer.ts'
import type { AppointmentView } from '../phrases/appointment.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { placedLegs } from '../views.ts'
import { onDuty } from './danger.ts'
import { call, lines, medicines, moment, sentence, slotTime } from './words.ts'

const notAllowed: Answers['notAllowed'] = (hail, role) => {
  const who = {
    pharmacist: 'only a pharmacist can review or prepare, so I did not note this.',
    agent: 'cards, fetching and bringing are for the volunteer to report, so I did not note this.',
    coordinator: 'this is for a coordinator to decide, so I did not note it.',
  }
  return lines(
    call(hail, `thanks for helping; ${who[role]}`),
    'If it\'s urgent, @ me: "help me", and I\'ll chase it.',
  )
}

/** Huimin Pharmacy has it (said 10:05 am, 5 left). */
function has(place: StockView['at'][number], scene: Scene): string {
  const detail = [
    place.saidAt === null ? '' : `said ${moment(place.saidAt, scene)}`,
    place.amount === null ? '' : `${place.amount} left`,
  ].filter((part) => part !== '')
  return `${place.pharmacy.name} has it${detail.length === 0 ? '' : ` (${detail.join(', ')})`}`
}

function stockLine(view: StockView, scene: Scene): string {
  const names = (places: StockView['out']): string => places.map(({ name }) => name).join(', ')
  const parts = [
    ...view.at.map((place) => has(place, scene)),
    ...(view.unsaid.length === 0
      ? []
      : [`${names(view.unsaid)} may dispense it but ha${view.unsaid.length === 1 ? 's' : 've'}n't said`]),
    ...(view.out.length === 0 ? [] : [`out at ${names(view.out)}`]),
  ]
  const what = plain(view.written)
  return `${what === '' ? 'this' : what}: ${parts.length === 0 ? "none of your street's pharmacies may dispense it" : parts.join('; ')}.`
}

const stock: Answers['stock'] = (hail, drugs, scene) => {
  const [first, ...others] = drugs
  if (first === undefined) return call(hail, 'which medicine? Just send me the name on the box.')
  const canBook = drugs.some((drug) => drug.at.length + drug.unsaid.length > 0)
  return lines(
    call(hail, stockLine(first, scene)),
    ...others.map((drug) => sentence(stockLine(drug, scene))),
    canBook
      ? "@ me with the name and how many, and I'll book it."
      : 'If it\'s urgent, @ me: "help me", and I\'ll ask a coordinator.',
  )
}

function tooLate(view: AppointmentView): string {
  const placed = placedLegs(view)
  const why = placed.some((leg) => leg.pickedUp)
    ? 'already fetched'
    : placed.some((leg) => leg.ready)
      ? 'already prepared'
      : 'too far along'
  return lines(
    call(view.hail, `I can't change this any more (${medicines(view.medicines, view)}): it's ${why}.`),
    `If it must change, @ me: "help me", and I'll ask a coordinator. Code ${view.code}`,
  )
}

function noSuchTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`)
  return lines(
    call(view.hail, `nothing is free then, so it stays as it was: ${medicines(view.medicines, view)}.`),
    `${sentence(where.join('; '))}.`,
    others.length === 0
      ? `For another time, just @ me. Code ${view.code}`
      : `Free as well: ${others.map((slot) => slotTime(slot, scene)).join(', ')}. To change, just @ me. Code ${view.code}`,
  )
}

function whichTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`)
  return lines(
    call(view.hail, `sure, when suits you for ${medicines(view.medicines, view)}?`),
    `So far it is ${where.join('; ')}, and stays so until you say.`,
    others.length === 0
      ? `Just @ me with a day, morning or afternoon. Code ${view.code}`
      : `Free as well: ${others.map((slot) => slotTime(slot, scene)).join(', ')}; just @ me with one. Code ${view.code}`,
  )
}

function counterCannot(view: AppointmentView, place: string, scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}, ${at.pharmacy.name}`)
  return lines(
    call(
      view.hail,
      `${plain(place, 24)} can't take this one, so it stays: ${medicines(view.medicines, view)}.`,
    ),
    `${sentence(where.join('; '))}.`,
    `If you can't go there, @ me: "help me". Code ${view.code}`,
  )
}

/** Behind an institution's name. */
const cannotBecause: Readonly<Record<Refusal, string>> = {
  'not-serving': "doesn't serve our street",
  prescription: "can't dispense prescription drugs",
  condition: "can't dispense this one",
  closed: 'takes no orders just now',
  stock: "doesn't have it just now",
  full: 'has no place at that time',
}

const neutral: Answers['neutral'] = (label) => {
  const whom = plain(label, 16)
  return whom === '' ? 'The neighbour who just wrote: please reply to me.' : `${whom}, please reply to me.`
}

export const answers: Answers = {
  nothingOpen: (hail, grief = false) =>
    grief
      ? lines(
          call(hail, "I'm so sorry for your loss. Nothing is on order any more."),
          'For anything else, @ me: "a person".',
        )
      : lines(
          call(hail, 'nothing is on its way for you right now.'),
          'To order, just @ me with the name and how many boxes.',
        ),
  noLastOrder: (hail) =>
    lines(
      call(hail, "I couldn't find what you had last time."),
      'What do you need? Just @ me with the name on the box and how many.',
    ),
  tooLate,
  noSuchTime,
  whichTime,
  unknownCode: (hail, code) =>
    plain(code, 12) === ''
      ? call(hail, 'which order is it? Please add its code, such as 0317-005.')
      : lines(
          call(hail, `I can't find the code ${plain(code, 12)}; is a digit off?`),
          'No matter: @ me "has my medicine arrived?" and I\'ll look up yours.',
        ),
  notYours: (hail) =>
    lines(
      call(hail, "this order isn't yours, so I can't talk about it or change it."),
      'Whoever placed it, or whoever serves that street, can tell me.',
    ),
  notAllowed,
  stock,
  medicalQuestion: (hail) =>
    lines(
      call(hail, "I can't say whether or how to take a medicine; please ask a pharmacist or doctor."),
      "If someone feels really unwell, don't wait: call 120.",
    ),
  askingWhoFetches: (name) =>
    `I'm asking ${plain(name ?? 'the coordinator', 24)} whether somebody can fetch it for you; please don't count on it yet.`,
  medicalQuestionAsWell: () =>
    'How to take it, and what with, please ask the pharmacist at the counter, or a doctor.',
  counterCannot,
  notAtCounter: (place, why) =>
    place === null
      ? "Nowhere else can serve it just now, so it's booked here. If that's hard, @ me “help”."
      : `${plain(place, 24)} ${cannotBecause[why]}, so it's booked here. If that's hard, @ me “help”.`,
  whichCounter: (hail, names) =>
    names.length === 0
      ? lines(
          call(hail, 'no other counter can have it just now, so it stays where it is.'),
          'If you can\'t go there, @ me: "help me".',
        )
      : lines(
          call(hail, `which one? It could also be ${names.join(', ')}.`),
          'Just @ me with its name: "change to" and the name.',
        ),
  standsBeside: (view) =>
    lines(
      call(view.hail, `I didn't quite get that; your order stands: ${medicines(view.medicines, view)}.`),
      'To change or cancel it, just @ me; for a person, @ me: "help me".',
    ),
  notHere: () =>
    lines(
      'This is a work group, so I booked nothing.',
      'For yourself, write to me in private; for a resident, in their own group.',
    ),
  notUnderstood: () =>
    lines(
      "I didn't understand this, and noted nothing.",
      'Please say it again with the code; "help" tells what I understand.',
    ),
  alreadySettled: (hail) =>
    call(hail, 'that question is settled; nothing was changed. To change something, just @ me.'),
  smallTalk: (hail, isTalk = false) =>
    isTalk
      ? lines(
          call(hail, "I'm a machine that arranges medicine pick-ups, and not much of a talker."),
          'To order, just @ me with the name and how many.',
        )
      : lines(
          call(hail, "I didn't quite get that; I'm a machine that arranges medicine pick-ups."),
          'To order, @ me with the name and how many, such as "Norvasc 2 boxes", or a photo of the box.',
          'For a person, @ me: "help me".',
        ),
  notOurs: (hail) =>
    lines(
      call(hail, "I can't help with that, I only book medicine."),
      'To order, just @ me with the name and how many.',
    ),
  personCalled: (hail, sorry = false) =>
    sorry
      ? lines(
          call(hail, "I'm sorry to hear that."),
          "I'm finding a person who will listen; please keep an eye on your phone.",
        )
      : lines(
          call(hail, "I'm finding a person for you; please keep an eye on your phone."),
          "If someone feels unwell, don't wait: call 120.",
        ),
  saidToAll: (hail) => call(hail, 'everybody can read it here; I noted nothing, and all orders stand.'),
  addedToComplaint: (hail) => call(hail, 'noted; whoever is looking into it can read this too.'),
  gladItIsSettled: (hail) => call(hail, "glad to hear it; I'll tell whoever is looking into it."),
  agentAway: (hail, codes) =>
    lines(
      call(hail, "I'm asking a coordinator to find somebody for you."),
      codes.length === 0
        ? 'There is nothing that you still have to fetch or bring.'
        : `They have the orders that you hold: ${codes.join(', ')}.`,
    ),
  attachmentSeen: (hail) =>
    lines(
      call(hail, "got it. I can't read pictures or hear voice messages, so I'm asking a person."),
      'Typing the name and how many is quicker.',
    ),
  privateFromNow: (hail, isOnOrder) =>
    lines(
      call(hail, "from now on I won't name your medicine in the group."),
      isOnOrder ? 'Whoever brings it can see this too.' : '',
      'For details, send me a private message.',
    ),
  unheard: (hail, words) => {
    const named =
      words.length === 0 ? 'one more thing' : words.map((word) => `"${plain(word, 24)}"`).join(', ')
    return lines(
      call(hail, `I couldn't tell which medicine this is, and it is not booked: ${named}.`),
      '@ me with the name on the box and I\'ll add it; not sure? @ me: "help me".',
    )
  },
  notInIt: (hail, words) =>
    call(
      hail,
      `I have left out ${words.map((word) => plain(word)).join(', ')}. If it is wanted, @ me with how many.`,
    ),
  numbersShown: (hail, identity) =>
    lines(
      call(hail, "I have your number and won't say it in the group. Please take that message back there."),
      identity ? 'No identity number is needed for an order.' : 'A phone number can be sent to me here.',
    ),
  neutral,
  answeredInPrivate: (hail) => call(hail, "I've written to you in private."),
  outsideHours: (until, scene, duty = null, isCalled = false) =>
    duty === null
      ? `Nobody is on duty just now; from ${moment(until, scene)} someone is. If you feel unwell, call 120.`
      : `All counters are closed until ${moment(until, scene)}. ${isCalled ? "I'm asking" : 'What cannot wait:'} ${onDuty(duty)}${isCalled ? ', to help' : ''}. If you feel unwell, call 120.`,
}
