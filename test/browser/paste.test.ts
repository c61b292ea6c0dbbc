import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeFor } from '../../adapters/wechat/code.ts'
import type { AccountStanding } from '../../src/domain/standing.ts'
import { openBrowser, person, sizes } from './browser.ts'
import { openStage, type Stage } from './stage.ts'
import { signIn } from './walk.ts'

const patience = 120_000

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => Reflect.get(globalThis, 'axe').run())
  return violations.map(
    ({ id, nodes }: { id: string; nodes: readonly { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
  )
}

const { size, path } = codeFor('https://login.example/l/AbCdEf0123456789')
const loggedOut: AccountStanding = {
  platform: 'wechat',
  account: 'wxid_bot',
  footing: 'logged-out',
  since: Temporal.Instant.from('2026-03-17T08:50:00+08:00').epochMilliseconds,
  heardAt: null,
  gap: null,
  login: { url: 'https://login.example', size, path },
  door: null,
}
let standing = loggedOut

describe('pasting a chat in a browser', { timeout: patience }, () => {
  let browser: Browser
  let closeBrowser: () => Promise<void>
  let stage: Stage

  beforeAll(async () => {
    const opened = await openBrowser()
    browser = opened.browser
    closeBrowser = opened.close
    stage = await openStage({ standings: () => [standing] })
  }, patience)
  afterAll(async () => {
    await closeBrowser()
    await stage.close()
  }, patience)

  it.each(['phone', 'desk'] as const)('goes from the chat to the text to paste, on a %s', async (size) => {
    const context = await person(browser, size)
    const page = await signIn(context, stage)
    const fits = async (): Promise<void> => {
      expect(await violationsOf(page)).toEqual([])
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(sizes[size].width)
    }
    await page.goto(`${stage.web.address}/paste`)
    await page.locator('select[name=place]').selectOption({ label: '欧二居民区便民群1' })
    const who = size === 'phone' ? '3-502 王阿姨' : '4-101 李伯伯'
    await page.locator('textarea[name=pasted]').fill(`${who}: @志愿者 络活喜两盒\n小红: 达喜1盒`)
    await page.locator('.paste-form button').click()
    await page.locator('.paste-line.booked').waitFor()
    await fits()
    const silent = page.locator('.paste-line.silent')
    expect(await silent.locator('.paste-glance').innerText()).toBe('达喜1盒')
    await silent.locator('summary').click()
    await page.locator('input[name=skip-1]').check()
    await fits()
    await page.locator('button[formaction="/paste/take"]').click()
    const text = page.locator('.paste-text textarea')
    await text.waitFor()
    expect(await text.inputValue()).toContain('约好了')
    await fits()
    await page.locator('[data-copy]').click()
    await page.getByText('已复制').waitFor()
    await page.locator('.paste-text button', { hasText: '贴好了' }).click()
    await page.getByText('现在没有要贴的').waitFor()
    await context.close()
  })

  it('gives a role on the page of people, which everybody can read', async () => {
    const context = await person(browser, 'phone')
    const page = await signIn(context, stage)
    await page.goto(`${stage.web.address}/people`)
    expect(await violationsOf(page)).toEqual([])
    await page.locator('select[name=office]').selectOption({ label: '欧阳路惠民药房' })
    await page.locator('form[action="/people/give"] button').click()
    await page.getByText('登记码').first().waitFor()
    expect(await page.locator('.answer').innerText()).toMatch(/[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/)
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(sizes.phone.width)
    await context.close()
  })

  it.each(['phone', 'desk'] as const)('teaches a name and takes it back, on a %s', async (size) => {
    const context = await person(browser, size)
    const page = await signIn(context, stage)
    await page.goto(`${stage.web.address}/lessons?name=${encodeURIComponent('落活喜乐')}`)
    expect(await violationsOf(page)).toEqual([])
    await page.locator('input[name=meaning]').fill('络活喜')
    await page.locator('form[action="/lessons/name"] button').click()
    await page.getByText('落活喜乐 = 络活喜').waitFor()
    expect(await violationsOf(page)).toEqual([])
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(sizes[size].width)
    await page.locator('form[action="/lessons/forget"] button').click()
    await page.getByText('还没学过什么').waitFor()
    await context.close()
  })

  it.each(['phone', 'desk'] as const)(
    'shows the code to scan, which goes away by itself after the login, on a %s',
    async (size) => {
      standing = loggedOut
      const context = await person(browser, size)
      const page = await signIn(context, stage)
      await page.goto(`${stage.web.address}/networks`)
      const code = page.locator('.login-code svg')
      await code.waitFor()
      expect(await violationsOf(page)).toEqual([])
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(sizes[size].width)
      standing = { ...loggedOut, footing: 'connected', login: null }
      await code.waitFor({ state: 'detached' })
      await page.getByText('连着', { exact: true }).waitFor()
      await context.close()
    },
  )
})
