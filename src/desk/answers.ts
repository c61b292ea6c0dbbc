import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment, Missing } from '../domain/appointment.ts'
import { isOpen } from '../domain/appointment.ts'
import type { Question } from '../domain/book.ts'
import type { Edit } from '../domain/edit.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { type Item, noAddress } from '../domain/request.ts'
import { readAmountInFront } from '../intake/loose-amount.ts'
import { readPlaceAnswer } from '../intake/place-answer.ts'
import { readStillWanted } from '../intake/still-wanted.ts'
import { isTorn } from '../intake/torn.ts'
import type { ReadItem, Understanding } from '../intake/understanding.ts'
import { readVouching } from '../intake/vouching.ts'
import { advance, handOver } from './advance.ts'
import { announce } from './announce.ts'
import { carryOut } from './carry-out.ts'
import { askOwner } from './changes.ts'
import { type Filled, fillOrder, namedIn, numberIn, restOf } from './fill.ts'
import { settleForOther } from './for-other.ts'
import { takeHalfAsked } from './half-asked.ts'
import { openOf, sameAccount } from './ledger.ts'
import { askNextLine } from './lists.ts'
import { askOnceMore, namesAnother, takeInItsPlace } from './makes-room.ts'
import { takeAnotherName } from './named-instead.ts'
import { acceptOffer, declineOffer } from './offers.ts'
import { takeOtherBrand } from './other-brand.ts'
import { outcomeOf } from './outcome.ts'
import { answerWhetherWanted } from './perhaps.ts'
import { askToPhone } from './phoning.ts'
import { dropQuestion } from './questions.ts'
import { bareAmendment, editFrom, roomIn } from './reading.ts'
import { giveUp, takeAnew } from './recalls.ts'
import { tellRepeated } from './repeats.ts'
import { open, remember, takeRequest } from './requests.ts'
import { record } from './revise.ts'
import { takeSharedAnswer } from './shared-answers.ts'
import { tripOf } from './siblings.ts'
import { askWhetherGone, takeChosenItems, takePartBack } from './taken-in-part.ts'
import { forWhom } from './targets.ts'
import { carryOutTogether } from './together.ts'
import type { Turn } from './turn.ts'
import { asMeant, chosenItem, mayBeMeant } from './vague-word.ts'
import { chosenItems, chosenNumber } from './which-item.ts'

/** Without a mention only something short is taken for an answer; people chat on while a question is open. */
const longestAnswer = 40
/** In Chinese characters: a word of English says as much as two. */
const lengthOf = (text: string): number => [...text.replace(/[A-Za-z]+/g, '··')].length

/**
 * Reads a message against what its sender was asked.
 *
 * @returns null where it answers none of the questions
 */
export function takeAnswer(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
  addressed: boolean,
): Outcome | null {
  if (!addressed && (lengthOf(read.text) > longestAnswer || read.thanksOnly)) return null
  return addressed
    ? takeHeard(turn, message, read, questions, true)
    : takeHeard(turn, message, withoutPlaceOfOthers(read), questions, false)
}

/** 1号楼的快递到了, said to the neighbours: nobody lives there for that. */
const withoutPlaceOfOthers = (read: Understanding): Understanding =>
  Object.values(read.address).every((part) => part === null) || readPlaceAnswer(read.text)
    ? read
    : { ...read, address: noAddress }

function takeHeard(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
  addressed: boolean,
): Outcome | null {
  if (addressed || questions.some(({ about }) => about.kind === 'missing')) {
    const parted =
      takeHalfAsked(turn, message, read) ??
      takePartBack(turn, message, read) ??
      askWhetherGone(turn, message, read)
    if (parted !== null) {
      for (const question of questions) if (question.about.kind === 'which-item') dropQuestion(turn, question)
      return parted
    }
  }
  const shared = takeSharedAnswer(turn, message, read, questions)
  if (shared !== null) return shared
  for (const question of questions) {
    const outcome = answerOne(turn, message, read, question, addressed)
    if (outcome !== null) return outcome
  }
  return null
}

