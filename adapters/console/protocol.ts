import { z } from 'zod'
import { platforms } from '../../src/domain/message.ts'
import { chatShape, settingShape } from './setting.ts'

/** The longest text that a terminal may say, in UTF-16 units: far beyond any list that people paste. */
export const longestText = 64 * 1024

/** A line of JSON beyond this is no message of ours, and the connection is closed. */
const longestLine = 16 * longestText

const attachmentShape = z.object({
  kind: z.enum(['image', 'voice', 'file']),
  name: z.string().max(200).nullable(),
})

const lineShape = z.object({
  /** Counted from 1 since the console was opened: what people quote by. */
  number: z.int(),
  /** The id under which the desk knows the message. */
  id: z.string(),
  at: z.number(),
  chat: chatShape,
  /** Null for the bot. */
  from: z.object({ id: z.string(), name: z.string() }).nullable(),
  text: z.string(),
  quotes: z.int().nullable(),
  attachments: z.array(attachmentShape).max(9).exactOptional(),
})
/** One message of a conversation, as every terminal sees it. */
export type Line = z.infer<typeof lineShape>

const requestShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('say'),
    ticket: z.int(),
    as: z.object({ platform: z.enum(platforms), id: z.string().max(200), name: z.string().max(200) }),
    chat: chatShape,
    text: z.string().max(longestText),
    quotes: z.int().nullable(),
    /** The bot was mentioned by a tap, as networks report it; words that mention it are the desk's business. */
    mentionsBot: z.boolean().exactOptional(),
    attachments: z.array(attachmentShape).max(9).exactOptional(),
  }),
  /** Answered once everything said so far has been answered. */
  z.object({ type: z.literal('drain'), ticket: z.int() }),
])
/** From a terminal to the room. */
export type Request = z.infer<typeof requestShape>

const noticeShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), setting: settingShape, lines: z.array(lineShape) }),
  /** `mine`: this very terminal said it. */
  z.object({ type: z.literal('line'), line: lineShape, mine: z.boolean() }),
  /** The request with this ticket is done; `error` where it could not be. */
  z.object({ type: z.literal('done'), ticket: z.int(), error: z.string().nullable() }),
  /** The room closes: the first terminal was quit. */
  z.object({ type: z.literal('bye') }),
])
/** From the room to a terminal. */
export type Notice = z.infer<typeof noticeShape>

/** Cuts a byte stream into messages of a shape. `fail` is called once, for what is no message; then nothing more. */
function decoder<T>(shape: z.ZodType<T>, take: (message: T) => void, fail: (why: string) => void) {
  let rest = ''
  let failed = false
  const stop = (why: string): void => {
    failed = true
    rest = ''
    fail(why)
  }
  return (chunk: string): void => {
    if (failed) return
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (failed) return
      const message = parse(shape, line)
      if (message === null) stop('a line that is no message of the console')
      else take(message)
    }
    if (rest.length > longestLine) stop('a line that is too long')
  }
}

function parse<T>(shape: z.ZodType<T>, line: string): T | null {
  try {
    return shape.parse(JSON.parse(line))
  } catch {
    return null
  }
}

export const decodeRequests = (take: (request: Request) => void, fail: (why: string) => void) =>
  decoder(requestShape, take, fail)
export const decodeNotices = (take: (notice: Notice) => void, fail: (why: string) => void) =>
  decoder(noticeShape, take, fail)
export const encode = (message: Request | Notice): string => `${JSON.stringify(message)}\n`
