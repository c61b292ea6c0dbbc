import { among } from '../../pattern/among.ts'
import { rememberingLast } from '../../pattern/remembering.ts'
import type { Kin } from '../kinship.ts'
import { addressing } from './addressed.ts'
import { errands } from './errands.ts'
import { ownership } from './ownership.ts'
import { passing } from './passing.ts'
import { nameIn, type Rule, type Weight } from './rule.ts'
import { hearsay, speech } from './speech.ts'

/** Where one of these holds, the relation is nobody's for whom the medicine could be. */
export const excluding: readonly Rule[] = [...addressing, ...passing, ...hearsay]
export const weighing: readonly Weight[] = [...ownership, ...errands, ...speech]

/** Those that may hold of somebody in a text: of most messages nearly none. */
export const excludingIn = rememberingLast(among(excluding, ({ words = [] }) => words))
export const weighingIn = rememberingLast(among(weighing, ({ words = [] }) => words))

/**
 * How much the words around say that the medicine is for this person; 0 or less: it is not. To be named at all counts 1.
 * @param writer the name that the group shows of who writes
 */
export function weigh(text: string, kin: Kin, writer = ''): number {
  const named = nameIn(text, kin, writer)
  if (excludingIn(text).some((rule) => rule.when(named))) return 0
  let sum = 1
  for (const rule of weighingIn(text)) if (rule.when(named)) sum += rule.weight
  return sum
}

/** Whether the words around say that medicine is for this person, and not that they fetch, bring or phone. */
export const isPatient = (text: string, kin: Kin, writer = ''): boolean => weigh(text, kin, writer) > 0
