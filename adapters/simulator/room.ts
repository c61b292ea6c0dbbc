import type { Account, Attachment, Chat } from '../../src/domain/message.ts'

/** A message of a chat, as whoever is in the room sees it. */
export interface Line {
  /** Counted from 1: what is quoted by. */
  readonly number: number
  readonly at: number
  readonly chat: Chat
  /** Null for the bot. */
  readonly from: { readonly id: string; readonly name: string } | null
  readonly text: string
  readonly quotes: number | null
  readonly attachments?: readonly Attachment[] | undefined
}

export interface Words {
  readonly as: Account & { readonly name: string }
  readonly chat: Chat
  readonly text: string
  readonly quotes: number | null
  readonly mentionsBot: boolean
  readonly attachments: Attachment[]
}

type Notice =
  | { readonly type: 'welcome'; readonly lines: readonly Line[] }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'done'; readonly ticket: number; readonly error: string | null }
  | { readonly type: 'bye' }

/**
 * All chats of a district in one place, where terminals and windows talk and the desk listens. The program has one; a
 * terminal on the same machine is in the same room.
 */
export interface Room {
  enter(listener: { notice(notice: Notice): void }): {
    send(request: Words & { readonly type: 'say'; readonly ticket: number }): void
    close(): void
  }
}

/** What the windows see of the room. */
export interface Conversation {
  /** The last lines of a chat, oldest first. */
  lines(chat: string): readonly Line[]
  line(number: number): Line | null
  /** @returns null when it was taken and answered, else why it was not */
  say(words: Words): Promise<string | null>
  /** Takes a line out of everybody's sight. What was read of it stands, as on the real networks. */
  recall(number: number): void
  isRecalled(number: number): boolean
  /** Tells that something was said or recalled. @returns what stops it */
  listen(listener: () => void): () => void
  close(): void
}

/** So many lines of one chat are shown: as many as anybody scrolls back. */
const shownLines = 80
/** So many are remembered over all chats. */
const keptLines = 2_000

/** @param keyOf tells chats apart */
export function enterRoom(room: Room, keyOf: (chat: Chat) => string): Conversation {
  let all: readonly Line[] = []
  let lastTicket = 0
  const recalled = new Set<number>()
  const waiting = new Map<number, (error: string | null) => void>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  const link = room.enter({
    notice(notice) {
      switch (notice.type) {
        case 'welcome':
          all = notice.lines
          break
        case 'line':
          all = [...all.slice(1 - keptLines), notice.line]
          break
        case 'done':
          waiting.get(notice.ticket)?.(notice.error)
          waiting.delete(notice.ticket)
          return
        case 'bye':
          return
      }
      tell()
    },
  })

  return {
    lines: (chat) => all.filter((line) => keyOf(line.chat) === chat).slice(-shownLines),
    line: (number) => all.find((line) => line.number === number) ?? null,
    say: (words) =>
      new Promise((resolve) => {
        const ticket = ++lastTicket
        waiting.set(ticket, resolve)
        link.send({ type: 'say', ticket, ...words })
      }),
    recall(number) {
      recalled.add(number)
      tell()
    },
    isRecalled: (number) => recalled.has(number),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      link.close()
      tell()
      listeners.clear()
    },
  }
}
