import { type Chat, chatKey } from '../../src/domain/message.ts'
import { cast, nearby, type Persona, personaOf, placeOf, resident } from './persona.ts'
import { type Line, longestText, type Request } from './protocol.ts'
import type { CastMember, Place, Setting } from './setting.ts'
import { type ConsoleLanguage, type Words, wordsIn } from './words.ts'

/** What one terminal knows: who sits there, where they are, and what is only half said. Immutable. */
export interface Session {
  readonly setting: Setting
  readonly language: ConsoleLanguage
  readonly me: Persona
  readonly chat: Chat
  /** Where a resident goes back to. */
  readonly home: Place
  readonly quoting: number | null
  /** The lines pasted so far; null when nothing is being pasted. */
  readonly pasting: readonly string[] | null
  readonly choosing: Choice | null
  /** Everybody played here: their private chats are shown. */
  readonly played: ReadonlySet<string>
  readonly lines: readonly Line[]
  /** Numbers of messages that were not shown here yet. */
  readonly unseen: ReadonlySet<number>
}

type Choice =
  | { readonly kind: 'person'; readonly among: readonly CastMember[] }
  | { readonly kind: 'group'; readonly among: readonly Place[] }

/** What follows from what was typed, in this order. */
export interface Step {
  readonly session: Session
  readonly show: readonly string[]
  /** Messages that arrived in the chat while it was not looked at. */
  readonly missed: readonly Line[]
  readonly say: Omit<Extract<Request, { type: 'say' }>, 'type' | 'ticket'> | null
  readonly quit: boolean
}

const firstResident = '王阿姨 3-502'

/** So many messages are remembered for quoting and for coming back to. */
const keptLines = 500

/** Of the messages that were missed in a chat, so many are shown: the last ones. */
const backlog = 8

/** @throws where the directory has no community group to stand in */
export function beginSession(setting: Setting, lines: readonly Line[], language: ConsoleLanguage): Session {
  const home = setting.groups.find(({ role }) => role === 'community')
  if (home === undefined) throw new Error('the directory has no community group: add one under "groups"')
  const me = resident(firstResident)
  return moved({
    setting,
    language,
    me,
    chat: groupChat(home),
    home,
    quoting: null,
    pasting: null,
    choosing: null,
    played: new Set(),
    lines,
    unseen: new Set(lines.map(({ number }) => number)),
  })
}

export const wordsOf = (session: Session): Words => wordsIn[session.language]

const groupChat = (place: Place): Chat => ({ platform: place.platform, group: place.id })

const privateChat = (session: Session): Chat => ({
  platform: session.me.platform ?? session.home.platform,
  account: session.me.id,
})

/** Remembers the account under which somebody is played here: a resident has one on each network. */
const moved = (session: Session): Session => ({
  ...session,
  played: new Set([...session.played, `${session.chat.platform}:${session.me.id}`]),
})

export function chatName(session: Session, chat: Chat): string {
  if ('group' in chat) return placeOf(session.setting, chat)?.name ?? chat.group
  const { privately } = wordsOf(session)
  const known = session.setting.people.find(
    ({ id, platform }) => id === chat.account && platform === chat.platform,
  )
  return known === undefined ? privately : `${privately} ${known.name}`
}

export const isHere = (session: Session, line: Line): boolean => chatKey(line.chat) === chatKey(session.chat)

/** Private words for somebody who is played here are read here, whichever group is on the screen. */
export const isMine = (session: Session, line: Line): boolean =>
  'account' in line.chat && session.played.has(`${line.chat.platform}:${line.chat.account}`)

const step = (session: Session, rest: Partial<Omit<Step, 'session'>> = {}): Step => ({
  session,
  show: [],
  missed: [],
  say: null,
  quit: false,
  ...rest,
})

