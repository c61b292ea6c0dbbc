import { html } from 'hono/html'
import type { DayCounts, DayView, InstitutionDay, SlotCell } from '../day.ts'
import type { Chore } from '../errands.ts'
import type { Need } from '../needs.ts'
import { mostNeeds } from '../needs.ts'
import { dayListAddress } from './day-list-page.ts'
import { needItem } from './need.ts'
import { numbersAddress } from './numbers-page.ts'
import { orderItem } from './order.ts'
import { type Html, type Page, type Panel, type Setting, wallClock } from './page.ts'

const countNames = ['booked', 'ready', 'waiting', 'done'] as const satisfies readonly (keyof DayCounts)[]

/**
 * A day: how it stands, what needs a person, and how full every slot is.
 *
 * @param chores what waits for the viewer on other pages
 */
export function dayPage(
  view: DayView,
  needs: readonly Need[],
  chores: readonly Chore[],
  setting: Setting,
): Page {
  const { words } = setting
  return {
    title: words.dayTitle(view.day, view.isToday),
    panels: [
      { id: 'day', body: head(view, needs.length, chores, setting) },
      { id: 'needs', body: needsPanel(needs, view, setting) },
      { id: 'newest', body: newestPanel(view, setting) },
      { id: 'table', body: tableHead(view, setting) },
      ...view.institutions.map(
        (institution, index): Panel => ({
          id: `at-${index}`,
          body: institutionPanel(institution, `at-${index}`, view.columns.length, setting),
        }),
      ),
    ],
  }
}

function head(view: DayView, needs: number, chores: readonly Chore[], { words }: Setting): Html {
  return html`<header id="day" class="day">
  <nav class="days" aria-label="${words.dayTitle(view.day, view.isToday)}">
    <a href="/days/${view.before}" aria-label="${words.dayBefore}">‹</a>
    <h1>${words.dayTitle(view.day, view.isToday)}</h1>
    <a href="/days/${view.after}" aria-label="${words.dayAfter}">›</a>
    ${view.isToday ? '' : html`<a class="quiet-link" href="/">${words.today}</a>`}
  </nav>
  <p class="tabs"><a class="quiet-link" href="${dayListAddress(view.day)}">${words.dayList.title}</a> <a class="quiet-link" href="${numbersAddress}">${words.numbers.title}</a>${needs === 0 ? '' : html` <a class="quiet-link" href="#table">${words.institutions}</a>`}</p>
  <ul class="counts" aria-label="${words.countsTitle}">
    <li class="${needs > 0 ? 'count alarm' : 'count'}"><a href="#needs"><b>${needs}</b> ${words.needs}</a></li>
    ${view.late === 0 ? '' : html`<li class="count alarm"><a href="${dayListAddress(view.day)}"><b>${view.late}</b> ${words.late.any}</a></li>`}
    ${countNames.map((name) => html`<li class="count ${name}"><b>${view.counts[name]}</b> ${words.counts[name]}</li>`)}
    ${view.tomorrow === 0 ? '' : html`<li class="count"><a href="/days/${view.after}"><b>${view.tomorrow}</b> ${words.bookedTomorrow}</a></li>`}
    ${chores.map(({ address, count, label }) => html`<li class="count alarm chore"><a href="${address}"><b>${count}</b> ${label}</a></li>`)}
  </ul>
</header>`
}

function needsPanel(needs: readonly Need[], view: DayView, setting: Setting): Html {
  const { words, tryAt } = setting
  const isQuiet = view.isToday && view.newest.length === 0
  return html`<section id="needs" class="needs" aria-labelledby="needs-title">
  <h2 id="needs-title">${words.needs}</h2>
  ${
    needs.length === 0
      ? isQuiet
        ? html`<div class="empty"><p>${words.noBookings(tryAt !== null)}</p>${
            tryAt === null ? '' : html`<a class="button" href="${tryAt}">${words.tryIt}</a>`
          }</div>`
        : html`<p class="calm">${words.needsNothing}</p>`
      : html`<ul class="need-list">${needs.slice(0, mostNeeds).map((need) => needItem(need, setting))}</ul>`
  }
  ${needs.length > mostNeeds ? html`<p class="hint">${words.moreNeeds(needs.length - mostNeeds)}</p>` : ''}
</section>`
}

/** What came in last, whichever day it is booked for: who has just asked finds it here. */
function newestPanel({ newest }: DayView, setting: Setting): Html {
  if (newest.length === 0) return html`<section id="newest"></section>`
  return html`<section id="newest" class="newest" aria-labelledby="newest-title">
  <h2 id="newest-title">${setting.words.newest}</h2>
  <ul class="orders">${newest.map((card) => orderItem(card, setting))}</ul>
</section>`
}

function tableHead({ columns, institutions }: DayView, { words, scene }: Setting): Html {
  const idle = institutions.filter(isIdle).length
  return html`<section id="table" class="table-head">
  <h2>${words.institutions}</h2>
  ${
    institutions.length === 0
      ? html`<div class="empty"><p>${words.noInstitutions}</p></div>`
      : html`<p class="legend">${(['free', 'some', 'nearly', 'full', 'over'] as const).map(
          (load) => html`<span class="key"><i class="swatch ${load}"></i>${words.loads[load]}</span>`,
        )}<span class="hint">${words.legend}</span></p>
  ${idle === 0 ? '' : html`<p class="hint idle">${words.idleInstitutions(idle)}</p>`}
  <div class="hours c${columns.length}" aria-hidden="true">${columns.map((at, index) =>
    index % 2 === 0 || columns.length < 12
      ? html`<span class="k${index}">${wallClock(at, scene)}</span>`
      : '',
  )}</div>`
  }
</section>`
}

/** Nothing to see there: a phone leaves it out, and says how many there are. */
const isIdle = ({ taken, paused }: InstitutionDay): boolean => taken === 0 && !paused

function institutionPanel(one: InstitutionDay, id: string, columns: number, setting: Setting): Html {
  const { words } = setting
  return html`<section id="${id}" class="institution${one.aligned ? ' aligned' : ''}${one.slots.length === 0 ? ' closed' : ''}${isIdle(one) ? ' idle' : ''}" aria-labelledby="${id}-name">
  <div class="institution-head">
    <h3 id="${id}-name">${one.name}</h3>
    <p>${one.paused ? html`<span class="chip alarm">${words.paused}</span> ` : ''}${
      one.slots.length === 0 ? words.closedToday : html`${words.takenOf} <b>${one.taken}</b>/${one.places}`
    }</p>
  </div>
  ${one.slots.length === 0 ? '' : html`<ol class="slots c${columns}">${one.slots.map((cell) => slotCell(one.id, cell, setting))}</ol>`}
  ${one.taken > 0 && one.slots.some(({ load }) => load === 'free') ? html`<p class="hint rest">${words.restFree}</p>` : ''}
</section>`
}

function slotCell(institution: string, cell: SlotCell, { words, scene }: Setting): Html {
  const time = wallClock(cell.slot.from, scene)
  const address = `/slots/${encodeURIComponent(institution)}/${cell.slot.from}`
  const place = `k${cell.column} w${Math.min(cell.span, 8)}`
  return html`<li class="${place} ${cell.load}${cell.past ? ' past' : ''}"><a href="${address}"><time>${time}</time> <b>${cell.taken}</b><i>/${cell.places}</i> <span class="unseen">${words.loads[cell.load]}</span></a></li>`
}
