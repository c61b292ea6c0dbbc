import type { Understanding } from '../understanding.ts'

/** What is looked at of a message to tell what somebody with a role means by it. */
export type Reading = Pick<
  Understanding,
  'text' | 'mentions' | 'codes' | 'days' | 'time' | 'eachTime' | 'patients'
>
