import type { Alert } from '../../domain/book.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { readAttending } from '../../intake/attending.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { dutyName } from '../../replies/audience.ts'
import { type Attendant, alertLine, emergenciesFor, isNamed, referenceTo, wasCalled } from '../alerts.ts'
import { coordinatorsChat, personOf } from '../people.ts'
import { referenceOf } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { atWork } from './at-work.ts'

const say = phrases('zh')

type Emergency = readonly [key: string, alert: Alert]

/**
 * 我来, 我到了, 120打过了, 送医院了: with an emergency open it is of the emergency, whatever else waits, and however much it
 * sounds like one itself. Who is called next is not called any more, and the coordinators hear who went.
 *
 * @returns null where nothing of the kind is said, or no emergency of theirs is open
 */
export function takeAttending(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'coordinator' && person?.role !== 'agent') return null
  if (!isHeard(turn, message, read)) return null
  const said = readAttending(read.text)
  if (said === null) return null
  const quoted = referenceOf(turn, message)?.appointments ?? []
  const open = emergenciesFor(turn, person).filter(
    ([, alert]) => said === 'helped' || mayMean(turn, person, alert),
  )
  const byQuote = open.filter(([key]) => quoted.includes(referenceTo(key)))
  // What else they quote is what they mean.
  if (byQuote.length === 0 && quoted.length > 0) return null
  const named = open.filter(([, alert]) => isNamed(alert, read))
  const untaken = open.filter(([, alert]) => (alert.takenAt ?? null) === null)
  const meant = [byQuote, named, untaken, open].find((some) => some.length > 0) ?? []
  const [only, ...others] = meant
  if (only === undefined) return null
  if (others.length > 0) {
    turn.answer(
      say.whichAlert(
        meant.map(([, alert]) => alertLine(turn, alert)),
        turn.scene,
      ),
      'zh',
    )
    return 'asked'
  }
  return take(turn, message, person, only)
}

/** In private, where it is said to the bot, or in the group of their office. */
const isHeard = (turn: Turn, message: IncomingMessage, read: Understanding): boolean =>
  message.group === null || message.mentionsBot || read.addressed || atWork(turn, message) !== null

/** 我到了 of an agent may be at the pharmacy: it is of the emergency where they were called for it. */
const mayMean = (turn: Turn, person: Attendant, alert: Alert): boolean =>
  person.role === 'coordinator' || wasCalled(turn, person, alert)

function take(turn: Turn, message: IncomingMessage, person: Attendant, [key, alert]: Emergency): Outcome {
  turn.put('alerts', key, { ...alert, takenAt: alert.takenAt ?? turn.now })
  const { code, label } = alertLine(turn, alert)
  const name = [code, label].filter(Boolean).join(' ')
  turn.answer(person.role === 'coordinator' ? say.alertTaken(name) : say.attendedByAgent(name), 'zh')
  const chat = coordinatorsChat(turn.world.directory, alert.street)
  const isThere = chat !== null && 'group' in chat && chat.group === message.group
  if (chat !== null && !isThere && 'group' in chat) {
    const text = say.alertTakenBy(name, dutyName(person.name), message.text)
    turn.tell(chat, text, 'zh', [{ id: referenceTo(key) }], 'urgent')
  }
  return 'done'
}
