import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { createSignIn, type SignIn } from '../board/sign-in.ts'
import type { Clock } from '../domain/ports.ts'
import { InputError } from '../exchange/input-error.ts'

export interface WebOptions {
  /** The folder that the key of the sessions is kept in. */
  readonly home: string
  /** Where to listen; this machine alone unless somebody says otherwise. */
  readonly host: string
  /** Null for the usual one, or the next that is free. */
  readonly port: number | null
  /** How the board is reached from elsewhere, where a proxy stands before it: `https://board.example.org`. */
  readonly publicAddress: string | null
  readonly clock: Clock
}

/** Where pages are served, by the command line before the environment. @throws {InputError} */
export function webOptions(
  given: { readonly port?: string; readonly host?: string; readonly url?: string },
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  clock: Clock,
): WebOptions {
  const { YAOYUE_URL } = environment
  const port = given.port === undefined ? null : Number(given.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new InputError('--port', [
      {
        place: String(given.port),
        message: { en: 'write a number up to 65535', zh: '写一个不大于65535的数' },
      },
    ])
  const url = given.url ?? YAOYUE_URL ?? null
  if (url !== null && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new InputError('--url', [
      {
        place: url,
        message: {
          en: 'write a whole address: https://board.example.org',
          zh: '写完整的网址：https://board.example.org',
        },
      },
    ])
  return {
    home,
    clock,
    port,
    host: given.host ?? '127.0.0.1',
    publicAddress: url === null ? null : new URL(url).origin,
  }
}

interface Served {
  fetch(request: Request): Response | Promise<Response>
}

/** The program's door to browsers: it listens at once, and serves what it is given when that is ready. */
export interface Web {
  readonly signIn: SignIn
  /** Without a slash at the end. */
  readonly address: string
  /** `host:port` under which browsers may ask. */
  readonly hosts: ReadonlySet<string>
  readonly secure: boolean
  serve(app: Served): void
  close(): Promise<void>
}

export const usualPort = 8420
/** So many ports above the usual one are tried. */
const triedPorts = 20

/** @throws {InputError} where the port that was asked for is taken */
export async function openWeb(options: WebOptions): Promise<Web> {
  let app: Served = new Hono().all('*', (context) => context.text('Starting', 503, { 'Retry-After': '1' }))
  const server = createAdaptorServer({ fetch: (request: Request) => app.fetch(request) })
  const listen = (port: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE') resolve(false)
        else reject(error)
      }
      server.once('error', failed)
      server.listen(port, options.host, () => {
        server.removeListener('error', failed)
        resolve(true)
      })
    })

  const port = await findPort(options, listen, () => server.address())
  const address = options.publicAddress ?? `http://${hostName(options.host)}:${port}`
  return {
    signIn: createSignIn({
      key: readKey(join(options.home, 'board.key')),
      clock: options.clock,
      run: randomBytes(8).toString('hex'),
    }),
    address,
    hosts: new Set([
      ...['127.0.0.1', 'localhost', '[::1]', hostName(options.host)].map((name) => `${name}:${port}`),
      new URL(address).host,
    ]),
    secure: address.startsWith('https:'),
    serve(next) {
      app = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

async function findPort(
  { port }: WebOptions,
  listen: (port: number) => Promise<boolean>,
  address: () => AddressInfo | string | null,
): Promise<number> {
  const wanted = port ?? usualPort
  const tried =
    port === null ? [...Array.from({ length: triedPorts }, (_, more) => wanted + more), 0] : [port]
  for (const candidate of tried) {
    if (!(await listen(candidate))) continue
    const found = address()
    return typeof found === 'object' && found !== null ? found.port : candidate
  }
  throw new InputError('--port', [
    {
      place: String(wanted),
      message: { en: 'is taken: choose another, or leave it out', zh: '被占着：换一个，或者不写' },
    },
  ])
}

/** What a browser calls an address: any address of this machine is this machine. */
function hostName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** The same key at every start, so that a page that stays open stays signed in. Made at the first. */
function readKey(path: string): Uint8Array {
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (key.length < 32)
    throw new InputError(path, [
      {
        place: '',
        message: {
          en: 'holds no key: delete it, and a new one is made',
          zh: '里面没有钥匙：删掉它，会做一把新的',
        },
      },
    ])
  return key
}
