import { createHmac } from 'node:crypto'

/** Letters and digits that nobody takes for each other, on paper or on the phone. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ'
const digits = '23456789'
const all = letters + digits

/** A letter, six of all, a digit: some 2^37 codes, of which an account may guess five in ten minutes. */
const places: readonly string[] = [letters, all, all, all, all, all, all, digits]

/**
 * Codes that nobody can guess without the key: the same for the same seed while the process lives.
 * @param key 32 bytes; one made for the process alone is enough, as the book keeps what was given
 */
export const createCodes =
  (key: Uint8Array) =>
  (seed: string): string => {
    const hash = createHmac('sha256', key).update(seed).digest()
    return places
      .map((alphabet, index) => alphabet[hash.readUInt32BE(index * 4) % alphabet.length] ?? '')
      .join('')
  }
