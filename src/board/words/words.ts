import type { HistoryEntry, MilestoneName } from '../../domain/appointment.ts'
import type { Role } from '../../domain/directory.ts'
import type { Language, Platform } from '../../domain/message.ts'
import type { Instant, Interval, Wish } from '../../domain/time.ts'
import type { DayNumbers } from '../../pickup/day-numbers.ts'
import type { Lateness, Stage } from '../../pickup/stages.ts'
import type { Medicines } from '../../replies/phrases/appointment.ts'
import type { ToDoLine } from '../../replies/phrases/coordinator.ts'
import type { Scene } from '../../replies/phrases/scene.ts'
import type { DayCounts, Load } from '../day.ts'
import type { ListColumn, ListedBy } from '../day-list.ts'
import type { Need } from '../needs.ts'
import type { Doer, StoryView } from '../story.ts'
import type { Addressee, Obstacle } from '../unsent.ts'

/** Everything that the pages say, in one language. */
export interface Words {
  readonly tag: string
  readonly other: { readonly language: Language; readonly name: string }

  readonly brand: string
  readonly board: string
  readonly search: string
  readonly signOut: string
  readonly skip: string
  readonly live: string
  readonly lost: string
  readonly over: string
  readonly owner: string
  readonly roles: Readonly<Record<Exclude<Role, 'resident'>, string>>

  dayTitle(day: string, isToday: boolean): string
  readonly today: string
  readonly dayBefore: string
  readonly dayAfter: string
  /** After their number, on today's page. */
  readonly bookedTomorrow: string
  readonly counts: Readonly<Record<keyof DayCounts, string>>
  readonly countsTitle: string
  readonly institutions: string
  readonly legend: string
  readonly loads: Readonly<Record<Load, string>>
  readonly takenOf: string
  readonly paused: string
  readonly restFree: string
  /** On a phone, in the place of institutions without a booking. */
  idleInstitutions(count: number): string
  readonly closedToday: string
  readonly noInstitutions: string
  noBookings(canTry: boolean): string
  readonly tryIt: string

  readonly dayList: {
    readonly title: string
    readonly by: Readonly<Record<ListedBy, string>>
    readonly download: string
    readonly empty: string
    /** Over the orders of communities that have no agent. */
    readonly noAgent: string
    total(count: number): string
    late(count: number): string
    readonly columns: Readonly<Record<ListColumn, string>>
  }
  readonly numbers: {
    readonly title: string
    readonly day: string
    readonly today: string
    /** As short as a table on a phone wants it. */
    dayName(day: string): string
    readonly week: string
    readonly names: Readonly<Record<keyof DayNumbers, string>>
    readonly noneLate: string
    readonly hint: string
  }

  readonly newest: string
  readonly needs: string
  readonly needsNothing: string
  /** Somebody was called, and nobody has said that it is settled, or when they did. */
  readonly unsettled: string
  settledAt(at: Instant, scene: Scene): string
  moreNeeds(count: number): string
  readonly why: Readonly<Record<ToDoLine['what'], string>>
  readonly by: Readonly<Record<Need['by'], string>>
  readonly original: string
  readonly understood: string
  readonly nothingUnderstood: string
  /** The way to teach what was misread. */
  readonly misread: string
  /**
   * What somebody with the right writes to settle it; null where there is nothing to write.
   * @param unnamed the words of it that nobody recognised
   */
  settle(why: ToDoLine['what'], code: string | null, unnamed: readonly string[]): string | null

  readonly stageNames: Readonly<Record<Stage, string>>
  readonly late: Readonly<Record<Lateness | 'any', string>>
  readonly milestones: Readonly<Record<MilestoneName, string>>
  medicines(medicines: Medicines): string
  slot(slot: Interval, scene: Scene): string
  moment(at: Instant, scene: Scene): string
  wish(wish: Wish, scene: Scene): string
  readonly urgent: string
  readonly waitingFor: string
  readonly atNoCounter: string

  slotTitle(pharmacy: string): string
  elsewhere(count: number): string
  readonly slotEmpty: string

  readonly story: string
  readonly parts: string
  readonly facts: string
  readonly history: string
  readonly fact: {
    readonly phone: string
    readonly community: string
    readonly writer: string
    readonly wish: string
    readonly card: string
    readonly prescription: string
    readonly note: string
    readonly asked: string
  }
  readonly yes: string
  readonly no: string
  readonly prescriptions: Readonly<Record<NonNullable<StoryView['prescription']>, string>>
  readonly steps: Readonly<Record<HistoryEntry['what'], string>>
  doer(by: Doer): string
  /** Who brought the message along from a group without the bot. @param name empty for whoever runs the program */
  carriedBy(name: string): string
  /** What a value of the history says to people: statuses and milestones by name, the rest as it is. */
  value(value: string): string
  readonly stages: readonly [string, string, string, string, string]

  readonly unsent: {
    readonly title: string
    readonly intro: string
    readonly empty: string
    /** What stands in the place of words that are not for the viewer. */
    readonly hidden: string
    readonly again: string
    more(count: number): string
    to(addressee: Addressee): string
    why(obstacle: Obstacle, attempts: number): string
    /** What somebody can do about it. */
    readonly how: Readonly<Record<Obstacle, string>>
  }
  readonly platforms: Readonly<Record<Platform, string>>

  readonly searchLabel: string
  readonly searchHint: string
  readonly searchEmpty: string
  found(total: number): string
  nothingFound(query: string): string
  foundMore(shown: number, total: number): string

  readonly enterTitle: string
  readonly enterText: string
  readonly enter: string
  readonly signInTitle: string
  readonly signInText: string
  readonly signInHow: readonly string[]
  readonly badLinkTitle: string
  readonly badLinkText: string
  readonly missingTitle: string
  readonly missingText: string
  readonly brokenTitle: string
  readonly brokenText: string
  readonly back: string
  readonly print: string
}
