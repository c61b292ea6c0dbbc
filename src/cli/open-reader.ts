import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Directory } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'
import { createReader, type Reader } from '../intake/understand.ts'

/** The reader of a district's messages: its communities, its calendar, its drugs. */
export function openReader(parts: {
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
}): Reader {
  const { directory, catalogue, holidays } = parts
  return createReader({
    catalogue,
    holidays,
    communities: directory.streets.flatMap(({ communities }) => communities),
    timezone: directory.district.timezone,
  })
}
