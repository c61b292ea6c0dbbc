import { readAmounts } from '../amounts.ts'
import { normalise } from '../normalise.ts'
import type { Scan } from '../scan.ts'
import { blank, type Span } from '../span.ts'
import { readStrengths } from '../strengths.ts'
import { readAddress } from '../where.ts'
import { type Masked, maskText } from './features.ts'

const code = /(?<![\d.])\d{4}-\d{3,4}(?!\d)/g

type Measured = Pick<Scan, 'strengths' | 'amounts'>

/** A text as the classifier sees it, going by what the other readers have found in it. */
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

const marked = /\{([^{}]*)\}|<([^<>]*)>/g

/**
 * A training utterance as the classifier sees it. Medicines are marked there ({氨氯地平}, <降压药>), so that what is learnt
 * does not depend on the catalogue of the day.
 */
export function maskMarked(line: string): string {
  const medicines: Masked[] = []
  let text = ''
  let at = 0
  const source = normalise(line).text
  for (const match of source.matchAll(marked)) {
    text += source.slice(at, match.index)
    const name = match[1] ?? match[2] ?? ''
    medicines.push({
      start: text.length,
      end: text.length + name.length,
      as: match[1] === undefined ? 'class' : 'drug',
    })
    text += name
    at = match.index + match[0].length
  }
  text += source.slice(at)
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
    ...[...text.matchAll(code)].map(
      ({ index, 0: whole }): Masked => ({ start: index, end: index + whole.length, as: 'code' }),
    ),
  ]
  return address === null ? masks : [...masks, { ...address, as: 'address' }]
}
