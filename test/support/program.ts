import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `yaoyue` with these words as its own process, and waits for its end. */
export function yaoyue(
  args: readonly string[],
  options: { readonly home?: string; readonly input?: string; readonly env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    // Whoever runs the tests may sit at a Chinese terminal.
    env: { ...process.env, LC_ALL: 'C', ...(options.home && { YAOYUE_HOME: options.home }), ...options.env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  child.stdin.end(options.input ?? '')
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })))
}

/** A program that goes on running. */
export interface Running {
  /** Resolves when it has said these words on either stream, now or before. */
  said(words: string): Promise<void>
  /** Kills it, as a crash would. */
  stop(): Promise<void>
}

/** Runs `yaoyue` with these words as its own process, and lets it run. */
export function startYaoyue(
  args: readonly string[],
  options: { readonly home: string; readonly env?: Record<string, string> },
): Running {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, YAOYUE_HOME: options.home, ...options.env },
  })
  let heard = ''
  let more = Promise.withResolvers<void>()
  const hear = (text: string): void => {
    heard += text
    more.resolve()
    more = Promise.withResolvers()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close').then(() => 'ended' as const)
  return {
    async said(words) {
      while (!heard.includes(words))
        if ((await Promise.race([more.promise, ended])) === 'ended' && !heard.includes(words))
          throw new Error(`it ended without saying “${words}”:\n${heard}`)
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
