/**
 * Answers from memory what was asked before, for questions that are asked again and again and take their time.
 *
 * @param look must give the same for the same key, and never undefined
 * @param most so many answers are kept; with one more it begins again, in a process that lives for years
 */
export function remembered<Key, Value>(look: (key: Key) => Value, most: number): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const value = look(key)
    known.set(key, value)
    return value
  }
}
