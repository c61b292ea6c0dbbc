/** Public holidays of a country as its State Council announces them; local dates `YYYY-MM-DD`. */
export interface Holidays {
  /** Date → name of the holiday, for days off (weekends within a holiday included). */
  readonly off: ReadonlyMap<string, string>
  /** 调休: weekend days that are worked. */
  readonly worked: ReadonlySet<string>
}

export const noHolidays: Holidays = { off: new Map(), worked: new Set() }
