import type { CommandName } from './help/help.ts'

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Io {
  readonly input: AsyncIterable<string>
  /** Writes one line; the line break is added. */
  out(line: string): void
  err(line: string): void
}

/**
 * One word after `yaoyue`. Each command file exports one as `command`; `main.ts` dispatches by name, and prints its help
 * (`help/`).
 */
export interface Command {
  readonly name: CommandName
  /** @returns the exit code: 0 done, 1 something went wrong, 2 not understood */
  run(args: readonly string[]): Promise<number>
}
