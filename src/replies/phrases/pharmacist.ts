import type { Instant, Interval } from '../../domain/time.ts'
import type { AppointmentView, Medicines } from './appointment.ts'
import type { Labelled } from './closure.ts'
import type { PendingReason, RefusalReason } from './outcome.ts'
import type { RosterLine, RosterStop } from './roster.ts'
import type { Scene } from './scene.ts'

/**
 * Why a counter need not prepare an order: taken back, moved, or a person must decide first; or need not decide about it
 * any more: taken back, or changed into what needs no decision.
 */
export type GoneReason = 'cancelled' | 'elsewhere' | 'undecided' | 'withdrawn' | 'settled'

/** An order at a counter, as it was known there before. */
export interface CounterView {
  readonly medicines: Medicines
  readonly slot: Interval
  readonly reviewed: boolean
}

/** What an institution has said of one medicine. */
export interface ShelfNote {
  readonly written: string
  /** Null where it only said that there is some. */
  readonly amount: number | null
  /** How many of them are promised since. */
  readonly promised: number
  readonly saidAt: Instant
}

/** So many of what an order wants are there; when the rest comes, in the words of the counter. */
export interface PartOnly {
  readonly amount: number
  readonly unit: string
  readonly rest: string | null
}

/** To pharmacists. */
export interface ToPharmacists {
  /** @param byPhone somebody reads it out to them, who answers in other words */
  newAtPharmacy(lines: readonly RosterLine[], slot: Interval, scene: Scene, byPhone?: boolean): string
  /** Another amount, drug or time of what the counter knows already. */
  changedAtPharmacy(
    line: RosterLine,
    before: CounterView,
    slot: Interval,
    scene: Scene,
    byPhone?: boolean,
  ): string
  /** What the counter need not prepare any more. */
  goneFromPharmacy(lines: readonly RosterLine[], why: GoneReason): string
  reviewed(code: string, label: string, view: AppointmentView | null, scene: Scene): string
  readyNoted(orders: readonly Labelled[]): string
  /** It was noted as ready by mistake: its resident is being told not to come. */
  readyTakenBack(code: string, label: string): string
  /** 没取: it lies at the counter again. */
  pickedUpTakenBack(code: string, label: string): string
  reviewTakenBack(code: string, label: string): string
  /** What cannot be undone by a word: a refusal that its resident has heard, a placing. */
  cannotTakeBack(code: string): string
  nothingToTakeBack(): string
  /** To whoever was asked to tell the resident why it was refused. */
  refusalWasWrong(line: RosterLine): string
  /** A refusal that was a mistake: its resident hears so. */
  refusalTakenBack(code: string, label: string): string
  /** Somebody went home with another's medicine. @param roster whose orders were named; none was changed */
  mixedUp(roster: readonly RosterLine[]): string
  /** A part of an order was said to be ready. @param rest what else is in it */
  restNotReady(code: string, label: string, rest: readonly string[]): string
  /** Said of an order that was moved away from their counter. */
  elsewhereNow(code: string, label: string, place: string): string
  /** 我看错了, just after this order was noted. */
  askWhetherWrong(code: string): string
  /** A mistake that was noticed when it had been handed out. */
  wrongHandedOut(code: string, label: string): string
  /** And their resident says that it was taken. */
  wrongWasTaken(line: RosterLine): string
  /** What the book knows of their own shelf. */
  shelf(place: string, notes: readonly ShelfNote[], scene: Scene): string
  notReviewedYet(code: string): string
  /** @param told where the resident hears the reason: not read out in the group, unless `here`; null where none was given */
  rejectNoted(code: string, told: RefusalReason['told'] | null): string
  /** Approved or prepared after its writer took it back. */
  takenBackBefore(code: string): string
  /** Approved after it was refused. @param again the order that they made of it since */
  refusedBefore(code: string, again: string | null): string
  /** A role's word on an order that still waits for the resident's answer, or has no counter yet. */
  stillAsking(code: string, label: string): string
  /** A pharmacist's word on an order that a coordinator must decide. */
  coordinatorDecides(code: string): string
  /** @param codes of what moved or waits */
  outOfStock(words: string, moved: number, waiting: number, codes?: readonly string[]): string
  /** 只剩1盒. @param short the orders that want more than that together; empty where it will do */
  stockLeft(words: string, amount: number, wanted: number, short: readonly string[]): string
  /** 80mg的没了: nothing was noted; what is booked with it. */
  shelfByStrength(
    words: string,
    held: readonly { readonly code: string; readonly strength: string | null }[],
  ): string
  /** 0317-005 只有1盒: the resident and the agent are being told. */
  partOnlyTold(code: string, label: string, part: PartOnly): string
  partOnlyToFetch(line: RosterLine, part: PartOnly): string
  /** The same of an order with several medicines. */
  askWhichIsShort(code: string): string
  inStock(words: string, served: number): string
  /** It will come, or nearly run out: nothing was noted. */
  shelfLater(words: string): string
  /** Out for now, noted: what to say when it is there. */
  shelfReturns(words: string): string
  /** 都审好了, of several: the words that name each of them. */
  howToApproveAll(codes: readonly string[]): string
  /**
   * Of an order something was said that nobody understood.
   * @param waitsFor what the counter can say of it next
   */
  howToNote(code: string, waitsFor: 'review' | 'ready' | 'pick-up'): string
  askWhichDrug(words: string): string
  /** 缺货 of an order with several medicines. */
  askWhichIsOut(code: string, words: readonly string[]): string
  /** @param isOwn said to its own pharmacist, who may take it back */
  dayClosed(
    pharmacy: string,
    isOwn: boolean,
    when: Interval,
    moved: number,
    waiting: number,
    scene: Scene,
  ): string
  /** 明天下午休息: only whole days can be closed by a word. */
  /** 提前关门, 半天: from when to when? */
  askClosingTime(): string
  /** To the coordinators, who had heard that it would be closed. */
  openAfterAll(pharmacy: string, when: Interval, scene: Scene): string
  dayOpen(when: Interval, wasClosed: boolean, scene: Scene): string
  /** What is still to be handed over on a day, slot by slot. */
  dayAtCounter(day: Instant, stops: readonly RosterStop[], scene: Scene): string
  /** The same of the slots that they asked for. */
  slotAtCounter(stops: readonly RosterStop[], scene: Scene): string
  strengthNeeded(code: string, drug: string): string
  /** Somebody who came to fetch it went away without it. */
  notHandedOut(line: RosterLine, words: string): string
  /** The same of a resident. */
  notGivenOut(line: RosterLine, words: string): string
  /** It left the counter, and nobody has reviewed it. */
  fetchedUnreviewed(line: RosterLine): string
  /** @param stops by their slots, the soonest first */
  nudgeReady(
    stops: readonly { readonly codes: readonly string[]; readonly slot: Interval }[],
    scene: Scene,
  ): string
  /** The slot has gone by, and nobody has said that they are ready. */
  stillNotReady(lines: readonly RosterLine[], slot: Interval, scene: Scene): string
  /** The resident has asked where it is, after its time. */
  askedAfter(line: RosterLine): string
  reviewWanted(code: string, label: string, medicines: Medicines, reason: PendingReason): string
}
