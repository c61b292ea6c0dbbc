import { html } from 'hono/html'
import type { Directory } from '../../src/domain/directory.ts'
import type { Language } from '../../src/domain/message.ts'
import { examplesFor } from './examples.ts'
import type { Conversation, Line } from './room.ts'
import { chatWord, type Seat } from './seat.ts'
import { type ChatWords, chatWords } from './words.ts'

export type Html = ReturnType<typeof html>

export interface ChatView {
  readonly directory: Directory
  readonly conversation: Conversation
  readonly seat: Seat
  readonly language: Language
  readonly timezone: string
  /** The board's page about a code. */
  codeAddress(code: string): string
}

const codes = /\b\d{4}-\d{3,4}\b/g
const mostCodes = 8

/** The code that was said last: what a role's examples speak of. */
export function lastCode(lines: readonly Line[]): string {
  const said = lines.findLast(({ from, text }) => from === null && text.match(codes) !== null)
  return said?.text.match(codes)?.at(-1) ?? '0000-001'
}

/** The messages as this window sees them; replaced as a whole whenever something is said. */
export function messageList(view: ChatView, lines: readonly Line[]): Html {
  const words = chatWords(view.language)
  if (lines.length === 0)
    return html`<ol id="lines" class="lines"><li class="empty">${view.seat.group === null ? words.emptyPrivate : words.empty}</li></ol>`
  return html`<ol id="lines" class="lines">${lines.map((line) => message(view, line, words))}</ol>`
}

function message(view: ChatView, line: Line, words: ChatWords): Html {
  const { seat, conversation } = view
  const isBot = line.from === null
  const isMine = line.from?.id === seat.me.id
  const name = line.from?.name ?? words.bot
  if (conversation.isRecalled(line.number))
    return html`<li id="m${line.number}" class="recalled">${words.recalled(name)}${
      isMine ? html`<small>${words.recalledHint}</small>` : ''
    }</li>`
  const quoted = line.quotes === null ? null : conversation.line(line.quotes)
  const said = isBot ? [...new Set(line.text.match(codes) ?? [])].slice(0, mostCodes) : []
  return html`<li id="m${line.number}" class="message ${isBot ? 'bot' : isMine ? 'mine' : 'theirs'}">
  <button type="button" class="face" data-mention="@${name} " aria-label="${words.tapToMention(name)}">${firstLetter(name)}</button>
  <div class="said">
    <p class="name">${name} <time>${timeOf(line.at, view.timezone)}</time></p>
    ${quoted === null ? '' : html`<p class="quoted">${quoted.from?.name ?? words.bot}：${conversation.isRecalled(quoted.number) ? '…' : quoted.text.slice(0, 60)}</p>`}
    <button type="button" class="bubble" data-quote="${line.number}" data-name="${name}" title="${words.tapToQuote(name)}">${
      line.attachments?.map(({ name: file }) => html`<span class="photo">${file ?? words.photo}</span>`) ?? ''
    }${line.text}</button>
    ${
      isMine
        ? html`<form class="acts" method="post" action="/chat/recall" hx-post="/chat/recall" hx-swap="none">
      <input type="hidden" name="number" value="${line.number}"><input type="hidden" name="in" value="${chatWord(seat.chat)}"><input type="hidden" name="as" value="${seat.me.key}">
      <button class="plain">${words.recall}</button></form>`
        : ''
    }
    ${said.length === 0 ? '' : html`<p class="codes">${said.map((code) => html`<a href="${view.codeAddress(code)}" target="yaoyue-board">${words.onBoard(code)}</a>`)}</p>`}
  </div>
</li>`
}

/** What stands for a face: the first letter, for the rooms before it are like the neighbours'. */
const firstLetter = (name: string): string => name.match(/\p{L}/u)?.[0] ?? '·'

const timeOf = (at: number, timezone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timezone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

/** A row of sentences to tap; those of a role speak of the newest code. */
export function exampleRow({ seat, language }: ChatView, lines: readonly Line[]): Html {
  const words = chatWords(language)
  const examples = examplesFor(language, seat.me.role, seat.group === null, lastCode(lines))
  return html`<div id="examples" class="examples" role="group" aria-label="${words.examples}">
  <span class="hint">${words.examples}</span>
  ${examples.map(({ label, text }) => html`<button type="button" data-example="${text}">${label}</button>`)}
</div>`
}

/** What the bot said privately to whom this window plays, while the window shows a group. */
export function privateNews({ seat, conversation, language }: ChatView): Html {
  const words = chatWords(language)
  const chat = { platform: seat.chat.platform, account: seat.me.id }
  const count =
    seat.group === null
      ? 0
      : conversation.lines(`${chat.platform}:p:${chat.account}`).filter(({ from }) => from === null).length
  return html`<p id="news" class="news">${
    count === 0
      ? ''
      : html`<a href="/chat?${new URLSearchParams({ in: chatWord(chat), as: seat.me.key }).toString()}">${words.privateNews(count)}</a>`
  }</p>`
}
