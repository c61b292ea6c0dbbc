import { html } from 'hono/html'
import type { Found } from '../search.ts'
import { orderItem } from './order.ts'
import type { Page, Setting } from './page.ts'

/** Finds while one types; without script, on Enter. */
export function searchPage({ query, cards, total }: Found, setting: Setting): Page {
  const { words } = setting
  const form = html`<form id="finder" class="finder" action="/search" method="get" role="search"
    hx-get="/search" hx-trigger="input changed delay:250ms from:#q, submit" hx-target="#results" hx-select="#results" hx-swap="outerHTML" hx-indicator="#finder">
  <h1><label for="q">${words.searchLabel}</label></h1>
  <div class="field"><input id="q" name="q" type="search" value="${query}" maxlength="40" autocomplete="off" autofocus aria-describedby="q-hint"><button class="button">${words.search}</button></div>
  <p id="q-hint" class="hint">${words.searchHint}</p>
</form>`
  const told =
    query === ''
      ? words.searchEmpty
      : total === 0
        ? words.nothingFound(query)
        : total > cards.length
          ? words.foundMore(cards.length, total)
          : words.found(total)
  const results = html`<section id="results" aria-live="polite">
  <p class="${total === 0 ? 'empty' : 'hint'}">${told}</p>
  <ul class="orders">${cards.map((card) => orderItem(card, setting))}</ul>
</section>`
  return {
    title: words.search,
    panels: [
      { id: 'finder', body: form },
      { id: 'results', body: results },
    ],
  }
}
