import { localDay } from '../booking/calendar.ts'
import { serviceFrom } from '../booking/quiet-hours.ts'
import { serving, streetOf } from '../dispatch/catchment.ts'
import {
  type Appointment,
  type DecisionReason,
  isPlaced,
  type Missing,
  openLegs,
  statusOf,
} from '../domain/appointment.ts'
import { chatKey, chatOf, type DigestEntry } from '../domain/message.ts'
import { hasBuilding } from '../domain/request.ts'
import { labelInGroup, wordsFor } from '../replies/audience.ts'
import { digestEntryOf } from '../replies/digest.ts'
import type { ToDoLine } from '../replies/phrases.ts'
import { raiseAlert } from './alerts.ts'
import { sameAccount } from './ledger.ts'
import { coordinatorsChat, dutyOf, pharmacyChat } from './people.ts'
import { askQuestion } from './questions.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, isPrivate, listenerIn, medicinesOf, rosterLine } from './views.ts'

/** Says something about an appointment to its writer: as the answer where they just spoke, else as a notice in their chat. */
export function toWriter(
  turn: Turn,
  appointment: Appointment,
  text: string,
  weight: 'urgent' | 'notice' = 'notice',
  digest: DigestEntry | null = null,
): void {
  const { message, by } = turn.cause
  const isHere = message !== null && chatKey(chatOf(message)) === chatKey(appointment.chat)
  const isTheirs = message !== null && sameAccount(by, appointment.request.writer)
  // Somebody's role may act on another's order: said in the same chat, it is the answer to both.
  const here = (isHere && isTheirs) || ((isHere || isTheirs) && !turn.hasAnswered)
  if (here) turn.answer(text, appointment.request.language, [appointment], digest)
  else turn.tell(appointment.chat, text, appointment.request.language, [appointment], weight, digest)
}

/** Tells the writer how the appointment stands after what was just done, and the people who must act on it. */
export function announce(turn: Turn, appointment: Appointment): void {
  const text = standingText(turn, appointment)
  toWriter(
    turn,
    appointment,
    text,
    appointment.request.urgent ? 'urgent' : 'notice',
    digestOf(turn, appointment),
  )
  tellDeciders(turn, appointment)
  const { address } = appointment.request.patient
  // The answer has asked for it in passing; a bare "1102" is understood for a while.
  if (appointment.standing.kind === 'placed' && hasBuilding(address) && address.room === null)
    askQuestion(
      turn,
      appointment.chat,
      appointment.request.writer,
      { kind: 'room', appointment: appointment.id },
      appointment,
    )
}

/** How it stands, as a whole message to the writer: booked, waiting, asked, or with a person; at night with who is on duty. */
export function standingText(turn: Turn, appointment: Appointment): string {
  const text = standingWords(turn, appointment)
  const waitsForPeople = appointment.standing.kind === 'deciding' || isUrgentAndLate(turn, appointment)
  const closed = waitsForPeople ? outsideHours(turn, appointment) : null
  return closed === null ? text : `${text}\n${closed}`
}

/** When the counters are closed: until when, and who is on duty nevertheless. */
function outsideHours(turn: Turn, { request }: Appointment): string | null {
  const { directory } = turn.world
  const street = streetOf(directory, request.patient.community)
  if (street === null) return null
  const until = serviceFrom(serving(directory, street), turn.scene.timezone, turn.now)
  if (until === null) return null
  return phrases(request.language).outsideHours(until, turn.scene, dutyOf(directory, street))
}

function standingWords(turn: Turn, appointment: Appointment): string {
  const say = phrases(appointment.request.language)
  const view = appointmentView(turn.world, appointment)
  const { standing } = appointment
  switch (standing.kind) {
    case 'asking':
      return questionText(turn, appointment, standing.missing)
    case 'deciding':
      return standing.reason === 'no-institution'
        ? say.noInstitution(view, turn.scene)
        : say.pending(view, standing.reason, turn.scene)
    case 'closed':
      return say.status([view], turn.scene)
    case 'placed':
      return statusOf(appointment) === 'waitlist' && openLegs(appointment).every((leg) => !isPlaced(leg))
        ? say.waitlisted(view, turn.scene)
        : say.booked(view, turn.scene)
  }
}

