import code from 'qrcode'

/** A QR code in half blocks, for a terminal; empty where the text is too long for one. */
export async function drawCode(text: string): Promise<string> {
  try {
    return await code.toString(text, { type: 'utf8' })
  } catch {
    return ''
  }
}
