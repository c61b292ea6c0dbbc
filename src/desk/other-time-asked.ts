import { isPlaced, openLegs, type Slot } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readCannotCome } from '../intake/cannot-come.ts'
import { withoutMentions } from '../intake/mention.ts'
import { type OtherTime, readOtherTime } from '../intake/other-time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { offerTimes } from './carry-out.ts'
import { takeAnotherTime } from './changes.ts'
import { sameAccount } from './ledger.ts'
import { otherTimes } from './other-times.ts'
import { reply } from './replying.ts'
import { targetOf } from './targets.ts'
import type { Turn } from './turn.ts'

/**
 * 我来不了了，明天行吗; 能换个晚点的吗: another time for what is open, however it is asked for. Where none is named they hear
 * which there are, and nothing moves before they choose.
 *
 * @returns null where what they have is not fixed, or something else is said
 */
export function takeOtherTime(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const asked = readOtherTime(withoutMentions(read.text))
  if (asked === null && !readCannotCome(read.text)) return null
  if (read.wish !== null) return takeAnotherTime(turn, message, read)
  if (asked === null || read.mentions.length > 0 || read.intent === 'received') return null
  const target = targetOf(turn, message, read)
  if (target.kind === 'none') {
    reply(turn, read.language, (say, hail) => say.nothingOpen(hail, false))
    return 'declined'
  }
  if (target.kind !== 'one' || !sameAccount(target.appointment.request.writer, senderOf(message))) return null
  const { appointment } = target
  const [leg] = openLegs(appointment).filter(isPlaced)
  if (leg === undefined || leg.status !== 'booked') return null
  const { slot } = leg
  turn.touch(appointment)
  const near = { from: asked === 'earlier' ? turn.now : slot.from, to: null }
  const slots = otherTimes(turn, appointment, near, fitting(asked, slot))
  offerTimes(turn, appointment, slots, asked === 'earlier' && slots.length === 0 ? 'noSuchTime' : 'whichTime')
  return 'asked'
}

const fitting =
  (asked: OtherTime, { from }: Slot): ((slot: Slot) => boolean) =>
  (slot) =>
    asked === 'any' || (asked === 'later' ? slot.from > from : slot.from < from)
