import { html } from 'hono/html'
import type { Language } from '../../domain/message.ts'
import { dutyName } from '../../replies/audience.ts'
import type { AssetName } from '../assets.ts'
import type { Viewer } from '../viewer.ts'
import type { Words } from '../words/words.ts'
import type { Html } from './page.ts'

/** What surrounds a page. */
export interface Surroundings {
  readonly words: Words
  readonly district: string
  /** Null before signing in. */
  readonly viewer: Viewer | null
  readonly links: readonly { readonly address: string; readonly label: string }[]
  /** Path and query of this page, for the other language. */
  readonly here: string
  asset(name: AssetName): string
}

export interface Content {
  readonly title: string
  readonly body: Html | readonly Html[]
  /** Where changes of this page come from; null where it does not change by itself. */
  readonly live: string | null
  /** A script and a stylesheet of a mounted page. */
  readonly script?: string
  readonly style?: string
  readonly className?: string
}

/** No injected styles (the policy forbids them), no history of pages with names in it in the browser's storage. */
const htmxConfig = '{"includeIndicatorCSS":false,"history":false,"defaultTimeout":20000}'

/** Our own scripts come before htmx: what it does first must find them listening. */
export function shell(around: Surroundings, content: Content): Html {
  const { words, viewer } = around
  return html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${htmxConfig}">
<title>${content.title} · ${words.brand}</title>
<link rel="icon" href="${around.asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${around.asset('board.css')}">
${content.style === undefined ? '' : html`<link rel="stylesheet" href="${content.style}">`}
<script src="${around.asset('board.js')}" defer></script>
${content.script === undefined ? '' : html`<script src="${content.script}" defer></script>`}
<script src="${around.asset('htmx.js')}" defer></script>
</head>
<body class="${content.className ?? ''}">
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
  <a class="brand" href="/"><img src="${around.asset('icon.svg')}" alt="" width="32" height="32"> <span>${words.brand}</span> <small>${around.district}</small></a>
  ${viewer === null ? '' : navigation(around)}
  <div class="me">
    ${
      content.live === null
        ? ''
        : html`<p id="connection" class="connection" role="status" data-live="${words.live}" data-lost="${words.lost}" data-over="${words.over}"></p>`
    }
    ${viewer === null ? '' : html`<span class="viewer">${viewerName(viewer, words)}</span>`}
    <a href="${inLanguage(around.here, words.other.language)}" hreflang="${words.other.language}" lang="${words.other.language}">${words.other.name}</a>
    ${viewer === null ? '' : html`<form method="post" action="/sign-out"><button class="plain">${words.signOut}</button></form>`}
  </div>
</header>
<main id="main" tabindex="-1"${content.live === null ? '' : html` hx-sse:connect="${content.live}" hx-swap="none"`}>
${content.body}
</main>
</body>
</html>`
}

function navigation({ links, here }: Surroundings): Html {
  const path = here.split('?')[0] ?? ''
  // What a form of a page answers stands below its address.
  const isHere = (address: string): boolean =>
    path === address || (address !== '/' && path.startsWith(`${address}/`))
  return html`<nav class="main-nav">${links.map(
    ({ address, label }) =>
      html`<a href="${address}"${isHere(address) ? html` aria-current="page"` : ''}>${label}</a>`,
  )}</nav>`
}

const viewerName = (viewer: Viewer, words: Words): string =>
  viewer.kind === 'owner'
    ? words.owner
    : `${dutyName(viewer.person.name)} · ${words.roles[viewer.person.role]}`

/** The same page in another language. */
function inLanguage(here: string, language: Language): string {
  const [path = '/', query = ''] = here.split('?')
  const search = new URLSearchParams(query)
  search.set('lang', language)
  return `${path}?${search}`
}
