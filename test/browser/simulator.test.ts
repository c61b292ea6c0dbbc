import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, person } from './browser.ts'
import { openStage, type Stage } from './stage.ts'
import {
  answered,
  codeIn,
  community,
  coordinator,
  pharmacist,
  pharmacyGroup,
  say,
  seat,
  signIn,
} from './walk.ts'

/** A browser starts, in a machine that may be busy with other tests. */
const patience = 90_000

let browser: Browser
let closeBrowser: () => Promise<void>
let stage: Stage
let context: BrowserContext

beforeAll(async () => {
  const opened = await openBrowser()
  browser = opened.browser
  closeBrowser = opened.close
}, patience)
afterAll(() => closeBrowser(), patience)
beforeEach(async () => {
  stage = await openStage()
  context = await person(browser)
})
afterEach(async () => {
  await context.close()
  await stage.close()
})

/** Another window of the same browser, as somebody else. */
async function windowOf(where: string, as: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(seat(stage, where, as))
  return page
}

describe('the group chat in a browser', { timeout: patience }, () => {
  it('somebody who has never heard of it makes a booking with two taps and sees it on the board', async () => {
    const chat = await signIn(context, stage)
    await chat.locator('[data-example]').first().click()
    await chat.locator('.send').click()
    const code = codeIn(await answered(chat, '约好了'))
    const [board] = await Promise.all([
      context.waitForEvent('page'),
      chat.locator('.codes a', { hasText: code }).click(),
    ])
    await board.waitForURL('**/appointments/**')
    expect(await board.locator('h1').innerText()).toContain(code)
    await board.locator('.main-nav a[href="/"]').click()
    await board.locator('.slots .some').waitFor()
  })

  it('a resident’s booking appears on the board in another window, and moves when the pharmacist is out of stock', async () => {
    const resident = await signIn(context, stage)
    const board = await context.newPage()
    await board.goto(`${stage.web.address}/`)
    await board.locator('.needs .empty').waitFor()

    await say(resident, '@志愿者 络活喜两盒')
    const code = codeIn(await answered(resident, '约好了'))
    const row = board.locator('#newest .order', { hasText: code })
    await row.waitFor()
    expect(await row.innerText()).toContain('欧阳路惠民药房')
    await board.locator('#at-0 .slots .some').waitFor()

    const counter = await windowOf(pharmacyGroup, pharmacist)
    await say(counter, '络活喜缺货')
    await board.locator('#newest .order', { hasText: '赤峰路医院' }).waitFor()
    await board.locator('#at-0 .slots .some').waitFor({ state: 'detached' })
    await answered(resident, '赤峰路医院')
  })

  it('two windows are two people in one group', async () => {
    const one = await signIn(context, stage)
    const other = await windowOf(community, 'n:5-101 李伯伯')
    await say(one, '大家好')
    const heard = other.locator('.message.theirs', { hasText: '大家好' })
    await heard.waitFor()
    expect(await heard.locator('.name').innerText()).toContain('3-502 王阿姨')
    await say(other, '王阿姨好')
    await one.locator('.message.theirs', { hasText: '王阿姨好' }).waitFor()
    expect(await stage.desk.ask().then(({ appointments }) => appointments.size)).toBe(0)
  })

  it('a stranger with a coordinator’s name has no right', async () => {
    const stranger = await signIn(context, stage)
    await stranger.goto(seat(stage, community, 'n:周协调'))
    await say(stranger, '@志愿者 暂停 欧阳路惠民药房')
    await answered(stranger, '协调员')
    expect(await stage.desk.ask().then(({ pauses }) => pauses.size)).toBe(0)
  })

  it('a quote picks the message that was tapped', async () => {
    const page = await signIn(context, stage)
    await say(page, '@志愿者 络活喜两盒')
    await answered(page, '约好了')
    await say(page, '@志愿者 达喜1盒')
    const second = codeIn(await answered(page, '达喜'))
    await page.locator('.bot .bubble', { hasText: '络活喜' }).click()
    await page.locator('[data-quoting]').waitFor({ state: 'visible' })
    await say(page, '不要了')
    await answered(page, '不取了')
    const book = await stage.desk.ask()
    const open = [...book.appointments.values()].filter(({ standing }) => standing.kind !== 'closed')
    expect(open.map(({ code }) => code)).toEqual([second])
  })

  it('a tap on a face mentions, and a mention of the bot is one that the network reports', async () => {
    const page = await signIn(context, stage)
    await say(page, '@志愿者 我的药呢')
    await page.locator('.bot .face').first().click()
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('@药约 ')
    await page.keyboard.type('达喜1盒')
    await page.keyboard.press('Enter')
    await answered(page, '约好了')
  })

  it('a 接龙 is pasted with its lines, and a photo is seen by a person', async () => {
    const page = await signIn(context, stage)
    await say(page, '@志愿者\n#接龙\n1. 4-201 陈阿婆 络活喜2盒\n2. 6-502 孙老师 达喜1盒')
    await answered(page, /络活喜/)
    expect(await stage.desk.ask().then(({ appointments }) => appointments.size)).toBe(2)
    await page.goto(seat(stage, 'wechat:p', 'n:3-502 王阿姨'))
    await page.locator('button[name=photo]').click()
    await page.locator('.mine .photo').waitFor()
    await answered(page, '图片')
  })

  it('a recalled message leaves every window, and what was booked of it stands', async () => {
    const page = await signIn(context, stage)
    const other = await windowOf(community, 'n:5-101 李伯伯')
    await say(page, '@志愿者 络活喜两盒')
    await answered(page, '约好了')
    await page.locator('.mine .acts button').click()
    await page.locator('.recalled', { hasText: '照样算数' }).waitFor()
    await other.locator('.recalled', { hasText: '王阿姨撤回' }).waitFor()
    expect(await other.locator('.message', { hasText: '@志愿者 络活喜' }).count()).toBe(0)
    expect(await stage.desk.ask().then(({ appointments }) => appointments.size)).toBe(1)
  })

  it('a coordinator gets a link in private that lets in once, to their own streets', async () => {
    const page = await signIn(context, stage)
    await say(page, '@志愿者 络活喜两盒')
    const code = codeIn(await answered(page, '约好了'))
    await page.goto(seat(stage, 'wechat:p', coordinator))
    await say(page, '看板')
    const link = /https?:\S+/.exec(await answered(page, '/enter/'))?.[0] ?? ''

    const elsewhere = await person(browser, 'phone')
    const board = await elsewhere.newPage()
    await board.goto(link)
    await board.locator('main form button').click()
    await board.locator('.order', { hasText: code }).waitFor()
    expect(await board.locator('.main-nav a[href="/paste"]').count()).toBe(1)
    expect(await board.locator('.main-nav a[href="/chat"]').count()).toBe(0)
    const again = await (await person(browser)).newPage()
    await again.goto(link)
    expect(await again.locator('h1').innerText()).toContain('用不了')
    await again.context().close()
    await elsewhere.close()
  })
})

