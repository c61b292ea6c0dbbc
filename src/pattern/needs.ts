import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { placeOf, placeOfPair } from './characters.ts'

/** Places in `Characters`, of which a text must have at least one. */
export type OneOf = readonly number[]

/** One of the ways in which an expression can match. */
export interface Alternative {
  /** Matches what the expression matches in this way. */
  readonly source: string
  /** A text that lacks all of one group has no match; empty where nothing is known. */
  readonly needs: readonly OneOf[]
}

/** What an expression needs, in all the ways in which it can match. */
export interface Needs {
  readonly alternatives: readonly Alternative[]
  /** Every match begins where the text does: a look there costs less than one at the characters of a long text. */
  readonly isAnchored: boolean
}

/** More would take longer to look up than what is saved. */
const mostGroups = 3
const mostPlaces = 128

const parser = new RegExpParser({ ecmaVersion: 2025 })

/**
 * The ways in which an expression can match, each with characters, and pairs of characters side by side, that every match,
 * or what stands around it, must have. What is not understood needs nothing, so that no match is ever missed: classes that
 * are open (`\w`, `[^…]`), optional parts, letters whose case folds beyond ASCII.
 */
export function needsIn(expression: RegExp): Needs {
  const { source, flags } = expression
  const ast = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  // `\1` and `\k<name>` mean a group of the whole expression: then it is not taken apart.
  if (refersBack.test(source)) return { alternatives: [{ source, needs: [] }], isAnchored: false }
  const fold = foldOf(expression)
  return {
    alternatives: ast.alternatives.flatMap((alternative) => waysOf(alternative, fold)),
    isAnchored: !expression.multiline && ast.alternatives.every(({ elements: [first] }) => isStart(first)),
  }
}

const isStart = (element: AST.Element | undefined): boolean =>
  element?.type === 'Assertion' && element.kind === 'start'

const refersBack = /\\[1-9k]/

/** What stands around a choice belongs to each of its alternatives. */
interface Around {
  readonly before: string
  readonly after: string
  readonly assertions: readonly AST.Element[]
}
const nothingAround: Around = { before: '', after: '', assertions: [] }
/** Of so many places nearly every text has one: then the alternatives within tell more. */
const widelyOpen = 32

/** An alternative as it is or, where it is one group but for `^`, `$` and the like and tells little, those of the group. */
function waysOf(
  alternative: AST.Alternative,
  fold: Fold,
  { before, after, assertions }: Around = nothingAround,
): readonly Alternative[] {
  const { elements, raw, start } = alternative
  const needs = mostTelling(needsOfRow([...elements, ...assertions], fold))
  const [best] = needs
  const [group, ...others] = elements.filter(({ type }) => type !== 'Assertion')
  const isGroup = others.length === 0 && (group?.type === 'Group' || group?.type === 'CapturingGroup')
  if (!isGroup || (best !== undefined && best.length <= widelyOpen))
    return [{ source: before + raw + after, needs }]
  const opening = group.type === 'CapturingGroup' && group.name !== null ? `(?<${group.name}>` : '(?:'
  const around: Around = {
    before: before + raw.slice(0, group.start - start) + opening,
    after: `)${raw.slice(group.end - start)}${after}`,
    assertions: [...assertions, ...elements.filter((element) => element !== group)],
  }
  return group.alternatives.flatMap((inner) => waysOf(inner, fold, around))
}

/** The code units that one character of the expression may be in a text; null where that is not simple. */
type Fold = (code: number) => readonly number[] | null

/** What elements one after another need; of two characters side by side the pair. */
function needsOfRow(elements: readonly AST.Element[], fold: Fold): readonly OneOf[] {
  let previous: readonly number[] | null = null
  return elements.flatMap((element): readonly OneOf[] => {
    const codes = codesOf(element, fold)
    const pairs = previous === null || codes === null ? [] : pairsOf(previous, codes)
    previous = codes
    if (codes !== null) return [...asGroup(codes.map(placeOf)), ...pairs]
    return needsOf(element, fold)
  })
}

