import { setTimeout as delay } from 'node:timers/promises'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import { type Log, traceOf } from '../domain/log.ts'
import type { Post } from '../domain/message.ts'
import type { Panel } from './pages/page.ts'
import type { State } from './states.ts'

/** Tells open pages that something has changed, or that a minute has passed. */
export interface Pulse {
  listen(listener: () => void): () => void
  close(): void
}

export interface PulseParts {
  readonly ask: () => Promise<State>
  readonly watch: (listener: (post: Post) => void) => () => void
  readonly log: Log
}

/** So often (ms) the state is looked at while somebody watches: what changes it without a word is seen as well. */
const lookEvery = 1_000
/** Relative times and what is past move on by themselves. */
const redrawEvery = 60_000

/** Looks only while somebody listens. */
export function createPulse({ ask, watch, log }: PulseParts): Pulse {
  const listeners = new Set<() => void>()
  let known: State | null = null
  let drawnAt = 0
  let stop: (() => void) | null = null

  const look = async (): Promise<void> => {
    try {
      const state = await ask()
      const now = performance.now()
      if (state === known && now - drawnAt < redrawEvery) return
      known = state
      drawnAt = now
      for (const listener of listeners) listener()
    } catch (error) {
      log.error(traceOf(error), 'the book could not be read for the board')
    }
  }

  const start = (): (() => void) => {
    const timer = setInterval(() => void look(), lookEvery)
    timer.unref()
    const unwatch = watch(() => void look())
    return () => {
      clearInterval(timer)
      unwatch()
      known = null
    }
  }

  return {
    listen(listener) {
      listeners.add(listener)
      stop ??= start()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    close() {
      stop?.()
      stop = null
      for (const listener of listeners) listener()
      listeners.clear()
    },
  }
}

/** A panel as it goes over the line. */
export interface Drawn {
  readonly id: string
  readonly text: string
}

/** A page as it stands: its mark tells whether a browser has it already. */
export interface Snapshot {
  readonly mark: string
  readonly panels: readonly Drawn[]
}

export const draw = async (panels: readonly Panel[]): Promise<readonly Drawn[]> =>
  Promise.all(
    panels.map(async ({ id, body }) => {
      // The element that says where the panel goes; htmx merges it there, so that focus and scrolling stay.
      const text = await html`<hx-partial hx-target="#${id}" hx-swap="outerMorph">${body}</hx-partial>`
      return { id, text: String(text) }
    }),
  )

export interface LiveParts {
  readonly pulse: Pulse
  /** The page now; null where the viewer may no longer see it. */
  readonly snapshot: () => Promise<Snapshot | null>
  /** The mark of what the browser was sent as a page. */
  readonly seen: string
  readonly closed: AbortSignal
}

/** Changes come in bursts: so long (ms) they are gathered. */
const gather = 200
/** Silence beyond this (ms) would look like a lost connection. */
const sayAliveEvery = 5_000

/** Sends what has changed on a page, panel by panel, until the browser leaves, or may no longer see it. */
export function streamPage(context: Context, { pulse, snapshot, seen, closed }: LiveParts): Response {
  return streamSSE(context, async (stream) => {
    const sent = new Map<string, string>()
    let wake = Promise.withResolvers<void>()
    const rouse = (): void => wake.resolve()
    const quiet = pulse.listen(rouse)
    stream.onAbort(rouse)
    closed.addEventListener('abort', rouse, { once: true })
    let isFirst = true
    try {
      while (!stream.aborted && !closed.aborted) {
        wake = Promise.withResolvers()
        const now = await snapshot()
        if (now === null) return await stream.writeSSE({ event: 'over', data: 'over' })
        const isKnown = isFirst && now.mark === seen
        isFirst = false
        const news = isKnown ? [] : now.panels.filter(({ id, text }) => sent.get(id) !== text)
        for (const { id, text } of now.panels) sent.set(id, text)
        if (news.length > 0) await stream.writeSSE({ data: news.map(({ text }) => text).join('\n') })
        else await stream.writeSSE({ event: 'alive', data: 'alive' })
        await Promise.race([wake.promise, delay(sayAliveEvery, undefined, { ref: false })])
        await delay(gather, undefined, { ref: false })
      }
    } finally {
      quiet()
      closed.removeEventListener('abort', rouse)
    }
  })
}
