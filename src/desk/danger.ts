import { isNight } from '../booking/quiet-hours.ts'
import { streetOf } from '../dispatch/catchment.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import { readAges } from '../intake/ages.ts'
import { readSugarDanger } from '../intake/blood-sugar.ts'
import { readDanger } from '../intake/danger.ts'
import { readChildFever } from '../intake/fever.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { readUnwell } from '../intake/unwell.ts'
import { hailOf } from '../replies/audience.ts'
import type { Duty } from '../replies/phrases/danger.ts'
import { handOver } from './advance.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { sameAccount } from './ledger.ts'
import { dutyOf, groupOf, privateChat } from './people.ts'
import { patientFrom, requestFrom } from './reading.ts'
import { reply } from './replying.ts'
import { open } from './requests.ts'
import { phrases, type Turn } from './turn.ts'

/**
 * Words of an emergency. Addressed to the bot they are answered at once with 120, and what they name is kept for a
 * person without institution or slot: nothing is booked from such a message. Overheard, they alert the coordinators
 * without a word in the group. A wish to die is met in private, and nothing is kept of what it asks for.
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
  const community = patient.community ?? (group?.role === 'community' ? group.community : null)
  const alert = { kind: 'emergency', ...fromMessage(message, community, null) } as const
  if (!addressed) {
    // 先叫救护车, to somebody whose emergency is known: it is no other one.
    if (onlyCallsForHelp(read) && isKnownHere(turn, message)) return 'silent'
    raiseAlert(turn, alert)
    return 'silent'
  }
  const duty = dutyOf(directory, streetOf(directory, patient.community))
  if (read.selfHarm === 'wish') {
    answerInPrivate(turn, message, read, duty)
    raiseAlert(turn, alert)
    return 'handed'
  }
  const kept =
    read.items.length === 0 || read.selfHarm !== null
      ? null
      : handOver(
          turn,
          open(turn, message, { ...requestFrom(read, message, patient), urgent: true }, null),
          'coordinator',
          'danger',
        )
  const text = phrases(read.language).emergency(duty)
  turn.answer(text, read.language, kept === null ? [] : [kept])
  raiseAlert(turn, { ...alert, appointment: kept })
  return 'handed'
}

/**
 * A small child's high fever, and whoever is unwell and waits for a medicine: what is ordered or asked is taken up as ever,
 * and before that they hear not to wait for it, and a person is called. Said once, however often they write of it in the
 * same hour.
 */
export function tellNotToWait(turn: Turn, message: IncomingMessage, read: Understanding): void {
  const isFever = read.childFever !== null
  if (!isFever && !waitsUnwell(read)) return
  if (isToldAlready(turn, message, isFever ? saysFever : readUnwell)) return
  const { directory } = turn.world
  const { community } = patientFrom(read, message, turn.book, directory)
  const duty = dutyOf(directory, streetOf(directory, community))
  reply(turn, read.language, (say, hail) => (isFever ? say.childFever(hail, duty) : say.unwell(hail, duty)))
  // At night a notice in the coordinators' group wakes nobody.
  const isAlarm = read.childFever === 'emergency' || (isFever && isNight(turn.now, turn.scene.timezone))
  const kind = isAlarm ? 'emergency' : 'help'
  raiseAlert(turn, { kind, ...fromMessage(message, community, null) })
}

/** Beside an order it is what the order is for, and beside a complaint or a question of health that is answered. */
const waitsUnwell = ({ unwell, intent, items, list, medicalQuestion, command }: Understanding): boolean =>
  unwell &&
  beforeOrders.has(intent) &&
  items.length === 0 &&
  list === null &&
  command === null &&
  !medicalQuestion

const beforeOrders: ReadonlySet<Intent> = new Set<Intent>(['status', 'received', 'request', 'other'])

const saysFever = (text: string): boolean => readChildFever(text, readAges(text)) !== null

const isToldAlready = (
  { book, now }: Turn,
  message: IncomingMessage,
  says: (text: string) => boolean,
): boolean =>
  book.alerts
    .values()
    .some(
      ({ account, at, text }) =>
        now - at <= sameEmergency && sameAccount(account, senderOf(message)) && says(text),
    )

const callsForHelp = /(?:快|先|赶紧|马上|立刻|别等)*(?:叫|打|拨|喊)?(?:个)?(?:救护车|120|急救)/g

function onlyCallsForHelp({ text, selfHarm }: Understanding): boolean {
  const rest = text.replace(callsForHelp, ' ')
  return rest !== text && selfHarm === null && !readDanger(rest) && !readSugarDanger(rest, false)
}

/** So long after it people still speak of the same emergency. */
const sameEmergency = minutes(30)

const isKnownHere = ({ book, now }: Turn, message: IncomingMessage): boolean =>
  book.alerts
    .values()
    .some(
      ({ kind, chat, at }) =>
        kind === 'emergency' && chatKey(chat) === chatKey(chatOf(message)) && now - at <= sameEmergency,
    )

/** Who does not want to live is no public alarm: in the group they hear that somebody comes, the rest only they read. */
function answerInPrivate(
  turn: Turn,
  message: IncomingMessage,
  { language }: Understanding,
  duty: Duty | null,
): void {
  if (message.group === null) {
    reply(turn, language, (say, hail) => say.notAlone(hail, duty))
    return
  }
  reply(turn, language, (say, hail) => say.heardYou(hail, duty))
  const words = phrases(language).notAlone(hailOf(message.sender.name), duty)
  turn.tell(privateChat(senderOf(message)), words, language, [], 'urgent')
}
