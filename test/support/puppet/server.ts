/** A stand-in of a WeChat puppet provider, in a process of its own: the library's server over its mock puppet. */
import { EventEmitter, once } from 'node:events'
import { log, type payloads, types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { PuppetServer } from 'wechaty-puppet-service'
import { type Answer, bot, type Commands, type Order } from './commands.ts'

log.level('silent')

const sent: { id: string; to: string; text: string; mentions: readonly string[] }[] = []
const forwarded: { id: string; to: string }[] = []
const accepted: string[] = []
const doorbell = new EventEmitter()
const aliases = new Map<string, string>()
const friendships = new Map<string, payloads.Friendship>()
const invitations = new Map<string, payloads.RoomInvitation>()
let refusal: string | null = null
let count = 0
let loggedIn = true

/** What the mock puppet leaves out: ids of what is sent, mentions, names in rooms, an echo of the bot's own words. */
class Puppet extends PuppetMock {
  override async roomMemberRawPayload(room: string, contact: string): Promise<payloads.RoomMember> {
    const member = await super.roomMemberRawPayload(room, contact)
    const roomAlias = aliases.get(`${room} ${contact}`)
    return roomAlias === undefined ? member : { ...member, roomAlias }
  }

  override async messageForward(to: string, id: string): Promise<string> {
    if (!mocker.cacheMessagePayload.has(id)) throw new Error(`message payload not found: ${id}`)
    forwarded.push({ id, to })
    return `bot${++count}`
  }

  override async friendshipRawPayload(id: string): Promise<payloads.Friendship> {
    return find(friendships, id)
  }

  override async friendshipAccept(id: string): Promise<void> {
    accepted.push(id)
    doorbell.emit('accepted')
  }

  override async roomInvitationRawPayload(id: string): Promise<payloads.RoomInvitation> {
    return find(invitations, id)
  }

  override async roomInvitationAccept(id: string): Promise<void> {
    accepted.push(id)
    doorbell.emit('accepted')
  }
}

function find<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id)
  if (found === undefined) throw new Error(`nothing with the id ${id}`)
  return found
}

const mocker = new mock.Mocker()
const puppet = new Puppet({ mocker })
mocker.use((world) => {
  if (loggedIn) world.login(world.ContactMock.load(bot.id))
  return () => {}
})
// The mock's own signature gives no id.
Object.assign(puppet, {
  async messageSendText(to: string, text: string, mentions: readonly string[] = []): Promise<string> {
    if (refusal !== null) {
      const words = refusal
      refusal = null
      throw new Error(words)
    }
    const id = `bot${++count}`
    sent.push({ id, to, text, mentions })
    doorbell.emit('sent')
    return put({ id, from: bot.id, room: to.includes('@') ? to : null, to, text })
  },
})
mocker.createContact({ id: bot.id, name: bot.name, type: types.Contact.Individual })

interface Written {
  readonly id?: string
  readonly from: string
  readonly room: string | null
  readonly to?: string
  readonly text: string
  readonly mentions?: readonly string[]
  readonly type?: keyof typeof types.Message
  readonly filename?: string
}

function put({
  id = `m${++count}`,
  from,
  room,
  to = bot.id,
  text,
  mentions = [],
  type = 'Text',
  filename,
}: Written): string {
  const base = {
    id,
    talkerId: from,
    text,
    timestamp: Date.now(),
    type: types.Message[type],
    ...(filename === undefined ? {} : { filename }),
  }
  const payload: payloads.Message =
    room === null ? { ...base, listenerId: to } : { ...base, roomId: room, mentionIdList: [...mentions] }
  mocker.cacheMessagePayload.set(id, payload)
  puppet.emit('message', { messageId: id })
  return id
}

const commands: { [K in keyof Commands]: (argument: Parameters<Commands[K]>[0]) => unknown } = {
  async listen({ endpoint, token, login }) {
    loggedIn = login
    await new PuppetServer({ endpoint, token, puppet, tls: { disable: true } }).start()
  },
  contact: ({ id, name, official }) =>
    void mocker.createContact({
      id,
      name,
      alias: '',
      type: official === true ? types.Contact.Official : types.Contact.Individual,
    }),
  room: ({ id, topic, members }) => void mocker.createRoom({ id, topic, memberIdList: [bot.id, ...members] }),
  alias({ room, contact, name }) {
    aliases.set(`${room} ${contact}`, name)
    puppet.emit('dirty', { payloadType: types.Dirty.RoomMember, payloadId: room })
  },
  say: put,
  burst({ from, rooms, texts }) {
    for (const [nth, text] of texts.entries())
      put({ from: from[nth % from.length] ?? '', room: rooms[nth % rooms.length] ?? null, text })
  },
  refuse(words) {
    refusal = words
  },
  sent: () => sent,
  forwarded: () => forwarded,
  async sentAll(count) {
    while (sent.length < count) await once(doorbell, 'sent')
  },
  forget() {
    sent.length = 0
    forwarded.length = 0
    accepted.length = 0
    refusal = null
  },
  befriend({ id, from, hello }) {
    const type = types.Friendship.Receive
    friendships.set(id, { id, contactId: from, hello, timestamp: Date.now(), ticket: '', type })
    puppet.emit('friendship', { friendshipId: id })
  },
  invite({ id, from, topic }) {
    invitations.set(id, {
      id,
      inviterId: from,
      topic,
      avatar: '',
      invitation: '',
      memberCount: 3,
      memberIdList: [],
      timestamp: Date.now(),
      receiverId: bot.id,
    })
    puppet.emit('room-invite', { roomInvitationId: id })
  },
  async accepted(count) {
    while (accepted.length < count) await once(doorbell, 'accepted')
    return accepted.toSorted()
  },
  join({ room, contact, times }) {
    const event = { roomId: room, inviteeIdList: [contact], inviterId: contact, timestamp: Date.now() }
    for (let nth = 0; nth < times; nth++) puppet.emit('room-join', event)
  },
  scan: (qrcode) => void puppet.emit('scan', { qrcode, status: types.ScanStatus.Waiting }),
  login: (id) => puppet.login(id),
  logout: () => puppet.logout('another device'),
  garble() {
    puppet.emit('message', { messageId: 'nobody-knows' })
    puppet.emit('message', JSON.parse('{}'))
    puppet.emit('friendship', JSON.parse('{"friendshipId":"nobody-knows"}'))
    puppet.emit('room-invite', JSON.parse('{"roomInvitationId":"nobody-knows"}'))
    puppet.emit('login', JSON.parse('null'))
  },
  stop: () => process.exit(0),
}

process.on('message', async (order: Order) => {
  const answer: Answer = await Promise.resolve()
    .then(() => commands[order.name](order.argument as never))
    .then(
      (result) => ({ nth: order.nth, result }),
      (error: unknown) => ({ nth: order.nth, error: String(error) }),
    )
  process.send?.(answer)
})
process.on('disconnect', () => process.exit(0))