function answerOne(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  question: Question,
  addressed: boolean,
): Outcome | null {
  const { about } = question
  switch (about.kind) {
    case 'missing': {
      const appointment = turn.book.appointments.get(about.appointment)
      if (appointment === undefined || !isOpen(appointment)) return null
      if (speaksOfAnother(turn, message, read, appointment)) return null
      return answerMissing(turn, message, read, appointment, addressed)
    }
    case 'add-or-replace': {
      const appointment = turn.book.appointments.get(about.appointment)
      if (appointment === undefined || !isOpen(appointment)) return null
      const mode = read.answer.add ? 'add' : read.answer.replace ? 'set' : null
      if (mode === null && !read.answer.no) return null
      dropQuestion(turn, question)
      if (mode === null) return tellRepeated(turn, message, [appointment])
      const edit = { ...bareAmendment, mode, items: about.items } as const
      const isOwn = sameAccount(appointment.request.writer, question.account)
      return isOwn ? carryOut(turn, appointment, edit) : askOwner(turn, message, appointment, edit)
    }
    case 'another': {
      const appointment = turn.book.appointments.get(about.appointment)
      const { add, yes, no, replace } = read.answer
      if (appointment === undefined || !isOpen(appointment)) return null
      if (replace && about.difference === 'time') {
        dropQuestion(turn, question)
        return carryOut(turn, appointment, { ...bareAmendment, wish: about.request.wish })
      }
      if (!add && yes === no) return null
      dropQuestion(turn, question)
      if (no) return tellRepeated(turn, message, [appointment])
      const another = open(turn, message, about.request, null, about.from)
      const advanced = advance(turn, another, { doubts: [] })
      announce(turn, advanced)
      return outcomeOf(advanced)
    }
    case 'which': {
      if (saysOtherwise(read, about.edit)) return null
      const chosen = chooseAmong(turn, read, about.appointments)
      if (chosen.length === 0) return null
      dropQuestion(turn, question)
      return carryOutTogether(turn, message, chosen, about.edit)
    }
    case 'which-item': {
      const order = turn.book.appointments.get(about.appointments[0] ?? '')
      // 阿莫西林换成头孢 says anew what shall take the place of what.
      if (about.instead !== undefined && order !== undefined && namesAnother(order, read)) return null
      const chosen = chosenItems(turn, message, read, about.choices)
      if (chosen === null)
        return order === undefined || about.instead === undefined
          ? null
          : askOnceMore(turn, message, read, order, about.instead)
      dropQuestion(turn, question)
      return about.instead === undefined || order === undefined
        ? takeChosenItems(turn, message, read, chosen)
        : takeInItsPlace(turn, order, chosen, about.instead)
    }
    case 'confirm-for-other':
      return confirmed(read) === null
        ? null
        : settleForOther(turn, message, question, about, confirmed(read) === true)
    case 'other-brand': {
      const appointment = turn.book.appointments.get(about.appointment)
      const isYes =
        (read.answer.yes || read.answer.replace || anotherBrandWill.test(read.text)) && !read.answer.no
      if (appointment === undefined || !isOpen(appointment) || !isYes) return null
      dropQuestion(turn, question)
      const changed = takeOtherBrand(turn, appointment, about.drugs)
      announce(turn, changed)
      return outcomeOf(changed)
    }
    case 'room': {
      const appointment = turn.book.appointments.get(about.appointment)
      const room = roomIn(read)
      if (appointment === undefined || !isOpen(appointment) || room === null) return null
      dropQuestion(turn, question)
      return carryOut(turn, appointment, { ...bareAmendment, address: { ...noAddress, room } })
    }
    case 'recalled': {
      const appointment = turn.book.appointments.get(about.appointment)
      if (appointment === undefined || !isOpen(appointment)) return null
      const isWanted = readStillWanted(read.text)
      if (isWanted === null) return addressed ? takeAnew(turn, message, read, appointment) : null
      dropQuestion(turn, question)
      return isWanted ? tellRepeated(turn, message, [appointment]) : giveUp(turn, appointment)
    }
    case 'wanted':
      return takeWanted(turn, message, read, question, about.items, addressed)
    case 'unclear':
    case 'invited':
      return null
    case 'offer': {
      if (read.answer.yes === read.answer.no) return null
      dropQuestion(turn, question)
      return read.answer.yes ? acceptOffer(turn, about.offer) : declineOffer(turn, about.offer)
    }
  }
}

