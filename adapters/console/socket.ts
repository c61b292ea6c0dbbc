import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { decodeNotices, decodeRequests, encode } from './protocol.ts'
import type { Link, Listener, Room } from './room.ts'

/** The kernel's limit for the path of a Unix socket is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100

/** Where the terminals of one home meet: a socket in the home, a named pipe on Windows. */
export function meetingPoint(home: string): string {
  const short = createHash('sha256').update(home).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\yaoyue-${short}`
  const path = join(home, 'console.sock')
  return Buffer.byteLength(path) <= longestSocketPath ? path : join(tmpdir(), `yaoyue-${short}.sock`)
}

/** A terminal that another process runs takes part in the room. @returns how to stop it */
export async function openToOthers(room: Room, path: string): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.setEncoding('utf8'))
    const link = room.enter({ notice: (notice) => void socket.write(encode(notice)) })
    const leave = (): void => {
      link.close()
      sockets.delete(socket)
    }
    socket.on(
      'data',
      decodeRequests(link.send, () => socket.destroy()),
    )
    // A terminal that was killed resets the connection: it has left, no more.
    socket.on('error', leave).on('close', leave)
  })
  if (process.platform !== 'win32') {
    mkdirSync(dirname(path), { recursive: true })
    // What a killed process left behind; whether one still listens there was asked before.
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

/**
 * The room that another process has open.
 * @returns null where nobody has
 */
export function findRoom(path: string): Promise<Pick<Room, 'enter'> | null> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.once('error', () => resolve(null))
    // Nothing is read before somebody listens, so the welcome waits for the one who enters.
    socket.once('connect', () => resolve({ enter: (listener) => enter(socket, listener) }))
  })
}

function enter(socket: Socket, listener: Listener): Link {
  let left = false
  const end = (): void => {
    if (!left) listener.notice({ type: 'bye' })
    left = true
    socket.destroy()
  }
  const take = decodeNotices((notice) => {
    if (notice.type === 'bye') end()
    else listener.notice(notice)
  }, end)
  socket.setEncoding('utf8').on('data', take).on('error', end).on('close', end)
  return {
    send: (request) => void socket.write(encode(request)),
    close() {
      left = true
      socket.end()
    },
  }
}
