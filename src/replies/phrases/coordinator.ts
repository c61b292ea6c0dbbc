import type { AppointmentStatus } from '../../domain/appointment.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import type { DayNumbers } from '../../pickup/day-numbers.ts'
import type { AppointmentView, PharmacyView } from './appointment.ts'
import type { PendingReason } from './outcome.ts'
import type { Scene } from './scene.ts'

export interface ToDoLine {
  readonly code: string | null
  readonly label: string
  readonly what:
    | PendingReason
    | 'waitlist'
    | 'asked'
    | 'emergency'
    | 'slot-passed'
    | 'not-fetched'
    | 'not-received'
    | 'runs-out'
    | 'capacity'
    | 'help'
    /** The same, of somebody with an office. */
    | 'office-help'
    | 'attachment'
    | 'urgent'
    | 'by-phone'
  readonly words: string
  readonly at: Instant
}

export interface SummaryView {
  /** What was done today, and in the last seven days with it. */
  readonly today: DayNumbers
  readonly week: DayNumbers
  /** What is not done yet, whichever day it is for. */
  readonly open: Readonly<Record<AppointmentStatus, number>>
  /** How many of them should have been ready, or fetched, by now. */
  readonly late: number
  /** Of today. */
  readonly pharmacies: readonly {
    readonly name: string
    readonly booked: number
    readonly places: number
    readonly paused: boolean
  }[]
  readonly waitingForPeople: number
}

/** To coordinators. */
export interface ToCoordinators {
  summary(view: SummaryView): string
  /** @param overdue how many orders are past their time; absent where only some of it is asked for */
  toDo(lines: readonly ToDoLine[], scene: Scene, overdue?: number): string
  reassigned(code: string, view: AppointmentView, scene: Scene): string
  cannotReassign(
    code: string,
    pharmacy: string,
    why: 'not-serving' | 'prescription' | 'condition' | 'full' | 'closed' | 'stock' | 'too-late',
  ): string
  /** @param left the codes of those that could not be moved */
  movedAll(from: string, to: string, moved: number, left: readonly string[]): string
  unknownPharmacy(words: string): string
  /** Several counters are called so. */
  whichPharmacy(words: string, names: readonly string[]): string
  paused(pharmacy: string, moved: number, stuck: number): string
  /** In that time only. */
  pausedFor(place: string, when: Interval, moved: number, stuck: number, scene: Scene): string
  /** 暂停两天: from when to when? */
  askPauseTime(place: string): string
  /** 恢复 of what was never paused. */
  notPaused(pharmacy: string): string
  /** An emergency is settled: are its medicines still wanted? */
  medicinesLeft(code: string): string
  /** @param away how many were moved away and may come back */
  resumed(pharmacy: string, away: number): string
  alert(line: ToDoLine, scene: Scene): string
  /** Nobody has taken an alert up: it goes to the next on the rota. */
  alertAgain(line: ToDoLine, scene: Scene): string
  /** Somebody looks after an alert. */
  alertTaken(label: string): string
  /** To the agent who looks after an emergency. */
  attendedByAgent(label: string): string
  /** To the other coordinators. @param words what whoever went has said */
  alertTakenBy(label: string, who: string, words: string): string
  alertClosed(label: string): string
  noAlert(): string
  /** Several wait, and nobody can say which one is meant. */
  whichAlert(lines: readonly ToDoLine[], scene: Scene): string
  /**
   * To a coordinator who says what a word of an order means, where it is not plain which word.
   * @param words those that nobody recognised
   * @param doubled the medicine is in the order already, by this name
   * @param known false where the name that was given is in no catalogue
   */
  askWhichIsNamed(code: string, words: readonly string[], doubled: string | null, known: boolean): string
  /** Somebody has said before that it is settled. */
  alertSettled(label: string): string
  /** What an institution should hear that has neither a group nor a pharmacist here. */
  tellThem(pharmacy: PharmacyView, words: string, code: string | null): string
  /** They have: the resident is being told. */
  toldThem(label: string): string
  capacityCut(pharmacy: string, slot: Interval, booked: number, places: number, scene: Scene): string
}
