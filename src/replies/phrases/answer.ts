import type { Refusal } from '../../dispatch/place.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import type { AppointmentView, PharmacyView } from './appointment.ts'
import type { Duty } from './danger.ts'
import type { Hail, Scene } from './scene.ts'

export interface StockView {
  readonly written: string
  readonly at: readonly {
    readonly pharmacy: PharmacyView
    readonly amount: number | null
    readonly saidAt: Instant | null
  }[]
  /** Institutions that serve the street and may dispense it, but have not said what they have. */
  readonly unsaid: readonly PharmacyView[]
  readonly out: readonly PharmacyView[]
}

/** All other answers to residents. */
export interface Answers {
  /** @param grief the patient has died: nothing is said of another order */
  nothingOpen(hail: Hail, grief?: boolean): string
  noLastOrder(hail: Hail): string
  /** Nothing is free at the time that was asked for instead: it stays as it is. */
  /** Another time is wanted, and none was named. */
  whichTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string
  noSuchTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string
  /** The counter that was asked for instead cannot have it: it stays where it is. */
  counterCannot(view: AppointmentView, place: string, scene: Scene): string
  /** Behind an order that is not where its writer wanted it. @param place null where they only said where not */
  notAtCounter(place: string | null, why: Refusal): string
  /** @param names other counters that could have it */
  whichCounter(hail: Hail, names: readonly string[]): string
  tooLate(view: AppointmentView, scene: Scene): string
  unknownCode(hail: Hail, code: string): string
  notYours(hail: Hail): string
  notAllowed(hail: Hail, role: 'pharmacist' | 'agent' | 'coordinator'): string
  stock(hail: Hail, drugs: readonly StockView[], scene: Scene): string
  medicalQuestion(hail: Hail): string
  /** The same in one line, behind what became of an order. */
  medicalQuestionAsWell(): string
  /** 叫人代拿, beside an order: who is asked; null where it is a coordinator. */
  askingWhoFetches(name: string | null): string
  /** A button was pressed under a question that is settled: nothing was changed. */
  alreadySettled(hail: Hail): string
  /**
   * What is for the bot but nothing that it can do: says what it is for, and how a person is found.
   *
   * @param isTalk said to it as to a neighbour, and nothing wanted of it
   */
  smallTalk(hail: Hail, isTalk?: boolean): string
  /** Asked for money, groceries or commands of a program: no business of the bot's, and nobody is called. */
  notOurs(hail: Hail): string
  /** The same to somebody who has an order: that stands. */
  standsBeside(view: AppointmentView): string
  /** The same to somebody with a role: nothing was noted. */
  notUnderstood(): string
  /** An order in the group of an office: where it belongs. */
  notHere(): string
  /** @param sorry to whom the service gave reason to complain */
  personCalled(hail: Hail, sorry?: boolean): string
  /** What an agent has said to the neighbours they read themselves. */
  saidToAll(hail: Hail): string
  /** More was said to a complaint that somebody looks into. */
  addedToComplaint(hail: Hail): string
  gladItIsSettled(hail: Hail): string
  /** An agent is away, and somebody is looked for. @param codes of the orders that they hold */
  agentAway(hail: Hail, codes: readonly string[]): string
  attachmentSeen(hail: Hail): string
  /** @param isOnOrder whoever brings an order of theirs reads it too */
  privateFromNow(hail: Hail, isOnOrder: boolean): string
  /** Beside what was understood of an order. @param words what was not; empty where it must not be repeated */
  unheard(hail: Hail, words: readonly string[]): string
  /** Beside an order: what was named and is not in it, because it seemed only to be spoken of. */
  notInIt(hail: Hail, words: readonly string[]): string
  /** In private, to somebody who wrote a number of theirs into a group. @param identity an identity number, which nobody needs */
  numbersShown(hail: Hail, identity: boolean): string
  /** In a group where the details must not be said: "3-502，回我一下". */
  neutral(label: string): string
  /** In the group, where the answer itself goes to them alone. */
  answeredInPrivate(hail: Hail): string
  /** Who is on duty nevertheless, where the directory names somebody; `isCalled` where they are told just now. */
  outsideHours(until: Instant, scene: Scene, duty?: Duty | null, isCalled?: boolean): string
}
