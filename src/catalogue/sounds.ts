import { pinyin } from 'pinyin-pro'

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

/**
 * Learns how the characters of many texts sound. The library is asked about all at once, each on a line of its own, which
 * costs a fifth of asking about one after another.
 */
export function learnSounds(texts: Iterable<string>): void {
  const fresh = new Set<number>()
  for (const text of texts)
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (codes[unit] === notLearnt && isChinese(unit)) fresh.add(unit)
    }
  if (fresh.size === 0) return
  const lines = Array.from(fresh, (unit) => String.fromCharCode(unit)).join('\n')
  const answers = pinyin(lines, { toneType: 'none', v: true, type: 'array', nonZh: 'removed' })
  // One that the library does not know would shift all that follow: then each is asked for when it is met.
  if (answers.length !== fresh.size) return
  let index = 0
  for (const unit of fresh) {
    const syllable = answers[index] ?? ''
    spelled.set(unit, syllable)
    codes[unit] = codeOfSyllable(mergeSyllable(syllable))
    index += 1
  }
}

const ask = (character: string): string => pinyin(character, { toneType: 'none', v: true })

function codeOf(unit: number): number {
  const known = codes[unit]
  if (known !== undefined && known !== notLearnt) return known
  const code = isChinese(unit) ? codeOfSyllable(mergeSyllable(ask(String.fromCharCode(unit)))) : silence
  codes[unit] = code
  return code
}

/** The pinyin of each Chinese character, without tones: 氨氯 → an, lv. */
export const spell = (text: string): readonly string[] =>
  Array.from(text, (character) => spelled.get(character.charCodeAt(0)) ?? ask(character))

/** One code per UTF-16 unit: two texts that sound alike have the same codes; what has no sound is silence. */
export type Sounds = readonly number[]

export function soundsIn(text: string, from: number, to: number): Sounds {
  const sounds: number[] = []
  for (let at = from; at < to; at += 1) sounds.push(codeOf(text.charCodeAt(at)))
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
