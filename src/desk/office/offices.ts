import { streetOf } from '../../dispatch/catchment.ts'
import type { Community, Directory, Office, Person, Pharmacy } from '../../domain/directory.ts'
import { readCommunity } from '../../intake/community.ts'
import { normalise } from '../../intake/normalise.ts'
import { dutyName } from '../../replies/audience.ts'
import { communityOf } from '../people.ts'
import type { Turn } from '../turn.ts'

export type Coordinator = Extract<Person, { role: 'coordinator' }>

/** What somebody is, as coordinators and they themselves read it: 惠民药房药师. */
export function officeLabel(directory: Directory, office: Office): string {
  switch (office.role) {
    case 'pharmacist': {
      const pharmacy = directory.pharmacies.find(({ id }) => id === office.pharmacy)
      return `${pharmacy?.name ?? office.pharmacy}药师`
    }
    case 'agent':
      return `${office.communities.map((code) => communityOf(directory, code)?.name ?? code).join('、')}代办员`
    case 'coordinator': {
      const names = directory.streets
        .filter(({ code }) => office.streets.includes(code))
        .map(({ name }) => name)
      return names.length === directory.streets.length
        ? `${directory.district.name}协调员`
        : `${names.join('、')}协调员`
    }
    case 'operator':
      return '接线员'
  }
}

/** Whether an office lies on a coordinator's streets, so that they may give and take it. */
export function oversees(directory: Directory, { streets }: Coordinator, office: Office): boolean {
  switch (office.role) {
    case 'pharmacist': {
      const pharmacy = directory.pharmacies.find(({ id }) => id === office.pharmacy)
      return pharmacy !== undefined && isOnStreets(pharmacy, streets)
    }
    case 'agent':
      return office.communities.every((code) => streets.includes(streetOf(directory, code) ?? ''))
    case 'coordinator':
      return office.streets.every((code) => streets.includes(code))
    case 'operator':
      return true
  }
}

const isOnStreets = ({ street, serves }: Pharmacy, streets: readonly string[]): boolean =>
  streets.includes(street) || serves.some((code) => streets.includes(code))

/** An office as a coordinator words it, with the name and phone of whoever shall hold it. */
export interface NamedOffice {
  readonly office: Office
  readonly name: string | null
  readonly phone: string | null
}

const phoneIn = /(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/

/**
 * 惠民药房 张药师 13800000000, 张药师 惠民药房: the place on the coordinator's streets, and the name.
 * @returns null where there is no such place, or several
 */
export function readOffice(
  directory: Directory,
  { streets }: Coordinator,
  role: Office['role'],
  words: string,
): NamedOffice | null {
  const phone = phoneIn.exec(words)?.[0] ?? null
  const tokens = words
    .replace(phoneIn, ' ')
    .split(/[\s、,]+/)
    .filter((token) => token !== '')
  const named = (office: Office, rest: readonly string[]): NamedOffice => ({
    office,
    name: rest.length === 0 ? null : rest.join(' '),
    phone,
  })
  switch (role) {
    case 'operator':
      return named({ role }, tokens)
    case 'pharmacist': {
      const { found, rest } = places(tokens, (word) => pharmacyOn(directory, streets, word)?.id ?? null)
      const [pharmacy, ...more] = found
      return pharmacy === undefined || more.length > 0 ? null : named({ role, pharmacy }, rest)
    }
    case 'agent': {
      const { found, rest } = places(tokens, (word) => communityOn(directory, streets, word)?.code ?? null)
      return found.length === 0 ? null : named({ role, communities: found }, rest)
    }
    case 'coordinator': {
      const { found, rest } = places(tokens, (word) => streetNamed(directory, streets, word))
      return found.length === 0 ? null : named({ role, streets: found }, rest)
    }
  }
}

/**
 * The words that stand for a place, and the others, which are somebody's name: 欧二 王小明 or 王小明 欧二. Behind a place and a
 * name no other place is looked for, since a name may be a part of one.
 */
function places(
  tokens: readonly string[],
  find: (word: string) => string | null,
): { readonly found: readonly string[]; readonly rest: readonly string[] } {
  const all = tokens.map(find)
  const first = all.findIndex((place) => place !== null)
  if (first === -1) return { found: [], rest: tokens }
  const after = all.findIndex((place, at) => at > first && place === null)
  const end = after === -1 ? tokens.length : after
  const found = all.slice(first, end).flatMap((place) => place ?? [])
  return { found, rest: [...tokens.slice(0, first), ...tokens.slice(end)] }
}

/** The only one that is called so, or else the only one that has the words in its name. */
function theOne<T extends { readonly name: string }>(all: readonly T[], words: string): T | null {
  if (words === '') return null
  const exact = all.filter(({ name }) => name === words)
  const partly = exact.length > 0 ? exact : all.filter(({ name }) => name.includes(words))
  return partly.length === 1 ? (partly[0] ?? null) : null
}

export function pharmacyOn(
  { pharmacies }: Directory,
  streets: readonly string[],
  words: string,
): Pharmacy | null {
  const own = pharmacies.filter((pharmacy) => isOnStreets(pharmacy, streets))
  return own.find(({ id }) => id.toLowerCase() === words.toLowerCase()) ?? theOne(own, words)
}

export function communityOn(
  directory: Directory,
  streets: readonly string[],
  words: string,
): Community | null {
  const own = directory.streets.filter(({ code }) => streets.includes(code)).flatMap((s) => s.communities)
  const byCode = own.find(({ code }) => code === words)
  return byCode ?? theOne(own, words) ?? communityOf(directory, readCommunity(words, own))
}

const streetNamed = (directory: Directory, streets: readonly string[], words: string): string | null =>
  theOne(
    directory.streets.filter(({ code }) => streets.includes(code)),
    words,
  )?.code ?? null

/** Somebody with a role, or who had one until their account was stopped. */
export interface Holder {
  readonly person: Person
  readonly isActive: boolean
}

/** Those on the coordinator's streets whom the words may mean: by the whole name, else by a part of it. */
export function holdersNamed(turn: Turn, coordinator: Coordinator, words: string): readonly Holder[] {
  const { directory } = turn.world
  const stopped = [...turn.book.roles.values()].flatMap(({ person, was }) =>
    person === null ? (was ?? []) : [],
  )
  const all: readonly Holder[] = [
    ...directory.people.map((person) => ({ person, isActive: true })),
    ...stopped.map((person) => ({ person, isActive: false })),
  ]
  const own = all.filter(({ person }) => oversees(directory, coordinator, person))
  const wanted = normalise(words).text.trim()
  if (wanted === '') return []
  const exact = own.filter(({ person }) => normalise(person.name).text === wanted)
  if (exact.length > 0) return exact
  const called = own.filter(({ person }) => dutyName(person.name) === wanted)
  if (called.length > 0) return called
  const partly = own.filter(({ person }) => normalise(person.name).text.includes(wanted))
  return partly.length > 0 ? partly : own.filter(({ person }) => isCalledShort(person.name, wanted))
}

/** 欧三小李: the beginning of the whole name, and what they are called. */
function isCalledShort(name: string, wanted: string): boolean {
  const duty = dutyName(name)
  const front = wanted.slice(0, -duty.length)
  return wanted.endsWith(duty) && front.length >= 2 && normalise(name).text.startsWith(front)
}
