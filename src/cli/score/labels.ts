import { z } from 'zod'

/** What a careful coordinator wrote down of a message, and what the program did, in one form (GUIDE). */
const addressSchema = z
  .object({
    lane: z.string().nullish(),
    building: z.string().nullish(),
    unit: z.string().nullish(),
    room: z.string().nullish(),
  })
  .nullish()

const wishSchema = z.object({ from: z.string().nullish(), to: z.string().nullish() }).nullish()

const itemSchema = z.object({
  drug: z.string().nullish(),
  names: z.array(z.string()).nullish(),
  strength: z.string().nullish(),
  quantity: z.number().nullish(),
  unit: z.string().nullish(),
  sure: z.boolean().nullish(),
})

export const labelSchema = z.object({
  intent: z.string(),
  items: z.array(itemSchema),
  address: addressSchema,
  phone: z.string().nullish(),
  when: wishSchema,
  urgent: z.boolean().nullish(),
  recipient: z.string().nullish(),
  card: z.boolean().nullish(),
  prescription: z.boolean().nullish(),
})

export type Label = z.infer<typeof labelSchema>
export type LabelItem = z.infer<typeof itemSchema>
export type LabelAddress = z.infer<typeof addressSchema>
export type LabelWish = z.infer<typeof wishSchema>
