import code from 'qrcode'
import type { LoginCode } from '../../src/domain/standing.ts'

/** A QR code in half blocks, for a terminal; empty where the text is too long for one. */
export async function drawCode(text: string): Promise<string> {
  try {
    return await code.toString(text, { type: 'utf8' })
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
