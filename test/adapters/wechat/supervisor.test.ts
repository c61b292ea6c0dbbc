import { describe, expect, it } from 'vitest'
import { reconnectBackoff } from '../../../adapters/backoff.ts'
import {
  atRest,
  type Deed,
  dueAt,
  type Happening,
  patience,
  type State,
  step,
} from '../../../adapters/wechat/supervisor.ts'
import fc from '../../support/draws.ts'

const limits = { patience, backoff: reconnectBackoff(() => 0.999) }

/** Lets things happen at times in milliseconds, and tells what was done. */
function live(...happenings: readonly (readonly [at: number, Happening | Happening['kind']])[]) {
  let state: State = atRest
  const deeds: (readonly [at: number, deed: Deed])[] = []
  for (const [at, what] of happenings) {
    const happening = typeof what === 'string' ? plain(what) : what
    const next = step(state, happening, at, limits)
    state = next.state
    for (const deed of next.deeds) deeds.push([at, deed])
  }
  return { state, deeds }
}

const plain = (kind: Happening['kind']): Happening => (kind === 'login' ? { kind, account: 'me' } : { kind })

/** Lets time pass with nothing else, as the clock would call. */
function wait(from: State, until: number) {
  let state = from
  const deeds: (readonly [at: number, deed: Deed])[] = []
  for (let at = dueAt(state, patience); at !== null && at <= until; at = dueAt(state, patience)) {
    const next = step(state, { kind: 'time' }, at, limits)
    state = next.state
    for (const deed of next.deeds) deeds.push([at, deed])
  }
  return { state, deeds }
}

const listening = live([0, 'start'], [10, 'login']).state

describe('the supervisor of the connection to WeChat', () => {
  it('opens a connection, and listens after the login', () => {
    expect(live([0, 'start'], [10, 'login'])).toMatchObject({
      state: { standing: { kind: 'listening', account: 'me' } },
      deeds: [[0, 'open']],
    })
  })

  it('gives up a connection to which no login comes', () => {
    const { state, deeds } = wait(live([0, 'start']).state, patience.login)
    expect(state.standing.kind).toBe('resting')
    expect(deeds).toEqual([[patience.login, 'leave']])
  })

  it('makes a lost connection again: after a second, then longer, never longer than a minute', () => {
    let state = live([0, 'start']).state
    let now = 0
    const rests: number[] = []
    for (let nth = 0; nth < 10; nth++) {
      state = step(state, { kind: 'lost' }, now, limits).state
      const due = dueAt(state, patience) ?? 0
      rests.push(Math.round((due - now) / 1000))
      now = due
      state = step(state, { kind: 'time' }, now, limits).state
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
  })

  it('begins with a short rest again after a connection that worked', () => {
    const { state } = live(
      [0, 'start'],
      [1, 'lost'],
      [2000, 'time'],
      [2001, 'lost'],
      [9000, 'time'],
      [9001, 'login'],
    )
    const lost = step(state, { kind: 'lost' }, 20_000, limits).state
    expect(dueAt(lost, patience)).toBeLessThanOrEqual(21_000)
  })

  it('notices within 30 s that a connection fell silent', () => {
    const { deeds } = wait(listening, 10 + 30_000)
    expect(deeds.slice(0, 2).map(([, deed]) => deed)).toEqual(['knock', 'leave'])
    expect(deeds[1]?.[0]).toBeLessThanOrEqual(10 + 30_000)
  })

  it('leaves a connection alone that answers its knocks', () => {
    let state = listening
    for (let nth = 0; nth < 100; nth++) {
      const at = dueAt(state, patience) ?? 0
      const knocked = step(state, { kind: 'time' }, at, limits)
      expect(knocked.deeds).toEqual(['knock'])
      state = step(knocked.state, { kind: 'answer' }, at + 50, limits).state
    }
    expect(state.standing.kind).toBe('listening')
  })

  it('notices a stream that went deaf although the provider answers', () => {
    let state = step(listening, { kind: 'dong' }, 20, limits).state
    const all: Deed[] = []
    for (let nth = 0; nth < 5 && state.standing.kind === 'listening'; nth++) {
      const at = dueAt(state, patience) ?? 0
      const next = step(state, { kind: 'time' }, at, limits)
      all.push(...next.deeds)
      state = step(next.state, { kind: 'answer' }, at + 50, limits).state
    }
    expect(all).toEqual(['knock', 'knock', 'leave'])
    // What came since the last sign of the stream may be missing.
    expect(state.heardUntil).toBe(20)
  })

  it('takes over the stream of its own connection that fell silent, at the first refusal', () => {
    const silent = wait(listening, 18_500).state
    const { state } = step(silent, { kind: 'time' }, 100_000, limits)
    expect(step(state, { kind: 'refused' }, 100_010, limits).deeds).toEqual(['release', 'leave'])
  })

  it('takes over a stream that somebody else holds only after five refusals', () => {
    let state = live([0, 'start']).state
    const deeds: (readonly Deed[])[] = []
    for (let nth = 1; nth <= 5; nth++) {
      const next = step(state, { kind: 'refused' }, nth * 100_000, limits)
      deeds.push(next.deeds)
      state = step(next.state, { kind: 'time' }, nth * 100_000 + 90_000, limits).state
    }
    expect(deeds).toEqual([['leave'], ['leave'], ['leave'], ['leave'], ['release', 'leave']])
  })

  it('waits for somebody to scan, then ends the session and begins anew', () => {
    const { state } = live([0, 'start'], [10, 'scan'])
    let now = state
    let at = 10
    const deeds: Deed[] = []
    while (at < patience.scan + 10) {
      at = dueAt(now, patience) ?? 0
      const next = step(now, { kind: 'time' }, at, limits)
      deeds.push(...next.deeds)
      now = next.deeds.includes('knock')
        ? step(next.state, { kind: 'answer' }, at + 1, limits).state
        : next.state
    }
    expect(deeds.filter((deed) => deed !== 'knock')).toEqual(['release', 'leave'])
  })

  it('does nothing more after a stop', () => {
    const { state } = live([0, 'start'], [10, 'login'], [20, 'stop'])
    expect(dueAt(state, patience)).toBeNull()
    expect(live([0, 'start'], [10, 'login'], [20, 'stop'], [30, 'lost'], [40, 'time']).deeds).toEqual([
      [0, 'open'],
      [20, 'leave'],
    ])
  })

  it('has one connection at a time, and always something to wait for, whatever happens', () => {
    const kinds = [
      'stop',
      'start',
      'time',
      'scan',
      'login',
      'logout',
      'sign',
      'dong',
      'answer',
      'refused',
      'lost',
    ] as const
    const happenings = fc.array(fc.tuple(fc.nat(100_000), fc.constantFrom(...kinds)), { maxLength: 60 })
    fc.assert(
      fc.property(happenings, (steps) => {
        let state: State = atRest
        let now = 0
        let open = 0
        for (const [later, kind] of steps) {
          now += later
          const next = step(state, plain(kind), now, limits)
          for (const deed of next.deeds) {
            if (deed === 'open') open += 1
            if (deed === 'leave') open -= 1
            if (deed === 'knock' || deed === 'release') expect(open).toBe(1)
            expect(open === 0 || open === 1).toBe(true)
          }
          const before = state.heardUntil
          state = next.state
          expect((state.heardUntil ?? 0) >= (before ?? 0)).toBe(true)
          if (state.standing.kind === 'stopped') expect(open).toBe(0)
          else expect(dueAt(state, patience)).not.toBeNull()
        }
      }),
    )
  })
})
