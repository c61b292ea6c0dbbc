import type { Interval } from '../../domain/time.ts'
import type { AppointmentView } from './appointment.ts'
import type { RosterLine } from './roster.ts'
import type { Scene } from './scene.ts'

/** Of a counter that a coordinator closes, and of what lies there ready. `when` is null where nobody said until when. */
export interface Closures {
  /** What is ready there stays: shall its residents be told not to go? */
  leftReady(orders: readonly { readonly code: string; readonly label: string }[]): string
  /** To a counter that has closed itself: what is ready there stays, and the coordinators know. */
  readyHere(orders: readonly { readonly code: string; readonly label: string }[]): string
  /** 叫他们先别去: they are being told. @param when null where it opens on a word, which they hear then */
  toldNotToGo(codes: readonly string[], hearMore: boolean): string
  nobodyToHold(): string
  /** 恢复, and no institution; empty where none is paused. */
  whichToResume(pharmacies: readonly string[]): string
  whichToPause(): string
  /** To a resident whose medicine lies ready behind a closed door. */
  doNotGo(view: AppointmentView, pharmacy: string, when: Interval | null, scene: Scene): string
  /** To the agent who would fetch it. */
  doNotFetch(line: RosterLine, pharmacy: string, when: Interval | null, scene: Scene): string
  /** To a resident who was told not to go. */
  openAgain(view: AppointmentView, pharmacy: string): string
  /** To a counter: it was closed, or opened again, by a coordinator. */
  closedFor(who: string, when: Interval | null, scene: Scene): string
  openedFor(who: string): string
  /** To the other coordinators, what one of them has said to the bot in private. */
  doneBy(who: string, text: string): string
}
