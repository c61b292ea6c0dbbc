/** Who is on the stand-in of WeChat. */
export const bot = { id: 'wxid_bot', name: '药约小助手' } as const

/** What the stand-in of WeChat can be told to do. Ids are those of the network. */
export interface Commands {
  /** Opens the provider's port. */
  listen(options: { endpoint: string; token: string; login: boolean }): void
  contact(contact: { id: string; name: string; official?: boolean }): void
  room(room: { id: string; topic: string; members: readonly string[] }): void
  /** How somebody is called in a room. */
  alias(alias: { room: string; contact: string; name: string }): void
  /** Somebody writes. @returns the id of the message */
  say(said: {
    id?: string
    from: string
    /** Null for a private message to the bot. */
    room: string | null
    text: string
    mentions?: readonly string[]
    /** A name of the library's message types. */
    type?: 'Text' | 'Image' | 'Audio' | 'Attachment' | 'Recalled' | 'Url' | 'GroupNote' | 'Emoticon'
    filename?: string
  }): string
  /** Messages at once, each by the next person in the next room. */
  burst(burst: { from: readonly string[]; rooms: readonly string[]; texts: readonly string[] }): void
  /** The next message that the bot sends is refused with these words. */
  refuse(words: string): void
  sent(): readonly { id: string; to: string; text: string; mentions: readonly string[] }[]
  /** What was passed on as it is. */
  forwarded(): readonly { id: string; to: string }[]
  /** Nothing was sent yet. */
  forget(): void
  /** Answers when the bot has sent so many. */
  sentAll(count: number): void
  /** Somebody asks to be a friend; what was accepted is in `accepted`. */
  befriend(request: { id: string; from: string; hello: string }): void
  invite(invitation: { id: string; from: string; topic: string }): void
  /** Answers when so much was accepted. */
  accepted(count: number): readonly string[]
  /** So many times somebody comes into a room. */
  join(join: { room: string; contact: string; times: number }): void
  scan(qrcode: string): void
  login(id: string): void
  logout(): void
  /** Events of which nobody can make sense. */
  garble(): void
  /** Ends in good order, with what is under way. */
  stop(): void
}

export interface Order {
  readonly nth: number
  readonly name: keyof Commands
  readonly argument: unknown
}

export interface Answer {
  readonly nth: number
  readonly result?: unknown
  readonly error?: string
}
