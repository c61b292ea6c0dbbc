import type { Unit } from '../../domain/request.ts'
import type { Span } from '../span.ts'

/** So many of something. */
export interface Counted extends Span {
  readonly quantity: number
  readonly unit: Unit | null
}

/** How much of something is wanted. */
export interface Amount extends Counted {
  /** 各两盒, 2 boxes each: of every medicine beside it. */
  readonly each: boolean
  /** 一共4盒: whatever was counted before. */
  readonly total: boolean
  /** 收到两盒, 上次配过两盒: what is had already and not wanted. */
  readonly past: boolean
}
