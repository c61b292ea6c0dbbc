import { readAmounts } from '../amounts.ts'
import { normalise } from '../normalise.ts'
import type { Scan } from '../scan.ts'
import { blank, type Span } from '../span.ts'
import { readStrengths } from '../strengths.ts'
import { readAddress } from '../where.ts'
import { type Masked, maskText } from './features.ts'

const code = /(?<![\d.])\d{4}-\d{3,4}(?!\d)/g

type Measured = Pick<Scan, 'strengths' | 'amounts'>

/** A text as the classifiers see it, going by what the other readers have found in it. */
export function maskScanned(
  text: string,
  scan: Pick<Scan, 'sightings'> & Measured,
  address: Span | null,
  persons: readonly Span[] = [],
): string {
  const medicines = scan.sightings.map(
    ({ start, end, match }): Masked => ({
      start,
      end,
      as: match.kind === 'class' ? 'class' : 'drug',
    }),
  )
  return maskText(text, [...medicines, ...masksOf(text, scan, address), ...persons.map(asPerson)])
}

const asPerson = ({ start, end }: Span): Masked => ({ start, end, as: 'person' })

const marked = /\{([+-]?)([^{}]*)\}|<([^<>]*)>|\[([+-])([^[\]]*)\]/g

/** A word that is marked in a training utterance. */
export interface Marked extends Span {
  readonly written: string
  readonly isPerson: boolean
  /** `+` or `-`; null where the mark says only what it is. */
  readonly holds: boolean | null
}

/** A training utterance without its marks, normalised, and what was marked: see `data/training/README.md`. */
export interface MarkedLine {
  readonly text: string
  readonly medicines: readonly (Masked & Marked)[]
  readonly persons: readonly Marked[]
}

export function readMarks(line: string): MarkedLine {
  const medicines: (Masked & Marked)[] = []
  const persons: Marked[] = []
  let text = ''
  let at = 0
  const source = normalise(line).text
  for (const match of source.matchAll(marked)) {
    text += source.slice(at, match.index)
    const [whole, sign = '', drug, ofClass, personSign = '', person] = match
    const written = drug ?? ofClass ?? person ?? ''
    const span = { start: text.length, end: text.length + written.length, written }
    const verdict = sign + personSign
    const holds = verdict === '' ? null : verdict === '+'
    if (person !== undefined) persons.push({ ...span, isPerson: true, holds })
    else medicines.push({ ...span, isPerson: false, holds, as: drug === undefined ? 'class' : 'drug' })
    text += written
    at = match.index + whole.length
  }
  return { text: text + source.slice(at), medicines, persons }
}

/**
 * A training utterance as the classifiers see it. Medicines are marked there ({氨氯地平}, <降压药>), so that what is learnt
 * does not depend on the catalogue of the day.
 */
export function maskMarked({ text, medicines, persons }: MarkedLine, hidesPersons = false): string {
  const { span } = readAddress(text)
  const address = span === null ? null : { start: span[0], end: span[1] }
  const cleared = blank(text, [...medicines, ...(address === null ? [] : [address])])
  const strengths = readStrengths(cleared)
  const starts = new Set(medicines.map(({ start }) => start))
  const amounts = readAmounts(blank(cleared, strengths), (index) => starts.has(index))
  const hidden = hidesPersons ? persons.map(asPerson) : []
  return maskText(text, [...medicines, ...masksOf(text, { strengths, amounts }, address), ...hidden])
}

function masksOf(text: string, { strengths, amounts }: Measured, address: Span | null): readonly Masked[] {
  const masks: Masked[] = [
    ...strengths.map(({ start, end }): Masked => ({ start, end, as: 'strength' })),
    ...amounts.map(({ start, end }): Masked => ({ start, end, as: 'amount' })),
    ...[...text.matchAll(code)].map(
      ({ index, 0: whole }): Masked => ({ start: index, end: index + whole.length, as: 'code' }),
    ),
  ]
  return address === null ? masks : [...masks, { ...address, as: 'address' }]
}
