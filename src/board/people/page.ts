import { html } from 'hono/html'
import type { GroupNote } from '../../domain/book.ts'
import type { Community, Person, Pharmacy, Street } from '../../domain/directory.ts'
import type { Html } from '../pages/page.ts'
import type { PeopleWords } from './words.ts'

/** What the page shows, all of it on the reader's streets. */
export interface PeopleView {
  readonly words: PeopleWords
  readonly people: readonly { readonly person: Person; readonly office: string }[]
  /** What they were looked for by; empty where all of them are shown. */
  readonly query: string
  readonly pharmacies: readonly Pharmacy[]
  readonly streets: readonly Street[]
  readonly communities: readonly Community[]
  readonly unassigned: readonly GroupNote[]
  /** The reader answers for every street of the district. */
  readonly isWhole: boolean
  /** What the last thing that was done is answered. */
  readonly answer: string | null
}

export function peoplePage(view: PeopleView): Html {
  const { words, answer } = view
  return html`<div class="people">
  <h1>${words.title}</h1>
  ${answer === null ? '' : html`<blockquote role="status"><p class="answer">${answer.split('\n').map((line) => html`${line}<br>`)}</p></blockquote>`}
  ${giving(view)}
  ${groups(view)}
  <section aria-labelledby="people-title"><h2 id="people-title">${words.people}</h2>
  ${holders(view)}</section>
</div>`
}

/** So many are read at a glance; more of them are folded by role. */
const fewPeople = 12
const roles = ['coordinator', 'pharmacist', 'agent', 'operator'] as const

function holders({ words, people, query }: PeopleView): Html {
  const isOpen = query !== '' || people.length <= fewPeople
  return html`<form method="get" action="/people" role="search">
    <label>${words.find} <input name="q" type="search" value="${query}" maxlength="40" placeholder="${words.findHint}"></label>
    <button class="button quiet">${words.findButton}</button></form>
  ${people.length === 0 ? html`<p class="hint">${words.nobody}</p>` : ''}
  ${roles.map((role) => {
    const theirs = people.filter(({ person }) => person.role === role)
    return theirs.length === 0
      ? ''
      : html`<details${isOpen ? html` open` : ''}><summary>${words.roles[role]} ${theirs.length}</summary>
  <ul class="need-list">${theirs.map(({ person, office }) => row(person, office, words))}</ul></details>`
  })}`
}

function giving({ words, pharmacies, streets, communities }: PeopleView): Html {
  return html`<section aria-labelledby="give-title"><h2 id="give-title">${words.give}</h2>
  <p class="hint">${words.intro}</p>
  <form method="post" action="/people/give">
    <label>${words.place} <select name="office" required><option value="">…</option>
      ${options(
        words.roles.pharmacist,
        pharmacies.map(({ id, name }) => [`药师 ${id}`, name]),
      )}
      ${options(
        words.roles.agent,
        communities.map(({ code, name }) => [`代办员 ${code}`, name]),
      )}
      ${options(
        words.roles.coordinator,
        streets.map(({ name }) => [`协调员 ${name}`, name]),
      )}
      ${options(words.roles.operator, [['接线员', words.roles.operator]])}
    </select></label>
    <label>${words.name} <input name="name" maxlength="40" placeholder="${words.nameHint}"></label>
    <button class="button">${words.giveCode}</button>
  </form></section>`
}

const options = (label: string, all: readonly (readonly [value: string, label: string])[]): Html =>
  html`<optgroup label="${label}">${all.map(([value, name]) => html`<option value="${value}">${name}</option>`)}</optgroup>`

function groups({ words, unassigned, communities, pharmacies, isWhole }: PeopleView): Html {
  return html`<section aria-labelledby="groups-title"><h2 id="groups-title">${words.unassigned}</h2>
  ${unassigned.length === 0 ? html`<p class="hint">${words.noUnassigned}</p>` : ''}
  ${unassigned.map(
    ({ number, name, platform }) => html`<form method="post" action="/people/assign">
    <label>${words.groupLabel(number ?? 0, name, platform)} <input type="hidden" name="group" value="${number ?? 0}">
    <select name="community" required aria-label="${words.community}"><option value="">${words.community}</option>
    ${options(
      words.communities,
      communities.map(({ code, name: community }) => [code, community]),
    )}
    ${options(
      words.institutions,
      pharmacies.map(({ id, name: pharmacy }) => [id, pharmacy]),
    )}
    ${isWhole ? options(words.roles.coordinator, [['平台群', words.ownGroup]]) : ''}</select></label>
    <button class="button">${words.assign}</button></form>`,
  )}</section>`
}

const row = (person: Person, office: string, words: PeopleWords): Html => html`<li class="need">
    <form method="post" action="/people/person"><input type="hidden" name="name" value="${person.name}">
    <strong>${person.name}</strong> <span class="hint">${office} · ${person.platform}</span>
    <button class="button quiet" name="act" value="new">${words.newPhone}</button>
    <button class="button quiet" name="act" value="stop">${words.stop}</button></form></li>`
