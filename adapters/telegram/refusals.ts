import { GrammyError } from 'grammy'
import { SendError } from '../../src/domain/ports.ts'

/** Where the group has become a supergroup, Telegram says which; null otherwise. */
export const movedChat = (error: unknown): number | null =>
  error instanceof GrammyError ? (error.parameters.migrate_to_chat_id ?? null) : null

/** Milliseconds that Telegram asks us to wait, null where it does not. */
export function retryAfterOf(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? null : Math.max(0, seconds) * 1000
}

/** 401 for a token that was revoked, 404 for what has not even the form of one. */
export const isRefusedToken = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)

/** What the outbox must know of a message that did not go. */
export function asSendError(error: unknown): SendError {
  if (!(error instanceof GrammyError))
    return new SendError('Telegram cannot be reached', { permanent: false })
  const words = `Telegram says: ${error.error_code} ${error.description}`
  const retryAfter = retryAfterOf(error)
  if (retryAfter !== null) return new SendError(words, { permanent: false, retryAfter })
  // 400: there is no such chat; 403: blocked, or put out of the group. A refused token (401) can be put right meanwhile.
  return new SendError(words, { permanent: error.error_code === 400 || error.error_code === 403 })
}
