import { z } from 'zod'
import { messageShape } from './segment.ts'

/**
 * What a OneBot v11 server sends: events, and answers to calls. https://github.com/botuniverse/onebot-11
 * Some servers write ids as numbers and some as strings.
 */
const id = z.union([z.number(), z.string().min(1)]).transform(String)

/** Seconds since the epoch on the server's clock. */
const time = z.number().min(0)

const sender = z
  .object({
    nickname: z.string().nullish(),
    /** The name in the group. */
    card: z.string().nullish(),
    group_id: id.nullish(),
  })
  .nullish()

const written = {
  time,
  self_id: id,
  message_id: id,
  user_id: id,
  sender,
  message: messageShape,
  sub_type: z.string().nullish(),
  /** Counts the messages of a group; what older history is asked by. */
  message_seq: id.nullish(),
}

const groupMessage = z.object({
  ...written,
  message_type: z.literal('group'),
  group_id: id,
  /** Some servers tell it with every message. */
  group_name: z.string().nullish(),
  anonymous: z.object({ id, name: z.string() }).nullish(),
})
const privateMessage = z.object({
  ...written,
  message_type: z.literal('private'),
  group_id: id.nullish(),
})

export const messageEventShape = z.discriminatedUnion('message_type', [groupMessage, privateMessage])
export type MessageEvent = z.infer<typeof messageEventShape>

const recall = z.object({
  time,
  self_id: id,
  notice_type: z.enum(['group_recall', 'friend_recall']),
  group_id: id.nullish(),
  user_id: id,
  /** Who took it back: a moderator may have. */
  operator_id: id.nullish(),
  message_id: id,
})
export type Recall = z.infer<typeof recall>

/** A file that some servers tell of by itself, and not as part of a message. The second kind is no part of OneBot v11. */
const upload = z.object({
  time,
  self_id: id,
  notice_type: z.enum(['group_upload', 'offline_file']),
  group_id: id.nullish(),
  user_id: id,
  file: z.object({ id: id.nullish(), name: z.string() }),
})
export type Upload = z.infer<typeof upload>

/** Somebody asks something of the account. That they want to join a group is for its owner to answer, not for us. */
const request = z.object({
  request_type: z.enum(['friend', 'group']),
  sub_type: z.string().nullish(),
  user_id: id,
  comment: z.string().nullish(),
  /** What the answer is given with. */
  flag: id,
})
export type Request = z.infer<typeof request>

const heartbeat = z.object({
  meta_event_type: z.literal('heartbeat'),
  status: z.object({ online: z.boolean().nullish() }).nullish(),
})

const answer = z.object({
  status: z.string(),
  retcode: z.number(),
  data: z.unknown(),
  message: z.string().nullish(),
  wording: z.string().nullish(),
  echo: z.unknown(),
})
export type Answer = z.infer<typeof answer>

export type Frame =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'message'; readonly event: MessageEvent; readonly at: number }
  | { readonly kind: 'recall'; readonly event: Recall; readonly at: number }
  | { readonly kind: 'upload'; readonly event: Upload; readonly at: number }
  | { readonly kind: 'request'; readonly event: Request; readonly at: number | null }
  | { readonly kind: 'heartbeat'; readonly online: boolean; readonly at: number | null }
  /** Something that nobody here needs. */
  | { readonly kind: 'other'; readonly at: number | null }
  | { readonly kind: 'garbage' }

const envelope = z.object({ post_type: z.string().optional(), time: time.optional() })

/** A frame that is no answer to a call. */
export type EventFrame = Exclude<Frame, { kind: 'answer' }>

/** Never throws: what cannot be understood is `garbage`. */
export function readFrame(text: string): Frame {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'garbage' }
  }
  const answered = answer.safeParse(json)
  if (answered.success) return { kind: 'answer', answer: answered.data }
  const { post_type, time: seconds } = envelope.safeParse(json).data ?? {}
  const at = seconds === undefined ? null : seconds * 1000
  switch (post_type) {
    case 'message': {
      const event = messageEventShape.safeParse(json)
      return event.success
        ? { kind: 'message', event: event.data, at: event.data.time * 1000 }
        : { kind: 'garbage' }
    }
    case 'notice': {
      const recalled = recall.safeParse(json).data
      if (recalled !== undefined) return { kind: 'recall', event: recalled, at: recalled.time * 1000 }
      const uploaded = upload.safeParse(json).data
      if (uploaded !== undefined) return { kind: 'upload', event: uploaded, at: uploaded.time * 1000 }
      return { kind: 'other', at }
    }
    case 'request': {
      const event = request.safeParse(json)
      return event.success ? { kind: 'request', event: event.data, at } : { kind: 'other', at }
    }
    case 'meta_event': {
      const beat = heartbeat.safeParse(json)
      return beat.success
        ? { kind: 'heartbeat', online: beat.data.status?.online !== false, at }
        : { kind: 'other', at }
    }
    case undefined:
      return { kind: 'garbage' }
    default:
      return { kind: 'other', at }
  }
}
