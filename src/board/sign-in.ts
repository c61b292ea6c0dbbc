import { createHash } from 'node:crypto'
import type { Account } from '../domain/message.ts'
import { accountKey } from '../domain/message.ts'
import type { Clock } from '../domain/ports.ts'
import { hours, type Instant, minutes } from '../domain/time.ts'
import { type Claim, claimShape, createSigner } from './signature.ts'
import { owner, type Who } from './viewer.ts'

/** A link in a chat is opened soon or never. */
export const linkLasts = minutes(15)
/** The owner's link stands in a terminal, which may be looked at tomorrow morning. */
const ownersLinkLasts = hours(24)
/** One working day. */
export const sessionLasts = hours(12)

export interface SignIn {
  /** The token of a link for an account; the same for the same account and moment, as deciding again must say the same. */
  linkFor(account: Account, now: Instant): string
  /** The token for whoever started the program; each call makes another. */
  ownersLink(): string
  /** Whether the link would be taken now; looking uses nothing up, for chats open links to draw previews. */
  isGood(token: string): boolean
  /** Uses a link up. @returns who may come in; null where it is forged, over, or was used before */
  redeem(token: string): Who | null
  /** The value of a session's cookie. */
  openSession(who: Who): string
  /** @returns null for what is forged or over */
  session(cookie: string | undefined): Who | null
  readonly cookieName: string
}

export interface SignInParts {
  /** Secret; the same across restarts, so that a page that stays open stays signed in. */
  readonly key: Uint8Array
  readonly clock: Clock
  /** Another one at every start: links of an earlier run, whose use nobody remembers, are not taken. */
  readonly run: string
}

export function createSignIn({ key, clock, run }: SignInParts): SignIn {
  const links = createSigner(key, `link ${run}`, claimShape)
  const sessions = createSigner(key, 'session', claimShape)
  /** Ids of used links, until they would be over anyway. */
  const used = new Map<string, Instant>()
  let ownersLinks = 0

  const good = (token: string): Claim | null => {
    const claim = links.read(token)
    return claim === null || claim.until <= clock.now() || used.has(claim.id) ? null : claim
  }

  return {
    linkFor(account, now) {
      const who = accountKey(account)
      const id = createHash('sha256').update(`${who}|${now}`).digest('base64url').slice(0, 16)
      return links.sign({ who, until: now + linkLasts, id })
    },
    ownersLink: () =>
      links.sign({ who: owner, until: clock.now() + ownersLinkLasts, id: `${owner} ${++ownersLinks}` }),
    isGood: (token) => good(token) !== null,
    redeem(token) {
      const claim = good(token)
      if (claim === null) return null
      const now = clock.now()
      for (const [id, until] of used) if (until <= now) used.delete(id)
      used.set(claim.id, claim.until)
      return claim.who
    },
    openSession: (who) => sessions.sign({ who, until: clock.now() + sessionLasts, id: '' }),
    session(cookie) {
      const claim = cookie === undefined ? null : sessions.read(cookie)
      return claim === null || claim.until <= clock.now() ? null : claim.who
    },
    // Cookies know no ports: two programs on one machine would throw each other out.
    cookieName: `yaoyue-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
  }
}
