import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { chanceOf, chanceOfPairs } from './chance.ts'
import { edgesOf, edgesOfChoice, union } from './edges.ts'
import { type Place, placeOf, placeOfPair } from './places.ts'
import { type Fold, foldOf, type Units, unitsOfElement } from './units.ts'

/** Of its places a text must have at least one. */
export interface Need {
  readonly places: readonly Place[]
  /** About how likely a text has one. */
  readonly chance: number
}

/** One of the ways in which an expression can match. */
export interface Alternative {
  /** Matches what the expression matches in this way. */
  readonly source: string
  /** A text that lacks one of them has no match, the rarest first; empty where nothing is known. */
  readonly needs: readonly Need[]
}

/** What an expression needs, in all the ways in which it can match. */
export interface Needs {
  readonly alternatives: readonly Alternative[]
  /** The code units of which the first one of a text must be one, and those for the last; null where any may stand there. */
  readonly first: ReadonlySet<number> | null
  readonly last: ReadonlySet<number> | null
}

/** More would take longer to look up than what is saved. */
const mostNeeds = 6
const mostPlaces = 256

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
  if (refersBack.test(source)) {
    const alternatives = [{ source, needs: [] }]
    return { alternatives, first: null, last: null }
  }
  const fold = foldOf(expression)
  const edges = edgesOfChoice(ast.alternatives, fold)
  const isAt = (kind: 'start' | 'end', nth: number): boolean =>
    !expression.multiline &&
    ast.alternatives.every(({ elements }) => {
      const element = elements.at(nth)
      return element?.type === 'Assertion' && element.kind === kind
    })
  const setOf = (units: Units | null): ReadonlySet<number> | null =>
    units === null || edges.canBeEmpty ? null : new Set(units)
  const first = isAt('start', 0) ? setOf(edges.first) : null
  const last = isAt('end', -1) ? setOf(edges.last) : null
  const alternatives = ast.alternatives.flatMap((alternative) => waysOf(alternative, fold))
  return { alternatives, first, last }
}

const refersBack = /\\[1-9k]/

/** What stands around a choice belongs to each of its alternatives. */
interface Around {
  readonly before: string
  readonly after: string
  readonly assertions: readonly AST.Element[]
}
const nothingAround: Around = { before: '', after: '', assertions: [] }
/** What so many texts have tells little: then the alternatives within tell more. */
const tellsLittle = 0.1

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
  if (!isGroup || (best !== undefined && best.chance <= tellsLittle))
    return [{ source: before + raw + after, needs }]
  const opening = group.type === 'CapturingGroup' && group.name !== null ? `(?<${group.name}>` : '(?:'
  const around: Around = {
    before: before + raw.slice(0, group.start - start) + opening,
    after: `)${raw.slice(group.end - start)}${after}`,
    assertions: [...assertions, ...elements.filter((element) => element !== group)],
  }
  return group.alternatives.flatMap((inner) => waysOf(inner, fold, around))
}

/** What elements one after another need; of characters side by side the pairs. */
function needsOfRow(elements: readonly AST.Element[], fold: Fold): readonly Need[] {
  const needs: Need[] = []
  /** What stands right before the next element, and before what can be missing there; null where that is open. */
  let before: Units | null = null
  let beforeGap: Units | null = null
  let gap: Units | null = []
  for (const element of elements) {
    const { first, last, canBeEmpty } = edgesOf(element, fold)
    if (canBeEmpty) {
      before = before && union([before, last])
      gap = union([gap, first])
    } else {
      needs.push(...pairs(before, first))
      if (gap === null || gap.length > 0) needs.push(...pairs(beforeGap, union([gap, first])))
      before = last
      beforeGap = last
      gap = []
    }
    needs.push(...needsOf(element, fold))
  }
  return needs
}

function needsOf(element: AST.Element, fold: Fold): readonly Need[] {
  const units = unitsOfElement(element, fold)
  if (units !== null) return singles(units)
  switch (element.type) {
    case 'Quantifier':
      // Twice, for the pairs of what is repeated.
      return element.min === 0 ? [] : needsOfRow(Array(Math.min(2, element.min)).fill(element.element), fold)
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

/** What a choice needs: the most telling of each alternative, put together. */
function needsOfChoice(alternatives: readonly AST.Alternative[], fold: Fold): readonly Need[] {
  const needs = alternatives.map(({ elements }) => needsOfRow(elements, fold))
  const [only] = needs
  if (only !== undefined && needs.length === 1) return only
  const best: Need[] = []
  for (const some of needs) {
    const [first] = mostTelling(some)
    if (first === undefined) return []
    best.push(first)
  }
  return asNeed(
    best.flatMap(({ places }) => places),
    best.reduce((sum, { chance }) => sum + chance, 0),
  )
}

const singles = (units: Units): readonly Need[] => asNeed(units.map(placeOf), chanceOf(units))

const pairs = (first: Units | null, second: Units | null): readonly Need[] =>
  first === null || second === null || first.length * second.length > mostPlaces
    ? []
    : asNeed(
        first.flatMap((one) => second.map((other) => placeOfPair(one, other))),
        chanceOfPairs(first, second),
      )

const asNeed = (places: readonly Place[], chance: number): readonly Need[] =>
  places.length === 0 || places.length > mostPlaces ? [] : [{ places: [...new Set(places)], chance }]

const mostTelling = (needs: readonly Need[]): readonly Need[] =>
  [...needs].sort((a, b) => a.chance - b.chance).slice(0, mostNeeds)
