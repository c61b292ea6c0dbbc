import { pinyin } from 'pinyin-pro'

/** Characters that are no Chinese ones sound like nothing: they break a name. */
const silence = '\u0000'
const firstCode = 0xe000

const codes = new Map<string, string>()
const byCharacter = new Map<string, string>()

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

function soundOf(character: string): string {
  const known = byCharacter.get(character)
  if (known !== undefined) return known
  let code = silence
  if (isChinese(character)) {
    const syllable = mergeSyllable(pinyin(character, { toneType: 'none', v: true }))
    code = codes.get(syllable) ?? String.fromCharCode(firstCode + codes.size)
    codes.set(syllable, code)
  }
  byCharacter.set(character, code)
  return code
}

/** One code per UTF-16 unit: two texts that sound alike have the same codes; what has no sound is NUL. */
export function soundsOf(text: string): string {
  let sounds = ''
  for (let index = 0; index < text.length; index += 1) sounds += soundOf(text.charAt(index))
  return sounds
}

export const isSilent = (sound: string): boolean => sound === silence
