import type { Recipient } from '../../domain/request.ts'
import { type Pattern, pattern } from '../../pattern/pattern.ts'
import type { Kin } from '../kinship.ts'

/** A relation where it stands: what the rules of whose medicine it is look at. */
export interface Named {
  readonly text: string
  readonly word: string
  readonly recipient: Recipient
  /** The words before the relation, at most forty-four characters of them. */
  readonly before: string
  /** The words behind it, at most sixty-four, without a remark in brackets that stands at once behind. */
  readonly after: string
  /** All that stands before it. */
  readonly lead: () => string
  /** The name that the group shows of who writes. */
  readonly writer: string
}

/** What the words around a relation tell of whether the medicine is for this person. */
export interface Rule {
  /** A message, or the beginning of one, of which the rule holds. */
  readonly example: string
  /** It holds of nobody in a message in which none of these can match; where there are none it is asked in any case. */
  readonly words?: readonly Pattern[]
  readonly when: (named: Named) => boolean
}

/** A rule that makes it likelier (more than 0) or less likely. */
export interface Weight extends Rule {
  readonly weight: number
}

const remark = pattern(/^(?:\([^()]{0,8})?\)/)

/** @param writer the name that the group shows of who writes */
export function nameIn(text: string, { word, at, recipient }: Kin, writer: string): Named {
  const end = at + word.length
  return {
    text,
    word,
    recipient,
    before: text.slice(Math.max(0, at - 44), at),
    after: remark.replace(text.slice(end, end + 64), '', text),
    lead: () => text.slice(0, at),
    writer,
  }
}

export const elders: ReadonlySet<Recipient> = new Set(['母亲', '父亲', '爷爷', '奶奶', '外公', '外婆'])
