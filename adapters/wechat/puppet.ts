import { puppet as calls, grpc } from 'wechaty-grpc'
import { log as libraryLog, types } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import { within } from './deadline.ts'
import { createOwnNames } from './own-names.ts'

// The library writes to the terminal, with people's names in it, unless somebody asks for that by WECHATY_LOG.
const { WECHATY_LOG } = process.env
if (WECHATY_LOG === undefined) libraryLog.level('silent')

/** Where the puppet provider is, and what it knows us by. */
export interface Provider {
  readonly token: string
  /** `host:port`; without it the provider is found by the token. */
  readonly endpoint?: string | undefined
  /** Only towards a provider on the same machine. */
  readonly withoutTls?: boolean | undefined
}

/** Status codes of gRPC that mean something of their own here. */
export const grpcStatus = grpc.status

/** The library's own watchdog would reset a healthy quiet bot, and with that log it out. Ours is the supervisor. */
const neverSeconds = 7 * 86_400

/** The library remembers a hundred rooms, and asks for each of them with every message as soon as there are more. */
const mostRooms = 1_000
const nameTimeout = 10_000

const optionsOf = ({
  token,
  endpoint,
  withoutTls,
}: Provider): ConstructorParameters<typeof PuppetService>[0] => ({
  token,
  timeoutSeconds: neverSeconds,
  cache: { room: mostRooms },
  ...(endpoint === undefined ? {} : { endpoint }),
  ...(withoutTls === true ? { tls: { disable: true } } : {}),
})

/**
 * wechaty-puppet-service as it can be trusted with a connection of which nobody knows how it will end: one event stream,
 * used once and thrown away.
 */
export class StreamPuppet extends PuppetService {
  /** The stream is over: why, as far as it is known. */
  readonly #onEnd: (reason: string) => void
  /** The library's own memory of who is who in a room finds nobody again: it keeps each member under `memberId`. */
  readonly #ownNames = createOwnNames(async (room) => {
    const { roomAlias } = await within(nameTimeout, this.roomMemberPayload(room, this.currentUserId))
    return roomAlias ?? ''
  })

  /** @throws for a token that cannot be one */
  constructor(provider: Provider, onEnd: (reason: string) => void) {
    super(optionsOf(provider))
    this.#onEnd = onEnd
  }

  /**
   * The library keeps names and rooms in a LevelDB under the user's home: residents' data in the clear, stale after
   * every change that was made while nobody listened, and a crash where two processes meet. It has a cache in memory.
   */
  protected override hookPayloadStore(): void {}

  protected override bridgeGrpcEventStream(manager: PuppetService['grpcManager']): void {
    super.bridgeGrpcEventStream(manager)
    // The library parses what it is sent without a guard: one broken event would end the process.
    const read = manager.listeners('data')
    manager.removeAllListeners('data')
    manager.on('data', (...event) => {
      try {
        for (const listener of read) listener.apply(manager, event)
      } catch (error) {
        this.emit('error', error)
      }
    })
    manager.on('end', () => this.#onEnd('the stream was ended'))
    manager.on('error', (error: unknown) => this.#onEnd(errorName(error)))
  }

  /** Without the library's record of every event in a store that nobody here reads. */
  override async onStart(): Promise<void> {
    await super.onStart()
    for (const end of this._cleanupCallbackList.splice(0)) end()
  }

  /**
   * wechaty calls it whenever somebody joins or leaves a room and awaits it nowhere: where the connection breaks just
   * then, the rejection would end the process.
   */
  override async dirtyPayload(...changed: Parameters<PuppetService['dirtyPayload']>): Promise<void> {
    try {
      await super.dirtyPayload(...changed)
    } catch (error) {
      this.emit('error', error)
    }
  }

  override onDirty(changed: Parameters<PuppetService['onDirty']>[0]): void {
    if (changed.payloadType === types.Dirty.RoomMember) this.#ownNames.forget(changed.payloadId)
    super.onDirty(changed)
  }

  /** What the account is called in a room, empty where it has no name of its own there. @throws where nobody tells */
  nameIn(room: string): Promise<string> {
    return this.#ownNames.in(room)
  }

  /** The provider had taken the stream, and still keeps it. `start()` resolves either way. */
  get hasStream(): boolean {
    const stream = this._grpcManager?.eventStream
    return stream !== undefined && !stream.destroyed && !stream.readableEnded
  }

  /** Asks for a sign of life; a provider that can sends a `dong` through the stream as well. @throws when none came */
  async knock(word: string, within: number): Promise<void> {
    const request = new calls.DingRequest()
    request.setData(word)
    await answered((done) =>
      this.grpcManager.client.ding(request, new grpc.Metadata(), { deadline: Date.now() + within }, done),
    )
  }

  /** Makes the provider let go of whatever stream it holds, and of the account's session with it. @throws when it does not */
  async release(within: number): Promise<void> {
    await answered((done) =>
      this.grpcManager.client.stop(
        new calls.StopRequest(),
        new grpc.Metadata(),
        { deadline: Date.now() + within },
        done,
      ),
    )
  }

  /**
   * Leaves without a word to the provider: `stop()` would log the account out there, and hangs for ever where the
   * connection is half open.
   */
  leave(): void {
    this.__watchdog.stop()
    const manager = this._grpcManager
    if (manager === undefined) return
    manager.removeAllListeners()
    manager.on('error', () => {})
    manager.eventStream?.on('error', () => {})
    manager.eventStream?.cancel()
    try {
      manager.client.close()
    } catch {
      // It was never opened.
    }
  }
}

const answered = (call: (done: (error: Error | null) => void) => unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    call((error) => (error === null ? resolve() : reject(error)))
  })

/** The status code that an error of gRPC carries, wherever the library has put it. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  if ('code' in error && typeof error.code === 'number') return error.code
  const words = 'gerror' in error && typeof error.gerror === 'string' ? error.gerror : String(error)
  const code = /"code":\s*(\d{1,2})\b|^(?:\w*Error: )?(\d{1,2}) [A-Z_]{2,}:/.exec(words)
  return code === null ? null : Number(code[1] ?? code[2])
}

/** An error without its words, which may quote a message. */
export function errorName(error: unknown): string {
  const status = statusOf(error)
  if (status !== null) return grpc.status[status] ?? `status ${status}`
  return error instanceof Error ? error.name : typeof error
}
