import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openNetworks } from '../../src/cli/open-networks.ts'
import { emptyBook } from '../../src/domain/book.ts'
import { silentLog } from '../../src/domain/log.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import { storyParts } from '../story/parts.ts'
import { startBotApi } from '../support/bot-api/server.ts'
import { deskBehind } from './desk-behind.ts'
import { group, sentBy, wang } from './telegram/rig.ts'

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

const hours = 3_600_000

describe('a gap of more than a day on Telegram, from the home to the groups', () => {
  it('is told kindly in each group of the directory, once, and not again after the next start', async () => {
    const home = mkdtempSync(join(tmpdir(), 'yaoyue-gap-'))
    clean.push(() => rmSync(home, { recursive: true }))
    writeFileSync(join(home, 'telegram-0.json'), JSON.stringify({ heardUntil: Date.now() - 30 * hours }))
    const api = await startBotApi()
    clean.push(api.close)
    const { directory } = storyParts()

    async function runOnce(nth: number): Promise<readonly NetworkNews[]> {
      const news: NetworkNews[] = []
      const first = Promise.withResolvers<void>()
      const [adapter] = await openNetworks({
        networks: [{ kind: 'telegram', token: api.token, apiRoot: api.url }],
        directory,
        book: emptyBook(),
        bookNow: async () => emptyBook(),
        home,
        clock: { now: () => Date.now() },
        log: silentLog,
        show: () => {},
        onNews(one) {
          news.push(one)
          first.resolve()
        },
      })
      if (adapter === undefined) throw new Error('no adapter was opened')
      const { desk, taken, sendAll } = await deskBehind(adapter)
      api.telegram.post(group, wang, { text: '早' })
      await taken(1)
      if (nth === 1) await first.promise
      for (const one of news) await desk.report(one)
      await sendAll()
      await adapter.stop()
      return news
    }

    expect(await runOnce(1)).toMatchObject([{ kind: 'gap', platform: 'telegram' }])
    const groups = directory.groups.flatMap(({ platform, id }) => (platform === 'telegram' ? [id] : []))
    const told = sentBy(api)
    expect(told.map(({ chat }) => ('group' in chat ? chat.group : '')).toSorted()).toEqual(groups.toSorted())
    for (const { text } of told) expect(text).toMatch(/到.*我掉线了.*对不住[\s\S]*麻烦再发一次/)

    expect(await runOnce(2)).toEqual([])
    expect(sentBy(api)).toHaveLength(groups.length)
  })
})
