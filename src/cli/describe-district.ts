import type { Said } from '../domain/said.ts'
import type { Inspected } from '../store/inspect.ts'
import { districtHolds } from './reports.ts'

/** A line about what a district holds: counts, nothing personal. */
export const describe = ({ code, book, generation, waiting, lastAt }: Inspected): Said =>
  districtHolds({
    code,
    appointments: book.appointments.size,
    waiting,
    generation,
    last: lastAt === null ? null : new Date(lastAt).toISOString(),
  })
