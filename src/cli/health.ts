import { createServer, type ServerResponse } from 'node:http'
import type { Clock } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import type { Desk } from '../index.ts'
import { createMetrics } from './metrics.ts'

export interface Health {
  readonly status: 'ok' | 'failing'
  /** What is wrong, in words for the person who runs it. */
  readonly reasons: readonly string[]
}

/** Timed work comes twice a minute; without it for so long, the process is stuck. */
const beatAtMost = minutes(3)
/** What could not be sent for so long needs a person, though the outbox goes on trying. */
const waitAtMost = minutes(60)

/** Whether the desk does its work: what a supervisor asks. Nothing personal. */
export async function healthOf(desk: Pick<Desk, 'figures'>, clock: Clock): Promise<Health> {
  const figures = await desk.figures().catch(() => null)
  if (figures === null)
    return { status: 'failing', reasons: ['what is stored cannot be read: see the last lines of the log'] }
  const { tickedAt, isStoring, overdueSince } = figures
  const now = clock.now()
  const reasons = [
    ...(tickedAt === null || now - tickedAt > beatAtMost ? ['timed work is not done'] : []),
    ...(isStoring ? [] : ['the last message could not be stored: is the disk full?']),
    ...(overdueSince !== null && now - overdueSince > waitAtMost
      ? ['messages have been waiting to be sent for more than an hour: is a network down?']
      : []),
  ]
  return { status: reasons.length === 0 ? 'ok' : 'failing', reasons }
}

/**
 * Answers `/healthz` (200 or 503, JSON) and `/metrics` (Prometheus) on this machine only.
 *
 * @param port 0 for any free one
 * @returns where it listens, and how to stop it @throws where the port is taken
 */
export async function serveHealth(
  desk: Pick<Desk, 'figures'>,
  clock: Clock,
  port: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const metrics = await createMetrics(desk)
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/healthz') {
      const health = await healthOf(desk, clock)
      response.writeHead(health.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' })
      response.end(`${JSON.stringify(health)}\n`)
    } else if (path === '/metrics') {
      response.writeHead(200, { 'content-type': metrics.contentType })
      response.end(await metrics.render())
    } else response.writeHead(404).end()
  }
  const server = createServer((request, response) => {
    answer(request.url?.split('?')[0] ?? '', response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
