import type { MilestoneName } from '../../domain/appointment.ts'
import type { AppointmentView, Medicines } from '../phrases/appointment.ts'
import type { PendingReason } from '../phrases/outcome.ts'
import type { RosterLine } from '../phrases/roster.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { byUrgency, placedLegs } from '../views.ts'
import { count, items, slotTime } from './words.ts'

export const what = (medicines: Medicines): string =>
  medicines.kind === 'private'
    ? `(${count(medicines.count, 'item')})`
    : medicines.items.length === 0
      ? 'which medicine is not clear yet'
      : items(medicines.items)

const milestoneWord: Readonly<Record<MilestoneName, string>> = {
  'card-collected': 'card collected',
  reviewed: 'reviewed',
  ready: 'ready',
  'picked-up': 'picked up',
  delivered: 'delivered',
}

export const named = (code: string, label: string): string =>
  label === '' ? code : `${code} ${plain(label, 48)}`

/** 0317-005 3-502 Wang: 2 boxes of Norvasc [urgent, reviewed] note: …; phone 138… */
export function rosterLine(line: RosterLine, still = ''): string {
  const reached = line.milestones.map((name) => milestoneWord[name])
  const fetch =
    line.fetch === 'agreed' ? 'you fetch it' : line.fetch === 'asked' ? 'asks to have it fetched' : ''
  const marks = [line.urgent ? 'urgent' : '', fetch, ...reached, still].filter((mark) => mark !== '')
  const notes = line.notes.map((note) => plain(note, 40)).filter((note) => note !== '')
  const after = [
    marks.length === 0 ? '' : ` [${marks.join(', ')}]`,
    notes.length === 0 ? '' : ` note: ${notes.join('; ')}`,
    line.phone === null ? '' : ` phone ${line.phone}`,
  ].join('')
  return `${named(line.code, line.label)}: ${what(line.medicines)}${after}`
}

export const rosterLines = (all: readonly RosterLine[]): readonly string[] =>
  byUrgency(all).map((line) => rosterLine(line))

export const pendingWord: Readonly<Record<PendingReason, string>> = {
  'too-much': 'more than the rule allows',
  'too-soon': 'the last supply should not be used up yet',
  'unknown-drug': 'medicine not recognised',
  'no-institution': 'no designated place may dispense it',
  'wrong-medicine': 'maybe the wrong medicine',
  'after-danger': 'the person is looked after, the medicines are open',
  danger: 'signs of an emergency: the person first',
  unanswered: 'no answer to a question',
}

export const where = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view)
    .map(({ at }) => `${at.pharmacy.name}, ${slotTime(at.slot, scene)}`)
    .join('; ')

/** What is over the counter needs no review. */
export const howToAnswer = (roster: readonly RosterLine[]): string =>
  roster.some((line) => line.toReview !== false)
    ? 'Reviewed: "approved CODE". Prepared: "CODE ready".'
    : 'Prepared: "CODE ready".'

/** As many as somebody reads through on a phone. */
export const mostListed = 12
export const more = (left: number): string => (left > 0 ? `… and ${left} more` : '')
