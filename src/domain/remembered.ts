/** Works out once what follows from a thing that never changes, and remembers it for as long as the thing is there. */
export function onceFor<Thing extends object, Made extends object>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>()
  return (thing) => {
    const before = made.get(thing)
    if (before !== undefined) return before
    const now = make(thing)
    made.set(thing, now)
    return now
  }
}

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
