import type { AppointmentStatus, MilestoneName } from '../domain/appointment.ts'
import type { Office } from '../domain/directory.ts'
import type { Unit } from '../domain/request.ts'
import type { Instant, Interval } from '../domain/time.ts'
import type { Everyday } from '../intake/everyday.ts'

/** What a sentence is said against: relative days ("明天") need to know the day. */
export interface Scene {
  readonly now: Instant
  readonly timezone: string
}

/** How somebody is spoken to: the name as the group shows it without the room; null where there is none to use. */
export interface Hail {
  readonly name: string | null
  /** 您 instead of 你, taken from the name (阿姨, 伯伯, 老师, 婆 …). */
  readonly elder: boolean
}

export interface ItemView {
  /** As the resident wrote it. */
  readonly written: string
  readonly strength: string | null
  readonly quantity: number | null
  readonly unit: Unit | null
}

/** Medicines as far as the listener may hear of them: `replies/audience` decides. */
export type Medicines =
  | { readonly kind: 'named'; readonly items: readonly ItemView[] }
  /** Sensitive, or the person asked not to read it out: only how many. */
  | { readonly kind: 'private'; readonly count: number }

export interface PharmacyView {
  readonly name: string
  readonly address: string | null
  readonly phone: string | null
}

export interface LegView {
  /** Null on the waitlist. */
  readonly at: {
    readonly pharmacy: PharmacyView
    readonly slot: Interval
    readonly closes: Instant | null
  } | null
  readonly medicines: Medicines
  readonly reviewed: boolean
  readonly ready: boolean
  readonly pickedUp: boolean
  /** Nobody at the counter reads along: whether somebody has spoken with them by phone. */
  readonly byPhone?: 'waiting' | 'agreed' | null
}

/** How the medicines get from the counter to the resident. */
export type Fetching =
  | { readonly by: 'self' }
  /** The community's agent goes at `leaves`; bags must hang on the door handle by `cutoff`. */
  | { readonly by: 'agent'; readonly agent: string; readonly cutoff: Instant; readonly leaves: Instant }

export interface AppointmentView {
  readonly hail: Hail
  readonly code: string
  readonly status: AppointmentStatus
  readonly legs: readonly LegView[]
  readonly medicines: Medicines
  readonly fetching: Fetching
  /** 妈妈, 邻居 … as a word in the reply's language is up to the phrase; null for oneself. */
  readonly recipient: string | null
  /** The patient's name, for a listener who may hear it; it tells two neighbours apart. */
  readonly patientName?: string | null
  readonly needsPrescription: boolean
  /** The slot lies outside the wish. */
  readonly wishMissed: boolean
  /** Named in the same answer, holds nothing up. */
  readonly roomMissing: boolean
  readonly cardWithAgent: string | null
  /** They have said that the card is not at hand: what to do then is for the counter to say. */
  readonly cardMissing?: boolean
  readonly milestones: readonly MilestoneName[]
  readonly urgent: boolean
  /** It is urgent and today nothing can be had: coordinators look for a way. */
  readonly personCalled?: boolean
  /** No time was asked for: the soonest is meant. */
  readonly anyTime?: boolean
  /** For how many people it is, where several orders are told as one. */
  readonly people?: number
  /** So many other medicines of the same order that there is nothing to ask about. */
  readonly besides?: number
}

/** As much of an order as tells it from its writer's others. */
export interface OrderView
  extends Pick<AppointmentView, 'code' | 'medicines' | 'hail' | 'recipient' | 'patientName'> {
  /** When it is fetched; null where it has no place yet. */
  readonly from: Instant | null
}

/** One of several orders of a message, each for another person. */
export interface ShareView extends AppointmentView {
  /** Building and room as the message itself shows them, where only they tell two households apart; else empty. */
  readonly label: string
  /** Why a person must decide; null where none must. */
  readonly reason: PendingReason | null
}

/** The coordinator on duty, as a group may hear of them. */
export interface Duty {
  readonly name: string
  readonly phone: string | null
}

export type MoveReason = 'out-of-stock' | 'paused' | 'reassigned' | 'retimed' | 'capacity' | 'amended'

export type PendingReason =
  | 'too-much'
  | 'too-soon'
  | 'unknown-drug'
  | 'no-institution'
  | 'wrong-medicine'
  | 'danger'
  | 'after-danger'
  | 'unanswered'

