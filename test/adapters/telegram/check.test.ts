import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTelegram, type TelegramCheckParts } from '../../../adapters/telegram/check.ts'
import { inLanguage } from '../../../src/domain/said.ts'
import type { Answer } from '../../support/bot-api/methods.ts'
import { type BotApi, startBotApi } from '../../support/bot-api/server.ts'

const group = '-1001000172508'

describe('what is found wrong with a Telegram account', () => {
  let api: BotApi
  beforeEach(async () => {
    api = await startBotApi()
  })
  afterEach(() => api.close())

  /** What is not as it should be, with what to do about it. */
  async function wrong(rest: Partial<TelegramCheckParts> = {}): Promise<readonly string[]> {
    const findings = await checkTelegram({
      token: api.token,
      apiRoot: api.url,
      webhook: false,
      groups: [group],
      clock: { now: () => Date.now() },
      ...rest,
    })
    return findings
      .filter(({ standing }) => standing !== 'good')
      .map(({ found, remedy }) => `${inLanguage(found, 'en')} → ${inLanguage(remedy ?? '', 'en')}`)
  }
  const answerNext = (method: string, result: object): void => {
    const answer: Answer = { ok: true, result }
    api.failNext(method, answer)
  }
  const seesAll = { id: 7, username: 'bot', can_join_groups: true, can_read_all_group_messages: true }

  it('is nothing where the bot hears everything and may write', async () => {
    answerNext('getMe', seesAll)
    expect(await wrong()).toEqual([])
  })

  it('is privacy mode: what it costs, and both ways out', async () => {
    expect(await wrong()).toMatchObject([
      expect.stringMatching(/not “@志愿者”.*\/setprivacy → Disable.*remove the bot.*or make it an admin/),
    ])
  })

  it('is a bot that nobody may add', async () => {
    answerNext('getMe', { ...seesAll, can_join_groups: false })
    expect(await wrong()).toEqual([expect.stringContaining('/setjoingroups → Enable')])
  })

  it('is a clock that is off', async () => {
    answerNext('getMe', seesAll)
    const now = Date.now() + 150_000
    expect(await wrong({ clock: { now: () => now } })).toEqual([
      expect.stringMatching(/is 1(?:49|50|51) s off Telegram’s → set the machine’s clock/),
    ])
  })

  it('is a group in which it may not write', async () => {
    answerNext('getMe', seesAll)
    answerNext('getChatMember', { status: 'restricted', can_send_messages: false })
    expect(await wrong()).toEqual([expect.stringContaining('lift the restriction')])
  })

  it('is a group that it has left', async () => {
    answerNext('getMe', seesAll)
    answerNext('getChatMember', { status: 'left' })
    expect(await wrong()).toEqual([expect.stringMatching(/is not in it → add it/)])
  })

  it('is a webhook that Telegram cannot reach', async () => {
    answerNext('getMe', seesAll)
    answerNext('getWebhookInfo', { pending_update_count: 12, last_error_message: 'Connection refused' })
    expect(await wrong({ webhook: true })).toEqual([
      expect.stringMatching(/Connection refused \(12 updates wait\) → .*443/),
    ])
  })

  it('is what answers in Telegram’s place', async () => {
    answerNext('getMe', { hello: 'world' })
    expect(await wrong()).toHaveLength(1)
  })
})
