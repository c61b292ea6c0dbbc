import type { Hail } from './scene.ts'

/** Of what an office cancelled by mistake. */
export interface Restored {
  /** To the resident, before how it stands now. */
  notCancelledAfterAll(hail: Hail): string
  /** The same of a refusal that was a slip of the counter. */
  notRefusedAfterAll(hail: Hail): string
  /** To whoever brought it back. */
  restored(code: string): string
  /** It was never cancelled. */
  neverCancelled(code: string): string
  /** The one that was cancelled by mistake is back; this one is named beside it, and not cancelled yet. */
  notCancelledYet(code: string): string
  /** A pharmacist refused it: it comes back only as a new order. */
  refusedByPharmacist(code: string): string
  /** 刚才那个不算: it may be what they have cancelled last */
  askWhetherToRestore(code: string, label: string): string
  /** Cancelled once more: nobody is told again. */
  cancelledBefore(code: string, label: string): string
}
