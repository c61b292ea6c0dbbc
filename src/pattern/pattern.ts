import { type Bits, hasBit, noBits, setBit } from './bits.ts'
import { enlist, type KnownText, know, nextReady, recall } from './known-texts.ts'
import { needsIn } from './needs.ts'
import { placeOf, singlePlaces } from './places.ts'
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
  /**
   * The text with each match replaced.
   * @param within as for `exec`
   */
  replace(text: string, by: string, within?: string): string
  /** Who waits for the texts in which it can match: from the first up to the end. */
  readonly members: { readonly first: Member; readonly end: Member }
}

export const pattern = (expression: RegExp): Pattern => new Sieve(expression)

const nothing: readonly RegExp[] = []
/** `(…)`, whose number is counted over the whole expression. */
const numberedGroup = /(?<!\\)\((?!\?)/

/** All that is looked at for a question that is answered with no stands first: there are hundreds of them. */
class Sieve implements Pattern {
  /** Its ways, as members: none before it is taken apart. */
  #firstMember: Member = 0
  #endOfMembers: Member = 0
  /** What may stand at the ends of a text that it matches. */
  #begins: Bits | null = null
  #ends: Bits | null = null
  #isLearnt = true
  #isOfOnePiece = false
  #whole: RegExp
  #ways: readonly RegExp[] = nothing
  readonly source: string

  constructor(expression: RegExp) {
    this.source = expression.source
    this.#whole = expression
  }

  test(text: string, within?: string): boolean {
    // Taking a large expression apart costs as much as a hundred messages: not before it is asked.
    if (this.#endOfMembers === 0) this.#takeApart()
    if (!this.#hasEdges(text)) return false
    const known = this.#know(text, within)
    if (known === null) return matchesIn(this.#whole, text)
    const [first, end] = [this.#firstMember, this.#endOfMembers]
    for (
      let member = nextReady(known, first, end);
      member < end;
      member = nextReady(known, member + 1, end)
    ) {
      const way = this.#ways[member - first]
      if (way !== undefined && matchesIn(way, text)) return true
    }
    return false
  }

  exec(text: string, within?: string): RegExpExecArray | null {
    return firstOf(this.#open(text, within), text)
  }

  all(text: string, within?: string): readonly RegExpExecArray[] {
    const open = this.#open(text, within)
    return open.length === 0 ? noMatches : matchesOf(open, text)
  }

  replace(text: string, by: string, within?: string): string {
    return this.#open(text, within).length === 0 ? text : text.replace(this.#whole, by)
  }

  get members(): { readonly first: Member; readonly end: Member } {
    if (this.#endOfMembers === 0) this.#takeApart()
    return { first: this.#firstMember, end: this.#endOfMembers }
  }

  #takeApart(): void {
    const whole = new RegExp(this.source, `${this.#whole.flags.replace(/[gy]/g, '')}g`)
    this.#whole = whole
    const { alternatives, first, last } = needsIn(whole)
    this.#ways = alternatives.map(({ source }) => new RegExp(source, whole.flags))
    this.#firstMember = enlist(alternatives.map(({ needs }) => needs))
    this.#endOfMembers = this.#firstMember + alternatives.length
    this.#begins = first && setOf(first)
    this.#ends = last && setOf(last)
    // Where a look at one end of a text nearly always settles it, or nothing can, the text is not learnt for the rest.
    this.#isLearnt = first === null && last === null && alternatives.some(({ needs }) => needs.length > 0)
    this.#isOfOnePiece = alternatives.length === 1 || numberedGroup.test(whole.source)
  }

  #hasEdges(text: string): boolean {
    return (
      (this.#begins === null || hasBit(this.#begins, placeOf(text.charCodeAt(0)))) &&
      (this.#ends === null || hasBit(this.#ends, placeOf(text.charCodeAt(text.length - 1))))
    )
  }

  #know(text: string, within: string | undefined): KnownText | null {
    if (within !== undefined) return know(within)
    return this.#isLearnt ? know(text) : recall(text)
  }

  /** What can match in a text, the earlier before the later. */
  #open(text: string, within?: string): readonly RegExp[] {
    if (this.#endOfMembers === 0) this.#takeApart()
    if (!this.#hasEdges(text)) return nothing
    const known = this.#know(text, within)
    if (known === null) return [this.#whole]
    const [first, end] = [this.#firstMember, this.#endOfMembers]
    let member = nextReady(known, first, end)
    if (member === end) return nothing
    if (this.#isOfOnePiece) return [this.#whole]
    const open: RegExp[] = []
    for (; member < end; member = nextReady(known, member + 1, end)) {
      const way = this.#ways[member - first]
      if (way !== undefined) open.push(way)
    }
    return open
  }
}

/** Characters as their places: several share one, so that more may stand at an end than can, and never less. */
function setOf(units: ReadonlySet<number>): Bits {
  const bits = noBits(singlePlaces)
  for (const unit of units) setBit(bits, placeOf(unit))
  return bits
}

/** As `matchFrom`, without a list of what was matched. */
function matchesIn(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0
  return expression.test(text)
}

function matchFrom(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from
  return expression.exec(text)
}

const noMatches: readonly RegExpExecArray[] = []

/** The leftmost match of all, among equals that of the earlier one. */
function firstOf(expressions: readonly RegExp[], text: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null
  for (const expression of expressions) {
    const match = matchFrom(expression, text, 0)
    if (match !== null && (first === null || match.index < first.index)) first = match
  }
  return first
}

/** The matches of the alternatives as one expression has them: the leftmost first, among equals that of the earlier one. */
function matchesOf(expressions: readonly RegExp[], text: string): readonly RegExpExecArray[] {
  const [only] = expressions
  if (only !== undefined && expressions.length === 1) return matchesOfOne(only, text)
  const next = expressions.map((expression) => matchFrom(expression, text, 0))
  const matches: RegExpExecArray[] = []
  for (;;) {
    let first: RegExpExecArray | null = null
    for (const match of next)
      if (match !== null && (first === null || match.index < first.index)) first = match
    if (first === null) return matches
    matches.push(first)
    const end = first.index + Math.max(1, first[0].length)
    for (const [nth, expression] of expressions.entries()) {
      const match = next[nth]
      if (match != null && match.index < end)
        next[nth] = end > text.length ? null : matchFrom(expression, text, end)
    }
  }
}

function matchesOfOne(expression: RegExp, text: string): readonly RegExpExecArray[] {
  let match = matchFrom(expression, text, 0)
  if (match === null) return noMatches
  // Nearly always the only one: an empty list would be given room for many.
  const matches = [match]
  for (;;) {
    const end: number = match.index + Math.max(1, match[0].length)
    match = end > text.length ? null : matchFrom(expression, text, end)
    if (match === null) return matches
    matches.push(match)
  }
}
