/** A call that was not answered in time; the library itself would wait for ever. */
export class LateError extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`)
    this.name = 'LateError'
  }
}

/** @throws {LateError} after so many milliseconds; what the call does later is nobody's business any more */
export async function within<T>(ms: number, call: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new LateError(ms)), ms)
  try {
    return await Promise.race([call, promise])
  } finally {
    clearTimeout(timer)
    call.catch(() => {})
  }
}
