import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkOf } from '../../src/store/shape-check.ts'
import { rowShapes, waitingShape } from '../../src/store/shapes.ts'
import fc from '../support/draws.ts'
import { anAppointment, aPost, morning } from './samples.ts'

const by = { platform: 'qq', id: '7' } as const
const { request } = anAppointment(1)

/** A row of each of some kinds, which between them have everything that a shape can have. */
const rows: readonly (readonly [z.ZodType, unknown])[] = [
  [rowShapes.appointments, anAppointment(1, morning)],
  [waitingShape, { post: aPost('p', { about: [] }), attempts: 0, notBefore: morning }],
  [
    rowShapes.questions,
    {
      chat: { platform: 'qq', account: '7' },
      account: by,
      askedAt: morning,
      remindedAt: null,
      escalatedAt: null,
      about: { kind: 'another', appointment: 'a', from: 'm', difference: 'time', request },
    },
  ],
  [
    rowShapes.enrolments,
    {
      office: { role: 'agent', communities: ['c'] },
      name: null,
      phone: '1',
      replaces: [by],
      at: 1,
      by,
      until: 2,
    },
  ],
  [
    rowShapes.lessons,
    { at: 1, by, message: null, kind: 'alias', name: '络活西', drug: '氨氯地平', brand: null },
  ],
  [rowShapes.pauses, { pharmacy: 'P', day: '2026-03-17', part: { from: 1, to: 2 }, at: 1, by }],
  // The last three are left to zod.
  [z.looseObject({ few: z.tuple([z.string()], z.number()) }), { few: ['a', 1, 2] }],
  [z.looseObject({ short: z.string().max(2) }), { short: 'ab' }],
  [z.strictObject({ only: z.literal(1) }), { only: 1 }],
]

const holey: unknown[] = [1]
holey[2] = 3
const others = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  '',
  'abc',
  true,
  [],
  {},
  holey,
  [null],
]

/** Ways through a value: at each step one of its parts. */
const ways = fc.array(fc.nat({ max: 40 }), { maxLength: 7 })

/** The value with something else at the end of the way, or nothing, or something beside it. */
function spoilt(value: unknown, [step, ...way]: readonly number[], how: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return how === 'beside' && typeof value === 'object' && !Array.isArray(value)
      ? { ...value, beside: 1 }
      : how
  const keys = Object.keys(value)
  const key = keys[step % keys.length] ?? ''
  const part: unknown = Reflect.get(value, key)
  if (Array.isArray(value)) return value.with(Number(key), spoilt(part, way, how))
  const { [key]: _, ...rest }: Record<string, unknown> = { ...value }
  return how === 'gone' && way.length === 0 ? rest : { ...rest, [key]: spoilt(part, way, how) }
}

describe('a check without a copy', () => {
  it('lets every row through that is as its shape says', () => {
    for (const [shape, row] of rows) {
      expect(shape.safeParse(row).error).toBeUndefined()
      expect(checkOf(shape)(row)).toBe(true)
    }
  })

  it('says of a spoilt row what zod says of it', () => {
    const checks = rows.map(([shape, row]) => ({ shape, row, check: checkOf(shape) }))
    const how = fc.constantFrom('gone', 'beside', ...others)
    fc.assert(
      fc.property(fc.constantFrom(...checks), ways, how, ({ shape, row, check }, way, end) => {
        const value = spoilt(row, way, end)
        expect(check(value)).toBe(shape.safeParse(value).success)
      }),
      { numRuns: 3_000 },
    )
  })

  it('says of anything at all what zod says of it', () => {
    const checks = Object.values(rowShapes).map((shape) => ({ shape, check: checkOf(shape) }))
    fc.assert(
      fc.property(fc.constantFrom(...checks), fc.anything(), ({ shape, check }, value) => {
        expect(check(value)).toBe(shape.safeParse(value).success)
      }),
      { numRuns: 1_000 },
    )
  })
})
