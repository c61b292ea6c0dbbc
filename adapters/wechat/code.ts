import code from 'qrcode'
import type { LoginCode } from '../../src/domain/standing.ts'

const blackOnWhite = '\u001b[30;107m'
const asBefore = '\u001b[0m'

/**
 * A QR code in half blocks, for a terminal; empty where the text is too long for one.
 *
 * @param inColour black on white, whatever the terminal's colours are: not every phone reads a code in white on black
 */
export async function drawCode(text: string, inColour: boolean): Promise<string> {
  try {
    const drawn = await code.toString(text, { type: 'utf8' })
    return inColour ? drawn.replaceAll(/^.+$/gm, (line) => `${blackOnWhite}${line}${asBefore}`) : drawn
  } catch {
    return ''
  }
}

/** The same for a page; an empty path where the text is too long for a code. */
export function codeFor(url: string): LoginCode {
  try {
    const { size, data } = code.create(url).modules
    const squares = Array.from(data, (isDark, at) =>
      isDark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
    )
    return { url, size, path: squares.join('') }
  } catch {
    return { url, size: 0, path: '' }
  }
}
