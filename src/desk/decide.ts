import type { World } from '../dispatch/world.ts'
import { isOpen } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Decision, Outcome } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { isMove } from '../replies/choice-words.ts'
import { takeNote } from './added-notes.ts'
import { takeAfterComplaint } from './after-complaint.ts'
import { takeAnotherCounter } from './another-counter.ts'
import { takeAnswerForPoster } from './answer-for-poster.ts'
import { takeAnswer } from './answers.ts'
import { answerAskedBeside } from './asked-beside.ts'
import { takeIsHere } from './at-their-door.ts'
import { type Attention, attentionTo } from './attention.ts'
import { takeCardWord } from './card-word.ts'
import { takeAfterthought, takeChange, takeInstead } from './changes.ts'
import { withChoices } from './choices.ts'
import { cannotBeComplaint, isCorrection, takeComplaint, takeShortage } from './complaints.ts'
import { takeCounterQuestion } from './counter-question.ts'
import { tellWhyElsewhere } from './counter-wish.ts'
import { tellCounters } from './counters.ts'
import { takeDanger, tellNotToWait } from './danger.ts'
import { takeEdit } from './edits.ts'
import { takeEveryday } from './everyday.ts'
import { takeFetchWish } from './fetch-for-me.ts'
import { serveFreed } from './freed.ts'
import { takeHalfNamed } from './half-named.ts'
import { takeCallForHelp } from './help.ts'
import { takeOwnQuestion, takeReceived, tellStatus, tellStock } from './inquiries.ts'
import { keepPrivate } from './kept-private.ts'
import { openOf, recentlyClosedOf } from './ledger.ts'
import { takeLesson } from './lessons.ts'
import { offerList } from './listed.ts'
import { takeList } from './lists.ts'
import { takeAddition, takeLess, takeOwnAsWell, takeSameForAnother, takeStrength } from './more-or-less.ts'
import { takeNamedInstead } from './named-instead.ts'
import { tellWhatIsNotInIt } from './not-in-it.ts'
import { takeNotMeant } from './not-meant.ts'
import { takeNotNeeded } from './not-needed.ts'
import { warnOfNumbers } from './numbers-shown.ts'
import { takeCode } from './office/codes.ts'
import { greetUnknownGroup } from './office/groups.ts'
import { takeOfficeWord } from './office/office.ts'
import { takeOldOneBack } from './old-one-back.ts'
import { answersWithOriginal, passOnOriginal, showsSomething, takeAttachment } from './originals.ts'
import { takeOtherTime } from './other-time-asked.ts'
import { noteReach } from './reach.ts'
import { takeRecall } from './recalls.ts'
import { reply } from './replying.ts'
import { takeWorkTalk } from './roles/at-work.ts'
import { takeAttending } from './roles/attending.ts'
import { takeAway } from './roles/away.ts'
import { takeCardMatter } from './roles/card-matters.ts'
import { takeCommands } from './roles/commands.ts'
import { takeFetchAnswer } from './roles/fetching.ts'
import { takeRolesInquiry } from './roles/inquiry.ts'
import { takeMisdelivery, takeMoneyTalk, takeOtherDoor } from './roles/misdelivered.ts'
import { takeMixUp } from './roles/mixed-up.ts'
import { takeWordOfResidents } from './roles/of-residents.ts'
import { takeRestoring } from './roles/restored.ts'
import { takeShortHanded } from './roles/short-handed.ts'
import { withSpokenCodes } from './roles/spoken-codes.ts'
import { takeVouching } from './roles/vouching.ts'
import { takeWrongHandedOut } from './roles/wrong-handed-out.ts'
import { takeRunsOut } from './runs-out.ts'
import { saysForWhom, saysOnlyTimeInEnglish, takeBareSecondThought } from './second-thought.ts'
import { takeNeed } from './shares.ts'
import { takeTakenAlready } from './taken-already.ts'
import { withoutKept } from './taken-in-part.ts'
import { referenceOf } from './targets.ts'
import { causedBy, Turn } from './turn.ts'
import { takeUnclear } from './unclear.ts'
import { takeWantedBack } from './wanted-back.ts'
import { takeWastedTrip } from './wasted-trip.ts'
import { takeWhileCalling } from './while-calling.ts'
import { takeWhoTookIt } from './who-took-it.ts'
import { takeWrongOne } from './wrong-one.ts'

/**
 * What becomes of a message: a pure function of the world, the reading and the time. What is for the bot always gets an
 * answer (a bare thank-you aside); what is not, never.
 */