const pairsOf = (first: readonly number[], second: readonly number[]): readonly OneOf[] =>
  first.length * second.length > mostPlaces
    ? []
    : asGroup(first.flatMap((one) => second.map((other) => placeOfPair(one, other))))

const asGroup = (places: readonly number[]): readonly OneOf[] =>
  places.length === 0 || places.length > mostPlaces ? [] : [[...new Set(places)]]

function needsOf(element: AST.Element, fold: Fold): readonly OneOf[] {
  switch (element.type) {
    case 'Quantifier':
      return element.min === 0 ? [] : needsOfRow([element.element], fold)
    case 'Group':
    case 'CapturingGroup':
      return needsOfChoice(element.alternatives, fold)
    case 'Assertion':
      return (element.kind === 'lookahead' || element.kind === 'lookbehind') && !element.negate
        ? needsOfChoice(element.alternatives, fold)
        : []
    default:
      return []
  }
}

/** What a choice needs: the most telling group of each alternative, put together. */
function needsOfChoice(alternatives: readonly AST.Alternative[], fold: Fold): readonly OneOf[] {
  const needs = alternatives.map(({ elements }) => needsOfRow(elements, fold))
  const [only] = needs
  if (only !== undefined && needs.length === 1) return only
  const places: number[] = []
  for (const groups of needs) {
    const [best] = mostTelling(groups)
    if (best === undefined) return []
    places.push(...best)
  }
  return asGroup(places)
}

const mostTelling = (groups: readonly OneOf[]): readonly OneOf[] =>
  [...groups].sort((a, b) => costOf(a) - costOf(b)).slice(0, mostGroups)

/** They are in nearly every message, so that looking for them tells nothing. */
const everyday = new Set(unitsOf('0123456789 ,，。的了我要不是有一个盒啊吗好在药就').map(placeOf))
const costOfEveryday = 6
const costOf = (group: OneOf): number =>
  group.length + costOfEveryday * group.filter((place) => everyday.has(place)).length

/** The code units that an element of exactly one may be; null for any other element, and where that is not simple. */
function codesOf(element: AST.Element, fold: Fold): readonly number[] | null {
  if (element.type === 'Character') return fold(element.value)
  if (element.type === 'CharacterSet') return isDigit(element) ? digits : null
  if (element.type !== 'CharacterClass' || element.negate) return null
  const codes = new Set<number>()
  for (const member of element.elements) {
    const units = unitsOfMember(member, fold)
    if (units === null) return null
    for (const unit of units) codes.add(unit)
  }
  return [...codes]
}

const digits = unitsOf('0123456789')
const isDigit = (set: { readonly kind: string; readonly negate?: boolean }): boolean =>
  set.kind === 'digit' && set.negate !== true

function unitsOfMember(
  member: AST.CharacterClassElement | AST.UnicodeSetsCharacterClassElement,
  fold: Fold,
): readonly number[] | null {
  if (member.type === 'Character') return fold(member.value)
  if (member.type === 'CharacterSet') return isDigit(member) ? digits : null
  if (member.type !== 'CharacterClassRange') return null
  const width = member.max.value - member.min.value + 1
  if (width > mostPlaces) return null
  const units = Array.from({ length: width }, (_, nth) => fold(member.min.value + nth))
  return units.includes(null) ? null : units.flatMap((codes) => codes ?? [])
}

function foldOf({ ignoreCase, unicode, unicodeSets }: RegExp): Fold {
  return (code) => {
    if (code > 0xffff) return null
    const character = String.fromCharCode(code)
    if (!ignoreCase || character.toLowerCase() === character.toUpperCase()) return [code]
    // Under u, ſ is an s and the Kelvin sign a k.
    if (code > 0x7f || ((unicode || unicodeSets) && /[ks]/i.test(character))) return null
    return unitsOf(character.toLowerCase() + character.toUpperCase())
  }
}

function unitsOf(characters: string): readonly number[] {
  return Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at))
}
