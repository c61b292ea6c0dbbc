import type { Appointment } from '../domain/appointment.ts'
import type { Clock, Decision, Received, Settlement, Store } from '../domain/ports.ts'
import {
  applyDecision,
  applySettlement,
  type DistrictState,
  emptyState,
  leavingOf,
  monthOf,
} from './state.ts'

interface Shelf {
  state: DistrictState
  readonly seen: Map<string, Received & { readonly content: string | null }>
  readonly closed: Map<string, Appointment>
}

/**
 * A store that forgets everything when the process ends: for replays, tests and trying things out. It keeps every
 * message key and every closed appointment for as long as it lives.
 */
export function createMemoryStore(clock: Clock = { now: () => Date.now() }): Store {
  const districts = new Map<string, Shelf>()

  function shelf(district: string): Shelf {
    const known = districts.get(district)
    if (known !== undefined) return known
    const fresh: Shelf = { state: emptyState(), seen: new Map(), closed: new Map() }
    districts.set(district, fresh)
    return fresh
  }

  return {
    async read(district) {
      const { book, version } = shelf(district).state
      return { book, version }
    },

    async commit(
      district: string,
      version: number,
      decision: Decision,
      inboxKey: string | null,
      content: string | null = null,
    ) {
      const at = shelf(district)
      const seen = inboxKey === null ? undefined : at.seen.get(inboxKey)
      if (seen !== undefined) {
        const isOther = seen.content !== null && content !== null && seen.content !== content
        return { status: 'seen', result: seen.result, ...(isOther ? { isOther } : {}) }
      }
      if (version !== at.state.version) return { status: 'conflict' }
      for (const appointment of leavingOf(at.state.book, decision)) at.closed.set(appointment.id, appointment)
      at.state = applyDecision(at.state, decision, version + 1)
      if (inboxKey !== null)
        at.seen.set(inboxKey, { key: inboxKey, at: clock.now(), result: decision.result, content })
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

    async received(district) {
      return [...shelf(district).seen.values()].map(({ key, at, result }) => ({ key, at, result }))
    },

    async closedIn(district, month) {
      const at = shelf(district)
      return [...at.closed.values()]
        .filter(({ id }) => monthOf(id) === month && !at.state.book.appointments.has(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },

    async close() {},
  }
}
