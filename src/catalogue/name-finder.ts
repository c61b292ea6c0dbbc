import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import { fits, isShort } from './boundaries.ts'
import { settledByCompany } from './company.ts'
import { type Hit, hitOf } from './hit.ts'
import {
  type LongerNames,
  longerBefore,
  mayBeCutShort,
  mayBeginBefore,
  mayGoOn,
  runsIntoAnother,
} from './longer-names.ts'
import type { NameIndex } from './name-index.ts'
import { foldCase, type Named, shortName } from './names.ts'
import type { NearFinder, NearHit } from './near-names.ts'
import { joinNeighbours } from './neighbours.ts'
import { hasResidue } from './residue.ts'
import { soundAlike } from './sounds.ts'
import {
  isComplaint,
  isFollowedByDose,
  isHalved,
  mayBeTail,
  mayBeTalkedOf,
  mayStandTogether,
} from './surroundings.ts'

/** All names of a catalogue, in the ways in which they are looked for. */
export interface KnownNames {
  readonly index: NameIndex<Named>
  /** Those of which it is asked what they stand for, even where they are written as they should be. */
  readonly guesses: ReadonlySet<Named>
  readonly longer: LongerNames
  readonly findNear: NearFinder
}

const capital = pattern(/[A-ZΑ-Ω]/)
/** All names in a normalised text, in order, none within another. */
export function findNames(text: string, { index, guesses, longer, findNear }: KnownNames): readonly Hit[] {
  const folded = capital.test(text) ? foldCase(text) : text
  const hits: Hit[] = []
  const classes: Hit[] = []
  let at = 0
  let free = 0
  const takeNear = (to: number): void => {
    for (const near of findNear(folded, free, to))
      if (isMisspelling(near, classes, folded))
        hits.push(hitOf(near.named, near.start, near.end, text, near.near))
  }
  const accepts = (start: number, end: number, named: Named): boolean =>
    fits(folded, text, start, end, named) &&
    (!isShort(folded, start, end, named) ||
      mayBeTalkedOf(folded, start, end) ||
      beginsRow(start, end) ||
      (start > 0 && hits.at(-1)?.end === start))
  /** 安坦息宁都不要了: a short name, and another where it ends. */
  const beginsRow = (start: number, end: number): boolean => {
    const next = index.longestAt(
      folded,
      end,
      (from, to, named) => named.class === null && fits(folded, text, from, to, named),
    )
    return next !== null && next.end - end >= shortName && mayStandTogether(folded, start, next.end)
  }
  /** 纱布碘伏创可贴: short names that end where one begins that is sure to be there. */
  const takeRow = (to: number): void => {
    const row: Hit[] = []
    for (let end = to; end - shortName >= free; end -= shortName) {
      const start = end - shortName
      const found = index.longestAt(
        folded,
        start,
        (_, last, named) =>
          last === end && isShort(folded, start, end, named) && fits(folded, text, start, end, named),
      )
      if (found === null || isHalved(folded, start)) break
      row.unshift(hitOf(found.value, start, end, text))
    }
    takeNear(row[0]?.start ?? to)
    hits.push(...row)
  }
  while (at < folded.length - 1) {
    const start = at
    const found = index.longestAt(folded, start, accepts)
    if (found === null) {
      at += 1
      continue
    }
    const passed = runsIntoAnother(folded, start, found.end, index, accepts)
    if (passed > 0) {
      at += passed
      continue
    }
    const end = endOfMisspelt(folded, start, found.end, found.value)
    const whole = longerBefore(longer.before.get(found.value), folded, start, free)
    const hit =
      whole === undefined
        ? hitOf(found.value, start, end, text, guesses.has(found.value) ? [] : null)
        : hitOf(whole.named, whole.start, end, text, genericsOf(found.value))
    at = Math.max(hit.end, start + 1)
    if (hit.class !== null) {
      classes.push(hit)
      continue
    }
    takeRow(hit.start)
    const isTail =
      whole === undefined &&
      (isShort(folded, start, found.end, found.value) ||
        mayBeCutShort(longer.before.get(found.value), folded, hit.start, free)) &&
      hits.at(-1)?.end !== hit.start &&
      mayBeTail(folded, hit.start)
    const perhaps =
      hit.sure && whole === undefined
        ? (perhapsLonger(folded, hit, found, longer, free) ?? numberedOn(folded, hit, index))
        : undefined
    const near = perhaps === undefined ? hit.near : [...hit.near, ...genericsOf(perhaps)]
    hits.push(isTail ? asked({ ...hit, near }) : perhaps !== undefined ? { ...hit, sure: false, near } : hit)
    free = at
  }
  takeNear(folded.length)
  // A class word may be what is left of a misspelt name: 地平 in 氨绿地平.
  const alone = classes.filter(({ start, end }) => !hits.some((hit) => hit.start < end && start < hit.end))
  const find = (name: string): Named | null =>
    index.longestAt(foldCase(name), 0, (_, end) => end === name.length)?.value ?? null
  const all = alone.length === 0 ? hits : inOrder([...hits, ...alone])
  const joined = settledByCompany(joinNeighbours(all, text, find), text, find)
  return joined.map((hit, nth) =>
    hit.sure && hasResidue(text, hit, joined[nth - 1], joined[nth + 1]) ? asked(hit) : hit,
  )
}

