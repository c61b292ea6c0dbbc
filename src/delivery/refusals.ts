import { type Chat, chatKey, chatOf, type IncomingMessage, messageKey, type Post } from '../domain/message.ts'
import type { Clock } from '../domain/ports.ts'
import { type Instant, minutes } from '../domain/time.ts'
import { hailOf } from '../replies/hail.ts'
import { trouble } from '../replies/trouble.ts'
import { isPlainlyForTheBot } from './hand-over.ts'

/** What is said while nothing can be stored, and when it can be again. */
export interface Refusals {
  /** A message was sent back, because what was decided could not be stored. */
  refused(message: IncomingMessage, error: unknown): void
  /** Something was stored. */
  stored(): void
  isStoring(): boolean
  /** Messages sent back since the process began. */
  count(): number
}

/** Nobody is told more often than that, in one chat. */
const tellAgainAfter = minutes(10)
const callAgainAfter = minutes(30)

/**
 * The words about a full disk cannot be stored either, so they are said without, and seldom: one to each chat in ten
 * minutes, one to the coordinators in half an hour, and one when it is over.
 *
 * @param coordinators where they are told; null where the directory names nobody
 */
export function createRefusals(
  say: (post: Post) => void,
  coordinators: () => Chat | null,
  clock: Clock,
): Refusals {
  const told = new Map<string, Instant>()
  let calledAt: Instant | null = null
  let since = 0
  let count = 0

  function tell(to: Chat, text: string, id: string, answers: readonly string[]): void {
    const weight = answers.length > 0 ? 'answer' : 'urgent'
    const at = clock.now()
    say({ id, at, to, text, inReplyTo: answers, about: [], weight, digest: null, language: 'zh' })
  }

  function call(text: string): void {
    const chat = coordinators()
    if (chat !== null) tell(chat, text, `trouble:${clock.now()}`, [])
  }

  return {
    refused(message, error) {
      const now = clock.now()
      since += 1
      count += 1
      if (calledAt === null || now - calledAt >= callAgainAfter || now < calledAt) {
        calledAt = now
        call(trouble.zh.cannotStore(isNoRoom(error)))
      }
      const chat = chatOf(message)
      const last = told.get(chatKey(chat))
      if (!isPlainlyForTheBot(message) || (last !== undefined && now - last < tellAgainAfter && now >= last))
        return
      told.set(chatKey(chat), now)
      const language = /\p{Script=Han}/u.test(message.text) ? 'zh' : 'en'
      const text = trouble[language].cannotKeep(hailOf(message.sender.name))
      tell(chat, text, `${messageKey(message)}:refused`, [message.id])
    },

    stored() {
      if (calledAt === null) return
      call(trouble.zh.storesAgain(since))
      calledAt = null
      since = 0
      told.clear()
    },

    isStoring: () => calledAt === null,
    count: () => count,
  }
}

const isNoRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
