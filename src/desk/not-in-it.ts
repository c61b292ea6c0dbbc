import { chatOf, type IncomingMessage } from '../domain/message.ts'
import type { Item } from '../domain/request.ts'
import { speaksOfSensitiveIllness } from '../intake/sensitive-illness.ts'
import type { Mention, Understanding } from '../intake/understanding.ts'
import { wordsFor } from '../replies/audience.ts'
import { reply } from './replying.ts'
import type { Turn } from './turn.ts'
import { listenerIn } from './views.ts'

/**
 * Beside what became of an order its writer hears what of their words is not in it, so that nothing is lost in silence: what
 * nobody could make out, and what seemed only to be spoken of. What tells of an illness is not repeated.
 */
export function tellWhatIsNotInIt(turn: Turn, message: IncomingMessage, read: Understanding): void {
  const { unheard, leftOut, language } = read
  if (unheard.length > 0) {
    const words = unheard.some(speaksOfSensitiveIllness) ? [] : unheard
    reply(turn, language, (say, hail) => say.unheard(hail, words))
  }
  const listener = listenerIn(chatOf(message))
  const names = leftOut.flatMap(
    (one) => wordsFor(listener, itemNamed(one), turn.world.catalogue, false) ?? [],
  )
  if (names.length > 0) reply(turn, language, (say, hail) => say.notInIt(hail, names))
}

const itemNamed = ({ written, match }: Mention): Item => ({
  written,
  drug: match.kind === 'drug' ? match.drug : null,
  brand: match.kind === 'drug' ? match.brand : null,
  form: null,
  release: null,
  strength: null,
  pack: null,
  quantity: null,
  unit: null,
})
