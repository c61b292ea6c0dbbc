import { z } from 'zod'
import { type Directory, tempers } from '../domain/directory.ts'
import { platforms } from '../domain/message.ts'
import { InputError, type Problem } from './input-error.ts'
import { sentenceOf } from './shape-words.ts'

const word = z.string().trim().min(1, 'must not be empty').max(200)
const digits = (length: number, example: string) =>
  z.string().regex(new RegExp(`^\\d{${length}}$`), `must be ${length} digits, such as ${example}`)

const streetCode = digits(9, '310109009')
const communityCode = digits(12, '310109009002')
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:30')
const closingTime = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as 17:30, at most 24:00')
const phone = word.nullable().default(null)

const timezone = z.string().refine((name) => {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}, 'must be a time zone such as Asia/Shanghai')

const openingHours = z
  .object({
    days: z.array(z.int().min(1).max(7)).min(1, 'needs at least one weekday, 1 (Monday) to 7'),
    open: clockTime,
    close: closingTime,
  })
  .refine(({ open, close }) => open < close, 'must open before it closes')

const localDate = z.iso.date('must be a day such as 2026-05-01')

const pharmacy = z.object({
  id: word,
  name: word,
  kind: z.enum(['retail', 'hospital']),
  street: streetCode,
  serves: z.array(streetCode).min(1, 'must name at least one street that it serves'),
  prescription: z.boolean(),
  conditions: z.array(word).default([]),
  hours: z.array(openingHours).min(1, 'needs opening hours'),
  slotMinutes: z
    .int()
    .min(5)
    .max(24 * 60),
  slotCapacity: z.int().min(0).max(10_000),
  address: word.nullable().default(null),
  phone,
  closed: z.array(localDate).default([]),
})

const account = { platform: z.enum(platforms), id: word, name: word }

const group = z.discriminatedUnion('role', [
  z.object({ ...account, role: z.literal('platform') }),
  z.object({
    ...account,
    role: z.literal('community'),
    community: communityCode,
    building: z.exactOptional(word.nullable()),
    temper: z.exactOptional(z.enum(tempers)),
  }),
  z.object({ ...account, role: z.literal('pharmacy'), pharmacy: word }),
])

const person = z.discriminatedUnion('role', [
  z.object({
    ...account,
    phone,
    role: z.literal('agent'),
    communities: z.array(communityCode).min(1, 'needs at least one of them'),
  }),
  z.object({ ...account, phone, role: z.literal('pharmacist'), pharmacy: word }),
  z.object({
    ...account,
    phone,
    role: z.literal('coordinator'),
    streets: z.array(streetCode).min(1, 'needs at least one of them'),
  }),
  z.object({ ...account, phone, role: z.literal('operator') }),
])

const directory = z.object({
  district: z.object({ code: digits(6, '310109'), name: word, timezone }),
  streets: z
    .array(
      z.object({
        code: streetCode,
        name: word,
        communities: z.array(z.object({ code: communityCode, name: word })),
      }),
    )
    .min(1, 'needs at least one street'),
  pharmacies: z.array(pharmacy),
  groups: z.array(group),
  people: z.array(person),
  runs: z.array(z.object({ community: communityCode, cutoff: clockTime, start: clockTime })).default([]),
})

/** What everything points at, whether the rest is right or not, so that all mistakes are told at once. */
const outline = z.object({
  district: z.object({ code: z.string() }),
  streets: z.array(z.object({ code: z.string(), communities: z.array(z.object({ code: z.string() })) })),
  pharmacies: z.array(z.object({ id: z.string() })),
  groups: z.array(z.object({ platform: z.string(), id: z.string() })),
  people: z.array(z.object({ platform: z.string(), id: z.string(), role: z.string() })),
  runs: z.array(z.object({ cutoff: z.string(), start: z.string() })).default([]),
})
type Outline = z.infer<typeof outline>

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )

/**
 * The directory in a parsed JSON file: its shape, then that everything it points at is there.
 * @param file named in the error
 * @throws {InputError} with every problem, its JSON path and what would mend it
 */
export function readDirectory(json: unknown, file: string): Directory {
  const read = directory.safeParse(json)
  const seen = read.success ? read : outline.safeParse(json)
  const problems = [
    ...(read.error?.issues ?? [])
      .filter((issue) => !isEcho(issue, json, seen.data))
      .map((issue) => ({ place: pathOf(issue.path), message: sentenceOf(issue) })),
    ...(read.success ? referenceProblems(read.data) : []),
    ...(seen.success ? [...misplaced(seen.data), ...untimely(seen.data), ...repeats(seen.data)] : []),
  ]
  if (!read.success || problems.length > 0) throw new InputError(file, problems)
  return read.data
}

/** A code that is wrong where it is given is wrong as well wherever something points at it: told once. */
function isEcho({ path }: z.core.$ZodIssue, json: unknown, seen: Outline | undefined): boolean {
  if (seen === undefined || path[0] === 'streets' || path[0] === 'district') return false
  const written = valueAt(json, path)
  const codes = seen.streets.flatMap(({ code, communities }) => [code, ...communities.map((one) => one.code)])
  return typeof written === 'string' && codes.includes(written)
}

