import { html } from 'hono/html'
import type { FollowUp, Line, Stretch } from './bridge.ts'
import type { Place } from './places.ts'
import { becameInWords, medicinesIn, type PasteWords, shownAs } from './words.ts'

export type Html = ReturnType<typeof html>

/** What the page shows. */
export interface PasteView {
  readonly words: PasteWords
  readonly places: readonly Place[]
  readonly place: Place | null
  readonly pasted: string
  /** Tells this text from another, so that corrections of its lines are not taken for those of another's. */
  readonly mark: string
  /** Null before anything was looked at. */
  readonly stretch: Stretch | null
  readonly followUps: readonly FollowUp[]
  readonly notice: string | null
  /** Where a name that was read wrongly is taught; null where the reader may not. */
  readonly lessonAddress: (name: string) => string | null
}

export function pastePage(view: PasteView): Html {
  const { words, notice } = view
  return html`<div class="paste">
  <h1>${words.title}</h1>
  <p class="hint">${words.intro}</p>
  ${notice === null ? '' : html`<p class="paste-notice" role="status">${notice}</p>`}
  ${textsSection(view)}
  <form method="post" action="/paste/look" enctype="multipart/form-data" class="paste-form">
    ${chooser(view)}
    ${view.stretch === null ? '' : linesSection(view.stretch, view)}
  </form>
</div>`
}

function chooser({ words, places, place, pasted, stretch }: PasteView): Html {
  return html`<label>${words.group}
    <select name="place" required>
      <option value="">…</option>
      ${places.map(
        ({ id, name }) =>
          html`<option value="${id}"${id === place?.id ? html` selected` : ''}>${name}</option>`,
      )}
    </select></label>
  <label>${words.chat} <small class="hint">${words.chatHint}</small>
    <textarea name="pasted" rows="${stretch === null ? 10 : 4}" spellcheck="false">${pasted}</textarea></label>
  <label class="paste-file">${words.file} <input type="file" name="file" accept=".txt,text/plain"></label>
  ${stretch === null ? html`<button class="button">${words.look}</button>` : ''}`
}

function linesSection({ lines, isCut, unnamed }: Stretch, view: PasteView): Html {
  const { words, mark } = view
  const isAllKnown = lines.length > 0 && lines.every(({ state }) => state === 'seen' || state === 'own')
  return html`<h2>${words.understood}</h2>
  ${isCut ? html`<p class="paste-notice">${words.cut}</p>` : ''}
  ${unnamed > 0 ? html`<p class="paste-notice" role="alert">${words.unnamed(unnamed)}</p>` : ''}
  ${isAllKnown ? html`<p class="paste-notice" role="status">${words.allKnown}</p>` : ''}
  ${lines.length === 0 ? html`<p class="empty">${words.nothing}</p>` : ''}
  <input type="hidden" name="lines" value="${lines.length}">
  <input type="hidden" name="mark" value="${mark}">
  <ol class="paste-lines">${lines.map((line, index) => lineItem(line, index, view))}</ol>
  <p class="paste-take"><button class="button quiet">${words.lookAgain}</button>
  ${isAllKnown ? '' : html`<button class="button" formaction="/paste/take">${words.take}</button> <small class="hint">${words.takeHint}</small>`}</p>`
}

function lineItem(line: Line, index: number, view: PasteView): Html {
  const { words } = view
  const status = line.state === 'new' ? words.outcome[line.outcome] : words.state[line.state]
  const became = line.state === 'seen' ? becameInWords(line, words) : ''
  const head = html`<strong>${nameOf(line, words)}</strong> <span class="chip">${status}</span>${became === '' ? '' : html` <b>${became}</b>`}`
  // Most of a chat is nobody's order: it is there to be looked at, and not in the way.
  if (line.state !== 'new' || line.outcome === 'silent')
    return html`<li class="paste-line ${line.state === 'new' ? line.outcome : line.state}">
    <details${line.state === 'skipped' ? html` open` : ''}><summary class="paste-head">${head} <span class="paste-glance">${glance(line, words)}</span></summary>
    ${lineBody(line, index, view)}</details>
  </li>`
  return html`<li class="paste-line ${line.outcome}">
    <p class="paste-head">${head}</p>
    ${lineBody(line, index, view)}
  </li>`
}

