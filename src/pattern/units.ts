import type { AST } from '@eslint-community/regexpp'
import { whiteSpace } from './characters.ts'

/** The code units that one character may be in a text. */
export type Units = readonly number[]
/** The code units that a character of an expression may be in a text; null where that is not simple. */
export type Fold = (code: number) => Units | null

/** Under u, ſ is an s and the Kelvin sign a k. */
const alikeUnderU = new Map([
  [0x6b, 0x212a],
  [0x73, 0x17f],
])

/** How an expression reads letters: with `i` both cases, and what folds beyond ASCII is not simple. */
export function foldOf({ ignoreCase, unicode, unicodeSets }: RegExp): Fold {
  return (code) => {
    if (code > 0xffff) return null
    if (!ignoreCase || !hasCases(code)) return [code]
    if (code > 0x7f) return null
    const lower = code | 0x20
    const alike = unicode || unicodeSets ? alikeUnderU.get(lower) : undefined
    return alike === undefined ? [lower, code & ~0x20] : [lower, code & ~0x20, alike]
  }
}

function hasCases(code: number): boolean {
  const character = String.fromCharCode(code)
  return character.toLowerCase() !== character.toUpperCase()
}

/** What an element of exactly one character may be; null for any other element, and where that is open. */
export function unitsOfElement(element: AST.Element, fold: Fold): Units | null {
  if (element.type === 'Character') return fold(element.value)
  if (element.type === 'CharacterSet') return unitsOfSet(element)
  if (element.type !== 'CharacterClass' || element.negate) return null
  const units = new Set<number>()
  for (const member of element.elements) {
    const some = unitsOfMember(member, fold)
    if (some === null) return null
    for (const unit of some) units.add(unit)
  }
  return [...units]
}

function unitsOfMember(
  member: AST.CharacterClassElement | AST.UnicodeSetsCharacterClassElement,
  fold: Fold,
): Units | null {
  if (member.type === 'Character') return fold(member.value)
  if (member.type === 'CharacterSet') return unitsOfSet(member)
  if (member.type !== 'CharacterClassRange') return null
  const width = member.max.value - member.min.value + 1
  if (width > widestRange) return null
  const units = Array.from({ length: width }, (_, nth) => fold(member.min.value + nth))
  return units.includes(null) ? null : units.flatMap((some) => some ?? [])
}

/** A wider range, such as that of all Chinese characters, is as good as open. */
const widestRange = 128
const digits = unitsOf('0123456789')
const spaces = unitsOf(whiteSpace)

function unitsOfSet(set: { readonly kind: string; readonly negate?: boolean }): Units | null {
  if (set.negate === true) return null
  if (set.kind === 'digit') return digits
  return set.kind === 'space' ? spaces : null
}

function unitsOf(characters: string): Units {
  return Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at))
}
