import { addDays, startOfDay } from '../../booking/calendar.ts'
import { type Appointment, hasMilestone, inOrder, openLegs } from '../../domain/appointment.ts'
import type { Pause } from '../../domain/book.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Pharmacy } from '../../domain/directory.ts'
import { chatKey } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Interval } from '../../domain/time.ts'
import { isHeld, mayGo, notToGo } from '../../pickup/held.ts'
import { dutyName } from '../../replies/audience.ts'
import { agentOf, coordinatorsChat, pharmacyChat, privateChat } from '../people.ts'
import { record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, pharmacyView, rosterLine } from '../views.ts'
import { toWriter } from '../writer.ts'
import { type Coordinator, isTheirs, withPharmacy } from './their-counters.ts'

const say = phrases('zh')

/** When a row of the book closes its counter; null where nobody has said until when. */
function timeOf({ scene: { timezone } }: Turn, { day, part }: Pause): Interval | null {
  if (day === undefined) return null
  return part ?? { from: startOfDay(day, timezone), to: startOfDay(addDays(day, 1), timezone) }
}

/**
 * What lies ready there and has not been fetched, of the time that it is closed; what should have been fetched before is
 * fetched at any time. No pause moves it.
 */
export function leftReady(turn: Turn, pharmacy: string, when: Interval | null): readonly Appointment[] {
  const isMissed = ({ from, to }: Interval): boolean =>
    when === null || (from < when.to && (to > when.from || (to <= turn.now && when.from <= turn.now)))
  return turn.book.appointments
    .by('open', yes)
    .filter((order) =>
      openLegs(order).some(
        (leg) =>
          leg.status === 'booked' &&
          leg.pharmacy === pharmacy &&
          hasMilestone(leg, 'ready') &&
          !hasMilestone(leg, 'picked-up') &&
          isMissed(leg.slot),
      ),
    )
    .toSorted(inOrder)
}

const labelled = (turn: Turn, orders: readonly Appointment[]) =>
  orders.map((order) => ({ code: order.code, label: labelHere(turn, order) }))

/** What lies ready there, in words to the coordinators and to the counter that has closed itself; null where nothing does. */
export function readyAtClosed(
  turn: Turn,
  pharmacy: string,
  when: Interval,
): { readonly toCoordinators: string; readonly toCounter: string } | null {
  const ready = labelled(turn, leftReady(turn, pharmacy, when))
  return ready.length === 0 ? null : { toCoordinators: say.leftReady(ready), toCounter: say.readyHere(ready) }
}

/** What a coordinator has closed, with what stays there ready; the others and the counter hear of it. */
export function tellClosed(
  turn: Turn,
  person: Coordinator,
  pharmacy: Pharmacy,
  when: Interval | null,
  text: string,
): string {
  tellCounter(turn, pharmacy, say.closedFor(dutyName(person.name), when, turn.scene))
  const ready = labelled(turn, leftReady(turn, pharmacy.id, when))
  const whole = ready.length === 0 ? text : `${text}\n${say.leftReady(ready)}`
  tellColleagues(turn, person, pharmacy, whole)
  return whole
}

/** What they have opened again: who was told not to go may. */
export function tellOpened(turn: Turn, person: Coordinator, pharmacy: Pharmacy, text: string): string {
  tellCounter(turn, pharmacy, say.openedFor(dutyName(person.name)))
  tellColleagues(turn, person, pharmacy, text)
  letGo(turn, pharmacy)
  return text
}

/** Who was told not to go hears that it is open again, unless it is still closed on their day. */
export function letGo(turn: Turn, { id, name }: Pharmacy): void {
  const pauses = [...turn.book.pauses.values()].filter(({ pharmacy }) => pharmacy === id)
  const stillClosed = new Set(
    pauses.flatMap((pause) => leftReady(turn, id, timeOf(turn, pause)).map((order) => order.id)),
  )
  for (const order of leftReady(turn, id, null).filter(isHeld)) {
    if (stillClosed.has(order.id)) continue
    const now = record(turn, order, 'reminded', {}, { old: notToGo, new: mayGo })
    toWriter(turn, now, (view, words) => words.openAgain(view, name))
  }
}

function tellCounter(turn: Turn, { id }: Pharmacy, text: string): void {
  const chat = pharmacyChat(turn.world.directory, id)
  if (chat !== null) turn.tell(chat, text, 'zh')
}

/** Said in private, a counter's state is the others' business as well. */
function tellColleagues(turn: Turn, person: Coordinator, { street }: Pharmacy, text: string): void {
  const chat = coordinatorsChat(turn.world.directory, street)
  const isHere = chat === null || (turn.chat !== null && chatKey(chat) === chatKey(turn.chat))
  if (!isHere && 'group' in chat) turn.tell(chat, say.doneBy(dutyName(person.name), text), 'zh')
}

/** 叫他们先别去: whoever would come to the closed counter that is named, or to any that is closed. */
export function holdBack(turn: Turn, person: Coordinator, words: string | null): Outcome {
  if (words !== null) return withPharmacy(turn, person, words, (now, { id }) => holdAt(now, [id]))
  const theirs = turn.world.directory.pharmacies.filter((pharmacy) => isTheirs(pharmacy, person))
  turn.answer(
    holdAt(
      turn,
      theirs.map(({ id }) => id),
    ),
    'zh',
  )
  return 'done'
}

function holdAt(turn: Turn, pharmacies: readonly string[]): string {
  const closed = [...turn.book.pauses.values()].filter(({ pharmacy }) => pharmacies.includes(pharmacy))
  const told = new Set<string>()
  let hearsMore = true
  for (const pause of closed) {
    const when = timeOf(turn, pause)
    for (const order of leftReady(turn, pause.pharmacy, when).filter((each) => !isHeld(each))) {
      tellNotToGo(turn, order, pause.pharmacy, when)
      told.add(order.code)
      hearsMore &&= pause.day === undefined
    }
  }
  return told.size === 0 ? say.nobodyToHold() : say.toldNotToGo([...told], hearsMore)
}

function tellNotToGo(turn: Turn, order: Appointment, pharmacy: string, when: Interval | null): void {
  const { name } = pharmacyView(turn.world, pharmacy)
  const now = record(turn, order, 'reminded', {}, { old: null, new: notToGo })
  toWriter(turn, now, (view, words) => words.doNotGo(view, name, when, turn.scene), 'urgent')
  const agent = agentOf(turn.world.directory, now.request.patient.community)
  if (agent === null) return
  const line = rosterLine(turn.world, now, 'agent')
  turn.tell(privateChat(agent), say.doNotFetch(line, name, when, turn.scene), 'zh', [now], 'urgent')
}
