import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Signs small claims, so that what comes back from a browser or a chat is known to be ours, unchanged. */
export interface Signer<T> {
  sign(claim: T): string
  /** @returns null for what is not ours, or no such claim */
  read(token: string): T | null
}

/** A token of ours is far shorter. */
const longestToken = 600

/**
 * @param key secret bytes
 * @param purpose keeps a token for one thing from being taken for another
 */
export function createSigner<T>(key: Uint8Array, purpose: string, shape: z.ZodType<T>): Signer<T> {
  const macOf = (body: string): Buffer => createHmac('sha256', key).update(`${purpose}\n${body}`).digest()

  return {
    sign(claim) {
      const body = Buffer.from(JSON.stringify(claim)).toString('base64url')
      return `${body}.${macOf(body).toString('base64url')}`
    },
    read(token) {
      if (token.length > longestToken) return null
      const [body = '', mac = '', ...rest] = token.split('.')
      const given = Buffer.from(mac, 'base64url')
      const right = macOf(body)
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null
      try {
        return shape.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
      } catch {
        return null
      }
    },
  }
}

/** Claims that end by themselves. */
export const claimShape = z.object({
  who: z.string().max(200),
  /** Milliseconds since the epoch. */
  until: z.number(),
  id: z.string().max(100),
})
export type Claim = z.infer<typeof claimShape>
