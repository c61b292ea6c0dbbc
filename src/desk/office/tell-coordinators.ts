import { chatKey } from '../../domain/message.ts'
import { sameAccount } from '../ledger.ts'
import { privateChat } from '../people.ts'
import type { Turn } from '../turn.ts'

/**
 * Tells the other coordinators: in their own group, else each of them in private. Who has just spoken has heard it.
 * It passes the night: that somebody has a role now, or lost it, concerns them at once.
 */
export function tellCoordinators(turn: Turn, text: string): void {
  const { groups, people } = turn.world.directory
  const platform = groups.find(({ role }) => role === 'platform')
  const chats =
    platform === undefined
      ? people
          .filter((person) => person.role === 'coordinator' && !sameAccount(person, turn.cause.by))
          .map(privateChat)
      : [{ platform: platform.platform, group: platform.id }]
  const here = turn.chat === null ? null : chatKey(turn.chat)
  for (const chat of chats) if (chatKey(chat) !== here) turn.tell(chat, text, 'zh', [], 'answer')
}
