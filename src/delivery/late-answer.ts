/** The network has not answered in time. The message may have arrived all the same. */
export class NoAnswerError extends Error {
  constructor(patience: number) {
    super(`no answer within ${patience / 1000} s`)
    this.name = 'NoAnswerError'
  }
}

/**
 * What comes of a call, unless it takes too long: then it fails with `NoAnswerError`, and what comes of it after that is
 * told aside.
 *
 * @param patience milliseconds
 * @param onLate a success that nobody waited for any more
 */
export async function withPatience<T>(
  call: Promise<T>,
  patience: number,
  onLate: (result: T) => void,
): Promise<T> {
  let isOver = false
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    isOver = true
    late.reject(new NoAnswerError(patience))
  }, patience)
  const watched = call.finally(() => clearTimeout(timer))
  watched.then(
    (result) => {
      if (isOver) onLate(result)
    },
    () => {
      // Who waits for the call hears of it; after the time nobody does.
    },
  )
  return Promise.race([watched, late.promise])
}
