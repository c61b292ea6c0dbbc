import { serving, streetOf } from '../../dispatch/catchment.ts'
import type { Appointment } from '../../domain/appointment.ts'
import type { Person, Pharmacy } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { question } from '../../intake/command.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { findPharmacy } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'

export type Coordinator = Extract<Person, { role: 'coordinator' }>

const say = phrases('zh')

export function isOnTheirStreets(turn: Turn, { request }: Appointment, person: Coordinator): boolean {
  const street = streetOf(turn.world.directory, request.patient.community)
  return street === null || person.streets.includes(street)
}

/** Among one's own a short name will do. */
export function pharmacyNamed(
  { world: { directory } }: Turn,
  person: Coordinator,
  words: string,
): Pharmacy | null {
  const theirs = directory.pharmacies.filter((pharmacy) => isTheirs(pharmacy, person))
  return findPharmacy({ ...directory, pharmacies: theirs }, words) ?? findPharmacy(directory, words)
}

/** All of theirs that are called so: of two 惠民 it must be said which. */
export function pharmaciesNamed(
  { world: { directory } }: Turn,
  person: Coordinator,
  words: string,
): readonly Pharmacy[] {
  const wanted = words.trim()
  if (wanted.length < 2) return []
  return directory.pharmacies.filter(
    (pharmacy) =>
      isTheirs(pharmacy, person) && (pharmacy.name.includes(wanted) || wanted.includes(pharmacy.name)),
  )
}

/** Where an order shall go: of those that serve its street a short name will do. */
export function pharmacyFor(
  turn: Turn,
  person: Coordinator,
  { request }: Appointment,
  words: string,
): Pharmacy | null {
  const { directory } = turn.world
  const street = streetOf(directory, request.patient.community)
  const near = street === null ? [] : serving(directory, street)
  return findPharmacy({ ...directory, pharmacies: near }, words) ?? pharmacyNamed(turn, person, words)
}

/** That nobody can say which is meant, or that none is called so. */
export function unknownCounter(turn: Turn, person: Coordinator, words: string): string {
  const several = pharmaciesNamed(turn, person, words)
  return several.length > 1
    ? say.whichPharmacy(
        words,
        several.map(({ name }) => name),
      )
    : say.unknownPharmacy(words)
}

/** The only one of some that is called so, as 惠民 of those that are closed; else as it was said. */
export function onlyAmong(some: readonly Pharmacy[], words: string): string {
  // 电来了 惠民恢复: what stands in front is why.
  const short = words.split(/[\s,，]+/).at(-1) ?? words
  const called = some.filter(({ name }) => name.includes(short))
  return called.length === 1 ? (called[0]?.name ?? words) : words
}

/** Does something to the institution that is named, if it serves a coordinator's streets, and answers. */
export function withPharmacy(
  turn: Turn,
  person: Coordinator,
  words: string | null,
  act: (turn: Turn, pharmacy: Pharmacy) => string,
): Outcome {
  const pharmacy = pharmacyNamed(turn, person, words ?? '')
  if (pharmacy === null) {
    turn.answer(unknownCounter(turn, person, words ?? ''), 'zh')
    return 'declined'
  }
  if (!isTheirs(pharmacy, person)) {
    turn.answer(say.notTheirs(pharmacy.name), 'zh')
    return 'declined'
  }
  turn.answer(act(turn, pharmacy), 'zh')
  return 'done'
}

/** 小区明天休息 is said among people, and of other things. */
export const isTalk = (
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  words: string | null,
): boolean =>
  !isCalledSo(turn, words ?? '') && message.group !== null && !message.mentionsBot && !read.addressed

const isCalledSo = ({ world: { directory } }: Turn, words: string): boolean =>
  findPharmacy(directory, words) !== null ||
  (words.length > 1 && directory.pharmacies.some(({ name }) => name.includes(words)))

const ofClosing =
  /停[电水诊业]|断[电网]|[停关]门|暂停|停止|不(?:接|开|营业|上班|配|发)|休息|盘点|放假|打烊|别(?:再)?(?:往\S{0,4})?约|没(?:有)?人|\b(?:closed|shut|power\s+cut)\b/i

/** A counter of theirs that a coordinator names beside words of closing, however they are put; null where there is none. */
export function speaksOfCounter(turn: Turn, person: Person, text: string): Pharmacy | null {
  if (person.role !== 'coordinator' || text.length > 60 || question.test(text) || !ofClosing.test(text))
    return null
  const named = turn.world.directory.pharmacies.filter(
    (pharmacy) => isTheirs(pharmacy, person) && text.includes(pharmacy.name),
  )
  return named.length === 1 ? (named[0] ?? null) : null
}

/** It serves one of their streets. */
export const isTheirs = (pharmacy: Pharmacy, person: Coordinator): boolean =>
  person.streets.includes(pharmacy.street) ||
  pharmacy.serves.some((street) => person.streets.includes(street))
