import type { OrderView } from '../phrases/appointment.ts'
import type { Questions } from '../phrases/question.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { asToldBefore } from '../views.ts'
import { whenAndWhere } from './booking.ts'
import {
  amount,
  call,
  day,
  forWhom,
  item,
  lines,
  medicines,
  moment,
  pharmacy,
  sentence,
  shortMedicines,
  slotTime,
} from './words.ts'

/** Choices side by side, as people read them on a phone. */
const numbered = (choices: readonly string[]): string =>
  choices.map((choice, index) => `${index + 1}) ${choice}`).join('   ')

const askBox: Questions['askBox'] = (hail, words) => {
  const what = plain(words)
  return lines(
    call(hail, `there are many kinds of ${what === '' ? 'this' : what}, and I won't guess.`),
    'What name is printed on the box? Just send me that.',
    "If it's hard to read, send a photo and I'll ask a pharmacist.",
  )
}

const askDrug: Questions['askDrug'] = (hail, words, choices) => {
  const what = plain(words)
  const [only, ...others] = choices.map((choice) => plain(choice))
  if (only === undefined) return askBox(hail, words)
  return lines(
    others.length === 0
      ? call(
          hail,
          `do you mean ${only}${what === '' || what === only ? '' : ` by "${what}"`}? I must be sure.`,
        )
      : what.startsWith(`${only} or `)
        ? call(hail, `${what}: which one is it? I must be sure.`)
        : call(hail, `${what === '' ? 'this' : what} comes in several kinds; which one is it?`),
    numbered(others.length === 0 ? ['yes', 'no'] : [only, ...others, 'none of these']),
    "Just reply with the number; not sure? Send a photo of the box and I'll ask a pharmacist.",
  )
}

const saidBack = {
  why: 'I only ask so that you get the right medicine, and as much as you need.',
  'which-name': "it's the biggest word on the front of the box; copy it, or send me a photo.",
  looks:
    'I can\'t tell it by its looks. Copy the biggest word on the box, or send a photo; not sure? Reply "not sure" and I\'ll have someone phone you.',
  pack: 'how many are in a box differs, the counter knows. Just tell me how many boxes for now.',
} as const

const askAmount: Questions['askAmount'] = (hail, words) => {
  const named = words.map((word) => plain(word)).filter((word) => word !== '')
  const secret = words.length - named.length
  const help = 'Not sure? Reply "not sure" and I\'ll have someone phone you.'
  const [first] = named
  if (words.length <= 1)
    return lines(
      call(hail, first === undefined ? 'how many boxes?' : `how many boxes of ${first}?`),
      'Just a number will do, such as "2 boxes".',
      help,
    )
  const all = [...named, ...(secret > 0 && first !== undefined ? [`${secret} more`] : [])].join(', ')
  const example = named
    .slice(0, 2)
    .map((word, index) => `${word} ${2 - index} box${index === 0 ? 'es' : ''}`)
    .join(', ')
  const how = example === '' ? 'Send me the names and numbers in private.' : `For example "${example}".`
  return lines(call(hail, all === '' ? 'how many of each?' : `how many of each: ${all}?`), how, help)
}

const askWanted: Questions['askWanted'] = (hail, medicines, isBeside) => {
  const items = medicines.kind === 'named' ? medicines.items : []
  const what = items.length === 0 ? `${isBeside ? 'one more' : 'that'} medicine` : items.map(item).join(', ')
  const isCounted = items.length > 0 && items.every(({ quantity }) => quantity !== null)
  const yes = isCounted ? '"yes"' : `how many boxes${items.length > 1 ? ', with the name' : ''}`
  return lines(
    call(hail, isBeside ? `do you need ${what} as well?` : `would you like to order ${what}?`),
    `Reply ${yes}, or "no"${isBeside ? '; the rest goes ahead' : ''}.`,
  )
}

const askAddOrReplace: Questions['askAddOrReplace'] = (hail, words, before, now) => {
  const was = amount(before)
  const wants = amount(now)
  const total =
    before.unit === now.unit && before.quantity !== null && now.quantity !== null
      ? ` (${amount({ quantity: before.quantity + now.quantity, unit: now.unit })} in all)`
      : ''
  const what = plain(words)
  if (before.written !== words)
    return lines(
      call(
        hail,
        `you already have ${was === '' ? '' : `${was} of `}${plain(before.written)}; ${what} has the same substance, but is another product.`,
      ),
      'Reply "add" to have both,',
      `or "replace" to have ${wants === '' ? '' : `${wants} of `}${what} instead.`,
    )
  return lines(
    call(
      hail,
      `you already have ${was === '' ? 'an order' : was} of ${what === '' ? 'this' : what}; and this time?`,
    ),
    `Reply "add" for ${wants === '' ? 'this' : wants} more${total},`,
    `or "replace" to have ${wants === '' ? 'this' : wants} instead.`,
  )
}

const askAnother: Questions['askAnother'] = (view, difference, scene) =>
  lines(
    call(view.hail, `this is on its way already: ${medicines(view.medicines, view)}.`),
    whenAndWhere(asToldBefore(view), scene).join('; '),
    difference === 'time'
      ? 'If you want one more, reply "one more"; if only the time changes, "change the time".'
      : 'If you want one more for somebody else, reply "one more"; if it\'s the same one, "no".',
    `Without a reply it stays as it is. Code ${view.code}`,
  )

