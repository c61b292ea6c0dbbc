import { html } from 'hono/html'
import type { AppointmentStatus } from '../../domain/appointment.ts'
import type { Card } from '../card.ts'
import type { Words } from '../words/words.ts'
import { type Html, isoTime, type Setting } from './page.ts'

export const storyAddress = (id: string): string => `/appointments/${encodeURIComponent(id)}`

export const statusChip = (status: AppointmentStatus, words: Words): Html =>
  html`<span class="chip ${status}">${words.statuses[status]}</span>`

export const urgentChip = (card: Pick<Card, 'urgent'>, words: Words): Html =>
  card.urgent ? html`<span class="chip alarm">${words.urgent}</span>` : html``

/** One appointment in a list: a tap on its code opens the whole story. */
export function orderItem(card: Card, { words, scene }: Setting): Html {
  return html`<li class="order">
  <div class="order-head">
    <a class="code" href="${storyAddress(card.id)}">${card.code}</a>
    ${statusChip(card.status, words)}${urgentChip(card, words)}
  </div>
  <p class="who">${card.label}${card.community === null ? '' : html` <small>${card.community}</small>`}</p>
  <p class="what">${words.medicines(card.medicines)}</p>
  ${card.legs.map((leg) =>
    leg.cancelled
      ? ''
      : html`<p class="where">${
          leg.at === null
            ? words.waitingFor
            : html`<time datetime="${isoTime(leg.at.slot.from)}">${words.slot(leg.at.slot, scene)}</time> ${leg.at.name}`
        }</p>`,
  )}
</li>`
}
