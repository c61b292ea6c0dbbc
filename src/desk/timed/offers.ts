import { dropOfferQuestion, offer, refusedBy } from '../freed.ts'
import type { Turn } from '../turn.ts'

/** Offers that nobody answered run out, and the place goes to whoever is next. */
export function closeOffers(turn: Turn): void {
  for (const [key, held] of turn.book.offers) {
    if (held.until > turn.now) continue
    turn.put('offers', key, null)
    dropOfferQuestion(turn, key)
    offer(turn, held, refusedBy(held))
  }
}
