import { type Bits, hasBit, nextBit } from './bits.ts'
import { enlist, type KnownText, know, recall } from './known-texts.ts'
import { type Need, needsIn } from './needs.ts'
import type { Place } from './places.ts'
import type { Member } from './waiting.ts'

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
  /**
   * All matches in order, none overlapping.
   * @param within as for `exec`
   */
  all(text: string, within?: string): readonly RegExpExecArray[]
  /** The text with each match replaced. */
  replace(text: string, by: string): string
  /** Who waits for the texts in which it can match: from the first up to the end. */
  readonly members: { readonly first: Member; readonly end: Member }
}

export const pattern = (expression: RegExp): Pattern => new Sieve(expression)

const nothing: readonly RegExp[] = []
/** `(…)`, whose number is counted over the whole expression. */
const numberedGroup = /(?<!\\)\((?!\?)/

/** One of the ways in which an expression can match. */
interface Way {
  readonly expression: RegExp
  /** What it needs besides what it waits for. */
  readonly others: Uint16Array
}

/** All that is looked at for a question that is answered with no stands in one small object: there are hundreds of them. */
class Sieve implements Pattern {
  readonly source: string
  #whole: RegExp
  // Taking a large expression apart costs as much as a hundred messages: not before it is asked.
  #ways: readonly Way[] | null = null
  #firstMember: Member = 0
  #endOfMembers: Member = 0
  #first: ReadonlySet<number> | null = null
  #last: ReadonlySet<number> | null = null
  #isLearnt = true
  #isOfOnePiece = false

  constructor(expression: RegExp) {
    this.source = expression.source
    this.#whole = expression
  }

  test(text: string, within?: string): boolean {
    const ways = this.#ways ?? this.#takeApart()
    if (!this.#hasEdges(text)) return false
    const known = this.#know(text, within)
    if (known === null) return matchFrom(this.#whole, text, 0) !== null
    for (let nth = this.#next(known, ways, 0); nth < ways.length; nth = this.#next(known, ways, nth + 1)) {
      const way = ways[nth]
      if (way !== undefined && matchFrom(way.expression, text, 0) !== null) return true
    }
    return false
  }

  exec(text: string, within?: string): RegExpExecArray | null {
    return matchesOf(this.#open(text, within), text, 1)[0] ?? null
  }

  all(text: string, within?: string): readonly RegExpExecArray[] {
    return matchesOf(this.#open(text, within), text)
  }

  replace(text: string, by: string): string {
    return this.#open(text).length === 0 ? text : text.replace(this.#whole, by)
  }

  get members(): { readonly first: Member; readonly end: Member } {
    if (this.#ways === null) this.#takeApart()
    return { first: this.#firstMember, end: this.#endOfMembers }
  }

  #takeApart(): readonly Way[] {
    const whole = new RegExp(this.source, `${this.#whole.flags.replace(/[gy]/g, '')}g`)
    this.#whole = whole
    const { alternatives, first, last } = needsIn(whole)
    const ways = alternatives.map(
      ({ source, needs }): Way => ({
        expression: new RegExp(source, whole.flags),
        others: rowOf(waitsFor(needs) === null ? needs : needs.slice(1)),
      }),
    )
    this.#firstMember = enlist(alternatives.map(({ needs }) => waitsFor(needs)))
    this.#endOfMembers = this.#firstMember + ways.length
    this.#first = first
    this.#last = last
    // Where a look at one end of a text nearly always settles it, or nothing can, the text is not learnt for the rest.
    this.#isLearnt = first === null && last === null && alternatives.some(({ needs }) => needs.length > 0)
    this.#isOfOnePiece = alternatives.length === 1 || numberedGroup.test(whole.source)
    this.#ways = ways
    return ways
  }

  #hasEdges(text: string): boolean {
    return (
      (this.#first === null || this.#first.has(text.charCodeAt(0))) &&
      (this.#last === null || this.#last.has(text.charCodeAt(text.length - 1)))
    )
  }

  #know(text: string, within: string | undefined): KnownText | null {
    if (within !== undefined) return know(within)
    return this.#isLearnt ? know(text) : recall(text)
  }

  /** The next way from one on in which a text can match; as many as there are if there is none. */
  #next({ awake, places }: KnownText, ways: readonly Way[], from: number): number {
    const first = this.#firstMember
    let member = first + from
    while (member < this.#endOfMembers) {
      const way = hasBit(awake, member) ? ways[member - first] : undefined
      if (way !== undefined && hasAll(places, way.others)) return member - first
      member = nextBit(awake, member + 1)
    }
    return ways.length
  }

  /** What can match in a text, the earlier before the later. */
  #open(text: string, within?: string): readonly RegExp[] {
    const ways = this.#ways ?? this.#takeApart()
    if (!this.#hasEdges(text)) return nothing
    const known = this.#know(text, within)
    if (known === null) return [this.#whole]
    let nth = this.#next(known, ways, 0)
    if (nth === ways.length) return nothing
    if (this.#isOfOnePiece) return [this.#whole]
    const open: RegExp[] = []
    for (; nth < ways.length; nth = this.#next(known, ways, nth + 1)) {
      const way = ways[nth]
      if (way !== undefined) open.push(way.expression)
    }
    return open
  }
}

/** What at least every other text has is not worth waiting for: it is looked for when the text is asked about. */
const common = 0.2
const waitsFor = ([rarest]: readonly Need[]): readonly Place[] | null =>
  rarest !== undefined && rarest.chance < common ? rarest.places : null

/** Needs in one row of numbers, none of which is 65,536 or more, each headed by where it ends; those that are soon looked for before the others. */
function rowOf(needs: readonly Need[]): Uint16Array {
  const row: number[] = []
  for (const { places } of needs.toSorted((a, b) => a.places.length - b.places.length))
    row.push(row.length + 1 + places.length, ...places)
  return Uint16Array.from(row)
}

/** Whether a text has one place of each need. */
function hasAll(places: Bits, needs: Uint16Array): boolean {
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
