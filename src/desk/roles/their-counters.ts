import { streetOf } from '../../dispatch/catchment.ts'
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

/** Does something to the institution that is named, if it serves a coordinator's streets, and answers. */
export function withPharmacy(
  turn: Turn,
  person: Coordinator,
  words: string | null,
  act: (turn: Turn, pharmacy: Pharmacy) => string,
): Outcome {
  const pharmacy = pharmacyNamed(turn, person, words ?? '')
  if (pharmacy === null) {
    turn.answer(say.unknownPharmacy(words ?? ''), 'zh')
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
  findPharmacy(turn.world.directory, words ?? '') === null &&
  message.group !== null &&
  !message.mentionsBot &&
  !read.addressed

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