export function decide(world: World, message: IncomingMessage, heard: Understanding, now: Instant): Decision {
  const turn = new Turn(world, causedBy(message), now)
  const read = withSpokenCodes(turn, message, heard)
  const outcome = handle(turn, message, read)
  tellWhyElsewhere(turn, read)
  answerAskedBeside(turn, message, read)
  if (outcome !== 'silent') passOnOriginal(turn, message, read)
  greetUnknownGroup(turn, message)
  noteReach(turn, message)
  serveFreed(turn)
  tellCounters(turn)
  return withChoices(turn.world, turn.decision(outcome))
}

function handle(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  if (message.recalls != null) return takeRecall(turn, message, message.recalls)
  const attention = attentionTo(turn, message, read)
  if (attention.addressed || attention.questions.length > 0) keepPrivate(turn, message, read)
  const attended = takeAttending(turn, message, read)
  if (attended !== null) return attended
  if (read.danger) {
    // 叫不醒了, from somebody whom the bot has just asked, is said to the bot.
    const isForBot = attention.addressed || attention.questions.length > 0
    return takeDanger(turn, message, read, isForBot)
  }
  if (isSettled(turn, message, attention)) return tellSettled(turn, read)
  const coded = takeCode(turn, message, read)
  if (coded !== null) return coded
  const edited = message.edits == null ? null : takeEdit(turn, message, read, message.edits)
  if (edited !== null) return edited
  const swallowed = takeTakenAlready(turn, message, read, attention.addressed)
  if (swallowed !== null) return swallowed
  const calling = takeWhileCalling(turn, message, read)
  if (calling !== null) return calling
  const renamed = takeNamedInstead(turn, message, read, attention.addressed)
  if (renamed !== null) return renamed
  if (!attention.addressed) {
    const answered = takeAnswer(turn, message, read, attention.questions, false)
    if (answered !== null) return answered
    const rethought =
      takeBareSecondThought(turn, message, read) ??
      takeCounterQuestion(turn, message, read, attention.questions)
    if (rethought !== null) return rethought
    if (read.list !== null) offerList(turn, message, read.list)
    return answersWithOriginal(message, read, attention.questions)
      ? takeAttachment(turn, message, read, attention.questions)
      : 'silent'
  }
  tellNotToWait(turn, message, read)
  warnOfNumbers(turn, message, read)
  const official = takeOfficeWord(turn, message, read)
  if (official !== null) return official
  const learnt = takeLesson(turn, message, read)
  if (learnt !== null) return learnt
  const carded = takeCardMatter(turn, message, read)
  if (carded !== null) return carded
  const astray = takeMisdelivery(turn, message, read)
  if (astray !== null) return astray
  const otherDoor = takeOtherDoor(turn, message, read)
  if (otherDoor !== null) return otherDoor
  const restored = takeRestoring(turn, message, read)
  if (restored !== null) return restored
  const fetching = takeFetchAnswer(turn, message, read)
  if (fetching !== null) return fetching
  const short = takeShortHanded(turn, message, read)
  if (short !== null) return short
  const mixedUp = takeMixUp(turn, message, read)
  if (mixedUp !== null) return mixedUp
  const recalled = takeWrongHandedOut(turn, message, read)
  if (recalled !== null) return recalled
  const commanded = takeCommands(turn, message, read)
  if (commanded !== null) return commanded
  const paid = takeMoneyTalk(turn, message, read)
  if (paid !== null) return paid
  const vouched = takeVouching(turn, message, read, attention.questions)
  if (vouched !== null) return vouched
  if (read.list !== null) return takeList(turn, message, read, read.list)
  const ofResidents = takeWordOfResidents(turn, message, read)
  if (ofResidents !== null) return ofResidents
  const inquired = takeRolesInquiry(turn, message, read)
  if (inquired !== null) return inquired
  const taken =
    takeWhoTookIt(turn, message, read) ??
    takeShortage(turn, message, read) ??
    takeRunsOut(turn, message, read) ??
    takeWastedTrip(turn, message, read) ??
    takeIsHere(turn, message, read)
  if (taken !== null) return taken
  const meant = takeWrongOne(turn, message, read) ?? takeOldOneBack(turn, message, read)
  if (meant !== null) return meant
  const answered =
    takeAnswer(turn, message, read, attention.questions, true) ?? takeAnswerForPoster(turn, message, read)
  if (answered !== null) return answered
  const everyday =
    takeCounterQuestion(turn, message, read, attention.questions) ?? takeEveryday(turn, message, read)
  if (everyday !== null) return everyday
  const fetched = takeFetchWish(turn, message, read)
  if (fetched !== null) return fetched
  const work = takeWorkTalk(turn, message, read)
  if (work !== null) return work
  const questioned = takeOwnQuestion(turn, message, read)
  if (questioned !== null) return questioned
  const unneeded =
    takeOwnAsWell(turn, message, read) ??
    takeSameForAnother(turn, message, read) ??
    takeWantedBack(turn, message, read) ??
    takeNotMeant(turn, message, read) ??
    takeLess(turn, message, read) ??
    takeNotNeeded(turn, message, read)
  if (unneeded !== null) return unneeded
  const ofCard = takeCardWord(turn, message, read)
  if (ofCard !== null) return ofCard
  const followed = takeAfterComplaint(turn, message, read)
  if (followed !== null) return followed
  const helped = takeAway(turn, message, read) ?? takeCallForHelp(turn, message, read)
  if (helped !== null) return helped
  if (showsSomething(message, read) && read.items.length === 0)
    return takeAttachment(turn, message, read, attention.questions)
  const movedOn = takeOtherTime(turn, message, read)
  if (movedOn !== null) return movedOn
  const elsewhere = takeAnotherCounter(turn, message, read)
  if (elsewhere !== null) return elsewhere
  const heard = withoutKept(turn, message, read)
  switch (read.intent) {
    case 'request': {
      const correction = read.items.length === 0 && !read.sameAsLast
      const change = correction ? takeAfterthought : takeInstead
      const outcome =
        change(turn, message, heard) ??
        takeStrength(turn, message, read) ??
        takeAddition(turn, message, read) ??
        takeNeed(turn, message, read)
      tellWhatIsNotInIt(turn, message, read)
      return outcome
    }
    case 'amend':
    case 'cancel': {
      const changed = takeChange(turn, message, heard)
      if (read.more !== null) takeNeed(turn, message, { ...read.more, intent: 'request' })
      return changed
    }
    case 'status':
      return isNewNeed(turn, message, read) ? takeNeed(turn, message, read) : tellStatus(turn, message, read)
    case 'stock':
      return tellStock(turn, message, read)
    case 'received':
      return takeReceived(turn, message, read)
    case 'wrong': {
      if (isCorrection(turn, message, read)) return takeChange(turn, message, { ...read, intent: 'amend' })
      const afterthought = cannotBeComplaint(turn, message, read)
        ? takeAfterthought(turn, message, read)
        : null
      return afterthought ?? takeComplaint(turn, message, read)
    }
    case 'other':
      // A code and nothing else asks how that order stands.
      if (read.codes.length > 0) return tellStatus(turn, message, read)
      // 给我爸的, tomorrow after 3pm pls: of what they have ordered.
      if (
        (saysForWhom(read) || saysOnlyTimeInEnglish(read)) &&
        openOf(turn.book, senderOf(message)).length > 0
      )
        return takeChange(turn, message, { ...read, intent: 'amend' })
      return (
        takeNote(turn, message, read) ??
        takeHalfNamed(turn, message, read) ??
        takeInstead(turn, message, read) ??
        takeAfterthought(turn, message, read) ??
        smallTalk(turn, message, read)
      )
  }
}

