import { localMinute } from '../booking/calendar.ts'
import { type Appointment, hasMilestone, type PlacedLeg } from '../domain/appointment.ts'
import type { Directory } from '../domain/directory.ts'
import { pharmacyChat } from './people.ts'

/**
 * Counters with neither a group nor a pharmacist: nobody there reads along, so a coordinator carries the word by phone,
 * and back. Until that is done the resident hears that the place is kept, not that all is well.
 */
export const isByPhone = (directory: Directory, pharmacy: string): boolean =>
  pharmacyChat(directory, pharmacy) === null

/** How the history remembers that a counter has agreed to what it holds now; another time there is agreed to anew. */
export const agreementMark = (leg: PlacedLeg, timezone: string): string =>
  `${leg.pharmacy} ${localMinute(leg.slot.from, timezone)} agreed`

/** How far the word has come with a counter that nobody can write to; null where somebody there reads along. */
export function agreementOf(
  directory: Directory,
  { history }: Appointment,
  leg: PlacedLeg,
): 'waiting' | 'agreed' | null {
  if (!isByPhone(directory, leg.pharmacy)) return null
  const mark = agreementMark(leg, directory.district.timezone)
  const agreedAt = history.findLastIndex((entry) => entry.what === 'decided' && entry.new === mark)
  const changedAt = history.findLastIndex(({ what }) => what === 'amended' || what === 'reopened')
  return hasMilestone(leg, 'ready') || agreedAt > changedAt ? 'agreed' : 'waiting'
}
