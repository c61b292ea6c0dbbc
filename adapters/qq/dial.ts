import { once } from 'node:events'
import { WebSocket } from 'ws'
import { RefusedToken } from './link.ts'

/** A page of history with its pictures' descriptions is the longest that comes. */
export const largestFrame = 16_000_000
const handshakeTimeout = 10_000

/** Opens a connection to a OneBot server; it is paused. @throws where it does not come about; {RefusedToken} where it is not wanted */
export async function dial(url: string, token: string | null, signal: AbortSignal): Promise<WebSocket> {
  const socket = new WebSocket(url, {
    handshakeTimeout,
    maxPayload: largestFrame,
    // In the header: an address with a token in it would end up in logs.
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  })
  // What the server says at once must not come before somebody listens: a promise is later than a tick.
  socket.once('open', () => socket.pause())
  const refused = Promise.withResolvers<never>()
  socket.once('unexpected-response', (_, response) => {
    const { statusCode = 0 } = response
    response.resume()
    socket.terminate()
    refused.reject(
      statusCode === 401 || statusCode === 403
        ? new RefusedToken()
        : new Error(`the OneBot server answers ${statusCode} instead of opening a WebSocket`),
    )
  })
  refused.promise.catch(() => {})
  try {
    await Promise.race([once(socket, 'open', { signal }), refused.promise])
    return socket
  } catch (error) {
    socket.on('error', () => {})
    socket.terminate()
    throw error
  }
}
