import { html } from 'hono/html'
import type { LegCard } from '../card.ts'
import type { Call, Step, StoryView } from '../story.ts'
import { lateChip, stageChip, urgentChip } from './order.ts'
import { type Html, isoTime, type Page, type Setting } from './page.ts'

/** One appointment's whole story: where it stands, what was said, and every step with who and when. */
export function storyPage(view: StoryView, setting: Setting): Page {
  const { words } = setting
  const { card } = view
  const body = html`<article id="story" class="sheet">
  <header class="sheet-head">
    <h1><span class="code">${card.code}</span> ${stageChip(card.stage, words)}${urgentChip(card, words)}</h1>
    <p class="lead">${card.label}</p>
    <button type="button" class="button quiet" data-print>${words.print}</button>
  </header>
  <p class="medicines">${words.medicines(card.medicines)}</p>
  ${view.words === null ? '' : html`<blockquote><span class="hint">${words.original} · ${view.writer}</span><p>${view.words}</p></blockquote>`}
  ${
    view.words === null || setting.teachAt === null
      ? ''
      : html`<p><a class="quiet-link" href="${setting.teachAt}?code=${card.code}">${words.misread}</a></p>`
  }
  ${standing(view, setting)}
  <section aria-labelledby="parts-title"><h2 id="parts-title">${words.parts}</h2>${parts(view, setting)}</section>
  <section aria-labelledby="facts-title"><h2 id="facts-title">${words.facts}</h2>${facts(view, setting)}</section>
  <section aria-labelledby="history-title"><h2 id="history-title">${words.history}</h2>
    ${view.calls.length === 0 ? '' : html`<ul class="need-list">${view.calls.map((call) => callItem(call, setting))}</ul>`}
    <ol class="history">${view.steps.map((step) => historyItem(step, setting))}</ol>
  </section>
</article>`
  return { title: `${card.code} ${card.label}`, panels: [{ id: 'story', body }] }
}

function standing({ standing, card }: StoryView, { words }: Setting): Html {
  if (standing.kind === 'deciding') {
    const settle = words.settle(standing.reason, card.code, card.unnamed)
    return html`<div class="need usual"><strong class="why">${words.why[standing.reason]}</strong> ${words.by[standing.by]}${
      settle === null ? '' : html`<p class="settle">${settle}</p>`
    }</div>`
  }
  if (standing.kind === 'closed' && standing.reason !== null)
    return html`<p class="lead">${standing.reason}</p>`
  return html``
}

function parts({ card }: StoryView, setting: Setting): Html {
  const { words } = setting
  const open = card.legs.filter(({ cancelled }) => !cancelled)
  if (open.length === 0) return html`<div class="empty"><p>${words.atNoCounter}</p></div>`
  return html`<ul class="parts">${open.map((leg) => part(leg, card.milestones.includes('delivered'), setting))}</ul>`
}

function part(leg: LegCard, delivered: boolean, setting: Setting): Html {
  const { words, scene } = setting
  const reached = [leg.at !== null, leg.reviewed, leg.ready, leg.pickedUp, delivered]
  const last = reached.lastIndexOf(true)
  return html`<li>
  <p class="where"><b>${leg.at === null ? words.waitingFor : leg.at.name}</b> ${
    leg.at === null
      ? ''
      : html`<time datetime="${isoTime(leg.at.slot.from)}">${words.slot(leg.at.slot, scene)}</time>`
  } ${lateChip(leg, setting)}</p>
  <p class="what">${words.medicines(leg.medicines)}</p>
  <ol class="stages">${words.stages.map((stage, index) =>
    // What was jumped over was not needed: it is not shown as done.
    index < last && reached[index] !== true
      ? ''
      : html`<li class="${reached[index] === true ? 'done' : 'ahead'}">${stage}</li>`,
  )}</ol>
</li>`
}

function facts(view: StoryView, { words, scene }: Setting): Html {
  const { card } = view
  const rows: (readonly [string, string | null])[] = [
    [words.fact.asked, words.moment(card.createdAt, scene)],
    [words.fact.community, card.community],
    [words.fact.phone, card.phone],
    [words.fact.wish, view.wish === null ? null : words.wish(view.wish, scene)],
    [words.fact.card, view.hasCard === null ? null : view.hasCard ? words.yes : words.no],
    [words.fact.prescription, view.prescription === null ? null : words.prescriptions[view.prescription]],
    ...card.notes.map((note) => [words.fact.note, note.text] as const),
  ]
  return html`<dl class="facts">${rows.map(([name, value]) =>
    value === null || value === '' ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function callItem({ at, why, words: said, settledAt }: Call, { words, scene }: Setting): Html {
  return html`<li class="need${settledAt === null ? ' urgent' : ''}">
  <div class="order-head"><strong class="why">${words.why[why]}</strong> <time class="hint" datetime="${isoTime(at)}">${words.moment(at, scene)}</time>
    <span class="hint">${settledAt === null ? words.unsettled : words.settledAt(settledAt, scene)}</span></div>
  ${said === null ? '' : html`<p>${said}</p>`}
</li>`
}

function historyItem(step: Step, { words, scene }: Setting): Html {
  const before = step.old === null ? null : words.value(step.old)
  const after = step.new === null ? null : words.value(step.new)
  const change =
    after === null ? '' : before === null || before === after ? after : html`<s>${before}</s> → ${after}`
  return html`<li>
  <p class="hint"><time datetime="${isoTime(step.at)}">${words.moment(step.at, scene)}</time> · ${words.doer(step.by)}${step.through === null ? '' : ` · ${words.carriedBy(step.through)}`}</p>
  <p><b>${words.steps[step.what]}</b> ${change}</p>
  ${step.words === null ? '' : html`<blockquote><p>${step.words}</p></blockquote>`}
</li>`
}
