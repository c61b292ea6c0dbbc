import type { Office } from '../../domain/directory.ts'
import type { AppointmentView } from './appointment.ts'
import type { RosterLine } from './roster.ts'
import type { Scene } from './scene.ts'

/** To any role. */
export interface ToAnyRole {
  /** How an order stands, to somebody who named its code in their office. */
  standingForRole(line: RosterLine, view: AppointmentView, scene: Scene): string
  /** A code without an order; empty where a code was needed and none was named. */
  noSuchOrder(code: string): string
  /** Nobody of that name, door or medicine has an order that is theirs to serve. */
  noOrderOf(names: readonly string[]): string
  /** All but these: they stand as they stood. */
  leftOut(codes: readonly string[], isAllElseNoted: boolean): string
  /** A word without a code, and several orders that it could be about. */
  whichOfThese(lines: readonly RosterLine[]): string
  /** Of a message of which the rest was noted. @param words what of it was not */
  partNotNoted(words: string): string
  /** An order or an institution that another pharmacist, agent or coordinator looks after. */
  notTheirs(what: string): string
  /** Signs in at the board, once and within 15 minutes; only ever said in private. */
  boardLink(link: string): string
  boardInPrivate(): string
  /** What somebody with that role can say, in a few lines. */
  helpForRole(role: Office['role']): string
}
