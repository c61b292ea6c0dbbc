/** What a QQ account sees, as a OneBot v11 server tells it. https://github.com/botuniverse/onebot-11 */
export interface Account {
  readonly self: number
  /** Everything said so far, as events. */
  readonly events: readonly Written[]
  /** Somebody writes; returns the event. */
  write(message: Message): Written
  find(id: number): Written | undefined
}

export interface Segment {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Message {
  /** Null for a private message. */
  readonly group: number | null
  readonly user: number
  readonly nickname: string
  /** The name in the group. */
  readonly card?: string
  readonly message: readonly Segment[]
  /** Seconds since the epoch; now where it is not said. */
  readonly time?: number
  readonly rest?: object
}

export interface Written {
  readonly post_type: 'message' | 'message_sent'
  readonly message_type: 'group' | 'private'
  readonly message_id: number
  readonly group_id?: number
  readonly user_id: number
  readonly time: number
  readonly message: readonly Segment[]
}

export function createAccount(self = 2854196310): Account {
  const events: Written[] = []
  return {
    self,
    events,
    write({ group, user, nickname, card = '', message, time = Math.floor(Date.now() / 1000), rest }) {
      // Ids of OneBot look like chance, and may be negative.
      const message_id = (((events.length + 1) * 2654435761) % 2147483647) | 0
      const written: Written = {
        post_type: user === self ? 'message_sent' : 'message',
        message_type: group === null ? 'private' : 'group',
        message_id,
        ...(group === null
          ? { sub_type: 'friend' }
          : { group_id: group, sub_type: 'normal', anonymous: null }),
        user_id: user,
        time,
        message,
        ...{ self_id: self, font: 0, message_seq: message_id, sender: { user_id: user, nickname, card } },
        ...rest,
      }
      events.push(written)
      return written
    },
    find: (id) => events.find(({ message_id }) => message_id === id),
  }
}

export const text = (words: string): Segment => ({ type: 'text', data: { text: words } })

/** The segments as one string with CQ codes, as some servers are set to send them. */
export const asCqCodes = (message: readonly Segment[]): string => message.map(asCqCode).join('')

function asCqCode({ type, data: { text: words = '', ...rest } }: Segment): string {
  if (type === 'text') return escapeCq(String(words))
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${escapeField(String(value))}`)
  return `[CQ:${[type, ...fields].join(',')}]`
}

const escapeCq = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('[', '&#91;').replaceAll(']', '&#93;')

const escapeField = (words: string): string => escapeCq(words).replaceAll(',', '&#44;')
