import { z } from 'zod'

/** Public holidays of a country as its State Council announces them; local dates `YYYY-MM-DD`. */
export interface Holidays {
  /** Date → name of the holiday, for days off (weekends within a holiday included). */
  readonly off: ReadonlyMap<string, string>
  /** 调休: weekend days that are worked. */
  readonly worked: ReadonlySet<string>
}

export const noHolidays: Holidays = { off: new Map(), worked: new Set() }

/** A holiday is two or three days and never a season: a slip of the pen in a date should not close a district. */
const longestHoliday = 31

const holidayFile = z.strictObject({
  /** Where the dates come from. */
  source: z.string().min(1),
  country: z.string(),
  year: z.int(),
  off: z.array(
    z
      .strictObject({ name: z.string().min(1), from: z.iso.date(), to: z.iso.date() })
      .refine(({ from, to }) => daysBetween(from, to) >= 0, { error: '"to" must not be before "from"' })
      .refine(({ from, to }) => daysBetween(from, to) < longestHoliday, { error: 'longer than a month' }),
  ),
  worked: z.array(z.iso.date()),
})

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/**
 * Reads one year's file of `data/holidays`; both ends of a holiday belong to it.
 * @throws {Error} saying which field is wrong
 */
export function parseHolidays(json: unknown): Holidays {
  const parsed = holidayFile.safeParse(json)
  if (!parsed.success) throw new Error(`This is no list of holidays:\n${z.prettifyError(parsed.error)}`)
  const off = new Map<string, string>()
  for (const { name, from, to } of parsed.data.off)
    for (let day = 0; day <= daysBetween(from, to); day++)
      off.set(Temporal.PlainDate.from(from).add({ days: day }).toString(), name)
  return { off, worked: new Set(parsed.data.worked) }
}

/** Several years as one. */
export const joinHolidays = (years: readonly Holidays[]): Holidays => ({
  off: new Map(years.flatMap(({ off }) => [...off])),
  worked: new Set(years.flatMap(({ worked }) => [...worked])),
})
