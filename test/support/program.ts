import { spawn } from 'node:child_process'
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
    env: { ...process.env, ...(options.home && { YAOYUE_HOME: options.home }), ...options.env },
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