/** 能换个牌子吗, 别的牌子也行, to the offer of another brand. */
const anotherBrandWill =
  /(?<![不别莫勿])换(?:个|成|一个)?(?:别的|其[他它])?牌子|(?:别的|其[他它]|什么|哪个)牌子(?:的)?(?:也|都)?(?:行|可以|好|要)|\b(?:any|another|other)\sbrand\b/i

const orders = /要|来|订|约|配|买|\bneed\b|\bwant\b|\border\b|\bplease\b/i

/** 要1盒, after 泰诺有吗: what was asked about is ordered. */
function takeWanted(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  question: Question,
  items: readonly Item[],
  addressed: boolean,
): Outcome | null {
  // 那来两盒 再加棉签1包: how much of it stands in front of something else.
  const front = read.answer.amount === null && read.items.length > 0 ? readAmountInFront(read.text) : null
  const amount = read.answer.amount ?? front
  // What they have ordered since then they speak of by now.
  const own = openOf(turn.book, senderOf(message))
  if (own.some(({ createdAt }) => createdAt > question.askedAt)) return null
  const isRequest =
    read.intent === 'request' || (read.intent === 'other' && amount !== null) || front !== null
  const saysSo = amount !== null || (addressed && orders.test(read.text))
  const isOfElse = read.mentions.length > 0 && front === null
  if (!isRequest || !saysSo || isOfElse || read.sameAsLast || read.medicalQuestion) return null
  dropQuestion(turn, question)
  const wanted = items.flatMap((item): ReadItem[] => {
    if (item.drug === null) return []
    const match = { kind: 'drug', drug: item.drug, brand: item.brand, sure: true, near: [] } as const
    return [
      { ...item, quantity: amount?.quantity ?? null, unit: amount?.unit ?? null, match, doubted: false },
    ]
  })
  return takeRequest(turn, message, { ...read, intent: 'request', items: [...wanted, ...read.items] })
}

/** 谁取消我的药，不要取消: as plain a no as 不是. */
function confirmed({ answer: { yes, no }, text }: Understanding): boolean | null {
  if (yes !== no) return yes
  return readVouching(text) === 'denies' ? false : null
}

/**
 * 老婆的全部不要了 chooses none of those that another medicine might be put into: it says something of its own. And 都 is no
 * choice where one medicine would take the place of all.
 */
const saysOtherwise = ({ intent, answer }: Understanding, edit: Edit): boolean =>
  (intent === 'cancel' && edit.kind !== 'cancel') ||
  (intent === 'amend' && edit.kind === 'cancel') ||
  (answer.all && edit.kind === 'amend' && edit.items.length > 0)

function chooseAmong(turn: Turn, read: Understanding, ids: readonly string[]): readonly Appointment[] {
  const all = ids.flatMap((id) => turn.book.appointments.get(id) ?? []).filter(isOpen)
  // "代文一盒" is a wish of its own and no choice of number one.
  if (read.items.some(({ quantity }) => quantity !== null)) return []
  // 老婆的全部: all of hers.
  const theirs = forWhom(all, read)
  if (read.answer.all) return theirs.length > 0 ? theirs : all
  const bare = chosenNumber(read)
  const byNumber = bare === null ? undefined : all[bare - 1]
  if (byNumber !== undefined) return [byNumber]
  const named = all.filter(
    ({ code, request }) =>
      read.codes.includes(code) ||
      request.items.some((item) =>
        read.mentions.some(({ match }) => match.kind === 'drug' && match.drug === item.drug),
      ),
  )
  return named.length === 1 ? named : []
}

