import { html } from 'hono/html'
import type { Directory, Group, Person } from '../../src/domain/directory.ts'
import { type ChatView, exampleRow, type Html, messageList, privateNews } from './chat-view.ts'
import {
  chatOfGroup,
  chatWord,
  type Persona,
  personaOf,
  privateChat,
  resident,
  type Seat,
  sampleResidents,
  seatQuery,
  streetsOf,
  streetsOfPerson,
  workplace,
} from './seat.ts'
import { type ChatWords, chatWords } from './words.ts'

/** The longest text that a window may send, in UTF-16 units: beyond any list that people paste. */
export const longestText = 64 * 1024

/** A group chat as on a phone, and beside it where one may go and whom one may be. */
export function chatPage(view: ChatView): Html {
  const { seat, conversation } = view
  const words = chatWords(view.language)
  const lines = conversation.lines(keyOf(seat))
  return html`<div class="chat">
  <details class="choose" data-choose>
    <summary><span><b>${seat.group?.name ?? words.privately}</b><small>${seat.me.name} · ${words.roles[seat.me.role]}</small></span><span class="change">${words.choose}</span></summary>
    ${choices(view.directory, seat, words)}
  </details>
  <section class="phone" aria-label="${seat.group?.name ?? words.privately}">
    <header class="phone-head"><h1>${seat.group?.name ?? words.privately}</h1><p>${seat.me.name} · ${words.roles[seat.me.role]}</p></header>
    ${privateNews(view)}
    <div class="scroll" data-scroll tabindex="0" role="log" aria-label="${words.title}">${messageList(view, lines)}</div>
    ${exampleRow(view, lines)}
    ${composer(seat, words)}
  </section>
</div>`
}

export const keyOf = (seat: Seat): string =>
  'group' in seat.chat ? chatWord(seat.chat) : `${seat.chat.platform}:p:${seat.me.id}`

function composer(seat: Seat, words: ChatWords): Html {
  return html`<form id="composer" class="composer" method="post" action="/chat/say" hx-post="/chat/say" hx-swap="innerHTML" hx-target="#told" hx-disable="find .send" data-composer>
  <input type="hidden" name="in" value="${chatWord(seat.chat)}"><input type="hidden" name="as" value="${seat.me.key}">
  <input type="hidden" name="quotes" value="">
  <p class="quoting" data-quoting hidden><span>${words.quoting}：<b></b></span> <button type="button" class="plain" data-drop-quote>${words.dropQuote}</button></p>
  <p id="told" class="told" role="alert"></p>
  <div class="row">
    <button type="button" class="tool" data-mention="${words.mention} ">${words.mention}</button>
    <button class="tool" name="photo" value="1" formnovalidate>${words.photo}</button>
  </div>
  <div class="row">
    <textarea name="text" rows="1" maxlength="${longestText}" aria-label="${words.say}" placeholder="${words.placeholder}" autofocus></textarea>
    <button class="button send" data-sending="${words.sending}">${words.send}</button>
  </div>
</form>`
}

function choices(directory: Directory, seat: Seat, words: ChatWords): Html {
  const here = streetsOf(directory, seat.group)
  const isNear = (group: Group): boolean =>
    group.role === 'platform' || streetsOf(directory, group).some((street) => here.includes(street))
  const near = directory.groups.filter((group) => here.length === 0 || isNear(group))
  const far = directory.groups.filter((group) => !near.includes(group))
  return html`<div class="choices">
  <nav aria-labelledby="who-title">
    <h2 id="who-title">${words.who}</h2>
    <h3>${words.residents}</h3>
    <ul>${[...sampleResidents.map(resident), ...impostors(directory, here)].map((one) => personLink(one, seat, words))}</ul>
    <form method="get" action="/chat" class="rename">
      <input type="hidden" name="in" value="${chatWord(seat.chat)}">
      <label for="other-name">${words.otherName}</label>
      <div class="row"><input id="other-name" name="name" maxlength="60" placeholder="${words.namePlaceholder}"><button class="tool">${words.become}</button></div>
    </form>
    <h3>${words.staff}</h3>
    <ul>${staff(directory, seat, here).map((person) => staffLink(directory, person, seat, words))}</ul>
    <p class="hint">${words.newWindow}</p>
  </nav>
  <nav aria-labelledby="where-title">
    <h2 id="where-title">${words.where}</h2>
    <ul>
      <li><a href="/chat?${seatQuery(privateChat(seat.chat.platform, seat.me), seat.me)}"${seat.group === null ? html` aria-current="true"` : ''}>${words.privately}</a></li>
      ${near.map((group) => groupLink(group, seat))}
    </ul>
    ${far.length === 0 ? '' : html`<details><summary>${words.elsewhere}</summary><ul>${far.map((group) => groupLink(group, seat))}</ul></details>`}
  </nav>
</div>`
}

/** Somebody who only calls themselves like the coordinator: a name gives nobody a right. */
function impostors(directory: Directory, here: readonly string[]): readonly Persona[] {
  const coordinators = directory.people.filter(({ role }) => role === 'coordinator')
  const one = coordinators.find((person) => servesAny(directory, person, here)) ?? coordinators[0]
  return one === undefined ? [] : [resident(one.name)]
}

const servesAny = (directory: Directory, person: Person, streets: readonly string[]): boolean =>
  streetsOfPerson(directory, person).some((street) => streets.includes(street))

/** Those who work here: the community's own agent rather than its neighbours', and who serves the street. */
function staff(directory: Directory, { group }: Seat, here: readonly string[]): readonly Person[] {
  return directory.people.filter((person) => {
    if (person.role === 'operator') return true
    if (here.length === 0) return person.role === 'coordinator'
    if (person.role === 'agent' && group?.role === 'community')
      return person.communities.includes(group.community)
    return servesAny(directory, person, here)
  })
}

function personLink(me: Persona, seat: Seat, words: ChatWords): Html {
  const isStranger = !sampleResidents.some((name) => name === me.name)
  return personItem(
    me,
    `/chat?${seatQuery(communityChat(seat, me), me)}`,
    isStranger ? words.stranger : '',
    seat,
    words,
  )
}

/** A private chat belongs to one person: who else one becomes has their own. */
const communityChat = (seat: Seat, me: Persona) =>
  seat.group === null ? privateChat(seat.chat.platform, me) : seat.chat

function staffLink(directory: Directory, person: Person, seat: Seat, words: ChatWords): Html {
  const me = personaOf(person)
  const group = workplace(directory, person)
  const chat = group === null ? privateChat(person.platform, me) : chatOfGroup(group)
  return personItem(me, `/chat?${seatQuery(chat, me)}`, words.roles[person.role], seat, words)
}

function personItem(me: Persona, address: string, what: string, seat: Seat, words: ChatWords): Html {
  return html`<li><a href="${address}"${me.key === seat.me.key ? html` aria-current="true"` : ''}>${me.name}${
    what === '' ? '' : html` <small>${what}</small>`
  }</a><a class="new-window" href="${address}" target="_blank" aria-label="${me.name}：${words.openWindow}">↗</a></li>`
}

const groupLink = (group: Group, seat: Seat): Html =>
  html`<li><a href="/chat?${seatQuery(chatOfGroup(group), seat.me)}"${group === seat.group ? html` aria-current="true"` : ''}>${group.name}</a></li>`
