import { html } from 'hono/html'
import type { Page } from './page.ts'

export interface Notice {
  readonly title: string
  readonly text: string
  readonly how?: readonly string[]
  /** A form that does the one thing to do here. */
  readonly act?: { readonly address: string; readonly label: string }
  readonly link?: { readonly address: string; readonly label: string }
}

/** A page that says one thing, and what to do now. */
export function noticePage(notice: Notice): Page {
  const body = html`<section id="notice" class="notice">
  <h1>${notice.title}</h1>
  <p>${notice.text}</p>
  ${notice.how === undefined ? '' : html`<ul>${notice.how.map((line) => html`<li>${line}</li>`)}</ul>`}
  ${
    notice.act === undefined
      ? ''
      : html`<form method="post" action="${notice.act.address}"><button class="button">${notice.act.label}</button></form>`
  }
  ${notice.link === undefined ? '' : html`<a class="button" href="${notice.link.address}">${notice.link.label}</a>`}
</section>`
  return { title: notice.title, panels: [{ id: 'notice', body }] }
}
