import type { AppointmentView } from './appointment.ts'
import type { PendingReason } from './outcome.ts'
import type { Hail, Scene } from './scene.ts'

/** One of several orders of a message, each for another person. */
export interface ShareView extends AppointmentView {
  /** Building and room as the message itself shows them, where only they tell two households apart; else empty. */
  readonly label: string
  /** Why a person must decide; null where none must. */
  readonly reason: PendingReason | null
}

/** One message for several people, with an order for each, and lists. */
export interface Shares {
  /**
   * Several at once: a 接龙, or one message for several households. At most one line an appointment.
   *
   * @param unread where the lines stand of which nothing was made
   */
  listTaken(
    views: readonly (AppointmentView & { readonly label: string })[],
    unread: readonly string[],
    unchanged: number,
    scene: Scene,
  ): string
  /**
   * One message for several people: an order for each, told in one answer.
   *
   * @param before those that were on their way already
   * @param question what is still missing, in words; null where nothing is
   */
  sharesTaken(
    views: readonly ShareView[],
    before: readonly ShareView[],
    question: string | null,
    scene: Scene,
  ): string
  sharesAmended(views: readonly ShareView[], scene: Scene): string
  /** @param grief a patient has died: nothing is said of another time */
  sharesCancelled(views: readonly ShareView[], grief?: boolean): string
  sharesReceived(views: readonly ShareView[]): string
  /** 您妈妈的拜新同: words of a medicine in a question, with whose it is. */
  shareWords(view: AppointmentView & Partial<Pick<ShareView, 'label'>>, words: string): string
  /** `askAmount` in one line, behind what has just been said. */
  askAmountAsWell(hail: Hail, words: readonly string[]): string
}