/** "来得时快没了，2支，今天能拿到吗": what is counted and in no order of theirs has still to be ordered, however it is asked. */
function isNewNeed(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  const account = senderOf(message)
  const known = [...openOf(turn.book, account), ...recentlyClosedOf(turn.book, account, turn.now)].flatMap(
    ({ request }) => request.items.map(({ drug }) => drug),
  )
  // 我前天约的络活喜两盒，到现在没消息 has been ordered already, wherever that was.
  if (saysOrdered.test(read.text)) return false
  const counted = read.items.filter(({ quantity, drug }) => quantity !== null && drug !== null)
  return read.codes.length === 0 && counted.length > 0 && counted.every(({ drug }) => !known.includes(drug))
}

const saysOrdered =
  /(?:约|订|报|登记|预约|下单)(?:过|了?的|好的)|\b(?:i|we|already|have)\s(?:\w+\s)?(?:ordered|booked|requested|asked\sfor)\b/i

/** A button of a question that is settled, or for moving an order that is. */
function isSettled(turn: Turn, message: IncomingMessage, { questions }: Attention): boolean {
  const { pressed } = message
  if (pressed === undefined || questions.length > 0) return false
  const orders = (referenceOf(turn, message)?.appointments ?? []).flatMap(
    (id) => turn.book.appointments.get(id) ?? [],
  )
  return !isMove(pressed.answer) || !orders.some(isOpen)
}

/** The buttons under a question stay for as long as nobody presses one, whatever became of it. */
function tellSettled(turn: Turn, read: Understanding): Outcome {
  reply(turn, read.language, (say, hail) => say.alreadySettled(hail))
  return 'done'
}

function smallTalk(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  if (read.thanksOnly) return 'silent'
  if (read.medicalQuestion) reply(turn, read.language, (say, hail) => say.medicalQuestion(hail))
  else if (read.notes.some((note) => note.kind === 'privacy'))
    reply(turn, read.language, (say, hail) => say.privateFromNow(hail, false))
  else if (turn.hasAnswered) return 'handed'
  else return takeUnclear(turn, message, read)
  return 'done'
}
