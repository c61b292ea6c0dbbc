import { html } from 'hono/html'
import type { SlotView } from '../slot.ts'
import { orderItem } from './order.ts'
import type { Page, Setting } from './page.ts'

/** Who comes in one slot, as a list that can be printed. */
export function slotPage(view: SlotView, setting: Setting): Page {
  const { words, scene } = setting
  const when = words.slot(view.slot, scene)
  const body = html`<section id="slot" class="sheet">
  <header class="sheet-head">
    <h1>${view.pharmacy.name}</h1>
    <p class="lead">${when} · <b>${view.taken}</b>/${view.pharmacy.slotCapacity} ${words.takenOf}</p>
    <button type="button" class="button quiet" data-print>${words.print}</button>
  </header>
  ${view.taken === 0 ? html`<div class="empty"><p>${words.slotEmpty}</p></div>` : ''}
  <ul class="orders">${view.cards.map((card) => orderItem(card, setting))}</ul>
  ${view.elsewhere > 0 ? html`<p class="hint">${words.elsewhere(view.elsewhere)}</p>` : ''}
</section>`
  return { title: `${view.pharmacy.name} ${when}`, panels: [{ id: 'slot', body }] }
}
