import { html } from 'hono/html'
import { mostUnsent, type Unsent } from '../unsent.ts'
import { storyAddress } from './order.ts'
import { type Html, isoTime, type Page, type Setting } from './page.ts'

export const unsentAddress = '/unsent'

/** What could not be sent: to whom, why, what to do about it, and a button to send it again. */
export function unsentPage(all: readonly Unsent[], setting: Setting): Page {
  const words = setting.words.unsent
  const body = html`<section id="unsent" class="unsent">
  <h1>${words.title}</h1>
  ${
    all.length === 0
      ? html`<div class="empty"><p>${words.empty}</p></div>`
      : html`<p class="hint">${words.intro}</p>
  <ul class="need-list">${all.slice(0, mostUnsent).map((one) => item(one, setting))}</ul>`
  }
  ${all.length > mostUnsent ? html`<p class="hint">${words.more(all.length - mostUnsent)}</p>` : ''}
</section>`
  return { title: words.title, panels: [{ id: 'unsent', body }] }
}

function item(one: Unsent, { words, scene }: Setting): Html {
  const { unsent } = words
  const to = unsent.to(one.to)
  return html`<li class="need${one.urgent ? ' urgent' : ''}">
  <div class="order-head">
    <strong class="why">${to}</strong>
    ${one.urgent ? html`<span class="chip alarm">${words.urgent}</span>` : ''}
    ${one.orders.map(({ id, code }) => html`<a class="code" href="${storyAddress(id)}">${code}</a> `)}
    <time class="hint" datetime="${isoTime(one.since)}">${words.moment(one.since, scene)}</time>
  </div>
  <p>${unsent.why(one.obstacle, one.attempts)}${one.reason === null ? '' : html` <small>${one.reason}</small>`}</p>
  ${one.text === null ? html`<p class="hint">${unsent.hidden}</p>` : html`<blockquote><p>${one.text}</p></blockquote>`}
  <p class="settle">${unsent.how[one.obstacle]}</p>
  <form method="post" action="${unsentAddress}/again"><input type="hidden" name="post" value="${one.id}"><button class="button quiet" aria-label="${unsent.again}: ${to}">${unsent.again}</button></form>
</li>`
}
