import { stripVTControlCharacters, styleText } from 'node:util'
import type { Line } from './protocol.ts'
import { chatName, isHere, isMine, type Session, wordsOf } from './session.ts'

/** Colour is a help for the eye and carries nothing by itself. */
export type Paint = (style: 'bot' | 'person' | 'quiet' | 'strong', text: string) => string

const styles = { bot: ['green', 'bold'], person: ['cyan'], quiet: ['dim'], strong: ['bold'] } as const

export const colours: Paint = (style, text) => styleText([...styles[style]], text, { validateStream: false })
export const plain: Paint = (_style, text) => text

/** What others wrote must not move the cursor, ring the bell or turn the line around. */
export const harmless = (text: string): string =>
  stripVTControlCharacters(text).replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '')

const indent = '   '

/** A message as the terminal shows it; of a chat that is not looked at, one quiet line. */
export function drawLine(session: Session, line: Line, paint: Paint): string {
  const words = wordsOf(session)
  const text = harmless(line.text)
  if (!isHere(session, line) && !isMine(session, line)) {
    const [first = ''] = text.split('\n')
    const cut = first.length > 24 ? `${first.slice(0, 24)}…` : first
    return paint('quiet', `${indent}${words.arrived(harmless(chatName(session, line.chat)), cut)}`)
  }
  const name =
    line.from === null ? paint('bot', words.bot) : paint('person', harmless(line.from.name) || line.from.id)
  const where = isHere(session, line) ? '' : paint('quiet', ` (${harmless(chatName(session, line.chat))})`)
  const quoted = line.quotes === null ? '' : paint('quiet', ` ↩#${line.quotes}`)
  const head = `${paint('quiet', `#${line.number}`)} ${name}${where}${quoted}:`
  const body = text.split('\n')
  return line.from !== null && body.length === 1
    ? `${head} ${text}`
    : [head, ...body.map((row) => `${indent}${row}`)].join('\n')
}

/** The line that is typed on looks like the message that it will become. */
export function drawPrompt(session: Session, paint: Paint): string {
  if (session.pasting !== null) return paint('quiet', '… ')
  const next = (session.lines.at(-1)?.number ?? 0) + 1
  const quoted = session.quoting === null ? '' : paint('quiet', ` ↩#${session.quoting}`)
  const where = paint('quiet', `(${harmless(chatName(session, session.chat))})`)
  return `${paint('quiet', `#${next}`)} ${paint('person', harmless(session.me.name))} ${where}${quoted}: `
}

export function drawWelcome(session: Session, paint: Paint): string {
  const { setting, me, chat } = session
  const [title = '', ...rest] = wordsOf(session).welcome({
    district: setting.district,
    sample: setting.sample,
    name: me.name,
    place: chatName(session, chat),
  })
  return [paint('strong', title), ...rest].join('\n')
}
