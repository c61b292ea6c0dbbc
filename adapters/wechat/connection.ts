import { WechatyBuilder } from 'wechaty'
import { types } from 'wechaty-puppet'
import type { Knock } from '../doorman.ts'
import { errorName, grpcStatus, type Provider, StreamPuppet, statusOf } from './puppet.ts'
import type { Happening } from './supervisor.ts'

type Wechaty = ReturnType<typeof WechatyBuilder.build>

/** What a connection tells while it lasts. */
export interface Listener {
  /** @param why where something went wrong, for the log */
  happened(happening: Happening, why?: string): void
  /** A message came; it is fetched by its id. */
  message(id: string): void
  /** Somebody must scan this to log the account in. */
  scan(url: string): void
  /** Something was asked of the account. */
  asked(request: Asked): void
}

export interface Asked extends Knock {
  accept(): Promise<void>
}

/** One event stream of a provider, from its opening to its end; never used again after that. */
export interface Connection {
  readonly puppet: StreamPuppet
  readonly wechaty: Wechaty
  /** Tells nothing more from now on. */
  hush(): void
  /** Lets the provider go, and its stream. */
  leave(): void
  /** The token is refused: trying again makes no difference. */
  isTokenRefused(): boolean
}

/** @throws for a token that cannot be one */
export async function openConnection(provider: Provider, listener: Listener): Promise<Connection> {
  let isOver = false
  let isTokenRefused = false
  const happened: Listener['happened'] = (happening, why) => {
    if (!isOver) listener.happened(happening, why)
  }
  const puppet = new StreamPuppet(provider, (why) => happened({ kind: 'lost' }, why))
  const wechaty = WechatyBuilder.build({ puppet })
  // Only `init`: its own `start` hides that the puppet failed, and keeps a timer.
  await wechaty.init()
  // For each message it would load all members of the room first, keep the object for ever, and lose the message where
  // one of those look-ups fails.
  puppet.removeAllListeners('message')
  wechaty.on('error', () => {})

  puppet.on('scan', ({ qrcode, status }) => {
    happened({ kind: 'scan' })
    const isOpen = status === types.ScanStatus.Waiting || status === types.ScanStatus.Timeout
    if (!isOver && isOpen && qrcode !== undefined && qrcode !== '') listener.scan(qrcode)
  })
  puppet.on('login', ({ contactId }) => happened({ kind: 'login', account: contactId }))
  puppet.on('logout', () => happened({ kind: 'logout' }))
  puppet.on('heartbeat', () => happened({ kind: 'sign' }))
  puppet.on('dong', () => happened({ kind: 'dong' }))
  puppet.on('message', (event) => {
    const id: unknown = event?.messageId
    if (!isOver && typeof id === 'string' && id !== '') listener.message(id)
  })
  puppet.on('error', (error) => {
    const status = statusOf(error)
    if (status === grpcStatus.UNAUTHENTICATED) isTokenRefused = true
    if (status === grpcStatus.UNAUTHENTICATED || status === grpcStatus.UNAVAILABLE)
      happened({ kind: 'lost' }, errorName(error))
  })
  wechaty.on('friendship', (request) => {
    if (isOver || request.type() !== types.Friendship.Receive) return
    listener.asked({
      kind: 'friend',
      from: request.contact().id,
      words: request.hello(),
      // wechaty's own `accept` goes on to load the person, with calls that nobody waits for.
      accept: () => puppet.friendshipAccept(request.id),
    })
  })
  wechaty.on('room-invite', async (invitation) => {
    try {
      const { inviterId, topic } = await puppet.roomInvitationPayload(invitation.id)
      if (isOver) return
      listener.asked({
        kind: 'room',
        from: inviterId,
        words: topic,
        accept: () => puppet.roomInvitationAccept(invitation.id),
      })
    } catch (error) {
      puppet.emit('error', error)
    }
  })

  void puppet.start().then(
    () => {
      if (!puppet.hasStream) happened({ kind: 'refused' }, 'another stream is in our place')
    },
    (error: unknown) => happened({ kind: 'lost' }, errorName(error)),
  )

  return {
    puppet,
    wechaty,
    isTokenRefused: () => isTokenRefused,
    hush() {
      isOver = true
    },
    leave() {
      isOver = true
      puppet.leave()
    },
  }
}
