import { z } from 'zod'
import type { Finding } from '../../src/domain/finding.ts'
import type { Clock } from '../../src/domain/ports.ts'
import * as words from './check-words.ts'

export interface TelegramCheckParts {
  readonly token: string
  readonly apiRoot?: string | undefined
  /** Telegram will call us. */
  readonly webhook: boolean
  /** Ids of the directory's groups on Telegram. */
  readonly groups: readonly string[]
  readonly clock: Clock
}

const officialRoot = 'https://api.telegram.org'
const timeout = 10_000
/** Further off than this, slots and opening hours are those of another moment; in ms. */
const mostSkew = 60_000

const replyShape = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  result: z.unknown().optional(),
})
const meShape = z.object({
  id: z.number(),
  username: z.string(),
  can_join_groups: z.boolean().optional(),
  can_read_all_group_messages: z.boolean().optional(),
})
const memberShape = z.object({ status: z.string(), can_send_messages: z.boolean().optional() })
const chatShape = z.object({
  permissions: z.object({ can_send_messages: z.boolean().optional() }).optional(),
})
const webhookShape = z.object({
  pending_update_count: z.number().optional(),
  last_error_message: z.string().optional(),
})

interface Reply {
  readonly status: number
  readonly description: string
  readonly result: unknown
  /** What Telegram's clock says, null where it does not. */
  readonly date: number | null
}

/** Whether a bot account can do its work. Changes nothing at Telegram; never throws. */
export async function checkTelegram(parts: TelegramCheckParts): Promise<readonly Finding[]> {
  const call = caller(parts)
  const reply = await call('getMe', {})
  if (reply === null) return [words.unreachable]
  const { status, description } = reply
  const me = meShape.safeParse(reply.result).data
  if (me === undefined)
    return [status === 401 || status === 404 ? words.tokenRefused : words.answersOddly(status, description)]
  return [
    words.tokenOf(me.username, me.id),
    clockFinding(reply.date, parts.clock.now()),
    words.mayJoin(me.can_join_groups !== false),
    words.hearsAll(me.can_read_all_group_messages === true),
    ...(await Promise.all(
      parts.groups.map(async (group) => ({ ...(await groupFinding(call, group, me.id)), group })),
    )),
    ...(parts.webhook ? [webhookFinding(await call('getWebhookInfo', {}))] : []),
  ]
}

const caller =
  ({ token, apiRoot = officialRoot }: TelegramCheckParts) =>
  async (method: string, payload: object): Promise<Reply | null> => {
    try {
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
        signal: AbortSignal.timeout(timeout),
      })
      const { description = '', result } = replyShape.parse(await response.json())
      const date = Date.parse(response.headers.get('date') ?? '')
      return { status: response.status, description, result, date: Number.isNaN(date) ? null : date }
    } catch {
      // The error would show the address, and with it the token.
      return null
    }
  }

type Call = ReturnType<typeof caller>

function clockFinding(theirs: number | null, ours: number): Finding {
  const skew = theirs === null ? 0 : Math.abs(ours - theirs)
  return skew <= mostSkew ? words.clockAgrees : words.clockIsOff(Math.round(skew / 1000))
}

async function groupFinding(call: Call, group: string, bot: number): Promise<Finding> {
  const [chat = group] = group.split('/')
  const reply = await call('getChatMember', { chat_id: Number(chat), user_id: bot })
  const member = memberShape.safeParse(reply?.result).data
  if (member === undefined || ['left', 'kicked'].includes(member.status)) return words.notIn(group)
  if (member.status === 'restricted' && member.can_send_messages === false) return words.restricted(group)
  if (member.status === 'administrator') return words.isAdmin(group)
  const { permissions } =
    chatShape.safeParse((await call('getChat', { chat_id: Number(chat) }))?.result).data ?? {}
  return permissions?.can_send_messages === false ? words.onlyAdminsWrite(group) : words.isMember(group)
}

function webhookFinding(reply: Reply | null): Finding {
  const info = webhookShape.safeParse(reply?.result).data
  return info?.last_error_message === undefined
    ? words.webhookFine
    : words.webhookFails(info.last_error_message, info.pending_update_count ?? 0)
}
