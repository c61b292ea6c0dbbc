import { z } from 'zod'
import type { Attachment } from '../../src/domain/message.ts'

/** A piece of a message: text, a mention, a picture … https://github.com/botuniverse/onebot-11/tree/master/message */
export interface Segment {
  readonly type: string
  readonly data: Readonly<Record<string, string>>
}

const word = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const segment = z.object({
  type: z.string(),
  // What is neither word nor number (nested messages, null) is nothing that is read here.
  data: z
    .record(z.string(), z.union([word, z.unknown().transform(() => '')]))
    .nullish()
    .transform((data) => data ?? {}),
})

/** A message comes as segments or as a string with CQ codes, as the server is set. */
export const messageShape = z.union([
  z.string().transform((text): readonly Segment[] => parseCqCodes(text)),
  z.array(segment),
  segment.transform((one) => [one]),
])

const opening = '[CQ:'

/** `[CQ:at,qq=10001] 拜新同` as segments. Linear in its length, whatever it holds. */
export function parseCqCodes(text: string): readonly Segment[] {
  const segments: Segment[] = []
  const addText = (written: string): void => {
    if (written !== '') segments.push({ type: 'text', data: { text: unescapeCq(written) } })
  }
  let at = 0
  while (at < text.length) {
    const end = text.indexOf(']', at)
    // Of `[CQ:[CQ:at,qq=1]` the last opening counts. Looked for no further back than here, or it would take for ever.
    const inside = end < 0 ? -1 : text.slice(at, end).lastIndexOf(opening)
    if (inside < 0) {
      const next = end < 0 ? text.length : end + 1
      addText(text.slice(at, next))
      at = next
      continue
    }
    const start = at + inside
    addText(text.slice(at, start))
    segments.push(parseCode(text.slice(start + opening.length, end)))
    at = end + 1
  }
  return segments
}

function parseCode(code: string): Segment {
  const [type = '', ...fields] = code.split(',')
  const data = fields.map((field): [string, string] => {
    const equals = field.indexOf('=')
    return equals < 0 ? [field, ''] : [field.slice(0, equals), unescapeCq(field.slice(equals + 1))]
  })
  return { type, data: Object.fromEntries(data) }
}

const unescapeCq = (text: string): string =>
  text.replaceAll('&#91;', '[').replaceAll('&#93;', ']').replaceAll('&#44;', ',').replaceAll('&amp;', '&')

/** What the segments say, for somebody who reads text. */
export interface Read {
  readonly text: string
  readonly mentionsBot: boolean
  /** OneBot's id of the quoted message. */
  readonly quotes: string | null
  readonly attachments: readonly Attachment[]
}

const attachmentKinds: Readonly<Record<string, Attachment['kind']>> = {
  image: 'image',
  record: 'voice',
  video: 'file',
  file: 'file',
  forward: 'file',
  json: 'file',
  xml: 'file',
  share: 'file',
  location: 'file',
  contact: 'file',
}

/** The small pictures of QQ; they stand for themselves only where nothing else is said. */
const faces: ReadonlySet<string> = new Set(['face', 'mface', 'bface', 'dice', 'rps'])

/** @param self the bot's QQ number */
export function readSegments(segments: readonly Segment[], self: string): Read {
  const words = segments.map((one) => wordsOf(one, self)).join('')
  const isOnlyFaces = words.trim() === '' && segments.some(({ type }) => faces.has(type))
  return {
    text: isOnlyFaces ? '[表情]' : words,
    mentionsBot: segments.some(({ type, data: { qq } }) => type === 'at' && qq === self),
    quotes: quotedIn(segments),
    attachments: segments.flatMap(({ type, data: { name, file } }) => {
      const kind = attachmentKinds[type]
      return kind === undefined ? [] : [{ kind, name: name || file || null }]
    }),
  }
}

function wordsOf({ type, data: { text = '', content = '', qq = '', name } }: Segment, self: string): string {
  switch (type) {
    case 'text':
      return text
    case 'markdown':
      return content
    case 'at':
      // The bot has another name in every group; to its reader it has one.
      return `@${qq === self ? '志愿者' : name || nameOf(qq)} `
    default:
      return ''
  }
}

const nameOf = (number: string): string => (number === 'all' ? '全体成员' : number)

function quotedIn(segments: readonly Segment[]): string | null {
  const { id } = segments.find(({ type }) => type === 'reply')?.data ?? {}
  return id || null
}
