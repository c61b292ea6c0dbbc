import { z } from 'zod'
import { platforms } from '../../domain/message.ts'

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => Temporal.Instant.from(text).epochMilliseconds)
const interval = z.object({ from: instant, to: instant })

const item = z.object({
  drug: z.string(),
  strength: z.string().nullish(),
  quantity: z.number().nullish(),
  unit: z.string().nullish(),
})

/** One message of a transcript; `${e1.code}` in its text stands for the code that the bot gave to e1. */
const event = z.object({
  id: z.string(),
  at: instant,
  platform: z.enum(platforms),
  group: z.string().nullable(),
  sender: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  mentionsBot: z.boolean().default(false),
  /** An event, or `bot:e1` for the bot's latest answer to e1. */
  quotes: z.string().nullable().default(null),
  /** The event whose words its sender has changed into these. */
  edits: z.string().optional(),
  /** The event that its sender took back. */
  recalls: z.string().optional(),
})

const goldAppointment = z.object({
  from: z.string(),
  resident: z.string().optional(),
  items: z.array(item),
  status: z.string(),
  milestones: z.array(z.string()).nullish(),
  pharmacies: z.array(z.string()).nullish(),
  slot: interval.nullish(),
})

const gold = z.object({
  appointments: z.array(goldAppointment),
  silent: z.array(z.string()).default([]),
  answered: z.array(z.string()).default([]),
})

/** A stretch of life in several groups of a district. */
export const transcriptSchema = z.object({
  id: z.string(),
  about: z.string().default(''),
  start: instant,
  end: instant,
  events: z.array(event),
  gold: gold.optional(),
})

export type Transcript = z.infer<typeof transcriptSchema>
export type TranscriptEvent = Transcript['events'][number]
export type Gold = NonNullable<Transcript['gold']>
export type GoldAppointment = Gold['appointments'][number]