/** A known name in a word that is not known: perhaps it is that one, and nobody books it before the answer. */
const asked = (hit: Hit): Hit => ({
  ...hit,
  sure: false,
  near: hit.near.length > 0 || hit.drug === null ? hit.near : [hit.drug],
})

/** Words that stand close to a name and are none of its characters. */
const wishing = /^[要配买拿开带取来和跟有]+$/

/** What sounds like a name may be a word for a class, which is written as it should be. */
function isMisspelling(near: NearHit, classes: readonly Hit[], folded: string): boolean {
  // 口腔溃疡三个 is suffered.
  if (isComplaint(folded.slice(near.start, near.end)) && !isFollowedByDose(folded, near.end)) return false
  const over = classes.filter(({ start, end }) => start < near.end && near.start < end)
  // 消食片 holds whatever else sounds like a part of it.
  if (over.some(({ start, end }) => start <= near.start && near.end <= end)) return false
  // 要胰岛素 is no misspelt 人胰岛素.
  if (over.some(({ start, end }) => end === near.end && wishing.test(folded.slice(near.start, start))))
    return false
  // 头孢取消 is a class word and a wish, unless what follows shows that it is a name.
  return over.length === 0 || near.soundsAlike || isFollowedByDose(folded, near.end)
}

/** The longer name that may be meant where a shorter one is written as it should be. */
const perhapsLonger = (
  folded: string,
  hit: Hit,
  found: { readonly end: number; readonly value: Named },
  { before, behind }: LongerNames,
  free: number,
): Named | undefined =>
  mayBeginBefore(before.get(found.value), folded, hit.start, free) ??
  (hit.end === found.end ? mayGoOn(behind.get(found.value), folded, hit.end) : undefined)

/** 维生素B12盒: two boxes of one, or some of another whose number goes on. */
function numberedOn(folded: string, { start, end }: Hit, index: NameIndex<Named>): Named | undefined {
  if (!digit.test(folded.charAt(end)) || !digit.test(folded.charAt(end - 1))) return undefined
  return index.longestAt(folded, start, (_, last) => last > end)?.value
}
const digit = /\d/

const genericsOf = ({ drugs }: Named): readonly string[] => drugs.map(({ generic }) => generic)

/**
 * 瑞舒伐他定, 依折麦部: behind a short name the rest of the generic one, with the right sound or with one character
 * wrong. Else the name ends where it did.
 */
function endOfMisspelt(folded: string, start: number, end: number, { drugs }: Named): number {
  const generic = drugs[0]?.generic ?? ''
  if (drugs.length > 1 || generic.length <= end - start) return end
  const name = folded.slice(start, end)
  if (!generic.startsWith(name)) return end
  const rest = generic.slice(name.length)
  const written = folded.slice(end, end + rest.length)
  let wrong = 0
  for (let at = 0; at < rest.length; at += 1) if (written.charCodeAt(at) !== rest.charCodeAt(at)) wrong += 1
  const isMeant = (rest.length > 1 && wrong === 1) || soundAlike(written, rest)
  return isMeant ? end + rest.length : end
}
