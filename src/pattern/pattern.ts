import { type Bits, hasBit, nextBit } from './bits.ts'
import { enlist, type KnownText, know, recall } from './known-texts.ts'
import { type Need, needsIn } from './needs.ts'
import type { Place } from './places.ts'

/**
 * A regular expression of which only those alternatives are run that can match, going by the characters that a text has.
 * Reading a message asks several hundred questions of it, nearly all in vain.
 *
 * Without state, whatever its flags: each question is about the whole text.
 */
export interface Pattern {
  readonly source: string
  /** @param within as for `exec` */
  test(text: string, within?: string): boolean
  /**
   * The first match, null if there is none. Groups of alternatives that were not run are missing from it.
   * @param within what the text is a part of, where much is asked about its parts: what it has not they have not, so
   * that only it need be learnt
   */
  exec(text: string, within?: string): RegExpExecArray | null
  /** All matches in order, none overlapping. */
  all(text: string): readonly RegExpExecArray[]
  /** The text with each match replaced. */
  replace(text: string, by: string): string
}

export function pattern(expression: RegExp): Pattern {
  // Taking a large expression apart costs as much as a hundred messages: not before it is asked.
  let made: Sieve | null = null
  const make = (): Sieve => {
    made = createSieve(expression)
    return made
  }
  return {
    source: expression.source,
    test: (text, within) => (made ?? make()).test(text, within),
    exec: (text, within) => matchesOf((made ?? make()).open(text, within), text, 1)[0] ?? null,
    all: (text) => matchesOf((made ?? make()).open(text), text),
    replace(text, by) {
      const { whole, open } = made ?? make()
      return open(text).length === 0 ? text : text.replace(whole, by)
    },
  }
}

interface Sieve {
  readonly whole: RegExp
  test(text: string, within: string | undefined): boolean
  /** What can match in a text, the earlier before the later. */
  open(text: string, within?: string): readonly RegExp[]
}

const nothing: readonly RegExp[] = []
/** `(…)`, whose number is counted over the whole expression. */
const numberedGroup = /(?<!\\)\((?!\?)/

/** One of the ways in which an expression can match. */
interface Way {
  readonly nth: number
  readonly expression: RegExp
  /** What it needs besides what it waits for. */
  readonly others: Uint32Array
}

function createSieve(expression: RegExp): Sieve {
  const flags = `${expression.flags.replace(/[gy]/g, '')}g`
  const whole = new RegExp(expression.source, flags)
  const { alternatives, first, last } = needsIn(expression)
  const ways = alternatives.map(
    ({ source, needs }, nth): Way => ({
      nth,
      expression: new RegExp(source, flags),
      others: rowOf(waitsFor(needs) === null ? needs : needs.slice(1)),
    }),
  )
  const firstMember = enlist(alternatives.map(({ needs }) => waitsFor(needs)))
  const endOfMembers = firstMember + ways.length
  const isOfOnePiece = alternatives.length === 1 || numberedGroup.test(expression.source)
  const wholeAlone = [whole]
  // Where a look at one end of a text nearly always settles it, or nothing can, the text is not learnt for the rest.
  const isSettled = first !== null || last !== null || alternatives.every(({ needs }) => needs.length === 0)
  const look = isSettled ? recall : know
  const hasEdges = (text: string): boolean =>
    (first === null || first.has(text.charCodeAt(0))) &&
    (last === null || last.has(text.charCodeAt(text.length - 1)))
  /** The next that can match after one that could, or the first one. */
  function next({ awake, places }: KnownText, after: Way | null): Way | null {
    let member = firstMember + (after === null ? 0 : after.nth + 1)
    while (member < endOfMembers) {
      const way = hasBit(awake, member) ? ways[member - firstMember] : undefined
      if (way !== undefined && hasAll(places, way.others)) return way
      member = nextBit(awake, member + 1)
    }
    return null
  }
  return {
    whole,
    test(text, within) {
      if (!hasEdges(text)) return false
      const known = within === undefined ? look(text) : know(within)
      if (known === null) return matchFrom(whole, text, 0) !== null
      let way = next(known, null)
      while (way !== null && matchFrom(way.expression, text, 0) === null) way = next(known, way)
      return way !== null
    },
    open(text, within) {
      if (!hasEdges(text)) return nothing
      const known = within === undefined ? look(text) : know(within)
      if (known === null) return wholeAlone
      let way = next(known, null)
      if (way === null) return nothing
      if (isOfOnePiece) return wholeAlone
      const open: RegExp[] = []
      for (; way !== null; way = next(known, way)) open.push(way.expression)
      return open
    },
  }
}

/** What at least every other text has is not worth waiting for: it is looked for when the text is asked about. */
const common = 0.2
const waitsFor = ([rarest]: readonly Need[]): readonly Place[] | null =>
  rarest !== undefined && rarest.chance < common ? rarest.places : null

/** Needs in one row of numbers, each headed by where it ends; those that are soon looked for before the others. */
function rowOf(needs: readonly Need[]): Uint32Array {
  const row: number[] = []
  for (const { places } of needs.toSorted((a, b) => a.places.length - b.places.length))
    row.push(row.length + 1 + places.length, ...places)
  return Uint32Array.from(row)
}

/** Whether a text has one place of each need. */
function hasAll(places: Bits, needs: Uint32Array): boolean {
  let at = 0
  while (at < needs.length) {
    const end = needs[at] ?? 0
    at += 1
    while (at < end && !hasBit(places, needs[at] ?? 0)) at += 1
    if (at === end) return false
    at = end
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
  const [only] = expressions
  if (only === undefined) return noMatches
  if (expressions.length === 1 && most === 1) {
    const match = matchFrom(only, text, 0)
    return match === null ? noMatches : [match]
  }
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
