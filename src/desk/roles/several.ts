import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { Edit } from '../../domain/edit.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { hailOf } from '../../replies/audience.ts'
import { carryOut } from '../carry-out.ts'
import { editFrom } from '../reading.ts'
import type { Turn } from '../turn.ts'
import { isOnePatient } from './meaning.ts'
import { tellStandings } from './standings.ts'

/** Codes or names that stand together: 0317-001、0317-003都…, 劳阿婆和束老师的…. */
const together = /□(?:的|那[单份个])?(?:\s*(?:(?:[、,，和跟与&+]|还有|\band\b)\s*)?□(?:的|那[单份个])?)+/

/**
 * Takes back, or moves to another time, each of several orders that an office names side by side. What else is said of
 * several at once is of one of them or the other, and nobody can say of which: none is changed.
 *
 * @returns null where it is of one order or patient, or no change
 */
export function takeSeveral(
  turn: Turn,
  read: Understanding,
  found: readonly Appointment[],
  person: Person,
): Outcome | null {
  const isChange = read.intent === 'cancel' || read.intent === 'amend'
  if (!isChange || found.length < 2 || (read.codes.length === 0 && isOnePatient(found))) return null
  const edit = editFrom(read)
  const isPlain = isOfAll(edit) && areSideBySide(read, found)
  // Of one who is called so, or of two neighbours: that is asked about.
  if (!isPlain) return read.codes.length > 1 ? tellStandings(turn, person, found, [], true) : null
  return turn.asOneAnswer(() => {
    for (const order of found) carryOut(turn, order, edit)
    const now = found.map((order) => turn.book.appointments.get(order.id) ?? order)
    return tellStandings(turn, person, now, [])
  })
}

/** It can be said of any order, whatever is in it. */
const isOfAll = (edit: Edit): boolean =>
  edit.kind === 'cancel'
    ? edit.drugs.length === 0
    : edit.wish !== null &&
      edit.items.length === 0 &&
      [edit.amount, edit.strength, edit.address, edit.recipient].every((said) => said === null)

function areSideBySide({ text, codes }: Understanding, found: readonly Appointment[]): boolean {
  const words = found.flatMap(({ code, request: { patient, writer } }) =>
    codes.length > 0 ? [code] : [patient.name, hailOf(writer.name).name].filter((name) => name !== null),
  )
  return countInRow(text, words) === found.length
}

/** How many of the words stand in one row; null where there is none, or some of them stand elsewhere. */
export function countInRow(text: string, words: readonly string[]): number | null {
  const marked = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, word) => said.replaceAll(word, '□'), text)
  const row = together.exec(marked)?.[0]
  const count = (said: string): number => said.split('□').length - 1
  return row !== undefined && count(row) === count(marked) ? count(row) : null
}
