import { sameDrug, sameStrength } from '../score/same.ts'
import type { asJson } from './print.ts'
import type { GoldAppointment, Transcript } from './transcript.ts'

type Output = ReturnType<typeof asJson>
type Shown = Output['appointments'][number]

/** What of a transcript came out as its `gold` says. */
export interface TranscriptScore {
  readonly id: string
  readonly right: number
  readonly of: number
  /** Appointments that never should exist. */
  readonly extra: number
  /** Events that were answered though silence was due, of how many. */
  readonly loud: number
  readonly silent: number
  /** Events that should have been answered and were not, of how many. */
  readonly mute: number
  readonly answered: number
  readonly notes: readonly string[]
}

export function scoreReplay(transcript: Transcript, output: Output): TranscriptScore {
  const gold = transcript.gold ?? { appointments: [], silent: [], answered: [] }
  const left = [...output.appointments]
  const notes: string[] = []
  let right = 0
  for (const expected of gold.appointments) {
    const candidates = left
      .filter((shown) => shown.from === expected.from)
      .map((shown) => ({ shown, wrong: compare(expected, shown) }))
      .sort((a, b) => penalty(a.wrong) - penalty(b.wrong))
    const [best] = candidates
    if (best === undefined) {
      notes.push(`${expected.from}: missing`)
      continue
    }
    left.splice(left.indexOf(best.shown), 1)
    if (best.wrong.length === 0) right += 1
    else notes.push(`${expected.from}: ${best.wrong.join('; ')}`)
  }
  for (const shown of left) notes.push(`extra from ${shown.from} (${shown.status})`)
  const said = new Set(output.posts.flatMap((post) => post.inReplyTo))
  const loud = gold.silent.filter((event) => said.has(event))
  const mute = gold.answered.filter((event) => !said.has(event))
  if (loud.length > 0) notes.push(`answered though silent: ${loud.join(', ')}`)
  if (mute.length > 0) notes.push(`not answered: ${mute.join(', ')}`)
  return {
    id: transcript.id,
    right,
    of: gold.appointments.length,
    extra: left.length,
    loud: loud.length,
    silent: gold.silent.length,
    mute: mute.length,
    answered: gold.answered.length,
    notes,
  }
}

/** Other items weigh more than anything else when deciding which of two appointments was meant. */
const penalty = (wrong: readonly string[]): number => wrong.length + (wrong.includes('items') ? 10 : 0)

function compare(gold: GoldAppointment, shown: Shown): readonly string[] {
  const wrong: string[] = []
  if (!sameItems(gold.items, shown.items)) wrong.push('items')
  if (gold.status !== shown.status) wrong.push(`status ${shown.status} for ${gold.status}`)
  const milestones = new Set<string>(shown.milestones)
  if (milestones.symmetricDifference(new Set(gold.milestones ?? [])).size > 0)
    wrong.push(`milestones ${shown.milestones.join(' ')} for ${(gold.milestones ?? []).join(' ')}`)
  const open = shown.legs.filter((leg) => leg.status !== 'cancelled')
  const legs = open.length > 0 ? open : shown.legs
  const { pharmacies, slot } = gold
  if (pharmacies != null && pharmacies.length > 0) {
    const isThere =
      legs.length > 0 && legs.every((leg) => leg.pharmacy !== null && pharmacies.includes(leg.pharmacy))
    if (!isThere) wrong.push(`at ${legs.map((leg) => leg.pharmacy).join(' ')} for ${pharmacies.join(' ')}`)
  }
  if (slot != null) {
    const starts = legs.flatMap((leg) => (leg.slot === null ? [] : [leg.slot.from]))
    const isIn = (start: string): boolean => {
      const at = Temporal.Instant.from(start).epochMilliseconds
      return slot.from <= at && at < slot.to
    }
    if (starts.length === 0 || !starts.every(isIn)) wrong.push(`slot ${starts.join(' ')}`)
  }
  return wrong
}

function sameItems(gold: GoldAppointment['items'], shown: Shown['items']): boolean {
  const left = [...shown]
  for (const expected of gold) {
    const at = left.findIndex(
      (item) =>
        sameDrug(expected.drug, item.drug, item.names) &&
        (expected.strength == null || sameStrength(expected.strength, item.strength)) &&
        (expected.quantity ?? null) === item.quantity &&
        (expected.unit == null || expected.unit === item.unit),
    )
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

const sum = (scores: readonly TranscriptScore[], of: (score: TranscriptScore) => number): number =>
  scores.reduce((total, score) => total + of(score), 0)

/** One line over all transcripts. */
export function sumScores(scores: readonly TranscriptScore[]): string {
  const total = (of: (score: TranscriptScore) => number): number => sum(scores, of)
  const whole = scores.filter((score) => score.notes.length === 0).length
  return [
    `appointments right ${total((s) => s.right)}/${total((s) => s.of)}`,
    `extra ${total((s) => s.extra)}`,
    `spoke when silent ${total((s) => s.loud)}/${total((s) => s.silent)}`,
    `mute when asked ${total((s) => s.mute)}/${total((s) => s.answered)}`,
    `whole transcripts ${whole}/${scores.length}`,
  ].join(', ')
}

/** Nine in ten right, hardly anything extra, never loud, hardly ever mute. */
export const meetsBar = (scores: readonly TranscriptScore[]): boolean =>
  sum(scores, (s) => s.right) >= 0.9 * sum(scores, (s) => s.of) &&
  sum(scores, (s) => s.extra) <= 0.05 * sum(scores, (s) => s.of) &&
  sum(scores, (s) => s.loud) === 0 &&
  sum(scores, (s) => s.mute) <= 0.02 * sum(scores, (s) => s.answered)
