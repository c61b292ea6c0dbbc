import type { Asked } from './connection.ts'

/** Whose requests to be a friend, and whose invitations into rooms, the account accepts by itself. */
export interface DoorRules {
  /** `all`; `none`; or only with this word in what they write, such as the name of the district. */
  readonly friends: 'all' | 'none' | { readonly word: string }
  /** `all`; `none`; or only from accounts that have a role when they ask: it may have been given a minute ago. */
  readonly rooms: 'all' | 'none' | { isKnown(account: string): Promise<boolean> }
}

/** Residents must be able to write to the bot; into rooms it goes with people it knows. */
export const doorRules = (isKnown: (account: string) => Promise<boolean>): DoorRules => ({
  friends: 'all',
  rooms: { isKnown },
})

export async function isWelcome(
  asked: Pick<Asked, 'kind' | 'from' | 'words'>,
  rules: DoorRules,
): Promise<boolean> {
  const rule = asked.kind === 'friend' ? rules.friends : rules.rooms
  if (rule === 'all' || rule === 'none') return rule === 'all'
  return 'word' in rule ? asked.words.includes(rule.word) : rule.isKnown(asked.from)
}
