import { closesAt } from '../booking/calendar.ts'
import { pharmacyOf } from '../dispatch/catchment.ts'
import { itemNeedsPrescription } from '../dispatch/eligible.ts'
import { meets } from '../dispatch/soonest.ts'
import type { World } from '../dispatch/world.ts'
import {
  type Appointment,
  hasMilestone,
  isOpen,
  isPlaced,
  type Leg,
  milestonesOf,
  openLegs,
  type Slot,
  statusOf,
} from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import type { Person } from '../domain/directory.ts'
import { type Account, accountKey, type Chat, chatOf, type IncomingMessage } from '../domain/message.ts'
import type { Item } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { speaksOfSensitiveIllness } from '../intake/sensitive-illness.ts'
import { readNameAddress } from '../intake/where.ts'
import { cardFor } from '../pickup/cards.ts'
import { fetchWishOf, isToBeFetched } from '../pickup/fetch-wish.ts'
import { fetchingOf } from '../pickup/fetching.ts'
import {
  dutyName,
  hailOf,
  type Listener,
  labelForRole,
  labelInList,
  medicinesFor,
  notesFor,
  patientNameFor,
} from '../replies/audience.ts'
import type {
  AppointmentView,
  LegView,
  Medicines,
  OrderView,
  PharmacyView,
} from '../replies/phrases/appointment.ts'
import type { Labelled } from '../replies/phrases/closure.ts'
import type { RosterLine } from '../replies/phrases/roster.ts'
import { agreementOf } from './agreement.ts'
import { sameAccount } from './ledger.ts'
import { agentOf, communityOf, dutyNameOf, groupOf, personOf } from './people.ts'
import { forCounter, forWriter } from './shown-names.ts'
import type { Turn } from './turn.ts'

/** Who hears what is said in a chat about somebody's own order. */
export const listenerIn = (chat: Chat): Listener => ('group' in chat ? 'group' : 'self')

export function pharmacyView(world: World, id: string): PharmacyView {
  const pharmacy = pharmacyOf(world.directory, id)
  return { name: pharmacy?.name ?? id, address: pharmacy?.address ?? null, phone: pharmacy?.phone ?? null }
}

/**
 * Somebody who asked not to be read out, in this message or ever before; and whose medicine nobody has recognised yet, but
 * who told what it is for: 艾滋病的阻断药.
 */
export const isPrivate = (world: World, appointment: Appointment): boolean =>
  tellsOfIllness(appointment) ||
  appointment.request.notes.some((note) => note.kind === 'privacy') ||
  (world.book.people.get(accountKey(appointment.request.writer))?.private ?? false)

const tellsOfIllness = ({ request, history }: Appointment): boolean =>
  request.items.some(({ drug }) => drug === null) &&
  history.some(({ said }) => said !== undefined && speaksOfSensitiveIllness(said))

export function medicinesOf(
  world: World,
  appointment: Appointment,
  listener: Listener,
  items: readonly Item[] = appointment.request.items,
): Medicines {
  const shown = listener === 'pharmacist' ? forCounter : forWriter
  const told = items.map((item) => shown(world, item))
  return medicinesFor(listener, told, world.catalogue, isPrivate(world, appointment))
}

export function appointmentView(
  world: World,
  appointment: Appointment,
  listener: Listener = listenerIn(appointment.chat),
): AppointmentView {
  const { request } = appointment
  const milestones = milestonesOf(appointment)
  const card = cardFor(world.book, appointment)
  const legs = openLegs(appointment)
  const first = legs.find(isPlaced)
  const wish = fetchWishOf(appointment)
  const agent = wish === null ? null : agentOf(world.directory, request.patient.community)
  const asked = agent === null ? null : dutyName(agent.name)
  const carrier = carrierOf(world, appointment)
  return {
    hail: hailOf(request.writer.name),
    code: appointment.code,
    status: statusOf(appointment),
    legs: legs.map((leg) => legView(world, appointment, leg, listener)),
    medicines: medicinesOf(world, appointment, listener),
    fetching: fetchingOf(world, request.patient.community, first?.slot ?? null),
    recipient: request.patient.recipient,
    patientName: patientNameFor(listener, request.patient) ?? doorOnList(appointment, listener),
    needsPrescription: request.items.some((item) => itemNeedsPrescription(item, world.catalogue)),
    wishMissed: legs.some((leg) => isPlaced(leg) && !meets(leg.slot, request.wish)),
    roomMissing: request.patient.address.building !== null && request.patient.address.room === null,
    cardWithAgent: card === null ? null : dutyNameOf(world, card.holder),
    cardMissing: request.card === false && card === null,
    milestones,
    urgent: request.urgent,
    personCalled: request.urgent && urgentAlertOf(world.book, appointment) !== null,
    anyTime: request.wish === null,
    ...(carrier === null
      ? {}
      : { carrier: { name: dutyName(carrier.name), sure: wish !== null || isWith(carrier, card?.holder) } }),
    ...(wish === 'agreed' && asked !== null ? { fetcher: asked } : {}),
    ...(wish === 'asked' ? { seeking: asked } : wish === 'declined' ? { seeking: null } : {}),
  }
}

/** The agent who has noted that it is fetched, of somebody else's order. */
function carrierOf({ directory }: World, { legs, request }: Appointment): Person | null {
  const noted = legs.flatMap((leg) => leg.milestones).findLast(({ name }) => name === 'picked-up')
  const person = noted === undefined ? null : personOf(directory, noted.by)
  return person?.role === 'agent' && !sameAccount(person, request.writer) ? person : null
}

