import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'

const root = resolve(import.meta.dirname, '../..')

/** A person at a real pseudo terminal, in which `npm start` runs. */
export interface Sitting {
  type(line: string): void
  /** Resolves when this has appeared on the screen after what was waited for last; rejects when the program ends. */
  sees(what: string | RegExp): Promise<string>
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>
  kill(signal: string): void
  /** All that was on the screen so far, for messages of failed tests. */
  screen(): string
}

export function sitDown(home: string, command: readonly string[] = ['npm', 'start', '--silent']): Sitting {
  const [program = 'npm', ...args] = command
  const pty: IPty = spawn(program, args, {
    cwd: root,
    cols: 100,
    rows: 40,
    env: { ...process.env, YAOYUE_HOME: home, YAOYUE_LANG: 'zh', NO_COLOR: '1', TERM: 'xterm' },
  })
  let screen = ''
  let read = 0
  let over = false
  let wake = Promise.withResolvers<void>()
  const changed = (): void => {
    wake.resolve()
    wake = Promise.withResolvers()
  }
  const ended = new Promise<number | null>((done) => {
    pty.onExit(({ exitCode, signal }) => {
      over = true
      done(signal ? null : exitCode)
      changed()
    })
  })
  let raw = ''
  pty.onData((data) => {
    raw += data
    screen = stripVTControlCharacters(raw)
    changed()
  })

  return {
    type: (line) => pty.write(`${line}\r`),
    async sees(what) {
      while (true) {
        const rest = screen.slice(read)
        const at = typeof what === 'string' ? rest.indexOf(what) : rest.search(what)
        if (at >= 0) {
          const found = typeof what === 'string' ? what : (what.exec(rest)?.[0] ?? '')
          read += at + found.length
          return found
        }
        if (over) throw new Error(`${String(what)} was never seen:\n${screen}`)
        await wake.promise
      }
    },
    ended,
    kill: (signal) => pty.kill(signal),
    screen: () => screen,
  }
}
