import type { html } from 'hono/html'
import type { Language } from '../../domain/message.ts'
import type { Scene } from '../../replies/phrases/scene.ts'
import type { Words } from '../words/words.ts'

export type Html = ReturnType<typeof html>

/** In which language and at what moment something is shown. */
export interface Setting {
  readonly language: Language
  readonly words: Words
  readonly scene: Scene
  /** Where one can try the bot out; null where it is not mounted for this viewer. */
  readonly tryAt: string | null
  /** Where the viewer can teach the reading what it got wrong; null where they may not. */
  readonly teachAt: string | null
}

/** A piece of a page that is replaced as a whole when it has changed. Its element carries the id. */
export interface Panel {
  readonly id: string
  readonly body: Html
}

/** What stands between the page's head and foot. */
export interface Page {
  readonly title: string
  readonly panels: readonly Panel[]
}

/** Wall-clock time as tables show it: 08:30. */
export function wallClock(at: number, { timezone }: Scene): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timezone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

export const isoTime = (at: number): string => new Date(at).toISOString()
