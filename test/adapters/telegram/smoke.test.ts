import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, it } from 'vitest'
import { createTelegramAdapter } from '../../../adapters/telegram/adapter.ts'
import { aMailbox } from '../../contract/adapter.ts'
import { freePort } from '../../support/free-port.ts'

it('Telegram, as somebody else wrote it for tests, is heard and answered', { timeout: 15_000 }, async () => {
  const server = new TelegramServer({ port: await freePort() })
  await server.start()
  const token = '666:smoke'
  const person = server.getClient(token, {
    userId: 501,
    chatId: 501,
    firstName: '3-502 王阿姨',
    type: 'private',
  })
  const adapter = createTelegramAdapter({
    token,
    apiRoot: server.config.apiURL,
    clock: { now: () => Date.now() },
  })
  const mailbox = aMailbox()
  try {
    await adapter.start(mailbox.receive)
    await person.sendMessage(person.makeMessage('@志愿者 络活喜2盒'))
    const [message] = await mailbox.until(1)
    expect(message).toMatchObject({ sender: { id: '501' }, text: '@志愿者 络活喜2盒' })
    await adapter.send({ platform: 'telegram', account: '501' }, '约好了')
    const { result } = await person.getUpdates()
    expect(JSON.stringify(result)).toContain('约好了')
  } finally {
    await adapter.stop()
    await server.stop()
  }
})
