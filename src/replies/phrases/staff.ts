import type { Missing } from '../../domain/appointment.ts'
import type { Office } from '../../domain/directory.ts'
import type { Interval } from '../../domain/time.ts'
import type { RosterLine } from './roster.ts'
import type { Hail, Scene } from './scene.ts'

/** Why nothing came of a change. */
export type NotChanged = 'too-late' | 'no-such-time' | 'unclear' | 'nothing'

/** Which orders somebody asks after. */
export type OpenList = 'to-deliver' | 'not-ready' | 'late' | 'tomorrow'

export interface OpenLine {
  readonly line: RosterLine
  readonly at: { readonly pharmacy: string; readonly slot: Interval } | null
}

export interface DoneToday {
  readonly ready: number
  readonly pickedUp: number
  /** Booked for today and still there. */
  readonly left: number
}

/** To whoever has an office and speaks of residents in the words of every day. */
export interface ToStaff {
  /** A need in private, without a word whose it is: nothing was ordered. */
  whoseNeed(words: readonly string[]): string
  /** A need with a door, from whoever answers for many communities: nothing was ordered. */
  needsCommunity(words: readonly string[]): string
  /**
   * Somebody else shall carry it: who does goes by the community, and nothing was changed.
   * @param carrier who carries it now; null where that is whoever has said so, or nobody
   */
  carrierStays(codes: readonly string[], carrier: string | null): string
  /** Somebody else shall have it: whose an order is they say themselves. */
  patientStays(codes: readonly string[]): string
  /** Something was said of an order that nobody understood, and was not noted: what can be said of it. */
  howToSay(code: string, role: Exclude<Office['role'], 'pharmacist'>): string
  /** 帮我跟刘师傅说一声. */
  carriesNoMessages(label: string): string
  /** To the hotline: a complaint that came by telephone is with the coordinators. */
  passedOnToCoordinators(): string
  /** Asked after somebody who has nothing open there. */
  nobodySo(): string
  /** To a resident, before what became of their order: who has asked for it in their office. */
  doneFor(hail: Hail, name: string): string
  /** To who asked for a change in their office; the resident heard nothing. */
  notChangedFor(code: string, why: NotChanged): string
  /** 药放门卫了: not delivered, and whoever ordered it is told. */
  leftNoted(code: string, label: string, place: string): string
  /** What is asked after of many orders at once, each with its time; empty where there is none. @param late how many nobody has fetched in time, where nothing is on its way */
  openList(of: OpenList, lines: readonly OpenLine[], scene: Scene, late?: number): string
  /** What was done at a counter today. */
  doneToday(counts: DoneToday): string
  /** Printing, files, numbers of a week. */
  onTheBoard(): string
  /** Who is on duty; nobody's shift is changed here. @param names in the order in which they are called */
  onDuty(names: readonly string[]): string
  /** What was moved away from an institution came back. @param left codes of those that could not */
  movedBack(pharmacy: string, moved: number, left: readonly string[]): string
  /** @param pharmacy null where none was named */
  nothingToReturn(pharmacy: string | null): string
  whichToReturn(pharmacies: readonly string[]): string
  /** What was moved away comes back once it is open again. */
  stillPaused(pharmacy: string, away: number): string
  /** 撤销, after something was paused. */
  howToTakeBack(pharmacies: readonly string[]): string
  /** 改派 to where it is. */
  alreadyThere(code: string, pharmacy: string): string
  /** 看板, where none is open. */
  noBoard(): string
  /** 打不通, noted. */
  unreachedNoted(code: string, label: string): string
  /** What an order still waits for, after a call has brought the rest. */
  stillToAsk(code: string, missing: Missing['kind']): string
}