function lineBody(line: Line, index: number, { words, lessonAddress }: PasteView): Html {
  const isOpen = line.state === 'new'
  return html`${line.attachments.map((one) => html`<p class="paste-shown">${shownAs(one, words)}</p>`)}
    ${
      line.text === '' && line.attachments.length > 0
        ? html`<input type="hidden" name="text-${index}" value="">`
        : html`<textarea name="text-${index}" rows="${rowsOf(line.text, 6)}" aria-label="${nameOf(line, words)}" spellcheck="false">${line.text}</textarea>`
    }
    ${line.understood.map(
      (one) =>
        html`<p class="paste-understood"><b>${one.code}</b> ${medicinesIn(one, words)} ${one.address} ${one.medicines.map(
          ({ written }) => html`${lessonLink(written, lessonAddress(written), words)} `,
        )}</p>`,
    )}
    ${line.answer === null || !isOpen ? '' : html`<p class="hint">${words.willSay}：${line.answer}</p>`}
    <p class="paste-choices">
      ${!isOpen || line.outcome === 'silent' || line.isForBot ? choice(`bot-${index}`, words.forBot, line.isForBot) : ''}
      ${choice(`skip-${index}`, words.skip, line.state === 'skipped')}
      ${line.state === 'seen' ? choice(`anew-${index}`, words.anew, false) : ''}
    </p>`
}

const nameOf = ({ name }: Line, words: PasteWords): string => (name === '' ? words.bare : name)

const mostGlanced = 40
const glance = ({ text, attachments }: Line, words: PasteWords): string =>
  [...attachments.map((one) => shownAs(one, words)), text.replaceAll(/\s+/g, ' ')]
    .join(' ')
    .trim()
    .slice(0, mostGlanced)

/** So many characters of Chinese stand beside each other on a narrow phone. */
const acrossPhone = 17
/** Where the browser cannot fit a field to its text. */
const rowsOf = (text: string, most: number): number =>
  Math.min(
    most,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / acrossPhone)), 0),
  )

/** In a page of its own: what was corrected here must not be lost. */
const lessonLink = (written: string, address: string | null, words: PasteWords): Html | string =>
  address === null
    ? ''
    : html`<a class="quiet-link" href="${address}" target="_blank" aria-label="${words.misread}: ${written}">${words.misread}</a>`

const choice = (name: string, label: string, isChosen: boolean): Html =>
  html`<label><input type="checkbox" name="${name}"${isChosen ? html` checked` : ''}> ${label}</label>`

function textsSection({ followUps, words }: PasteView): Html {
  return html`<section class="paste-texts" aria-labelledby="paste-texts-title">
  <h2 id="paste-texts-title">${words.texts}</h2>
  ${
    followUps.length === 0
      ? html`<p class="hint">${words.noTexts}</p>`
      : followUps.map(
          (
            { place, to, text, posts, isUrgent },
            index,
          ) => html`<form method="post" action="/paste/done" enctype="multipart/form-data" class="paste-text${isUrgent ? ' urgent' : ''}">
    <h3 id="paste-for-${index}">${words.waitsFor(place.name, to)}</h3>
    <textarea id="paste-text-${index}" aria-labelledby="paste-for-${index}" name="text" rows="${rowsOf(text, 24)}" readonly>${text}</textarea>
    <input type="hidden" name="place" value="${place.id}">
    ${posts.map((id) => html`<input type="hidden" name="post" value="${id}">`)}
    <p><button type="button" class="button" data-copy="paste-text-${index}" data-copied="${words.copied}">${words.copy}</button>
    <button class="button quiet">${words.pasted}</button></p>
  </form>`,
        )
  }
</section>`
}
