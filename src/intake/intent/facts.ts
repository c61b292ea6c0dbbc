import type { Paired } from '../pairing.ts'

/** What the other readers have found, as far as it tells what a message is for. */
export interface IntentFacts {
  readonly paired: readonly Paired[]
  readonly isList: boolean
  readonly sameAsLast: boolean
  readonly medicalQuestion: boolean
  readonly thanksOnly: boolean
  /** Somebody is in danger: see `readDanger`. */
  readonly danger: boolean
  readonly hasWish: boolean
  readonly hasAddress: boolean
  /** An amount or strength without a medicine beside it. */
  readonly hasLoose: boolean
  /** The text as the classifier sees it: see `maskScanned`. */
  readonly masked: string
}

export const hasRefused = ({ paired }: IntentFacts): boolean =>
  paired.some(({ sighting }) => sighting.standing === 'refused')
