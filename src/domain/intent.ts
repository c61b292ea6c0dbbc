/** What a message is for. */
export const intents = [
  'request',
  'amend',
  'cancel',
  'status',
  'stock',
  'received',
  /** Something is wrong after delivery: wrong, short, broken, expired, not received. `status` or `other` for the score. */
  'wrong',
  /** Chat, thanks, medical questions, announcements. */
  'other',
] as const
export type Intent = (typeof intents)[number]
