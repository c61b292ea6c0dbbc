import { offer } from '../freed.ts'
import { dropQuestion } from '../questions.ts'
import type { Turn } from '../turn.ts'

/** Offers that nobody answered run out, and the place goes to whoever is next. */
export function closeOffers(turn: Turn): void {
  for (const [key, held] of turn.book.offers) {
    if (held.until > turn.now) continue
    turn.put('offers', key, null)
    for (const question of turn.book.questions.values())
      if (question.about.kind === 'offer' && question.about.offer === key) dropQuestion(turn, question)
    offer(turn, held, [held.appointment])
  }
}
