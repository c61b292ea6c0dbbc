import type { AST } from '@eslint-community/regexpp'
import { type Fold, type Units, unitsOfElement } from './units.ts'

/** With what the text that an element matches can begin and end; null where that is open. */
export interface Edges {
  readonly first: Units | null
  readonly last: Units | null
  readonly canBeEmpty: boolean
}

const empty: Edges = { first: [], last: [], canBeEmpty: true }
const open: Edges = { first: null, last: null, canBeEmpty: true }

/** An element is asked about once for each that it stands in. */
const known = new WeakMap<AST.Element, Edges>()

export function edgesOf(element: AST.Element, fold: Fold): Edges {
  const before = known.get(element)
  if (before !== undefined) return before
  const edges = findEdges(element, fold)
  known.set(element, edges)
  return edges
}

function findEdges(element: AST.Element, fold: Fold): Edges {
  const units = unitsOfElement(element, fold)
  if (units !== null) return { first: units, last: units, canBeEmpty: false }
  switch (element.type) {
    case 'Character':
      return edgesOfCharacter(element.value)
    case 'Assertion':
      return empty
    case 'Quantifier': {
      if (element.max === 0) return empty
      const edges = edgesOf(element.element, fold)
      return element.min === 0 ? { ...edges, canBeEmpty: true } : edges
    }
    case 'Group':
    case 'CapturingGroup':
      return edgesOfChoice(element.alternatives, fold)
    default:
      return open
  }
}

/** One that a text has in two code units. */
function edgesOfCharacter(value: number): Edges {
  const character = String.fromCodePoint(value)
  if (character.length === 1 || character.toLowerCase() !== character.toUpperCase()) return open
  return { first: [character.charCodeAt(0)], last: [character.charCodeAt(1)], canBeEmpty: false }
}

export function edgesOfChoice(alternatives: readonly AST.Alternative[], fold: Fold): Edges {
  const edges = alternatives.map(({ elements }) => edgesOfRow(elements, fold))
  return {
    first: union(edges.map(({ first }) => first)),
    last: union(edges.map(({ last }) => last)),
    canBeEmpty: edges.some(({ canBeEmpty }) => canBeEmpty),
  }
}

function edgesOfRow(elements: readonly AST.Element[], fold: Fold): Edges {
  const edges = elements.map((element) => edgesOf(element, fold))
  return {
    first: union(upToFilled(edges).map(({ first }) => first)),
    last: union(upToFilled(edges.toReversed()).map(({ last }) => last)),
    canBeEmpty: edges.every(({ canBeEmpty }) => canBeEmpty),
  }
}

/** Those that can be empty, and the one after them. */
function upToFilled(edges: readonly Edges[]): readonly Edges[] {
  const filled = edges.findIndex(({ canBeEmpty }) => !canBeEmpty)
  return filled === -1 ? edges : edges.slice(0, filled + 1)
}

export function union(sets: readonly (Units | null)[]): Units | null {
  const [only] = sets
  if (only !== undefined && sets.length === 1) return only
  const all = new Set<number>()
  for (const units of sets) {
    if (units === null) return null
    for (const unit of units) all.add(unit)
  }
  return [...all]
}
