/** The same pure function, which knows what it said last: several readers ask the same of one message. */
export function rememberingLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly said: T } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, said: read(text) }
    return last.said
  }
}

/**
 * The same pure function, which knows what it said of many texts: the same few hundred people write all day.
 *
 * @param most of so many texts; then it forgets them all
 */
export function remembering<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly said: T }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.said
    const said = read(text)
    if (known.size >= most) known.clear()
    known.set(text, { said })
    return said
  }
}
