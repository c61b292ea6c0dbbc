import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Answer, Commands, Order } from './commands.ts'

/** A puppet provider that runs in a process of its own. */
export interface ProviderProcess {
  readonly port: number
  readonly tell: <K extends keyof Commands>(
    name: K,
    ...argument: Parameters<Commands[K]>
  ) => Promise<ReturnType<Commands[K]>>
  /** Kills it, as a crash would. */
  kill(): Promise<void>
}

export const token = 'insecure_0123456789'

export async function startProvider(
  options: { port?: number; token?: string; login?: boolean } = {},
): Promise<ProviderProcess> {
  const port = options.port ?? (await freePort())
  const child = fork(new URL('./server.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  child.on('message', (answer: Answer) => {
    waiting.get(answer.nth)?.(answer)
    waiting.delete(answer.nth)
  })
  child.on('exit', () => {
    for (const [nth, answer] of waiting) answer({ nth, error: 'the provider is gone' })
    waiting.clear()
  })

  const tell: ProviderProcess['tell'] = async (name, ...[argument]) => {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const order: Order = { nth: ++count, name, argument }
    waiting.set(order.nth, resolve)
    child.send(order)
    const answer = await promise
    if (answer.error !== undefined) throw new Error(answer.error)
    // What comes through the channel is what the other side's signature says.
    return answer.result as ReturnType<Commands[typeof name]>
  }
  await tell('listen', {
    endpoint: `127.0.0.1:${port}`,
    token: options.token ?? token,
    login: options.login ?? true,
  })

  return {
    port,
    tell,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
