import { type Chat, chatKey, type IncomingMessage, type Platform } from '../../src/domain/message.ts'
import { type ChatAdapter, type Clock, SendError, type SendHints } from '../../src/domain/ports.ts'
import type { Line, Notice, Request } from './protocol.ts'
import type { Setting } from './setting.ts'

/** So many lines are kept for those who come later and for quoting; what was said lives on in the book. */
const keptLines = 500

/** A terminal's end of the conversation: in this process, or behind a socket. */
export interface Link {
  send(request: Request): void
  /** Closes this end; the room goes on. */
  close(): void
}

export interface Listener {
  notice(notice: Notice): void
}

export interface RoomParts {
  readonly setting: Setting
  readonly clock: Clock
  /** Ids never come twice, across restarts too: a message is taken once under its id. */
  readonly newId: () => string
  /** Resolves when what was said so far has been answered. */
  readonly settle: () => Promise<void>
}

/** All chats of the sample district in one place: terminals talk into it, the desk listens and answers. */
export interface Room {
  enter(listener: Listener): Link
  /** The room as a network: it stands for every network of the directory, so that roles are what they are there. */
  adapters(platforms: Iterable<Platform>): ChatAdapter[]
  close(): void
}

export function createRoom({ setting, clock, newId, settle }: RoomParts): Room {
  const lines: Line[] = []
  const listeners = new Set<Listener>()
  const receivers = new Map<Platform, (message: IncomingMessage) => Promise<void>>()
  let last = 0

  const write = (line: Omit<Line, 'number' | 'id' | 'at'>, author: Listener | null): Line => {
    const written: Line = { ...line, number: ++last, id: newId(), at: clock.now() }
    lines.push(written)
    if (lines.length > keptLines) lines.shift()
    for (const listener of listeners)
      listener.notice({ type: 'line', line: written, mine: listener === author })
    return written
  }

  const say = async (request: Extract<Request, { type: 'say' }>, author: Listener): Promise<void> => {
    const { as, chat, text, attachments = [] } = request
    const receive = receivers.get(chat.platform)
    if (receive === undefined) throw new Error(`nobody listens on ${chat.platform} here`)
    const quoted = lines.find(({ number }) => number === request.quotes)
    // A quote reaches only messages of its own chat, as on the networks.
    const quotes = quoted !== undefined && chatKey(quoted.chat) === chatKey(chat) ? quoted : null
    const from = { id: as.id, name: as.name }
    const line = write({ chat, from, text, quotes: quotes?.number ?? null, attachments }, author)
    await receive({
      id: line.id,
      at: line.at,
      platform: chat.platform,
      group: 'group' in chat ? chat.group : null,
      sender: from,
      text,
      mentionsBot: request.mentionsBot ?? false,
      quotes: quotes?.id ?? null,
      attachments,
    })
  }

  const enter = (listener: Listener): Link => {
    listeners.add(listener)
    listener.notice({ type: 'welcome', setting, lines: [...lines] })
    return {
      send(request) {
        const { ticket } = request
        const work = request.type === 'say' ? say(request, listener).then(settle) : settle()
        work.then(
          () => listener.notice({ type: 'done', ticket, error: null }),
          (error: unknown) =>
            listener.notice({
              type: 'done',
              ticket,
              error: error instanceof Error ? error.message : String(error),
            }),
        )
      },
      close: () => void listeners.delete(listener),
    }
  }

  const adapter = (platform: Platform): ChatAdapter => ({
    platform,
    async start(receive) {
      receivers.set(platform, receive)
    },
    async send(chat: Chat, text: string, hints?: SendHints) {
      if (!receivers.has(platform)) throw new SendError('the console is closed', { permanent: false })
      const answered = lines.find(({ id }) => id === hints?.answers)
      // Of what stands right above it, nobody needs to be told that it is the answer.
      const quotes = answered === undefined || answered.number === last ? null : answered.number
      return { id: write({ chat, from: null, text, quotes }, null).id }
    },
    async stop() {
      receivers.delete(platform)
    },
  })

  return {
    enter,
    adapters: (wanted) => [...new Set(wanted)].map(adapter),
    close() {
      for (const listener of listeners) listener.notice({ type: 'bye' })
      listeners.clear()
    },
  }
}