/** A line was typed, or pasted with line breaks in it. */
export function type(before: Session, input: string): Step {
  if (before.pasting !== null) return paste(before, before.pasting, input)
  const text = input.trim()
  const session: Session = { ...before, choosing: null }
  if (text === '') return step(before)
  if (before.choosing !== null && /^\d+$/.test(text)) {
    const chosen = choose(session, before.choosing, Number(text))
    if (chosen !== null) return chosen
  }
  if (!/^[/／]/.test(text)) return say(session, text)

  const [, word = '', rest = ''] = /^[/／](\S*)\s*([\s\S]*)$/u.exec(text) ?? []
  const run = commands.get(word.toLowerCase())
  return run === undefined
    ? step(session, { show: [wordsOf(session).unknownCommand(`/${word}`)] })
    : run(session, rest.trim())
}

/** A line of a script, which cannot be asked: of several people who fit it takes the first, and says so. */
export function typeInScript(before: Session, input: string): Step {
  const asked = type(before, input)
  const { choosing } = asked.session
  if (choosing?.kind !== 'person') return asked
  const chosen = type(asked.session, '1')
  return { ...chosen, show: [wordsOf(before).tookFirst(choosing.among.length), ...chosen.show] }
}

/** A message arrived: the session that knows it. Only as many are kept as somebody may still quote. */
export const heard = (session: Session, line: Line): Session => ({
  ...session,
  lines: [...session.lines, line].slice(-keptLines),
  unseen:
    isHere(session, line) || isMine(session, line)
      ? session.unseen
      : new Set([...session.unseen, line.number].slice(-keptLines)),
})

/** What was missed in the chat that is looked at now; from here on it is seen. */
export function catchUp(session: Session): { readonly session: Session; readonly missed: readonly Line[] } {
  const missed = session.lines.filter((line) => isHere(session, line) && session.unseen.has(line.number))
  const seen = new Set(missed.map(({ number }) => number))
  return { session: { ...session, unseen: session.unseen.difference(seen) }, missed: missed.slice(-backlog) }
}

function say(session: Session, text: string): Step {
  if (text.length > longestText) return step(session, { show: [wordsOf(session).tooLong] })
  const { chat, me, quoting } = session
  return step(
    { ...session, quoting: null },
    { say: { as: { platform: chat.platform, id: me.id, name: me.name }, chat, text, quotes: quoting } },
  )
}

function paste(session: Session, lines: readonly string[], input: string): Step {
  if (input.trim() !== '') {
    const all = [...lines, input]
    const size = all.reduce((sum, line) => sum + line.length + 1, 0)
    return size > longestText
      ? step({ ...session, pasting: null }, { show: [wordsOf(session).tooLong] })
      : step({ ...session, pasting: all })
  }
  const done: Session = { ...session, pasting: null }
  const text = lines.join('\n').trim()
  return text === '' ? step(done, { show: [wordsOf(session).pasteEmpty] }) : say(done, text)
}

function choose(session: Session, choice: Choice, number: number): Step | null {
  if (choice.kind === 'person') {
    const one = choice.among[number - 1]
    return one === undefined ? null : become(session, personaOf(one), one.at)
  }
  const place = choice.among[number - 1]
  return place === undefined ? null : goTo(session, groupChat(place))
}

/** Goes where the persona belongs: a role to its own group, a resident to the community. */
function become(session: Session, me: Persona, at: Chat | null): Step {
  const next: Session = { ...session, me, quoting: null }
  return goTo(next, me.role === 'resident' ? groupChat(session.home) : (at ?? privateChat(next)))
}

function goTo(session: Session, chat: Chat): Step {
  const place = placeOf(session.setting, chat)
  const { session: next, missed } = catchUp(
    moved({ ...session, chat, quoting: null, home: place?.role === 'community' ? place : session.home }),
  )
  return step(next, { show: wordsOf(next).here(next.me.name, chatName(next, chat), next.me.role), missed })
}

