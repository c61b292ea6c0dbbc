import { html } from 'hono/html'
import type { Stage } from '../../pickup/stages.ts'
import { type Card, type LegCard, lateOf } from '../card.ts'
import type { Words } from '../words/words.ts'
import { type Html, isoTime, type Setting } from './page.ts'

export const storyAddress = (id: string): string => `/appointments/${encodeURIComponent(id)}`

export const stageChip = (stage: Stage, words: Words): Html =>
  html`<span class="chip ${stage}">${words.stageNames[stage]}</span>`

/** Said in red, in words as well: a printer may have one colour. */
export function lateChip(leg: LegCard, { words, scene }: Setting): Html {
  const late = lateOf(leg, scene.now)
  return late === null ? html`` : html`<span class="chip alarm">${words.late[late]}</span>`
}

export const urgentChip = (card: Pick<Card, 'urgent'>, words: Words): Html =>
  card.urgent ? html`<span class="chip alarm">${words.urgent}</span>` : html``

/** One appointment in a list: a tap on its code opens the whole story. */
export function orderItem(card: Card, setting: Setting): Html {
  const { words, scene } = setting
  const legs = card.legs.filter(({ cancelled }) => !cancelled)
  return html`<li class="order">
  <div class="order-head">
    <a class="code" href="${storyAddress(card.id)}">${card.code}</a>
    ${stageChip(card.stage, words)}${urgentChip(card, words)}
  </div>
  <p class="who">${card.label}${card.community === null ? '' : html` <small>${card.community}</small>`}</p>
  <p class="what">${words.medicines(card.medicines)}</p>
  ${legs.map(
    (leg) =>
      html`<p class="where">${
        leg.at === null
          ? words.waitingFor
          : html`<time datetime="${isoTime(leg.at.slot.from)}">${words.slot(leg.at.slot, scene)}</time> ${leg.at.name}`
      } ${legs.length > 1 ? stageChip(leg.stage, words) : ''}${lateChip(leg, setting)}</p>`,
  )}
</li>`
}
