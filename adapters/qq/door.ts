import { type DoorRules, isWelcome, type Knock } from '../doorman.ts'
import type { Request } from './frame.ts'
import type { Link } from './link.ts'

/** Null for what is not asked of the account itself. */
function knockOf({ request_type, sub_type, user_id, comment }: Request): Knock | null {
  const from = { from: user_id, words: comment ?? '' }
  if (request_type === 'friend') return { kind: 'friend', ...from }
  return sub_type === 'invite' ? { kind: 'room', ...from } : null
}

/**
 * Lets in who is welcome; whoever is not is left to a person, who can still say yes.
 *
 * @returns whether somebody was let in @throws {RefusedCall | LostCall}
 */
export async function answerDoor(
  link: Pick<Link, 'call'>,
  request: Request,
  rules: DoorRules,
): Promise<boolean> {
  const knock = knockOf(request)
  if (knock === null || !(await isWelcome(knock, rules))) return false
  const { flag } = request
  if (knock.kind === 'friend') await link.call('set_friend_add_request', { flag, approve: true })
  else await link.call('set_group_add_request', { flag, sub_type: 'invite', approve: true })
  return true
}
