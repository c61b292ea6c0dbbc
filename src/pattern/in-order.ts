/**
 * Things of a text in the order in which they begin; those that begin together stay as they are. Nearly always they are
 * few and stand in order already, and to sort costs as much as to ask ten questions of a message.
 */
export function inOrder<T extends { readonly start: number }>(things: readonly T[]): readonly T[] {
  let last = 0
  for (const { start } of things) {
    if (start < last) return things.toSorted((a, b) => a.start - b.start)
    last = start
  }
  return things
}
