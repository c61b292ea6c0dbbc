import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDirectory, sampleDistrict } from '../../src/cli/inputs.ts'
import type { Post } from '../../src/domain/message.ts'
import { openBrowser, person, sizes, themes } from './browser.ts'
import { openStage, type Stage } from './stage.ts'
import { answered, community, pharmacist, pharmacyGroup, say, seat, signIn } from './walk.ts'

const patience = 120_000

/** Rules that are broken on the page, each with the first element that breaks it. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  // The policy forbids scripts inside a page; the browser's own tools may still run one.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => Reflect.get(globalThis, 'axe').run())
  return violations.map(
    ({ id, nodes }: { id: string; nodes: readonly { html: string; failureSummary?: string }[] }) =>
      `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`,
  )
}

describe('every page', { timeout: patience }, () => {
  let browser: Browser
  let closeBrowser: () => Promise<void>
  let stage: Stage
  let slot = ''

  beforeAll(async () => {
    const opened = await openBrowser()
    browser = opened.browser
    closeBrowser = opened.close
    stage = await openStage()
    const context = await person(browser)
    const page = await signIn(context, stage)
    await say(page, '@志愿者 我妈的络活喜两盒，多敲几下门')
    await answered(page, '约好了')
    await say(page, '@志愿者 二甲双胍20盒')
    await say(page, '@志愿者 我爸胸口疼，喘不上气')
    await answered(page, '120')
    await page.locator('.mine .acts button').first().click()
    await page.locator('.recalled').waitFor()
    await failOne()
    await page.goto(`${stage.web.address}/`)
    slot = (await page.locator('.slots .some a').first().getAttribute('href')) ?? ''
    await context.close()
  }, patience)
  afterAll(async () => {
    await closeBrowser()
    await stage.close()
  }, patience)

  /** One of the answers could not be sent. */
  async function failOne(): Promise<void> {
    const district = loadDirectory(sampleDistrict).district.code
    const { book, version } = await stage.store.read(district)
    const [order] = book.appointments.values()
    const post: Post = {
      id: 'lost',
      at: stage.clock.now(),
      to: { platform: 'wechat', group: 'oy-c1@chatroom' },
      text: '王阿姨，络活喜2盒备好了，可以去拿了。',
      inReplyTo: [],
      about: order === undefined ? [] : [order.id],
      weight: 'urgent',
      digest: null,
      language: 'zh',
    }
    const result = { outcome: 'done', appointments: [] } as const
    await stage.store.commit(district, version, { changes: [], posts: [post], result }, null)
    const reason = 'kicked out'
    await stage.store.settle(district, post.id, { status: 'failed', at: stage.clock.now(), reason })
  }

  const addresses = (): readonly string[] => [
    seat(stage, community, 'n:3-502 王阿姨'),
    seat(stage, pharmacyGroup, pharmacist),
    ...[
      '/',
      '/days/2026-03-18',
      slot,
      '/codes/0317-001',
      '/unsent',
      '/search',
      '/search?q=%E7%BB%9C',
      '/search?q=nothing',
      '/days/2026-03-17/list',
      '/days/2026-03-17/list/agents',
      '/numbers',
      '/nowhere',
    ].map((path) => `${stage.web.address}${path}`),
  ]

  it.each(themes.flatMap((theme) => [['phone', theme] as const, ['desk', theme] as const]))(
    'can be read and used by everybody, on a %s in %s colours',
    async (size, theme) => {
      const context = await person(browser, size, theme)
      const page = await context.newPage()
      const link = stage.ownersLink()
      await page.goto(link)
      expect(await violationsOf(page), 'the page of a link').toEqual([])
      await page.locator('main form button').click()
      await page.waitForURL('**/chat*')
      for (const address of addresses()) {
        await page.goto(address)
        expect(await violationsOf(page), address).toEqual([])
        const width = await page.evaluate('document.documentElement.scrollWidth')
        expect(width, `${address} is not wider than the screen`).toBeLessThanOrEqual(sizes[size].width)
      }
      await context.clearCookies()
      await page.goto(`${stage.web.address}/`)
      expect(await violationsOf(page), 'the page before signing in').toEqual([])
      await context.close()
    },
  )

  it('weighs no more than 150 KB with all that it stands on, before compression', async () => {
    const context = await person(browser)
    const page = await signIn(context, stage)
    for (const address of addresses().slice(0, 3)) {
      let weight = 0
      page.on('response', async (response) => {
        if (!response.url().includes('/live')) weight += (await response.body().catch(() => '')).length
      })
      await page.goto(address, { waitUntil: 'load' })
      await page.reload({ waitUntil: 'load' })
      expect(weight / 2, address).toBeLessThan(150 * 1024)
      page.removeAllListeners('response')
    }
    await context.close()
  })

  it('can be walked by keyboard alone', async () => {
    const context = await person(browser)
    const page = await signIn(context, stage)
    await page.goto(`${stage.web.address}/search?q=%E7%BB%9C`)
    await page.locator('#q').focus()
    for (let steps = 0; steps < 6; steps += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(':focus').getAttribute('class')) === 'code') break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/appointments/**')
    await context.close()
  })
})