const isWith = (person: Person, holder: Account | undefined): boolean =>
  holder !== undefined && sameAccount(person, holder)

/** Which line of a 接龙 it is, for its poster in the group where the list stands: by the door that it shows itself. */
function doorOnList({ line, history, request }: Appointment, listener: Listener): string | null {
  const { writer, patient } = request
  if (line === null || listener !== 'group') return null
  const own = readNameAddress(writer.name)
  if (own.room === patient.address.room && own.building === patient.address.building) return null
  const door = labelInList(history[0]?.said ?? '', patient.address)
  return door === '' ? null : door
}

/** What called the coordinators because an urgent order cannot be had today. */
export function urgentAlertOf({ alerts }: World['book'], { id }: Appointment): Alert | null {
  for (const alert of alerts.values())
    if (alert.kind === 'urgent' && alert.appointment === id && alert.closedAt === null) return alert
  return null
}

/** An order as one of several of its writer. */
export function orderView(world: World, appointment: Appointment, listener: Listener): OrderView {
  const { hail, code, medicines, recipient, patientName } = appointmentView(world, appointment, listener)
  const from = openLegs(appointment).find(isPlaced)?.slot.from ?? null
  return { hail, code, medicines, recipient, patientName: patientName ?? null, from }
}

/**
 * An order's label for somebody with a role: all of it in private and in the roles' own groups, in a group that
 * residents read no more than the group shows itself.
 */
export function labelHere(turn: Turn, { request }: Appointment): string {
  return isRolesChat(turn) ? labelForRole(request) : labelInList(request.writer.name, request.patient.address)
}

/** An order by its code, and whose it is, as the chat may read it. */
export const labelled = (turn: Turn, appointment: Appointment): Labelled => ({
  code: appointment.code,
  label: labelHere(turn, appointment),
})

/** Whether what the turn answers was said where no resident reads along. */
function isRolesChat({ world, cause }: Turn): boolean {
  const { message } = cause
  if (message === null || message.group === null) return true
  const role = groupOf(world.directory, message)?.role
  return role === 'pharmacy' || role === 'platform'
}

/** The view as whoever sent the message may hear it, spoken to by their own name. */
export function viewForSender(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
): AppointmentView {
  const view = appointmentView(turn.world, appointment, listenerIn(chatOf(message)))
  const { writer, patient } = appointment.request
  const hail = hailOf(message.sender.name)
  // Whoever stands on the list themselves knows their own door.
  const isPoster = writer.platform === message.platform && writer.id === message.sender.id
  if (isPoster) return { ...view, hail }
  // What a neighbour ordered for them is to themselves no neighbour's.
  if (patient.name !== null && patient.name === hail.name)
    return { ...view, hail, recipient: null, patientName: null }
  return { ...view, hail, patientName: patientNameFor(listenerIn(chatOf(message)), patient) }
}

function legView(world: World, appointment: Appointment, leg: Leg, listener: Listener): LegView {
  return {
    at: isPlaced(leg)
      ? {
          pharmacy: pharmacyView(world, leg.pharmacy),
          slot: leg.slot,
          closes: closing(world, leg.pharmacy, leg.slot),
        }
      : null,
    medicines: medicinesOf(world, appointment, listener, leg.items),
    reviewed: hasMilestone(leg, 'reviewed'),
    ready: hasMilestone(leg, 'ready'),
    pickedUp: hasMilestone(leg, 'picked-up'),
    byPhone: isPlaced(leg) ? agreementOf(world.directory, appointment, leg) : null,
  }
}

function closing(world: World, id: string, slot: Slot): Instant | null {
  const pharmacy = pharmacyOf(world.directory, id)
  return pharmacy === null ? null : closesAt(pharmacy, world.directory.district.timezone, slot)
}

/** A line for somebody with a role who has asked for one order, in the chat where they asked. */
export function rosterLineHere(turn: Turn, appointment: Appointment, role: RoleListener): RosterLine {
  const line = rosterLine(turn.world, appointment, role)
  if (isRolesChat(turn)) return line
  const medicines = medicinesOf(turn.world, appointment, 'group')
  return { ...line, label: labelHere(turn, appointment), medicines, notes: [], phone: null }
}

/** What is reached, and the card where another order of that patient has brought it. */
export function withCard(
  { book }: World,
  appointment: Appointment,
  reached: RosterLine['milestones'] = milestonesOf(appointment),
): RosterLine['milestones'] {
  const isBrought = !reached.includes('card-collected') && isOpen(appointment)
  return isBrought && cardFor(book, appointment) !== null ? ['card-collected', ...reached] : reached
}

type RoleListener = Exclude<Listener, 'group' | 'self'>

/** A line of a role's list: pharmacists and agents see what their work needs. */
export function rosterLine(
  world: World,
  appointment: Appointment,
  listener: RoleListener,
  items: readonly Item[] = appointment.request.items,
): RosterLine {
  const { request } = appointment
  const wish = listener === 'pharmacist' || !isToBeFetched(appointment) ? null : fetchWishOf(appointment)
  return {
    code: appointment.code,
    label: labelForRole(
      request,
      listener === 'agent' ? null : (communityOf(world.directory, request.patient.community)?.name ?? null),
    ),
    medicines: medicinesOf(world, appointment, listener, items),
    notes: notesFor(listener === 'pharmacist' ? listener : 'agent', request.notes).map(({ text }) => text),
    milestones: withCard(world, appointment),
    urgent: request.urgent,
    phone: listener === 'agent' ? request.phone : null,
    ...(wish === 'asked' || wish === 'agreed' ? { fetch: wish } : {}),
  }
}
