import { streetOf } from '../../dispatch/catchment.ts'
import type { GroupNote } from '../../domain/book.ts'
import type { Group, Person, Temper } from '../../domain/directory.ts'
import { groupKey } from '../../domain/directory-now.ts'
import { chatOf, type IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { type OfficeWords, officeWords } from '../../replies/office.ts'
import { coordinatorsChat, groupOf } from '../people.ts'
import type { Turn } from '../turn.ts'
import { type Coordinator, communityOn, pharmacyOn } from './offices.ts'

/** A group that nobody has told us of is greeted once, and the coordinators are asked whose it is. */
export function greetUnknownGroup(turn: Turn, message: IncomingMessage): void {
  const { platform, group: id } = message
  // What is pasted comes from a group that was chosen; the console and its like have none but the directory's.
  if (id === null || platform === 'paste' || groupOf(turn.world.directory, message) !== null) return
  const key = groupKey({ platform, id })
  if (turn.book.groups.has(key)) return
  const number = Math.max(0, ...[...turn.book.groups.values()].map((note) => note.number ?? 0)) + 1
  const name = message.groupName ?? null
  turn.put('groups', key, { platform, id, number, name, at: turn.now, group: null, by: null })
  turn.tell(chatOf(message), officeWords.zh.welcome(), 'zh')
  const coordinators = coordinatorsChat(turn.world.directory, null)
  if (coordinators !== null) turn.tell(coordinators, officeWords.zh.newGroup(name ?? '', number), 'zh')
}

/**
 * 归属 群3 欧二 3号楼; in the group itself 归属 欧二. An institution's group, and the coordinators' own, as well: after a new
 * login their ids may be others.
 */
export function assignGroup(
  turn: Turn,
  message: IncomingMessage,
  coordinator: Coordinator,
  words: string,
  say: OfficeWords,
): Outcome {
  const named = groupIn(turn, message, words)
  if (named === null) return decline(turn, unknownGroup(turn, words, say))
  const group = asWhose(turn, coordinator, named)
  if (group === null) return decline(turn, say.unknownCommunity(buildingIn(named.rest).rest))
  keep(turn, group.group)
  turn.answer(say.assigned(labelOf(named), group.whose), 'zh')
  return 'done'
}

/** 群3 欧二 names a group and whose it is: only the first is not known. */
function unknownGroup(turn: Turn, words: string, say: OfficeWords): string {
  const number = numberAtFirst.exec(words)
  const label = number === null ? words : `群${number[1] ?? ''}`
  const isNoneNew = [...turn.book.groups.values()].every(({ group }) => group !== null)
  return number !== null && isNoneNew ? say.noNewGroup(label) : say.unknownGroup(label)
}

const ownGroup = /^(?:平台|协调员?)群?$/

/** The group as that of a community, an institution or the coordinators, as the rest of the words says. */
function asWhose(
  { world: { directory } }: Turn,
  { streets }: Coordinator,
  named: NamedGroup,
): { readonly group: Group; readonly whose: string } | null {
  const { platform, id, temper } = named
  const account = { platform, id, name: named.name ?? labelOf(named) }
  // Everybody's alerts go there: only who answers for everybody may say where that is.
  if (ownGroup.test(named.rest))
    return directory.streets.every(({ code }) => streets.includes(code))
      ? { group: { ...account, role: 'platform' }, whose: '协调员' }
      : null
  const { rest, building } = buildingIn(named.rest)
  const community = communityOn(directory, streets, rest)
  if (community !== null) {
    const own = {
      role: 'community',
      community: community.code,
      building,
      temper: temper ?? 'normal',
    } as const
    return {
      group: { ...account, ...own },
      whose: `${community.name}${building === null ? '' : `${building}号楼`}`,
    }
  }
  const pharmacy = pharmacyOn(directory, streets, named.rest)
  return pharmacy === null
    ? null
    : { group: { ...account, role: 'pharmacy', pharmacy: pharmacy.id }, whose: pharmacy.name }
}

/**
 * 语气 群3 安静, or 安静 in the group itself: by a coordinator of the street or the community's agent.
 * @returns null where the words are about something else
 */
export function setTemper(
  turn: Turn,
  message: IncomingMessage,
  person: Person,
  temper: Temper,
  words: string,
): Outcome | null {
  const { directory } = turn.world
  const named = groupIn(turn, message, words)
  if (named === null || named.rest !== '') return null
  const group = directory.groups.find((one) => groupKey(one) === groupKey(named))
  if (group?.role !== 'community') return null
  const street = streetOf(directory, group.community)
  const isTheirs =
    (person.role === 'coordinator' && street !== null && person.streets.includes(street)) ||
    (person.role === 'agent' && person.communities.includes(group.community))
  if (!isTheirs) return null
  keep(turn, { ...group, temper })
  turn.answer(officeWords.zh.temper(group.name, temper), 'zh')
  return 'done'
}

/** Whether words with a temper at their end are of a group: by its name, or because they begin as such a word does. */
export function speaksOfGroup(turn: Turn, message: IncomingMessage, words: string, text: string): boolean {
  if (/^\s*(?:@\S+\s*)?(?:群?语气|群\s*\d|temper)/i.test(text)) return true
  return words !== '' && groupIn(turn, message, words)?.rest === ''
}

function keep(turn: Turn, group: Group): void {
  const key = groupKey(group)
  const before = turn.book.groups.get(key)
  const { platform, id } = group
  const by = turn.cause.by
  const known: GroupNote = before ?? { platform, id, number: null, name: group.name, at: turn.now, group, by }
  turn.put('groups', key, { ...known, group, by })
}

function decline(turn: Turn, text: string): Outcome {
  turn.answer(text, 'zh')
  return 'declined'
}

/** A group that words speak of, and what is left of the words. */
interface NamedGroup extends Pick<Group, 'platform' | 'id'> {
  readonly name: string | null
  readonly number: number | null
  readonly temper: Temper | null
  readonly rest: string
}

const numberAtFirst = /^(?:群|#|g)\s*(\d{1,6})(?!\d)\s*/i

/** The group at the beginning of the words, by its number or its name; without one, the group in which they are said. */
function groupIn(turn: Turn, message: IncomingMessage, words: string): NamedGroup | null {
  const all = knownGroups(turn)
  const numbered = numberAtFirst.exec(words)
  if (numbered !== null) {
    const found = all.find(({ number }) => number === Number(numbered[1]))
    return found === undefined ? null : { ...found, rest: words.slice(numbered[0].length).trim() }
  }
  const named = all
    .filter(({ name }) => name !== null && name !== '' && words.startsWith(name))
    .toSorted((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0))[0]
  if (named !== undefined) return { ...named, rest: words.slice(named.name?.length ?? 0).trim() }
  if (message.group === null) return null
  const here = groupKey({ platform: message.platform, id: message.group })
  const found = all.find((group) => groupKey(group) === here)
  return found === undefined ? null : { ...found, rest: words.trim() }
}

function knownGroups(turn: Turn): readonly Omit<NamedGroup, 'rest'>[] {
  const notes = [...turn.book.groups.values()]
  const noted = new Set(notes.map(groupKey))
  return [
    ...notes.map(({ platform, id, name, number, group }) => ({
      platform,
      id,
      name: name ?? group?.name ?? null,
      number,
      temper: group?.role === 'community' ? (group.temper ?? null) : null,
    })),
    ...turn.world.directory.groups
      .filter((group) => group.role === 'community' && !noted.has(groupKey(group)))
      .map(({ platform, id, name }) => ({ platform, id, name, number: null, temper: null })),
  ]
}

const labelOf = ({ name, number }: NamedGroup): string => name ?? `群${number ?? ''}`

const buildingAtLast = /\s*(\d{1,4}[a-z]?)\s*(?:号楼|号|幢|栋|座|楼)\s*(?:楼?群)?$/i

function buildingIn(words: string): { readonly rest: string; readonly building: string | null } {
  const building = buildingAtLast.exec(words)?.[1] ?? null
  return { rest: words.replace(buildingAtLast, '').trim(), building }
}
