import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Code units of which a text must have at least one. */
export type OneOf = readonly number[]

/** One of the ways in which an expression can match. */
export interface Alternative {
  /** Matches what the expression matches in this way. */
  readonly source: string
  /** A text that lacks all of one group has no match; empty where nothing is known. */
  readonly needs: readonly OneOf[]
}

/** More would take longer to look up than what is saved. */
const mostGroups = 3
const mostCharacters = 128
/** They are in nearly every message, so that looking for them tells nothing. */
const everyday = codesOf('0123456789 ,，。的了我要不是有一个盒啊吗好在药就')
const costOfEveryday = 6

const parser = new RegExpParser({ ecmaVersion: 2025 })

/**
 * The ways in which an expression can match, each with characters that every match, or what stands around it, must have.
 * What is not understood needs nothing, so that no match is ever missed: classes that are open (`\w`, `[^…]`), optional
 * parts, letters whose case folds beyond ASCII.
 */
export function alternativesOf(expression: RegExp): readonly Alternative[] {
  const { source, flags } = expression
  const ast = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  const fold = foldOf(expression)
  return waysOf(ast, source.includes('\\1') || source.includes('\\k')).map(({ raw, elements }) => ({
    source: raw,
    needs: mostTelling(elements.flatMap((element) => needsOf(element, fold))),
  }))
}

interface Way {
  readonly raw: string
  readonly elements: readonly AST.Element[]
}

/** The alternatives at the top, or those of the one group that a pattern consists of but for `^`, `$` and the like. */
function waysOf(pattern: AST.Pattern, refersBack: boolean): readonly Way[] {
  const [only, ...others] = pattern.alternatives
  if (only === undefined || refersBack) return [{ raw: pattern.raw, elements: only?.elements ?? [] }]
  if (others.length > 0) return pattern.alternatives
  const groups = only.elements.filter(({ type }) => type !== 'Assertion')
  const [group] = groups
  if (groups.length !== 1 || (group?.type !== 'Group' && group?.type !== 'CapturingGroup')) return [only]
  const before = only.raw.slice(0, group.start - only.start)
  const after = only.raw.slice(group.end - only.start)
  const around = only.elements.filter((element) => element !== group)
  return group.alternatives.map(({ raw, elements }) => ({
    raw: `${before}(?:${raw})${after}`,
    elements: [...elements, ...around],
  }))
}

type Fold = (code: number) => OneOf | null

function needsOf(element: AST.Element, fold: Fold): readonly OneOf[] {
  switch (element.type) {
    case 'Character':
      return grouped([fold(element.value)])
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? [codesOf('0123456789')] : []
    case 'CharacterClass':
      return element.negate ? [] : grouped(element.elements.flatMap((member) => membersOf(member, fold)))
    case 'Quantifier':
      return element.min === 0 ? [] : needsOf(element.element, fold)
    case 'Group':
    case 'CapturingGroup':
      return ofAnyOf(element.alternatives, fold)
    case 'Assertion':
      return (element.kind === 'lookahead' || element.kind === 'lookbehind') && !element.negate
        ? ofAnyOf(element.alternatives, fold)
        : []
    default:
      return []
  }
}

function membersOf(
  member: AST.CharacterClassElement | AST.UnicodeSetsCharacterClassElement,
  fold: Fold,
): (OneOf | null)[] {
  if (member.type === 'Character') return [fold(member.value)]
  if (member.type === 'CharacterSet' && member.kind === 'digit' && !member.negate)
    return [codesOf('0123456789')]
  if (member.type !== 'CharacterClassRange') return [null]
  const width = member.max.value - member.min.value + 1
  if (width > mostCharacters) return [null]
  return Array.from({ length: width }, (_, nth) => fold(member.min.value + nth))
}

/** All of them as one group; nothing where one of them is not known. */
function grouped(members: readonly (OneOf | null)[]): readonly OneOf[] {
  const codes = new Set<number>()
  for (const member of members) {
    if (member === null) return []
    for (const code of member) codes.add(code)
  }
  return codes.size === 0 || codes.size > mostCharacters ? [] : [[...codes]]
}

/** What a choice needs: the most telling group of each alternative, put together. */
function ofAnyOf(alternatives: readonly AST.Alternative[], fold: Fold): readonly OneOf[] {
  const needs = alternatives.map(({ elements }) => elements.flatMap((element) => needsOf(element, fold)))
  const [only] = needs
  if (only !== undefined && needs.length === 1) return only
  return grouped(needs.map((groups) => mostTelling(groups)[0] ?? null))
}

const mostTelling = (groups: readonly OneOf[]): readonly OneOf[] =>
  [...groups].sort((a, b) => costOf(a) - costOf(b)).slice(0, mostGroups)
const costOf = (group: OneOf): number =>
  group.length + costOfEveryday * group.filter((code) => everyday.includes(code)).length

/** What a character of the expression may be in a text, null where that is not simple. */
function foldOf({ ignoreCase, unicode, unicodeSets }: RegExp): Fold {
  if (!ignoreCase) return (code) => (code > 0xffff ? null : [code])
  return (code) => {
    const character = String.fromCodePoint(code)
    if (character.toLowerCase() === character.toUpperCase()) return code > 0xffff ? null : [code]
    // Under u, ſ is an s and the Kelvin sign a k.
    if (code > 0x7f || ((unicode || unicodeSets) && /[ks]/i.test(character))) return null
    return codesOf(character.toLowerCase() + character.toUpperCase())
  }
}

function codesOf(characters: string): readonly number[] {
  return Array.from(characters, (character) => character.charCodeAt(0))
}
