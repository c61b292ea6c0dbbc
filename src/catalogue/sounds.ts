import { polyphonic } from 'pinyin-pro'

/** What characters sound like that are no Chinese ones: they break a name. */
export const silence = 0xe000
const firstCode = silence + 1
const notLearnt = 0

/** What each UTF-16 unit sounds like, found once per unit. */
const codes = new Uint16Array(0x10000).fill(notLearnt)
/** By UTF-16 unit: its pinyin as the library writes it. */
const spelled = new Map<number, string>()
/** By code: the syllable. */
const syllables: string[] = []
const codesOfSyllables = new Map<string, number>()
/** By code: the letter with which the syllable begins. */
const initials: number[] = []
/** By code: the code of what a slip of the tongue may make of it. */
const roughCodes: number[] = []

const isChinese = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/**
 * Syllables that people in the south say alike are written alike by their voice input and their keyboards:
 * zh/z, ch/c, sh/s, n/l at the front, ng/n at the end. Tones say nothing.
 */
const mergeSyllable = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/ng$/, 'n')
    .replace('ü', 'u')
    .replace('v', 'u')

/** Consonants that a slip of the tongue takes for each other: 洛汀新, 洛丁新. */
const roughenSyllable = (syllable: string): string =>
  syllable
    .replace(/^b/, 'p')
    .replace(/^d/, 't')
    .replace(/^[gh]/, 'k')
    .replace(/^[qx]/, 'j')
    .replace(/^[cs]/, 'z')
    .replace(/^r/, 'l')

function codeOfSyllable(syllable: string): number {
  const known = codesOfSyllables.get(syllable)
  if (known !== undefined) return known
  const code = firstCode + syllables.length
  codesOfSyllables.set(syllable, code)
  syllables.push(syllable)
  initials.push(syllable.codePointAt(0) ?? 0)
  return code
}

/** In a name it is liǎo; its first reading would be heard behind every verb. */
const readOtherwise: Readonly<Record<string, string>> = { 了: 'liao' }

/**
 * A character's first reading. The library is asked for readings and not for the pinyin of a text: for that it would set up
 * its dictionary of words, which takes longer than to look up all characters of a list.
 */
function readingOf(character: string): string {
  const [[reading = ''] = []] = polyphonic(character, { type: 'array' })
  return readOtherwise[character] ?? withoutTone(reading)
}

/** lǜ is lv. Taken off here, since the library would take it off every reading of the character, in nine steps. */
const withoutTone = (reading: string): string =>
  reading.normalize('NFD').replace(toneMark, '').normalize('NFC').replace('ü', 'v')
const toneMark = /[\u0300\u0301\u0304\u030c]/

function codeOf(unit: number): number {
  const known = codes[unit]
  if (known !== undefined && known !== notLearnt) return known
  const code = isChinese(unit) ? codeOfSyllable(mergeSyllable(spellUnit(unit))) : silence
  codes[unit] = code
  return code
}

function spellUnit(unit: number): string {
  const known = spelled.get(unit)
  if (known !== undefined) return known
  const reading = readingOf(String.fromCharCode(unit))
  spelled.set(unit, reading)
  return reading
}

/** The pinyin of each Chinese character, without tones: 氨氯 → an, lv. */
export const spell = (text: string): readonly string[] =>
  Array.from(text, (character) => spellUnit(character.charCodeAt(0)))

/** One code per UTF-16 unit: two texts that sound alike have the same codes; what has no sound is silence. */
export type Sounds = readonly number[]

export function soundsIn(text: string, from: number, to: number): Sounds {
  // As long as it will be: tens of thousands are kept.
  const sounds = new Array<number>(Math.max(0, to - from))
  for (let at = from; at < to; at += 1) sounds[at - from] = codeOf(text.charCodeAt(at))
  return sounds
}

/** Whether two texts have the same sounds. */
export function soundAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1)
    if (codeOf(one.charCodeAt(at)) !== codeOf(other.charCodeAt(at))) return false
  return true
}

/** The sound for ears that take b for p and d for t. */
export function roughen(sound: number): number {
  const known = roughCodes[sound - silence]
  if (known !== undefined) return known
  const syllable = syllables[sound - firstCode]
  const rough = syllable === undefined ? sound : codeOfSyllable(roughenSyllable(syllable))
  roughCodes[sound - silence] = rough
  return rough
}

/** le and luo, zhi and zi: two syllables with the same consonant in front, which an ear may take for each other. */
export function beginAlike(a = silence, b = silence): boolean {
  const initial = initials[a - firstCode]
  return initial !== undefined && initial === initials[b - firstCode]
}
