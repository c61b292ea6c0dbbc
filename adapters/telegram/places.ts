/** A chat as the Bot API addresses it. */
export interface Place {
  readonly chat_id: number
  readonly message_thread_id?: number
}

/**
 * Which chat of Telegram is which group of the directory.
 *
 * A group is known by its chat id (`-1001000172508`), a topic that is a group of its own by chat and topic
 * (`-1001000172508/7`). When Telegram turns a group into a supergroup it gets another id: it keeps its old one here,
 * so that the directory and the open appointments still know it.
 */
export interface Places {
  groupOf(chatId: number, topic: number | null): string
  /** Null where the id is none of Telegram's. */
  placeOf(group: string): Place | null
  /** The chat has another id from now on. */
  moved(from: number, to: number): void
  /** Which topic a message was written in, so that its answer goes there too. */
  noteTopic(chatId: number, message: number, topic: number | null): void
  topicOf(chatId: number, message: number): number | null
}

/** Of so many messages the topic is remembered: far more than are ever waiting for an answer. */
const mostNoted = 5_000

/** @param known ids of the directory's groups */
export function createPlaces(known: readonly string[]): Places {
  const groups = new Set(known)
  const idOf = new Map<number, number>()
  const keptId = new Map<number, number>()
  const topics = new Map<string, number>()

  return {
    groupOf(chatId, topic) {
      const id = keptId.get(chatId) ?? chatId
      const apart = `${id}/${topic}`
      return topic !== null && groups.has(apart) ? apart : String(id)
    },

    placeOf(group) {
      const [, chat, topic] = /^(-?\d{1,16})(?:\/(\d{1,10}))?$/.exec(group) ?? []
      if (chat === undefined) return null
      const chat_id = idOf.get(Number(chat)) ?? Number(chat)
      return topic === undefined ? { chat_id } : { chat_id, message_thread_id: Number(topic) }
    },

    moved(from, to) {
      const first = keptId.get(from) ?? from
      idOf.set(first, to)
      keptId.set(to, first)
    },

    noteTopic(chatId, message, topic) {
      if (topic === null) return
      topics.set(`${chatId} ${message}`, topic)
      const oldest = topics.size > mostNoted ? topics.keys().next().value : undefined
      if (oldest !== undefined) topics.delete(oldest)
    },

    topicOf: (chatId, message) => topics.get(`${chatId} ${message}`) ?? null,
  }
}