/** 我妈的改3盒 is no answer to what was asked about the father's: it is about the mother's order. */
function speaksOfAnother(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
): boolean {
  const named = forWhom(openOf(turn.book, senderOf(message)), read)
  return named.length > 0 && named.every(({ id }) => id !== appointment.id)
}

/** An answer to what was missing. It may say more than was asked: everything in it is taken. */
function answerMissing(
  turn: Turn,
  message: IncomingMessage,
  said: Understanding,
  appointment: Appointment,
  addressed: boolean,
): Outcome | null {
  const { standing } = appointment
  if (standing.kind !== 'asking') return null
  const [asked] = standing.missing
  const read = asked.kind === 'drug' ? asMeant(said, asked.choices, turn.world.catalogue) : said
  // 都取消吧 is of all that is open, not only of what is asked about.
  const isOfAll = addressed && read.answer.all && openOf(turn.book, senderOf(message)).length > 1
  if (read.intent === 'cancel' && isOfAll) return null
  const [first] = standing.missing
  const decided =
    first.kind === 'wanted' ? answerWhetherWanted(turn, message, read, appointment, first.items) : null
  if (decided !== null) return decided
  if (read.intent === 'cancel' && !read.wantsPerson) return carryOut(turn, appointment, editFrom(read))
  if (isAnotherRequest(read, appointment, first, addressed, turn.world.catalogue)) return null
  if (read.intent === 'amend' && namesItemOf(read, appointment, first))
    return carryOut(turn, appointment, editFrom(read))
  if (read.answer.unsure || isNoneOf(read, first) || isTornBetween(read, first))
    return handToPerson(turn, appointment, first)
  // 要药, and to “which one?” 我老婆的那个药: more words for it they have not.
  if (addressed && isUnnamed(first) && isWishAlone(read)) return handToPerson(turn, appointment, first)
  if (!addressed && first.kind === 'amount') {
    const named = takeAnotherName(turn, message, read, appointment, appointment.request.items[first.item])
    if (named !== null) return named
  }
  const filled = fillOrder(appointment, standing.missing, read, turn.world.catalogue)
  if (filled === null) return null
  const answered = withAnswer(turn, appointment, read, first, filled)
  remember(turn, message, answered.request, answered.id)
  return goOn(turn, answered, filled)
}

const withAnswer = (
  turn: Turn,
  appointment: Appointment,
  read: Understanding,
  { kind }: Missing,
  { request }: Filled,
): Appointment =>
  record(
    turn,
    appointment,
    'answered',
    { request: { ...request, ...restOf(turn, appointment, request, read) } },
    { old: kind, new: read.text.slice(0, 80) },
  )

function goOn(turn: Turn, answered: Appointment, { doubts }: Filled): Outcome {
  const advanced = advance(turn, answered, { doubts, keep: tripOf(turn, answered) })
  announce(turn, advanced)
  askNextLine(turn, advanced)
  return outcomeOf(advanced)
}

/**
 * What somebody with a role has heard from whoever was asked: it is taken as their answer.
 *
 * @returns null where it says nothing of what is missing
 */
export function answerFor(turn: Turn, said: Understanding, appointment: Appointment): Outcome | null {
  const { standing } = appointment
  if (standing.kind !== 'asking') return null
  const [first] = standing.missing
  const { catalogue } = turn.world
  const read = first.kind === 'drug' ? asMeant(said, first.choices, catalogue) : said
  const filled = fillOrder(appointment, standing.missing, read, catalogue)
  if (filled === null) return null
  const answered = withAnswer(turn, appointment, read, first, filled)
  return goOn(turn, answered, filled)
}

const isUnnamed = (missing: Missing): boolean => missing.kind === 'drug' && missing.item === null

