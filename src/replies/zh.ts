import type { Phrases } from './phrases.ts'
import { answers } from './zh/answer.ts'
import { everyday } from './zh/everyday.ts'
import { outcomes } from './zh/outcome.ts'
import { progress } from './zh/progress.ts'
import { questions } from './zh/question.ts'
import { shares } from './zh/shares.ts'
import { toAgents, toAnyRole, toCoordinators, toPharmacists } from './zh/staff.ts'

/** All that the bot says in Chinese. */
export const zh: Phrases = {
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
