import { afterEach, expect, it } from 'vitest'
import { dial } from '../../../adapters/qq/dial.ts'
import { LostCall, openLink, RefusedCall } from '../../../adapters/qq/link.ts'
import { startOneBot } from '../../support/onebot/server.ts'

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function aLink() {
  const onebot = await startOneBot({ groups: [70040963] })
  clean.push(onebot.close)
  const socket = await dial(onebot.url, onebot.token, AbortSignal.timeout(10_000))
  const link = openLink(socket, { onEvent: () => {}, silence: { quiet: 60_000, answer: 60_000 } })
  clean.push(() => link.close())
  return { onebot, link }
}

it('gives every call its own answer, however many are under way', async () => {
  const { link, onebot } = await aLink()
  onebot.failNext('get_status', 1404)
  const [login, status, groups] = await Promise.allSettled([
    link.call('get_login_info'),
    link.call('get_status'),
    link.call('get_group_list'),
  ])
  expect(login).toMatchObject({ value: { user_id: onebot.account.self } })
  expect(status).toMatchObject({ reason: expect.any(RefusedCall) })
  expect(groups).toMatchObject({ value: [{ group_id: 70040963 }] })
})

it('gives up a call that nobody answers, and goes on', async () => {
  const { link, onebot } = await aLink()
  onebot.freeze()
  await expect(link.call('get_status', {}, 20)).rejects.toThrow(LostCall)
  await expect(link.call('get_login_info', {}, 20)).rejects.toThrow('get_login_info: no answer')
})
