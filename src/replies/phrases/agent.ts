import type { Instant, Interval } from '../../domain/time.ts'
import type { Labelled } from './closure.ts'
import type { Duty } from './danger.ts'
import type { RosterLine, RosterStop } from './roster.ts'
import type { Scene } from './scene.ts'

/** Why it can hardly have been fetched. */
export type Doubt = 'not-reviewed' | 'not-ready'

/** To agents. */
export interface ToAgents {
  /** A 接龙 of medicines in a group, not addressed to the bot. */
  listSeen(group: string, count: number): string
  /** A coordinator says that a step which was noted did not happen. */
  lookAgain(line: RosterLine, step: 'picked-up' | 'delivered'): string
  /** What was ready is not: nobody needs to go for it yet. */
  notToFetch(line: RosterLine): string
  /** A resident asks for somebody to fetch it. */
  fetchPlease(line: RosterLine): string
  /** What they said to it; each order with whose it is. */
  fetchingNoted(orders: readonly string[], goes: boolean): string
  /** What they have promised to fetch is to be had there now; nowhere, where it is not to be fetched any more. */
  errandChanged(
    line: RosterLine,
    stops: readonly { readonly pharmacy: string; readonly slot: Interval }[],
    scene: Scene,
  ): string
  /** What was noted by a slip is void. */
  takenBack(code: string, label: string, step: 'picked-up' | 'delivered'): string
  /** What they carried went to somebody else, or was the wrong thing. @param how whose hands it is in */
  wentAstray(code: string, label: string, how: 'elsewhere' | 'wrong'): string
  whichWentAstray(): string
  /** Delivered to another door than was noted, or the wrong medicine was: nobody can say which. */
  otherDoor(noted: Labelled, other: Labelled): string
  /** What went astray is where it belongs, as they say. */
  putRightPassedOn(codes: readonly string[]): string
  moneyIsNotNoted(duty: Duty | null): string
  /** Why it was refused, to be said to the resident alone. */
  tellThemWhy(line: RosterLine, reason: string): string
  pickUpList(stops: readonly RosterStop[], waiting: number, scene: Scene): string
  /** Their resident is there, or will be in a moment. @param words as they said it */
  residentIsHere(line: RosterLine, words: string): string
  cardNoted(code: string, label: string): string
  cardReturned(code: string, label: string): string
  /** 没收到卡: its owner is being asked to have it at hand, if the order is still to be fetched. */
  cardNotCollected(code: string, label: string, isTold: boolean): string
  /** Lost, or with somebody whose it is not. */
  cardAstray(code: string, label: string, how: 'lost' | 'misgiven'): string
  /** @param labels whose cards they have */
  cardsHeld(labels: readonly string[]): string
  cardStillOut(code: string, label: string): string
  /** 没取到: why, if it was said, is a person's business; else it is asked. */
  notFetched(line: RosterLine, personCalled: boolean): string
  /** The counter gave them less. @param isToNote that they have it is not noted yet */
  shortHanded(code: string, label: string, isToNote: boolean): string
  /** @param isFetched it is with the agent; else they met nobody before */
  notDelivered(line: RosterLine, isFetched: boolean): string
  /** 已取, of what is not reviewed or what no counter has made ready. */
  reallyFetched(
    codes: readonly string[],
    step: 'picked-up' | 'delivered',
    doubt: Doubt,
    /** When it is booked for, if that is another day. */
    at: Instant | null,
    scene: Scene,
  ): string
  pickedUpNoted(orders: readonly Labelled[]): string
  deliveredNoted(orders: readonly Labelled[]): string
  phonePlease(lines: readonly RosterLine[]): string
  slotPassed(lines: readonly RosterLine[], slot: Interval, scene: Scene): string
  noShowNoted(code: string, label: string): string
  alreadyNoted(code: string, label: string): string
}
