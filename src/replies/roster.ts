import type { Post, RosterEntry } from '../domain/message.ts'
import type { Interval } from '../domain/time.ts'
import type { Folded } from './digest.ts'
import type { RosterLine } from './phrases/roster.ts'
import type { Scene } from './phrases/scene.ts'
import { howToAnswer, newInSlot, rosterLines } from './zh/roster.ts'

/** What `newAtPharmacy` tells a counter, so that it can become part of a longer list. Counters are told in Chinese. */
export const rosterEntryOf = (lines: readonly RosterLine[], slot: Interval): RosterEntry => ({
  slot,
  lines: rosterLines(lines),
  toReview: lines.some((line) => line.toReview !== false),
})

interface Part {
  readonly post: Post
  readonly entry: RosterEntry
}

/**
 * A counter's news in as few texts as may be: what is new as one list, slot by slot, and everything else in its own
 * words. What speaks of the same order keeps its order.
 *
 * @param limit of one text, in UTF-16 units; a single post may be longer
 */
export function foldRosters(posts: readonly Post[], scene: Scene, limit: number): readonly Folded[] {
  const texts: (Folded | Part[])[] = []
  for (const post of posts) {
    const { roster: entry } = post
    if (entry === undefined) texts.push({ text: post.text, posts: [post] })
    else {
      const list = openList(texts, post)
      if (list === null) texts.push([{ post, entry }])
      else list.push({ post, entry })
    }
  }
  return texts.flatMap((one) => ('text' in one ? [one] : split(one, scene, limit)))
}

/** The list that a post may still join: nothing after it speaks of the same order. */
function openList(texts: readonly (Folded | Part[])[], post: Post): Part[] | null {
  for (const one of texts.toReversed()) {
    if (!('text' in one)) return one
    if (one.posts.some(({ about }) => about.some((id) => post.about.includes(id)))) return null
  }
  return null
}

/** A list in texts that are not too long, the soonest slots first. */
function split(parts: readonly Part[], scene: Scene, limit: number): readonly Folded[] {
  const texts: Folded[] = []
  let taken: Part[] = []
  for (const part of parts.toSorted((a, b) => a.entry.slot.from - b.entry.slot.from)) {
    if (taken.length > 0 && render([...taken, part], scene).length > limit) {
      texts.push({ text: render(taken, scene), posts: taken.map(({ post }) => post) })
      taken = []
    }
    taken.push(part)
  }
  return [...texts, { text: render(taken, scene), posts: taken.map(({ post }) => post) }]
}

function render(parts: readonly Part[], scene: Scene): string {
  const slots = [...Map.groupBy(parts, ({ entry }) => `${entry.slot.from}-${entry.slot.to}`).values()]
  const sections = slots.flatMap((alike) => {
    const [first] = alike
    const lines = alike.flatMap(({ entry }) => entry.lines)
    return first === undefined ? [] : [newInSlot(first.entry.slot, lines, scene)]
  })
  return [...sections, howToAnswer(parts.map(({ entry }) => entry.toReview))].join('\n')
}
