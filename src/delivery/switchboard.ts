import { type Chat, chatKey, type IncomingMessage, type Platform } from '../domain/message.ts'
import { type ChatAdapter, SendError } from '../domain/ports.ts'

/** So many chats and messages are remembered; what is forgotten costs a detour, no more. */
const remembered = 10_000

/**
 * Several accounts on one network as one adapter. A chat is answered by the account that last heard something there;
 * where two accounts sit in one group, what both hear is taken once, and neither hears the other.
 *
 * @param accounts at least one, all of the platform
 * @param report is told of an account that cannot be started while others can
 */
export function joinAccounts(
  platform: Platform,
  accounts: readonly ChatAdapter[],
  report: (error: unknown) => void = () => {},
): ChatAdapter {
  const lastHeard = new Map<string, ChatAdapter>()
  /** What one account is handing over or has handed over: another one waits for how that ends. */
  const taken = new Map<string, { readonly by: ChatAdapter; readonly done: Promise<void> }>()

  const isOurs = (id: string): boolean => accounts.some((account) => account.self?.() === id)

  async function hear(
    message: IncomingMessage,
    by: ChatAdapter,
    receive: (message: IncomingMessage) => Promise<void>,
  ): Promise<void> {
    if (isOurs(message.sender.id)) return
    const { group } = message
    if (group === null) {
      note(lastHeard, chatKey({ platform, account: message.sender.id }), by)
      return receive(message)
    }
    note(lastHeard, chatKey({ platform, group }), by)
    const key = sameMessage(message)
    const other = taken.get(key)
    if (other !== undefined && other.by !== by && (await hasEndedWell(other.done))) return
    const done = receive(message)
    note(taken, key, { by, done })
    return done
  }

  /** The account that knows the chat, then the others: after a restart nobody remembers who it was. */
  const inTurn = (chat: Chat): readonly ChatAdapter[] => {
    const known = lastHeard.get(chatKey(chat))
    return known === undefined ? accounts : [known, ...accounts.filter((account) => account !== known)]
  }

  /** By the account that knows the chat; where it cannot at all, by another. @throws {SendError} */
  async function speak(
    chat: Chat,
    by: (account: ChatAdapter) => Promise<{ readonly id: string | null }>,
  ): Promise<{ readonly id: string | null }> {
    let refused: unknown = new SendError(`${platform} is not connected`, { permanent: false })
    for (const account of inTurn(chat)) {
      try {
        const sent = await by(account)
        note(lastHeard, chatKey(chat), account)
        return sent
      } catch (error) {
        refused = error
        // "Not yet" may mean that it has gone: only where an account cannot at all, another one may.
        if (!(error instanceof SendError && error.permanent)) throw error
      }
    }
    throw refused
  }

  return {
    platform,
    self: () => accounts[0]?.self?.() ?? null,

    async start(receive) {
      const starts = await Promise.allSettled(
        accounts.map((account) => account.start((message) => hear(message, account, receive))),
      )
      const failed = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []))
      if (failed.length === accounts.length) throw failed[0]
      failed.forEach(report)
    },

    standings: () => accounts.flatMap((account) => account.standings?.() ?? []),
    seats: (groups) =>
      Promise.all(accounts.map(async (account) => (await account.groupsAmong?.(groups)) ?? [])),
    speakerIn(chat) {
      const [speaker] = inTurn(chat)
      return speaker === undefined ? platform : `${platform}:${accounts.indexOf(speaker)}`
    },

    send: (chat, text, hints) => speak(chat, (account) => account.send(chat, text, hints)),
    // Whoever cannot pass it on says so for good; each account knows the messages that it heard itself.
    forward: (original, to) =>
      speak(to, async (account) => {
        if (account.forward === undefined) throw new SendError('cannot pass it on', { permanent: true })
        return account.forward(original, to)
      }),

    async stop() {
      // One that fails to stop must not leave the others half stopped.
      const stops = await Promise.allSettled(accounts.map(async (account) => account.stop()))
      const failed = stops.find((stop) => stop.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    },
  }
}

/** Accounts number messages each in their own way; who wrote what and when is the same for all. */
const sameMessage = ({ group, sender, at, text, edits, recalls }: IncomingMessage): string =>
  JSON.stringify([group, sender.id, at, text, edits !== undefined, recalls !== undefined])

const hasEndedWell = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

function note<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  const oldest = map.size > remembered ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
