import type { Restored } from '../phrases/restored.ts'
import { named } from './roster.ts'

export const restored: Restored = {
  notCancelledAfterAll: () => 'Please forget that it was cancelled; it is being got for you after all:',
  notRefusedAfterAll: () => 'Sorry, the pharmacy refused it by mistake; it is still being got for you:',
  restored: (code) => `${code} is back; I am telling the resident.`,
  neverCancelled: (code) => `${code} still stands; it was not cancelled.`,
  notCancelledYet: (code) => `${code} is untouched; to cancel it, say "cancel ${code}".`,
  refusedByPharmacist: (code) =>
    `A pharmacist refused ${code}, so I cannot bring it back; once that is settled the resident can order again.`,
  askWhetherToRestore: (code, label) =>
    `You last cancelled ${named(code, label)}; to have it back, say "restore ${code}".`,
  cancelledBefore: (code, label) =>
    `${named(code, label)} was cancelled before, and I told the resident nothing more. To have it back, say "restore ${code}".`,
}
