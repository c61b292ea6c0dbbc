import type { EverydayAnswers, InstitutionView } from '../phrases/everyday.ts'
import type { Scene } from '../phrases/scene.ts'
import type { Phrases } from '../phrases.ts'
import { earliest, runner } from '../views.ts'
import { bring } from './booking.ts'
import { call, lines, medicines, moment, slotTime } from './words.ts'

/** Huimin Pharmacy: today (Tue) 8:00 am–8:00 pm. */
function hoursOf({ pharmacy, openings, next, allDay }: InstitutionView, scene: Scene): string {
  const open = allDay
    ? 'open day and night'
    : openings.length > 0
      ? openings.map((opening) => slotTime(opening, scene)).join(', ')
      : next === null
        ? 'closed for the next two weeks'
        : `closed, opens ${moment(next, scene)}`
  return `${pharmacy.name}: ${open}`
}

/** Huimin Pharmacy: 12 Ouyang Road, phone 021-…. Of some the directory has nothing. */
function addresses(at: readonly InstitutionView[]): string {
  const unknown = at.filter(({ pharmacy }) => pharmacy.address === null && pharmacy.phone === null)
  const known = at.flatMap(({ pharmacy: { name, address, phone } }) => {
    const said = [address ?? '', phone === null ? '' : `phone ${phone}`].filter((part) => part !== '')
    return said.length === 0 ? [] : [`${name}: ${said.join(', ')}`]
  })
  const names = unknown.map(({ pharmacy }) => pharmacy.name).join(', ')
  return lines(
    ...known,
    names === ''
      ? ''
      : `${names}: I have neither an address nor a phone number. If you can't find it, @ me: "help me".`,
  )
}

/** Huimin Pharmacy (021-…). */
const reachable = ({ pharmacy: { name, phone } }: InstitutionView): string =>
  phone === null ? name : `${name} (${phone})`

const fromStreet = 'which community do you live in? @ me with it, and I can tell which places are yours.'

const everydayAnswers: EverydayAnswers = {
  hours: (hail, { at }, scene) =>
    call(hail, at.length === 0 ? fromStreet : lines(...at.map((each) => hoursOf(each, scene)))),
  address: (hail, { at }) => call(hail, at.length === 0 ? fromStreet : addresses(at)),
  'at-night': (hail, { at, duty }, scene) => {
    const open = at.filter(({ allDay }) => allDay)
    if (open.length > 0) return call(hail, `open at night too: ${lines(...open.map(reachable))}`)
    const next = earliest(at)
    return lines(
      call(hail, 'none of the places that serve your street is open all night.'),
      next?.next == null ? '' : `The next to open: ${next.pharmacy.name}, ${moment(next.next, scene)}.`,
      duty?.phone == null
        ? 'What cannot wait: @ me "help me".'
        : `What cannot wait: call ${duty.phone} (${duty.name}, on duty).`,
      'If someone feels unwell, call 120.',
    )
  },
  'to-bring': (hail, { order }, scene) =>
    order === null
      ? call(
          hail,
          'bring the insurance card, and for prescription medicine the record or prescription as well.',
        )
      : `${call(hail, bring(order, scene))} Code ${order.code}`,
  'without-card': (hail, { at }) =>
    lines(
      call(hail, 'whether it goes without the card is up to the counter; please ask before you set out.'),
      at.length === 0 ? '' : `${at.map(reachable).join(', ')}.`,
      'Best if someone can bring the card for you; ask as well about the electronic one, or paying yourself.',
      'For another day, just @ me with the time.',
    ),
  'lost-card': (hail, { at }) =>
    lines(
      call(hail, 'report the card as lost and have it replaced at the community service centre.'),
      `Whether you can collect without it is for the counter to say, so ask first${at.length === 0 ? '.' : `: ${at.map(({ pharmacy: { name } }) => name).join(', ')}.`}`,
    ),
  swindle: (hail, { order }) =>
    lines(
      call(hail, 'I only answer here; text messages are not from me.'),
      order === null
        ? 'You have nothing ordered just now.'
        : `${medicines(order.medicines, order)}: ${order.milestones.includes('ready') ? 'ready' : "not ready yet, please don't go"}. Code ${order.code}`,
      'Ignore anybody who wants money, a code or a click; not sure? @ me: "help me".',
    ),
  'to-the-door': (hail, { order }, scene) => {
    if (order?.fetching.by !== 'agent')
      return lines(
        call(hail, 'you or your family pick it up yourselves.'),
        'If you cannot get out, @ me: "help me", and I\'ll ask who can bring it.',
      )
    const { leaves } = order.fetching
    const when = leaves > scene.now ? ` ${moment(leaves, scene)}` : ''
    return call(
      hail,
      `${runner(order.fetching)} fetches ${medicines(order.medicines, order)}${when} and brings it to you.`,
    )
  },
  'go-now': (hail) =>
    lines(
      call(hail, "nothing is on its way for you right now, so please don't set out."),
      'To order, just @ me with the name and how many boxes.',
    ),
  price: (hail, { at }) =>
    lines(
      call(
        hail,
        `I can't see prices or what your insurance pays: please ask the pharmacy${at.length === 0 ? '' : ` (${at.map(reachable).join(', ')})`}. You pay at the counter.`,
      ),
      'I take no money; please ignore anybody who asks you to pay for medicine in advance.',
    ),
  machine: (hail) =>
    lines(call(hail, "I'm a machine that arranges medicine pick-ups."), 'For a person, @ me: "help me".'),
  'for-another': (hail) =>
    lines(
      call(hail, 'yes: @ me with whom it is for, where they live, the name and how many.'),
      'Such as "2 boxes of Norvasc for my mum, building 3, room 502". Their insurance card is needed.',
    ),
  usage: (hail) =>
    lines(
      call(hail, 'to order, @ me with the name and how many: "2 boxes of Norvasc, tomorrow afternoon".'),
      'To change, cancel or ask how it stands, just @ me and say so; a photo of the box helps too.',
      'For a person, @ me: "help me". How to take a medicine, please ask the pharmacist or doctor.',
    ),
  greeting: (hail) => call(hail, "I'm here. Which medicine, and how many boxes?"),
  heard: (hail) => call(hail, 'all right. Just @ me if there is anything.'),
}

/** The answers to what people ask besides ordering. */
export const everyday: Phrases['everyday'] = (asked, hail, known, scene) =>
  everydayAnswers[asked](hail, known, scene)
