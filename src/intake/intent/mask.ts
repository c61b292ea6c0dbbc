import { pattern } from '../../pattern/pattern.ts'
import { readAmounts } from '../amounts.ts'
import { normalise } from '../normalise.ts'
import type { Scan } from '../scan.ts'
import { blank, type Span } from '../span.ts'
import { readStrengths } from '../strengths.ts'
import { readAddress } from '../where.ts'
import { type Masked, maskText } from './features.ts'

const code = pattern(/(?<!\d\.?)\d{4}-\d{3,4}(?!\d)/)

type Measured = Pick<Scan, 'strengths' | 'amounts'>

/** A text as the classifiers see it, going by what the other readers have found in it. */
export function maskScanned(
  text: string,
  scan: Pick<Scan, 'sightings'> & Measured,
  address: Span | null,
): string {
  const medicines = scan.sightings.map(
    ({ start, end, match }): Masked => ({
      start,
      end,
      as: match.kind === 'class' ? 'class' : 'drug',
    }),
  )
  return maskText(text, [...medicines, ...masksOf(text, scan, address)])
}

const marked = pattern(/\{([+-]?)([^{}]*)\}|<([^<>]*)>/g)

/** A medicine that is marked in a training utterance. */
export interface MarkedMedicine extends Masked {
  /** `{+…}` or `{-…}`; null where the mark says only that it is a medicine. */
  readonly wanted: boolean | null
}

/** A training utterance without its marks, normalised, and what was marked: see `data/training/README.md`. */
export interface MarkedLine {
  readonly text: string
  readonly medicines: readonly MarkedMedicine[]
}

export function readMarks(line: string): MarkedLine {
  const medicines: MarkedMedicine[] = []
  let text = ''
  let at = 0
  const source = normalise(line).text
  for (const match of marked.all(source)) {
    text += source.slice(at, match.index)
    const [whole, sign = '', drug, ofClass] = match
    const written = drug ?? ofClass ?? ''
    medicines.push({
      start: text.length,
      end: text.length + written.length,
      as: drug === undefined ? 'class' : 'drug',
      wanted: sign === '' ? null : sign === '+',
    })
    text += written
    at = match.index + whole.length
  }
  return { text: text + source.slice(at), medicines }
}

/**
 * A training utterance as the classifiers see it. Medicines are marked there ({氨氯地平}, <降压药>), so that what is learnt
 * does not depend on the catalogue of the day.
 */
export function maskMarked({ text, medicines }: MarkedLine): string {
  const { span } = readAddress(text)
  const address = span === null ? null : { start: span[0], end: span[1] }
  const cleared = blank(text, [...medicines, ...(address === null ? [] : [address])])
  const strengths = readStrengths(cleared)
  const starts = new Set(medicines.map(({ start }) => start))
  const amounts = readAmounts(blank(cleared, strengths), (index) => starts.has(index))
  return maskText(text, [...medicines, ...masksOf(text, { strengths, amounts }, address)])
}

function masksOf(text: string, { strengths, amounts }: Measured, address: Span | null): readonly Masked[] {
  const masks: Masked[] = [
    ...strengths.map(({ start, end }): Masked => ({ start, end, as: 'strength' })),
    ...amounts.map(({ start, end }): Masked => ({ start, end, as: 'amount' })),
    ...code
      .all(text)
      .map(({ index, 0: whole }): Masked => ({ start: index, end: index + whole.length, as: 'code' })),
  ]
  return address === null ? masks : [...masks, { ...address, as: 'address' }]
}
