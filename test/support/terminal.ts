import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'

const root = resolve(import.meta.dirname, '../..')

/** Nothing on the screen changes for so long (ms): it will not come any more. */
const patience = 15_000

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
    screen = stripVTControlCharacters(whole(raw))
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
        // Without this a failed test would tell only that time ran out.
        const late = delay(patience, 'late', { ref: false })
        if ((await Promise.race([wake.promise, late])) === 'late') {
          throw new Error(`${String(what)} was not seen:\n${screen}`)
        }
      }
    },
    ended,
    kill: (signal) => pty.kill(signal),
    screen: () => screen,
  }
}

/** Without a control sequence at the end whose rest has not arrived: half of one would be taken for text. */
function whole(raw: string): string {
  const last = raw.lastIndexOf('\u001b')
  return last < 0 || /[A-Za-z]/.test(raw.slice(last)) ? raw : raw.slice(0, last)
}
