import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { openLiveLine, openScript } from './live-line.ts'
import type { Notice, Request } from './protocol.ts'
import type { Room } from './room.ts'
import { colours, drawLine, drawPrompt, drawWelcome, type Paint, plain } from './screen.ts'
import {
  beginSession,
  catchUp,
  heard,
  type Session,
  type Step,
  type,
  typeInScript,
  wordsOf,
} from './session.ts'
import type { ConsoleLanguage } from './words.ts'

export interface TerminalParts {
  readonly input: Readable
  readonly output: Writable
  /** A person types; otherwise a script is read, each line waiting for the answers to the one before. */
  readonly interactive: boolean
  readonly colour: boolean
  readonly language: ConsoleLanguage
  /** Of this process, or of another. */
  readonly room: Pick<Room, 'enter'>
  /** The process is to stop: the terminal is left as if the person had left it. */
  readonly signal: AbortSignal
}

/** How it ended: the person left (or the script was read to its end), or the room was closed by another. */
export type Ending = 'left' | 'closed'

/** Who leaves waits at most so long (ms) for the last answers; they are in the book in any case. */
const longestGoodbye = 5_000

/** Lets a person, or a script, take part in the room until they leave. */
export async function runTerminal(parts: TerminalParts): Promise<Ending> {
  const { interactive, input, output } = parts
  const paint: Paint = parts.colour ? colours : plain
  // A reader that went away (`| head`) is no reason to fail.
  output.on('error', () => undefined)
  const live = interactive ? openLiveLine(input, output) : openScript(input, output)

  let session: Session | null = null
  const waiting = new Map<number, () => void>()
  let lastTicket = 0
  /** The number that the prompt promised to the line that is being typed. */
  let promised = 0
  const closed = Promise.withResolvers<Ending>()
  /** The room of another process has its door open, and its setting is on the way. */
  const welcomed = Promise.withResolvers<void>()
  /** What the bot said last; and whether a newcomer was told how to speak to it. */
  let lastAnswer = 0
  let told = false

  const prompt = (): void => {
    if (session === null) return
    promised = (session.lines.at(-1)?.number ?? 0) + 1
    live.prompt(drawPrompt(session, paint))
  }

  const hear = (session: Session, { line, mine }: Extract<Notice, { type: 'line' }>): void => {
    // One's own words stand on the screen where they were typed.
    if (!interactive || !mine) live.above(drawLine(session, line, paint))
    else if (line.number !== promised) live.above(paint('quiet', `   (#${line.number})`))
  }

  const take = (notice: Notice): void => {
    if (notice.type === 'welcome') {
      const begun = catchUp(beginSession(notice.setting, notice.lines, parts.language))
      session = begun.session
      if (interactive) live.above(`${drawWelcome(session, paint)}\n`)
      for (const line of begun.missed) live.above(drawLine(session, line, paint))
      welcomed.resolve()
    }
    if (session === null) return
    switch (notice.type) {
      case 'line':
        hear(session, notice)
        if (notice.line.from === null) lastAnswer = notice.line.number
        session = heard(session, notice.line)
        break
      case 'done':
        if (notice.error !== null) live.above(wordsOf(session).failed(notice.error))
        waiting.get(notice.ticket)?.()
        waiting.delete(notice.ticket)
        break
      case 'bye':
        live.above(wordsOf(session).closed)
        closed.resolve('closed')
        return
    }
    prompt()
  }

  const link = parts.room.enter({ notice: take })
  const ask = (request: Unticketed): Promise<void> =>
    new Promise((resolve) => {
      const ticket = ++lastTicket
      waiting.set(ticket, resolve)
      link.send({ ...request, ticket })
    })

  const say = async (words: NonNullable<Step['say']>): Promise<void> => {
    const before = lastAnswer
    await ask({ type: 'say', ...words })
    const unheard = lastAnswer === before && 'group' in words.chat && !/[@＠]/.test(words.text)
    if (!interactive || !unheard || told || session === null) return
    told = true
    live.above(paint('quiet', `   ${wordsOf(session).unheard}`))
    prompt()
  }

  const read = async (): Promise<Ending> => {
    await welcomed.promise
    for await (const text of live.entered()) {
      if (session === null) continue
      const step = interactive ? type(session, text) : typeInScript(session, text)
      session = step.session
      for (const row of step.show) live.above(row)
      for (const line of step.missed) live.above(drawLine(session, line, paint))
      if (step.quit) break
      const said = step.say === null ? null : say(step.say)
      if (!interactive) await said
      prompt()
    }
    await Promise.race([ask({ type: 'drain' }), delay(longestGoodbye, undefined, { ref: false })])
    return 'left'
  }

  parts.signal.addEventListener('abort', () => closed.resolve('left'), { once: true })
  const ending = await Promise.race([read(), closed.promise])
  if (ending === 'left' && interactive && session !== null) output.write(`\n${wordsOf(session).goodbye}\n`)
  live.close()
  link.close()
  return ending
}

type Unticketed = { [R in Request as R['type']]: Omit<R, 'ticket'> }[Request['type']]
