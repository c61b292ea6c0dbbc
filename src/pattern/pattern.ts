import { type Characters, charactersOf, knownCharactersOf } from './characters.ts'
import { type Alternative, needsIn } from './needs.ts'

/**
 * A regular expression of which only those alternatives are run that can match, going by the characters that a text has.
 * Reading a message asks several hundred questions of it, nearly all in vain.
 *
 * Without state, whatever its flags: each question is about the whole text.
 */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
  /** The first match, null if there is none. Groups of alternatives that were not run are missing from it. */
  exec(text: string): RegExpExecArray | null
  /** All matches in order, none overlapping. */
  all(text: string): readonly RegExpExecArray[]
  /** The text with each match replaced. */
  replace(text: string, by: string): string
}

export function pattern(expression: RegExp): Pattern {
  // Taking a large expression apart costs as much as a hundred messages: not before it is asked.
  let made: Sieve | null = null
  const sieve = (): Sieve => {
    made ??= createSieve(expression)
    return made
  }
  return {
    source: expression.source,
    test: (text) => sieve().test(text),
    exec: (text) => matchesOf(sieve().open(text), text, 1)[0] ?? null,
    all: (text) => matchesOf(sieve().open(text), text),
    replace(text, by) {
      const { whole, open } = sieve()
      return open(text).length === 0 ? text : text.replace(whole, by)
    },
  }
}

interface Sieve {
  readonly whole: RegExp
  test(text: string): boolean
  /** What can match in a text, the earlier before the later. */
  open(text: string): readonly RegExp[]
}

const nothing: readonly RegExp[] = []
/** `(…)`, whose number is counted over the whole expression. */
const numberedGroup = /(?<!\\)\((?!\?)/

function createSieve(expression: RegExp): Sieve {
  const flags = `${expression.flags.replace(/[gy]/g, '')}g`
  const whole = new RegExp(expression.source, flags)
  const { alternatives, isAnchored } = needsIn(expression)
  const needs = rowOf(alternatives)
  const expressions = alternatives.map(({ source }) => new RegExp(source, flags))
  const isOfOnePiece = alternatives.length === 1 || numberedGroup.test(expression.source)
  const wholeAlone = [whole]
  const look = isAnchored ? knownCharactersOf : charactersOf
  return {
    whole,
    test(text) {
      const characters = look(text)
      if (characters === null) return matchFrom(whole, text, 0) !== null
      let nth = 0
      for (let at = 0; at < needs.length; at = needs[at] ?? needs.length) {
        const alternative = isOpen(needs, at, characters) ? expressions[nth] : undefined
        if (alternative !== undefined && matchFrom(alternative, text, 0) !== null) return true
        nth += 1
      }
      return false
    },
    open(text) {
      const characters = look(text)
      if (characters === null) return wholeAlone
      let open: RegExp[] | null = null
      let nth = 0
      for (let at = 0; at < needs.length; at = needs[at] ?? needs.length) {
        const alternative = isOpen(needs, at, characters) ? expressions[nth] : undefined
        nth += 1
        if (alternative === undefined) continue
        if (isOfOnePiece) return wholeAlone
        open ??= []
        open.push(alternative)
      }
      return open ?? nothing
    },
  }
}

/** All needs in one row of numbers, each alternative and each group in it headed by where it ends. */
function rowOf(alternatives: readonly Alternative[]): Uint32Array {
  const row: number[] = []
  for (const { needs } of alternatives) {
    const head = row.push(0) - 1
    for (const group of needs) row.push(row.length + 1 + group.length, ...group)
    row[head] = row.length
  }
  return Uint32Array.from(row)
}

/** Whether a text with these characters has what the alternative at a place of the row needs. */
function isOpen(needs: Uint32Array, alternative: number, characters: Characters): boolean {
  const end = needs[alternative] ?? 0
  let group = alternative + 1
  while (group < end) {
    const groupEnd = needs[group] ?? end
    let at = group + 1
    while (at < groupEnd && characters[needs[at] ?? 0] === 0) at += 1
    if (at === groupEnd) return false
    group = groupEnd
  }
  return true
}

function matchFrom(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from
  return expression.exec(text)
}

const noMatches: readonly RegExpExecArray[] = []

/** The matches of the alternatives as one expression has them: the leftmost first, among equals that of the earlier one. */
function matchesOf(
  expressions: readonly RegExp[],
  text: string,
  most: number = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] {
  if (expressions.length === 0) return noMatches
  const next = expressions.map((expression) => matchFrom(expression, text, 0))
  const matches: RegExpExecArray[] = []
  while (matches.length < most) {
    let first: RegExpExecArray | null = null
    for (const match of next)
      if (match !== null && (first === null || match.index < first.index)) first = match
    if (first === null) break
    matches.push(first)
    const end = first.index + Math.max(1, first[0].length)
    for (const [nth, expression] of expressions.entries()) {
      const match = next[nth]
      if (match != null && match.index < end)
        next[nth] = end > text.length ? null : matchFrom(expression, text, end)
    }
  }
  return matches
}
