import type { Attachment } from '../../src/domain/message.ts'

/** What one message quotes of another: by the words that the quote shows, or by its id. */
export interface Quote {
  /** What is said about it. */
  readonly reply: string
  /** Whose words they are, as the room showed it; null where the quote does not tell. */
  readonly name: string | null
  readonly words: string
  readonly id: string | null
  /** What is quoted where that is no text: `words` only stand for it then. */
  readonly kind: Attachment['kind'] | null
}

/** Longer than any message that a person writes; what is longer is not looked into. */
const longest = 20_000

/** WeChat's own way to put a quote into a text that knows none. */
const asText = /^「([^：:\n]{1,64})[：:](.*?)」\n(?:- ?){5,40}\n(.*)$/s

/** The message that a message quotes; null where it quotes none. Bounded by the length of the text. */
export function quoteIn(text: string): Quote | null {
  if (text.length > longest) return null
  if (isXml(text)) return quoteInXml(text)
  const [, name, words, reply] = asText.exec(text) ?? []
  if (name === undefined || words === undefined || reply === undefined) return null
  return { reply, name, words, id: null, kind: kindShownAs(words) }
}

/** The chat shows `[图片]` for a picture; some puppets leave the brackets away. */
const shownAs: Readonly<Record<string, Attachment['kind']>> = {
  图片: 'image',
  照片: 'image',
  Photo: 'image',
  语音: 'voice',
  Audio: 'voice',
  视频: 'file',
  Video: 'file',
  文件: 'file',
  File: 'file',
}
function kindShownAs(words: string): Attachment['kind'] | null {
  const [, bare = ''] = /^\[?([^[\]]{2,5})(?:\]|$)/.exec(words.trim()) ?? []
  return shownAs[bare] ?? null
}

/** The numbers that WeChat has for kinds of messages. */
const kindByType: Readonly<Record<string, Attachment['kind']>> = { 3: 'image', 34: 'voice', 43: 'file' }

/** A quote is an "app message" of type 57 with a `refermsg` in it. */
function quoteInXml(xml: string): Quote | null {
  const referred = elementIn(xml, 'refermsg')
  const reply = titleIn(xml)
  if (referred === null || reply === null) return null
  const id = elementIn(referred, 'svrid')
  const name = elementIn(referred, 'displayname')
  const type = elementIn(referred, 'type')?.trim() ?? ''
  return {
    reply,
    name: name === null ? null : unescaped(name),
    words: unescaped(elementIn(referred, 'content') ?? ''),
    id: id !== null && /^\d{1,24}$/.test(id) ? id : null,
    kind: kindByType[type] ?? null,
  }
}

/** The id of the message that was taken back; null where the notice does not tell. */
export function recalledIn(text: string): string | null {
  if (text.length > longest) return null
  const id = (isXml(text) ? (elementIn(text, 'newmsgid') ?? elementIn(text, 'msgid') ?? '') : text).trim()
  return /^[\w@.-]{1,128}$/.test(id) ? id : null
}

/** The title of a link, a small program, a 接龙: what the chat shows of it. */
export function titleIn(text: string): string | null {
  if (text.length > longest || !isXml(text)) return null
  const title = elementIn(text, 'title')
  return title === null || title.trim() === '' ? null : unescaped(title)
}

export const isXml = (text: string): boolean => /^\s{0,8}<(?:\?xml|msg|sysmsg|appmsg)\b/.test(text)

/** The inside of the first element of a name. By search alone: nothing here is worth a parser with entities of its own. */
function elementIn(xml: string, name: string): string | null {
  const from = xml.indexOf(`<${name}>`)
  const to = from < 0 ? -1 : xml.indexOf(`</${name}>`, from)
  return to < 0 ? null : xml.slice(from + name.length + 2, to)
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#x0A;': '\n',
  '&#10;': '\n',
  '&amp;': '&',
}

function unescaped(text: string): string {
  const inside = text.startsWith('<![CDATA[') && text.endsWith(']]>') ? text.slice(9, -3) : text
  return inside.replace(/&(?:lt|gt|quot|apos|amp|#x0A|#10);/g, (entity) => entities[entity] ?? entity)
}
