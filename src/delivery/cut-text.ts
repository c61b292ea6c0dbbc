/**
 * Cuts a text into parts that a network takes: between lines where it can, else between characters, never inside one.
 *
 * @param longest UTF-16 units in a part, at least 2
 * @returns at least one part; joined with line breaks where it was cut between lines, they are the text
 */
export function cutText(text: string, longest: number): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const line = rest.lastIndexOf('\n', longest)
    const at = line > 0 ? line : isSurrogatePair(rest, longest - 1) ? longest - 1 : longest
    parts.push(rest.slice(0, at))
    rest = rest.slice(line > 0 ? at + 1 : at)
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}

/** Whether one character lies across the end of the first `index + 1` units. */
const isSurrogatePair = (text: string, index: number): boolean => (text.codePointAt(index) ?? 0) > 0xffff
