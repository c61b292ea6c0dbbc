import { pattern } from '../pattern/pattern.ts'
import type { Sighting } from './sightings.ts'
import type { ReadItem } from './understanding.ts'

/** Says that they do not know which of two it is; of a choice that is left to others (哪个有拿哪个) it says nothing. */
const unsure = pattern(
  /来着|记(?:不|勿)(?:得|清|住|太清|起)|(?:不|勿)(?:太)?记得|忘[了记]|唔记得|(?:弄|搞|分|说|讲|拿)(?:不|勿)(?:清|准|太清)|(?:不|勿)(?:太)?(?:确定|清楚|晓得|肯定)(?!有|能)|好像.*好像|\bnot\ssure\b|\b(?:can'?t|don'?t|do\snot)\s(?:remember|recall)\b|\bforg[eo]t\b|\bdon'?t\sknow\s(?:which|if|whether)\b/i,
)
const between =
  /^(?:的|吃的|叫|是|[\s,，、])*(?:还是|或者?|要么|要不|又?也?好像|\bor\b)(?:又|叫|是|吃|的|那个|好像|它|it\swas|maybe|[\s,，])*$/i

/** The two medicines between which the writer cannot decide: 络活喜还是代文我不记得了. Null where there are none. */
function tornBetween(text: string, sightings: readonly Sighting[]): readonly [Sighting, Sighting] | null {
  if (sightings.length < 2 || !unsure.test(text)) return null
  for (const [at, one] of sightings.entries()) {
    const other = sightings[at + 1]
    if (other === undefined || one.match.kind !== 'drug' || other.match.kind !== 'drug') continue
    if (one.written !== other.written && between.test(text.slice(one.end, other.start))) return [one, other]
  }
  return null
}

/** Stands for one of two that their writer hesitates between: no class that the catalogue has words for. */
export const isTorn = ({ match }: Pick<ReadItem, 'match'>): boolean =>
  match.kind === 'class' && match.class.words.length === 0

/**
 * The items of a text with one in the place of two that the writer hesitates between: it is asked about, and the names that
 * they wrote are the choices.
 *
 * @param text normalised
 * @returns null where nobody hesitates
 */
export function withTorn(
  text: string,
  sightings: readonly Sighting[],
  items: readonly ReadItem[],
): readonly ReadItem[] | null {
  const torn = tornBetween(text, sightings)
  if (torn === null) return null
  const drugs = torn.map(({ match }) => (match.kind === 'drug' ? match.drug : null))
  const [theirs, others] = [
    items.filter(({ drug }) => drugs.includes(drug)),
    items.filter(({ drug }) => !drugs.includes(drug)),
  ]
  const counted = theirs.find(({ quantity }) => quantity !== null)
  const names = torn.map(({ written }) => written)
  const item: ReadItem = {
    written: names.join(/^[a-z]/i.test(text.trim()) ? ' or ' : '还是'),
    match: { kind: 'class', class: { words: [], ask: 'choices', choices: names } },
    doubted: false,
    drug: null,
    brand: null,
    form: null,
    release: null,
    strength: null,
    pack: null,
    quantity: counted?.quantity ?? null,
    unit: counted?.unit ?? null,
  }
  return [item, ...others]
}
