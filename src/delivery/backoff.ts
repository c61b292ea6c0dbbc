const first = 2_000
const longest = 600_000

/**
 * How long to wait before a post is tried again, in milliseconds: twice as long each time up to ten minutes, shortened
 * by chance to no less than half, so that everything that failed together does not come back together.
 *
 * @param attempts how often it was tried before this time
 * @param random in `[0, 1)`
 */
export const backoff = (attempts: number, random: number): number =>
  Math.min(longest, first * 2 ** Math.min(attempts, 20)) * (0.5 + random / 2)

/** Some five hours of trying; then a person must know. */
export const mostAttempts = 40
