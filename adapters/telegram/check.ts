import { z } from 'zod'
import { bad, doubtful, type Finding, good } from '../../src/domain/finding.ts'
import type { Clock } from '../../src/domain/ports.ts'

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
  if (reply === null)
    return [
      bad(
        'Telegram',
        'cannot be reached',
        'check the network and the proxy; where Telegram is blocked, run a Bot API server of your own ("apiRoot")',
      ),
    ]
  const me = meShape.safeParse(reply.result).data
  if (me === undefined)
    return [
      reply.status === 401 || reply.status === 404
        ? bad('Telegram token', 'is refused', 'copy it again from @BotFather: /mybots → the bot → API Token')
        : bad('Telegram', `answers ${reply.status} ${reply.description}`, 'try again in some minutes'),
    ]
  return [
    good('Telegram token', `belongs to @${me.username} (${me.id})`),
    clockFinding(reply.date, parts.clock.now()),
    me.can_join_groups === false
      ? bad('groups', 'the bot may not be added to any', '@BotFather: /setjoingroups → Enable')
      : good('groups', 'the bot may be added'),
    me.can_read_all_group_messages === true
      ? good('privacy mode', 'is off: everything said in the groups is heard')
      : doubtful(
          'privacy mode',
          'is on: only mentions of the bot and answers to it are heard, not “@志愿者”, where it is no admin',
          '@BotFather: /setprivacy → Disable, then remove the bot from each group and add it again; or make it an admin',
        ),
    ...(await Promise.all(parts.groups.map((group) => groupFinding(call, group, me.id)))),
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
  return skew <= mostSkew
    ? good('clock', 'agrees with Telegram’s')
    : bad(
        'clock',
        `is ${Math.round(skew / 1000)} s off Telegram’s`,
        'set the machine’s clock; time synchronisation (NTP) keeps it right',
      )
}

async function groupFinding(call: Call, group: string, bot: number): Promise<Finding> {
  const about = `group ${group}`
  const [chat = group] = group.split('/')
  const reply = await call('getChatMember', { chat_id: Number(chat), user_id: bot })
  const member = memberShape.safeParse(reply?.result).data
  if (member === undefined || ['left', 'kicked'].includes(member.status))
    return bad(
      about,
      'the bot is not in it',
      'add it to the group; if the group became a supergroup, put its new id into the directory',
    )
  if (member.status === 'restricted' && member.can_send_messages === false)
    return bad(about, 'the bot may not write there', 'have an admin of the group lift the restriction')
  if (member.status === 'administrator') return good(about, 'the bot is an admin')
  const { permissions } =
    chatShape.safeParse((await call('getChat', { chat_id: Number(chat) }))?.result).data ?? {}
  return permissions?.can_send_messages === false
    ? bad(
        about,
        'nobody but admins may write there',
        'have an admin make the bot one, or allow members to send messages',
      )
    : good(about, 'the bot is a member')
}

function webhookFinding(reply: Reply | null): Finding {
  const info = webhookShape.safeParse(reply?.result).data
  if (info?.last_error_message === undefined) return good('webhook', 'nothing is complained of')
  return doubtful(
    'webhook',
    `Telegram says: ${info.last_error_message} (${info.pending_update_count ?? 0} updates wait)`,
    'check that the address is reached from outside, by https, on port 443, 80, 88 or 8443',
  )
}
