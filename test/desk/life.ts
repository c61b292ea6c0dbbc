import { expect } from 'vitest'
import { decide } from '../../src/desk/decide.ts'
import { tick } from '../../src/desk/tick.ts'
import type { Book } from '../../src/domain/book.ts'
import { type Choice, type IncomingMessage, messageKey, type Post } from '../../src/domain/message.ts'
import type { Decision, Outcome, Store } from '../../src/domain/ports.ts'
import { type Instant, minutes } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { at } from '../support/build.ts'
import { district, reader, worldWith } from './district.ts'

/** What somebody says; `quotesLast` quotes the bot's latest word in that group. */
export interface Saying {
  readonly sender: { readonly id: string; readonly name: string }
  readonly group: string | null
  readonly text: string
  readonly quotes?: string | null
  /** Ids of earlier messages: the one that now reads like this, the one that was taken back. */
  readonly edits?: string
  readonly recalls?: string
  /** A button that was pressed instead of writing. */
  readonly pressed?: Choice
}

/** A message and what the desk made of it. */
export interface Said {
  readonly message: IncomingMessage
  readonly outcome: Outcome
  readonly answers: readonly Post[]
}

/** A stretch of life in the tiny district: real reader, desk and store, on a clock that stands still between events. */
export interface Life {
  readonly said: readonly Said[]
  readonly posts: readonly Post[]
  readonly now: () => Instant
  book(): Promise<Book>
  say(saying: Saying): Promise<Said>
  /** Lets minutes go by, with the desk's timed work in each. */
  pass(count: number): Promise<void>
  /** Code of the n-th appointment, counted round; one that does not exist while there is none. */
  code(n: number): Promise<string>
}

export function beginLife(start = '2026-03-17 08:00'): Life {
  const store: Store = createMemoryStore()
  const code = district.district.code
  const said: Said[] = []
  const posts: Post[] = []
  let now = at(start)
  let count = 0

  const book = async (): Promise<Book> => (await store.read(code)).book

  async function commit(decision: Decision, key: string | null): Promise<void> {
    const { version } = await store.read(code)
    expect((await store.commit(code, version, decision, key)).status).toBe('ok')
    posts.push(...decision.posts)
    for (const post of decision.posts)
      await store.settle(code, post.id, { status: 'sent', at: now, networkId: `sent:${post.id}` })
  }

  return {
    said,
    posts,
    now: () => now,
    book,
    async say({ sender, group, text, quotes = null, edits, recalls, pressed }) {
      count += 1
      now += 1000
      const message: IncomingMessage = {
        id: `m${count}`,
        at: now,
        platform: 'simulator',
        group,
        sender,
        text,
        mentionsBot: false,
        quotes,
        attachments: [],
        ...(edits === undefined ? {} : { edits }),
        ...(recalls === undefined ? {} : { recalls }),
        ...(pressed === undefined ? {} : { pressed }),
      }
      const reading = reader({ text, sentAt: now, senderName: sender.name })
      const world = worldWith(await book())
      const decision = decide(world, message, reading, now)
      expect(decide(world, message, reading, now), 'deciding again decides the same').toEqual(decision)
      await commit(decision, messageKey(message))
      const answers = decision.posts.filter((post) => post.inReplyTo.length > 0)
      const one: Said = { message, outcome: decision.result.outcome, answers }
      said.push(one)
      return one
    },
    async pass(much) {
      for (let minute = 0; minute < much; minute++) {
        now += minutes(1)
        const world = worldWith(await book())
        const decision = tick(world, now)
        expect(tick(world, now), 'timed work is pure').toEqual(decision)
        if (decision.changes.length > 0 || decision.posts.length > 0) await commit(decision, null)
      }
    },
    async code(n) {
      const codes = [...(await book()).appointments.values()].map((appointment) => appointment.code)
      return codes[n % Math.max(1, codes.length)] ?? '0317-999'
    },
  }
}
