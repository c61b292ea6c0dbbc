import { streetOf } from '../dispatch/catchment.ts'
import {
  type Appointment,
  type DecisionReason,
  isPlaced,
  type Missing,
  openLegs,
  type PlacedLeg,
  statusOf,
} from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import { type Account, chatKey, chatOf, type DigestEntry } from '../domain/message.ts'
import { labelInGroup, wordsFor } from '../replies/audience.ts'
import { digestEntryOf } from '../replies/digest.ts'
import type { ToDoLine } from '../replies/phrases.ts'
import { sameAccount } from './ledger.ts'
import { coordinatorsChat, pharmacyChat } from './people.ts'
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
  const here =
    message !== null &&
    sameAccount(by, appointment.request.writer) &&
    (chatKey(chatOf(message)) === chatKey(appointment.chat) || !turn.hasAnswered)
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
  tellWorkers(turn, appointment)
}

/** How it stands, as a whole message to the writer: booked, waiting, asked, or with a person. */
export function standingText(turn: Turn, appointment: Appointment): string {
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

/** Pharmacists hear of what comes to their counter, coordinators of what nobody can place. */
export function tellWorkers(turn: Turn, appointment: Appointment): void {
  const { standing } = appointment
  if (standing.kind === 'placed') {
    for (const leg of openLegs(appointment)) if (isPlaced(leg)) tellPharmacy(turn, appointment, leg)
    return
  }
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

function tellPharmacy(turn: Turn, appointment: Appointment, leg: PlacedLeg): void {
  const chat = pharmacyChat(turn.world.directory, leg.pharmacy)
  if (chat === null) return
  const line = rosterLine(turn.world, appointment, 'pharmacist', leg.items)
  turn.tell(chat, phrases('zh').newAtPharmacy([line], leg.slot, turn.scene), 'zh', [appointment])
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

/** Puts something on the list of what a person must look at, and tells the coordinators of the street. */
export function raiseAlert(
  turn: Turn,
  alert: Pick<Alert, 'kind' | 'text' | 'chat' | 'name'> & {
    readonly account: Account
    readonly community: string | null
    readonly appointment: Appointment | null
  },
  weight: 'urgent' | 'notice' = 'urgent',
): void {
  const { community, appointment, ...rest } = alert
  const street = streetOf(turn.world.directory, community)
  const key = `${turn.messageKey ?? `tick:${turn.now}`}|${alert.kind}|${appointment?.id ?? ''}`
  turn.put('alerts', key, {
    ...rest,
    at: turn.now,
    street,
    appointment: appointment?.id ?? null,
    closedAt: null,
  })
  const chat = coordinatorsChat(turn.world.directory, street)
  if (chat === null) return
  const line: ToDoLine = {
    code: appointment?.code ?? null,
    label: appointment === null ? alert.name : rosterLine(turn.world, appointment, 'coordinator').label,
    what: alert.kind,
    words: alert.text.slice(0, 200),
    at: turn.now,
  }
  turn.tell(
    chat,
    phrases('zh').alert(line, turn.scene),
    'zh',
    appointment === null ? [] : [appointment],
    weight,
  )
}
