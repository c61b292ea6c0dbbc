import type { Instant, Interval } from '../../domain/time.ts'
import type { AppointmentView, ItemView, Medicines, OrderView, PharmacyView } from './appointment.ts'
import type { Hail, Scene } from './scene.ts'

/** What is asked of residents. */
export interface Questions {
  askWhat(hail: Hail): string
  askDrug(hail: Hail, words: string, choices: readonly string[]): string
  askBox(hail: Hail, words: string): string
  askAmount(hail: Hail, words: readonly string[]): string
  /**
   * Whether what was named is wanted at all, and how much of it where that was not said.
   *
   * @param isBeside something else is wanted for certain
   */
  askWanted(hail: Hail, medicines: Medicines, isBeside: boolean): string
  /** @param ofNeighbour it is for somebody of the house, or next to it */
  askAddress(hail: Hail, ofNeighbour?: boolean): string
  askCommunity(hail: Hail): string
  /** @param before under another name where it is another brand of the same substance */
  askAddOrReplace(hail: Hail, words: string, before: ItemView, now: ItemView): string
  /** The same drug for another time or another person: one more of it, or the one there is? */
  askAnother(view: AppointmentView, difference: 'time' | 'person', scene: Scene): string
  askWhich(hail: Hail, choices: readonly OrderView[], scene: Scene): string
  /**
   * Which of these is not wanted any more? Nothing has been taken away yet.
   *
   * @param choices each with the one medicine that is meant
   */
  askWhichItem(hail: Hail, choices: readonly OrderView[]): string
  /** 改成头孢, of an order of several. @param wanted empty where it is not named here */
  askWhatMakesRoom(hail: Hail, choices: readonly OrderView[], wanted: string): string
  /** How `askWhichItem` names one of the medicines. */
  itemLabel(order: OrderView): string
  /** How `askWhich` names one of the orders. */
  orderLabel(order: OrderView): string
  /** Its writer took the words of it away: in one line, because they may only have mistyped. */
  askStillWanted(views: readonly AppointmentView[]): string
  /** @param isListed whether it is asked by who stands in the list that the order comes from: never named in a group */
  askConfirmForOther(hail: Hail, what: 'amend' | 'cancel', view: AppointmentView, isListed: boolean): string
  waitsForConfirmation(hail: Hail): string
  /** What was asked of a line of a 接龙 is for its poster to answer. */
  posterAnswers(hail: Hail): string
  offer(view: AppointmentView, slot: Interval, pharmacy: PharmacyView, until: Instant, scene: Scene): string
  offerDeclined(hail: Hail): string
  remindQuestion(hail: Hail): string
  /** Said back to a question, instead of an answer. */
  counterQuestion(hail: Hail, said: 'why' | 'which-name' | 'looks' | 'pack'): string
  /**
   * An amount, and several medicines that it could be of.
   *
   * @param example one of them, as they wrote it; null where none may be named
   */
  askOfWhich(hail: Hail, example: string | null): string
  /** Beside a question: so many others of the order are understood and wait for its answer. */
  othersHeard(count: number): string
}
