import { afterEach, expect, it } from 'vitest'
import { statusOf } from '../../../src/domain/appointment.ts'
import { startBotApi } from '../../support/bot-api/server.ts'
import { deskBehind } from '../desk-behind.ts'
import { anAdapter, group, sentBy, wang } from './rig.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

it('a message that is changed on Telegram changes its order, once however often the change comes', async () => {
  const api = await startBotApi()
  clean.push(api.close)
  const adapter = anAdapter(api)
  const { desk, taken, sendAll, pass } = await deskBehind(adapter)
  clean.push(() => adapter.stop())
  const written = api.telegram.post(group, wang, { text: '@志愿者 络活喜2盒' })
  await taken(1)
  await sendAll()
  pass(60_000)
  api.telegram.edit(written, '@志愿者 络活喜3盒')
  await taken(2)
  await sendAll()
  pass(60_000)
  // Telegram tells of a new picture of a link, or of nothing that anybody sees, as a change as well.
  api.telegram.edit(written, '@志愿者 络活喜3盒')
  await taken(3)
  await sendAll()
  expect(sentBy(api).map(({ text }) => text)).toEqual([
    expect.stringContaining('络活喜2盒约好了'),
    expect.stringContaining('络活喜3盒改好了'),
  ])
  const orders = [...(await desk.ask()).appointments.values()]
  expect(orders.map((order) => [statusOf(order), order.request.items[0]?.quantity])).toEqual([['booked', 3]])
})
