import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readHalfAsked } from '../intake/half-asked.ts'
import type { Understanding } from '../intake/understanding.ts'
import { namedAmong } from './named-items.ts'
import { orderedBy } from './taken-in-part.ts'
import type { Turn } from './turn.ts'
import { askWhichItem } from './which-item.ts'

const mayWonder: ReadonlySet<Understanding['intent']> = new Set(['cancel', 'status', 'stock', 'other'])

/**
 * 达喜不要了吧? 要不要取消? Somebody who only wonders is asked, and nothing goes before the answer.
 *
 * @returns null where it is no such question, or about nothing that they have ordered
 */
export function takeHalfAsked(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { intent, text, mentions, bereaved, taught } = read
  if (!mayWonder.has(intent) || bereaved || taught || !readHalfAsked(text, intent === 'cancel')) return null
  const ordered = orderedBy(turn, message, read)
  const { things } = namedAmong(ordered, text, mentions, turn.world.catalogue)
  const isOfOthers = things.length === 0 && mentions.length > 0
  const meant = things.length > 0 ? things : ordered
  return meant.length === 0 || isOfOthers ? null : askWhichItem(turn, message, read, meant)
}
