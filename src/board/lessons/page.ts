import { html } from 'hono/html'
import type { Html } from '../pages/page.ts'
import { type LessonPageWords, taughtIntents } from './words.ts'

/** Something learnt, as the page shows it. */
export interface LessonLine {
  readonly key: string
  readonly text: string
  readonly taughtBy: string
}

export interface LessonsView {
  readonly words: LessonPageWords
  readonly lessons: readonly LessonLine[]
  /** What the forms begin with: what somebody has just found wrong. */
  readonly name: string
  readonly code: string
  /** What the last thing that was done is answered. */
  readonly answer: string | null
}

export function lessonsPage({ words, lessons, name, code, answer }: LessonsView): Html {
  return html`<div class="people lessons">
  <h1>${words.title}</h1>
  <p class="hint">${words.intro}</p>
  ${answer === null ? '' : html`<blockquote role="status"><p class="answer">${answer.split('\n').map((line) => html`${line}<br>`)}</p></blockquote>`}
  <section aria-labelledby="name-title"><h2 id="name-title">${words.teachName}</h2>
  <form method="post" action="/lessons/name">
    <label>${words.name} <input name="name" required maxlength="30" placeholder="${words.nameHint}" value="${name}"></label>
    <label>${words.meaning} <input name="meaning" required maxlength="60" placeholder="${words.meaningHint}"></label>
    <button class="button">${words.keep}</button>
  </form></section>
  <section aria-labelledby="reading-title"><h2 id="reading-title">${words.teachReading}</h2>
  <p class="hint">${words.readingIntro}</p>
  <form method="post" action="/lessons/reading">
    <label>${words.code} <input name="code" maxlength="12" placeholder="0317-004" value="${code}"></label>
    <label>${words.words} <input name="words" maxlength="150"></label>
    <label>${words.intent} <select name="intent" required><option value="">…</option>
      ${taughtIntents.map((intent) => html`<option value="${intent}">${words.intents[intent]}</option>`)}
    </select></label>
    <button class="button">${words.keep}</button>
  </form></section>
  <section aria-labelledby="learnt-title"><h2 id="learnt-title">${words.learnt}</h2>
  ${lessons.length === 0 ? html`<p class="hint">${words.nothing}</p>` : ''}
  <ul class="need-list">${lessons.map((one) => item(one, words))}</ul></section>
</div>`
}

const item = ({ key, text, taughtBy }: LessonLine, words: LessonPageWords): Html => html`<li class="need">
    <form method="post" action="/lessons/forget"><input type="hidden" name="key" value="${key}">
    <strong>${text}</strong> <span class="hint">${taughtBy}</span>
    <button class="button quiet" aria-label="${words.forget}: ${text}">${words.forget}</button></form></li>`
