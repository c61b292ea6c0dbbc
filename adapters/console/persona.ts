import { createHash } from 'node:crypto'
import type { Role } from '../../src/domain/directory.ts'
import { type Chat, chatKey, type Platform } from '../../src/domain/message.ts'
import type { CastMember, Place, Setting } from './setting.ts'

/** Whom the person at this terminal plays. */
export interface Persona {
  readonly id: string
  /** As the group shows it. */
  readonly name: string
  readonly role: Role
  /** Null for a resident, who has an account wherever they talk. */
  readonly platform: Platform | null
}

const roleWords: readonly (readonly [CastMember['role'], readonly string[]])[] = [
  ['agent', ['志愿者', '代办员', '代办', 'agent', 'volunteer']],
  ['pharmacist', ['药师', '药剂师', 'pharmacist']],
  ['coordinator', ['协调员', '协调', 'coordinator']],
  ['operator', ['接线员', '话务员', 'operator']],
]

const roomNumber = /^\d+(?:[-号弄栋幢座].*|\d)?$/

/** Who is meant by the words after `/as`. */
export type Casting =
  | { readonly kind: 'persona'; readonly persona: Persona; readonly at: Chat | null }
  | { readonly kind: 'choose'; readonly among: readonly CastMember[] }
  | { readonly kind: 'nobody'; readonly role: string }

export function cast(words: string, setting: Setting, chat: Chat): Casting {
  const [first = '', ...rest] = words.split(/\s+/u)
  const named = setting.people.find(({ name }) => name === words)
  if (named !== undefined) return { kind: 'persona', persona: personaOf(named), at: named.at }

  const role = roleWords.find(([, names]) => names.includes(first.toLowerCase()))?.[0]
  if (role === undefined) return { kind: 'persona', persona: resident(words), at: null }

  const filter = rest.join('')
  const fitting = nearby(
    setting.people.filter((one) => one.role === role && one.name.includes(filter)),
    setting,
    // Who asks for somebody by name means that one, wherever they work.
    filter === '' ? chat : null,
  )
  const [only] = fitting
  if (only === undefined) return { kind: 'nobody', role: words }
  return fitting.length === 1
    ? { kind: 'persona', persona: personaOf(only), at: only.at }
    : { kind: 'choose', among: fitting }
}

export const personaOf = ({ id, name, role, platform }: CastMember): Persona => ({ id, name, role, platform })

/** A resident's account follows from the name, so that the same name is the same person tomorrow. */
export function resident(words: string): Persona {
  const parts = words.split(/\s+/u).slice(0, 8)
  // 王阿姨 3-502 and 3-502 王阿姨 are one person; groups write the room first.
  const rooms = parts.filter((part) => roomNumber.test(part))
  const names = parts.filter((part) => !roomNumber.test(part))
  const name = [...rooms, ...names].join(' ').slice(0, 60)
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return { id: `console-${hash}`, name, role: 'resident', platform: null }
}

/** Of these people, those who work in this very group, else in its street, else all. */
export function nearby(
  people: readonly CastMember[],
  setting: Setting,
  chat: Chat | null,
): readonly CastMember[] {
  if (chat === null) return people
  const here = people.filter(({ at }) => at !== null && chatKey(at) === chatKey(chat))
  if (here.length > 0) return here
  const streets = placeOf(setting, chat)?.streets ?? []
  const inStreet = people.filter((one) => one.streets.some((code) => streets.includes(code)))
  return inStreet.length > 0 ? inStreet : people
}

export const placeOf = (setting: Setting, chat: Chat): Place | undefined =>
  'group' in chat
    ? setting.groups.find(({ platform, id }) => platform === chat.platform && id === chat.group)
    : undefined
