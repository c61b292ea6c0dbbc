import { answers } from './en/answer.ts'
import { everyday } from './en/everyday.ts'
import { outcomes } from './en/outcome.ts'
import { progress } from './en/progress.ts'
import { questions } from './en/question.ts'
import { shares } from './en/shares.ts'
import { toAgents, toAnyRole, toCoordinators, toPharmacists } from './en/staff.ts'
import type { Phrases } from './phrases.ts'

/** All that the bot says in English. */
export const en: Phrases = {
  ...outcomes,
  ...progress,
  ...questions,
  ...shares,
  ...answers,
  everyday,
  ...toAnyRole,
  ...toPharmacists,
  ...toAgents,
  ...toCoordinators,
}
