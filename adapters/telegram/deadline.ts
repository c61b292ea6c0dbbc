import type { Api } from 'grammy'

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>

// grammY names the type of an older polyfill; it takes the platform's own signals, which do the same.
const isSignal = (signal: unknown): signal is GrammySignal => signal instanceof AbortSignal

/** Gives a call up after so many milliseconds, or when the signal is given. */
export function within(ms: number, signal?: AbortSignal): GrammySignal {
  const timeout = AbortSignal.timeout(ms)
  const either: unknown = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  if (!isSignal(either)) throw new TypeError('the platform has no abort signals')
  return either
}
