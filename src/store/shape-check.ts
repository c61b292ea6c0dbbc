import { z } from 'zod'

/** Whether a value is as its shape says. */
export type ShapeCheck = (value: unknown) => boolean

/**
 * Looks at a value without making anything: zod copies all that it looks at, which is right for what is read from a
 * file, and most of the price where what the program has just made itself is only looked at. Shapes that are unknown
 * here, or that ask for more than a type, are left to zod.
 */
export function checkOf(shape: z.core.$ZodType): ShapeCheck {
  if ((shape._zod.def.checks ?? []).length > 0) return askZod(shape)
  if (shape instanceof z.ZodString) return (value) => typeof value === 'string'
  if (shape instanceof z.ZodNumber) return Number.isFinite
  if (shape instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  if (shape instanceof z.ZodNull) return (value) => value === null
  if (shape instanceof z.ZodLiteral) return isOneOf(shape.values)
  if (shape instanceof z.ZodEnum) return isOneOf(new Set(shape.options))
  if (shape instanceof z.ZodNullable) return orNull(checkOf(shape.unwrap()))
  if (shape instanceof z.ZodArray) return eachOf(checkOf(shape.element))
  if (shape instanceof z.ZodUnion) return anyOf(shape.options.map(checkOf))
  if (shape instanceof z.ZodObject && shape.def.catchall instanceof z.ZodUnknown) return fieldsOf(shape.shape)
  return askZod(shape)
}

const askZod =
  (shape: z.core.$ZodType): ShapeCheck =>
  (value) =>
    z.safeParse(shape, value).success

const isOneOf =
  (values: ReadonlySet<unknown>): ShapeCheck =>
  (value) =>
    values.has(value)

const orNull =
  (check: ShapeCheck): ShapeCheck =>
  (value) =>
    value === null || check(value)

const eachOf =
  (check: ShapeCheck): ShapeCheck =>
  (value) => {
    if (!Array.isArray(value)) return false
    // Not `every`, which passes over holes.
    for (const element of value) if (!check(element)) return false
    return true
  }

const anyOf =
  (checks: readonly ShapeCheck[]): ShapeCheck =>
  (value) =>
    checks.some((check) => check(value))

/** Fields that nobody knows are let through, as those of a loose object are. */
function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>): ShapeCheck {
  const fields = Object.entries(shape).map(([name, field]) => {
    const isOptional = field instanceof z.ZodExactOptional
    return { name, isOptional, check: checkOf(isOptional ? field.unwrap() : field) }
  })
  return (value) =>
    isRecord(value) &&
    fields.every(({ name, isOptional, check }) => check(value[name]) || (isOptional && !(name in value)))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