describe('a page that is open', { timeout: patience }, () => {
  it('says when the connection is lost, and catches up by itself', async () => {
    const chat = await signIn(context, stage)
    const board = await context.newPage()
    await board.goto(`${stage.web.address}/`)
    const state = board.locator('#connection')
    await board.locator('#connection[data-state=live]').waitFor()
    await context.setOffline(true)
    await board.locator('#connection[data-state=lost]').waitFor()
    expect(await state.innerText()).toContain('连接断了')
    await context.setOffline(false)
    await board.locator('#connection[data-state=live]').waitFor()
    await say(chat, '@志愿者 络活喜两盒')
    await board.locator('#newest .order').waitFor()
  })

  it('keeps what is focused and typed while the rest changes', async () => {
    const page = await signIn(context, stage)
    const other = await windowOf(community, 'n:5-101 李伯伯')
    await page.locator('textarea[name=text]').fill('还没写完')
    await say(other, '早')
    await page.locator('.message.theirs', { hasText: '早' }).waitFor()
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('还没写完')
  })

  it('is in the language of the reader, and stays in the one that was chosen', async () => {
    const english = await person(browser, 'desk', 'light', 'en-GB')
    const page = await signIn(english, stage)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('.me a[hreflang=zh]').click()
    await page.goto(`${stage.web.address}/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await english.close()
  })

  it('finds an order while one types', async () => {
    const page = await signIn(context, stage)
    await say(page, '@志愿者 络活喜两盒')
    const code = codeIn(await answered(page, '约好了'))
    await page.goto(`${stage.web.address}/search`)
    await page.locator('#q').pressSequentially('氨氯地平')
    await page.locator('#results .code', { hasText: code }).waitFor()
  })
})
