import type { AppointmentView, Medicines } from './appointment.ts'
import type { PartOnly } from './pharmacist.ts'
import type { Scene } from './scene.ts'

/** Before its time comes. */
export interface Reminders {
  remindSlot(view: AppointmentView, scene: Scene): string
  notReadyYet(view: AppointmentView, scene: Scene): string
  /** The same to several people of a group. @param view of one of them, for what they share */
  notReadyYetOf(
    all: readonly { readonly label: string; readonly medicines: Medicines }[],
    view: AppointmentView,
  ): string
  /** It was said to be fetched, by a slip: it still lies at the counter. */
  notFetchedAfterAll(view: AppointmentView): string
  /** The counter has a part of it only. */
  partOnly(view: AppointmentView, part: PartOnly): string
  /** The counter has made it ready by mistake. */
  notReadyAfterAll(view: AppointmentView, scene: Scene): string
}
