import type { Everyday } from '../intake/everyday.ts'
import type { ToAgents } from './phrases/agent.ts'
import type { Answers } from './phrases/answer.ts'
import type { ToAnyRole } from './phrases/any-role.ts'
import type { Closures } from './phrases/closure.ts'
import type { ToCoordinators } from './phrases/coordinator.ts'
import type { InDanger } from './phrases/danger.ts'
import type { EverydayFacts } from './phrases/everyday.ts'
import type { Outcomes } from './phrases/outcome.ts'
import type { ToPharmacists } from './phrases/pharmacist.ts'
import type { Progress } from './phrases/progress.ts'
import type { Questions } from './phrases/question.ts'
import type { Reminders } from './phrases/reminder.ts'
import type { Restored } from './phrases/restored.ts'
import type { Hail, Scene } from './phrases/scene.ts'
import type { Shares } from './phrases/shares.ts'
import type { ToStaff } from './phrases/staff.ts'

/** Everything that the bot can say, in one language. Style: short lines, answer first, code last. */
export interface Phrases
  extends Outcomes,
    Progress,
    Reminders,
    Restored,
    Closures,
    Questions,
    Shares,
    Answers,
    InDanger,
    ToAnyRole,
    ToStaff,
    ToPharmacists,
    ToAgents,
    ToCoordinators {
  /** Opening hours, addresses, what to bring, and small words: what is asked besides ordering. */
  everyday(asked: Everyday, hail: Hail, known: EverydayFacts, scene: Scene): string
}
