import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** A line that is being typed while messages keep arriving above it. */
export interface LiveLine {
  /** Writes above the line; what is half typed stays. Follow it with `prompt`. */
  above(text: string): void
  prompt(text: string): void
  /** What was entered, a paste of several lines as one; ends when the person leaves (Ctrl-C, Ctrl-D). Asked for once. */
  entered(): AsyncIterable<string>
  close(): void
}

const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' }

export function openLiveLine(input: Readable, output: Writable): LiveLine {
  const readline = createInterface({ input, output, terminal: true, historySize: 200 })
  const queue: string[] = []
  let pasted: string[] = []
  let pasting = false
  let ended = false
  let wake: (() => void) | null = null
  const signal = (): void => {
    wake?.()
    wake = null
  }
  const end = (): void => {
    ended = true
    signal()
  }

  output.write(bracketedPaste.on)
  // The terminal says where a paste begins and ends; its lines belong together, as they did where they were copied.
  input.on('keypress', (_text: unknown, key: { name?: string } | undefined) => {
    if (key?.name === 'paste-start') pasting = true
    if (key?.name === 'paste-end') pasting = false
  })
  readline.on('line', (line) => {
    pasted.push(line)
    if (pasting) return
    queue.push(pasted.join('\n'))
    pasted = []
    signal()
  })
  readline.on('SIGINT', end).on('close', end)

  return {
    above(text) {
      const { rows } = readline.getCursorPos()
      cursorTo(output, 0)
      moveCursor(output, 0, -rows)
      clearScreenDown(output)
      // Readline will go up as many rows as the half-typed line took before it draws the line again.
      output.write(`${text}${'\n'.repeat(rows + 1)}`)
    },
    prompt(text) {
      if (ended) return
      readline.setPrompt(text)
      readline.prompt(true)
    },
    async *entered() {
      while (true) {
        const next = queue.shift()
        if (next !== undefined) yield next
        else if (ended) return
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
    close() {
      output.write(bracketedPaste.off)
      readline.close()
    },
  }
}

/** The same for a script or a pipe: nothing is drawn, lines come as they are. */
export function openScript(input: Readable, output: Writable): LiveLine {
  let readline: Interface | null = null
  return {
    above: (text) => void output.write(`${text}\n`),
    prompt: () => undefined,
    entered() {
      // Not before: lines that are read while nobody takes them are gone.
      readline = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
      return readline
    },
    close: () => readline?.close(),
  }
}