/** The question for the first thing that is missing. */
export function questionText(
  turn: Turn,
  appointment: Appointment,
  missing: readonly [Missing, ...Missing[]],
): string {
  const { request } = appointment
  const say = phrases(request.language)
  const { hail } = appointmentView(turn.world, appointment)
  const [first] = missing
  const written = (index: number): string => shown(turn, appointment, index)
  switch (first.kind) {
    case 'drug':
      if (first.item === null) return say.askWhat(hail)
      return first.choices.length > 0
        ? say.askDrug(hail, written(first.item), first.choices)
        : say.askBox(hail, written(first.item))
    case 'amount':
      return say.askAmount(
        hail,
        missing.flatMap((m) => (m.kind === 'amount' ? [written(m.item)] : [])),
      )
    case 'community':
      return say.askCommunity(hail)
    case 'address':
      return say.askAddress(hail)
  }
}

/** What the booking contributes when the group gets a digest; a private chat gets none. */
function digestOf(turn: Turn, appointment: Appointment): DigestEntry | null {
  const { chat, request, standing } = appointment
  if (!('group' in chat) || standing.kind !== 'placed') return null
  const label = labelInGroup(request.writer.name, request.patient.address)
  return digestEntryOf(appointmentView(turn.world, appointment), label, 'booked', request.language)
}

/** The drug's words for a question; a sensitive one is not repeated in a group. */
function shown(turn: Turn, appointment: Appointment, index: number): string {
  const item = appointment.request.items[index]
  if (item === undefined) return ''
  const listener = listenerIn(appointment.chat)
  return wordsFor(listener, item, turn.world.catalogue, isPrivate(turn.world, appointment)) ?? ''
}

/** What a person must decide reaches that person; what is urgent and cannot be had today, the coordinators. */
export function tellDeciders(turn: Turn, appointment: Appointment): void {
  const { standing } = appointment
  if (standing.kind === 'placed' && isUrgentAndLate(turn, appointment)) alertUrgent(turn, appointment)
  if (standing.kind !== 'deciding') return
  const chat = standing.by === 'coordinator' ? null : reviewersChat(turn, appointment)
  if (chat === null) {
    tellCoordinators(turn, appointment, standing.reason)
    return
  }
  const line = rosterLine(turn.world, appointment, 'pharmacist')
  const text = phrases('zh').reviewWanted(line.code, line.label, line.medicines, standing.reason)
  turn.tell(chat, text, 'zh', [appointment])
}

/** "今天断药" is never left waiting, for stock or for tomorrow, without a person being told (DESIGN §5, Urgent). */
function isUrgentAndLate({ now, scene }: Turn, appointment: Appointment): boolean {
  const today = localDay(now, scene.timezone)
  return (
    appointment.request.urgent &&
    openLegs(appointment).some((leg) => !isPlaced(leg) || localDay(leg.slot.from, scene.timezone) !== today)
  )
}

function alertUrgent(turn: Turn, appointment: Appointment): void {
  const { writer, patient } = appointment.request
  const isKnown = [...turn.book.alerts.values()].some(
    (alert) => alert.kind === 'urgent' && alert.appointment === appointment.id && alert.closedAt === null,
  )
  if (isKnown) return
  raiseAlert(turn, {
    kind: 'urgent',
    text: wordsOf(turn, appointment),
    chat: appointment.chat,
    account: { platform: writer.platform, id: writer.id },
    name: writer.name,
    community: patient.community,
    appointment,
  })
}

/** Any pharmacist who serves the street may decide; the first institution of the street that dispenses on prescription is asked. */
function reviewersChat(turn: Turn, appointment: Appointment) {
  const street = streetOf(turn.world.directory, appointment.request.patient.community)
  const pharmacy = turn.world.directory.pharmacies.find(
    (p) => p.prescription && street !== null && p.serves.includes(street),
  )
  return pharmacy === undefined ? null : pharmacyChat(turn.world.directory, pharmacy.id)
}

function tellCoordinators(turn: Turn, appointment: Appointment, reason: DecisionReason): void {
  const line: ToDoLine = {
    code: appointment.code,
    label: rosterLine(turn.world, appointment, 'coordinator').label,
    what: reason,
    words: wordsOf(turn, appointment),
    at: turn.now,
  }
  const street = streetOf(turn.world.directory, appointment.request.patient.community)
  const chat = coordinatorsChat(turn.world.directory, street)
  const weight = reason === 'danger' || appointment.request.urgent ? 'urgent' : 'notice'
  if (chat !== null) turn.tell(chat, phrases('zh').alert(line, turn.scene), 'zh', [appointment], weight)
}

/** What the resident wrote for, in a coordinator's list. */
export function wordsOf(turn: Turn, appointment: Appointment): string {
  const medicines = medicinesOf(turn.world, appointment, 'coordinator')
  if (medicines.kind === 'private') return ''
  return medicines.items.map((item) => `${item.written}${item.quantity ?? ''}${item.unit ?? ''}`).join('、')
}
