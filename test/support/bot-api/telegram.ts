import type { Chat, Message, Update, User } from 'grammy/types'

/**
 * Telegram itself, as far as bots see it: chats with messages, and a queue of updates that a bot must confirm.
 * After https://core.telegram.org/bots/api; what the Bot API server does beyond its words is said at the place.
 */
export interface Telegram {
  readonly bot: User & { readonly username: string }
  /** Members may write in groups: as the groups are set. */
  canWrite: boolean
  /** Updates that were not confirmed, oldest first. */
  readonly pending: readonly Update[]
  confirm(before: number): void
  /** A private chat, or a group of any kind. */
  chat(id: number): Chat
  /** The next number in the chat: supergroups count for themselves, everything else together, as Telegram does. */
  nextNumber(chatId: number): number
  /** Somebody writes: the message with everything that is said of it. */
  post(chatId: number, from: User, rest: Partial<Message>): Message
  edit(message: Message, text: string): void
  /** Somebody presses a button under a message. */
  press(message: Message, from: User, data: string): string
  /** A small group becomes a supergroup with another id. */
  upgrade(from: number, to: number): void
  movedTo(chatId: number): number | null
  /** Puts a ready-made update into the queue, with the next id. */
  queue(content: object): void
  message(chatId: number, number: number): Message | undefined
  /** The bot's own messages, in their order. */
  readonly taken: readonly Message[]
  take(message: Message): void
  /** Resolves when an update comes that is not there yet. */
  more(): Promise<void>
}

export const user = (id: number, first_name: string, rest: Partial<User> = {}): User => ({
  id,
  is_bot: false,
  first_name,
  ...rest,
})

export function createTelegram(now: () => number): Telegram {
  const bot = { ...user(7000000001, '药约'), is_bot: true as const, username: 'hongkou_yaoyue_bot' }
  const messages = new Map<string, Message>()
  const numbers = new Map<number, number>()
  const taken: Message[] = []
  const people = new Map<number, User>()
  const moves = new Map<number, number>()
  let pending: Update[] = []
  let lastUpdate = 1000
  let lastPress = 0
  let arrival = Promise.withResolvers<void>()

  const seconds = (): number => Math.floor(now() / 1000)
  const isSupergroup = (id: number): boolean => String(id).startsWith('-100')

  function chat(id: number): Chat {
    if (id > 0) return { id, type: 'private', first_name: people.get(id)?.first_name ?? '' }
    return isSupergroup(id)
      ? { id, type: 'supergroup', title: `群${id}` }
      : { id, type: 'group', title: `群${id}` }
  }

  function queue(content: object): void {
    lastUpdate += 1
    pending.push({ update_id: lastUpdate, ...content })
    arrival.resolve()
    arrival = Promise.withResolvers()
  }

  function nextNumber(chatId: number): number {
    const counter = isSupergroup(chatId) ? chatId : 0
    const number = (numbers.get(counter) ?? 0) + 1
    numbers.set(counter, number)
    return number
  }

  const keep = (message: Message): void =>
    void messages.set(`${message.chat.id} ${message.message_id}`, message)

  function post(chatId: number, from: User, rest: Partial<Message>): Message {
    people.set(from.id, from)
    // The kinds of messages are too many for the type of one; what a test says of it is what it is.
    const message = {
      message_id: nextNumber(chatId),
      date: seconds(),
      chat: chat(chatId),
      from,
      ...rest,
    } as Message
    keep(message)
    queue({ message })
    return message
  }

  return {
    bot,
    canWrite: true,
    get pending() {
      return pending
    },
    confirm(before) {
      pending = pending.filter(({ update_id }) => update_id >= before)
    },
    chat,
    nextNumber,
    post,
    edit(message, text) {
      const edited = { ...message, text, edit_date: seconds() }
      keep(edited)
      queue({ edited_message: edited })
    },
    press(message, from, data) {
      lastPress += 1
      const id = `press-${lastPress}`
      queue({ callback_query: { id, from, message, chat_instance: '1', data } })
      return id
    },
    upgrade(from, to) {
      moves.set(from, to)
      post(from, bot, { migrate_to_chat_id: to })
      post(to, bot, { migrate_from_chat_id: from })
    },
    movedTo: (chatId) => moves.get(chatId) ?? null,
    queue,
    message: (chatId, number) => messages.get(`${chatId} ${number}`),
    taken,
    take(message) {
      keep(message)
      taken.push(message)
    },
    more: () => arrival.promise,
  }
}
