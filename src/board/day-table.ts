import { lateOf } from './card.ts'
import { byTime, type DayListView, type ListColumn, listColumns } from './day-list.ts'
import type { Setting } from './pages/page.ts'
import { wallClock } from './pages/page.ts'

/** A day's list as the rows of a table, by time, the names of its columns first: what the page shows, and the telephone. */
export function dayTable({ parts }: DayListView, setting: Setting): readonly (readonly string[])[] {
  const { words, scene } = setting
  const rows = parts
    .flatMap(({ legs }) => legs)
    .toSorted(byTime)
    .flatMap(({ card, leg }) => {
      if (leg.at === null) return []
      const { name, slot } = leg.at
      const late = lateOf(leg, scene.now)
      const row: Record<ListColumn, string> = {
        day: Temporal.Instant.fromEpochMilliseconds(slot.from)
          .toZonedDateTimeISO(scene.timezone)
          .toPlainDate()
          .toString(),
        from: wallClock(slot.from, scene),
        to: wallClock(slot.to, scene),
        pharmacy: name,
        code: card.code,
        who: card.label,
        community: card.community ?? '',
        medicines: words.medicines(leg.medicines),
        stage: words.stageNames[leg.stage],
        late: late === null ? '' : words.late[late],
        phone: card.phone ?? '',
        notes: card.notes.map(({ text }) => text).join('；'),
      }
      return [listColumns.map((name) => row[name])]
    })
  return [listColumns.map((name) => words.dayList.columns[name]), ...rows]
}
