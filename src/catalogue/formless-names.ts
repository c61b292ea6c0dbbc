import { type Named, shortName } from './names.ts'
import type { StemmedName } from './near-names.ts'
import { isComplaint } from './surroundings.ts'

const fewestWithoutForm = 4

/**
 * 安宫降压 of 安宫降压丸: a name that holds another one is meant where it stands whole but for its form, and not the one
 * that it holds. A guess, since what is said in place of the form is not known.
 */
export function namesWithoutForm(
  stemmed: readonly StemmedName[],
  names: ReadonlyMap<string, Named>,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  for (const { key, stem, named } of stemmed)
    if (stem !== key && stem.length >= fewestWithoutForm && isMedicine(named) && !names.has(stem))
      if (/^[\u3400-\u9fff]+$/.test(stem) && !isComplaint(stem) && holdsAnother(stem, named, names))
        found.set(stem, { ...named })
  return found
}

/** 隐形眼镜 is not what it is cleaned with. */
const isMedicine = ({ drugs }: Named): boolean =>
  drugs.length > 0 && drugs.every(({ supply }) => supply !== 'device')

/** Whether a shorter name of another medicine stands in it, with more than a character left. */
function holdsAnother(stem: string, { drugs }: Named, names: ReadonlyMap<string, Named>): boolean {
  for (let start = 0; start + shortName <= stem.length; start += 1)
    for (let end = start + shortName; end <= Math.min(stem.length, start + stem.length - 2); end += 1) {
      const inner = names.get(stem.slice(start, end))
      if (inner !== undefined && inner.drugs.length > 0 && inner.drugs[0] !== drugs[0]) return true
    }
  return false
}
