import type { Appointment } from '../../domain/appointment.ts'

/** Which orders somebody with a role speaks of. */
export interface Meant {
  readonly found: readonly Appointment[]
  /** Codes that there are not. */
  readonly unknown: readonly string[]
  /** Those that it could be, where nobody can say which; beside what was found, too. */
  readonly among: readonly Appointment[]
  /** Those that are left out by name: 除了005都备好了. */
  readonly left?: readonly Appointment[]
  /** 全部取了: of all that wait for it, and none by its name. */
  readonly ofAll?: true
  /** Of whom it is said, and no code. */
  readonly byName?: true
  /** Names, doors and medicines of which there is no order of theirs. */
  readonly strangers?: readonly string[]
}

export const only = (found: readonly Appointment[]): Meant => ({ found, unknown: [], among: [] })

/** Two orders of 王阿姨 of 3-502 are hers; two neighbours of that name must be asked about. */
export function isOnePatient(orders: readonly Appointment[]): boolean {
  const homes = orders.map(({ request: { patient, writer } }) =>
    JSON.stringify([patient.community, patient.address, patient.name ?? writer.name]),
  )
  return new Set(homes).size === 1
}
