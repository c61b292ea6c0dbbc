import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Item } from '../domain/request.ts'
import type { Mention, Understanding } from '../intake/understanding.ts'
import { pattern } from '../pattern/pattern.ts'
import { carryOut } from './carry-out.ts'
import { openOf } from './ledger.ts'
import { bareAmendment } from './reading.ts'
import type { Turn } from './turn.ts'

const goesBack = pattern(
  /还是(?:等|要|用|吃|拿|配|换回)|算了[^,，。]{0,4}等|(?:换|改)回|不换了|\b(?:back\s+to|wait\s+for|rather\s+have|after\s+all)\b/i,
)
const asks = /[?？]|吗|伐$/

/**
 * 算了，还是等络活喜, of an order in which another has taken its place: that one makes room for it again.
 *
 * @returns null where nothing of theirs was put in its place, or something else is said
 */
export function takeOldOneBack(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (!goesBack.test(read.text) || asks.test(read.text) || read.list !== null) return null
  const named = read.mentions.filter(({ match }) => match.kind === 'drug')
  for (const order of openOf(turn.book, senderOf(message)))
    for (const mention of named) {
      const instead = putInPlaceOf(order, mention)
      const { match, written } = mention
      if (instead === null || match.kind !== 'drug') continue
      const item = { ...instead, written, drug: match.drug, brand: match.brand, strength: null, pack: null }
      const refused = instead.drug === null ? [] : [instead.drug]
      return carryOut(turn, order, { ...bareAmendment, mode: 'replace', items: [item], refused })
    }
  return null
}

/** What of an order stands where the medicine named stood; null where it is in it, or was not. */
function putInPlaceOf({ request, history }: Appointment, { match, written }: Mention): Item | null {
  if (match.kind !== 'drug' || request.items.some(({ drug }) => drug === match.drug)) return null
  const changed = history.findLast(
    ({ what, old, new: now }) =>
      what === 'amended' && (old ?? '').includes(written) && !(now ?? '').includes(written),
  )
  if (changed === undefined) return null
  const fresh = request.items.filter((item) => !(changed.old ?? '').includes(item.written))
  const [only, ...others] = fresh
  return only === undefined || others.length > 0 ? null : only
}
