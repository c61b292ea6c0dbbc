import { pharmacyOf } from '../../dispatch/catchment.ts'
import { isPaused } from '../../dispatch/eligible.ts'
import {
  type Appointment,
  type HistoryEntry,
  hasMilestone,
  inOrder,
  openLegs,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Pharmacy } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { hours } from '../../domain/time.ts'
import { readCodes, readShortCodes } from '../../intake/codes.ts'
import { openOf } from '../ledger.ts'
import { phrases, type Turn } from '../turn.ts'
import { reassign } from './reassignment.ts'
import { askLines, lastCancelled } from './restored.ts'
import { type Coordinator, isOnTheirStreets, onlyAmong, withPharmacy } from './their-counters.ts'

const say = phrases('zh')

/** What a pause moved is brought back within so long; later it has its new place. */
const mayReturn = hours(24)

const closed = /停|休|关门|打烊|不(?:开|营业|接|上班|约)|盘点|放假|pause|suspend|closed?/i
const allOrders = '(?:都|全|所有|统统|单子|订单|预约)'
/** 订单都挪到赤峰路医院: from the first word for all of them, so that a line of nothing else is looked through once. */
const movesAll = new RegExp(`^(?:(?!${allOrders}).)*${allOrders}.*(?:挪|转|调|移|换|搬|改派)`, 'm')
const notClosed = /停产|缺|断货|没货|[挪移换改]回|错了/

/** The word that moved an order closed a counter: what ran out of stock there does not go back. */
export const closesCounter = (said: string): boolean =>
  (closed.test(said) || movesAll.test(said)) && !notClosed.test(said)

/** By which word an order left a counter last, if nothing was changed of it since; null where none did. */
function leftBy(turn: Turn, { history }: Appointment, pharmacy: string): HistoryEntry | null {
  const last = history.findLast(({ what }) => what === 'moved' || what === 'waitlisted' || what === 'amended')
  if (last === undefined || last.what === 'amended' || turn.now - last.at > mayReturn) return null
  const wasThere = last.old?.split('; ').some((leg) => leg.startsWith(`${pharmacy} `)) ?? false
  const said = last.said ?? ''
  // 0316-002挪到赤峰路医院: what a person has moved by itself stays where they wanted it.
  const isOfOne = readCodes(said).length + readShortCodes(said).length > 0
  return wasThere && !isOfOne && closesCounter(said) ? last : null
}

/** What was moved away from a counter by closing it, is not there now, and not ready elsewhere. */
export const movedFrom = (turn: Turn, person: Coordinator, pharmacy: string): readonly Appointment[] =>
  turn.book.appointments
    .by('open', yes)
    .filter(
      (order) =>
        order.standing.kind === 'placed' &&
        leftBy(turn, order, pharmacy) !== null &&
        isOnTheirStreets(turn, order, person) &&
        openLegs(order).every((leg) => leg.pharmacy !== pharmacy && !hasMilestone(leg, 'ready')),
    )
    .toSorted(inOrder)

const countersLeft = (turn: Turn, person: Coordinator): readonly Pharmacy[] =>
  turn.world.directory.pharmacies.filter(({ id }) => movedFrom(turn, person, id).length > 0)

/** 挪回 赤峰路医院, 刚才挪错了，挪回去: each as a coordinator would move it by its code. */
export function moveBack(turn: Turn, person: Coordinator, words: string | null): Outcome {
  if (words !== null)
    return withPharmacy(turn, person, onlyAmong(countersLeft(turn, person), words), (now, pharmacy) =>
      bringBack(now, person, pharmacy),
    )
  const [only, ...others] = countersLeft(turn, person)
  if (only === undefined) {
    turn.answer(say.nothingToReturn(null), 'zh')
    return 'declined'
  }
  if (others.length > 0) {
    turn.answer(say.whichToReturn([only, ...others].map(({ name }) => name)), 'zh')
    return 'asked'
  }
  turn.answer(bringBack(turn, person, only), 'zh')
  return 'done'
}

function bringBack(turn: Turn, person: Coordinator, pharmacy: Pharmacy): string {
  const { id, name } = pharmacy
  const theirs = movedFrom(turn, person, id)
  if (theirs.length === 0) return say.nothingToReturn(name)
  if (isPaused(turn.world, id)) return say.stillPaused(name, theirs.length)
  const left = theirs.filter((order) => {
    reassign(turn, order, pharmacy, null, 'returned')
    const now = turn.book.appointments.get(order.id) ?? order
    return openLegs(now).every((leg) => leg.pharmacy !== id)
  })
  return say.movedBack(
    name,
    theirs.length - left.length,
    left.map(({ code }) => code),
  )
}

/** A counter that they closed so long ago is what 撤销 may be said of. */
const justNow = hours(3)

/** 撤销: nothing is undone on a guess; how it is, is said. */
export function tellHowToTakeBack(turn: Turn, message: IncomingMessage, person: Coordinator): Outcome | null {
  const paused = [...turn.book.pauses.values()]
    .filter(({ at }) => turn.now - at <= justNow)
    .map(({ pharmacy }) => pharmacyOf(turn.world.directory, pharmacy))
    .filter((pharmacy) => pharmacy !== null)
    .filter(({ serves }) => serves.some((street) => person.streets.includes(street)))
  const names = [...new Set([...paused, ...countersLeft(turn, person)].map(({ name }) => name))]
  const cancelled = lastCancelled(turn, person)
  if (names.length + cancelled.length === 0 && openOf(turn.book, senderOf(message)).length > 0) return null
  const lines = [
    ...askLines(turn, cancelled),
    ...(names.length > 0 ? [say.howToTakeBack(names.slice(0, 3))] : []),
  ]
  turn.answer(lines.length === 0 ? say.noSuchOrder('') : lines.join('\n'), 'zh', cancelled)
  return 'asked'
}
