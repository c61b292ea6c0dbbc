import type { Update } from 'grammy/types'
import { type Log, traceOf } from '../../src/domain/log.ts'
import { type Backoff, rest } from '../backoff.ts'
import { chatIdOf } from './update.ts'

export interface PollerParts {
  /**
   * One long poll. Asking from `offset` on confirms everything before it for good.
   * @param offset null: from the first that is not confirmed
   */
  fetch(offset: number | null, signal: AbortSignal): Promise<readonly Update[]>
  /** Says that everything before `offset` is done, without waiting for more. */
  confirm(offset: number): Promise<void>
  /** Resolves when the update is durable; one that rejects comes again. */
  handle(update: Update): Promise<void>
  /** Everything that was fetched is handled. */
  onWhole?(): void
  /** Milliseconds that Telegram asked us to wait, null where it did not. */
  retryAfter(error: unknown): number | null
  readonly backoff: Backoff
  readonly log: Log
}

export interface Poller {
  /** Resolves when what is in hand is handled and confirmed. */
  stop(): Promise<void>
}

/**
 * Takes updates so that none is lost and none confirmed before it is durable: a batch is handled at once, each chat in
 * its order, and the next one asked for when all of it is done. What failed is fetched again, with all after it; what
 * was handled meanwhile is not handled twice.
 */
export function startPolling(parts: PollerParts): Poller {
  const { log, backoff } = parts
  const stopping = new AbortController()
  const { signal } = stopping
  /** Null while nothing is to be confirmed: after a quiet week Telegram may start its numbers anew, lower ones too. */
  let offset: number | null = null
  /** Handled, but not yet confirmed because an earlier one failed. */
  let done: ReadonlySet<number> = new Set()

  /** @returns whether all of it could be handled */
  async function handleAll(updates: readonly Update[]): Promise<boolean> {
    const handled = new Set(done)
    const chats = Map.groupBy(
      updates.filter(({ update_id }) => !handled.has(update_id)),
      chatIdOf,
    )
    const chains = [...chats.values()].map(async (chain) => {
      for (const update of chain) {
        await parts.handle(update)
        handled.add(update.update_id)
      }
    })
    for (const chain of await Promise.allSettled(chains))
      if (chain.status === 'rejected')
        log.error(traceOf(chain.reason), 'an update could not be kept and is asked for again')
    const open = updates.map(({ update_id }) => update_id).filter((id) => !handled.has(id))
    const last = updates.at(-1)?.update_id
    if (open.length > 0) {
      offset = Math.min(...open)
      done = handled
    } else if (last !== undefined) {
      offset = last + 1
      done = new Set()
    } else offset = null
    return open.length === 0
  }

  async function run(): Promise<void> {
    let failed = 0
    while (!signal.aborted) {
      try {
        const isWhole = await handleAll(await parts.fetch(offset, signal))
        failed = isWhole ? 0 : failed + 1
        if (isWhole) parts.onWhole?.()
        if (!isWhole) await rest(backoff(failed - 1), signal)
      } catch (error) {
        if (signal.aborted) break
        if (failed === 0) log.warn(traceOf(error), 'Telegram does not give its updates; it is asked again')
        await rest(parts.retryAfter(error) ?? backoff(failed), signal)
        failed += 1
      }
    }
    // Only tidiness: what is not confirmed comes again, and is known then.
    if (offset !== null) await parts.confirm(offset).catch(() => {})
  }

  const running = run()
  return {
    stop() {
      stopping.abort()
      return running
    },
  }
}
