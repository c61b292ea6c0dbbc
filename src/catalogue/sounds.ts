import { pinyin } from 'pinyin-pro'

/** Characters that are no Chinese ones sound like nothing: they break a name. */
const silence = '\u0000'
const firstCode = 0xe000

const codes = new Map<string, string>()
const byCharacter = new Map<string, string>()
const roughByCharacter = new Map<string, string>()

const isChinese = (character: string): boolean => character >= '\u3400' && character <= '\u9fff'

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
const roughen = (syllable: string): string =>
  syllable
    .replace(/^b/, 'p')
    .replace(/^d/, 't')
    .replace(/^[gh]/, 'k')
    .replace(/^[qx]/, 'j')
    .replace(/^[cs]/, 'z')
    .replace(/^r/, 'l')

function codeOf(character: string, known: Map<string, string>, spell: (syllable: string) => string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  let code = silence
  if (isChinese(character)) {
    const syllable = spell(mergeSyllable(pinyin(character, { toneType: 'none', v: true })))
    code = codes.get(syllable) ?? String.fromCharCode(firstCode + codes.size)
    codes.set(syllable, code)
  }
  known.set(character, code)
  return code
}

/** One code per UTF-16 unit: two texts that sound alike have the same codes; what has no sound is NUL. */
export function soundsOf(text: string): string {
  let sounds = ''
  for (let index = 0; index < text.length; index += 1)
    sounds += codeOf(text.charAt(index), byCharacter, (syllable) => syllable)
  return sounds
}

/** As `soundsOf`, for ears that take b for p and d for t. */
export function roughSoundsOf(text: string): string {
  let sounds = ''
  for (let index = 0; index < text.length; index += 1)
    sounds += codeOf(text.charAt(index), roughByCharacter, roughen)
  return sounds
}

export const isSilent = (sound: string): boolean => sound === silence
