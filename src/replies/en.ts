import { toAgents } from './en/agent.ts'
import { answers } from './en/answer.ts'
import { toAnyRole } from './en/any-role.ts'
import { closures } from './en/closure.ts'
import { toCoordinators } from './en/coordinator.ts'
import { inDanger } from './en/danger.ts'
import { everyday } from './en/everyday.ts'
import { outcomes } from './en/outcome.ts'
import { toPharmacists } from './en/pharmacist.ts'
import { progress } from './en/progress.ts'
import { questions } from './en/question.ts'
import { reminders } from './en/reminder.ts'
import { restored } from './en/restored.ts'
import { shares } from './en/shares.ts'
import { toStaff } from './en/staff.ts'
import type { Phrases } from './phrases.ts'

/** All that the bot says in English. */
export const en: Phrases = {
  ...outcomes,
  ...progress,
  ...reminders,
  ...restored,
  ...closures,
  ...questions,
  ...shares,
  ...answers,
  ...inDanger,
  everyday,
  ...toAnyRole,
  ...toStaff,
  ...toPharmacists,
  ...toAgents,
  ...toCoordinators,
}
