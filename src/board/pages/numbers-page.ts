import { html } from 'hono/html'
import { type DayNumbers, dayNumberNames } from '../../pickup/day-numbers.ts'
import type { NumbersView } from '../numbers.ts'
import { dayListAddress } from './day-list-page.ts'
import type { Html, Page, Setting } from './page.ts'

export const numbersAddress = '/numbers'

/** What was done today and in the last seven days, to be printed and reported. */
export function numbersPage({ days, week, late }: NumbersView, { words }: Setting): Page {
  const { numbers } = words
  const cells = (of: DayNumbers): readonly Html[] =>
    dayNumberNames.map((name) => html`<td${of[name] === 0 ? html` class="hint"` : ''}>${of[name]}</td>`)
  const [today] = days
  const body = html`<section id="numbers" class="sheet">
  <header class="sheet-head">
    <h1>${numbers.title}</h1>
    <p class="lead">${
      late === 0
        ? numbers.noneLate
        : html`<a href="${today === undefined ? '/' : dayListAddress(today.day)}"><span class="chip alarm">${words.dayList.late(late)}</span></a>`
    }</p>
    <button type="button" class="button quiet" data-print>${words.print}</button>
  </header>
  <div class="wide"><table class="numbers">
    <thead><tr><th scope="col">${numbers.day}</th>${dayNumberNames.map((name) => html`<th scope="col">${numbers.names[name]}</th>`)}</tr></thead>
    <tbody>${days.map(
      (one, index) =>
        html`<tr><th scope="row"><a href="${dayListAddress(one.day)}">${index === 0 ? numbers.today : numbers.dayName(one.day)}</a></th>${cells(one.numbers)}</tr>`,
    )}</tbody>
    <tfoot><tr><th scope="row">${numbers.week}</th>${cells(week)}</tr></tfoot>
  </table></div>
  <p class="hint">${numbers.hint}</p>
</section>`
  return { title: numbers.title, panels: [{ id: 'numbers', body }] }
}
