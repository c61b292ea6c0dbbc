import { lookUp } from '../catalogue/look-up.ts'
import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readOwn } from '../intake/own.ts'
import { takesBack } from '../intake/shares/staying.ts'
import { readSlip } from '../intake/slip.ts'
import type { Understanding } from '../intake/understanding.ts'
import { carryOut } from './carry-out.ts'
import { orderAgain } from './changes.ts'
import { openOf } from './ledger.ts'
import { namedAmong, type Ordered } from './named-items.ts'
import { orderedBy } from './taken-in-part.ts'
import { forWhom, isOfSomebody } from './targets.ts'
import type { Turn } from './turn.ts'
import { askHowMany, takenBackBy } from './wanted-back.ts'
import { askWhichItem } from './which-item.ts'

/** A slip is noticed when the answer to it is read; later a cancellation is one of its own. */
const noticedWithin = minutes(30)

/**
 * 说反了，是我爸的不要, after the mother's was taken back: hers is ordered again and his goes. Which of theirs is meant is asked
 * where it is not certain, and then nothing goes before the answer.
 *
 * @returns null where nothing was taken back just before, or no slip is spoken of
 */
export function takeWrongOne(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const text = withoutMentions(read.text).trim()
  const slip = readSlip(text)
  if (slip === null || (slip === 'meant' && !takesBack(text))) return null
  const undo = lastTakenBack(turn, message, read)
  const goes = undo === null ? null : slip === 'meant' ? meantInstead(turn, message, read) : []
  if (undo === null || goes === null) return null
  const ordered = orderedBy(turn, message, read)
  if (slip === 'undo' || ordered.length === 0) return undo()
  const [order, ...others] = new Set(goes.map(({ appointment }) => appointment))
  if (order === undefined || others.length > 0) {
    undo()
    return askWhichItem(turn, message, read, goes.length > 0 ? goes : ordered)
  }
  const isWhole = goes.length === order.request.items.length
  carryOut(turn, order, { kind: 'cancel', drugs: isWhole ? [] : goes.map(({ item }) => item.written) })
  return undo()
}

/** How to bring back what they have taken back last; null where that is too long ago. */
function lastTakenBack(turn: Turn, message: IncomingMessage, read: Understanding): (() => Outcome) | null {
  const account = senderOf(message)
  const since = turn.now - noticedWithin
  const [last] = takenBackBy(turn, account)
  const wholeAt = last?.standing.kind === 'closed' ? last.standing.at : 0
  const part = lastTakenOff(openOf(turn.book, account), Math.max(since, wholeAt))
  if (part !== null) {
    const drug = lookUp(turn.world.catalogue, part)
    if (drug === null) return null
    const brand = drug.brands.find(({ name }) => name === part)?.name ?? null
    const item = { ...nothing, written: part, drug: drug.generic, brand }
    return () => askHowMany(turn, message, read, item)
  }
  return last === undefined || wholeAt < since ? null : () => orderAgain(turn, message, last)
}

const nothing = { form: null, release: null, strength: null, pack: null, quantity: null, unit: null } as const

/** The one medicine that was taken off an open order as the last thing that was done to it. */
function lastTakenOff(open: readonly Appointment[], since: number): string | null {
  const taken = open.flatMap(({ history }) => {
    const off = history.findLast(({ what, old }) => what === 'amended' && old === null)
    return off !== undefined && off.at >= since && off.new !== null ? [off.new] : []
  })
  const [only, ...others] = taken
  return only === undefined || others.length > 0 || only.includes('、') ? null : only
}

const theOther = /另|那[个份单样]|\bother\b/i

/** What of the open orders was meant, empty where nobody has said which; null where it is nothing of theirs. */
function meantInstead(turn: Turn, message: IncomingMessage, read: Understanding): readonly Ordered[] | null {
  // 我妈的要，我爸的不要 is of his.
  const [part = read, ...more] = read.parts.filter(({ intent }) => intent === 'cancel')
  if (more.length > 0) return null
  const ordered = orderedBy(turn, message, part)
  const { things } = namedAmong(ordered, part.text, part.mentions, turn.world.catalogue)
  if (things.length > 0) return things
  if (part.codes.length > 0 || message.quotes !== null) return ordered.length > 0 ? ordered : null
  const theirs = forWhom(openOf(turn.book, senderOf(message)), part)
  if (theirs.length > 0) return ordered
  if (part.mentions.length > 0 || isOfSomebody(part) || readOwn(part.text) !== null) return null
  const isOnly = new Set(ordered.map(({ appointment }) => appointment)).size === 1
  return isOnly && theOther.test(part.text) ? ordered : []
}
