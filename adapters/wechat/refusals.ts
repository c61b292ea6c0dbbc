import { SendError } from '../../src/domain/ports.ts'
import { LateError } from './deadline.ts'
import { grpcStatus, statusOf } from './puppet.ts'

/**
 * What providers say when a message can never arrive: no friends any more, out of the room, an id that is nobody's.
 * There is no code for it; whatever is not known here is tried again, which is the lesser harm.
 */
const forGood = [
  /not (?:your |a )?friend|不是(?:您的|你的)?(?:好友|朋友)|好友验证|friend verification/i,
  /not (?:in|a member of) (?:the |this )?(?:chat)?room|不在(?:该|此|本)?群|移出(?:了)?群聊|(?:群聊|群)已解散/i,
  /拒收|拉黑|block(?:ed|list)/i,
  /no (?:contact|room|payload|conversation) found|(?:contact|room|conversation|message)(?: payload)? not found|(?:找不到|不存在).{0,8}(?:联系人|好友|群)/i,
]

const codesForGood: ReadonlySet<number> = new Set([
  grpcStatus.INVALID_ARGUMENT,
  grpcStatus.NOT_FOUND,
  grpcStatus.PERMISSION_DENIED,
])

/** What a failed call means to the outbox. */
export function refusalOf(error: unknown): SendError {
  if (error instanceof LateError)
    return new SendError(`the provider gave ${error.message}`, { permanent: false })
  const words = error instanceof Error ? error.message : String(error)
  const status = statusOf(error)
  const permanent = (status !== null && codesForGood.has(status)) || forGood.some((one) => one.test(words))
  return new SendError(words.slice(0, 300), { permanent })
}
