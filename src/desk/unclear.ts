import type { Appointment } from '../domain/appointment.ts'
import { type Account, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readNotOurs } from '../intake/not-ours.ts'
import { readTalk } from '../intake/talk.ts'
import type { Understanding } from '../intake/understanding.ts'
import { hailOf } from '../replies/audience.ts'
import { handToPerson } from './answers.ts'
import { everydayAnswer } from './everyday.ts'
import { callPerson } from './help.ts'
import { openOf } from './ledger.ts'
import { personOf } from './people.ts'
import { answerWindow, askQuestion, notUnderstood, questionsFor } from './questions.ts'
import { reply } from './replying.ts'
import { standingText } from './standing-text.ts'
import { namesDrugOf } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { listenerIn, viewForSender } from './views.ts'

/**
 * What nobody can make anything of: whoever has something open hears that it stands, or is asked once more. The second
 * time within half an hour a person is called, because saying it in other words has not helped; never for what is no
 * business of the bot's.
 */
export function takeUnclear(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const account = senderOf(message)
  const open = openOf(turn.book, account)
  const order = open.find((each) => namesDrugOf(each, read)) ?? open[0]
  const isStaff = personOf(turn.world.directory, account) !== null
  const isTalk = readTalk(read.text)
  if (!isStaff && readNotOurs(read.text)) {
    reply(turn, read.language, (say, hail) => say.notOurs(hail))
    return 'declined'
  }
  if (!isTalk && !isStaff && order === undefined && isPressing(read)) return callPerson(turn, message, read)
  const before = isTalk || isStaff ? undefined : notUnderstoodBefore(turn, message)
  if (before === 'once') {
    remember(turn, message, true)
    const asked = order?.standing.kind === 'asking' ? order.standing.missing[0] : undefined
    return order !== undefined && asked !== undefined
      ? handToPerson(turn, order, asked)
      : callPerson(turn, message, read)
  }
  if (before === 'called') {
    reply(turn, read.language, (say, hail) => say.personCalled(hail))
    return 'done'
  }
  if (before === 'never') remember(turn, message, false)
  if (withoutMentions(read.text).trim() === '' && !isStaff) {
    turn.answer(everydayAnswer(turn, message, read, 'greeting', hailOf(message.sender.name)), read.language)
    return 'done'
  }
  if (order !== undefined) return tellBeside(turn, message, read, order)
  reply(turn, read.language, (say, hail) => (isStaff ? say.notUnderstood() : say.smallTalk(hail, isTalk)))
  return 'done'
}

/** 药没了，今晚就要吃: whoever has none left is not asked to say it in other words. */
const isPressing = ({ urgent, mentions, text }: Understanding): boolean =>
  urgent && (mentions.length > 0 || text.includes('药'))

function notUnderstoodBefore(turn: Turn, message: IncomingMessage): 'never' | 'once' | 'called' {
  const since = turn.now - answerWindow
  const account = senderOf(message)
  for (const { about, askedAt } of questionsFor(turn.book, account, chatOf(message), since))
    if (about.kind === 'unclear' && !wasUnderstood(turn, account, askedAt))
      return about.isCalled ? 'called' : 'once'
  return 'never'
}

/** Something came of what they have said since. */
const wasUnderstood = (turn: Turn, account: Account, since: Instant): boolean =>
  openOf(turn.book, account).some(({ history }) =>
    history.some(({ at, what }) => at > since && isTheirWord.has(what)),
  )
const isTheirWord: ReadonlySet<Appointment['history'][number]['what']> = new Set([
  'requested',
  'amended',
  'answered',
])

const remember = (turn: Turn, message: IncomingMessage, isCalled: boolean): void =>
  askQuestion(turn, chatOf(message), senderOf(message), { kind: 'unclear', isCalled }, notUnderstood)

function tellBeside(
  turn: Turn,
  message: IncomingMessage,
  { language }: Understanding,
  order: Appointment,
): Outcome {
  const view = viewForSender(turn, message, order)
  turn.touch(order)
  const text =
    order.standing.kind === 'asking'
      ? standingText(turn, order, view, listenerIn(chatOf(message)))
      : phrases(language).standsBeside(view)
  turn.answer(text, language, [order])
  return 'done'
}
