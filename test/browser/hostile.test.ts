import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/book.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { appointmentOf, at, bookedLeg, item, put, slotAt } from '../support/build.ts'
import { openBrowser, person } from './browser.ts'
import { hostileStrings } from './hostile.ts'
import { openStage, type Stage } from './stage.ts'
import { community, say, seat, signIn } from './walk.ts'

const patience = 120_000
const district = '310109'

/** Every field that anybody can write holds the string. */
const orderOf = (words: string, index: number) => {
  const order = appointmentOf(
    index + 1,
    [bookedLeg('P-OY1', slotAt('2026-03-17 10:00'), [item(words, { drug: null, strength: words })])],
    {
      request: {
        phone: words,
        notes: [{ kind: 'other', text: words }],
        writer: { platform: 'wechat', id: `u-${index}`, name: words },
        patient: {
          community: '310109009002',
          address: { lane: null, building: words, unit: null, room: null },
          recipient: null,
          name: words,
        },
      },
      history: [
        {
          at: at('2026-03-17 08:00'),
          by: { platform: 'wechat', id: 'someone' },
          message: 'm',
          said: words,
          what: 'amended',
          old: words,
          new: `${words}!`,
        },
      ],
    },
  )
  return index % 2 === 0
    ? order
    : {
        ...order,
        legs: [],
        standing: { kind: 'deciding', by: 'coordinator', reason: 'unknown-drug' } as const,
      }
}

const alertOf = (words: string, index: number): Change => ({
  table: 'alerts',
  key: `a"${words}|${index}`,
  value: {
    at: at('2026-03-17 08:50'),
    kind: 'help',
    street: null,
    chat: { platform: 'wechat', group: 'oy-c1@chatroom' },
    account: { platform: 'wechat', id: 'u' },
    name: words,
    text: words,
    appointment: null,
    closedAt: null,
  },
})

describe('hostile words', { timeout: patience }, () => {
  let browser: Browser
  let closeBrowser: () => Promise<void>
  let stage: Stage

  beforeAll(async () => {
    const opened = await openBrowser()
    browser = opened.browser
    closeBrowser = opened.close
    const store = createMemoryStore()
    const changes = [...put(...hostileStrings.map(orderOf)), ...hostileStrings.slice(0, 8).map(alertOf)]
    const result = { outcome: 'silent', appointments: [] } as const
    await store.commit(district, (await store.read(district)).version, { changes, posts: [], result }, null)
    stage = await openStage({ store })
  }, patience)
  afterAll(async () => {
    await closeBrowser()
    await stage.close()
  }, patience)

  it(`there are at least fifty of them`, () => {
    expect(new Set(hostileStrings).size).toBeGreaterThanOrEqual(50)
  })

  it('in names, medicines, notes and messages run nothing on any page of the board', async () => {
    const context = await person(browser)
    const struck: string[] = []
    await context.exposeFunction('hit', () => struck.push('a script ran'))
    await context.addInitScript({
      content:
        "document.addEventListener('securitypolicyviolation', (e) => violated(e.violatedDirective + ' ' + e.blockedURI))",
    })
    await context.exposeFunction('violated', (what: string) => struck.push(what))
    const page = await signIn(context, stage)
    page.on('dialog', (dialog) => {
      struck.push('a dialog opened')
      void dialog.dismiss()
    })
    const slot = `/slots/P-OY1/${at('2026-03-17 10:00')}`
    const stories = hostileStrings.map((_words, index) => `/codes/0317-${String(index + 1).padStart(3, '0')}`)
    for (const path of ['/', slot, '/search?q=hit', ...stories]) {
      const answer = await page.goto(`${stage.web.address}${path}`)
      expect(answer?.status()).toBe(200)
      expect(await page.locator('main script, main iframe, main svg, main style, main object').count()).toBe(
        0,
      )
      expect(
        await page.locator('main [onerror], main [onload], main [onfocus], main [onmouseover]').count(),
      ).toBe(0)
    }
    for (const words of hostileStrings.slice(0, 12)) {
      await page.goto(`${stage.web.address}/search?q=${encodeURIComponent(words)}`)
    }
    expect(struck).toEqual([])
    await context.close()
  })

  it('as a group name, a message or a quote run nothing in the chat, also when they arrive live', async () => {
    const context = await person(browser)
    const struck: string[] = []
    await context.exposeFunction('hit', () => struck.push('a script ran'))
    const watcher = await signIn(context, stage)
    const page = await context.newPage()
    for (const words of hostileStrings.filter((each) => each.trim() === each).slice(0, 20)) {
      await page.goto(seat(stage, community, `n:${words}`))
      await say(page, words)
      await watcher.locator('.message.theirs .bubble', { hasText: words }).last().waitFor()
      expect(await watcher.locator('main script, main iframe, main svg, main style').count()).toBe(0)
    }
    expect(struck).toEqual([])
    await context.close()
  })
})
