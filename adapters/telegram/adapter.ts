import { Api, Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { Complaint } from '../../src/domain/complaint.ts'
import { type Log, silentLog, traceOf } from '../../src/domain/log.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import { type ChatAdapter, type Clock, SendError } from '../../src/domain/ports.ts'
import type { Interval } from '../../src/domain/time.ts'
import { type Backoff, reconnectBackoff, rest } from '../backoff.ts'
import { createLanes } from '../lanes.ts'
import { type Memory, noMemory } from '../memory.ts'
import { createRecent } from '../recent.ts'
import { createRecord } from '../standing.ts'
import { within } from './deadline.ts'
import { createHearing } from './hearing.ts'
import { createPlaces } from './places.ts'
import { startPolling } from './poller.ts'
import { isRefusedToken, movedChat, retryAfterOf } from './refusals.ts'
import { passOn, sendText } from './sender.ts'
import { type Me, translate } from './translate.ts'
import { chatIdOf, type Press, updateShape, wantedUpdates } from './update.ts'
import { openWebhook, type WebhookSettings } from './webhook.ts'

export interface TelegramParts {
  /** From @BotFather. */
  readonly token: string
  /** A Bot API server of one's own, without a slash at the end; Telegram's by default. */
  readonly apiRoot?: string | undefined
  /** With it Telegram calls us; without it we ask Telegram. */
  readonly webhook?: WebhookSettings | undefined
  /** Ids of the directory's groups on Telegram; a topic that is a group of its own as `chat/topic`. */
  readonly groups?: readonly string[]
  readonly clock: Clock
  readonly log?: Log
  readonly backoff?: Backoff
  /** Remembers until when everything was heard: without it no gap is named after a restart. */
  readonly memory?: Memory
  /** What was said in this stretch is lost: Telegram does not keep it any more. */
  readonly onGap?: (gap: Gap) => void
  /** How often it is looked and written down whether everything was heard, in milliseconds. */
  readonly noteEvery?: number
  readonly patience?: Patience
}

/** A stretch of which Telegram tells nothing any more. */
export interface Gap extends Interval {
  /** Ids of the groups that the bot is in. */
  readonly groups: readonly string[]
}

/** How long is waited for Telegram. */
export interface Patience {
  /** How long it keeps a poll that has nothing to tell, in seconds. */
  readonly poll: number
  /** How much later a poll is given up, in milliseconds: the way is broken then, even if nobody says so. */
  readonly answer: number
}

/** A dead connection is noticed within 30 s. */
const usualPatience: Patience = { poll: 20, answer: 8_000 }
const callTimeout = 20_000
const aMinute = 60_000

/** Shown to somebody who presses once more before the buttons are gone. */
const alreadyPressed = '这个已经收到了。要改，直接写给我就行。'

/** Of so many messages it is remembered that a button under them was pressed. */
const mostPressed = 1_000

/** Shown to somebody who presses a button under a question to somebody else. */
const notYours = '这是问另一位的。您要什么，直接写给我就行。'

type Receive = (message: IncomingMessage) => Promise<void>

/** One bot account on Telegram. */
export function createTelegramAdapter(parts: TelegramParts): ChatAdapter {
  const { token, clock, webhook, log = silentLog, backoff = reconnectBackoff() } = parts
  const { patience = usualPatience } = parts
  const client = parts.apiRoot === undefined ? {} : { apiRoot: parts.apiRoot }
  const api = new Api(token, client)
  const places = createPlaces(parts.groups ?? [])
  const record = createRecord('telegram', clock)
  const pressed = createRecent<true>(mostPressed)
  const hearing = createHearing({ memory: parts.memory ?? noMemory, clock, onGap: tellGap })
  const stopping = new AbortController()
  const { signal } = stopping
  let me: Me | null = null
  let bot: Bot | null = null
  let running: Promise<void> = Promise.resolve()
  let closeWebhook: () => Promise<void> = async () => {}
  let noting: NodeJS.Timeout | undefined

  async function take(update: Update, self: Me, receive: Receive): Promise<void> {
    record.heard()
    const read = updateShape.safeParse(update)
    if (!read.success) {
      // Asking again would give the same.
      log.error({ update: update.update_id }, 'an update has a form that is not known and was left out')
      return
    }
    const event = translate(read.data, self, places, clock.now())
    if (event.kind === 'not-yours') answerPress(event.press, notYours)
    if (event.kind !== 'message') return
    const { press, message } = event
    const under = press === null ? '' : `${message.group ?? message.sender.id} ${message.quotes}`
    if (press !== null && pressed.has(under)) return answerPress(press, alreadyPressed)
    await receive(message)
    if (press === null) return
    pressed.set(under, true)
    answerPress(press, null)
  }

  /** Ends the waiting sign of a button; one that was used goes away. Nobody waits for it, and it may fail. */
  function answerPress(press: Press, note: string | null): void {
    const quietly = (work: Promise<unknown>): void =>
      void work.catch((error: unknown) => log.warn(traceOf(error), 'a button could not be answered'))
    quietly(
      api.answerCallbackQuery(press.id, note === null ? {} : { text: note }, within(callTimeout, signal)),
    )
    if (note === null && press.message !== undefined)
      quietly(
        api.editMessageReplyMarkup(
          press.message.chat.id,
          press.message.message_id,
          {},
          within(callTimeout, signal),
        ),
      )
  }

  async function handle(update: Update): Promise<void> {
    if (bot === null) throw new Error('Telegram has not said yet who the bot is')
    await bot.handleUpdate(update)
  }

  /** @throws where Telegram cannot be reached or refuses */
  async function connect(receive: Receive): Promise<void> {
    const info = await api.getMe(within(callTimeout, signal))
    const self: Me = { id: info.id, username: info.username }
    await learnMoves()
    if (webhook === undefined) await api.deleteWebhook({}, within(callTimeout, signal))
    else
      await api.setWebhook(
        webhook.url,
        { secret_token: webhook.secret, allowed_updates: wantedUpdates },
        within(callTimeout, signal),
      )
    me = self
    bot = new Bot(token, { client, botInfo: info })
    bot.use((context) => take(context.update, self, receive))
    record.stands('connected')
    log.info({ platform: 'telegram', account: me.id }, 'connected')
  }

  /**
   * A small group of the directory may have become a supergroup, with another id, while the program did not run. Telegram
   * tells that only to somebody who wants to do something in the group; "is typing" is the least of it.
   */
  async function learnMoves(): Promise<void> {
    for (const group of parts.groups ?? []) {
      if (!/^-(?!100)\d+$/.test(group)) continue
      const id = Number(group)
      await api.sendChatAction(id, 'typing', {}, within(callTimeout, signal)).catch((error: unknown) => {
        const to = movedChat(error)
        if (to !== null) places.moved(id, to)
      })
    }
  }

  /** In groups of the directory in which another account of the bot sits, this one has missed nothing. */
  async function tellGap(gap: Interval): Promise<void> {
    record.missed(gap)
    parts.onGap?.({ ...gap, groups: await groupsAmong(parts.groups ?? []) })
  }

  async function groupsAmong(groups: readonly string[]): Promise<readonly string[]> {
    const asked = groups.map(async (group) => ((await isMember(group)) ? [group] : []))
    return (await Promise.all(asked)).flat()
  }

  async function isMember(group: string): Promise<boolean> {
    const place = places.placeOf(group)
    if (place === null || me === null) return false
    const member = await api.getChatMember(place.chat_id, me.id, within(callTimeout)).catch(() => null)
    return member !== null && member.status !== 'left' && member.status !== 'kicked'
  }

  /** Whoever is called learns nothing from silence: what waits is asked for. */
  async function noteHeard(): Promise<void> {
    try {
      if (webhook !== undefined && bot !== null && !signal.aborted) {
        const { pending_update_count: waiting } = await api.getWebhookInfo(within(callTimeout, signal))
        if (waiting === 0) hearing.heardAll()
      }
      hearing.note()
    } catch (error) {
      if (!signal.aborted) log.warn(traceOf(error), 'it could not be noted until when Telegram was heard')
    }
  }

  /** Until the account is connected, or a stop. */
  async function keepConnecting(receive: Receive): Promise<void> {
    for (let failed = 0; bot === null && !signal.aborted; failed++) {
      await rest(backoff(failed), signal)
      await connect(receive).catch((error: unknown) =>
        log.warn({ ...traceOf(error), failed }, 'Telegram cannot be reached'),
      )
    }
  }

  async function poll(): Promise<void> {
    const poller = startPolling({
      async fetch(offset, until) {
        try {
          const updates = await api.getUpdates(
            { ...from(offset), limit: 100, timeout: patience.poll, allowed_updates: wantedUpdates },
            within(patience.poll * 1000 + patience.answer, until),
          )
          record.stands('connected')
          return updates
        } catch (error) {
          record.stands(isRefusedToken(error) ? 'logged-out' : 'connecting')
          throw error
        }
      },
      // After a stop, so not with its signal.
      confirm: async (offset) => {
        await api.getUpdates({ offset, limit: 1, timeout: 0 }, within(callTimeout))
      },
      handle,
      onWhole: hearing.heardAll,
      retryAfter: retryAfterOf,
      backoff,
      log,
    })
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await poller.stop()
  }

  const self = (): string | null => (me === null ? null : String(me.id))

  return {
    platform: 'telegram',
    self,
    standings: () => [record.now(self())],
    groupsAmong,

    async start(receive) {
      record.stands('connecting')
      noting = setInterval(noteHeard, parts.noteEvery ?? aMinute)
      noting.unref()
      if (webhook !== undefined) {
        // Telegram sends the updates of a chat one by one, but a repeat may meet what comes after it.
        const lanes = createLanes()
        const opened = await openWebhook({
          ...webhook,
          handle: (update) => lanes.run(chatIdOf(update), () => handle(update)),
          log,
        })
        closeWebhook = opened.stop
      }
      try {
        await connect(receive)
      } catch (error) {
        if (isRefusedToken(error)) {
          clearInterval(noting)
          await closeWebhook()
          record.stands('stopped')
          throw new Complaint({
            en: 'Telegram refuses the token: copy it again from @BotFather (/mybots → API Token)',
            zh: 'Telegram不认这个token：到 @BotFather 重新复制（/mybots → API Token）',
          })
        }
        log.warn(traceOf(error), 'Telegram cannot be reached; it is tried again')
      }
      const connected = bot === null ? keepConnecting(receive) : Promise.resolve()
      running = webhook === undefined ? connected.then(poll) : connected
    },

    async send(chat, text, hints) {
      if (signal.aborted) throw new SendError('the program is stopping', { permanent: false })
      return { id: await sendText({ api, places }, chat, text, hints) }
    },

    async forward(original, to) {
      if (signal.aborted) throw new SendError('the program is stopping', { permanent: false })
      return { id: await passOn({ api, places }, original, to, me?.id ?? null) }
    },

    async stop() {
      clearInterval(noting)
      stopping.abort()
      await closeWebhook()
      await running
      await noteHeard()
      record.stands('stopped')
    },
  }
}

const from = (offset: number | null): { offset?: number } => (offset === null ? {} : { offset })
