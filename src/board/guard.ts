import type { MiddlewareHandler } from 'hono'

/** Nothing but our own files, and no script or style inside a page: what a resident wrote can never run. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('X-Frame-Options', 'DENY')
  // `no-referrer` would make browsers hide the origin of our own forms as well.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

/**
 * A foreign name that was made to point at this machine (DNS rebinding) would let a foreign page read the board: only
 * the names under which it is served are answered.
 *
 * @param hosts with their port, as browsers send them
 */
export const knownHosts =
  (hosts: ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host')?.toLowerCase() ?? ''
    if (!hosts.has(host)) return context.text('Unknown host', 421)
    await next()
    return undefined
  }

const changesNothing: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** Only our own pages may change anything: browsers say truly where a request came from. */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const { req } = context
  if (changesNothing.has(req.method)) return next()
  const site = req.header('sec-fetch-site')
  const origin = req.header('origin')
  const own =
    site === undefined
      ? origin !== undefined && hostOf(origin) === req.header('host')
      : site === 'same-origin'
  return own ? next() : context.text('Not from here', 403)
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