/** One line of a role's list. `label` is what the listener may see: a group name, building and room, or all of it. */
export interface RosterLine {
  readonly code: string
  readonly label: string
  readonly medicines: Medicines
  readonly notes: readonly string[]
  readonly milestones: readonly MilestoneName[]
  readonly urgent: boolean
  readonly phone: string | null
  /** Something of it is on prescription and not reviewed here yet. */
  readonly toReview?: boolean
}

/** Why a counter need not prepare an order: taken back, moved, or a person must decide first. */
export type GoneReason = 'cancelled' | 'elsewhere' | 'undecided'

/** An order at a counter, as it was known there before. */
export interface CounterView {
  readonly medicines: Medicines
  readonly slot: Interval
  readonly reviewed: boolean
}

export interface RosterStop {
  readonly pharmacy: PharmacyView
  readonly slot: Interval
  readonly lines: readonly RosterLine[]
}

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
    | 'capacity'
    | 'help'
    | 'attachment'
    | 'urgent'
    | 'by-phone'
  readonly words: string
  readonly at: Instant
}

export interface SummaryView {
  readonly day: Instant
  readonly counts: Readonly<Record<AppointmentStatus, number>>
  readonly pharmacies: readonly {
    readonly name: string
    readonly booked: number
    readonly places: number
    readonly paused: boolean
  }[]
  readonly waitingForPeople: number
}

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

/** What an institution has said of one medicine. */
export interface ShelfNote {
  readonly written: string
  /** Null where it only said that there is some. */
  readonly amount: number | null
  /** How many of them are promised since. */
  readonly promised: number
  readonly saidAt: Instant
}

/** When and where an institution can be found. */
export interface InstitutionView {
  readonly pharmacy: PharmacyView
  /** What is left of the opening hours of the day that is asked about. */
  readonly openings: readonly Interval[]
  /** When it opens next; null where it does not within two weeks. */
  readonly next: Instant | null
  /** Open for the whole of that day and night. */
  readonly allDay: boolean
}

/** What an everyday question is answered from. */
export interface EverydayFacts {
  /** Where the order is fetched; without one, the institutions of the street. Empty where the street is not known. */
  readonly at: readonly InstitutionView[]
  /** The newest open order of whoever asks. */
  readonly order: AppointmentView | null
  readonly duty: Duty | null
}

export type EverydayAnswers = Readonly<
  Record<Everyday, (hail: Hail, known: EverydayFacts, scene: Scene) => string>
>

