import type { Language } from '../domain/message.ts'
import { hailOf } from '../replies/audience.ts'
import type { Hail } from '../replies/phrases/scene.ts'
import type { Phrases } from '../replies/phrases.ts'
import { phrases, type Turn } from './turn.ts'

/** A sentence to whoever sent the message, when it is not about one of their appointments. */
export function reply(turn: Turn, language: Language, choose: (say: Phrases, hail: Hail) => string): void {
  const hail = hailOf(turn.cause.message?.sender.name ?? '')
  turn.answer(choose(phrases(language), hail), language)
}
