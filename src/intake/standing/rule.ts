import type { Hit } from '../../catalogue/hit.ts'
import type { Pattern } from '../../pattern/pattern.ts'

/** Whether a medicine that is named is asked for. */
export type Standing =
  /** Nothing speaks against it. */
  | 'wanted'
  /** 不要, 还有, 不是X. */
  | 'refused'
  /** What it was before: "X换成Y". */
  | 'replaced'
  /** "没有X就要Y": Y. */
  | 'alternative'
  /** Spoken of only: what was taken once, what goes badly together. */
  | 'aside'
  /** Not to be had, whatever is counted beside it: an allergy, what another medicine holds. */
  | 'barred'

/** A medicine where it is named: what the rules of its standing look at. */
export interface Named {
  /** The whole message, normalised: what it has not, its parts have not. */
  readonly text: string
  readonly hit: Hit
  readonly previous: Hit | undefined
  readonly next: Hit | undefined
  /** Whether the same medicine is named before it as well. */
  readonly isNamedAgain: () => boolean
  /** Whether an amount follows. */
  readonly isCounted: boolean
  /** The words in front of it, behind `previous` and in its sentence, at most forty characters of them. */
  readonly before: string
  /** The words behind it, in front of `next` and in its sentence, at most forty, without those that belong to `next`. */
  readonly after: string
  /** Of the words behind it those up to the first comma. */
  readonly clause: string
  /** All between `previous` and it; empty where nothing is named before. */
  readonly between: string
  /** All between it and `next`; empty where nothing is named behind. */
  readonly behind: string
  /** Forty characters behind it, whatever is named and whatever ends in them. */
  readonly beyond: string
  /** Whether the words behind it end with a question mark. */
  readonly isAsked: boolean
}

/** What the words around a medicine tell of whether it is asked for. */
export interface Rule {
  readonly because: string
  /** Messages of whose medicine, the one in 【】, this is the first rule that holds. */
  readonly examples: readonly string[]
  readonly standing: Standing
  /** It holds of no medicine of a message in which none of these can match; where there are none it is asked in any case. */
  readonly words?: readonly Pattern[]
  readonly when: (named: Named) => boolean
}
