import { readFileSync } from 'node:fs'
import { asJson } from '../../src/cli/replay/print.ts'
import { replay } from '../../src/cli/replay/run.ts'
import type { Transcript, TranscriptEvent } from '../../src/cli/replay/transcript.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { storyParts } from './parts.ts'

/**
 * A conversation as a text file:
 *
 *     day 2026-03-17
 *     group 欧二居民区便民群1
 *
 *     09:12 3-502 王阿姨: @志愿者 络活喜2盒，明天下午
 *       > 约好了 … 惠民药房 … 0317-001      what one answer says, piece by piece, in this order
 *     09:20 楼上老张: 今天真冷
 *       (nothing)                            nobody is answered
 *
 *     = 0317-001 booked P-OY1 氨氯地平 2盒    how it stands in the end
 *
 * `group` switches the chat (`private` for a private one with the bot); `/` in a text breaks the line; a sender who is
 * in the directory acts as that person; `(quotes bot 09:12)` before the text quotes the bot's answer to that message,
 * `(edits 09:12)` says that it now reads like this, and `(recalls 09:12)` that it is no longer there.
 * `< pieces` is something said in the chat that nobody asked for just then, and `(quiet)` is that nothing is.
 *
 *     until 13:00                            time goes by without a word
 *     run 欧二 11:00 14:00                    an agent's runs: reported before 11:00, fetched from 14:00
 *     places P-OY1 1                         how many a slot there holds
 *     mute P-OY1                             it has neither a group nor a pharmacist
 *     ! 13800001111                          never said in a group that residents read
 */
export interface Story {
  readonly title: string
  readonly transcript: Transcript
  readonly expected: readonly Expected[]
  readonly standing: readonly string[]
  /** What must never be said where residents read along. */
  readonly secrets: readonly string[]
  /** The sample district as the story has it. */
  readonly directory: Directory
}

export interface Expected {
  readonly event: string
  readonly at: number
  readonly kind: 'answer' | 'told' | 'nothing' | 'quiet'
  readonly pieces: readonly string[]
  readonly group: string | null
}

const kinds: Readonly<Record<string, Expected['kind']>> = {
  '>': 'answer',
  '<': 'told',
  '(nothing)': 'nothing',
  '(quiet)': 'quiet',
}

const utterance = /^(\d\d:\d\d) ([^:：]+)[:：] (?:\((quotes|edits|recalls) (bot )?(\d\d:\d\d)\) ?)?(.*)$/

export function readStory(file: string, sample: Directory): Story {
  let directory = sample
  const lines = readFileSync(file, 'utf8').split('\n')
  const title = lines[0]?.replace(/^#\s*/, '') ?? file
  const events: TranscriptEvent[] = []
  const expected: Expected[] = []
  const standing: string[] = []
  const secrets: string[] = []
  let end = 0
  let day = '2026-03-17'
  let group: Directory['groups'][number] | null = null
  const instant = (time: string): number =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(directory.district.timezone)
      .epochMilliseconds
  for (const line of lines.slice(1)) {
    const [word, ...rest] = line.trim().split(' ')
    if (word === 'day') day = rest.join(' ')
    else if (word === 'private') group = null
    else if (word === 'group') group = groupNamed(directory, rest.join(' '))
    else if (word === '=') standing.push(rest.join(' '))
    else if (word === '!') secrets.push(rest.join(' '))
    else if (word === 'until') end = instant(rest.join(' '))
    else if (word === 'run') directory = withRun(directory, rest)
    else if (word === 'places') directory = withPlaces(directory, rest)
    else if (word === 'mute') directory = withoutVoice(directory, rest)
    else if (word !== undefined && kinds[word] !== undefined) {
      const kind = kinds[word]
      const last = events.at(-1)
      if (last === undefined) throw new Error(`${file}: an expectation before anybody has spoken`)
      const pieces = rest
        .join(' ')
        .split('…')
        .map((piece) => piece.trim())
        .filter(Boolean)
      expected.push({ event: last.id, at: Math.max(last.at, end), kind, pieces, group: group?.id ?? null })
    } else {
      const said = utterance.exec(line)
      if (said === null) {
        if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`${file}: cannot read “${line}”`)
        continue
      }
      const [, time = '', name = '', how, bot, other, text = ''] = said
      const person = directory.people.find((p) => p.name === name.trim())
      const meant = other === undefined ? '' : eventAt(events, other, instant)
      events.push({
        id: `e${events.length + 1}`,
        at: instant(time),
        platform: person?.platform ?? group?.platform ?? 'wechat',
        group: group?.id ?? null,
        sender: { id: person?.id ?? `u-${name.trim()}`, name: name.trim() },
        text: text.replaceAll(' / ', '\n'),
        mentionsBot: false,
        quotes: how === 'quotes' ? `${bot === undefined ? '' : 'bot:'}${meant}` : null,
        ...(how === 'edits' ? { edits: meant } : {}),
        ...(how === 'recalls' ? { recalls: meant } : {}),
      })
    }
  }
  const [first] = events
  const last = events.at(-1)
  if (first === undefined || last === undefined) throw new Error(`${file}: nobody speaks`)
  const transcript: Transcript = {
    id: title,
    about: '',
    start: first.at - 60_000,
    end: Math.max(last.at, end) + 60_000,
    events,
  }
  return { title, transcript, expected, standing, secrets, directory }
}

