import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { createLane } from '../delivery/lane.ts'
import { Complaint } from '../domain/complaint.ts'
import { wentAway } from './complaints.ts'

/** What a command prints, and its exit code, when the running process has done its work for it. */
export const answerShape = z.object({
  out: z.array(z.string()),
  err: z.array(z.string()),
  code: z.int(),
})
export type Answer = z.infer<typeof answerShape>

/** By the name of the command. The input is what somebody on this machine sent: to be checked. */
export type Handlers = Readonly<Record<string, (input: unknown) => Promise<Answer>>>

const requestShape = z.object({ command: z.string(), input: z.unknown() })

/** In UTF-16 units: a long stretch of chat, escaped. */
const longestRequest = 4 * 1024 * 1024
/** The kernel's limit for the path of a Unix socket is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100

/** Where a command reaches the process that has the home open: nobody else may open it meanwhile. */
function controlPoint(home: string): string {
  const short = createHash('sha256').update(`control ${home}`).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\yaoyue-${short}`
  const path = join(home, 'control.sock')
  return Buffer.byteLength(path) <= longestSocketPath ? path : join(tmpdir(), `yaoyue-${short}.sock`)
}

/** Does for other processes of the same user what their commands ask. The home must be open. @returns how to stop it */
export async function serveCommands(home: string, handlers: Handlers): Promise<() => Promise<void>> {
  const path = controlPoint(home)
  const sockets = new Set<Socket>()
  /** One after another: nobody's answer is looked for in a book that another command has just exchanged. */
  const lane = createLane()
  const server = createServer((socket) => {
    sockets.add(socket.setEncoding('utf8'))
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    let heard = ''
    const take = (chunk: string): void => {
      heard += chunk
      if (heard.length > longestRequest) socket.destroy()
      const end = heard.indexOf('\n')
      if (end === -1) return
      socket.removeListener('data', take)
      void lane(() => answerTo(heard.slice(0, end), handlers)).then((answer) =>
        socket.end(`${JSON.stringify(answer)}\n`),
      )
    }
    socket.on('data', take)
  })
  if (process.platform !== 'win32') {
    mkdirSync(dirname(path), { recursive: true })
    // What a killed process left behind: whoever has the home open is alone.
    rmSync(path, { force: true })
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve)
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.end()
    })
}

async function answerTo(line: string, handlers: Handlers): Promise<Answer> {
  try {
    const { command, input } = requestShape.parse(JSON.parse(line))
    const handler = Object.hasOwn(handlers, command) ? handlers[command] : undefined
    if (handler !== undefined) return await handler(input)
    return { out: [], err: [`the running program does not know “${command}”: is it older?`], code: 1 }
  } catch (error) {
    return { out: [], err: [error instanceof Error ? error.message : String(error)], code: 1 }
  }
}

/**
 * Has the process that has the home open do a command's work.
 * @returns null where none has
 * @throws where it went away before it answered
 */
export function askRunning(home: string, command: string, input: unknown): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(controlPoint(home)).setEncoding('utf8')
    let isConnected = false
    let heard = ''
    socket.once('connect', () => {
      isConnected = true
      socket.write(`${JSON.stringify({ command, input })}\n`)
    })
    socket.on('data', (chunk: string) => {
      heard += chunk
    })
    socket.once('error', (error) => (isConnected ? reject(error) : resolve(null)))
    socket.once('close', () => {
      if (!isConnected) return
      const end = heard.indexOf('\n')
      if (end === -1) return reject(new Complaint(wentAway))
      resolve(answerShape.parse(JSON.parse(heard.slice(0, end))))
    })
  })
}
