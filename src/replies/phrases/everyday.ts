import type { Instant, Interval } from '../../domain/time.ts'
import type { Everyday } from '../../intake/everyday.ts'
import type { AppointmentView, PharmacyView } from './appointment.ts'
import type { Duty } from './danger.ts'
import type { Hail, Scene } from './scene.ts'

/** When and where an institution can be found. */
export interface InstitutionView {
  readonly pharmacy: PharmacyView
  /** What is left of the opening hours of the day that is asked about. */
  readonly openings: readonly Interval[]
  /** When it opens next; null where it does not within two weeks. */
  readonly next: Instant | null
  /** Open for the whole of that day and night. */
  readonly allDay: boolean
}

/** What an everyday question is answered from. */
export interface EverydayFacts {
  /** Where the order is fetched; without one, the institutions of the street. Empty where the street is not known. */
  readonly at: readonly InstitutionView[]
  /** The newest open order of whoever asks. */
  readonly order: AppointmentView | null
  readonly duty: Duty | null
}

export type EverydayAnswers = Readonly<
  Record<Everyday, (hail: Hail, known: EverydayFacts, scene: Scene) => string>
>
