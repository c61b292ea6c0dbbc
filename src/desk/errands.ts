import { type Appointment, isPlaced, openLegs, type PlacedLeg } from '../domain/appointment.ts'
import { fetchWishOf } from '../pickup/fetch-wish.ts'
import { sameAccount } from './ledger.ts'
import { agentOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { pharmacyView, rosterLine } from './views.ts'

/**
 * Tells an agent who has promised to fetch something that it is to be had elsewhere, at another time, or not at all any
 * more. It compares the book before and after, as for the counters.
 */
export function tellErrands(turn: Turn): void {
  const { directory } = turn.world
  for (const { old, now } of turn.changedAppointments()) {
    const agent = agentOf(directory, now?.request.patient.community ?? null)
    if (old === undefined || now === undefined || agent === null || fetchWishOf(old) !== 'agreed') continue
    const isOver = now.standing.kind === 'closed' && now.standing.status !== 'cancelled'
    if (isOver || fetchWishOf(now) !== 'agreed' || sameAccount(turn.cause.by, agent)) continue
    const legs = toFetch(now)
    if (describe(legs) === describe(toFetch(old))) continue
    const stops = legs.map((leg) => ({
      pharmacy: pharmacyView(turn.world, leg.pharmacy).name,
      slot: leg.slot,
    }))
    const text = phrases('zh').errandChanged(rosterLine(turn.world, now, 'agent'), stops, turn.scene)
    turn.tell(privateChat(agent), text, 'zh', [now])
  }
}

const toFetch = (appointment: Appointment): readonly PlacedLeg[] =>
  appointment.standing.kind === 'placed' ? openLegs(appointment).filter(isPlaced) : []

const describe = (legs: readonly PlacedLeg[]): string =>
  legs.map(({ pharmacy, slot }) => `${pharmacy} ${slot.from}`).join()