/** Wants something and says of it neither a name nor a number. */
const isWishAlone = ({ intent, items, mentions, sameAsLast, answer, wish }: Understanding): boolean =>
  intent === 'request' &&
  items.length === 0 &&
  mentions.length === 0 &&
  !sameAsLast &&
  answer.number === null &&
  answer.amount === null &&
  wish === null

/** "4 都不是": none of the choices. */
const isNoneOf = (read: Understanding, missing: Missing): boolean =>
  missing.kind === 'drug' &&
  missing.choices.length > 0 &&
  (numberIn(read) === missing.choices.length + 1 || (read.answer.no && read.items.length === 0))

/** "诺和锐还是诺和锐30来着": two of the choices, and no word which of them. */
const isTornBetween = (read: Understanding, missing: Missing): boolean =>
  missing.kind === 'drug' &&
  missing.item !== null &&
  (read.items.some(isTorn) ||
    (namedIn(read).length > 1 && read.items.every(({ quantity }) => quantity === null)))

/** "帮我看": somebody will phone; which drug it is, a coordinator decides. */
export function handToPerson(turn: Turn, appointment: Appointment, missing: Missing): Outcome {
  const reason = missing.kind === 'drug' && missing.item !== null ? 'unknown-drug' : 'unanswered'
  const handed = handOver(turn, appointment, 'coordinator', reason)
  announce(turn, handed)
  if (reason === 'unanswered') askToPhone(turn, [handed])
  return 'handed'
}

/**
 * A drug of its own that is not what was asked about makes it a new request: to "头孢，哪一种？" the answer is never
 * "络活喜一盒". Beside an amount that is missing it does so only with a mention.
 */
function isAnotherRequest(
  read: Understanding,
  appointment: Appointment,
  missing: Missing,
  addressed: boolean,
  catalogue: Catalogue,
): boolean {
  if (read.items.length === 0) return false
  if (missing.kind === 'drug')
    return missing.item !== null && isNoneOfChoices(read, missing.choices, addressed, catalogue)
  if (!addressed) return false
  return !read.items.some(({ match, written }) =>
    appointment.request.items.some(
      (item) => item.written === written || (match.kind === 'drug' && match.drug === item.drug),
    ),
  )
}

/**
 * For something that the vague word cannot mean, be it as vague itself; with a mention and its amount, for what was not
 * among the choices.
 */
function isNoneOfChoices(
  read: Understanding,
  choices: readonly string[],
  addressed: boolean,
  catalogue: Catalogue,
): boolean {
  const genericOf = (choice: string): string | null => chosenItem(choice, catalogue)?.drug ?? null
  const offered = new Set(choices.map(genericOf))
  const isOther = (drug: string | null): boolean =>
    drug !== null && !offered.has(drug) && !mayBeMeant(drug, choices, catalogue)
  const isNone = ({ match, quantity }: Understanding['items'][number]): boolean => {
    if (match.kind === 'class')
      return (
        match.class.ask === 'choices' && match.class.choices.every((choice) => isOther(genericOf(choice)))
      )
    if (match.kind !== 'drug') return false
    return isOther(match.drug) || (addressed && quantity !== null && !offered.has(match.drug))
  }
  // 头孢克肟1盒，达喜2盒, and 3，再加达喜2盒: the first of it answers.
  const isChosen = choices[(numberIn(read) ?? 0) - 1] !== undefined
  const answers =
    isChosen || read.items.some(({ match }) => match.kind === 'drug' && match.sure && offered.has(match.drug))
  return choices.length > 0 && !answers && read.items.some(isNone)
}

/** A change of something else in the same order, while the bot waits for the amount of one. */
const namesItemOf = (read: Understanding, { request }: Appointment, missing: Missing): boolean =>
  missing.kind === 'amount' &&
  read.items.length > 0 &&
  read.items.every(({ match }) =>
    request.items.some(
      (item, index) => index !== missing.item && match.kind === 'drug' && match.drug === item.drug,
    ),
  )