function withRun(directory: Directory, [name = '', cutoff = '', start = '']: readonly string[]): Directory {
  const community = directory.streets.flatMap((s) => s.communities).find((c) => c.name.startsWith(name))
  if (community === undefined) throw new Error(`there is no community called ${name}`)
  return { ...directory, runs: [...directory.runs, { community: community.code, cutoff, start }] }
}

const withPlaces = (directory: Directory, [id, places]: readonly string[]): Directory => ({
  ...directory,
  pharmacies: directory.pharmacies.map((p) => (p.id === id ? { ...p, slotCapacity: Number(places) } : p)),
})

const withoutVoice = (directory: Directory, [id]: readonly string[]): Directory => ({
  ...directory,
  groups: directory.groups.filter((g) => g.role !== 'pharmacy' || g.pharmacy !== id),
  people: directory.people.filter((p) => p.role !== 'pharmacist' || p.pharmacy !== id),
})

function groupNamed(directory: Directory, name: string): Directory['groups'][number] {
  const group = directory.groups.find((g) => g.name.includes(name))
  if (group === undefined) throw new Error(`there is no group called ${name}`)
  return group
}

function eventAt(
  events: readonly TranscriptEvent[],
  time: string,
  instant: (time: string) => number,
): string {
  const event = events.findLast((e) => e.at === instant(time))
  if (event === undefined) throw new Error(`nobody spoke at ${time}`)
  return event.id
}

/** What went otherwise than the story says, each as a sentence; empty where all of it came true. */
export async function play(story: Story): Promise<readonly string[]> {
  const { directory } = story
  const parts = { ...storyParts(), directory }
  const replayed = await replay(story.transcript, { ...parts, store: createMemoryStore(), stock: [] })
  const { posts, appointments } = asJson(replayed, directory, parts.catalogue)
  const wrong: string[] = []
  const used = new Set<number>()
  const next = (event: string): number => {
    const at = story.transcript.events.findIndex((e) => e.id === event)
    return story.transcript.events[at + 1]?.at ?? Number.POSITIVE_INFINITY
  }
  for (const { event, at, kind, pieces, group } of story.expected) {
    const asked = story.transcript.events.find((e) => e.id === event)
    const since = asked?.at ?? 0
    const candidates = replayed.posts.flatMap((post, index) => {
      if (used.has(index)) return []
      if (kind === 'told' || kind === 'quiet') {
        const here = 'group' in post.to ? post.to.group === group : group === null
        const isUnasked = here && post.inReplyTo.length === 0
        return isUnasked && post.at >= (kind === 'quiet' ? since : 0) && post.at < at + 60_000 ? [index] : []
      }
      return post.inReplyTo.includes(event) ? [index] : []
    })
    const said = candidates.map((index) => posts[index]?.text ?? '')
    if (kind === 'nothing' || kind === 'quiet') {
      if (said.length > 0)
        wrong.push(`after “${asked?.text}” nothing should be said, but it was:\n${said.join('\n')}`)
      continue
    }
    const hit = candidates.find((index) => saysInOrder(posts[index]?.text ?? '', pieces))
    if (hit === undefined)
      wrong.push(
        `after “${asked?.text}” (until ${next(event)}) expected “${pieces.join(' … ')}”, but it was:\n${said.join('\n---\n')}`,
      )
    else used.add(hit)
  }
  const communities = new Set(directory.groups.flatMap((g) => (g.role === 'community' ? [g.id] : [])))
  for (const { to, text } of replayed.posts)
    if ('group' in to && communities.has(to.group))
      for (const secret of story.secrets)
        if (text.includes(secret)) wrong.push(`“${secret}” was said where residents read along:\n${text}`)
  for (const line of story.standing) {
    const [code] = line.split(' ')
    const found = appointments.find((appointment) => appointment.code === code)
    const shown = found === undefined ? 'there is none' : describe(found)
    if (found === undefined || !line.split(' ').every((word) => shown.split(' ').includes(word)))
      wrong.push(`expected “${line}”, but it stands: ${shown}`)
  }
  return wrong
}

function saysInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}

type Shown = ReturnType<typeof asJson>['appointments'][number]

const describe = ({ code, status, items, legs, milestones }: Shown): string =>
  [
    code,
    status,
    ...legs.map((leg) => (leg.slot === null ? 'waiting' : `${leg.pharmacy}@${leg.slot.from.slice(5, 16)}`)),
    ...legs.map((leg) => leg.pharmacy ?? 'waiting'),
    ...items.flatMap((item) => [item.drug, item.strength ?? '', `${item.quantity ?? '?'}${item.unit ?? ''}`]),
    ...milestones,
  ].join(' ')
