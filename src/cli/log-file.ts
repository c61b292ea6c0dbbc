import { closeSync, existsSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** What a logger writes to: whole lines. */
export interface LogFile {
  write(line: string): void
}

/** Settings that only a test changes. */
export interface Rotation {
  /** Bytes after which a new file is begun. */
  readonly largest: number
  /** How many old files are kept: `yaoyue.log.1` is the youngest. */
  readonly kept: number
}

const usual: Rotation = { largest: 10_000_000, kept: 5 }

/**
 * A log file that does not grow without end: with the usual rotation at most 60 MB, some months of a district. Only its
 * user may read it. A disk that takes no more loses lines, and nothing else.
 */
export function openLogFile(path: string, { largest, kept }: Rotation = usual): LogFile {
  let file = openSync(path, 'a', 0o600)
  let size = fstatSync(file).size

  function rotate(): void {
    closeSync(file)
    rmSync(`${path}.${kept}`, { force: true })
    for (let n = kept - 1; n >= 1; n -= 1)
      if (existsSync(`${path}.${n}`)) renameSync(`${path}.${n}`, `${path}.${n + 1}`)
    renameSync(path, `${path}.1`)
    file = openSync(path, 'a', 0o600)
    size = 0
  }

  return {
    write(line) {
      try {
        if (size > 0 && size + line.length > largest) rotate()
        size += writeSync(file, line)
      } catch {
        // Where would it be told? The health page says that the store cannot write.
      }
    },
  }
}
