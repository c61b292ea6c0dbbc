import { streetOf } from '../dispatch/catchment.ts'
import type { Appointment } from '../domain/appointment.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readTakenAlready } from '../intake/taken-already.ts'
import type { Understanding } from '../intake/understanding.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { isLookedAtAsWrong } from './complaints.ts'
import { openOf } from './ledger.ts'
import { dutyOf, pharmacyChat } from './people.ts'
import { answerWindow } from './questions.ts'
import { reply } from './replying.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine, viewForSender } from './views.ts'

/** Longer ones without a mention are told to neighbours. */
const longest = 30

/**
 * 我爸已经吃了一粒了, of a medicine that may be the wrong one and that they have been told not to take: 120 is said at once, the
 * coordinators are called as in an emergency, and whoever dispensed it must say what it was. For half an hour after they were
 * told it needs no mention.
 *
 * @returns null where nothing of theirs is looked at as wrong, or it says something else
 */
export function takeTakenAlready(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  addressed: boolean,
): Outcome | null {
  const order = openOf(turn.book, senderOf(message)).find(isLookedAtAsWrong)
  if (order === undefined || (!addressed && !isToldHere(turn, message, read, order))) return null
  const says = readTakenAlready(withoutMentions(read.text).trim())
  if (says === null || (says === 'not-taken' && !addressed)) return null
  turn.touch(order)
  if (says === 'not-taken') {
    const view = viewForSender(turn, message, order)
    turn.answer(phrases(read.language).wrongMedicine(view, true, view.hail), read.language, [order])
    return 'handed'
  }
  const { community } = order.request.patient
  const duty = dutyOf(turn.world.directory, streetOf(turn.world.directory, community))
  reply(turn, read.language, (say, hail) => say.wrongTaken(hail, duty))
  raiseAlert(turn, { kind: 'emergency', ...fromMessage(message, community, order) })
  for (const leg of order.legs) {
    const chat = leg.pharmacy === null ? null : pharmacyChat(turn.world.directory, leg.pharmacy)
    if (chat === null) continue
    const line = rosterLine(turn.world, order, 'pharmacist', leg.items)
    turn.tell(chat, phrases('zh').wrongWasTaken(line), 'zh', [order], 'urgent')
  }
  return 'handed'
}

/** They were told not to take it in this chat just now, and say nothing to others. */
const isToldHere = (
  { now }: Turn,
  message: IncomingMessage,
  { text }: Understanding,
  { chat, history }: Appointment,
): boolean =>
  text.length <= longest &&
  !/[你您侬]/.test(text) &&
  chatKey(chat) === chatKey(chatOf(message)) &&
  history.some(({ what, at }) => what === 'reopened' && now - at <= answerWindow)
