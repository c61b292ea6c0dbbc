import { z } from 'zod'
import type { Correction, Line, PasteBridge } from '../../../adapters/paste/bridge.ts'
import { longestPaste } from '../../../adapters/paste/parse.ts'
import { type Place, placesNamed } from '../../../adapters/paste/places.ts'
import {
  becameInWords,
  medicinesIn,
  type PasteWords,
  pasteWords,
  shownAs,
} from '../../../adapters/paste/words.ts'
import { inLanguage } from '../../domain/said.ts'
import { whichGroup } from '../complaints.ts'
import type { Answer } from '../running.ts'

const numbers = z.array(z.int().min(1).max(100_000)).max(10_000)

/** What `yaoyue paste` asks for, here or in the process that runs. Lines are counted from 1. */
export const pasteShape = z.object({
  language: z.enum(['zh', 'en']),
  group: z.string().max(200).nullable(),
  /** Null to see what waits. */
  text: z
    .string()
    .max(longestPaste + 1)
    .nullable(),
  /** Takes it, or marks what waits as pasted; otherwise nothing changes. */
  yes: z.boolean(),
  forBot: numbers,
  skip: numbers,
  anew: numbers,
})
export type PasteRequest = z.infer<typeof pasteShape>

/** Does what `yaoyue paste` asks for. What is to be pasted goes to `out`, everything else to `err`. */
export async function runPaste(bridge: PasteBridge, request: PasteRequest): Promise<Answer> {
  const { group } = request
  const found = group === null ? [] : placesNamed(bridge.places, group)
  if (request.text === null) return followUps(bridge, request, group === null ? null : found)
  const [place, ...others] = found
  if (place === undefined || others.length > 0) {
    const names = found.map(({ name }) => name)
    return { out: [], err: [inLanguage(whichGroup(group ?? '', names), request.language)], code: 2 }
  }
  return request.yes ? take(bridge, place, request.text, request) : look(bridge, place, request.text, request)
}

function correctionsOf({ forBot, skip, anew }: PasteRequest): ReadonlyMap<number, Correction> {
  const all = new Map<number, Correction>()
  const add = (lines: readonly number[], correction: Correction): void => {
    for (const line of lines) all.set(line - 1, { ...all.get(line - 1), ...correction })
  }
  add(forBot, { isForBot: true })
  add(skip, { isSkipped: true })
  add(anew, { isAnew: true })
  return all
}

async function look(bridge: PasteBridge, place: Place, text: string, request: PasteRequest): Promise<Answer> {
  const { lines, isCut, unnamed } = await bridge.look(place, text, correctionsOf(request))
  const words = pasteWords(request.language)
  if (lines.length === 0) return { out: [], err: [words.nothing], code: 1 }
  return {
    out: [`${place.name}`, ...lines.flatMap((line, index) => shown(line, index, request))],
    err: [...(isCut ? [words.cut] : []), ...(unnamed > 0 ? [words.unnamed(unnamed)] : []), words.takeWithYes],
    code: 0,
  }
}

function shown(line: Line, index: number, { language }: PasteRequest): readonly string[] {
  const words = pasteWords(language)
  const became = line.state === 'seen' ? becameInWords(line, words) : ''
  const status = line.state === 'new' ? words.outcome[line.outcome] : words.state[line.state]
  const head = `${index + 1}. ${line.name === '' ? words.bare : line.name}: ${spoken(line, words)}`
  const understood = line.understood.map(
    (one) => `     ${one.code} ${medicinesIn(one, words)} ${one.address}`,
  )
  const answer =
    line.answer === null || line.state !== 'new'
      ? []
      : [`     ${words.willSay}${words.colon}${line.answer.replaceAll('\n', ' / ')}`]
  return [head, `   [${status}]${became === '' ? '' : ` ${became}`}`, ...understood, ...answer].map(printable)
}

const spoken = ({ text, attachments }: Line, words: PasteWords): string =>
  [...attachments.map((one) => shownAs(one, words)), text.replaceAll('\n', ' / ')].join(' ').trim()

async function take(bridge: PasteBridge, place: Place, text: string, request: PasteRequest): Promise<Answer> {
  const { unnamed, count, heeded, known, handout } = await bridge.take(place, text, correctionsOf(request))
  // What is printed is on its way into the group: it must not come up again as a follow-up.
  if (handout !== null) await bridge.pasted(handout)
  const words = pasteWords(request.language)
  const isNew = count > 0 || known.length === 0
  return {
    out: handout === null ? [] : [handout.text],
    err: [
      ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
      `${place.name}${words.colon}${isNew ? words.read(count, heeded) : words.allKnown}`,
      ...(isNew && known.length > 0 ? [words.known(known.length)] : []),
      ...known.flatMap((line) => knownLine(line, words)),
    ],
    code: 0,
  }
}

/** What came of a line that was taken before; nothing of one that was not for the bot. */
function knownLine(line: Line, words: PasteWords): readonly string[] {
  const became = becameInWords(line, words)
  const name = line.name === '' ? words.bare : line.name
  return became === '' ? [] : [printable(`  ${name}${words.colon}${became}`)]
}

async function followUps(
  bridge: PasteBridge,
  { yes, language }: PasteRequest,
  places: readonly Place[] | null,
): Promise<Answer> {
  const words = pasteWords(language)
  const all = await bridge.followUps()
  const wanted = all.filter(({ place }) => places === null || places.some(({ id }) => id === place.id))
  if (yes) for (const one of wanted) await bridge.pasted(one)
  return {
    out: wanted.flatMap(({ place, to, text }) => [`【${words.waitsFor(place.name, to)}】`, text, '']),
    err: wanted.length === 0 ? [words.noTexts] : [],
    code: 0,
  }
}

/** What was pasted may hold anything, and must not steer the terminal. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, '')
