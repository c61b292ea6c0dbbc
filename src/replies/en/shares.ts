import type { Scene } from '../phrases/scene.ts'
import type { Shares, ShareView } from '../phrases/shares.ts'
import { plain } from '../plain.ts'
import { aboutKeptCard, asOneTrip, isBooked, type Marking } from '../shares.ts'
import { isUnspoken, placedLegs, runner } from '../views.ts'
import { bookingLines, cardBack } from './booking.ts'
import { standing } from './progress.ts'
import {
  call,
  done,
  forWhom,
  lines,
  medicines,
  moment,
  momentBeside,
  sentence,
  shortMedicines,
  slotTime,
} from './words.ts'

/** for your mother, for yourself; for 3-502 where only that tells two households apart. */
function owner(view: Parameters<Shares['shareWords']>[0]): string {
  const named = forWhom(view).trim()
  if (named !== '') return named
  return (view.label ?? '') === '' ? 'for yourself' : `for ${view.label}`
}

const theirs = (view: ShareView): string => {
  const isNamed = forWhom(view) !== ''
  if (view.medicines.kind === 'private' || isNamed) return medicines(view.medicines, view)
  return `${medicines(view.medicines, view)} ${owner(view)}`
}

const mark: Marking = (item, view) => ({ ...item, written: `${item.written} ${owner(view)}` })

function all(views: readonly ShareView[]): string {
  const each = views.map(theirs)
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`
}

/** 0317-001 (your mother), 0317-002 (yourself). */
const codes = (views: readonly ShareView[]): string =>
  views.map((view) => `${view.code} (${owner(view).replace(/^for /u, '')})`).join(', ')

/** What has a place: of several all together, in the lines of one order. */
function placed(views: readonly ShareView[], word: string, scene: Scene): string {
  const [first, ...others] = views
  if (first === undefined) return ''
  const trip = asOneTrip([first, ...others], others.length === 0 ? first.code : codes(views), mark)
  return bookingLines(trip, done(word, first.hail, all(views)), scene)
}

/** Why one of them has no place yet. */
function waits(view: ShareView): string {
  switch (view.reason) {
    case 'too-much':
      return 'rather a lot, so a pharmacist must look first'
    case 'too-soon':
      return 'supplied not long ago, so a pharmacist must look first'
    case 'unknown-drug':
      return "I'm not sure which medicine this is, and am asking a coordinator"
    case 'no-institution':
      return "none of your street's pharmacies may dispense it; I'm asking the coordinator"
    default:
      return view.legs.length > 0
        ? "not all of it can be had just now; you're in line, and I'll tell you at once"
        : standing(view)
  }
}

/** What was on its way already. */
function known(before: readonly ShareView[]): readonly string[] {
  const [first, ...others] = before
  if (first === undefined) return []
  if (others.length === 0) return [`${theirs(first)}, noted already: ${standing(first)} (${first.code}).`]
  return [
    `${all(before)}, all noted already:`,
    ...before.map((view) => `${view.code} (${owner(view).replace(/^for /u, '')}): ${standing(view)}.`),
  ]
}

const sharesTaken: Shares['sharesTaken'] = (views, before, question, scene) => {
  const booked = views.filter(isBooked)
  const rest = views.filter((view) => !isBooked(view) && view.status !== 'proposed')
  const [first] = [...views, ...before]
  const isAlone = booked.length === 0 && first !== undefined
  const others = [...rest.map((view) => `${theirs(view)}: ${waits(view)} (${view.code}).`), ...known(before)]
  const [head = '', ...tail] = others
  return lines(
    placed(booked, booked.some(isUnspoken) ? 'Place kept' : 'Booked', scene),
    head === '' ? '' : isAlone ? call(first.hail, head) : sentence(head),
    ...tail.map(sentence),
    question,
  )
}

const sharesAmended: Shares['sharesAmended'] = (views, scene) =>
  placed(
    views.map((view) => ({ ...view, anyTime: false })),
    'Changed',
    scene,
  )

const sharesReceived: Shares['sharesReceived'] = (views) => {
  const [first] = views
  if (first === undefined) return ''
  return lines(
    done('Received', first.hail, `${all(views)} (${views.map(({ code }) => code).join(', ')})`),
    aboutKeptCard(views, cardBack),
    'If anything is wrong, short or broken, @ me within 7 days.',
  )
}

const sharesCancelled: Shares['sharesCancelled'] = (views, grief = false) => {
  const [first] = views
  if (first === undefined) return ''
  const gone = `${all(views)} (${views.map(({ code }) => code).join(', ')})`
  return lines(
    grief
      ? call(first.hail, `I'm sorry for your loss. Cancelled: ${gone}.`)
      : done('Cancelled', first.hail, gone),
    aboutKeptCard(views, cardBack),
    grief ? 'If we can help, @ me: "help me".' : 'If you need it again, just @ me: "same as last time".',
  )
}

/** So many are named; a list may be long. */
const mostNamed = 12
const unreadLine = (unread: readonly string[]): string | null => {
  if (unread.length === 0) return null
  const named = unread.slice(0, mostNamed).map((line) => plain(line, 24))
  const more = unread.length > mostNamed ? ` and ${unread.length - mostNamed} more` : ''
  return `Not made out and not noted: ${named.join(', ')}${more}. Please post them again with name and amount, or let them @ me.`
}

/** Several orders of one message, each for another person. */
const listTaken: Shares['listTaken'] = (views, unread, unchanged, scene) => {
  const same = unchanged > 0 ? `${unchanged} from before unchanged` : ''
  const left = unreadLine(unread)
  if (views.length === 0)
    return lines(
      same !== ''
        ? `${sentence(same)}, nothing new.`
        : left === null
          ? 'Nothing on this list asks for medicine.'
          : null,
      left,
    )
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
      ? views.length === 1
        ? 'Booked'
        : `All ${views.length} booked`
      : booked.length === 0
        ? `${views.length} noted`
        : `${views.length} noted, ${booked.length} booked`
  const carry = booked.some((view) => view.needsPrescription)
    ? 'the insurance card (with the record for prescription drugs)'
    : 'the insurance card'
  const run = booked.find((view) => view.fetching.by === 'agent')
  const last =
    run?.fetching.by === 'agent'
      ? `${runner(run.fetching)} fetches it all ${moment(run.fetching.leaves, scene)}; please hang ${carry} on your door by ${momentBeside(run.fetching.cutoff, run.fetching.leaves, scene)}. `
      : booked.length > 0
        ? `Bring ${carry}; I'll say when it's ready. `
        : ''
  return lines(`${head}${same === '' ? '' : `, ${same}`}:`, ...each, `${last}Anything wrong? @ me.`)
}

export const shares: Shares = {
  listTaken,
  sharesTaken,
  sharesAmended,
  sharesCancelled,
  sharesReceived,
  shareWords: (view, words) => `${words} ${owner(view)}`,
  askAmountAsWell: (_hail, words) => {
    const named = words.map((word) => plain(word, 40)).filter((word) => word !== '')
    const what = named.length === 0 ? 'the other medicine' : named.join(', ')
    return words.length > 1
      ? `How many of each: ${what}? Reply with the names, e.g. "${named[0] ?? 'Norvasc'} 2 boxes".`
      : `How much ${what}? A number will do, e.g. "2 boxes".`
  },
}
