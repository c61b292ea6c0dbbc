import type { Inspected } from '../store/inspect.ts'

/** A line about what a district holds: counts, nothing personal. */
export function describe({ code, book, generation, waiting, lastAt }: Inspected): string {
  const last = lastAt === null ? 'none within a day' : new Date(lastAt).toISOString()
  return `district ${code}: ${book.appointments.size} appointments, ${waiting} posts waiting, generation ${generation}, last message ${last}`
}
