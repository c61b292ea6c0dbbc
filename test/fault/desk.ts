import { type Chat, type IncomingMessage, platforms } from '../../src/domain/message.ts'
import type { Clock, Store } from '../../src/domain/ports.ts'
import { createDesk, type Desk, type DeskParts } from '../../src/index.ts'
import { storyParts } from '../story/parts.ts'

export const { directory } = storyParts()
export const district = directory.district.code

/** The community groups of the sample district. */
export const communityGroups = directory.groups.filter(({ role }) => role === 'community')

/** The whole product around a store, and what its networks got. */
export function aDesk(
  store: Store,
  clock: Clock,
  rest: Partial<DeskParts> = {},
): { readonly desk: Desk; readonly sent: readonly string[] } {
  const sent: string[] = []
  const send = async (_: Chat, text: string) => {
    sent.push(text)
    return { id: `net-${sent.length}` }
  }
  const adapters = platforms.map((platform) => ({ platform, send }))
  return { desk: createDesk({ ...storyParts(), store, clock, adapters, random: () => 0.5, ...rest }), sent }
}

/** A resident's message, to one community group after the other; nobody writes twice. */
export function aRequest(number: number, text: string, at: number): IncomingMessage {
  const group = communityGroups[number % communityGroups.length]
  if (group === undefined) throw new Error('The sample district has no community group')
  return {
    id: `m${number}`,
    at,
    platform: group.platform,
    group: group.id,
    sender: { id: `u-${number}`, name: `${(number % 30) + 1}-${101 + number} 居民` },
    text,
    mentionsBot: false,
    quotes: null,
    attachments: [],
  }
}

const { reader } = storyParts()
const readings = new Map<string, ReturnType<typeof reader>>()

/** Many tests say the same a thousand times: what was read once is not read again. */
export const readingOnce: typeof reader = (message) => {
  const key = JSON.stringify(message)
  const known = readings.get(key) ?? reader(message)
  readings.set(key, known)
  return known
}
