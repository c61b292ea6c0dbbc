/**
 * The fewest members that cover everything: which institutions an appointment goes to. Told in indices, so that it
 * knows nothing of pharmacies.
 */

/** Sets looked at before giving up exactness: all of ten institutions, pairs and triples of fifty. */
const affordable = 25_000

/** For each thing to be covered, whether each member covers it. */
export type Coverage = readonly (readonly boolean[])[]

const covers = (coverage: Coverage, members: readonly number[]): boolean =>
  coverage.every((able) => members.some((member) => able[member]))

/** How many sets of `size` there are among `count`. */
function choose(count: number, size: number): number {
  let sets = 1
  for (let i = 0; i < size; i++) sets = (sets * (count - i)) / (i + 1)
  return sets
}

/** All sets of `size` members out of `count`, each ascending, in lexical order. */
function* setsOf(size: number, count: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first++)
    for (const rest of setsOf(size - 1, count, first + 1)) yield [first, ...rest]
}

/** Things that exactly the same members cover are one thing. */
function distinct(coverage: Coverage): Coverage {
  const found = new Map<string, readonly boolean[]>()
  for (const able of coverage) found.set(able.map(Number).join(''), able)
  return [...found.values()]
}

/**
 * The best of the smallest sets of members that cover everything. Exact while the sets can be counted out in bounded
 * time, else built greedily.
 *
 * @param count members are `0 … count-1`, the more preferred first where `compare` finds no difference
 * @param compare negative where the first set is better; both have the same size
 * @returns null where even all members together do not cover everything
 */
export function fewest(
  coverage: Coverage,
  count: number,
  compare: (a: readonly number[], b: readonly number[]) => number,
): readonly number[] | null {
  const things = distinct(coverage)
  if (!things.every((able) => able.some(Boolean))) return null
  let looked = 0
  for (let size = Math.min(1, things.length); size <= count; size++) {
    looked += choose(count, size)
    if (looked > affordable) return greedy(things, count, compare)
    let best: readonly number[] | null = null
    for (const members of setsOf(size, count))
      if (covers(things, members) && (best === null || compare(members, best) < 0)) best = members
    if (best !== null) return best
  }
  return null
}

/** Takes whoever covers most of what is left, and in the end leaves out whoever is not needed. */
function greedy(
  things: Coverage,
  count: number,
  compare: (a: readonly number[], b: readonly number[]) => number,
): readonly number[] {
  const taken: number[] = []
  let left = things
  while (left.length > 0) {
    const gain = (member: number): number => left.filter((able) => able[member]).length
    const best = Array.from({ length: count }, (_, member) => member).reduce((a, b) => {
      const more = gain(b) - gain(a)
      return more > 0 || (more === 0 && compare([b], [a]) < 0) ? b : a
    })
    taken.push(best)
    left = left.filter((able) => !able[best])
  }
  return taken
    .reduce<readonly number[]>((kept, member) => {
      const without = kept.filter((other) => other !== member)
      return covers(things, without) ? without : kept
    }, taken)
    .toSorted((a, b) => a - b)
}