const labelled = (order: OrderView, when: string): string =>
  `${shortMedicines(order.medicines)}${forWhom(order)}${when} (${order.code})`

const orderLabel: Questions['orderLabel'] = (order) => labelled(order, '')

const itemLabel = (order: OrderView): string => `${shortMedicines(order.medicines)}${forWhom(order)}`

/** The day tells two orders of the same medicine apart. */
const dated = (order: OrderView, scene: Scene): string =>
  labelled(order, order.from === null ? '' : `, ${day(order.from, scene)}`)

export const questions: Questions = {
  askOfWhich: (hail, example) =>
    lines(
      call(hail, 'which of them is that?'),
      example === null
        ? 'Send me the name as well, in private.'
        : `Answer with the name as well, such as "${plain(example)} 3 boxes"; the others stay as they are.`,
    ),
  othersHeard: (count) => `The other ${count} are noted, and will be booked with it.`,
  askWhat: (hail) =>
    lines(
      call(hail, 'which medicine? Just send me the name on the box,'),
      'and how many, such as "Norvasc 2 boxes".',
      'If you don\'t know the name, send a photo of the box, or answer "help me": someone will call you.',
    ),
  askDrug,
  askBox,
  askAmount,
  askWanted,
  askAddress: (hail, ofNeighbour = false) =>
    lines(
      call(hail, `which building and room ${ofNeighbour ? 'is your neighbour' : 'are you'} in?`),
      'Something like "building 3, room 502" is enough.',
    ),
  askCommunity: (hail) =>
    lines(call(hail, 'which neighbourhood do you live in?'), 'Just its name, so that I find your pharmacy.'),
  askAddOrReplace,
  askAnother,
  askWhich: (hail, choices, scene) =>
    lines(
      call(hail, 'which order do you mean?'),
      numbered(choices.map((order) => dated(order, scene))),
      'Just reply with the number.',
    ),
  askWhichItem: (hail, choices) => {
    const [only, ...more] = choices
    if (only !== undefined && more.length === 0)
      return lines(
        call(
          hail,
          `is it ${only.medicines.kind === 'private' ? 'that one' : itemLabel(only)} that you no longer need?`,
        ),
        'Reply "yes" or "no"; nothing changes until you do.',
      )
    const which = call(hail, 'which one is no longer needed? I have not taken anything off yet.')
    if (choices.filter(({ medicines: { kind } }) => kind === 'private').length > 1)
      return lines(which, 'I name no medicines here; just tell me in private.')
    return lines(which, numbered([...choices.map(itemLabel), 'keep them all']), 'Just reply with the number.')
  },
  askWhatMakesRoom: (hail, choices, wanted) => {
    const [only, ...others] = choices
    const it = wanted === '' ? 'it' : plain(wanted)
    const isOne = only !== undefined && others.length === 0 && only.medicines.kind !== 'private'
    const asked = isOne
      ? `shall ${it} replace ${shortMedicines(only.medicines)}, or come as well?`
      : `which one shall ${it} replace?`
    const which = call(hail, `${asked} I have changed nothing yet.`)
    if (choices.some(({ medicines: { kind } }) => kind === 'private'))
      return lines(which, 'I name no medicines here; just tell me in private.')
    return lines(
      which,
      numbered([...choices.map(itemLabel), 'keep them all and add it']),
      'Just reply with the number.',
    )
  },
  itemLabel,
  orderLabel,
  askStillWanted: (views) => {
    const what = views.map((view) => shortMedicines(view.medicines)).join(', ')
    const codes = views.map(({ code }) => code).join(', ')
    return call(
      views[0]?.hail ?? { name: null, elder: false },
      `what you wrote is gone; shall I cancel ${what} (${codes})? Reply "cancel it", otherwise it stays.`,
    )
  },
  askConfirmForOther: (hail, what, view, isListed) =>
    lines(
      call(
        hail,
        `${isListed ? 'the person on your list' : 'someone'} asked to ${what === 'cancel' ? 'cancel' : 'change'} ${medicines(view.medicines, view)} (${view.code}).`,
      ),
      'Is that your wish? Reply "yes" or "no"; nothing changes until you do.',
    ),
  posterAnswers: (hail) =>
    call(
      hail,
      "I heard you. A neighbour put you on the list; please let them reply the same, and I'll do it.",
    ),
  waitsForConfirmation: (hail) =>
    call(hail, "someone else placed this order, so I'm asking them first; once they agree it's done."),
  offer: (view, slot, place, until, scene) =>
    lines(
      call(view.hail, 'a place at the time you wanted has come free:'),
      `${sentence(slotTime(slot, scene))}, ${pharmacy(place)}.`,
      `Reply "yes" to take it, it's yours until ${moment(until, scene)}; otherwise all stays as it is.`,
      `Code ${view.code}`,
    ),
  offerDeclined: (hail) => call(hail, 'fine, all stays as it was.'),
  remindQuestion: (hail) =>
    lines(
      call(hail, "I'm still waiting for your answer, then I can go on."),
      "Later on, @ me with it; if typing is a bother, never mind: I'll ask the volunteer to phone.",
    ),
  counterQuestion: (hail, said) => call(hail, saidBack[said]),
}
