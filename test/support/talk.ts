import type { Directory } from '../../src/domain/directory.ts'
import {
  type Account,
  type Chat,
  chatKey,
  type IncomingMessage,
  type Platform,
  type Post,
  platforms,
} from '../../src/domain/message.ts'
import { SendError, type Store } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { createDesk, type Desk } from '../../src/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { storyParts } from '../story/parts.ts'
import { at } from './build.ts'

const sample = storyParts().directory

export interface Talk {
  readonly desk: Desk
  readonly store: Store
  readonly directory: Directory
  /** Everything that left, in order. */
  readonly sent: readonly Post[]
  /** Chats to which nothing can be sent, by `chatKey`. */
  readonly closed: Set<string>
  now(): Instant
  pass(milliseconds: number): Promise<void>
  /** Says something, and returns what left because of it. */
  say(who: Speaker, text: string, where?: Where): Promise<readonly Post[]>
}

export interface Speaker {
  readonly id: string
  readonly name: string
  readonly platform?: Platform
}

/** A group's id; left out, it is said in private. */
export interface Where {
  readonly group?: string
  readonly groupName?: string
}

/** The sample district at nine on a Tuesday morning, with people who talk to it. */
export function aTalk(over: Partial<Directory> = {}): Talk {
  let now = at('2026-03-17 09:00')
  let count = 0
  const directory: Directory = { ...sample, ...over }
  const store = createMemoryStore({ now: () => now })
  const sent: Post[] = []
  const closed = new Set<string>()
  const send = async (chat: Chat): Promise<{ id: string }> => {
    if (closed.has(chatKey(chat))) throw new SendError('not a friend', { permanent: true })
    count += 1
    return { id: `post-${count}` }
  }
  const desk = createDesk({
    ...storyParts(),
    store,
    directory,
    adapters: platforms.map((platform) => ({ platform, send })),
    clock: { now: () => now },
    random: () => 0,
  })
  desk.watch((post) => sent.push(post))
  /** A rush is told within the budgets of the networks. */
  const settle = async (): Promise<void> => {
    await desk.flush()
    for (let next = await desk.nextAt(); next !== null && next <= now + 15_000; next = await desk.nextAt()) {
      now = Math.max(now, next)
      await desk.flush()
    }
  }
  return {
    desk,
    store,
    directory,
    sent,
    closed,
    now: () => now,
    async pass(milliseconds) {
      now += milliseconds
      await desk.tick()
      await settle()
    },
    async say({ id, name, platform = 'wechat' }, text, { group, groupName } = {}) {
      const before = sent.length
      count += 1
      const message: IncomingMessage = {
        id: `m-${count}`,
        at: now,
        platform,
        group: group ?? null,
        ...(groupName === undefined ? {} : { groupName }),
        sender: { id, name },
        text,
        mentionsBot: false,
        quotes: null,
        attachments: [],
      }
      await desk.receive(message)
      await settle()
      return sent.slice(before)
    },
  }
}

/** Somebody of the sample district's directory, by their name. */
export function personCalled(name: string): Speaker & Account {
  const person = sample.people.find((one) => one.name === name)
  if (person === undefined) throw new Error(`nobody is called ${name}`)
  return person
}

export const textsTo = (posts: readonly Post[], chat: Chat): readonly string[] =>
  posts.filter((post) => chatKey(post.to) === chatKey(chat)).map(({ text }) => text)
