import type { Lexicon } from '../catalogue/lexicon.ts'
import { isFollowedByDose } from '../catalogue/surroundings.ts'
import { inOrder } from '../pattern/in-order.ts'
import { type Pattern, pattern } from '../pattern/pattern.ts'
import { type Age, readAges } from './ages.ts'
import { type Amount, isEnglishUnit, readAmounts } from './amounts.ts'
import { type Pairing, pairUp } from './pairing.ts'
import { readSightings, type Sighting, takenBackLaterIn } from './sightings.ts'
import { blank, hide, type Span } from './span.ts'
import { retracts } from './standing/retraction.ts'
import { readStrengths, type Strength } from './strengths.ts'
import { findUnknownMedicines, nameUnknownForms } from './unknown-medicine.ts'

/** All that a text says of medicines, before its intent is known. */
export interface Scan extends Pairing {
  readonly sightings: readonly Sighting[]
  readonly strengths: readonly Strength[]
  readonly amounts: readonly Amount[]
  readonly ages: readonly Age[]
}

/** Digits of phones, cards and codes are no amounts. */
const longDigits = pattern(/\d[\d\s-]{6,}\d/)
/** 体温39.2 布洛芬1瓶: nor is the 2 of it. */
const temperature = pattern(/(?<=(?:体温|[烧热度到]|temp\w*|fever)[^\d]{0,8})(?:3[6-9]|4[01])\.\d(?!\d)/i)

/**
 * @param text normalised
 * @param taken spans that mean something else: addresses, mentions of the bot
 */
export function scan(text: string, lexicon: Lexicon, taken: readonly Span[] = []): Scan {
  const told = readAges(text)
  const without = (some: readonly Span[]): string =>
    blank(text, [...taken, ...spansOf(text, longDigits), ...spansOf(text, temperature), ...some])
  const named = without(told.filter(({ perhaps }) => !perhaps))
  const known = nameUnknownForms(named, withoutKinds(withoutUnits(readSightings(named, lexicon))))
  // 开浦兰 3个月: close behind a medicine it is how long that shall last.
  const ages = told.filter(
    ({ perhaps, start }) =>
      !perhaps || !known.some(({ end }) => end <= start && !/\S/.test(text.slice(end, start))),
  )
  const cleared = ages.some(({ perhaps }) => perhaps) ? without(ages) : named
  // Names hold numbers as well: 诺和锐30, 聚乙二醇4000.
  const strengths = readStrengths(hide(cleared, known))
  const counted = blank(cleared, strengths)
  const starts = new Set(known.map(({ start }) => start))
  const things = new Set(known.flatMap(({ start, isDevice }) => (isDevice === true ? [start] : [])))
  const amounts = readAmounts(hide(counted, known), (index) => starts.has(index), things)
  const wanted = amounts.filter(({ past }) => !past)
  const unknown = findUnknownMedicines(cleared, known, strengths, wanted)
  const sightings = withRetracted(cleared, inOrder([...known, ...unknown]))
  return { sightings, strengths, amounts, ages, ...pairUp(cleared, sightings, strengths, wanted) }
}

/** "one Ventolin inhaler": beside a medicine the inhaler is what it is counted in. */
function withoutUnits(sightings: readonly Sighting[]): readonly Sighting[] {
  if (!sightings.some(({ match }) => match.kind === 'drug')) return sightings
  return sightings.filter(({ match, written }) => match.kind !== 'class' || !isEnglishUnit(written))
}

/** 降压的氨氯地平: the kind is said of the medicine right behind it. */
const withoutKinds = (sightings: readonly Sighting[]): readonly Sighting[] =>
  sightings.filter(({ match, written, end }, index) => {
    const next = sightings[index + 1]
    return !(
      match.kind === 'class' &&
      /[的嘅]$/.test(written) &&
      next?.match.kind === 'drug' &&
      next.start === end
    )
  })

/** 安心护麦灵 两盒 打错了 是稳心颗粒: what no catalogue knows is taken back like any name. */
const withRetracted = (text: string, sightings: readonly Sighting[]): readonly Sighting[] =>
  sightings.map((sighting, index) => {
    if (sighting.match.kind !== 'unknown') return sighting
    const next = sightings[index + 1]
    if (
      next?.match.kind === 'drug' &&
      retracts(text.slice(sighting.end, next.start), isFollowedByDose(text, next.end), text)
    )
      return { ...sighting, standing: 'replaced' }
    return takenBackLaterIn(text)(sighting) ? { ...sighting, standing: 'refused' } : sighting
  })

const spansOf = (text: string, expression: Pattern): readonly Span[] =>
  expression.all(text).map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