const record = z.record(z.string(), z.unknown())
const valueAt = (json: unknown, [key, ...rest]: readonly PropertyKey[]): unknown =>
  key === undefined
    ? json
    : valueAt(Array.isArray(json) ? json[Number(key)] : record.safeParse(json).data?.[String(key)], rest)

const untimely = ({ runs }: Pick<Outline, 'runs'>): Problem[] =>
  runs.flatMap(({ cutoff, start }, r) =>
    start < cutoff
      ? [
          {
            place: `runs[${r}]`,
            message: { en: 'must not start before its cut-off', zh: '出发不能早于截止' },
          },
        ]
      : [],
  )

/** Codes that do not lie within each other. */
function misplaced({ district, streets }: Pick<Outline, 'district' | 'streets'>): Problem[] {
  // What is no code at all is told as that.
  const isCode = (code: string, length: number): boolean => code.length === length && /^\d+$/.test(code)
  const lies = (code: string, length: number, within: string, around: number): boolean =>
    !isCode(code, length) || !isCode(within, around) || code.startsWith(within)
  return streets.flatMap((street, s) => [
    ...(lies(street.code, 9, district.code, 6)
      ? []
      : [
          {
            place: `streets[${s}].code`,
            message: {
              en: `${street.code} lies outside district ${district.code}: one directory holds one district`,
              zh: `${street.code}不在${district.code}这个区里：一份名册只放一个区`,
            },
          },
        ]),
    ...street.communities.flatMap(({ code }, c) =>
      lies(code, 12, street.code, 9)
        ? []
        : [
            {
              place: `streets[${s}].communities[${c}].code`,
              message: {
                en: `${code} does not begin with its street's code ${street.code}`,
                zh: `${code}不是以街道代码${street.code}开头的`,
              },
            },
          ],
    ),
  ])
}

/** Everything that a directory points at and that is not in it. */
function referenceProblems(read: Directory): Problem[] {
  const problems: Problem[] = []
  const streets = new Set(read.streets.map(({ code }) => code))
  const communities = new Set(read.streets.flatMap((street) => street.communities.map(({ code }) => code)))
  const pharmacies = new Set(read.pharmacies.map(({ id }) => id))
  const check = (known: ReadonlySet<string>, kind: string, code: string, place: string): void => {
    if (!known.has(code)) {
      problems.push({
        place,
        message: {
          en: `${code} is not among the ${kind} here: add it there or correct this`,
          zh: `这里没有${code}：在名册里补上它，或者改这一处`,
        },
      })
    }
  }

  read.pharmacies.forEach((one, p) => {
    check(streets, 'streets', one.street, `pharmacies[${p}].street`)
    one.serves.forEach((code, s) => {
      check(streets, 'streets', code, `pharmacies[${p}].serves[${s}]`)
    })
  })
  read.groups.forEach((one, g) => {
    if (one.role === 'community') check(communities, 'communities', one.community, `groups[${g}].community`)
    if (one.role === 'pharmacy') check(pharmacies, 'pharmacies', one.pharmacy, `groups[${g}].pharmacy`)
  })
  read.people.forEach((one, p) => {
    if (one.role === 'agent') {
      one.communities.forEach((code, c) => {
        check(communities, 'communities', code, `people[${p}].communities[${c}]`)
      })
    }
    if (one.role === 'pharmacist') check(pharmacies, 'pharmacies', one.pharmacy, `people[${p}].pharmacy`)
    if (one.role === 'coordinator') {
      one.streets.forEach((code, s) => {
        check(streets, 'streets', code, `people[${p}].streets[${s}]`)
      })
    }
  })
  read.runs.forEach((run, r) => {
    check(communities, 'communities', run.community, `runs[${r}].community`)
  })
  return problems
}

/**
 * Ids that stand twice. One account may hold several roles (an agent who is also a coordinator), but not the same
 * role in two lines: which of them would hold?
 */
function repeats(read: Outline): Problem[] {
  const twice = (list: string, keys: readonly string[]): Problem[] => {
    const first = new Map<string, number>()
    return keys.flatMap((key, at) => {
      const earlier = first.get(key)
      if (earlier !== undefined) {
        return [
          {
            place: `${list}[${at}]`,
            message: {
              en: `${key} is already ${list}[${earlier}]: remove one of them`,
              zh: `${key}前面已经有了（${list}[${earlier}]）：删掉一处`,
            },
          },
        ]
      }
      first.set(key, at)
      return []
    })
  }
  return [
    ...twice(
      'streets',
      read.streets.map(({ code }) => code),
    ),
    ...read.streets.flatMap(({ communities }, s) =>
      twice(
        `streets[${s}].communities`,
        communities.map(({ code }) => code),
      ),
    ),
    ...twice(
      'pharmacies',
      read.pharmacies.map(({ id }) => id),
    ),
    ...twice(
      'groups',
      read.groups.map(({ platform, id }) => `${platform} ${id}`),
    ),
    ...twice(
      'people',
      read.people.map(({ platform, id, role }) => `${role} ${platform} ${id}`),
    ),
  ]
}