/** Everything that the bot can say, in one language. Style: short lines, answer first, code last. */
export interface Phrases {
  // -- to residents: what became of the request
  booked(view: AppointmentView, scene: Scene): string
  /** Several at once: a 接龙, or one message for several households. At most one line an appointment. */
  listTaken(
    views: readonly (AppointmentView & { readonly label: string })[],
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
  /** @param otherBrands substances that could be had at once under another brand than the one that was written */
  waitlisted(view: AppointmentView, scene: Scene, otherBrands?: readonly string[]): string
  pending(view: AppointmentView, reason: PendingReason, scene: Scene): string
  noInstitution(view: AppointmentView, scene: Scene): string
  moved(view: AppointmentView, reason: MoveReason, from: string | null, scene: Scene): string
  amended(view: AppointmentView, scene: Scene): string
  /** @param grief the patient has died: nothing is said of another time */
  cancelled(view: AppointmentView, scene: Scene, grief?: boolean): string
  /** Some items were taken back, the rest stands. */
  itemsCancelled(view: AppointmentView, gone: Medicines, scene: Scene): string
  rejected(view: AppointmentView, reason: string | null, scene: Scene): string
  ready(view: AppointmentView, scene: Scene): string
  /** A counter that had to be phoned will have it. */
  agreed(view: AppointmentView, scene: Scene): string
  pickedUp(view: AppointmentView, scene: Scene): string
  received(view: AppointmentView, scene: Scene): string
  status(views: readonly AppointmentView[], scene: Scene): string
  /** The same asked again: told how the first stands. */
  repeated(view: AppointmentView, scene: Scene): string
  wrongMedicine(view: AppointmentView | null, dangerous: boolean, hail: Hail): string

  /** What was said beside an order reaches whoever it concerns; it is not repeated. */
  noteAdded(view: AppointmentView, reader: 'pharmacist' | 'agent'): string
  /** 卡不在身边, or found again, said after the order. */
  cardHeard(view: AppointmentView, scene: Scene): string

  // -- questions
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
  /**
   * An amount, and several medicines that it could be of.
   *
   * @param example one of them, as they wrote it; null where none may be named
   */
  askOfWhich(hail: Hail, example: string | null): string
  /** Beside a question: so many others of the order are understood and wait for its answer. */
  othersHeard(count: number): string

  // -- other answers
  /** @param grief the patient has died: nothing is said of another order */
  nothingOpen(hail: Hail, grief?: boolean): string
  noLastOrder(hail: Hail): string
  /** Nothing is free at the time that was asked for instead: it stays as it is. */
  noSuchTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string
  /** The counter that was asked for instead cannot have it: it stays where it is. */
  counterCannot(view: AppointmentView, place: string, scene: Scene): string
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
  /** A button was pressed under a question that is settled: nothing was changed. */
  alreadySettled(hail: Hail): string
  /**
   * What is for the bot but nothing that it can do: says what it is for, and how a person is found.
   *
   * @param isTalk said to it as to a neighbour, and nothing wanted of it
   */
  smallTalk(hail: Hail, isTalk?: boolean): string
  /** The same to somebody who has an order: that stands. */
  standsBeside(view: AppointmentView): string
  /** The same to somebody with a role: nothing was noted. */
  notUnderstood(): string
  /** An order in the group of an office: where it belongs. */
  notHere(): string
  /** Opening hours, addresses, what to bring, and small words: what is asked besides ordering. */
  everyday(asked: Everyday, hail: Hail, known: EverydayFacts, scene: Scene): string
  /** @param sorry to whom the service gave reason to complain */
  personCalled(hail: Hail, sorry?: boolean): string
  attachmentSeen(hail: Hail): string
  privateFromNow(hail: Hail): string
  /** Beside what was understood of an order. @param words what was not; empty where it must not be repeated */
  unheard(hail: Hail, words: readonly string[]): string
  /** In private, to somebody who wrote a number of theirs into a group. @param identity an identity number, which nobody needs */
  numbersShown(hail: Hail, identity: boolean): string
  emergency(duty: Duty | null): string
  /** To the parents of a small child with a high fever, before what is said of their order. */
  childFever(hail: Hail, duty: Duty | null): string
  /** In the group, to somebody who does not want to live: nothing of it is repeated there. */
  heardYou(hail: Hail, duty: Duty | null): string
  /**
   * The same, to them alone. 12356 is the national line for people in distress (National Health Commission, since
   * 2025), answered at least 18 hours a day: what to do where nobody answers is said as well.
   */
  notAlone(hail: Hail, duty: Duty | null): string
  /** In a group where the details must not be said: "3-502，回我一下". */
  neutral(label: string): string
  /** Who is on duty nevertheless, where the directory names somebody. */
  outsideHours(until: Instant, scene: Scene, duty?: Duty | null): string

  // -- timed
  remindSlot(view: AppointmentView, scene: Scene): string
  notReadyYet(view: AppointmentView, scene: Scene): string
  /** The counter has made it ready by mistake. */
  notReadyAfterAll(view: AppointmentView, scene: Scene): string
  /**
   * It was handed out, and they have not got it: a person looks into it.
   * @param by who is known to have fetched it, and when
   */
  takenByOthers(view: AppointmentView, by: string | null, at: Instant | null, scene: Scene): string
  /** Their house or room, and nothing else, is known now. */
  doorNoted(view: AppointmentView, door: string): string
  /** Whoever came for the insurance card did not get it. */
  cardWanted(view: AppointmentView, agent: string): string

  // -- to any role
  /** How an order stands, to somebody who named its code in their office. */
  standingForRole(line: RosterLine, view: AppointmentView, scene: Scene): string
  /** A code without an order; empty where a code was needed and none was named. */
  noSuchOrder(code: string): string
  /** A word without a code, and several orders that it could be about. */
  whichOfThese(lines: readonly RosterLine[]): string
  /** An order or an institution that another pharmacist, agent or coordinator looks after. */
  notTheirs(what: string): string
  /** Signs in at the board, once and within 15 minutes; only ever said in private. */
  boardLink(link: string): string
  boardInPrivate(): string

  /** What somebody with that role can say, in a few lines. */
  helpForRole(role: Office['role']): string

  // -- to pharmacists
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
  readyNoted(code: string, label: string): string
  /** It was noted as ready by mistake: its resident is being told not to come. */
  readyTakenBack(code: string, label: string): string
  /** A mistake that was noticed when it had been handed out. */
  wrongHandedOut(code: string, label: string): string
  /** What the book knows of their own shelf. */
  shelf(place: string, notes: readonly ShelfNote[], scene: Scene): string
  notReviewedYet(code: string): string
  rejectNoted(code: string): string
  /** A role's word on an order that still waits for the resident's answer, or has no counter yet. */
  stillAsking(code: string): string
  /** A pharmacist's word on an order that a coordinator must decide. */
  coordinatorDecides(code: string): string
  outOfStock(words: string, moved: number, waiting: number): string
  inStock(words: string, served: number): string
  /** It will come, or nearly run out: nothing was noted. */
  shelfLater(words: string): string
  /** Out for now, noted: what to say when it is there. */
  shelfReturns(words: string): string
  /** Of an order something was said that nobody understood. */
  howToNote(code: string): string
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
  dayOpen(when: Interval, wasClosed: boolean, scene: Scene): string
  /** What is still to be handed over on a day, slot by slot. */
  dayAtCounter(day: Instant, stops: readonly RosterStop[], scene: Scene): string
  strengthNeeded(code: string, drug: string): string
  /** Somebody who came to fetch it went away without it. */
  notHandedOut(line: RosterLine, words: string): string
  nudgeReady(codes: readonly string[], slot: Interval, scene: Scene): string
  reviewWanted(code: string, label: string, medicines: Medicines, reason: PendingReason): string

  // -- to agents
  /** A 接龙 of medicines in a group, not addressed to the bot. */
  listSeen(group: string, count: number): string
  /** A coordinator says that a step which was noted did not happen. */
  lookAgain(line: RosterLine, step: 'picked-up' | 'delivered'): string
  /** What was ready is not: nobody needs to go for it yet. */
  notToFetch(line: RosterLine): string
  pickUpList(stops: readonly RosterStop[], waiting: number, scene: Scene): string
  cardNoted(code: string, label: string): string
  cardReturned(code: string, label: string): string
  /** 没收到卡: its owner is being asked to have it at hand, if the order is still to be fetched. */
  cardNotCollected(code: string, label: string, isTold: boolean): string
  cardStillOut(code: string, label: string): string
  /** 没取到: why, if it was said, is a person's business; else it is asked. */
  notFetched(line: RosterLine, personCalled: boolean): string
  /** @param isFetched it is with the agent; else they met nobody before */
  notDelivered(line: RosterLine, isFetched: boolean): string
  /** 已取, of what no counter has made ready and whose time has not come. */
  reallyFetched(code: string, step: 'picked-up' | 'delivered', at: Instant, scene: Scene): string
  pickedUpNoted(codes: readonly string[]): string
  deliveredNoted(codes: readonly string[]): string
  phonePlease(lines: readonly RosterLine[]): string
  slotPassed(lines: readonly RosterLine[], slot: Interval, scene: Scene): string
  noShowNoted(code: string): string
  alreadyNoted(code: string): string

  // -- to coordinators
  summary(view: SummaryView, scene: Scene): string
  toDo(lines: readonly ToDoLine[], scene: Scene): string
  reassigned(code: string, view: AppointmentView, scene: Scene): string
  cannotReassign(
    code: string,
    pharmacy: string,
    why: 'not-serving' | 'prescription' | 'condition' | 'full' | 'closed' | 'stock' | 'too-late',
  ): string
  /** @param left the codes of those that could not be moved */
  movedAll(from: string, to: string, moved: number, left: readonly string[]): string
  unknownPharmacy(words: string): string
  paused(pharmacy: string, moved: number, stuck: number): string
  /** In that time only. */
  pausedFor(place: string, when: Interval, moved: number, stuck: number, scene: Scene): string
  /** 暂停两天: from when to when? */
  askPauseTime(place: string): string
  /** 恢复 of what was never paused. */
  notPaused(pharmacy: string): string
  /** An emergency is settled: are its medicines still wanted? */
  medicinesLeft(code: string): string
  resumed(pharmacy: string): string
  alert(line: ToDoLine, scene: Scene): string
  /** Nobody has taken an alert up: it goes to the next on the rota. */
  alertAgain(line: ToDoLine, scene: Scene): string
  /** Somebody looks after an alert. */
  alertTaken(label: string): string
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
