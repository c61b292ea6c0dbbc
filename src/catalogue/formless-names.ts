import type { NameIndex } from './name-index.ts'
import { type Named, shortName } from './names.ts'
import type { StemmedName } from './near-names.ts'
import { isComplaint } from './surroundings.ts'

const fewestWithoutForm = 4
/** In characters, of a name beside another that it holds. */
const fewestLeft = 2

/**
 * 安宫降压 of 安宫降压丸: a name that holds another one is meant where it stands whole but for its form, and not the one
 * that it holds. A guess, since what is said in place of the form is not known.
 */
export function namesWithoutForm(
  stemmed: readonly StemmedName[],
  index: NameIndex<Named>,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  const unknown = stemmed.filter(isLongWithoutForm).filter(({ stem }) => index.valueOf(stem) === undefined)
  for (const { stem, named } of unknown)
    if (isMedicine(named) && !isComplaint(stem) && holdsAnother(stem, named, index))
      found.set(stem, { ...named })
  return found
}

const chineseOnly = /^[\u3400-\u9fff]+$/
const isLongWithoutForm = ({ key, stem }: StemmedName): boolean =>
  stem !== key && stem.length >= fewestWithoutForm && chineseOnly.test(stem)

/** 隐形眼镜 is not what it is cleaned with. */
const isMedicine = ({ drugs }: Named): boolean =>
  drugs.length > 0 && drugs.every(({ supply }) => supply !== 'device')

/** Whether a shorter name of another medicine stands in it, with more than a character left. */
function holdsAnother(stem: string, { drugs }: Named, index: NameIndex<Named>): boolean {
  const isAnother = (start: number, end: number, inner: Named): boolean =>
    end - start <= stem.length - fewestLeft && inner.drugs.length > 0 && inner.drugs[0] !== drugs[0]
  for (let start = 0; start + shortName <= stem.length; start += 1)
    if (index.longestAt(stem, start, isAnother) !== null) return true
  return false
}
