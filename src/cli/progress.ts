import type { Said } from '../domain/said.ts'
import { sayHere } from './user-language.ts'

/** Shows how far a piece of work is, on a terminal; elsewhere nothing. */
export interface Progress {
  /** @param done of `total`; may be called as often as one likes */
  at(done: number, total: number): void
  /** Leaves the line as it was before. */
  end(): void
}

const width = 24

/** @param label what is being done @param out where a terminal is looked at: standard error, so that output stays clean */
export function createProgress(label: Said, out: NodeJS.WriteStream = process.stderr): Progress {
  if (!out.isTTY) return { at() {}, end() {} }
  let shown = ''
  return {
    at(done, total) {
      const share = total === 0 ? 1 : Math.min(1, done / total)
      const full = Math.round(share * width)
      const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)}%`
      const rest = sayHere({ en: ` of ${total} rows`, zh: `，共${total}行` })
      const line = `${sayHere(label)} ${bar}${rest}`
      if (line === shown) return
      shown = line
      out.write(`\r${line}`)
    },
    end: () => void (shown !== '' && out.write('\r\u001b[2K')),
  }
}
