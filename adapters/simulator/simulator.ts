import { setTimeout as delay } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { streamSSE } from 'hono/streaming'
import type { Directory } from '../../src/domain/directory.ts'
import { chatKey, type Language } from '../../src/domain/message.ts'
import { asset, wordIn } from '../web-page.ts'
import { chatPage, keyOf, longestText } from './chat-page.ts'
import { type ChatView, exampleRow, type Html, messageList, privateNews } from './chat-view.ts'
import { enterRoom, type Room } from './room.ts'
import { readSeat, resident, type Seat, seatQuery } from './seat.ts'
import { chatWords } from './words.ts'

/** The frame of the program's pages, as the board lends it to a mounted page. */
interface Frame {
  readonly language: Language
  page(content: {
    title: string
    body: Html
    live: string | null
    script?: string
    style?: string
    className?: string
  }): Html
  codeAddress(code: string): string
}

export interface SimulatorParts {
  readonly directory: Directory
  readonly room: Room
}

/** A longer silence (ms) would look like a lost connection. */
const sayAliveEvery = 5_000
/** An answer takes milliseconds; a window that waits longer than this is let go, and sees it when it comes. */
const longestAnswer = 10_000

/**
 * The group chats of a district in a browser: several windows are several people, and what is said here goes the same
 * way as what comes from a network. Only for trying out: whoever opens it may be anybody.
 */
export function createSimulator({ directory, room }: SimulatorParts) {
  const conversation = enterRoom(room, chatKey)
  const script = asset(import.meta.dirname, '/chat', 'chat.js', 'text/javascript; charset=utf-8')
  const style = asset(import.meta.dirname, '/chat', 'chat.css', 'text/css; charset=utf-8')
  const closed = new AbortController()

  const viewOf = ({ language, codeAddress }: Frame, seat: Seat): ChatView => ({
    directory,
    conversation,
    seat,
    language,
    timezone: directory.district.timezone,
    codeAddress,
  })

  function app(frameOf: (context: Context) => Frame): Hono {
    const app = new Hono()
    app.get('/chat.js', script.serve)
    app.get('/chat.css', style.serve)

    app.get('/', (context) => {
      const name = context.req.query('name')
      const as = name === undefined || name.trim() === '' ? context.req.query('as') : resident(name).key
      const seat = readSeat(directory, context.req.query('in'), as)
      const frame = frameOf(context)
      const query = `${seatQuery(seat.chat, seat.me)}&lang=${frame.language}`
      return context.html(
        frame.page({
          title: seat.group?.name ?? chatWords(frame.language).privately,
          body: chatPage(viewOf(frame, seat)),
          live: `/chat/live?${query}`,
          script: script.address,
          style: style.address,
          className: 'chat-page',
        }),
      )
    })

    app.get('/live', (context) => {
      const seat = readSeat(directory, context.req.query('in'), context.req.query('as'))
      const view = viewOf(frameOf(context), seat)
      return streamSSE(context, async (stream) => {
        let wake = Promise.withResolvers<void>()
        const rouse = (): void => wake.resolve()
        const quiet = conversation.listen(rouse)
        stream.onAbort(rouse)
        closed.signal.addEventListener('abort', rouse, { once: true })
        let sent = ''
        try {
          while (!stream.aborted && !closed.signal.aborted) {
            wake = Promise.withResolvers()
            const data = await news(view)
            if (data === sent) await stream.writeSSE({ event: 'alive', data: 'alive' })
            else await stream.writeSSE({ data })
            sent = data
            await Promise.race([wake.promise, delay(sayAliveEvery, undefined, { ref: false })])
          }
        } finally {
          quiet()
          closed.signal.removeEventListener('abort', rouse)
        }
      })
    })

    app.post('/say', async (context) => {
      const form = await context.req.formData()
      const seat = readSeat(directory, wordIn(form, 'in'), wordIn(form, 'as'))
      const words = chatWords(frameOf(context).language)
      const text = wordIn(form, 'text').replace(/\r\n?/gu, '\n').trim()
      const isPhoto = wordIn(form, 'photo') !== ''
      if (text.length > longestText) return told(context, seat, words.tooLong)
      if (text === '' && !isPhoto) return told(context, seat, words.nothing)
      const quotes = Number.parseInt(wordIn(form, 'quotes'), 10)
      const answered = conversation.say({
        as: { platform: seat.chat.platform, id: seat.me.id, name: seat.me.name },
        chat: seat.chat,
        text,
        quotes: Number.isSafeInteger(quotes) ? quotes : null,
        mentionsBot: /[@＠](?:药约|yaoyue)/iu.test(text),
        attachments: isPhoto ? [{ kind: 'image', name: words.photoName }] : [],
      })
      const error = await Promise.race([answered, delay(longestAnswer, null, { ref: false })])
      return told(context, seat, error === null ? '' : words.notTaken)
    })

    app.post('/recall', async (context) => {
      const form = await context.req.formData()
      const seat = readSeat(directory, wordIn(form, 'in'), wordIn(form, 'as'))
      const number = Number(wordIn(form, 'number'))
      const line = conversation.line(number)
      // Everybody takes back their own words only.
      if (line !== null && line.from?.id === seat.me.id && chatKey(line.chat) === keyOf(seat))
        conversation.recall(number)
      return told(context, seat, '')
    })
    return app
  }

  return {
    path: '/chat',
    labels: { zh: chatWords('zh').title, en: chatWords('en').title } satisfies Record<Language, string>,
    app,
    close() {
      closed.abort()
      conversation.close()
    },
  }
}

/** A window with script is told in place; one without gets its page again. */
function told(context: Context, seat: Seat, message: string) {
  if (context.req.header('hx-request') === undefined)
    return context.redirect(`/chat?${seatQuery(seat.chat, seat.me)}`, 303)
  context.header('X-Taken', message === '' ? 'yes' : 'no')
  return context.html(html`${message}`)
}

/** What a window shows that changes by itself. */
async function news(view: ChatView): Promise<string> {
  const lines = view.conversation.lines(keyOf(view.seat))
  const parts = [
    ['news', privateNews(view)],
    ['lines', messageList(view, lines)],
    ['examples', exampleRow(view, lines)],
  ] as const
  const drawn = await Promise.all(
    parts.map(
      async ([id, body]) =>
        await html`<hx-partial hx-target="#${id}" hx-swap="outerMorph">${body}</hx-partial>`,
    ),
  )
  return drawn.join('\n')
}
