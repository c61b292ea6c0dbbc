import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A stretch of network between the adapter and the provider, which can break in every way that networks break. */
export interface Wire {
  readonly port: number
  /** Resets every connection, and refuses new ones until `restore`. */
  cut(): void
  /** Resets every connection; new ones pass. */
  reset(): void
  /** The connections that there are fall silent without a sign, at both ends; new ones pass. */
  hush(): void
  restore(): void
  close(): Promise<void>
}

export async function openProxy(target: number): Promise<Wire> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false

  const server = createServer((near) => {
    if (isCut) {
      near.resetAndDestroy()
      return
    }
    const far = connect(target, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  const reset = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
    pairs.clear()
  }
  return {
    port: address.port,
    cut() {
      isCut = true
      reset()
    },
    reset,
    hush() {
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
    restore() {
      isCut = false
    },
    async close() {
      reset()
      server.close()
      await once(server, 'close')
    },
  }
}
