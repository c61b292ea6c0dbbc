import type { Decision, Result, Settlement, Store } from '../domain/ports.ts'
import { applyDecision, applySettlement, type DistrictState, emptyState } from './state.ts'

interface Shelf {
  state: DistrictState
  readonly seen: Map<string, Result>
}

/**
 * A store that forgets everything when the process ends: for replays, tests and trying things out. It keeps every
 * message key for as long as it lives.
 */
export function createMemoryStore(): Store {
  const districts = new Map<string, Shelf>()

  function shelf(district: string): Shelf {
    const known = districts.get(district)
    if (known !== undefined) return known
    const fresh: Shelf = { state: emptyState(), seen: new Map() }
    districts.set(district, fresh)
    return fresh
  }

  return {
    async read(district) {
      const { book, version } = shelf(district).state
      return { book, version }
    },

    async commit(district: string, version: number, decision: Decision, inboxKey: string | null) {
      const at = shelf(district)
      const seen = inboxKey === null ? undefined : at.seen.get(inboxKey)
      if (seen !== undefined) return { status: 'seen', result: seen }
      if (version !== at.state.version) return { status: 'conflict' }
      at.state = applyDecision(at.state, decision, version + 1)
      if (inboxKey !== null) at.seen.set(inboxKey, decision.result)
      return { status: 'ok', version: version + 1 }
    },

    async claim(district) {
      return [...shelf(district).state.waiting.values()]
    },

    async settle(district: string, postId: string, settlement: Settlement) {
      const at = shelf(district)
      at.state = applySettlement(at.state, postId, settlement)
    },

    async failures(district) {
      return [...shelf(district).state.failed.values()]
    },

    async close() {},
  }
}
