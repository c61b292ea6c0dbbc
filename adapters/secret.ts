import { createHash, timingSafeEqual } from 'node:crypto'

/** Takes the same time wherever the two differ, and however long they are. */
export function isSameSecret(given: string | readonly string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret))
}
