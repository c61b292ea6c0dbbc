import type { Phrases } from './phrases.ts'
import { toAgents } from './zh/agent.ts'
import { answers } from './zh/answer.ts'
import { toAnyRole } from './zh/any-role.ts'
import { closures } from './zh/closure.ts'
import { toCoordinators } from './zh/coordinator.ts'
import { inDanger } from './zh/danger.ts'
import { everyday } from './zh/everyday.ts'
import { outcomes } from './zh/outcome.ts'
import { toPharmacists } from './zh/pharmacist.ts'
import { progress } from './zh/progress.ts'
import { questions } from './zh/question.ts'
import { reminders } from './zh/reminder.ts'
import { restored } from './zh/restored.ts'
import { shares } from './zh/shares.ts'
import { toStaff } from './zh/staff.ts'

/** All that the bot says in Chinese. */
export const zh: Phrases = {
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
