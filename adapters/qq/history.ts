import { z } from 'zod'
import type { Instant } from '../../src/domain/time.ts'
import { type MessageEvent, messageEventShape } from './frame.ts'
import { type Link, RefusedCall } from './link.ts'
import { numberOrText } from './params.ts'

/** So many pages back at most: thousands of messages, more than a group writes while a bot is away. */
const mostPages = 50
const perPage = 100

/** The server knows no such call. */
const unknownAction: ReadonlySet<number> = new Set([1404, 10404, 404])
export const isUnknownAction = (error: unknown): boolean =>
  error instanceof RefusedCall && unknownAction.has(error.retcode)

const pageShape = z.object({ messages: z.array(z.looseObject({})) })

export interface History {
  /** In the order in which they were written. */
  readonly messages: readonly MessageEvent[]
  /** Nothing that the server still had is missing between `since` and the first of them. */
  readonly isWhole: boolean
}

/** A group, or somebody's private messages. */
export type Place = { readonly group: string } | { readonly account: string }

/** The call for a place's history, whose it is, and what goes without saying in it. */
function asked(place: Place): { readonly action: string; readonly whose: object; readonly usual: object } {
  if ('group' in place) {
    const { group } = place
    const whose = { group_id: numberOrText(group) }
    return { action: 'get_group_msg_history', whose, usual: { message_type: 'group', group_id: group } }
  }
  const whose = { user_id: numberOrText(place.account) }
  return {
    action: 'get_friend_msg_history',
    whose,
    usual: { message_type: 'private', user_id: place.account },
  }
}

/**
 * What was written in a chat since then, as far as the server remembers. The calls are no part of OneBot v11; NapCat,
 * LLOneBot and Lagrange have both, go-cqhttp only that for groups.
 *
 * @param self the bot's QQ number
 * @throws {RefusedCall} where the server does not offer it (`isUnknownAction`) {LostCall}
 */
export async function readHistory(
  link: Pick<Link, 'call'>,
  place: Place,
  self: string,
  since: Instant,
): Promise<History> {
  const { action, whose, usual } = asked(place)
  const known = new Set<string>()
  let messages: readonly MessageEvent[] = []
  let before: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer: unknown = await link.call(action, {
      ...whose,
      count: perPage,
      ...(before === null ? {} : { message_seq: numberOrText(before) }),
    })
    const rows = pageShape.safeParse(answer).data?.messages ?? []
    // What goes without saying is left out by some servers.
    const events = rows.flatMap(
      (row) => messageEventShape.safeParse({ self_id: self, ...usual, ...row }).data ?? [],
    )
    // A page may hold again the message that was asked from.
    const fresh = oldestFirst(events.filter(({ message_id }) => !known.has(message_id)))
    for (const { message_id } of fresh) known.add(message_id)
    messages = [...fresh, ...messages]
    const oldest = fresh[0]
    if (oldest === undefined || oldest.time * 1000 < since)
      return { messages: from(messages, since), isWhole: true }
    before = oldest.message_seq ?? oldest.message_id
  }
  return { messages: from(messages, since), isWhole: false }
}

/** Servers give a page in either order; messages of one second keep theirs. */
function oldestFirst(page: readonly MessageEvent[]): readonly MessageEvent[] {
  const isNewestFirst = (page[0]?.time ?? 0) > (page.at(-1)?.time ?? 0)
  return (isNewestFirst ? page.toReversed() : page).toSorted((a, b) => a.time - b.time)
}

const from = (messages: readonly MessageEvent[], since: Instant): readonly MessageEvent[] =>
  messages.filter(({ time }) => time * 1000 >= since)
