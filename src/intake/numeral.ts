const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  幺: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const scaleOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Characters of a Chinese numeral, for use inside a character class. */
export const numeralCharacters = '零〇一幺二两俩三仨四五六七八九十百千廿卅'

/** Digit by digit: 五零二 → "502", 幺三九 → "139"; ASCII digits and letters stay. Null if a character is neither. */
export function readDigits(text: string): string | null {
  let digits = ''
  for (const character of text) {
    const digit = digitOf[character]
    if (digit !== undefined) digits += digit
    else if (/[0-9A-Za-z]/.test(character)) digits += character
    else return null
  }
  return digits === '' ? null : digits
}

/**
 * A whole number up to 9999: "12", 十二, 二十一, 廿一, 一百零五, 一百五 (150), 两, and digit by digit 五零二 → 502.
 * Null where it is none.
 */
export function readNumeral(text: string): number | null {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text)
  if (text === '' || text.length > 9) return null
  const spelt = text.replace('廿', '二十').replace('卅', '三十')
  if (!/[十百千]/.test(spelt)) {
    const digits = readDigits(spelt)
    return digits !== null && /^[0-9]{1,4}$/.test(digits) ? Number(digits) : null
  }
  let total = 0
  let digit: number | null = null
  /** What a digit counts where nothing follows it: tens behind 百, unless a 零 stands between. */
  let place = 1
  for (const character of spelt) {
    const scale = scaleOf[character]
    const value = digitOf[character]
    if (scale !== undefined) {
      total += (digit ?? 1) * scale
      digit = null
      place = scale / 10
    } else if (value !== undefined) {
      digit = value === 0 ? null : value
      if (value === 0) place = 1
    } else return null
  }
  return total + (digit ?? 0) * place
}
