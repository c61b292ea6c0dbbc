import type { Attachment } from '../../src/domain/message.ts'
import type { Instant } from '../../src/domain/time.ts'
import { isLineOfOrder, kindOf, type LineKind, withHeadsOfTwoLines } from './lines.ts'
import { type Now, readDay, readStamp } from './moment.ts'
import { type Quote, takeQuote } from './quote.ts'

/** One message of a pasted stretch of chat. */
export interface PastedMessage {
  /** As the group shows it; empty where the copy names nobody. */
  readonly name: string
  /** Null where the copy shows no time. */
  readonly at: Instant | null
  readonly text: string
  readonly quote: Quote | null
  readonly attachments: readonly Attachment[]
}

export interface Pasted {
  readonly messages: readonly PastedMessage[]
  /** Notices of the network and titles, which nobody said. */
  readonly notices: number
  /** There was more than is read at once: the rest must be pasted by itself. */
  readonly isCut: boolean
  /** Messages of which nobody knows who said them, and which may be several in one; a 接龙 names its people itself. */
  readonly unnamed: number
}

/** More is not read in one go, in UTF-16 units: some weeks of a lively group. */
export const longestPaste = 400_000
export const mostMessages = 2_000
const mostLines = 20_000

interface Draft {
  readonly name: string
  readonly at: Instant | null
  readonly lines: string[]
}

/**
 * A stretch of chat as people copy it, as the messages that it holds: `王阿姨: …` from a phone, names with times from
 * a computer or an export, a forwarded 聊天记录, a 接龙 alone. Where heads with times are found, colons are only words.
 */
export function parsePasted(pasted: string, scene: Now): Pasted {
  const rows = pasted
    .slice(0, longestPaste)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/, mostLines + 1)
  const kinds = withHeadsOfTwoLines(
    rows,
    rows.slice(0, mostLines).map((row, index) => kindOf(row, (rows[index - 1] ?? '').trim() === '')),
  )
  const hasHeads = kinds.some(({ kind }) => kind === 'head')
  const drafts: Draft[] = []
  let day: Temporal.PlainDate | null = null
  let at: Instant | null = null
  let notices = 0
  const start = (name: string, when: Instant | null, text: string): void => {
    drafts.push({ name, at: when, lines: text === '' ? [] : [text] })
  }
  const goOn = (row: string): void => {
    const last = drafts.at(-1)
    if (last !== undefined) last.lines.push(row.trimEnd())
    else if (row.trim() !== '') start('', at, row.trim())
  }
  for (const [index, kind] of kinds.entries()) {
    const row = rows[index] ?? ''
    switch (kind.kind) {
      case 'day':
        day = readDay(kind.stamp, scene) ?? day
        at = readStamp(kind.stamp, day, scene) ?? at
        break
      case 'system':
        notices += 1
        break
      case 'head': {
        day = readDay(kind.stamp, scene) ?? day
        start(kind.name, readStamp(kind.stamp, day, scene), kind.text)
        break
      }
      case 'colon':
        if (!hasHeads && startsMessage(kind, drafts)) start(kind.name, at, kind.text)
        else goOn(row)
        break
      case 'blank':
        goOn('')
        break
      case 'text':
        goOn(row)
    }
  }
  const messages = drafts.flatMap(messageOf)
  return {
    messages: messages.slice(0, mostMessages),
    unnamed: messages.filter(({ name, text }) => name === '' && !isListAlone(text)).length,
    notices,
    isCut: pasted.length > longestPaste || rows.length > mostLines || messages.length > mostMessages,
  }
}

const lineOfList = /^\s*(?:\d{1,3}\s?[.、)）]|[①-⑳])/u

/** 接龙 with the people in its lines. */
const isListAlone = (text: string): boolean =>
  /接龙/.test(text) || text.split('\n').filter((row) => lineOfList.test(row)).length > 1

/** Somebody who has spoken before speaks again; a new name is one unless the line reads like part of an order. */
const startsMessage = (
  { name, text }: Extract<LineKind, { kind: 'colon' }>,
  drafts: readonly Draft[],
): boolean => !isLineOfOrder(name, text) || drafts.some((draft) => draft.name === name)

function messageOf({ name, at, lines }: Draft): readonly PastedMessage[] {
  const { text, quote } = takeQuote(lines.join('\n').trim())
  if (text === '' && quote === null) return []
  const attachment = attachmentIn(text)
  return [
    attachment === null
      ? { name, at, text, quote, attachments: [] }
      : { name, at, text: attachment.text, quote, attachments: [attachment.attachment] },
  ]
}

const media =
  /^((?:@\S{1,24}\s{1,3}){0,3})[[【](图片|照片|视频|语音|文件|Photo|Image|Picture|Video|Voice|Audio|File)[^\]】]{0,60}[\]】]\s*/i
const voice = /语音|voice|audio/i
const file = /文件|file/i

/** What was no text stands as a word in brackets. */
export function attachmentIn(
  text: string,
): { readonly attachment: Attachment; readonly text: string } | null {
  const found = media.exec(text)
  if (found === null) return null
  const [whole, mentions = '', word = ''] = found
  const kind = voice.test(word) ? 'voice' : file.test(word) ? 'file' : 'image'
  const rest = text.slice(whole.length)
  // A voice message shows its length, a file its name.
  const isBare = kind !== 'image' && !rest.includes('\n') && rest.length <= 80
  return isBare
    ? { attachment: { kind, name: kind === 'file' ? rest.trim() || null : null }, text: mentions.trim() }
    : { attachment: { kind, name: null }, text: `${mentions}${rest}` }
}
