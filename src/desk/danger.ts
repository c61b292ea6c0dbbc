import { streetOf } from '../dispatch/catchment.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { handOver } from './advance.ts'
import { raiseAlert } from './alerts.ts'
import { dutyOf, groupOf } from './people.ts'
import { patientFrom, requestFrom } from './reading.ts'
import { open } from './requests.ts'
import { phrases, type Turn } from './turn.ts'

/**
 * Words of an emergency. Addressed to the bot they are answered at once with 120, and what they name is kept for a
 * person without institution or slot: nothing is booked from such a message. Overheard, they alert the coordinators
 * without a word in the group.
 */
export function takeDanger(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  addressed: boolean,
): Outcome {
  const { directory } = turn.world
  const group = groupOf(directory, message)
  const patient = patientFrom(read, message, turn.book, directory)
  const alert = {
    kind: 'emergency',
    text: message.text,
    chat: chatOf(message),
    account: senderOf(message),
    name: message.sender.name,
    community: patient.community ?? (group?.role === 'community' ? group.community : null),
  } as const
  if (!addressed) {
    raiseAlert(turn, { ...alert, appointment: null })
    return 'silent'
  }
  const kept =
    read.items.length === 0 || read.selfHarm
      ? null
      : handOver(
          turn,
          open(turn, message, { ...requestFrom(read, message, patient), urgent: true }, null),
          'coordinator',
          'danger',
        )
  const text = phrases(read.language).emergency(dutyOf(directory, streetOf(directory, patient.community)))
  turn.answer(text, read.language, kept === null ? [] : [kept])
  raiseAlert(turn, { ...alert, appointment: kept })
  return 'handed'
}
