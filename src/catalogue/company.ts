import { type Hit, hitOf } from './hit.ts'
import type { Named } from './names.ts'

/** Of the things that a word may mean, the one that belongs to another thing named beside it. */
const belongsTo: Readonly<Record<string, readonly string[]>> = {
  血糖试纸: ['血糖仪', '采血针'],
}

/**
 * 血糖仪一台 试纸两盒: a word for several things, read by the company in which it stands. It is left open where nothing
 * beside it tells, or several things would go with it.
 *
 * @param find what a name stands for; null where the catalogue in use has none such
 */
export function settledByCompany(
  hits: readonly Hit[],
  text: string,
  find: (name: string) => Named | null,
): readonly Hit[] {
  if (hits.length < 2 || hits.every((hit) => hit.class === null)) return hits
  const beside = new Set(hits.map(({ drug }) => drug))
  return hits.map((hit) => {
    const fitting = (hit.class?.choices ?? []).filter((choice) =>
      belongsTo[choice]?.some((other) => beside.has(other)),
    )
    const [only, ...others] = fitting
    const named = only === undefined || others.length > 0 ? null : find(only)
    return named === null ? hit : hitOf(named, hit.start, hit.end, text)
  })
}
