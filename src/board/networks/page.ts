import { html } from 'hono/html'
import { awaits } from '../../domain/door.ts'
import type { AccountStanding, LoginCode } from '../../domain/standing.ts'
import { type Html, isoTime, type Page, type Setting } from '../pages/page.ts'
import { type NetworkWords, networkWords } from './words.ts'

export const networksAddress = '/networks'

/** How each account of the bot stands, and the code to scan where one must be logged in. */
export function networksPage(standings: readonly AccountStanding[], setting: Setting): Page {
  const words = networkWords(setting.language)
  const body = html`<section id="networks" class="networks">
  <h1>${words.title}</h1>
  ${
    standings.length === 0
      ? html`<div class="empty"><p>${words.empty}</p></div>`
      : html`<p class="hint">${words.intro}</p>
  <ul class="need-list">${standings.map((one) => item(one, words, setting))}</ul>`
  }
</section>`
  return { title: words.title, panels: [{ id: 'networks', body }] }
}

function item(one: AccountStanding, words: NetworkWords, { words: all, scene, language }: Setting): Html {
  const { platform, account, footing, since, heardAt, gap, login, door } = one
  const moment = (at: number): Html => html`<time datetime="${isoTime(at)}">${all.moment(at, scene)}</time>`
  const waits = footing === 'connecting' && door !== null
  const how = waits ? awaits(door, account)[language] : words.how(footing, platform)
  return html`<li class="need network ${footing}">
  <div class="order-head">
    <strong>${all.platforms[platform]}</strong>
    ${account === null ? '' : html`<small class="hint">${words.account} ${account}</small>`}
    <span class="chip${footing === 'connected' ? '' : ' alarm'}">${waits ? words.awaited : words.footing[footing]}</span>
  </div>
  <p>${words.since}${moment(since)}</p>
  <p class="hint">${heardAt === null ? words.neverHeard : html`${words.heard}${moment(heardAt)}`}</p>
  ${gap === null ? '' : html`<p class="hint">${words.gap}${moment(gap.from)} – ${moment(gap.to)}</p>`}
  ${how === null ? '' : html`<p class="settle">${how}</p>`}
  ${login === null ? '' : code(login, words)}
</li>`
}

/** Black on white in either theme, with the margin that cameras need. */
function code({ url, size, path }: LoginCode, words: NetworkWords): Html {
  if (path === '') return html`<p><code>${url}</code></p>`
  const side = size + 8
  return html`<figure class="login-code">
  <svg viewBox="-4 -4 ${side} ${side}" role="img" aria-label="${words.scan}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>
  <figcaption>${words.scanHow}</figcaption>
</figure>`
}
