import type { Language, Post } from '../domain/message.ts'
import { type Folded, foldDigest } from './digest.ts'
import type { Scene } from './phrases/scene.ts'
import { trouble } from './trouble.ts'

const between = '\n\n'

/** As many of the texts as fit into one message, one below the other; the first always. */
export function joinTexts(parts: readonly Folded[], limit: number): Folded {
  let text = ''
  const posts: Post[] = []
  for (const part of parts) {
    const longer = text === '' ? part.text : text + between + part.text
    if (text !== '' && longer.length > limit) break
    text = longer
    posts.push(...part.posts)
  }
  return { text, posts }
}

/**
 * One message for a group that waited while the bot was away: the bookings as a digest, and every other answer in its
 * own words.
 *
 * @param posts answers to old messages of one group, at least one
 * @returns the message, and the posts that it stands for; those that had no room need another one
 */
export function summariseLate(
  posts: readonly Post[],
  scene: Scene,
  language: Language,
  limit: number,
): Folded {
  const since = Math.min(...posts.map((post) => post.late ?? post.at))
  // As long as it could become, so that the real one fits as well.
  const room = limit - trouble[language].late(posts.length, since, scene).length - 1
  const { text, posts: taken } = joinTexts(foldDigest(posts, scene, language, room), room)
  // One alone needs no summary; one that is too long is cut by whoever sends it, who must find the same text again.
  if (posts.length === 1 || text.length > room) return { text, posts: taken }
  const messages = new Set(taken.flatMap((post) => post.inReplyTo)).size
  return { text: `${trouble[language].late(messages, since, scene)}\n${text}`, posts: taken }
}
