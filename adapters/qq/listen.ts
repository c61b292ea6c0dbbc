import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { SentAway } from '../../src/domain/door.ts'
import { isSameSecret } from '../secret.ts'
import { largestFrame } from './dial.ts'

export interface ListenParts {
  readonly host: string
  readonly port: number
  /** Null: whoever reaches the port is let in. */
  readonly token: string | null
  onSocket(socket: WebSocket): void
  /** Somebody came who is not let in. */
  onSentAway?(why: SentAway): void
}

/** Waits for OneBot servers that connect to us ("reverse"). @throws where the port cannot be listened on */
export async function listenForServers(parts: ListenParts): Promise<{ stop(): Promise<void> }> {
  const { token } = parts
  const http = createServer((_, response) => response.writeHead(426).end('This is a OneBot v11 WebSocket.'))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame })
  http.on('upgrade', (request, socket, head) => {
    const refuse = (status: string, why: SentAway): void => {
      parts.onSentAway?.(why)
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    }
    const given = request.headers.authorization?.replace(/^(?:Bearer|Token)\s+/i, '')
    socket.on('error', () => socket.destroy())
    if (token !== null && !isSameSecret(given, token)) return refuse('401 Unauthorized', 'token')
    // Calls and events must come over the same connection.
    const role = String(request.headers['x-client-role'] ?? 'Universal')
    if (role.toLowerCase() !== 'universal') return refuse('400 Use the Universal client', 'half')
    sockets.handleUpgrade(request, socket, head, parts.onSocket)
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(parts.port, parts.host, () => {
      http.off('error', reject)
      resolve()
    })
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        for (const socket of sockets.clients) socket.terminate()
        http.closeAllConnections()
      }),
  }
}
