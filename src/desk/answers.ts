import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment, Missing } from '../domain/appointment.ts'
import { isOpen } from '../domain/appointment.ts'
import type { Question } from '../domain/book.ts'
import { chatKey, chatOf, type IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding, type Item, noAddress, type Request } from '../domain/request.ts'
import { readStillWanted } from '../intake/still-wanted.ts'
import type { Understanding } from '../intake/understanding.ts'
import { advance, handOver } from './advance.ts'
import { amendRest } from './amend.ts'
import { announce } from './announce.ts'
import { askOwner, carryOut } from './changes.ts'
import { sameAccount } from './ledger.ts'
import type { Doubt } from './missing.ts'
import { acceptOffer, declineOffer } from './offers.ts'
import { takeOtherBrand } from './other-brand.ts'
import { outcomeOf } from './outcome.ts'
import { onOwnDay } from './own-day.ts'
import { askToPhone } from './phoning.ts'
import { dropQuestion } from './questions.ts'
import { amendmentFrom, bareAmendment, doubtsOf, editFrom, itemOf, roomIn } from './reading.ts'
import { giveUp, takeAnew } from './recalls.ts'
import { tellRepeated } from './repeats.ts'
import { open, remember } from './requests.ts'
import { record } from './revise.ts'
import { phrases, type Turn } from './turn.ts'
import { chosenItem, mayBeMeant } from './vague-word.ts'
import { appointmentView, listenerIn } from './views.ts'

/** Without a mention only something short is taken for an answer; people chat on while a question is open. */
const longestAnswer = 40

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
  if (!addressed && ([...read.text].length > longestAnswer || read.thanksOnly)) return null
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
      const chosen = chooseAmong(turn, read, about.appointments)
      if (chosen.length === 0) return null
      dropQuestion(turn, question)
      return chosen.map((appointment) => carryOut(turn, appointment, about.edit))[0] ?? null
    }
    case 'confirm-for-other': {
      const appointment = turn.book.appointments.get(about.appointment)
      if (appointment === undefined || read.answer.yes === read.answer.no) return null
      dropQuestion(turn, question)
      if (read.answer.no) return tellRepeated(turn, message, [appointment])
      const outcome = carryOut(turn, appointment, about.edit)
      // In the same chat whoever asked has just read the answer.
      if (chatKey(about.askerChat) === chatKey(chatOf(message))) return outcome
      const now = turn.book.appointments.get(about.appointment) ?? appointment
      const { language } = appointment.request
      const view = appointmentView(turn.world, now, listenerIn(about.askerChat))
      turn.tell(about.askerChat, phrases(language).status([view], turn.scene), language, [now])
      return outcome
    }
    case 'other-brand': {
      const appointment = turn.book.appointments.get(about.appointment)
      const isYes = (read.answer.yes || read.answer.replace) && !read.answer.no
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
    case 'offer': {
      if (read.answer.yes === read.answer.no) return null
      dropQuestion(turn, question)
      return read.answer.yes ? acceptOffer(turn, about.offer) : declineOffer(turn, about.offer)
    }
  }
}

