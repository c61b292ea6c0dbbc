import { html } from 'hono/html'
import type { Need } from '../needs.ts'
import { storyAddress, urgentChip } from './order.ts'
import { type Html, isoTime, type Setting } from './page.ts'

/** What waits for a person: the words as written, what was understood, and what to do about it. */
export function needItem(need: Need, setting: Setting): Html {
  const { words, scene } = setting
  const { card } = need
  const settle = words.settle(need.why, card?.code ?? null)
  return html`<li class="need ${need.weight}" id="${need.key}">
  <div class="order-head">
    <strong class="why">${words.why[need.why]}</strong>
    ${card === null ? '' : html`<a class="code" href="${storyAddress(card.id)}">${card.code}</a>${urgentChip(card, words)}`}
    <span class="hint">${words.by[need.by]} · <time datetime="${isoTime(need.since)}">${words.moment(need.since, scene)}</time></span>
  </div>
  ${need.words === null ? '' : html`<blockquote><span class="hint">${words.original} · ${need.from}</span><p>${need.words}</p></blockquote>`}
  <div class="understood">${
    card === null
      ? html`<p class="hint">${words.nothingUnderstood}</p>`
      : html`<p><span class="hint">${words.understood}</span> ${card.label}${card.community === null ? '' : html` <small>${card.community}</small>`}</p>
    <p class="what">${words.medicines(card.medicines) || words.nothingUnderstood}</p>`
  }</div>
  ${settle === null ? '' : html`<p class="settle">${settle}</p>`}
</li>`
}
