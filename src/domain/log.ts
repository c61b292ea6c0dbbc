/**
 * Where the program says what happened to it; pino's logger fits as it is. Fields and messages carry ids and counts,
 * never what residents wrote, their names or their phones.
 */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/**
 * An error as it may be logged: its kind, its code and where it came from. Its message is left out, because a reader's
 * error may quote what a resident wrote.
 */
export function traceOf(error: unknown): { readonly error: string; readonly trace: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, trace: [] }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const trace = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { error: `${error.name}${code}`, trace }
}
