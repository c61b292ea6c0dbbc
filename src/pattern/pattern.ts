import { type Characters, charactersOf } from './characters.ts'
import { type Alternative, alternativesOf } from './needs.ts'

/**
 * A regular expression that is not run on texts which lack what each of its alternatives needs, and of whose alternatives
 * `test` runs only those that can match. Reading a message asks several hundred questions of it, nearly all in vain.
 *
 * Without state, whatever its flags: each question is about the whole text.
 */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
  /** The first match, null if there is none. */
  exec(text: string): RegExpExecArray | null
  /** All matches in order, none overlapping. */
  all(text: string): readonly RegExpExecArray[]
  /** The text with each match replaced. */
  replace(text: string, by: string): string
}

const noMatches: readonly RegExpExecArray[] = []

export function pattern(expression: RegExp): Pattern {
  const flags = expression.flags.replace(/[gy]/g, '')
  const once = new RegExp(expression.source, flags)
  const each = new RegExp(expression.source, `${flags}g`)
  // Taking a large expression apart costs as much as a hundred messages: not before it is asked.
  let sieve: Sieve | null = null
  const sieved = (): Sieve => {
    sieve ??= createSieve(alternativesOf(expression), flags)
    return sieve
  }
  return {
    source: expression.source,
    test: (text) => sieved().test(text, charactersOf(text)),
    exec: (text) => (sieved().mayMatch(charactersOf(text)) ? once.exec(text) : null),
    all(text) {
      if (!sieved().mayMatch(charactersOf(text))) return noMatches
      const matches: RegExpExecArray[] = []
      each.lastIndex = 0
      for (let match = each.exec(text); match !== null; match = each.exec(text)) {
        matches.push(match)
        if (match[0] === '') each.lastIndex += 1
      }
      return matches
    },
    replace: (text, by) => (sieved().mayMatch(charactersOf(text)) ? text.replace(each, by) : text),
  }
}

interface Sieve {
  test(text: string, characters: Characters): boolean
  mayMatch(characters: Characters): boolean
}

/** All needs in one row of numbers, each alternative and each group in it headed by where it ends. */
function createSieve(alternatives: readonly Alternative[], flags: string): Sieve {
  const row: number[] = []
  for (const { needs } of alternatives) {
    const head = row.push(0) - 1
    for (const group of needs) {
      const end = row.length + 1 + group.length
      row.push(end, ...group)
    }
    row[head] = row.length
  }
  const needs = Uint32Array.from(row)
  const expressions = alternatives.map(({ source }) => new RegExp(source, flags))
  return {
    mayMatch(characters) {
      for (let at = 0; at < needs.length; at = needs[at] ?? needs.length)
        if (isOpen(needs, at, characters)) return true
      return false
    },
    test(text, characters) {
      let nth = 0
      for (let at = 0; at < needs.length; at = needs[at] ?? needs.length) {
        if (isOpen(needs, at, characters) && expressions[nth]?.test(text) === true) return true
        nth += 1
      }
      return false
    },
  }
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
