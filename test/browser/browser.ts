import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core'

/** A real Chromium from npm. It unpacks itself into the temporary folder, where it would take an older copy for its own. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'yaoyue-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      // Not the package's own: they run all in one process, and switch off the web's security, which is what is tested.
      args: ['--no-sandbox', '--disable-gpu'],
      headless: true,
    })
    return {
      browser,
      async close() {
        await browser.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

export const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } } as const
export const themes = ['light', 'dark'] as const

export type Size = keyof typeof sizes
export type Theme = (typeof themes)[number]

export const person = (
  browser: Browser,
  size: Size = 'desk',
  theme: Theme = 'light',
  locale = 'zh-CN',
): Promise<BrowserContext> => browser.newContext({ viewport: sizes[size], colorScheme: theme, locale })
