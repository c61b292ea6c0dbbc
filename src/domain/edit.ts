import type { Address, Item, Note, Recipient, Unit } from './request.ts'
import type { Wish } from './time.ts'

/** A change that somebody wants of an appointment, taken out of their words so that it can wait for a yes. */
export type Edit =
  /** Without drugs: the whole appointment. */
  | { readonly kind: 'cancel'; readonly drugs: readonly string[]; readonly bereaved?: boolean }
  | ({ readonly kind: 'amend' } & Amendment)

export interface Amendment {
  /** `set`: as it shall stand; `add`: on top; `replace`: in the place of what was refused, or of the only item. */
  readonly mode: 'set' | 'add' | 'replace'
  readonly items: readonly Item[]
  /** Which of these items must be asked about, by their index, with what they could be. */
  readonly doubts?: readonly { readonly item: number; readonly choices: readonly string[] }[]
  /** Drugs that are set, whatever is added beside them. */
  readonly restated?: readonly string[]
  /** Drugs that are no longer wanted. */
  readonly refused: readonly string[]
  /** Those of them to which no is said in so many words: they go, whatever is named beside them. */
  readonly declined?: readonly string[]
  /** An amount or strength without a drug beside it. */
  readonly amount: { readonly quantity: number; readonly unit: Unit | null } | null
  readonly strength: string | null
  readonly wish: Wish | null
  /** It is needed sooner than was said: nobody makes it less urgent again. */
  readonly urgent?: true
  /** A time without a day: it stays on the order's own. */
  readonly dayless?: boolean
  readonly address: Address | null
  readonly recipient: Recipient | null
  readonly phone: string | null
  readonly notes: readonly Note[]
}
