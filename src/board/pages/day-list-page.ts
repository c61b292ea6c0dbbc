import { html } from 'hono/html'
import type { DayListView, ListedLeg, ListPart } from '../day-list.ts'
import { lateChip, stageChip, storyAddress, urgentChip } from './order.ts'
import { type Html, isoTime, type Page, type Setting, wallClock } from './page.ts'

export const dayListAddress = (day: string, by: DayListView['by'] = 'pharmacy'): string =>
  `/days/${day}/list${by === 'agent' ? '/agents' : ''}`

/** All that is to be fetched on a day, to be printed: for each counter, or for each agent, with what is late in red. */
export function dayListPage(view: DayListView, setting: Setting): Page {
  const { words } = setting
  const title = words.dayTitle(view.day, view.isToday)
  const tab = (by: DayListView['by']): Html =>
    html`<a class="quiet-link" href="${dayListAddress(view.day, by)}"${view.by === by ? html` aria-current="page"` : ''}>${words.dayList.by[by]}</a>`
  const body = html`<section id="list" class="sheet">
  <header class="sheet-head">
    <nav class="days" aria-label="${title}">
      <a href="${dayListAddress(view.before, view.by)}" aria-label="${words.dayBefore}">‹</a>
      <h1>${title}</h1>
      <a href="${dayListAddress(view.after, view.by)}" aria-label="${words.dayAfter}">›</a>
    </nav>
    <p class="lead">${words.dayList.total(view.total)}${view.late === 0 ? '' : html` <span class="chip alarm">${words.dayList.late(view.late)}</span>`}</p>
    <button type="button" class="button quiet" data-print>${words.print}</button>
  </header>
  <p class="tabs">${tab('pharmacy')} ${tab('agent')} <a class="quiet-link" href="/days/${view.day}/list.csv" download>${words.dayList.download}</a></p>
  ${view.total === 0 ? html`<div class="empty"><p>${words.dayList.empty}</p></div>` : ''}
  ${view.parts.map((part, index) => section(part, index, view, setting))}
</section>`
  return { title: `${words.dayList.title} ${title}`, panels: [{ id: 'list', body }] }
}

function section({ name, legs }: ListPart, index: number, view: DayListView, setting: Setting): Html {
  const { words } = setting
  return html`<section class="list-part" aria-labelledby="part-${index}">
  <h2 id="part-${index}">${name ?? words.dayList.noAgent} <small>${words.dayList.total(legs.length)}</small></h2>
  <ul class="day-lines">${legs.map((one) => line(one, view, setting))}</ul>
</section>`
}

function line({ card, leg, late, notes }: ListedLeg, { by }: DayListView, setting: Setting): Html {
  const { words, scene } = setting
  if (leg.at === null) return html``
  const { slot, name } = leg.at
  return html`<li class="day-line${late ? ' late' : ''}">
  <time datetime="${isoTime(slot.from)}">${late ? words.slot(slot, scene) : `${wallClock(slot.from, scene)}–${wallClock(slot.to, scene)}`}</time>
  <span><a class="code" href="${storyAddress(card.id)}">${card.code}</a> ${card.label}${card.community === null ? '' : html` <small>${card.community}</small>`}</span>
  <span><b>${words.medicines(leg.medicines)}</b>${by === 'agent' ? html` <small>${name}</small>` : ''}${notes.length === 0 ? '' : html` <small>${notes.map(({ text }) => text).join('；')}</small>`}</span>
  <span>${stageChip(leg.stage, words)}${lateChip(leg, setting)}${urgentChip(card, words)}</span>
</li>`
}
