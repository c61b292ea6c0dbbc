import type { Interval } from '../../domain/time.ts'
import type { AppointmentView } from './appointment.ts'
import type { RosterLine } from './roster.ts'
import type { Scene } from './scene.ts'

/** An order by its code, and whose it is. */
export interface Labelled {
  readonly code: string
  readonly label: string
}

/** Of a counter that is closed, by itself or a coordinator, and of what lies there ready. `when` is null where nobody said until when. */
export interface Closures {
  /** What is ready there stays: shall its residents be told not to go? */
  leftReady(orders: readonly Labelled[]): string
  /** To a counter that has closed itself: what is ready there stays, and the coordinators know. */
  readyHere(orders: readonly Labelled[]): string
  /** 叫他们先别去: they are being told. @param hearMore it opens on a word, and then they hear so */
  toldNotToGo(codes: readonly string[], hearMore: boolean): string
  /** The same, where nothing lies ready at a closed counter. */
  nobodyToHold(): string
  /** 恢复, and no institution; empty where none is paused. */
  whichToResume(pharmacies: readonly string[]): string
  /** 暂停, and no institution. */
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
