import { createHash } from 'node:crypto'
import type { Directory, Group, Person, Role } from '../../src/domain/directory.ts'
import { accountKey, type Chat, chatKey, type Platform } from '../../src/domain/message.ts'

/** Whom a window plays. Several windows are several people. */
export interface Persona {
  /** As the address of the window names them: `p:wechat:coord-1`, `n:3-502 王阿姨`. */
  readonly key: string
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Where a window sits, and as whom. It all stands in its address, so that it can be opened again or given to another. */
export interface Seat {
  readonly chat: Chat
  /** Null in the private chat with the bot. */
  readonly group: Group | null
  readonly me: Persona
}

/** Group names of invented residents, to begin with. The last one only looks like somebody with a role. */
export const sampleResidents = ['3-502 王阿姨', '5-101 李伯伯', '7-2-1103 小红妈妈'] as const

const longestName = 60

/** @throws where the directory has no community group to stand in */
export function firstSeat(directory: Directory): Seat {
  const group = directory.groups.find(({ role }) => role === 'community')
  if (group === undefined) throw new Error('the directory has no community group: add one under "groups"')
  return { chat: chatOfGroup(group), group, me: resident(sampleResidents[0]) }
}

export const chatOfGroup = ({ platform, id }: Group): Chat => ({ platform, group: id })

/**
 * A resident's account follows from the name, so that the same name is the same person tomorrow. It never is an account
 * of the directory: whoever calls themselves like a coordinator is a stranger with a coordinator's name.
 */
export function resident(words: string): Persona {
  const name = words.replace(/\s+/gu, ' ').trim().slice(0, longestName)
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return { key: `n:${name}`, id: `simulator-${hash}`, name, role: 'resident' }
}

export const personaOf = (person: Person): Persona => ({
  key: `p:${accountKey(person)}`,
  id: person.id,
  name: person.name,
  role: person.role,
})

/** The seat that an address names; what it names wrongly or leaves out is as in the first seat. */
export function readSeat(directory: Directory, where: string | undefined, as: string | undefined): Seat {
  const first = firstSeat(directory)
  const me = readPersona(directory, as) ?? first.me
  const platform = /^(\w+):p$/.exec(where ?? '')?.[1]
  const known = directory.groups.find((group) => group.platform === platform)?.platform
  if (known !== undefined) return { chat: { platform: known, account: me.id }, group: null, me }
  const group = directory.groups.find((one) => chatKey(chatOfGroup(one)) === where) ?? first.group
  return group === null ? first : { chat: chatOfGroup(group), group, me }
}

function readPersona(directory: Directory, as: string | undefined): Persona | null {
  if (as?.startsWith('n:')) {
    const persona = resident(as.slice(2))
    return persona.name === '' ? null : persona
  }
  const person = directory.people.find((one) => `p:${accountKey(one)}` === as)
  return person === undefined ? null : personaOf(person)
}

/** The address's word for a chat. */
export const chatWord = (chat: Chat): string => ('group' in chat ? chatKey(chat) : `${chat.platform}:p`)

export const seatQuery = (chat: Chat, me: Persona): string =>
  new URLSearchParams({ in: chatWord(chat), as: me.key }).toString()

export const privateChat = (platform: Platform, me: Persona): Chat => ({ platform, account: me.id })

/** The streets that a group has to do with; none for the district's own group. */
export function streetsOf(directory: Directory, group: Group | null): readonly string[] {
  if (group === null || group.role === 'platform') return []
  if (group.role === 'pharmacy')
    return directory.pharmacies.find(({ id }) => id === group.pharmacy)?.serves ?? []
  return directory.streets
    .filter(({ communities }) => communities.some(({ code }) => code === group.community))
    .map(({ code }) => code)
}

/** The group where somebody with a role works; null where the directory has none. */
export function workplace(directory: Directory, person: Person): Group | null {
  const fits = (group: Group): boolean => {
    if (group.platform !== person.platform) return false
    if (person.role === 'agent')
      return group.role === 'community' && person.communities.includes(group.community)
    if (person.role === 'pharmacist') return group.role === 'pharmacy' && group.pharmacy === person.pharmacy
    return group.role === 'platform'
  }
  return directory.groups.find(fits) ?? null
}

/** The streets that somebody with a role serves; none for who serves all. */
export function streetsOfPerson(directory: Directory, person: Person): readonly string[] {
  if (person.role === 'coordinator') return person.streets
  if (person.role === 'operator') return []
  const group = workplace(directory, person)
  return streetsOf(directory, group)
}