function as(session: Session, words: string): Step {
  if (words === '') return step(session, { show: [wordsOf(session).nameMissing] })
  const { setting, chat, home } = session
  // A private chat and the district's own group have no street: then the resident's own counts.
  const isLocal = (placeOf(setting, chat)?.streets.length ?? 0) > 0
  const casting = cast(words, setting, isLocal ? chat : groupChat(home))
  switch (casting.kind) {
    case 'persona':
      return become(session, casting.persona, casting.at)
    case 'choose':
      return step(
        { ...session, choosing: { kind: 'person', among: casting.among } },
        { show: wordsOf(session).choose(casting.among.map(({ name }) => name)) },
      )
    case 'nobody':
      return step(session, { show: [wordsOf(session).noSuchRole(casting.role)] })
  }
}

const privateWords = new Set(['私聊', '私信', 'private', 'dm'])

function group(session: Session, words: string): Step {
  const { groups } = session.setting
  if (privateWords.has(words.toLowerCase())) return goTo(session, privateChat(session))
  if (words === '' || words.toLowerCase() === 'all') {
    const streets = session.home.streets
    const near = groups.filter(
      (place) =>
        words !== '' || place.streets.length === 0 || place.streets.some((code) => streets.includes(code)),
    )
    return offerGroups(session, near, groups.length - near.length)
  }
  const exact = groups.filter(({ name }) => name === words)
  const found =
    exact.length > 0 ? exact : groups.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
  const [only] = found
  if (only === undefined) return step(session, { show: [wordsOf(session).noSuchGroup(words)] })
  return found.length === 1 ? goTo(session, groupChat(only)) : offerGroups(session, found, 0)
}

const offerGroups = (session: Session, among: readonly Place[], more: number): Step =>
  step(
    { ...session, choosing: { kind: 'group', among } },
    {
      show: wordsOf(session).groups(
        among.map(({ name }) => name),
        chatName(session, session.chat),
        more,
      ),
    },
  )

function quote(session: Session, words: string): Step {
  const [, digits = '', text = ''] = /^#?(\d{1,9})\s*([\s\S]*)$/u.exec(words) ?? []
  const number = Number(digits)
  const line = session.lines.find((candidate) => candidate.number === number)
  const said = wordsOf(session)
  if (line === undefined) return step(session, { show: [said.noSuchMessage(number)] })
  if (!isHere(session, line)) return step(session, { show: [said.elsewhere] })
  const next: Session = { ...session, quoting: number }
  return text === '' ? step(next, { show: [said.quoting(number)] }) : say(next, text)
}

function who(session: Session): Step {
  const { setting, chat, me } = session
  const cast = setting.people.length === 0 ? [] : nearby(setting.people, setting, groupChat(session.home))
  const street = setting.people.filter((one) =>
    one.streets.some((code) => session.home.streets.includes(code)),
  )
  const all = [...new Set([...cast, ...street])]
  return step(session, { show: wordsOf(session).who(me.name, chatName(session, chat), all) })
}

function speak(session: Session, words: string): Step {
  const language: ConsoleLanguage = words.toLowerCase() === 'en' ? 'en' : 'zh'
  const next: Session = { ...session, language }
  return step(next, { show: wordsOf(next).help })
}

type CommandRun = (session: Session, words: string) => Step

/** Each command with the words that call it; Chinese ones spare changing the input method. */
const commands: ReadonlyMap<string, CommandRun> = new Map(
  (
    [
      [['as', '我是', '换人'], as],
      [['group', 'groups', 'g', '群', '换群'], group],
      [['private', 'dm', '私聊', '私信'], (session) => goTo(session, privateChat(session))],
      [['quote', 'q', '引用'], quote],
      [
        ['paste', '粘贴', '接龙'],
        (session) => step({ ...session, pasting: [] }, { show: [wordsOf(session).pasting] }),
      ],
      [['who', '谁'], who],
      [['lang', '语言'], speak],
      [['help', 'h', '?', '帮助'], (session) => step(session, { show: wordsOf(session).help })],
      [['quit', 'exit', 'bye', '退出', '再见'], (session) => step(session, { quit: true })],
    ] satisfies (readonly [readonly string[], CommandRun])[]
  ).flatMap(([names, run]) => names.map((name) => [name, run])),
)