function chooseAmong(turn: Turn, read: Understanding, ids: readonly string[]): readonly Appointment[] {
  const all = ids.flatMap((id) => turn.book.appointments.get(id) ?? []).filter(isOpen)
  // "代文一盒" is a wish of its own and no choice of number one.
  if (read.items.some(({ quantity }) => quantity !== null)) return []
  if (read.answer.all) return all
  const bare = read.answer.amount === null ? read.answer.number : null
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

/** An answer to what was missing. It may say more than was asked: everything in it is taken. */
function answerMissing(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
  addressed: boolean,
): Outcome | null {
  const { standing, request } = appointment
  if (standing.kind !== 'asking') return null
  if (read.intent === 'cancel' && !read.wantsPerson) return carryOut(turn, appointment, editFrom(read))
  const [first] = standing.missing
  if (isAnotherRequest(read, appointment, first, addressed, turn.world.catalogue)) return null
  if (read.intent === 'amend' && namesItemOf(read, appointment, first))
    return carryOut(turn, appointment, editFrom(read))
  if (read.answer.unsure || isNoneOf(read, first) || isTornBetween(read, first))
    return handToPerson(turn, appointment, first)
  const filled = fill(request, standing.missing, read, turn.world.catalogue)
  if (filled === null) return null
  const answered = record(
    turn,
    appointment,
    'answered',
    { request: { ...filled.request, ...restOf(turn, appointment, filled.request, read) } },
    { old: first.kind, new: read.text.slice(0, 80) },
  )
  remember(turn, message, answered.request, answered.id)
  const advanced = advance(turn, answered, { doubts: filled.doubts })
  announce(turn, advanced)
  return outcomeOf(advanced)
}

/** "4 都不是": none of the choices. */
const isNoneOf = (read: Understanding, missing: Missing): boolean =>
  missing.kind === 'drug' &&
  missing.choices.length > 0 &&
  (read.answer.number === missing.choices.length + 1 || (read.answer.no && read.items.length === 0))

/** "诺和锐还是诺和锐30来着": two of the choices, and no word which of them. */
const isTornBetween = (read: Understanding, missing: Missing): boolean =>
  missing.kind === 'drug' &&
  missing.item !== null &&
  namedIn(read).length > 1 &&
  read.items.every(({ quantity }) => quantity === null)

/** "帮我看": somebody will phone; which drug it is, a coordinator decides. */
function handToPerson(turn: Turn, appointment: Appointment, missing: Missing): Outcome {
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

/** For something that the vague word cannot mean; with a mention and its amount, for what was not among the choices. */
function isNoneOfChoices(
  read: Understanding,
  choices: readonly string[],
  addressed: boolean,
  catalogue: Catalogue,
): boolean {
  const offered = new Set(choices.map((choice) => chosenItem(choice, catalogue)?.drug))
  return (
    choices.length > 0 &&
    read.items.some(
      ({ match, quantity }) =>
        match.kind === 'drug' &&
        !offered.has(match.drug) &&
        ((addressed && quantity !== null) || !mayBeMeant(match.drug, choices, catalogue)),
    )
  )
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

interface Filled {
  readonly request: Request
  readonly doubts: readonly Doubt[]
}

/** The request with what the answer says; null where it says nothing of what is missing. */
function fill(
  request: Request,
  missing: readonly Missing[],
  read: Understanding,
  catalogue: Catalogue,
): Filled | null {
  let items: readonly Item[] = request.items
  let doubts: Doubt[] = missing.flatMap((m) =>
    m.kind === 'drug' && m.item !== null ? [{ item: m.item, choices: m.choices }] : [],
  )
  let took = false
  const [first] = missing
  if (first?.kind === 'drug') {
    const named = namedIn(read)
    const chosen = first.choices[(read.answer.number ?? 0) - 1]
    if (first.item === null) {
      if (named.length > 0) {
        items = named.map(itemOf)
        doubts = [...doubtsOf(named)]
        took = true
      }
    } else {
      const item = chosen === undefined ? named[0] && itemOf(named[0]) : chosenItem(chosen, catalogue)
      if (item !== undefined) {
        const at = first.item
        items = items.map((old, index) => (index === at ? resolved(old, item) : old))
        doubts = doubts.filter((doubt) => doubt.item !== at)
        if (chosen === undefined && named[0] !== undefined)
          doubts.push(...doubtsOf([named[0]]).map(({ choices }) => ({ item: at, choices })))
        took = true
      }
    }
  }
  const amounts = withAmounts(items, read, first?.kind === 'amount')
  if (amounts !== null) {
    items = amounts
    took = true
  }
  if (read.community !== null && request.patient.community === null) took = true
  if (hasBuilding(read.address) || read.address.room !== null) took = true
  const patient = { ...request.patient, community: request.patient.community ?? read.community }
  return took ? { request: { ...request, items, patient }, doubts } : null
}

/** The drugs that an answer names, as items: a bare name is enough. */
function namedIn(read: Understanding): Understanding['items'] {
  if (read.items.length > 0) return read.items
  return read.mentions
    .filter(({ refused }) => !refused)
    .map(({ written, match }) => ({
      written,
      match,
      drug: match.kind === 'drug' ? match.drug : null,
      brand: match.kind === 'drug' ? match.brand : null,
      form: null,
      release: null,
      strength: read.answer.strength,
      pack: null,
      quantity: read.answer.amount?.quantity ?? null,
      unit: read.answer.amount?.unit ?? null,
    }))
}

/** What the answer names takes the place of the vague word; what was said with it stays. */
const resolved = (old: Item, item: Item): Item => ({
  ...item,
  form: item.form ?? old.form,
  strength: item.strength ?? old.strength,
  pack: item.pack ?? old.pack,
  quantity: item.quantity ?? old.quantity,
  unit: item.quantity === null ? old.unit : (item.unit ?? old.unit),
})

/** Amounts and strengths by drug where drugs are named, else for all that miss one; null where none is said. */
function withAmounts(items: readonly Item[], read: Understanding, asked: boolean): readonly Item[] | null {
  const amount =
    read.answer.amount ??
    (asked && read.answer.number !== null ? { quantity: read.answer.number, unit: null } : null)
  let took = false
  const next = items.map((item): Item => {
    const named = read.items.find(({ match }) => match.kind === 'drug' && match.drug === item.drug)
    // An amount beside a name is that medicine's, and nobody else's.
    const quantity = named?.quantity ?? (read.items.length === 0 ? amount?.quantity : null) ?? null
    const strength = item.strength ?? named?.strength ?? (items.length === 1 ? read.answer.strength : null)
    if (strength !== item.strength) took = true
    if (item.quantity !== null || quantity === null) return { ...item, strength }
    took = true
    // A bare number answers "要几盒".
    return {
      ...item,
      strength,
      quantity,
      unit: named?.quantity != null ? (named.unit ?? '盒') : (amount?.unit ?? '盒'),
    }
  })
  return took ? next : null
}

/** Whatever else the answer says of the request. */
function restOf(
  turn: Turn,
  appointment: Appointment,
  request: Request,
  read: Understanding,
): Partial<Request> {
  return {
    ...amendRest(request, onOwnDay(turn, appointment, amendmentFrom(read))),
    urgent: request.urgent || read.urgent,
    card: read.card ?? request.card,
  }
}
