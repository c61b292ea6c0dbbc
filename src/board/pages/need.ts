import { html } from 'hono/html'
import type { Need } from '../needs.ts'
import type { Whereabouts } from '../whereabouts.ts'
import { storyAddress, urgentChip } from './order.ts'
import { type Html, isoTime, type Setting } from './page.ts'

/** Room and telephone: whoever goes there or calls needs nothing else. */
const whereLine = ({ community, door, phone }: Whereabouts, label: string): Html =>
  html`<p>${door}${community === null ? '' : html` <small>${community}</small>`}</p>${phone === null ? '' : callLine(phone, label)}`

const callLine = (phone: string, label: string): Html =>
  html`<p><span class="hint">${label}</span> <a href="tel:${phone}">${phone}</a></p>`

const code = /(?<![\d-])(\d{4}-\d{3,4})(?![\d-])/

/** The codes in what was said lead to their orders: a split by a pattern with a group keeps what it found. */
const withLinks = (said: string): readonly (Html | string)[] =>
  said.split(code).map((part, index) => (index % 2 === 1 ? html`<a href="/codes/${part}">${part}</a>` : part))

/** What waits for a person: the words as written, what was understood, and what to do about it. */
export function needItem(need: Need, setting: Setting): Html {
  const { words, scene } = setting
  const { card } = need
  const settle = words.settle(need.why, card?.code ?? null, card?.unnamed ?? [])
  return html`<li class="need ${need.weight}" id="${need.key}">
  <div class="order-head">
    <strong class="why">${words.why[need.why]}</strong>
    ${card === null ? '' : html`<a class="code" href="${storyAddress(card.id)}">${card.code}</a>${urgentChip(card, words)}`}
    <span class="hint">${words.by[need.by]} · <time datetime="${isoTime(need.since)}">${words.moment(need.since, scene)}</time></span>
  </div>
  ${need.words === null ? '' : html`<blockquote><span class="hint">${words.original} · ${need.from}</span><p>${withLinks(need.words)}</p></blockquote>`}
  <div class="understood">${
    card === null
      ? need.where === null
        ? ''
        : whereLine(need.where, words.fact.phone)
      : html`<p><span class="hint">${words.understood}</span> ${card.label}${card.community === null ? '' : html` <small>${card.community}</small>`}</p>
    <p class="what">${words.medicines(card.medicines) || words.nothingUnderstood}</p>${
      need.weight === 'danger' && card.phone !== null ? callLine(card.phone, words.fact.phone) : ''
    }`
  }</div>
  ${settle === null ? '' : html`<p class="settle">${settle}</p>`}
</li>`
}
