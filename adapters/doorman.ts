/** Somebody asks to be a friend of the account, or to have it in a group. */
export interface Knock {
  readonly kind: 'friend' | 'room'
  readonly from: string
  readonly words: string
}

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

export async function isWelcome(asked: Knock, rules: DoorRules): Promise<boolean> {
  const rule = asked.kind === 'friend' ? rules.friends : rules.rooms
  if (rule === 'all' || rule === 'none') return rule === 'all'
  return 'word' in rule ? asked.words.includes(rule.word) : rule.isKnown(asked.from)
}

/** Nobody is let in by itself. */
export const closedDoor: DoorRules = { friends: 'none', rooms: 'none' }
