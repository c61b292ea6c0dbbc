import type { RawData, WebSocket } from 'ws'
import { Complaint } from '../../src/domain/complaint.ts'
import { type EventFrame, readFrame } from './frame.ts'

/** The server answered a call with a refusal. https://github.com/botuniverse/onebot-11/blob/master/api/README.md */
export class RefusedCall extends Error {
  readonly retcode: number
  constructor(action: string, retcode: number, wording: string) {
    super(`${action}: ${retcode} ${wording}`.trim())
    this.name = 'RefusedCall'
    this.retcode = retcode
  }
}

/** No answer came: nobody knows whether it was done. */
export class LostCall extends Error {
  override readonly name = 'LostCall'
}

/** Shown when the server does not take our token; some let us in first and say so then. */
export class RefusedToken extends Complaint {
  override readonly name = 'RefusedToken'
  constructor() {
    super({
      en: 'the OneBot server refuses the access token: it must be the same here and there',
      zh: 'OneBot服务器不认这个token：两边要填一样的',
    })
  }
}

/** One open connection to a OneBot server. */
export interface Link {
  /** @throws {RefusedCall | LostCall | RefusedToken} */
  call(action: string, params?: object, timeout?: number): Promise<unknown>
  close(): void
  readonly closed: Promise<void>
}

export interface LinkParts {
  /** Every frame that is no answer to a call. Must not throw. */
  onEvent(event: EventFrame): void
  /** Somebody is there: after anything that came. Must not throw. */
  onSign?(): void
  readonly silence: Silence
}

/** When nothing was heard for `quiet` ms the server is asked, and has `answer` ms to say anything. */
export interface Silence {
  readonly quiet: number
  readonly answer: number
}

const callTimeout = 15_000
const tokenRefused = 1403

/** @param socket open; nothing that it says is lost if it is paused until now */
export function openLink(socket: WebSocket, { onEvent, onSign, silence }: LinkParts): Link {
  interface Waiting {
    readonly action: string
    resolve(data: unknown): void
    reject(error: Error): void
  }
  const calls = new Map<string, Waiting>()
  const ended = Promise.withResolvers<void>()
  let count = 0
  /** Why calls fail from now on. */
  let broken: Error | null = null
  let quietTimer: NodeJS.Timeout | undefined

  const heard = (): void => {
    onSign?.()
    clearTimeout(quietTimer)
    quietTimer = setTimeout(() => void askForLife(), silence.quiet)
    quietTimer.unref()
  }

  /** A connection may be half open: only an answer shows that somebody is there. A refusal is one. */
  async function askForLife(): Promise<void> {
    await call('get_status', {}, silence.answer).catch((error: unknown) => {
      if (error instanceof LostCall) socket.terminate()
    })
  }

  function call(action: string, params: object = {}, timeout: number = callTimeout): Promise<unknown> {
    if (broken !== null) return Promise.reject(broken)
    const echo = String(++count)
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => finish(echo)?.reject(new LostCall(`${action}: no answer`)), timeout)
    calls.set(echo, {
      action,
      resolve(data) {
        clearTimeout(timer)
        resolve(data)
      },
      reject(error) {
        clearTimeout(timer)
        reject(error)
      },
    })
    socket.send(JSON.stringify({ action, params, echo }))
    return promise
  }

  function finish(echo: string): Waiting | undefined {
    const waiting = calls.get(echo)
    calls.delete(echo)
    return waiting
  }

  function loseAll(error: Error): void {
    broken ??= error
    for (const echo of [...calls.keys()]) finish(echo)?.reject(broken)
  }

  socket.on('message', (data: RawData) => {
    heard()
    const frame = readFrame(textOf(data))
    if (frame.kind !== 'answer') {
      onEvent(frame)
      return
    }
    const { echo, status, retcode, wording, message } = frame.answer
    if (echo === undefined || echo === null) {
      if (retcode === tokenRefused) loseAll(new RefusedToken())
      return
    }
    // `async` is a call that was accepted and is done later.
    const waiting = finish(String(echo))
    if (status === 'ok' || status === 'async') waiting?.resolve(frame.answer.data)
    else waiting?.reject(new RefusedCall(waiting.action, retcode, wording ?? message ?? ''))
  })
  socket.on('pong', heard)
  // An error is followed by the close.
  socket.on('error', () => {})
  socket.once('close', () => {
    clearTimeout(quietTimer)
    loseAll(new LostCall('the connection broke'))
    ended.resolve()
  })
  heard()
  socket.resume()

  return {
    call,
    close: () => socket.terminate(),
    closed: ended.promise,
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8')
}
