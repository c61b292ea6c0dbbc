import type { Instant } from '../../domain/time.ts'
import type { AppointmentView } from './appointment.ts'
import type { Duty } from './danger.ts'
import type { Hail, Scene } from './scene.ts'

/** How an order goes on, and how it stands. */
export interface Progress {
  ready(view: AppointmentView, scene: Scene): string
  /** A counter that had to be phoned will have it. */
  agreed(view: AppointmentView, scene: Scene): string
  pickedUp(view: AppointmentView, scene: Scene): string
  received(view: AppointmentView, scene: Scene): string
  status(views: readonly AppointmentView[], scene: Scene): string
  /** The same asked again: told how the first stands. */
  repeated(view: AppointmentView, scene: Scene): string
  wrongMedicine(view: AppointmentView | null, dangerous: boolean, hail: Hail): string
  /** They were at the counter, and came away without it: somebody looks for it. */
  wastedTrip(view: AppointmentView, scene: Scene): string
  /** What was said beside an order reaches whoever it concerns; it is not repeated. */
  noteAdded(view: AppointmentView, reader: 'pharmacist' | 'agent'): string
  /** 卡不在身边, or found again, said after the order. */
  cardHeard(view: AppointmentView, scene: Scene): string
  /**
   * It was handed out, and they have not got it: a person looks into it.
   * @param by who is known to have fetched it, and when
   */
  takenByOthers(view: AppointmentView, by: string | null, at: Instant | null, scene: Scene): string
  /** It was fetched for them and has not come yet. @param left where it was left, in the words of who left it */
  onItsWay(view: AppointmentView, by: string, at: Instant, left: string | null, scene: Scene): string
  /** The agent was at their door in vain. @param again when they come again, in their own words */
  metNobody(view: AppointmentView, agent: string, again: string | null): string
  /** What they said for whoever stands at their door is passed on. */
  agentIsTold(view: AppointmentView, agent: string): string
  /** It runs out before it has come. @param agent who is being hurried, where one goes */
  runsOut(view: AppointmentView, agent: string | null, duty: Duty | null): string
  /** Their house or room, and nothing else, is known now. */
  doorNoted(view: AppointmentView, door: string): string
  /** What was brought lies with somebody else, and is to be fetched there. @param place in the words of who brought it */
  leftWith(view: AppointmentView, place: string): string
  /** The card was handed over, as its owner says: noted is what whoever has it says. */
  cardGiven(view: AppointmentView): string
  /** The agent who was asked goes for it. */
  agentFetches(view: AppointmentView, agent: string): string
  /** The agent who was asked cannot go: the coordinators are asked. */
  agentCannotFetch(view: AppointmentView, agent: string): string
  /** Whoever came for the insurance card did not get it. */
  cardWanted(view: AppointmentView, agent: string): string
}
