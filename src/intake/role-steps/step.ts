import { readCodes } from '../codes.ts'
import { readCommand } from '../command.ts'
import { normalise } from '../normalise.ts'
import { readNamed } from '../role-word/orders-named.ts'
import type { Command, Mention, Understanding } from '../understanding.ts'

/** One thing that somebody with a role says in a message, with what it is said of. */
export interface Step {
  /** Null where a code is named and nothing is understood of it. */
  readonly command: Command | null
  /** The message as if it said nothing else. */
  readonly read: Understanding
}

export const unheard = (read: Understanding): Step => ({ command: null, read })

/** A part of the message that is said back as not noted. */
export const unnoted = (read: Understanding, text: string): Step =>
  unheard({ ...withoutPatients(read), text, codes: [], mentions: [], command: null })

/** As if only this part had been written. */
export function narrowed(read: Understanding, piece: string): Understanding {
  const codes = readCodes(piece)
  const mentions = read.mentions.filter((mention) => isIn(piece, mention))
  const text = piece.trim()
  const part = { ...read, text, codes, mentions, items: [], intent: 'other' as const }
  const patients = read.patients?.filter((name) => piece.includes(name)) ?? []
  const command = readCommand(text, { mentions, codes })
  return patients.length === 0
    ? { ...withoutPatients(part), command }
    : { ...part, patients, command: command ?? readNamed(part, patients) }
}

const withoutPatients = ({ patients: _, ...read }: Understanding): Understanding => read

export const isIn = (piece: string, { written }: Mention): boolean => piece.includes(normalise(written).text)

export const namesMedicine = ({ mentions }: Understanding, words: string): boolean =>
  mentions.some((mention) => mention.match.kind !== 'unknown' && isIn(words, mention))
