import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto'
import type { Disk } from './disk.ts'

/** Hides personal values in what is stored. */
export interface Sealing {
  /** Tells which key it is, without telling the key. */
  readonly keyId: string
  /**
   * @param place where the value belongs: sealed for one place, it does not open at another
   * @returns a string that is different every time
   */
  seal(text: string, place: string): string
  /** @throws {SealError} where it was made with another key, for another place, or changed since */
  unseal(sealed: string, place: string): string
  /** The same for the same text, and no way back: what a sealed value is looked up by. 24 hexadecimal digits. */
  hash(text: string): string
}

export class SealError extends Error {
  constructor(place: string) {
    super(`${place} does not open with this key`)
    this.name = 'SealError'
  }
}

const nonceLength = 12
const tagLength = 16
const keyLength = 32
const prefix = 'sealed:'

/** Sealing with AES-256-GCM; the keys for sealing and for looking up are derived apart from each other. @param key 32 bytes */
export function createSealing(key: Uint8Array): Sealing {
  const derive = (purpose: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `yaoyue ${purpose}`, keyLength)))
  const sealKey = derive('seal')
  const lookupKey = derive('lookup')
  const nextNonce = nonces()
  const places = new Map<string, Uint8Array>()

  /** Places are few, and asked for with every value. */
  function bytesOf(place: string): Uint8Array {
    const known = places.get(place) ?? Buffer.from(place)
    places.set(place, known)
    return known
  }

  const hash = (text: string): string =>
    createHmac('sha256', lookupKey).update(text).digest('hex').slice(0, 24)

  return {
    keyId: hash('yaoyue key id').slice(0, 8),
    hash,
    seal(text, place) {
      // A random nonce of 96 bits is safe for some 2^32 values under one key; a busy district seals 2^25 in ten years.
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(bytesOf(place))
      const body = cipher.update(text, 'utf8')
      // This mode leaves nothing for the end.
      cipher.final()
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    unseal(sealed, place) {
      if (!sealed.startsWith(prefix)) throw new SealError(place)
      const bytes = Buffer.from(sealed.slice(prefix.length), 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        })
          .setAAD(bytesOf(place))
          .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
        const body = bytes.subarray(nonceLength + tagLength)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        throw new SealError(place)
      }
    },
  }
}

/** Random bytes are dear to ask for and cheap to get: they are asked for by the hundred, and each is used once. */
function nonces(): () => Uint8Array {
  const pool = Buffer.alloc(256 * nonceLength)
  let next = pool.length
  return () => {
    if (next === pool.length) {
      randomFillSync(pool)
      next = 0
    }
    next += nonceLength
    return Uint8Array.prototype.slice.call(pool, next - nonceLength, next)
  }
}

/** @param text 64 hexadecimal digits @throws where it is anything else */
export function parseKey(text: string, source: string): Uint8Array {
  const digits = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(digits))
    throw new Error(
      `${source} holds no key: it must be 64 hexadecimal digits (32 bytes), as of "openssl rand -hex 32".`,
    )
  return Buffer.from(digits, 'hex')
}

export const keyFile = 'key'

/**
 * The key of a home: made at its first start, kept in a file that only its user may read. Who keeps it elsewhere gives
 * it in the environment instead.
 *
 * @param isNew nothing is stored yet, so that a missing key may be made @throws where it is lost or unreadable
 */
export async function keyOfHome(disk: Disk, isNew: boolean): Promise<Uint8Array> {
  const found = await disk.read(keyFile)
  if (found !== null)
    return parseKey(Buffer.from(found).toString('utf8'), `The file "${keyFile}" in the home`)
  if (!isNew)
    throw new Error(
      `The file "${keyFile}" is missing from the home, and what is stored there cannot be read without it: ` +
        'put it back from your backup, or give the key in YAOYUE_KEY.',
    )
  const key = randomBytes(keyLength)
  await disk.write(keyFile, Buffer.from(`${key.toString('hex')}\n`))
  await disk.syncFolder('.')
  return key
}
