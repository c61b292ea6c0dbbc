/**
 * A text without what stands at its ends and says nothing, each told character by character. In one pass: an expression
 * like `[\s,]+$` looks at every run of a text once for each of its characters.
 *
 * @param behind as `front` where it is left out
 */
export function withoutEnds(text: string, front: RegExp, behind = front): string {
  let [start, end] = [0, text.length]
  while (start < end && front.test(text.charAt(start))) start += 1
  while (end > start && behind.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
