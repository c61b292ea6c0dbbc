import type { Missing } from '../../domain/appointment.ts'
import type { Office } from '../../domain/directory.ts'

/** To whoever has an office and speaks of residents in the words of every day. */
export interface ToStaff {
  /** A need in private, without a word whose it is: nothing was ordered. */
  whoseNeed(words: readonly string[]): string
  /**
   * Somebody else shall carry it: who does goes by the community, and nothing was changed.
   * @param carrier who carries it now; null where that is whoever has said so, or nobody
   */
  carrierStays(codes: readonly string[], carrier: string | null): string
  /** Somebody else shall have it: whose an order is they say themselves. */
  patientStays(codes: readonly string[]): string
  /** Something was said of an order that nobody understood, and was not noted: what can be said of it. */
  howToSay(code: string, role: Exclude<Office['role'], 'pharmacist'>): string
  /** Asked after somebody who has nothing open there. */
  nobodySo(): string
  /** 打不通, noted. */
  unreachedNoted(code: string, label: string): string
  /** What an order still waits for, after a call has brought the rest. */
  stillToAsk(code: string, missing: Missing['kind']): string
}
